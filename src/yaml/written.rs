//! A text as the author wrote it: what it reads as, how it was written, and the way from its characters to the file.

use super::lines;
use crate::fault::{OffsetMap, Place, SourceId, Span, offset};
use std::fmt;
use std::ops::{Deref, Range};

/// How a scalar is written in YAML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Bare.
    Plain,
    /// In `'…'`.
    Single,
    /// In `"…"`.
    Double,
    /// After `|`.
    Literal,
    /// After `>`.
    Folded,
}

/// A text with its style, its place, and a map from its characters back to the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Written {
    /// The text that is read.
    pub text: String,
    /// How it is written.
    pub style: Style,
    /// Where all of it stands, quotation marks included.
    pub place: Place,
    /// The first byte of the content, where `map` is left out because every byte stays at its distance from it.
    content: u32,
    map: Option<Box<OffsetMap>>,
}

impl Written {
    /// The scalar that reads as `text` and is written at `span` of `source`.
    pub(super) fn new(text: String, style: Style, id: SourceId, span: Span, source: &str) -> Self {
        let place = Place { source: id, span };
        let raw = source.get(span.range()).unwrap_or("");
        let quote = usize::from(matches!(style, Style::Single | Style::Double));
        let content = span.start + offset(quote);
        let straight = raw.get(quote..).is_some_and(|inner| inner.starts_with(text.as_str()));
        let map = if straight { None } else { Some(Box::new(align(&text, style, span, source))) };
        Self { text, style, place, content, map }
    }

    /// A text that no file holds, all of it placed at `place`.
    pub fn made(text: impl Into<String>, place: Place) -> Self {
        Self::as_a_whole(text.into(), Style::Plain, place)
    }

    /// A text of which nothing smaller than the whole has a place.
    pub(super) fn as_a_whole(text: String, style: Style, place: Place) -> Self {
        let mut map = OffsetMap::default();
        map.push_other(text.len(), place.span.range());
        Self { text, style, place, content: place.span.start, map: Some(Box::new(map)) }
    }

    /// The same text with white space put in at some bytes of it, in order.
    pub fn with_space(&self, spaces: &[(usize, &str)]) -> Self {
        let (mut text, mut map) = (String::new(), OffsetMap::default());
        let mut at = 0;
        let ends = spaces.iter().copied().chain([(self.text.len(), "")]);
        for (end, space) in ends {
            let part = at..end.clamp(at, self.text.len());
            match &self.map {
                None => map.push_same(self.content as usize + part.start..self.content as usize + part.end),
                Some(own) => map.push_part(own, part.clone()),
            }
            text.push_str(self.text.get(part.clone()).unwrap_or(""));
            at = part.end;
            let here = self.place_of(at..at).span.start as usize;
            map.push_other(space.len(), here..here);
            text.push_str(space);
        }
        Self { text, map: Some(Box::new(map)), ..self.clone() }
    }

    /// Whether a byte of the text is white space that was put in.
    pub fn is_put_in(&self, at: usize) -> bool {
        let span = self.place_of(at..at + 1).span;
        span.start == span.end
    }

    /// Whether nothing is written, or a word that YAML takes for nothing.
    pub fn is_null(&self) -> bool {
        self.style == Style::Plain && matches!(self.text.as_str(), "" | "~" | "null")
    }

    /// Where the bytes `range` of the text stand in the file; the range is clamped to the text.
    pub fn place_of(&self, range: Range<usize>) -> Place {
        let end = range.end.min(self.text.len());
        let start = range.start.min(end);
        let span = match &self.map {
            None => Span::new(self.content as usize + start, self.content as usize + end),
            Some(map) => Span::from(map.range(start..end)),
        };
        Place { source: self.place.source, span }
    }
}

impl Deref for Written {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

impl AsRef<str> for Written {
    fn as_ref(&self) -> &str {
        &self.text
    }
}

impl fmt::Display for Written {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// Walks the text and what it was written as side by side. Where the two cannot be matched, the rest of the text is
/// placed at the rest of the scalar: a place is never wrong, only wide.
fn align(text: &str, style: Style, span: Span, source: &str) -> OffsetMap {
    let mut walk = Walk::new(text, style, span, source);
    walk.breaks_before();
    while walk.at < text.len() {
        let matched = match style {
            Style::Plain => walk.fold() || walk.same(),
            Style::Single => walk.fold() || walk.doubled_quote() || walk.same(),
            Style::Double => walk.fold() || walk.escape() || walk.same(),
            Style::Literal => walk.line_break() || walk.same(),
            Style::Folded => walk.folded_break() || walk.same(),
        };
        if !matched {
            let rest = walk.file..walk.end;
            walk.map.push_other(text.len() - walk.at, rest);
            break;
        }
    }
    walk.map
}

struct Walk<'a> {
    text: &'a str,
    source: &'a str,
    /// How far the text is matched, and how far the file.
    at: usize,
    file: usize,
    /// Where the content ends in the file.
    end: usize,
    /// How many columns of each line of a block belong to the layout.
    indent: usize,
    map: OffsetMap,
}

impl<'a> Walk<'a> {
    fn new(text: &'a str, style: Style, span: Span, source: &'a str) -> Self {
        let quote = usize::from(matches!(style, Style::Single | Style::Double));
        let (start, end) = (span.start as usize, span.end as usize);
        let (file, end) = (start + quote, end.saturating_sub(quote).max(start + quote).min(source.len()));
        let indent = match style {
            Style::Literal | Style::Folded => start - lines::start(source, start),
            _ => 0,
        };
        Self { text, source, at: 0, file, end, indent, map: OffsetMap::default() }
    }

