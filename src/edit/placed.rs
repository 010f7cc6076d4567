//! One edit where it is certain what it replaces: in the file, and in the text that the file is read as.

use super::tree::{Change, Item, Tree, part_at};
use crate::fault::{Edit, Source, Span};
use std::ops::Range;

/// An edit that can be made.
#[derive(Clone, Debug)]
pub struct Placed<'a> {
    /// The bytes of the file that it replaces.
    pub bytes: Range<usize>,
    /// What it makes of the tree.
    pub change: Change<'a>,
}

impl<'a> Placed<'a> {
    /// The edit, where what it replaces stands in the file as it was read.
    pub fn new(edit: &'a Edit, source: &Source, tree: &Tree) -> Option<Self> {
        let (span, bytes, new) = (edit.span(source)?, edit.bytes(source)?, edit.new.as_str());
        // what would be a line, a mark or an escape of YAML is no cure
        if new.is_empty()
            || new.contains(['\n', '\r', '\\', '"', '\'', '#'])
            || new.contains(": ")
            || new.ends_with(':')
        {
            return None;
        }
        let (leaf, thing) = tree.leaf(span)?;
        let text = match thing {
            Item::Key(key, place) => whole(key, edit, place.span, span),
            Item::Scalar(written) => part_at(written, span, &edit.old),
            Item::Map(_) | Item::Seq(_) => None,
        }?;
        Some(Self { bytes, change: Change { leaf, text, new } })
    }

    /// Whether it and another replacement touch one byte.
    pub fn overlaps(&self, other: &Range<usize>) -> bool {
        self.bytes.start < other.end && other.start < self.bytes.end
    }
}

/// All of a key, but for its quotation marks.
fn whole(key: &str, edit: &Edit, place: Span, span: Span) -> Option<Range<usize>> {
    (key == edit.old && place.holds(span)).then_some(0..key.len())
}
