//! Whether anything is to be seen of what a text was read as: marks without words between them print nothing, and a point, a
//! footnote or a title of nothing is a slip of its author's.

use super::{Block, Inline, Piece};
use crate::norsk::is_silent;

/// Whether any of these blocks shows something.
pub(super) fn blocks(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| match block {
        Block::Paragraph(words) => inlines(words),
        Block::List { items, .. } => items.iter().any(|item| self::blocks(item)),
        Block::Quote { blocks, source } => self::blocks(blocks) || source.as_deref().is_some_and(inlines),
        Block::Table { head, rows, .. } => head.iter().chain(rows.iter().flatten()).any(|cell| inlines(cell)),
        Block::Terms(terms) => terms.iter().any(|term| inlines(&term.name) || self::blocks(&term.blocks)),
    })
}

/// Whether any of these inlines shows something. A value that is filled in does, and so does a reference, which prints where it
/// leads. A link without words is told of by itself, and once.
pub(super) fn inlines(inlines: &[Inline]) -> bool {
    inlines.iter().any(|inline| match inline {
        Inline::Text(pieces) => pieces.iter().any(|piece| match piece {
            Piece::Text { text, .. } => !text.chars().all(is_silent),
            Piece::Placeholder(_) => true,
        }),
        Inline::Strong(inner) | Inline::Emphasis(inner) => self::inlines(inner),
        Inline::Link { .. } | Inline::Reference { .. } | Inline::Footnote(_) => true,
        Inline::Break => false,
    })
}
