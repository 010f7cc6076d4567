//! The lines of a text as its author wrote them, where they are read as running text.

pub mod items;
pub mod rows;

use crate::text::{Block, Inline, Piece, Tekst};
use crate::yaml::{Style, Written};
use std::ops::Range;

/// A line, without the white space around it.
#[derive(Clone, Copy, Debug)]
pub struct Line<'t> {
    /// What is written.
    pub text: &'t str,
    /// The byte of the written text that it starts at.
    pub start: usize,
    /// Which paragraph of the run it stands in.
    pub paragraph: usize,
    /// Whether an empty line stands before it.
    pub is_after_blank: bool,
}

/// The paragraphs of a text that stand one under another, line by line.
pub fn runs(text: &Tekst) -> Vec<Vec<Line<'_>>> {
    let mut out = vec![];
    in_blocks(&text.blocks, &text.written.text, false, &mut out);
    out
}

fn in_blocks<'t>(blocks: &[Block], text: &'t str, in_quote: bool, out: &mut Vec<Vec<Line<'t>>>) {
    let mut run: Vec<Line> = vec![];
    for (nth, block) in blocks.iter().enumerate() {
        match block {
            // what is quoted may begin with dashes
            Block::Paragraph(inlines) if !in_quote => {
                if let Some(range) = extent(inlines) {
                    add(text, range, nth, &mut run);
                }
                continue;
            }
            Block::Paragraph(_) | Block::Table { .. } => {}
            Block::List { items, .. } => items.iter().for_each(|item| in_blocks(item, text, in_quote, out)),
            Block::Quote { blocks, .. } => in_blocks(blocks, text, true, out),
            Block::Terms(terms) => terms.iter().for_each(|term| in_blocks(&term.blocks, text, in_quote, out)),
        }
        out.push(std::mem::take(&mut run));
    }
    out.push(run);
    out.retain(|run| !run.is_empty());
}

fn add<'t>(text: &'t str, range: Range<usize>, paragraph: usize, run: &mut Vec<Line<'t>>) {
    // the marks of an emphasis that a line begins with belong to it
    let start = text.get(..range.start).unwrap_or("").trim_end_matches(['*', '_']).len();
    let first = run.len();
    run.extend(lines(text.get(start..range.end).unwrap_or(""), start, paragraph));
    if let Some(line) = run.get_mut(first) {
        line.is_after_blank = true;
    }
}

fn lines(part: &str, from: usize, paragraph: usize) -> impl Iterator<Item = Line<'_>> {
    let (mut at, mut blank) = (from, false);
    part.split_inclusive('\n').filter_map(move |line| {
        let start = at + line.len() - line.trim_start().len();
        at += line.len();
        let text = line.trim();
        let is_after_blank = std::mem::replace(&mut blank, text.is_empty());
        (!text.is_empty()).then_some(Line { text, start, paragraph, is_after_blank })
    })
}

/// The lines of a text that is read as one. Where YAML joins lines, those that it does not join were paragraphs.
pub fn sentence_lines(written: &Written) -> Vec<Line<'_>> {
    let mut all: Vec<Line> = lines(&written.text, 0, 0).collect();
    if matches!(written.style, Style::Plain | Style::Single | Style::Folded) {
        all.iter_mut().skip(1).for_each(|line| line.is_after_blank = true);
    }
    all
}

/// From the first to the last byte of what some inlines print.
fn extent(inlines: &[Inline]) -> Option<Range<usize>> {
    let piece = |piece: &Piece| match piece {
        Piece::Text { range, .. } => range.clone(),
        Piece::Placeholder(placeholder) => placeholder.range.clone(),
    };
    let one = |inline: &Inline| match inline {
        Inline::Text(pieces) => Some(piece(pieces.first()?).start..piece(pieces.last()?).end),
        Inline::Strong(inner) | Inline::Emphasis(inner) => extent(inner),
        Inline::Link { range, .. } | Inline::Reference { range, .. } => Some(range.clone()),
        Inline::Footnote(_) | Inline::Break => None,
    };
    let all: Vec<Range<usize>> = inlines.iter().filter_map(one).collect();
    Some(all.first()?.start..all.last()?.end)
}
