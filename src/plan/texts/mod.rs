//! Every text that an author wrote in a plan, in the order of the plan: what a rule about language or typography reads.
//!
//! The walk knows where texts stand; [`paragraphs`] makes running text of each. A new field of a type belongs here too: the test
//! compares what is visited with every scalar of the YAML files.

mod paragraph;
#[cfg(test)]
mod tests;
mod walk;

pub use paragraph::{Link, Paragraph, paragraphs};

use super::Plan;
use crate::fault::Place;
use crate::norsk::Målform;
use crate::text::{Linje, Setning, Tekst};

/// What a text is in the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TextKind {
    /// A heading, a label, or the title of a goal or a measure.
    Tittel,
    /// Somebody or some place: an actor, a body, a signature.
    Namn,
    /// A running text.
    Prose,
    /// A point of a measure.
    Punkt,
    /// What stands in a column of its own: situation, cost, indicator.
    Celle,
    /// A time that is written as text.
    Tidspunkt,
    /// A remark in brackets or under a table.
    Merknad,
    /// What a picture shows, for those who do not see it.
    Alt,
}

/// A text as it was parsed.
#[derive(Clone, Copy, Debug)]
pub enum Parsed<'a> {
    /// A text on one line, without marks.
    Linje(&'a Linje),
    /// A run of text with emphasis and links.
    Setning(&'a Setning),
    /// A text in blocks.
    Tekst(&'a Tekst),
}

impl Parsed<'_> {
    /// The place of the whole text.
    pub fn place(&self) -> Place {
        match self {
            Parsed::Linje(text) => text.place(),
            Parsed::Setning(text) => text.place(),
            Parsed::Tekst(text) => text.place(),
        }
    }
}

/// A text that an author wrote.
#[derive(Clone, Debug)]
pub struct AuthoredText<'a> {
    /// What it is in the plan.
    pub kind: TextKind,
    /// The målform of the file that it stands in.
    pub målform: Målform,
    /// Stands in `kommune.yaml`, which is one for all the plans of a municipality.
    pub shared: bool,
    /// Stands in a section that looks back.
    pub tilbakeblikk: bool,
    /// The text as it was parsed.
    pub parsed: Parsed<'a>,
    /// Its paragraphs, points, cells and footnotes. A text without any words has none.
    pub paragraphs: Vec<Paragraph<'a>>,
}

impl Plan {
    /// Every text that an author wrote: those of `kommune.yaml` first, then `plan.yaml`, then the sections.
    pub fn texts(&self) -> Vec<AuthoredText<'_>> {
        walk::walk(self)
    }
}
