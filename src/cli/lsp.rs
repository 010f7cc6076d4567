//! `planverk lsp`: a language server on standard in and out, for an editor that has started it.

use crate::lsp::{Order, serve};
use crate::machine::{Outcome, manner};
use crate::typeset;
use crate::usage::Lsp;

/// Serves the editor until it is done.
pub fn run(_: Lsp) -> Outcome {
    let asked = manner::asked().målform.or(manner::of_environment().ok().flatten());
    // an editor that goes without a word is told so as the protocol has it, by the code that faults have
    if serve(Order { målform: asked, covered: typeset::font_covers }) { Outcome::Fine } else { Outcome::Faults }
}
