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
        let mut long = vec![];
        while let Some((event, range)) = events.next() {
            match event {
                Event::Start(Tag::TableRow) => long.extend(self.more_than(&range, align.len())),
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
        let most = if rows.len() > 1 && long.len() == rows.len() { 1 } else { long.len() };
        for more in long.iter().take(most) {
            let (message, hint) = match most < long.len() {
                true => (
                    said!(
                        "alle radene har fleire celler enn overskrifta har kolonnar",
                        "alle radene har flere celler enn overskriften har kolonner"
                    ),
                    said!(
                        "set inn det som manglar i overskrifta, og «--- |» i lina under henne",
                        "sett inn det som mangler i overskriften, og «--- |» i linjen under den"
                    ),
                ),
                false => (
                    said!(
                        "rada har fleire celler enn overskrifta har kolonnar",
                        "raden har flere celler enn overskriften har kolonner"
                    ),
                    said!(
                        "ta bort det som er for mykje, eller skriv «\\|» for ein strek som høyrer til teksten",
                        "ta bort det som er for mye, eller skriv «\\|» for en strek som hører til teksten"
                    ),
                ),
            };
            self.fault(more, message, hint);
        }
        // what is told of once is told of wherever it stands
        for more in long.iter().skip(most) {
            let own = self.range(more);
            self.spent.push(own);
        }
        Block::Table { align, head, rows }
    }

    /// What stands in a row after its last cell, which the parser leaves out.
    fn more_than(&self, range: &Range<usize>, columns: usize) -> Option<Range<usize>> {
        let row = self.seen.get(range.clone()).unwrap_or("").trim_end();
        let inside = row.strip_prefix('|').unwrap_or(row);
        let mut escaped = false;
        let bars = inside.char_indices().filter(|(_, c)| {
            let plain = !std::mem::take(&mut escaped);
            escaped = plain && *c == '\\';
            plain && *c == '|'
        });
        let (last, _) = bars.take(columns).nth(columns.checked_sub(1)?)?;
        let start = range.start + row.len() - inside.len() + last + 1;
        let rest = self.seen.get(start..range.start + row.len())?;
        let is_blank = |c: char| c.is_whitespace() || c == '|';
        let more = rest.trim_matches(is_blank);
        let start = start + (rest.len() - rest.trim_start_matches(is_blank).len());
        (!more.is_empty()).then(|| start..start + more.len())
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
