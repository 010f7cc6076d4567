//! The way back from a text that was mended to the text that it was made from.

use crate::fault::{Source, Span, offset};
use std::ops::Range;

/// Where each byte of the mended text stood; nothing where none was moved.
#[derive(Clone, Debug, Default)]
pub(super) struct Origin {
    /// For each place between two bytes, the place that it was; one more than there are bytes.
    at: Option<Vec<u32>>,
}

impl Origin {
    /// Takes note that a piece of the text is now another one, of a text that was so long.
    pub fn replace(&mut self, piece: Range<usize>, by: usize, long: usize) {
        let at = self.at.get_or_insert_with(|| (0..=offset(long)).collect());
        let (Some(start), Some(end)) = (at.get(piece.start).copied(), at.get(piece.end).copied()) else { return };
        at.splice(piece, (0..by).map(|nth| if nth == 0 { start } else { end }));
    }

    /// Where a span stood, between whole characters of the source.
    pub fn span(&self, span: Span, source: &Source) -> Span {
        let back = |at: u32| match &self.at {
            Some(all) => all.get(at as usize).copied().unwrap_or(at) as usize,
            None => at as usize,
        };
        let text = source.text();
        Span::new(text.floor_char_boundary(back(span.start)), text.ceil_char_boundary(back(span.end)))
    }

    /// Where a place of the source is now.
    pub fn now(&self, there: usize) -> usize {
        self.at.as_ref().map_or(there, |at| at.partition_point(|at| (*at as usize) < there))
    }

    /// Whether every byte stands where it stood.
    pub fn is_same(&self) -> bool {
        self.at.is_none()
    }
}
