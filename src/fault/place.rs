//! Where something stands: a source and a byte range in its cleaned text.

use std::ops::Range;

/// A byte's number as it is kept: sources are bounded ([`crate::limits::YAML_FILE`]) long before 32 bits are too few.
pub fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// A byte range in the cleaned text of a source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte after the last one.
    pub end: u32,
}

impl Span {
    /// A span from `start` up to `end`; offsets that no source can have are clamped.
    pub fn new(start: usize, end: usize) -> Self {
        let start = offset(start);
        Self { start, end: offset(end).max(start) }
    }

    /// The span as a range that indexes a text.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Whether all of the other one stands in this one.
    pub fn holds(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share a byte or stand side by side.
    pub fn touches(self, other: Span) -> bool {
        self.start <= other.end && other.start <= self.end
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}

/// Which source a place is in: its number in the arena, which is also its order in reports.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(pub u32);

/// A source and a span in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The source.
    pub source: SourceId,
    /// The bytes in its cleaned text.
    pub span: Span,
}

impl Place {
    /// A place in `source`.
    pub fn new(source: SourceId, span: impl Into<Span>) -> Self {
        Self { source, span: span.into() }
    }

    /// Whether all of the other one stands in this one.
    pub fn holds(self, other: Place) -> bool {
        self.source == other.source && self.span.holds(other.span)
    }

    /// The empty place where this one starts.
    pub fn start(self) -> Self {
        Self { source: self.source, span: Span { start: self.span.start, end: self.span.start } }
    }
}
