//! Two plans to the changes between them, by meaning and not by lines.
//!
//! 1. [`contents`] takes a plan apart into units (a measure, a goal, a part of a chapter, a body, the front page), each with its
//!    texts as they are written: placeholders stand as `{{ år }}`, so that a year that moves on is no change.
//! 2. `pairing` finds out which units of the two plans are the same.
//! 3. `differences` compares each pair field by field.
//! 4. [`remarks()`] says what is not certain of the answer, at its place in the new plan.
//!
//! Steps 2 and 3 share one solver (`assignment`) and one weighting of words (`weights`). [`ties`] says how the parts of an answer hang
//! together, and [`story`] makes of it what is told.
//!
//! The answer is [`Changes`]: a model without colours and words, in which every text of both plans stands exactly once, as
//! kept, changed, moved, gone or new.

mod assignment;
pub mod changes;
pub mod contents;
mod differences;
mod normal;
mod pairing;
mod remarks;
pub mod story;
#[cfg(test)]
pub mod tests;
pub mod ties;
mod weights;

pub use changes::Changes;
pub use remarks::remarks;
pub use story::Story;

use crate::plan::Plan;

/// What changed from one plan to another.
pub fn compare(old: &Plan, new: &Plan) -> Changes {
    let (old, new) = (contents::of(old), contents::of(new));
    let found = pairing::find(&old, &new);
    differences::differences(old, new, &found)
}
