//! Quotations, and whom they are from.

use crate::norsk::is_silent;
use crate::text::{Block, Inline, Piece};
use std::ops::Range;

/// The last paragraph of a quotation is its source when it starts with a dash and a space, as on a page. Before a number the dash is
/// a minus.
pub(super) fn source(blocks: &mut Vec<Block>, spent: &mut Vec<Range<usize>>) -> Option<Vec<Inline>> {
    if blocks.len() < 2 {
        return None;
    }
    let Some(Block::Paragraph(inlines)) = blocks.last_mut() else { return None };
    let shown = start_of(inlines);
    if !shown.strip_prefix(['–', '—'])?.starts_with(char::is_whitespace) {
        return None;
    }
    let who = shown.chars().skip(1).find(|c| !c.is_whitespace() && !is_silent(*c));
    if who.is_none_or(char::is_numeric) {
        return None;
    }
    let Some(Inline::Text(pieces)) = inlines.first_mut() else { return None };
    let Some(Piece::Text { text, range }) = pieces.first_mut() else { return None };
    let rest = text.strip_prefix(['–', '—'])?.trim_start();
    let dash = range.start..range.start + text.len() - rest.len();
    range.start = dash.end;
    spent.push(dash);
    *text = rest.to_string();
    match blocks.pop() {
        Some(Block::Paragraph(inlines)) => Some(inlines),
        _ => None,
    }
}

/// What inlines show, as far as it tells a source from a number: a year that is filled in is a digit, another value a letter.
fn start_of(inlines: &[Inline]) -> String {
    let shown = |inline: &Inline| match inline {
        Inline::Text(pieces) => pieces.iter().map(start_of_piece).collect(),
        Inline::Strong(inner) | Inline::Emphasis(inner) => start_of(inner),
        Inline::Link { content, .. } | Inline::Reference { content, .. } if !content.is_empty() => start_of(content),
        Inline::Link { .. } | Inline::Reference { .. } => "x".to_string(),
        Inline::Footnote(_) => String::new(),
        Inline::Break => " ".to_string(),
    };
    inlines.iter().map(shown).collect()
}

fn start_of_piece(piece: &Piece) -> &str {
    match piece {
        Piece::Text { text, .. } => text,
        Piece::Placeholder(p) if p.expression.starts_with("kommune") => "x",
        Piece::Placeholder(_) => "0",
    }
}
