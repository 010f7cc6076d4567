//! Where the parser gave up: what the search for the broken piece starts from.

use super::Style;
use crate::fault::Span;
use granit_parser::ErrorKind;

/// Where the parser gave up, why, and what it had seen by then.
#[derive(Debug)]
pub(super) struct Stop {
    pub kind: ErrorKind,
    /// The byte that it stopped at.
    pub at: usize,
    /// The last event, and how it was written if it was a text.
    pub last: Span,
    pub last_style: Option<Style>,
    /// Where the outermost bracket stands that is open.
    pub bracket: Option<usize>,
}
