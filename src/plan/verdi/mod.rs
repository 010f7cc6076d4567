//! Values with a written form of their own: each one owns how it is read, what is wrong with it, and how it prints.

mod aar;
pub mod code;
mod dato;
mod farge;
mod id;
mod innhaldsnivaa;
mod klokke;
mod maalform;
mod sak;

pub use aar::{Periode, År};
pub use dato::{Dato, MONTHS};
pub use farge::Farge;
pub use id::Id;
pub use innhaldsnivaa::Innhaldsnivå;
pub use klokke::Klokke;
pub use maalform::Målform;
pub use sak::Sak;

#[cfg(test)]
mod tests;

use crate::fault::Code;
use crate::yaml::{Cx, Node};

/// Why a written value was refused, in nynorsk, and how to mend it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Avvist {
    pub message: String,
    pub hint: String,
}

impl Avvist {
    fn new(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Avvist { message: message.into(), hint: hint.into() }
    }
}

/// Reads a value from its text, and puts a refusal where the text stands.
fn read_value<T>(node: &Node, cx: &mut Cx, code: Code, parse: impl Fn(&str) -> Result<T, Avvist>) -> Option<T> {
    let written = cx.text(node, "ein tekst")?;
    match parse(written.text.trim()) {
        Ok(value) => Some(value),
        Err(why) => {
            cx.error(code, node.place, why.message, why.hint);
            None
        }
    }
}
