//! Lists, with and without numbers.

use super::{Events, Tree};
use crate::norsk::said;
use crate::text::numbers::{self, Order};
use crate::text::{Block, Inline, Piece};
use pulldown_cmark::{Event, Tag};
use std::ops::Range;

impl Tree<'_, '_, '_> {
    pub(super) fn list(&mut self, first: Option<u64>, at: usize, events: &mut Events, out: &mut Vec<Block>) {
        let order = first.map(|_| self.orders.get(&at).copied().unwrap_or(Order::AsWritten));
        let start = match order {
            Some(Order::From(start)) => Some(start),
            _ => None,
        };
        let mut items = vec![];
        while let Some((Event::Start(Tag::Item), range)) = events.next() {
            let faults = self.cx.faults.len();
            let mut blocks = self.blocks(events);
            if let (Some(order), Some(mark)) = (order, numbers::mark(&self.written.text, range.start)) {
                match order {
                    Order::From(_) => self.spent.push(mark),
                    Order::AsWritten | Order::Running => put_before(&mut blocks, mark, &self.written.text),
                }
            }
            self.something(&blocks, faults, &range, &said!("punktet er tomt", "punktet er tomt"));
            items.push(blocks);
        }
        match order {
            None | Some(Order::From(_)) => match out.last_mut() {
                // points with another mark are points of the same list
                Some(Block::List { start: None, items: above }) if start.is_none() => above.append(&mut items),
                _ => out.push(Block::List { start, items }),
            },
            Some(Order::AsWritten | Order::Running) => out.extend(items.into_iter().flatten()),
        }
    }
}

/// Lets blocks begin with the number that was written before them.
fn put_before(blocks: &mut Vec<Block>, mark: Range<usize>, text: &str) {
    let (end, written) = (mark.end, text[mark.clone()].to_string());
    let number = [Piece::Text { text: written, range: mark }, Piece::Text { text: " ".into(), range: end..end }];
    match blocks.first_mut() {
        Some(Block::Paragraph(inlines)) => match inlines.first_mut() {
            Some(Inline::Text(pieces)) => drop(pieces.splice(0..0, number)),
            _ => inlines.insert(0, Inline::Text(number.into())),
        },
        _ => blocks.insert(0, Block::Paragraph(vec![Inline::Text(number[..1].to_vec())])),
    }
}
