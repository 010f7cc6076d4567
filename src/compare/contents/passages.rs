//! Written texts to the smallest texts that are compared: a paragraph, a point, a cell.
//!
//! A passage is kept twice, as written (`Våren {{ år }}`) and as printed (`Våren 2024`): plans are compared by the first, so that
//! a year that moves on is no change, and shown by the second.

use super::super::normal::is_composed;
use super::{Passage, PassageKind};
use crate::fault::Place;
use crate::norsk::quoted;
use crate::plan::punkt::Punkt;
use crate::plan::resolved::Resolved;
use crate::text::{Block, Inline, Linje, Piece, Setning, Tekst, Values};
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;

/// Turns texts into [`Passage`]s.
#[derive(Clone, Copy)]
pub struct PassageMaker<'a> {
    /// What placeholders are filled with.
    pub values: &'a Values,
    /// What references lead to.
    pub resolved: &'a Resolved<'a>,
}

/// The text of a run, written and printed, and where it stands.
#[derive(Default)]
struct Run<'t> {
    written: String,
    printed: String,
    range: Option<Range<usize>>,
    footnotes: Vec<&'t [Block]>,
}

impl<'t> Run<'t> {
    fn add(&mut self, pieces: &[Piece], with: PassageMaker) {
        for piece in pieces {
            let range = match piece {
                Piece::Text { text, range } => {
                    self.push(text);
                    range
                }
                Piece::Placeholder(p) => {
                    self.written.extend(["{{ ", &spaced(&p.expression), " }}"]);
                    self.printed.push_str(&with.values.fill(p).unwrap_or_default());
                    &p.range
                }
            };
            let whole = self.range.get_or_insert_with(|| range.clone());
            *whole = whole.start.min(range.start)..whole.end.max(range.end);
        }
    }

    fn push(&mut self, text: &str) {
        self.written.push_str(text);
        self.printed.push_str(text);
    }

    fn inlines(&mut self, inlines: &'t [Inline], with: PassageMaker) {
        for inline in inlines {
            match inline {
                Inline::Text(pieces) => self.add(pieces, with),
                // without words of its own a reference is what it points to; a reader knows that by its heading, since a
                // number would be another each year
                Inline::Reference { id, content, .. } if content.is_empty() => {
                    self.written.extend(["#", id]);
                    match with.resolved.targets.get(id.as_str()) {
                        Some(target) => self.printed.push_str(&quoted(&with.values.print(&target.tittel.pieces))),
                        None => self.printed.extend(["#", id]),
                    }
                }
                Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Reference { content: inner, .. } => {
                    self.inlines(inner, with);
                }
                Inline::Link { url, content, .. } => {
                    let start = self.written.len();
                    self.inlines(content, with);
                    // where a link leads to is something that a plan says, and that can change
                    let bare = url.strip_prefix("mailto:").or_else(|| url.strip_prefix("tel:")).unwrap_or(url);
                    if self.written.get(start..).is_some_and(|shown| shown.trim() != bare) {
                        self.push(&format!(" ({bare})"));
                    }
                }
                Inline::Footnote(blocks) => self.footnotes.push(blocks),
                Inline::Break => self.push(" "),
            }
        }
    }
}

/// Where a text stands, by the bytes that it takes up in what was written.
type Where<'w> = &'w dyn Fn(Range<usize>) -> Place;

impl PassageMaker<'_> {
    /// A text on one line.
    pub fn line(&self, source: &Linje, kind: PassageKind) -> Passage {
        let mut run = Run::default();
        run.add(&source.pieces, *self);
        made(&run.written, &run.printed, kind, 0, source.place())
    }

    /// A sentence, and the footnotes in it.
    pub fn sentence(&self, sentence: &Setning, kind: PassageKind, depth: u8) -> Vec<Passage> {
        let mut out = vec![];
        self.run(&sentence.inlines, kind, depth, &|range| sentence.written.place_of(range), sentence.place(), &mut out);
        out
    }

    /// A text in blocks.
    pub fn text(&self, text: &Tekst) -> Vec<Passage> {
        let mut out = vec![];
        let place = |range| text.written.place_of(range);
        self.blocks(&text.blocks, PassageKind::Paragraph, 0, &place, text.place(), &mut out);
        out
    }

    /// Points, with those under them and their labels.
    pub fn points(&self, points: &[Punkt], depth: u8) -> Vec<Passage> {
        let mut out = vec![];
        for point in points {
            let mut under = depth;
            if let Some(label) = &point.merkelapp {
                out.push(Passage { depth, ..self.line(label, PassageKind::Label) });
                under = depth.saturating_add(1);
            }
            if let Some(text) = &point.tekst {
                out.extend(self.sentence(text, PassageKind::Point, under));
                under = under.saturating_add(1);
            }
            out.extend(self.points(&point.punkt, under));
        }
        out
    }

    fn run(&self, inlines: &[Inline], kind: PassageKind, depth: u8, at: Where, whole: Place, out: &mut Vec<Passage>) {
        let mut run = Run::default();
        run.inlines(inlines, *self);
        let place = run.range.clone().map_or(whole, at);
        let passage = made(&run.written, &run.printed, kind, depth, place);
        if !passage.written.is_empty() {
            out.push(passage);
        }
        for blocks in run.footnotes {
            self.blocks(blocks, PassageKind::Footnote, depth, at, whole, out);
        }
    }

    /// Blocks; `kind` is what a paragraph in them is.
    fn blocks(&self, blocks: &[Block], kind: PassageKind, depth: u8, at: Where, whole: Place, out: &mut Vec<Passage>) {
        for block in blocks {
            match block {
                Block::Paragraph(inlines) => self.run(inlines, kind, depth, at, whole, out),
                Block::List { items, .. } => {
                    for item in items {
                        let mut rest = item.as_slice();
                        if let [Block::Paragraph(first), others @ ..] = rest {
                            self.run(first, PassageKind::Point, depth, at, whole, out);
                            rest = others;
                        }
                        self.blocks(rest, kind, depth.saturating_add(1), at, whole, out);
                    }
                }
                Block::Quote { blocks, source } => {
                    self.blocks(blocks, PassageKind::Quote, depth, at, whole, out);
                    if let Some(source) = source {
                        self.run(source, PassageKind::Quote, depth, at, whole, out);
                    }
                }
                Block::Table { head, rows, .. } => {
                    for cell in std::iter::once(head).chain(rows).flatten() {
                        self.run(cell, PassageKind::Cell, depth, at, whole, out);
                    }
                }
                Block::Terms(terms) => {
                    for term in terms {
                        self.run(&term.name, PassageKind::Label, depth, at, whole, out);
                        self.blocks(&term.blocks, kind, depth, at, whole, out);
                    }
                }
            }
        }
    }
}

/// A passage whose text is known; written and printed are tidied alike.
pub fn made(written: &str, printed: &str, kind: PassageKind, depth: u8, place: Place) -> Passage {
    Passage { written: tidied(written), printed: tidied(printed), kind, depth, place }
}

/// A paragraph that is printed as it stands.
pub fn plain(text: &str, place: Place) -> Passage {
    made(text, text, PassageKind::Paragraph, 0, place)
}

/// NFC, with one space between words.
fn tidied(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        match is_composed(word) {
            true => out.push_str(word),
            false => out.extend(word.nfc()),
        }
    }
    out
}

/// An expression with one space about each sign: `år - 1`.
fn spaced(expression: &str) -> String {
    let mut out = String::new();
    for c in expression.chars() {
        match c {
            '+' | '-' => out.extend([' ', c, ' ']),
            c => out.push(c),
        }
    }
    tidied(&out)
}
