//! Nothing is lost: what a text has and neither prints nor spends on marks is a fault where it stands.
//!
//! The Markdown parser takes more for marks than an author may know of. Each kind that we know is told of by its own words, or
//! printed as it is written; this is what catches the others.

use super::{Block, Inline, Piece};
use crate::fault::code;
use crate::norsk::said;
use crate::yaml::{Cx, Written};
use std::ops::Range;

/// Tells of what is printed nowhere. `spent` is what is no text (addresses, numbers of points) or is told of already.
pub fn tell(written: &Written, blocks: &[Block], spent: &[Range<usize>], cx: &mut Cx) {
    let mut printed = vec![];
    in_blocks(blocks, &mut printed);
    let mut kept = vec![false; written.text.len()];
    for range in printed.iter().chain(spent) {
        if let Some(bytes) = kept.get_mut(range.clone()) {
            bytes.fill(true);
        }
    }
    for lost in holes(&written.text, &kept) {
        cx.error(
            code::MARKDOWN,
            written.place_of(lost),
            said!(
                "dette les Markdown som noko anna enn tekst, så det ville ikkje ha kome med i planen",
                "dette leser Markdown som noe annet enn tekst, så det ville ikke ha kommet med i planen"
            ),
            said!(
                "skriv det på ein annan måte, eller set «\\» føre teiknet som det står etter",
                "skriv det på en annen måte, eller sett «\\» foran tegnet som det står etter"
            ),
        );
    }
}

/// Runs of text that is not kept, each on its own line.
fn holes(text: &str, kept: &[bool]) -> Vec<Range<usize>> {
    let mut holes: Vec<Range<usize>> = vec![];
    let mut is_open = false;
    for (at, c) in text.char_indices() {
        if kept[at] || c == '\n' {
            is_open = false;
        } else if is_text(c) {
            let end = at + c.len_utf8();
            match holes.last_mut() {
                Some(last) if is_open => last.end = end,
                _ => holes.push(at..end),
            }
            is_open = true;
        }
    }
    holes
}

/// Whether a character says something by itself: no mark of Markdown does.
fn is_text(c: char) -> bool {
    c.is_alphanumeric() || !c.is_ascii() && !c.is_whitespace()
}

/// The ranges that some blocks print, in order; a footnote stands where it is referred to.
pub fn in_blocks(blocks: &[Block], out: &mut Vec<Range<usize>>) {
    for block in blocks {
        match block {
            Block::Paragraph(inlines) => in_inlines(inlines, out),
            Block::List { items, .. } => items.iter().for_each(|item| in_blocks(item, out)),
            Block::Quote { blocks, source } => {
                in_blocks(blocks, out);
                source.iter().for_each(|source| in_inlines(source, out));
            }
            Block::Table { head, rows, .. } => {
                head.iter().chain(rows.iter().flatten()).for_each(|cell| in_inlines(cell, out));
            }
            Block::Terms(terms) => {
                for term in terms {
                    in_inlines(&term.name, out);
                    in_blocks(&term.blocks, out);
                }
            }
        }
    }
}

/// The ranges that some inlines print, in order.
pub fn in_inlines(inlines: &[Inline], out: &mut Vec<Range<usize>>) {
    for inline in inlines {
        match inline {
            Inline::Text(pieces) => out.extend(pieces.iter().map(|piece| match piece {
                Piece::Text { range, .. } => range.clone(),
                Piece::Placeholder(placeholder) => placeholder.range.clone(),
            })),
            Inline::Strong(inner)
            | Inline::Emphasis(inner)
            | Inline::Link { content: inner, .. }
            | Inline::Reference { content: inner, .. } => in_inlines(inner, out),
            Inline::Footnote(blocks) => in_blocks(blocks, out),
            Inline::Break => {}
        }
    }
}
