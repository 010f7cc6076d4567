//! Brackets that are not closed, and what cannot stand in them or after them.

use super::{Broken, char_at, part, point};
use crate::fault::{Span, code};
use crate::norsk::said;
use crate::yaml::lines::{self, end, line, start};
use crate::yaml::stop::Stop;
use crate::yaml::syntax;
use crate::yaml::words::{Words, quote};
use granit_parser::ErrorKind as K;

/// A bracket that is not closed on its line, though a new key or list item follows.
pub(super) fn runs_away(text: &str, stop: &Stop) -> Option<Broken> {
    let open = stop.bracket.or_else(|| bracket_ahead(text, stop)).or_else(|| value_in_brackets(text, stop))?;
    let line_end = end(text, open);
    let own = part(text, open, line_end);
    let (own, comment) = match own.find(" #") {
        Some(at) => (part(own, 0, at), Some(open + at + 1)),
        None => (own, None),
    };
    if depth(own) <= 0 || own.trim_end().ends_with([',', '[', '{']) || !is_new_start(text, line_end) {
        return None;
    }
    let (kind, at) = match comment {
        Some(hash) => (K::CommentInterceptedScalar, hash),
        None => (K::UnexpectedEofFlowSequence, open),
    };
    Broken::new(syntax::words(&kind), point(text, at), Span::new(open, line_end))
}

/// Brackets that hold what they cannot hold.
pub(super) fn bracket(text: &str, stop: &Stop) -> Option<Broken> {
    let open = stop.bracket.or_else(|| bracket_ahead(text, stop))?;
    let at = stop.at.min(text.trim_end().len());
    if char_at(text, at) == Some(':') && start(text, open) == start(text, at) {
        let cut = Span::new(flow_start(text, at), flow_end(text, at));
        return Broken::value(syntax::words(&K::MappingValueNotAllowed), point(text, at), cut, true);
    }
    Broken::new(syntax::words(&stop.kind), point(text, at), Span::new(open, end(text, stop.at)))
}

/// The scanner reads ahead, so a bracket may have no event yet.
fn bracket_ahead(text: &str, stop: &Stop) -> Option<usize> {
    let from = (stop.last.end as usize).min(stop.at);
    let about_brackets = syntax::words(&stop.kind).code == code::BRACKET && stop.kind != K::MisplacedFlowCollectionEnd;
    let found = part(text, from, end(text, stop.at)).find(['{', '[']).filter(|_| about_brackets)?;
    Some(from + found)
}

/// The first bracket since the last event that a line or a value starts with.
fn value_in_brackets(text: &str, stop: &Stop) -> Option<usize> {
    let from = (stop.last.end as usize).min(stop.at);
    part(text, from, stop.at).match_indices(['{', '[']).map(|(at, _)| from + at).find(|at| {
        let own = line(text, *at);
        let here = at - start(text, *at);
        here == lines::content(own) || here == lines::value(own)
    })
}

fn depth(text: &str) -> i32 {
    text.chars().map(|c| i32::from(matches!(c, '[' | '{')) - i32::from(matches!(c, ']' | '}'))).sum()
}

/// Whether what follows looks like a new key or list item, so that a bracket before it was meant to end.
fn is_new_start(text: &str, from: usize) -> bool {
    let next = text.get(from..).unwrap_or("").trim_start();
    let next = part(next, 0, end(next, 0));
    let word = next.split(':').next().unwrap_or("");
    next.is_empty()
        || next.starts_with("- ")
        || next.starts_with('#')
        || (word.len() < next.len() && !word.contains([' ', ',', '{', '[']))
}

/// Text after a bracket that closes: `[sjå vedlegg] og meir`.
pub(super) fn after_bracket(text: &str, stop: &Stop) -> Option<Broken> {
    let line_start = start(text, stop.at);
    let closed = part(text, line_start, stop.at).trim_end().ends_with([']', '}']);
    let value = line_start + lines::value(line(text, stop.at));
    if !closed || stop.kind != K::ExpectedBlockMappingKey || !matches!(char_at(text, value), Some('[' | '{')) {
        return None;
    }
    let words =
        Words::new(code::BRACKET, said!("tekst etter klamma som lukkar", "tekst etter klammen som lukker"), quote());
    Broken::new(words, point(text, stop.at), Span::new(value, end(text, stop.at)))
}

/// Where a value inside brackets starts: after a colon, a comma or an opening bracket.
pub(super) fn flow_start(text: &str, before: usize) -> usize {
    let line_start = start(text, before);
    part(text, line_start, before).rfind([':', ',', '[', '{']).map_or(line_start, |at| line_start + at + 1)
}

/// Where a value inside brackets ends: at a comma, a closing bracket or the end of the line.
pub(super) fn flow_end(text: &str, from: usize) -> usize {
    let line_end = end(text, from);
    part(text, from, line_end).find([',', ']', '}']).map_or(line_end, |at| from + at)
}
