//! A map from the bytes of a text that was made to the bytes of the text it was made from.
//!
//! Used twice: from a cleaned source back to the original file, and from a scalar that YAML has folded or unescaped
//! back to its source. Most texts are one piece or have no map at all.

use super::place::{Span, offset};
use std::ops::Range;

/// A run of the made text and the run it came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    made: u32,
    made_len: u32,
    from: u32,
    from_len: u32,
    /// Whether each byte stands at the same distance from the start in both; else the whole stands for the whole.
    straight: bool,
}

impl Piece {
    fn made_end(&self) -> u32 {
        self.made + self.made_len
    }

    fn source_end(&self) -> u32 {
        self.from + self.from_len
    }
}

/// The pieces of a made text, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OffsetMap {
    pieces: Vec<Piece>,
}

impl OffsetMap {
    /// A map where every byte stays at its distance from `from`.
    pub fn straight(len: usize, from: usize) -> Self {
        let mut map = Self::default();
        map.push_same(from..from + len);
        map
    }

    /// Adds the next bytes of the made text, which are the same as those at `from`.
    pub fn push_same(&mut self, from: Range<usize>) {
        self.push(from.len(), from, true);
    }

    /// Adds the next `made_len` bytes of the made text, all of which came from all of `from`.
    pub fn push_other(&mut self, made_len: usize, from: Range<usize>) {
        self.push(made_len, from, false);
    }

    /// Adds a part of the text that another map is of.
    pub fn push_part(&mut self, other: &OffsetMap, part: Range<usize>) {
        let (start, end) = (offset(part.start), offset(part.end));
        let first = other.pieces.partition_point(|piece| piece.made_end() <= start);
        for piece in other.pieces.iter().skip(first).take_while(|piece| piece.made < end) {
            let (from, to) = (start.max(piece.made), end.min(piece.made_end()));
            let length = (to - from) as usize;
            let at = (piece.from + if piece.straight { from - piece.made } else { 0 }) as usize;
            match piece.straight {
                true => self.push_same(at..at + length),
                false => self.push_other(length, at..piece.source_end() as usize),
            }
        }
    }

    fn push(&mut self, made_len: usize, from: Range<usize>, straight: bool) {
        let made = self.pieces.last().map_or(0, Piece::made_end);
        let from = Span::from(from);
        let piece =
            Piece { made, made_len: offset(made_len), from: from.start, from_len: from.end - from.start, straight };
        match self.pieces.last_mut() {
            Some(last) if last.straight && straight && last.source_end() == piece.from => {
                last.made_len += piece.made_len;
                last.from_len += piece.from_len;
            }
            _ if made_len == 0 => {}
            _ => self.pieces.push(piece),
        }
    }

    /// How long the made text is.
    pub fn len(&self) -> usize {
        self.pieces.last().map_or(0, Piece::made_end) as usize
    }

    /// Whether nothing was made.
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// Where the range of the made text came from; a range that is out of bounds is clamped.
    pub fn range(&self, range: Range<usize>) -> Range<usize> {
        let start = self.start_of(offset(range.start));
        let end = if range.end <= range.start { start } else { self.end_of(offset(range.end)) };
        start as usize..end.max(start) as usize
    }

    fn start_of(&self, at: u32) -> u32 {
        let next = self.pieces.partition_point(|piece| piece.made <= at);
        let Some(piece) = next.checked_sub(1).and_then(|i| self.pieces.get(i)) else { return 0 };
        if at >= piece.made_end() {
            piece.source_end()
        } else if piece.straight {
            piece.from + (at - piece.made)
        } else {
            piece.from
        }
    }

    fn end_of(&self, at: u32) -> u32 {
        let next = self.pieces.partition_point(|piece| piece.made < at);
        let Some(piece) = next.checked_sub(1).and_then(|i| self.pieces.get(i)) else { return 0 };
        if at >= piece.made_end() || !piece.straight { piece.source_end() } else { piece.from + (at - piece.made) }
    }
}
