//! Places as editors count them: lines from 0, and in a line the UTF-16 code units from 0.

use lsp_types::{Position, Range as Area};
use std::ops::Range;

const BYTE_ORDER_MARK: char = '\u{feff}';

/// A text and where its lines begin.
#[derive(Debug)]
pub struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    /// The lines of a text. Of a file that is only on the disk an editor does not count the byte-order mark; what it has sent
    /// itself is counted as it stands.
    pub fn of(text: &'t str, is_open: bool) -> Self {
        let bytes = text.as_bytes();
        let is_end = |at: usize| match bytes[at] {
            b'\n' => true,
            b'\r' => bytes.get(at + 1) != Some(&b'\n'),
            _ => false,
        };
        let mark = if !is_open && text.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK.len_utf8() } else { 0 };
        let starts = std::iter::once(mark).chain((0..bytes.len()).filter(|at| is_end(*at)).map(|at| at + 1));
        Self { text, starts: starts.collect() }
    }

    /// The bytes of the line that a byte stands in, without its line end.
    pub fn around(&self, byte: usize) -> Range<usize> {
        self.line(self.number(byte))
    }

    /// The byte of a position; one that is outside the text is moved to the nearest inside.
    pub fn byte(&self, at: Position) -> usize {
        let line = at.line as usize;
        if line >= self.starts.len() {
            return self.text.len();
        }
        let line = self.line(line);
        let mut units = 0;
        for (offset, c) in self.text[line.clone()].char_indices() {
            // half of a surrogate pair is no place of its own
            if units + c.len_utf16() > at.character as usize {
                return line.start + offset;
            }
            units += c.len_utf16();
        }
        line.end
    }

    /// The position of a byte.
    pub fn position(&self, byte: usize) -> Position {
        let byte = self.text.floor_char_boundary(byte);
        let number = self.number(byte);
        let line = self.line(number);
        let before = self.text.get(line.start..byte.min(line.end)).unwrap_or("");
        Position::new(small(number), small(before.encode_utf16().count()))
    }

    /// The same of a range.
    pub fn area(&self, bytes: Range<usize>) -> Area {
        Area::new(self.position(bytes.start), self.position(bytes.end))
    }

    fn number(&self, byte: usize) -> usize {
        self.starts.partition_point(|start| *start <= byte).saturating_sub(1)
    }

    fn line(&self, number: usize) -> Range<usize> {
        let start = self.starts.get(number).copied().unwrap_or(self.text.len());
        let end = self.starts.get(number + 1).copied().unwrap_or(self.text.len());
        let text = self.text.get(start..end).unwrap_or("");
        start..start + text.trim_end_matches(['\n', '\r']).len()
    }
}

/// No text has more lines or characters than this; a client may say anything.
fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_counted_in_utf_16() {
        let text = "a𝔞å: b\r\nc\rd\n";
        let lines = Lines::of(text, true);
        for (byte, line, character) in [(0, 0, 0), (1, 0, 1), (5, 0, 3), (7, 0, 4), (12, 1, 0), (14, 2, 0), (16, 3, 0)]
        {
            assert_eq!(lines.position(byte), Position::new(line, character), "{byte}");
            assert_eq!(lines.byte(Position::new(line, character)), byte);
        }
        assert_eq!(lines.byte(Position::new(0, 2)), 1, "inside a surrogate pair");
        assert_eq!(lines.byte(Position::new(0, 99)), 10, "past the line");
        assert_eq!(lines.byte(Position::new(99, 99)), text.len(), "past the text");
    }

    #[test]
    fn the_mark_of_a_file_on_the_disk_is_not_counted() {
        let text = "\u{feff}a: b\n";
        assert_eq!(Lines::of(text, false).byte(Position::new(0, 1)), 4);
        assert_eq!(Lines::of(text, true).byte(Position::new(0, 1)), 3);
        assert_eq!(Lines::of(text, false).position(0), Position::new(0, 0));
    }
}
