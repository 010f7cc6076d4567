//! Where in a printed text the placeholders of the written one were filled in.
//!
//! What stands between the placeholders is found again in what is shown, from the left: «I {{ kommune }}, {{ år }}.» shown as «I Aukra kommune,
//! 2024.» gives the pieces «I », «Aukra kommune», «, », «2024», «.». A placeholder's piece is compared by what is written for it, so that
//! another year there is no change.

use std::ops::Range;

/// A part of what is shown: the bytes of it, and of a placeholder what is written for it.
pub enum Piece {
    /// What stands as it is written.
    Text(Range<usize>),
    /// What was filled in, and the placeholder that is written for it: `{{år}}`.
    Placeholder(Range<usize>, String),
}

/// What is shown, cut where placeholders were filled in. A text whose words cannot be found again in what is shown is one piece.
pub fn pieces(written: &str, shown: &str) -> Vec<Piece> {
    let whole = || vec![Piece::Text(0..shown.len())];
    if !written.contains("{{") {
        return whole();
    }
    let (mut rest, mut at, mut out) = (written, 0, vec![]);
    while let Some((before, after)) = rest.split_once("{{") {
        let Some((mut name, mut after)) = after.split_once("}}") else { return whole() };
        let Some(length) = shown.get(at..).and_then(|s| follows(s, before)) else { return whole() };
        if length > 0 {
            out.push(Piece::Text(at..at + length));
        }
        at += length;
        let mut key = String::new();
        loop {
            key.push_str("{{");
            key.extend(name.chars().filter(|c| !c.is_whitespace()));
            key.push_str("}}");
            // two without anything between them: where the first ends is not to be seen
            let Some((next, further)) = after.strip_prefix("{{").and_then(|a| a.split_once("}}")) else { break };
            (name, after) = (next, further);
        }
        let literal = after.split_once("{{").map_or(after, |(text, _)| text);
        let Some(tail) = shown.get(at..) else { return whole() };
        let last = literal.len() == after.len();
        let places = || tail.char_indices().map(|(i, _)| i).chain([tail.len()]);
        let value = if last {
            places().find(|i| tail.get(*i..).is_some_and(|s| follows(s, literal) == Some(s.len())))
        } else {
            places().find(|i| tail.get(*i..).is_some_and(|s| follows(s, literal).is_some()))
        };
        let Some(value) = value else { return whole() };
        out.push(Piece::Placeholder(at..at + value, key));
        at += value;
        rest = after;
    }
    if at < shown.len() {
        out.push(Piece::Text(at..shown.len()));
    }
    out
}

/// How many bytes of `shown` a literal takes that it starts with; any white space is as good as any other.
fn follows(shown: &str, literal: &str) -> Option<usize> {
    let mut chars = shown.chars();
    for wanted in literal.chars() {
        let found = chars.next()?;
        if found != wanted && !(found.is_whitespace() && wanted.is_whitespace()) {
            return None;
        }
    }
    Some(shown.len() - chars.as_str().len())
}
