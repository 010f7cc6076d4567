//! Tables, and words with what they mean.

use super::{Events, Tree};
use crate::fault::code;
use crate::limits;
use crate::norsk::said;
use crate::text::plain::trimmed_part;
use crate::text::{Align, Block, Term, shown, too_many_parts};
use crate::yaml::{Cx, Written};
use pulldown_cmark::{Alignment, Event, Tag, TagEnd};
use std::ops::Range;

/// Tells of tables that have more columns than a page has room for, or more cells than a plan may have. The parser makes every cell
/// of every row, also where the rows are short, so it must not see them.
pub fn too_large(written: &Written, cx: &mut Cx) -> bool {
    let (mut is_told, mut rows) = (false, 0);
    let mut at = written.text.len();
    // from below, so that how many rows follow is known
    for line in written.text.split_inclusive('\n').rev() {
        let range = at - line.len()..at;
        at = range.start;
        let below = rows;
        rows = if line.trim().is_empty() { 0 } else { below + 1 };
        let is_ruler = line.contains('-') && line.chars().all(|c| "|:->".contains(c) || c.is_whitespace());
        if !is_ruler || !line.contains('|') {
            continue;
        }
        let columns = line.trim().trim_start_matches('>').trim().trim_matches('|').split('|').count();
        let place = written.place_of(trimmed_part(&written.text, range));
        if columns > limits::TEXT_COLUMNS {
            let most = limits::TEXT_COLUMNS;
            let message = said!(
                "ein tabell i ein tekst kan ha høgst {most} kolonnar, og her er det {columns}",
                "en tabell i en tekst kan ha høyst {most} kolonner, og her er det {columns}"
            );
            cx.error(code::MARKDOWN, place, message, said!("del tabellen i fleire", "del tabellen i flere"));
            is_told = true;
        } else if below * columns > limits::TEXT_PARTS {
            cx.faults.push(too_many_parts(place));
            is_told = true;
        }
    }
    is_told
}

impl Tree<'_, '_, '_> {
    pub(super) fn table(&mut self, align: &[Alignment], events: &mut Events) -> Block {
        let align: Vec<Align> = align
            .iter()
            .map(|a| match a {
                Alignment::Right => Align::Right,
                Alignment::Center => Align::Center,
                Alignment::None | Alignment::Left => Align::Left,
            })
            .collect();
        let (mut head, mut rows) = (vec![], vec![]);
        let mut row = vec![];
        while let Some((event, range)) = events.next() {
            match event {
                Event::Start(Tag::TableRow) => self.too_long(&range, align.len()),
                Event::Start(Tag::TableCell) => {
                    let mut cell = vec![];
                    self.inlines(events, &mut cell);
                    row.push(cell);
                }
                Event::End(TagEnd::TableHead) => head = std::mem::take(&mut row),
                Event::End(TagEnd::TableRow) => {
                    // the parser fills short rows up; what fills them is made where they are printed
                    row.truncate(row.iter().rposition(|cell| !cell.is_empty()).map_or(1, |last| last + 1));
                    rows.push(std::mem::take(&mut row));
                }
                Event::End(TagEnd::Table) => break,
                _ => {}
            }
        }
        Block::Table { align, head, rows }
    }

    /// Tells of what stands in a row after its last cell, which the parser leaves out.
    fn too_long(&mut self, range: &Range<usize>, columns: usize) {
        let row = self.seen.get(range.clone()).unwrap_or("").trim_end();
        let inside = row.strip_prefix('|').unwrap_or(row);
        let mut escaped = false;
        let bars = inside.char_indices().filter(|(_, c)| {
            let plain = !std::mem::take(&mut escaped);
            escaped = plain && *c == '\\';
            plain && *c == '|'
        });
        let Some((last, _)) = bars.take(columns).nth(columns - 1) else { return };
        let start = range.start + row.len() - inside.len() + last + 1;
        let rest = &self.seen[start..range.start + row.len()];
        let more = rest.trim_matches(|c: char| c.is_whitespace() || c == '|');
        if !more.is_empty() {
            let start = start + (rest.len() - rest.trim_start_matches(|c: char| c.is_whitespace() || c == '|').len());
            let hint = said!(
                "ta bort det som er for mykje, eller skriv «\\|» for ein strek som høyrer til teksten",
                "ta bort det som er for mye, eller skriv «\\|» for en strek som hører til teksten"
            );
            self.fault(
                &(start..start + more.len()),
                said!(
                    "rada har fleire celler enn overskrifta har kolonnar",
                    "raden har flere celler enn overskriften har kolonner"
                ),
                hint,
            );
        }
    }

    /// A word with two explanations has both as its blocks.
    pub(super) fn terms(&mut self, events: &mut Events) -> Block {
        let mut terms: Vec<Term> = vec![];
        while let Some((event, range)) = events.next() {
            match event {
                Event::Start(Tag::DefinitionListTitle) => {
                    let mut name = vec![];
                    self.inlines(events, &mut name);
                    if !shown::inlines(&name) {
                        self.fault(
                            &range,
                            said!("ordet er tomt", "ordet er tomt"),
                            said!(
                                "skriv det som skal stå her, eller ta det bort",
                                "skriv det som skal stå her, eller ta det bort"
                            ),
                        );
                    }
                    terms.push(Term { name, blocks: vec![] });
                }
                Event::Start(Tag::DefinitionListDefinition) => {
                    let faults = self.cx.faults.len();
                    let mut blocks = self.blocks(events);
                    self.something(&blocks, faults, &range, &said!("forklaringa er tom", "forklaringen er tom"));
                    if let Some(term) = terms.last_mut() {
                        term.blocks.append(&mut blocks);
                    }
                }
                Event::End(_) => break,
                _ => {}
            }
        }
        Block::Terms(terms)
    }
}
