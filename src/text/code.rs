//! The codes of the faults that a text can have.

use crate::fault::Code;

/// `{{ … }}` that is not an expression, or is not closed.
pub const PLACEHOLDER: Code = Code::new("PV040", "plasshaldar");
/// A name in `{{ … }}` that stands for nothing.
pub const UNKNOWN_NAME: Code = Code::new("PV041", "ukjent-namn");
/// Markdown that a plan has no place for.
pub const MARKDOWN: Code = Code::new("PV042", "markdown");
/// A value in `{{ … }}` that this plan does not have.
pub const NO_VALUE: Code = Code::new("PV043", "utan-verdi");

/// All of them.
pub const ALL: &[Code] = &[PLACEHOLDER, UNKNOWN_NAME, MARKDOWN, NO_VALUE];
