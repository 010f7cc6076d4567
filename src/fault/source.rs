//! The files that were read: what the author wrote, the cleaned text that is parsed, and the way from one to the other.

use super::clean::{self, Cleaned};
use super::{Faults, OffsetMap, Place, SourceId, Span, offset};
use std::ops::Range;
use std::path::{Path, PathBuf};

/// A line and a column in the original file, both from 1; the column counts characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

/// A file, as written and as parsed.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its number in the arena.
    pub id: SourceId,
    /// Its path, as it is shown to the author.
    pub name: String,
    /// The file that it was read from, if it is one.
    pub path: Option<PathBuf>,
    original: Option<String>,
    text: String,
    map: Option<OffsetMap>,
    readable: bool,
    lines: Vec<u32>,
}

impl Source {
    fn new(id: SourceId, name: String, cleaned: Cleaned) -> Self {
        let original = cleaned.original.as_deref().unwrap_or(&cleaned.text);
        let lines = std::iter::once(0).chain(breaks(original)).collect();
        let Cleaned { original, text, map, readable } = cleaned;
        Self { id, name, path: None, original, text, map, readable, lines }
    }

    /// The cleaned text: UTF-8 without a byte-order mark, NFC, `\n` line ends, no control characters. Places are in it.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text as the author saved it.
    pub fn original(&self) -> &str {
        self.original.as_deref().unwrap_or(&self.text)
    }

    /// Whether there is a text to parse; if not, the fault has been reported.
    pub fn is_readable(&self) -> bool {
        self.readable
    }

    /// A place in this source.
    pub fn place(&self, span: impl Into<Span>) -> Place {
        Place { source: self.id, span: span.into() }
    }

    /// The cleaned text that stands at a span.
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or("")
    }

    /// The bytes of the original file that a span of the cleaned text was made from.
    pub fn original_range(&self, span: Span) -> Range<usize> {
        let range = match &self.map {
            Some(map) => map.range(span.range()),
            None => span.range(),
        };
        let original = self.original();
        floor(original, range.start)..floor(original, range.end)
    }

    /// Line and column of the start of a span, in the original file.
    pub fn position(&self, span: Span) -> Position {
        self.position_at(self.original_range(span).start)
    }

    /// Line and column of a byte of the original file.
    pub fn position_at(&self, byte: usize) -> Position {
        let byte = floor(self.original(), byte);
        let line = self.lines.partition_point(|start| *start as usize <= byte).max(1);
        let start = self.line_start(line);
        let column = self.original().get(start..byte).map_or(0, |before| before.chars().count()) + 1;
        Position { line, column: column - usize::from(self.has_mark(line) && byte > start) }
    }

    /// The bytes of a line of the original file, without its line end and without a byte-order mark.
    pub fn line_range(&self, line: usize) -> Range<usize> {
        let start = self.line_start(line) + if self.has_mark(line) { BYTE_ORDER_MARK.len_utf8() } else { 0 };
        let end = self.lines.get(line).map_or(self.original().len(), |next| *next as usize);
        let text = self.original().get(start..end).unwrap_or("");
        start..start + text.trim_end_matches(['\n', '\r']).len()
    }

    fn line_start(&self, line: usize) -> usize {
        self.lines.get(line.saturating_sub(1)).map_or(self.original().len(), |start| *start as usize)
    }

    // an editor does not count the byte-order mark as a character of the first line
    fn has_mark(&self, line: usize) -> bool {
        line == 1 && self.original().starts_with(BYTE_ORDER_MARK)
    }
}

/// Where lines begin that others go before: after `\n`, `\r\n` or `\r`, which are the line ends of YAML 1.2, and of no others.
fn breaks(text: &str) -> impl Iterator<Item = u32> {
    let bytes = text.as_bytes();
    let ends = move |at: usize| match bytes[at] {
        b'\n' => true,
        b'\r' => bytes.get(at + 1) != Some(&b'\n'),
        _ => false,
    };
    (0..bytes.len()).filter(move |at| ends(*at)).map(|at| offset(at + 1))
}

const BYTE_ORDER_MARK: char = '\u{feff}';

/// The nearest character boundary at or before `byte`.
fn floor(text: &str, byte: usize) -> usize {
    let mut byte = byte.min(text.len());
    while !text.is_char_boundary(byte) {
        byte -= 1;
    }
    byte
}

/// All files of a run, numbered in the order they are shown.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    all: Vec<Source>,
}

impl Sources {
    /// No files yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Cleans the bytes of a file and keeps it; what cannot be cleaned is reported.
    pub fn add(&mut self, name: impl Into<String>, bytes: &[u8], faults: &mut Faults) -> SourceId {
        let id = SourceId(offset(self.all.len()));
        let cleaned = clean::clean(bytes, id, faults);
        self.all.push(Source::new(id, name.into(), cleaned));
        id
    }

    /// The same for a file on disk.
    pub fn add_file(&mut self, name: impl Into<String>, path: &Path, bytes: &[u8], faults: &mut Faults) -> SourceId {
        let id = self.add(name, bytes, faults);
        if let Some(source) = self.all.last_mut() {
            source.path = Some(path.to_path_buf());
        }
        id
    }

    /// The source with this number.
    pub fn get(&self, id: SourceId) -> Option<&Source> {
        self.all.get(id.0 as usize)
    }

    /// All sources, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Source> {
        self.all.iter()
    }

    /// The source, line and column of a place.
    pub fn position(&self, place: Place) -> Option<(&Source, Position)> {
        self.get(place.source).map(|source| (source, source.position(place.span)))
    }
}
