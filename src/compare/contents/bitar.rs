//! Written texts to the smallest texts that are compared: a paragraph, a point, a cell.

use super::super::tekst::is_composed;
use super::{Passage, PassageKind};
use crate::fault::Place;
use crate::plan::punkt::Punkt;
use crate::plan::resolved::Resolved;
use crate::text::{Block, Inline, Linje, Piece, Setning, Tekst, Values};
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;

/// Turns texts into [`Passage`]s.
#[derive(Clone, Copy)]
pub struct Bitar<'a> {
    pub values: &'a Values,
    /// What references lead to.
    pub resolved: &'a Resolved<'a>,
}

/// The text of a run, written and printed, and where it stands.
#[derive(Default)]
struct Run<'t> {
    tekst: String,
    prenta: String,
    range: Option<Range<usize>>,
    footnotes: Vec<&'t [Block]>,
}

impl<'t> Run<'t> {
    fn add(&mut self, pieces: &[Piece], with: Bitar) {
        for piece in pieces {
            let range = match piece {
                Piece::Text { text, range } => {
                    self.both(text);
                    range
                }
                Piece::Placeholder(p) => {
                    self.tekst.push_str(&format!("{{{{ {} }}}}", spaced(&p.expression)));
                    self.prenta.push_str(&printed(piece, with.values));
                    &p.range
                }
            };
            let whole = self.range.get_or_insert_with(|| range.clone());
            *whole = whole.start.min(range.start)..whole.end.max(range.end);
        }
    }

    fn both(&mut self, text: &str) {
        self.tekst.push_str(text);
        self.prenta.push_str(text);
    }

    fn inlines(&mut self, inlines: &'t [Inline], with: Bitar) {
        for inline in inlines {
            match inline {
                Inline::Text(pieces) => self.add(pieces, with),
                // without words of its own a reference is what it points to; a reader knows that by its heading, since a
                // number would be another each year
                Inline::Reference { id, content, .. } if content.is_empty() => {
                    self.tekst.push_str(&format!("#{id}"));
                    match with.resolved.targets.get(id.as_str()) {
                        Some(target) => {
                            let heading = target.tittel.pieces.iter().map(|piece| printed(piece, with.values));
                            let heading: String = heading.collect();
                            self.prenta.push_str(&if heading.contains('«') {
                                heading
                            } else {
                                format!("«{heading}»")
                            });
                        }
                        None => self.prenta.push_str(&format!("#{id}")),
                    }
                }
                Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Reference { content: inner, .. } => {
                    self.inlines(inner, with);
                }
                Inline::Link { url, content, .. } => {
                    let start = self.tekst.len();
                    self.inlines(content, with);
                    // where a link leads to is something that a plan says, and that can change
                    let bare = url.strip_prefix("mailto:").or_else(|| url.strip_prefix("tel:")).unwrap_or(url);
                    if self.tekst.get(start..).is_some_and(|shown| shown.trim() != bare) {
                        self.both(&format!(" ({bare})"));
                    }
                }
                Inline::Footnote(blocks) => self.footnotes.push(blocks),
                Inline::Break => self.both(" "),
            }
        }
    }
}

/// A piece as it is printed; a placeholder that the plan has no value for has been told of.
fn printed(piece: &Piece, values: &Values) -> String {
    match piece {
        Piece::Text { text, .. } => text.clone(),
        Piece::Placeholder(p) => values.fill(p).unwrap_or_default(),
    }
}

/// Where a text stands, by the bytes that it takes up in what was written.
type Where<'w> = &'w dyn Fn(Range<usize>) -> Place;

impl Bitar<'_> {
    /// A text on one line.
    pub fn linje(&self, linje: &Linje, slag: PassageKind) -> Passage {
        let mut run = Run::default();
        run.add(&linje.pieces, *self);
        made(&run.tekst, &run.prenta, slag, 0, linje.place())
    }

    /// A sentence, and the footnotes in it.
    pub fn setning(&self, setning: &Setning, slag: PassageKind, nivå: u8) -> Vec<Passage> {
        let mut out = vec![];
        self.run(&setning.inlines, slag, nivå, &|range| setning.written.place_of(range), setning.place(), &mut out);
        out
    }

    /// A text in blocks.
    pub fn tekst(&self, tekst: &Tekst) -> Vec<Passage> {
        let mut out = vec![];
        let place = |range| tekst.written.place_of(range);
        self.blocks(&tekst.blocks, PassageKind::Paragraph, 0, &place, tekst.place(), &mut out);
        out
    }

    /// Points, with those under them and their labels.
    pub fn punkt(&self, points: &[Punkt], nivå: u8) -> Vec<Passage> {
        let mut out = vec![];
        for point in points {
            let mut under = nivå;
            if let Some(label) = &point.merkelapp {
                out.push(Passage { depth: nivå, ..self.linje(label, PassageKind::Label) });
                under = nivå.saturating_add(1);
            }
            if let Some(text) = &point.tekst {
                out.extend(self.setning(text, PassageKind::Point, under));
                under = under.saturating_add(1);
            }
            out.extend(self.punkt(&point.punkt, under));
        }
        out
    }

    fn run(&self, inlines: &[Inline], slag: PassageKind, nivå: u8, at: Where, whole: Place, out: &mut Vec<Passage>) {
        let mut run = Run::default();
        run.inlines(inlines, *self);
        let place = run.range.clone().map_or(whole, at);
        let bit = made(&run.tekst, &run.prenta, slag, nivå, place);
        if !bit.written.is_empty() {
            out.push(bit);
        }
        for blocks in run.footnotes {
            self.blocks(blocks, PassageKind::Footnote, nivå, at, whole, out);
        }
    }

    /// Blocks; `slag` is what a paragraph in them is.
    fn blocks(&self, blocks: &[Block], slag: PassageKind, nivå: u8, at: Where, whole: Place, out: &mut Vec<Passage>) {
        for block in blocks {
            match block {
                Block::Paragraph(inlines) => self.run(inlines, slag, nivå, at, whole, out),
                Block::List { items, .. } => {
                    for item in items {
                        let mut rest = item.as_slice();
                        if let [Block::Paragraph(first), others @ ..] = rest {
                            self.run(first, PassageKind::Point, nivå, at, whole, out);
                            rest = others;
                        }
                        self.blocks(rest, slag, nivå.saturating_add(1), at, whole, out);
                    }
                }
                Block::Quote { blocks, source } => {
                    self.blocks(blocks, PassageKind::Quote, nivå, at, whole, out);
                    if let Some(source) = source {
                        self.run(source, PassageKind::Quote, nivå, at, whole, out);
                    }
                }
                Block::Table { head, rows, .. } => {
                    for cell in std::iter::once(head).chain(rows).flatten() {
                        self.run(cell, PassageKind::Cell, nivå, at, whole, out);
                    }
                }
                Block::Terms(terms) => {
                    for term in terms {
                        self.run(&term.name, PassageKind::Label, nivå, at, whole, out);
                        self.blocks(&term.blocks, slag, nivå, at, whole, out);
                    }
                }
            }
        }
    }
}

/// A bit whose text is known; written and printed are tidied alike.
pub fn made(tekst: &str, prenta: &str, slag: PassageKind, nivå: u8, place: Place) -> Passage {
    Passage { written: tidied(tekst), printed: tidied(prenta), kind: slag, depth: nivå, place }
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
            '+' | '-' => out.push_str(&format!(" {c} ")),
            c => out.push(c),
        }
    }
    tidied(&out)
}
