//! The codes of values that cannot be what they are meant to be.

use crate::fault::Code;

/// A text that is not a time of day.
pub const CLOCK: Code = Code::new("PV050", "ugyldig-klokkeslett");
/// A text that is not a case number, or one that is not filled in.
pub const CASE: Code = Code::new("PV051", "ugyldig-sak");
/// A text that is not a year or a period.
pub const YEAR: Code = Code::new("PV052", "ugyldig-år");
/// A text that is not a colour.
pub const COLOUR: Code = Code::new("PV053", "ugyldig-farge");
/// An interval that ends before it starts.
pub const BACKWARDS: Code = Code::new("PV054", "baklengs-tidsrom");
/// A number of levels that the contents list cannot have.
pub const LEVELS: Code = Code::new("PV055", "ugyldig-innhaldsnivå");
/// A text that names no measure of an older plan.
pub const EARLIER: Code = Code::new("PV056", "ugyldig-tidlegare");

/// All of them.
pub const ALL: &[Code] = &[CLOCK, CASE, YEAR, COLOUR, BACKWARDS, LEVELS, EARLIER];
