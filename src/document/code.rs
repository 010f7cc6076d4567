//! The codes of the faults that show when a plan is made ready for a reader.

use crate::fault::Code;

/// A reference to something that is not in the plan.
pub const UNKNOWN_TARGET: Code = Code::new("PV060", "ukjend-tilvising");
/// A character that none of the shipped fonts has.
pub const NO_GLYPH: Code = Code::new("PV061", "teikn-utan-skrift");
/// A text that has no room on its page.
pub const OVERFLOW: Code = Code::new("PV062", "tekst-utan-plass");

/// A text that the typesetter will not have.
pub const REFUSED: Code = Code::new("PV063", "tekst-utan-prent");

/// A word without an end.
pub const ENDLESS_WORD: Code = Code::new("PV064", "endelaust-ord");

/// All of them.
pub const ALL: &[Code] = &[UNKNOWN_TARGET, NO_GLYPH, OVERFLOW, REFUSED, ENDLESS_WORD];
