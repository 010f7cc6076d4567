//! Tables, and words with what they mean.

use super::{Events, Tree};
use crate::text::{Align, Block, Term};
use pulldown_cmark::{Alignment, Event, Tag, TagEnd};

impl Tree<'_, '_, '_> {
    pub(super) fn table(&mut self, align: &[Alignment], events: &mut Events) -> Block {
        let align = align
            .iter()
            .map(|a| match a {
                Alignment::Right => Align::Right,
                Alignment::Center => Align::Center,
                Alignment::None | Alignment::Left => Align::Left,
            })
            .collect();
        let (mut head, mut rows) = (vec![], vec![]);
        let mut row = vec![];
        while let Some((event, _)) = events.next() {
            match event {
                Event::Start(Tag::TableCell) => {
                    let mut cell = vec![];
                    self.inlines(events, &mut cell);
                    row.push(cell);
                }
                Event::End(TagEnd::TableHead) => head = std::mem::take(&mut row),
                Event::End(TagEnd::TableRow) => rows.push(std::mem::take(&mut row)),
                Event::End(TagEnd::Table) => break,
                _ => {}
            }
        }
        Block::Table { align, head, rows }
    }

    /// A word with two explanations has both as its blocks.
    pub(super) fn terms(&mut self, events: &mut Events) -> Block {
        let mut terms: Vec<Term> = vec![];
        while let Some((event, _)) = events.next() {
            match event {
                Event::Start(Tag::DefinitionListTitle) => {
                    let mut name = vec![];
                    self.inlines(events, &mut name);
                    terms.push(Term { name, blocks: vec![] });
                }
                Event::Start(Tag::DefinitionListDefinition) => {
                    let mut blocks = self.blocks(events);
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
