//! Plain text to pieces: the text between placeholders, with line breaks and runs of white space folded as on a page.

use super::{Piece, Placeholder, placeholder};
use crate::yaml::{Cx, Written};
use std::ops::Range;

/// The pieces of a plain text.
pub fn whole(written: &Written, cx: &mut Cx) -> Vec<Piece> {
    let placeholders = placeholder::find(written, cx);
    pieces(&written.text, trimmed(&written.text), &placeholders)
}

/// The pieces of a part of a text.
pub fn pieces(text: &str, range: Range<usize>, placeholders: &[Placeholder]) -> Vec<Piece> {
    let mut out = vec![];
    let mut at = range.start;
    // they stand in order
    let first = placeholders.partition_point(|p| p.range.start < range.start);
    for p in placeholders[first..].iter().take_while(|p| p.range.end <= range.end) {
        push(&mut out, text, at..p.range.start);
        out.push(Piece::Placeholder(p.clone()));
        at = p.range.end;
    }
    push(&mut out, text, at..range.end);
    out
}

/// Adds text piece by piece, so that white space is one space and every piece still has its exact range.
fn push(out: &mut Vec<Piece>, text: &str, range: Range<usize>) {
    let part = &text[range.clone()];
    let mut at = range.start;
    for run in part.split_inclusive(['\n', '\r', '\t']) {
        let body = run.trim_end_matches(['\n', '\r', '\t']);
        if !body.is_empty() {
            out.push(Piece::Text { text: body.to_string(), range: at..at + body.len() });
        }
        if body.len() < run.len() {
            let end = at + run.len();
            let ends_in_space = matches!(out.last(), Some(Piece::Text { text, .. }) if text.ends_with(' '));
            if !ends_in_space {
                out.push(Piece::Text { text: " ".into(), range: at + body.len()..end });
            }
        }
        at += run.len();
    }
}

/// The range of a text without the white space around it.
pub fn trimmed(text: &str) -> Range<usize> {
    let start = text.len() - text.trim_start().len();
    start..start.max(text.trim_end().len())
}

/// A part of a text without the white space around it.
pub fn trimmed_part(text: &str, part: Range<usize>) -> Range<usize> {
    let inner = trimmed(&text[part.clone()]);
    part.start + inner.start..part.start + inner.end
}
