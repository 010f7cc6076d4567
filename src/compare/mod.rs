//! Two plans to the changes between them, by meaning and not by lines.
//!
//! 1. [`innhald`] takes a plan apart into units (a measure, a goal, a part of a chapter, a body, the front page), each with its
//!    texts as they are written: placeholders stand as `{{ år }}`, so that a year that moves on is no change.
//! 2. [`par`] finds out which units of the two plans are the same.
//! 3. [`skilnad`] compares each pair field by field.
//!
//! The answer is [`Endringar`]: a model without colours and words, in which every text of both plans stands exactly once, as
//! kept, changed, moved, gone or new.

pub mod endring;
pub mod innhald;
mod par;
pub mod samband;
mod skilnad;
pub mod tekst;
#[cfg(test)]
pub mod tests;

pub use endring::Endringar;

use crate::plan::Plan;

/// What changed from one plan to another.
pub fn compare(frå: &Plan, til: &Plan) -> Endringar {
    let (gammal, ny) = (innhald::of(frå), innhald::of(til));
    let par = par::find(&gammal, &ny);
    skilnad::differences(gammal, ny, par)
}
