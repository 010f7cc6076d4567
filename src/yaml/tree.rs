//! The tree that YAML text becomes: every value and every key has its place.

use super::Written;
use super::{Name, Want};
use crate::fault::Place;

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Where it stands.
    pub place: Place,
    /// What it is.
    pub kind: Kind,
    /// Whether something that belongs to it could not be read. That has been reported, so nothing is said to be missing
    /// here, and no wrong shape is remarked on.
    pub holed: bool,
}

/// The three shapes of a value.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// A text; numbers, dates and words are texts until a type says otherwise.
    Scalar(Written),
    /// A list.
    Seq(Vec<Node>),
    /// Keys with values, in order, no key twice.
    Map(Vec<Entry>),
}

/// A key and its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// Where the key stands.
    pub key_place: Place,
    /// The value.
    pub value: Node,
}

impl Node {
    /// Whether nothing is written here.
    pub fn is_null(&self) -> bool {
        matches!(&self.kind, Kind::Scalar(written) if written.is_null())
    }

    /// The text, if it is one.
    pub fn written(&self) -> Option<&Written> {
        match &self.kind {
            Kind::Scalar(written) if !written.is_null() => Some(written),
            _ => None,
        }
    }

    /// The items, if it is a list.
    pub fn items(&self) -> Option<&[Node]> {
        match &self.kind {
            Kind::Seq(items) => Some(items),
            _ => None,
        }
    }

    /// The entries, if it has keys.
    pub fn entries(&self) -> Option<&[Entry]> {
        match &self.kind {
            Kind::Map(entries) => Some(entries),
            _ => None,
        }
    }

    /// The entry with this key.
    pub fn entry(&self, key: &str) -> Option<&Entry> {
        self.entries()?.iter().find(|entry| entry.key == key)
    }

    /// The value of this key.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.entry(key).map(|entry| &entry.value)
    }

    /// What it is, in a word for the author.
    pub fn noun(&self) -> Name {
        match &self.kind {
            _ if self.is_null() => Name::same("ingenting"),
            Kind::Scalar(_) => Want::TEXT.name(),
            Kind::Seq(_) => Want::List.name(),
            Kind::Map(_) => Want::KEYS.name(),
        }
    }
}
