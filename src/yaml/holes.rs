//! The pieces of a text that were blanked because they could not be read.

use crate::fault::Span;

/// Spans in order that neither overlap nor touch.
#[derive(Clone, Debug, Default)]
pub(super) struct Holes {
    spans: Vec<Span>,
}

impl Holes {
    /// Adds a span, and makes one of those that touch.
    pub fn add(&mut self, span: Span) {
        let first = self.spans.partition_point(|hole| hole.end < span.start);
        let after = self.spans.partition_point(|hole| hole.start <= span.end);
        let merged = self
            .spans
            .get(first..after)
            .unwrap_or(&[])
            .iter()
            .fold(span, |all, hole| Span { start: all.start.min(hole.start), end: all.end.max(hole.end) });
        self.spans.splice(first..after.max(first), [merged]);
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    /// Whether the span shares a byte with a hole, or stands beside one.
    pub fn touch(&self, span: Span) -> bool {
        let first = self.spans.partition_point(|hole| hole.end < span.start);
        self.spans.get(first).is_some_and(|hole| hole.start <= span.end)
    }
}
