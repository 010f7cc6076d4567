//! Changes to an author's YAML: bytes at their place, and nothing else.
//!
//! A file is not written anew from a tree: comments, line breaks, quotation marks and all else that the author chose stay as
//! they are, since nobody touches them. [`tree`] is the safety net: the new text is read again, and must be the old tree with
//! exactly the edits that were meant. Nothing here reads from a disk or writes to one.
//!
//! 1. [`placed`]: an edit is tied to the key or the text of the tree that it changes, or refused.
//! 2. [`cure()`]: the cures of faults are made, all of those that pass the net.
//! 3. [`show`]: what was changed, for those who wrote it.
//!
//! What else writes into an author's files belongs behind the same net: the page where a plan is edited, next year's plan
//! (`rull`), the decision of a council (`vedta`), and what a hearing proposes (`flett`).

mod cure;
mod placed;
pub mod show;
#[cfg(test)]
mod tests;
mod tree;

pub use cure::{Cured, Done, cure};
