//! The one fault type of the program, the places faults point at, and the faces they are shown with.
//!
//! Every room reports to [`Faults`]; nothing returns at the first fault. A fault's place is a range in the cleaned text
//! of a [`Source`], which knows the way back to the bytes the author wrote.

mod clean;
pub mod code;
mod collect;
mod count;
mod cure;
mod face;
pub mod json;
mod map;
mod place;
mod report;
pub mod short;
mod silence;
mod source;
pub mod terminal;
mod visible;

pub use code::Code;
pub use collect::Faults;
pub use count::counts;
pub use cure::{Cure, Edit, Rename};
pub use face::Face;
pub use map::{OffsetMap, Piece};
pub use place::{Place, SourceId, Span, offset};
pub use report::{Blame, Fault, Rest, Severity};
pub use silence::{Met, Silence, Within};
pub use source::{Position, Source, Sources};
pub use visible::{visible, visible_json, visible_lines};

#[cfg(test)]
mod tests;
