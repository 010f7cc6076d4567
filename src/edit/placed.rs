//! One edit where it is certain what it replaces: in the file, and in the text that the file is read as.

use super::tree::{Change, Item, Tree, part_at};
use crate::fault::{Edit, Source, Span};
use std::ops::Range;

/// An edit that can be made.
#[derive(Clone, Debug)]
pub struct Placed<'a> {
    /// The bytes of the file that it replaces.
    pub bytes: Range<usize>,
    /// What is put there.
    pub new: &'a str,
    /// What it makes of the tree; nothing where it only makes it YAML.
    pub change: Option<Change<'a>>,
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
        Some(Self { bytes, new, change: Some(Change { leaf, text, new }) })
    }

    /// An edit that makes YAML of what is none. It changes no word of the tree, and whether it does is seen by reading it again.
    pub fn of_yaml(edit: &'a Edit, source: &Source) -> Option<Self> {
        let bytes = source.original_range(edit.place.span);
        let is_there = source.slice(edit.place.span) == edit.old && !bytes.is_empty();
        let changes = source.original().get(bytes.clone()).is_some_and(|old| old != edit.new);
        (is_there && changes).then_some(Self { bytes, new: &edit.new, change: None })
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
