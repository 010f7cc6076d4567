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
    /// Whether a table stands right before it.
    pub is_under_table: bool,
    /// Whether it is read as more of the words of a point, or stands right over one.
    pub beside: Beside,
}

/// How a line stands to the points of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Beside {
    /// Nowhere near.
    #[default]
    None,
    /// On a line under the one that a point begins on, with nothing between.
    Under,
    /// Right over the first point, with nothing between.
    Over,
}

/// The paragraphs of a text that stand one under another, line by line.
pub fn runs(text: &Tekst) -> Vec<Vec<Line<'_>>> {
    let mut out = vec![];
    in_blocks(&text.blocks, &text.written.text, Within::Text, &mut out);
    out
}

/// What some blocks stand in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    Text,
    Point,
    Quote,
}

fn in_blocks<'t>(blocks: &[Block], text: &'t str, within: Within, out: &mut Vec<Vec<Line<'t>>>) {
    let mut run: Vec<Line> = vec![];
    for (nth, block) in blocks.iter().enumerate() {
        match block {
            // what is quoted may begin with dashes
            Block::Paragraph(inlines) if within != Within::Quote => {
                if let Some(range) = extent(inlines) {
                    let first = run.len();
                    add(text, range, nth, &mut run);
                    let above = nth.checked_sub(1).and_then(|above| blocks.get(above));
                    if let Some(line) = run.get_mut(first) {
                        line.is_under_table = matches!(above, Some(Block::Table { .. }));
                    }
                    if within == Within::Point && nth == 0 {
                        run.iter_mut().skip(first + 1).for_each(|line| line.beside = Beside::Under);
                    }
                    if let Some(line) = run.last_mut().filter(|line| is_right_over(line, blocks.get(nth + 1), text)) {
                        line.beside = Beside::Over;
                    }
                }
                continue;
            }
            Block::Paragraph(_) | Block::Table { .. } => {}
            Block::List { items, .. } => {
                let within = if within == Within::Quote { within } else { Within::Point };
                items.iter().for_each(|item| in_blocks(item, text, within, out));
            }
            Block::Quote { blocks, .. } => in_blocks(blocks, text, Within::Quote, out),
            Block::Terms(terms) => terms.iter().for_each(|term| in_blocks(&term.blocks, text, within, out)),
        }
        out.push(std::mem::take(&mut run));
    }
    out.push(run);
    out.retain(|run| !run.is_empty());
}

/// Whether the first point of a list stands on the line under this one.
fn is_right_over(line: &Line, below: Option<&Block>, text: &str) -> bool {
    let Some(Block::List { start: None, items }) = below else { return false };
    let Some(Block::Paragraph(inlines)) = items.first().and_then(|item| item.first()) else { return false };
    let between = extent(inlines).and_then(|point| text.get(line.start + line.text.len()..point.start));
    between.is_some_and(|between| between.matches('\n').count() == 1)
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
        let line = Line { text, start, paragraph, is_after_blank, is_under_table: false, beside: Beside::None };
        (!text.is_empty()).then_some(line)
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
pub fn extent(inlines: &[Inline]) -> Option<Range<usize>> {
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
