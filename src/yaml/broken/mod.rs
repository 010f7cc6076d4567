//! From where the parser stopped to what the author wrote wrong: what to say, where the caret stands, and which piece
//! to blank so that the rest can be read.
//!
//! The parser knows a place and a kind; the author thinks of a line. So the line is looked at first: is there a
//! placeholder, a quotation mark, a tab, a character that YAML keeps for itself? Each question is one function in
//! the files beside.

mod bracket;
mod line;
mod quotes;
mod value;

use super::lines;
use super::stop::Stop;
use super::words::Words;
use crate::fault::Span;

/// What is broken.
#[derive(Debug)]
pub(super) struct Broken {
    pub words: Words,
    /// Where the caret stands.
    pub at: Span,
    /// What is blanked.
    pub cut: Span,
    /// Whether something has to stand in its place, because commas stand around it.
    pub among_commas: bool,
}

#[allow(clippy::unnecessary_wraps, reason = "each of the questions ends with one of these, or finds nothing")]
impl Broken {
    fn new(words: Words, at: Span, cut: Span) -> Option<Self> {
        Some(Self { words, at, cut, among_commas: false })
    }

    /// A piece between commas in brackets, or at the end of a line outside them.
    fn value(words: Words, at: Span, cut: Span, among_commas: bool) -> Option<Self> {
        Some(Self { words, at, cut, among_commas })
    }
}

/// What the author wrote wrong where the parser stopped.
pub(super) fn find(text: &str, stop: &Stop) -> Broken {
    let broken = value::placeholder(text, stop)
        .or_else(|| line::first_line(text, stop))
        .or_else(|| quotes::quotes(text, stop))
        .or_else(|| line::tab(text, stop))
        .or_else(|| bracket::runs_away(text, stop))
        .or_else(|| value::first_character(text, stop))
        .or_else(|| bracket::bracket(text, stop))
        .or_else(|| value::colon(text, stop))
        .or_else(|| bracket::after_bracket(text, stop))
        .or_else(|| line::no_key(text, stop))
        .or_else(|| line::indentation(text, stop))
        .unwrap_or_else(|| line::rest_of_line(text, stop));
    Broken { cut: with_children(text, broken.cut), ..broken }
}

/// The piece, and if it is all of a line, the lines below that hang on it: without the key above them they would only
/// give more faults.
fn with_children(text: &str, cut: Span) -> Span {
    let (from, to) = (cut.start as usize, cut.end as usize);
    let line_start = lines::start(text, from);
    let is_all = part(text, line_start, from).trim_matches([' ', '-']).is_empty() && to >= lines::end(text, from);
    if !is_all {
        return cut;
    }
    let own = lines::line(text, from);
    let level = (from - line_start).max(lines::indent(own));
    let opens_list = own.trim_end().ends_with(':') && !own.trim_start().starts_with("- ");
    let mut last = lines::end(text, to);
    let mut after = last;
    while after < text.len() {
        let next = lines::line(text, after + 1);
        let item = opens_list && lines::indent(next) == level && next.trim_start().starts_with("- ");
        if !next.trim().is_empty() && lines::indent(next) <= level && !item {
            break;
        }
        after = lines::end(text, after + 1);
        last = if next.trim().is_empty() { last } else { after };
    }
    Span::new(from, last)
}

/// The character at `at`.
fn point(text: &str, at: usize) -> Span {
    Span::new(at, at + text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8))
}

fn part(text: &str, from: usize, to: usize) -> &str {
    text.get(from..to.max(from)).unwrap_or("")
}

fn char_at(text: &str, at: usize) -> Option<char> {
    text.get(at..).and_then(|rest| rest.chars().next())
}
