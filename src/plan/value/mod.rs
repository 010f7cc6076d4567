//! Values with a written form of their own: each one owns how it is read, what is wrong with it, and how it prints.

mod aar;
mod farge;
mod id;
mod innhaldsnivaa;
mod norsk;
mod sak;

pub use aar::{Periode, År};
pub use farge::Farge;
pub use id::Id;
pub use innhaldsnivaa::Innhaldsnivå;
pub use sak::Sak;

#[cfg(test)]
mod tests;

use crate::fault::{Code, Edit, Fault};
use crate::norsk::Refused;
use crate::yaml::{Cx, Node, Want};

/// Reads a value from its text, and puts a refusal where the text stands.
fn read_value<T>(node: &Node, cx: &mut Cx, code: Code, parse: impl Fn(&str) -> Result<T, Refused>) -> Option<T> {
    let written = cx.text(node, Want::TEXT.name())?;
    let text = written.text.trim();
    match parse(text) {
        Ok(value) => Some(value),
        Err(why) => {
            let edit = why.instead.map(|instead| Edit::new(node.place, text, instead));
            cx.push(Fault::error(code, node.place, why.message).hint(why.hint).cure(edit));
            None
        }
    }
}
