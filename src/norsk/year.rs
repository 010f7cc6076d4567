//! The years that a plan may speak of.

use std::ops::RangeInclusive;

/// Other numbers of four digits are no years.
pub const YEARS: RangeInclusive<i32> = 1900..=2200;