    fn text_left(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or("")
    }

    fn file_left(&self) -> &'a str {
        self.source.get(self.file..self.end).unwrap_or("")
    }

    /// Takes the next bytes of both, which are the same.
    fn take_same(&mut self, len: usize) -> bool {
        self.map.push_same(self.file..self.file + len);
        self.at += len;
        self.file += len;
        true
    }

    /// Takes the next bytes of the text, and the bytes of the file that they were read from.
    fn take(&mut self, text: usize, file: usize) -> bool {
        self.map.push_other(text, self.file..self.file + file);
        self.at += text;
        self.file += file;
        true
    }

    /// Empty lines at the start of a block, which the parser leaves out of its place.
    fn breaks_before(&mut self) {
        if !self.file_left().starts_with('\n') {
            self.take(self.text.len() - self.text.trim_start_matches('\n').len(), 0);
        }
    }

    /// Characters that are the same in both, up to the next that a style may change. Spaces at the start are taken as
    /// one run, so that no run is looked through more than once.
    fn same(&mut self) -> bool {
        let pairs = self.text_left().char_indices().zip(self.file_left().chars());
        let (mut len, mut leading) = (0, true);
        for ((at, read), wrote) in pairs {
            leading &= matches!(wrote, ' ' | '\t');
            let special = matches!(wrote, ' ' | '\t' | '\n' | '\\' | '\'');
            if read != wrote || at > 0 && special && !leading {
                break;
            }
            len = at + read.len_utf8();
        }
        len > 0 && self.take_same(len)
    }

    /// A line break, with the spaces around it, that reads as a space or as fewer line breaks.
    fn fold(&mut self) -> bool {
        let left = self.file_left();
        let run = left.len() - left.trim_start_matches([' ', '\t', '\n']).len();
        if !left.get(..run).is_some_and(|spaces| spaces.contains('\n')) {
            return false;
        }
        self.take(self.made_by_breaks(), run)
    }

    fn doubled_quote(&mut self) -> bool {
        self.file_left().starts_with("''") && self.text_left().starts_with('\'') && self.take(1, 2)
    }

    fn escape(&mut self) -> bool {
        let Some(after) = self.file_left().strip_prefix('\\') else { return false };
        if let Some(next) = after.strip_prefix('\n') {
            return self.take(0, 2 + next.len() - next.trim_start_matches([' ', '\t']).len());
        }
        let digits = match after.chars().next() {
            Some('x') => 2,
            Some('u') if is_high_surrogate(after) => 10,
            Some('u') => 4,
            Some('U') => 8,
            Some(_) => 0,
            None => return false,
        };
        let len = after.chars().take(1 + digits).map(char::len_utf8).sum::<usize>();
        let made = self.text_left().chars().next().map_or(0, char::len_utf8);
        made > 0 && self.take(made, 1 + len)
    }

    /// The end of a line after `|`, and the indentation of the next line.
    fn line_break(&mut self) -> bool {
        let Some(next) = self.file_left().strip_prefix('\n') else { return false };
        self.text_left().starts_with('\n') && self.take(1, 1 + self.indent.min(spaces(next)))
    }

    /// The end of a line after `>`, its empty lines, and the indentation of the next line.
    fn folded_break(&mut self) -> bool {
        let left = self.file_left();
        if !left.starts_with('\n') {
            return false;
        }
        let mut run = 0;
        for line in left.split_inclusive('\n') {
            let blank = line.ends_with('\n') && line.trim_matches([' ', '\n']).is_empty();
            run += if blank { line.len() } else { self.indent.min(spaces(line)) };
            if !blank {
                break;
            }
        }
        self.take(self.made_by_breaks(), run)
    }

    /// How many bytes of the text come from the line breaks that stand here: a space, or some line breaks.
    fn made_by_breaks(&self) -> usize {
        let left = self.text_left();
        let breaks = left.len() - left.trim_start_matches('\n').len();
        if breaks > 0 { breaks } else { usize::from(left.starts_with(' ')) }
    }
}

fn spaces(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

fn is_high_surrogate(after: &str) -> bool {
    let unit = after.get(1..5).and_then(|hex| u16::from_str_radix(hex, 16).ok());
    unit.is_some_and(|unit| (0xd800..0xdc00).contains(&unit))
}
