//! What the author may have meant by a line that YAML cannot read, or reads otherwise: small changes to it, the likeliest first.
//!
//! Nothing is decided here. Whoever asks reads the text with each of them, and takes the one that leaves least to remark on.

mod block;
mod bracket;
mod colon;
mod comment;
mod dash;
mod indent;
mod quotes;
mod tab;

use super::lines;
use super::words::Words;
use crate::fault::Span;
use crate::norsk::{Said, said};
use std::ops::Range;

/// A change to a text, and what is said of what stood there.
#[derive(Clone, Debug)]
pub(super) struct Mend {
    pub words: Words,
    /// Where the caret stands.
    pub at: Span,
    /// What is replaced by what, in the order of the text.
    pub edits: Vec<(Range<usize>, String)>,
    pub trust: Trust,
    /// Whether it is tried before what is certain where it is right: it changes what would be wrong in silence.
    is_before_all: bool,
}

/// How sure it is that a change which makes the file sounder is what the author meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Trust {
    /// One fault less may be so by chance.
    Guess,
    /// It is read so.
    Likely,
    /// It can be written so without asking.
    Certain,
}

impl Mend {
    fn new(words: Words, at: Span, edits: impl IntoIterator<Item = (Range<usize>, String)>) -> Self {
        Self { words, at, edits: edits.into_iter().collect(), trust: Trust::Guess, is_before_all: false }
    }

    fn before_all(self) -> Self {
        Self { is_before_all: true, ..self }
    }

    fn likely(self) -> Self {
        Self { trust: Trust::Likely, ..self }
    }

    fn certain(self) -> Self {
        Self { trust: Trust::Certain, ..self }
    }
}

/// A line of a text.
#[derive(Clone, Copy, Debug)]
struct Line<'a> {
    text: &'a str,
    /// Its first byte.
    start: usize,
    /// The line itself.
    own: &'a str,
}

impl<'a> Line<'a> {
    fn at(text: &'a str, at: usize) -> Self {
        Self { text, start: lines::start(text, at), own: lines::line(text, at) }
    }

    /// How many spaces it starts with.
    fn indent(self) -> usize {
        self.own.len() - self.own.trim_start_matches(' ').len()
    }

    /// What stands on it.
    fn content(self) -> &'a str {
        self.own.trim_matches(' ')
    }

    fn is_empty(self) -> bool {
        let text = self.own.trim_matches([' ', '\t']);
        text.is_empty() || text.starts_with('#')
    }

    fn end(self) -> usize {
        self.start + self.own.len()
    }

    /// How far in the key or the mark stands that a text on the lines below belongs to.
    fn opens_text(self) -> Option<usize> {
        let before = self.own.trim_end().trim_end_matches(['-', '+']).strip_suffix(['|', '>'])?.strip_suffix(' ')?;
        let at = lines::content(self.own);
        match before.trim_start() {
            key if key.ends_with(':') && lines::has_key(key.get(at - self.indent()..)?) => Some(at),
            marks if marks.chars().all(|c| matches!(c, '-' | ' ')) => at.checked_sub(2),
            _ => None,
        }
    }

    /// Whether it stands in a text that starts on a line above.
    fn is_text(self) -> bool {
        let mut least = self.indent();
        for above in self.above() {
            if let Some(key) = above.opens_text() {
                return key < least;
            }
            least = least.min(above.indent());
            if least == 0 {
                break;
            }
        }
        false
    }

    /// The lines above that something stands on, the nearest first.
    fn above(self) -> impl Iterator<Item = Line<'a>> {
        let before = move |line: &Line<'a>| line.start.checked_sub(1).map(|at| Line::at(self.text, at));
        std::iter::successors(before(&self), before).filter(|line| !line.is_empty())
    }

    /// The lines below that something stands on, the nearest first.
    fn below(self) -> impl Iterator<Item = Line<'a>> {
        let after = move |line: &Line<'a>| (line.end() < self.text.len()).then(|| Line::at(self.text, line.end() + 1));
        std::iter::successors(after(&self), after).filter(|line| !line.is_empty())
    }

    /// A piece of it in the text, and the span of its first character.
    fn piece(self, range: Range<usize>) -> Range<usize> {
        self.start + range.start..self.start + range.end
    }

    fn point(self, at: usize) -> Span {
        let len = self.own.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        Span::new(self.start + at, self.start + at + len)
    }
}

/// What may have been meant by the lines that start here, the surest first. `keys_known` is whether it is seen from the reading
/// which words are keys: else nothing becomes a key that was none.
pub(super) fn of_lines(text: &str, starts: &[usize], keys_known: bool) -> Vec<Mend> {
    let mut all: Vec<Mend> = starts.iter().flat_map(|at| of_line(text, *at, keys_known)).collect();
    all.sort_by_key(|mend| !mend.is_before_all && mend.trust != Trust::Certain);
    all
}

fn of_line(text: &str, at: usize, keys_known: bool) -> Vec<Mend> {
    let line = Line::at(text, at);
    if line.is_empty() {
        return vec![];
    }
    let mut all = vec![];
    if line.is_text() {
        // its words are the author's own
        tab::mends(line, &mut all);
        indent::mends(line, &mut all);
        return all;
    }
    if keys_known {
        colon::two_keys(line, &mut all);
    }
    tab::mends(line, &mut all);
    comment::mends(line, &mut all);
    dash::mark(line, &mut all);
    dash::doubled(line, &mut all);
    dash::numbered(line, &mut all);
    colon::mends(line, &mut all);
    bracket::mends(line, &mut all);
    quotes::mends(line, &mut all);
    indent::mends(line, &mut all);
    block::mends(line, &mut all);
    dash::missing(line, &mut all);
    dash::surplus(line, &mut all);
    all
}

/// The line to write, if it is short enough to be shown.
fn write(line: &str) -> Option<Said> {
    let line = line.trim();
    (line.chars().count() <= 70).then(|| said!("skriv «{line}»", "skriv «{line}»"))
}
