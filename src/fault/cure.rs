//! What cures a fault: pieces of a file, each with what is to be written there instead.
//!
//! A rule gives a cure only when it is certain that the author would write the same. The rest, that the piece stands in the
//! file as the rule read it, is asked here: a text may have been unescaped or folded on the way.

use super::{Place, Source, Span};
use std::ops::Range;
use std::path::PathBuf;

/// A piece of a file and what is to be written in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// Where it stands.
    pub place: Place,
    /// What it reads as.
    pub old: String,
    /// What is to stand there.
    pub new: String,
}

/// Edits that cure a fault together: all of them are made in a file, or none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cure {
    /// The edits; there is at least one.
    pub edits: Vec<Edit>,
    /// Whether they make YAML of what is none, or other YAML of what was not meant; else they change words that are read.
    pub of_yaml: bool,
}

/// A file that is to have another name, which none has yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rename {
    /// Where it lies.
    pub from: PathBuf,
    /// Where it is to lie.
    pub to: PathBuf,
}

impl Edit {
    /// At this place stands `old`; write `new`.
    pub fn new(place: Place, old: impl Into<String>, new: impl Into<String>) -> Self {
        Self { place, old: old.into(), new: new.into() }
    }

    /// The span of the cleaned text to replace; none where something else stands there than what was read. A word in
    /// quotation marks keeps them.
    pub fn span(&self, source: &Source) -> Option<Span> {
        let Span { start, end } = self.place.span;
        let here = source.slice(self.place.span);
        let quoted = || {
            ['"', '\'']
                .iter()
                .any(|mark| here.strip_prefix(*mark).and_then(|h| h.strip_suffix(*mark)) == Some(&self.old))
        };
        let span = match here {
            _ if self.old.is_empty() || self.old == self.new || here.contains('\n') => return None,
            _ if here == self.old => self.place.span,
            r#"\""# if self.old == "\"" => self.place.span,
            _ if quoted() => Span { start: start + 1, end: end - 1 },
            _ => return None,
        };
        // a backslash that stays behind would be another sign's
        let escaped = source.text().get(..span.start as usize).is_none_or(|before| before.ends_with('\\'));
        (!escaped).then_some(span)
    }

    /// The bytes of the file to replace, on one line; none where the file does not have them as they were read.
    pub fn bytes(&self, source: &Source) -> Option<Range<usize>> {
        let span = self.span(source)?;
        let range = source.original_range(span);
        (source.original().get(range.clone()) == Some(source.slice(span))).then_some(range)
    }
}
