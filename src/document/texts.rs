//! Texts in blocks and runs: what Markdown was read as becomes what is printed.

use super::model::{Align, Block, Inline, Term};
use super::writer::Writer;
use crate::fault::{Fault, Severity, code};
use crate::norsk::{quoted, said, small};
use crate::plan::target::{Target, TargetKind};
use crate::text::{self, Setning, Tekst};
use crate::yaml::Written;
use std::ops::Range;
use std::sync::Arc;

/// How many parts a paragraph, a point or an emphasis counts for: each takes about twice the memory of a cell of a table.
const PIECE: usize = 2;

/// How many parts a link or a footnote counts for.
const LINK: usize = 6;

impl Writer<'_> {
    /// A run of text.
    pub fn sentence(&mut self, name: &str, setning: &Setning) -> Vec<Inline> {
        self.inside(name, |s| s.inlines(&setning.written, &setning.inlines))
    }

    /// Text in blocks.
    pub fn text(&mut self, name: &str, tekst: &Tekst) -> Vec<Block> {
        self.inside(name, |s| s.blocks(&tekst.written, &tekst.blocks))
    }

    fn blocks(&mut self, written: &Arc<Written>, blocks: &[text::Block]) -> Vec<Block> {
        blocks.iter().enumerate().map(|(i, b)| self.inside(i, |s| s.block(written, b))).collect()
    }

    fn block(&mut self, written: &Arc<Written>, block: &text::Block) -> Block {
        self.count(PIECE, written);
        match block {
            text::Block::Paragraph(inlines) => Block::Paragraph(self.inlines(written, inlines)),
            text::Block::List { start, items } => {
                let points = items.iter().enumerate().map(|(i, b)| self.inside(i, |s| s.blocks(written, b))).collect();
                match *start {
                    Some(start) => Block::NumberedList { start, points },
                    None => Block::List(points),
                }
            }
            text::Block::Quote { blocks, source } => {
                let content = self.blocks(written, blocks);
                let source = source.as_ref().map(|i| self.inside("kjelde", |s| s.inlines(written, i)));
                Block::Quote { content, source }
            }
            text::Block::Table { align, head, rows } => {
                let align = align
                    .iter()
                    .map(|a| match a {
                        text::Align::Left => Align::Left,
                        text::Align::Center => Align::Center,
                        text::Align::Right => Align::Right,
                    })
                    .collect();
                let head = self.repeated(written, |s| s.cells(written, "hovud", head));
                let columns = head.len();
                // the cells that a short row lacks are printed too
                let missing = rows.iter().map(|row| columns.saturating_sub(row.len())).sum();
                self.count(missing, written);
                let filled = |mut row: Vec<_>| {
                    row.resize_with(columns, Vec::new);
                    row
                };
                let rows =
                    rows.iter().enumerate().map(|(i, row)| filled(self.cells(written, &i.to_string(), row))).collect();
                Block::Table { head, rows, align }
            }
            text::Block::Terms(terms) => {
                let term = |s: &mut Self, term: &text::Term| Term {
                    name: s.inside("ord", |s| s.inlines(written, &term.name)),
                    content: s.blocks(written, &term.blocks),
                };
                Block::Terms(terms.iter().enumerate().map(|(i, t)| self.inside(i, |s| term(s, t))).collect())
            }
        }
    }

    fn cells(&mut self, written: &Arc<Written>, row: &str, cells: &[Vec<text::Inline>]) -> Vec<Vec<Inline>> {
        self.count(cells.len(), written);
        self.inside(row, |s| {
            cells.iter().enumerate().map(|(i, cell)| s.inside(i, |s| s.inlines(written, cell))).collect()
        })
    }

    fn inlines(&mut self, written: &Arc<Written>, inlines: &[text::Inline]) -> Vec<Inline> {
        let mut out = vec![];
        for (i, inline) in inlines.iter().enumerate() {
            // the first run carries the name of the text itself, so that an edit that adds a second one moves nothing
            let name = if i == 0 { String::new() } else { i.to_string() };
            out.extend(self.inline(written, &name, inline));
        }
        out
    }

    fn inline(&mut self, written: &Arc<Written>, name: &str, inline: &text::Inline) -> Option<Inline> {
        let parts = match inline {
            text::Inline::Text(_) => 0,
            text::Inline::Strong(_) | text::Inline::Emphasis(_) | text::Inline::Break => PIECE,
            text::Inline::Link { .. } | text::Inline::Reference { .. } | text::Inline::Footnote(_) => LINK,
        };
        self.count(parts, written);
        Some(match inline {
            text::Inline::Text(pieces) => Inline::Text(self.leaf(name, written, pieces)),
            text::Inline::Strong(i) => Inline::Strong(self.inside(format!("s{name}"), |s| s.inlines(written, i))),
            text::Inline::Emphasis(i) => Inline::Emphasis(self.inside(format!("k{name}"), |s| s.inlines(written, i))),
            text::Inline::Link { url, range, content } => {
                let content = self.inside(format!("l{name}"), |s| s.inlines(written, content));
                self.link(name, url, content, written.place_of(range.clone()))
            }
            text::Inline::Reference { id, range, content } => return self.reference(written, name, id, range, content),
            text::Inline::Footnote(blocks) => {
                Inline::Footnote(self.inside(format!("f{name}"), |s| s.blocks(written, blocks)))
            }
            text::Inline::Break => Inline::Break,
        })
    }

    fn reference(
        &mut self,
        written: &Arc<Written>,
        name: &str,
        id: &str,
        range: &Range<usize>,
        content: &[text::Inline],
    ) -> Option<Inline> {
        let Some(target) = self.resolved.targets.get(id) else {
            // a part that could not be read may have it, and is a fault already
            if self.resolved.sections.contains(id) || self.plan.written_ids.may_hold(id) {
                return None;
            }
            let shown = self.faults.shows(code::UNKNOWN_TARGET, Severity::Error, written.place.source);
            let known = self.resolved.targets.keys().copied();
            let hint = match shown.then(|| crate::yaml::near(id, known)).flatten() {
                Some(guess) => said!("meinte du «#{guess}»?", "mente du «#{guess}»?"),
                None => said!(
                    "vis til id-en til ein seksjon, ein del, eit nivå eller eit tiltak",
                    "vis til id-en til en seksjon, en del, et nivå eller et tiltak"
                ),
            };
            // of the whole link, the address
            let own = written.text.get(range.clone()).and_then(|own| own.rfind("(#")).map_or(range.clone(), |open| {
                let start = range.start + open + 1;
                start..start + 1 + id.len()
            });
            let place = written.place_of(own);
            let message = said!("ingenting i planen har id-en «{id}»", "ingenting i planen har id-en «{id}»");
            self.faults.push(Fault::error(code::UNKNOWN_TARGET, place, message).hint(hint));
            return None;
        };
        let shown = if content.is_empty() {
            let known_as = self.known_as(target);
            vec![Inline::Text(self.computed(name, &known_as, written.place_of(range.clone())))]
        } else {
            self.inside(format!("v{name}"), |s| s.inlines(written, content))
        };
        Some(Inline::Reference { to: id.to_string(), content: shown })
    }

    /// What is printed of a target where the author gave no text: `kapittel 3`, or its title.
    fn known_as(&mut self, target: &Target) -> String {
        // inside a sentence, so without a capital
        let word = match target.kind {
            TargetKind::Kapittel => self.words.kapittel.to_string(),
            TargetKind::Vedlegg => small(self.words.vedlegg),
            TargetKind::Tiltak => self.words.one_tiltak.to_string(),
        };
        if let Some(nummer) = &target.number {
            return format!("{word}\u{a0}{nummer}");
        }
        quoted(&self.bare(target.tittel))
    }
}
