//! Markdown to blocks and inlines, from the events of `pulldown-cmark`.
//!
//! 1. What is not meant as Markdown is hidden ([`Mask`]).
//! 2. Ordered lists that do not start at 1, or have one item only, are dates and the like: hidden, and parsed again.
//! 3. The events become a tree; the text of each is taken from the written text by its range.
//! 4. What a plan has no place for (headings, pictures, code) is a fault where it stands, with the cure.

mod inlines;
mod tables;

use super::dates::not_lists;
use super::footnotes::{self, Footnotes};
use super::mask::Mask;
use super::plain::{self, pieces};
use super::{Block, Inline, Piece, Placeholder, placeholder, shown};
use crate::fault::code;
use crate::limits;
use crate::yaml::{Cx, Written};
use pulldown_cmark::{Event, Options, Parser, Tag};
use std::ops::Range;

type Events = std::vec::IntoIter<(Event<'static>, Range<usize>)>;

/// Hiding one list can lay another bare, though hardly more than once.
const ROUNDS: usize = 8;

/// The blocks of a text.
pub fn blocks(written: &Written, cx: &mut Cx) -> Vec<Block> {
    let placeholders = placeholder::find(written, cx);
    let text = written.text.as_str();
    footnotes::undefined(written, cx);
    let mut mask = Mask::new(text, &placeholders);
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_DEFINITION_LIST;
    let mut events = parse(&mask.text(), options);
    for _ in 0..ROUNDS {
        let dates = not_lists(text, &events);
        if dates.is_empty() {
            break;
        }
        for mark in dates {
            mask.hide(mark);
        }
        events = parse(&mask.text(), options);
    }
    let mut tree = Tree { written, placeholders, footnotes: Footnotes::default(), depth: 0, start: 0, lead: 0, cx };
    let mut blocks = tree.blocks(&mut events.into_iter());
    let footnotes = std::mem::take(&mut tree.footnotes);
    footnotes.place(&mut blocks, written, cx);
    blocks
}

/// The inlines of a text that holds no blocks.
pub fn sentence(written: &Written, cx: &mut Cx) -> Vec<Inline> {
    let placeholders = placeholder::find(written, cx);
    let mut mask = Mask::new(&written.text, &placeholders);
    for (i, _) in written.text.match_indices(['\n', '\r']) {
        mask.hide(i..i + 1);
    }
    let whole = plain::trimmed(&written.text);
    // a full stop first keeps a list mark or a # at the start from being one; it is cut away again by the offset
    let seen = format!(".{}", mask.text().get(whole.clone()).unwrap_or_default());
    let mut events = parse(&seen, Options::empty()).into_iter();
    let mut tree =
        Tree { written, placeholders, footnotes: Footnotes::default(), depth: 0, start: whole.start, lead: 1, cx };
    let mut out = vec![];
    while let Some((event, range)) = events.next() {
        match event {
            Event::Start(Tag::Paragraph) => tree.inlines(&mut events, &mut out),
            Event::Start(_) | Event::End(_) => {}
            _ => tree.inline(event, range, &mut events, &mut out),
        }
    }
    out
}

fn parse(text: &str, options: Options) -> Vec<(Event<'static>, Range<usize>)> {
    Parser::new_ext(text, options).into_offset_iter().map(|(e, r)| (e.into_static(), r)).collect()
}

struct Tree<'a, 'c, 'cx> {
    written: &'a Written,
    placeholders: Vec<Placeholder>,
    footnotes: Footnotes,
    depth: usize,
    /// Where the parsed text starts in the written one, and how many bytes were put before it.
    start: usize,
    lead: usize,
    cx: &'c mut Cx<'cx>,
}

impl Tree<'_, '_, '_> {
    /// A range of the parsed text as a range of the written one.
    fn range(&self, r: &Range<usize>) -> Range<usize> {
        let own = |at: usize| self.start + at.saturating_sub(self.lead);
        own(r.start)..own(r.end)
    }

    fn fault(&mut self, r: &Range<usize>, message: &str, hint: &str) {
        let place = self.written.place_of(self.range(r));
        self.cx.error(code::MARKDOWN, place, message, hint);
    }

    /// Blocks of which something has to be printed; tells where nothing is, unless what they held is a fault already.
    fn something(&mut self, events: &mut Events, range: &Range<usize>, message: &str) -> Vec<Block> {
        let faults = self.cx.faults.len();
        let blocks = self.blocks(events);
        if !shown::blocks(&blocks) && self.cx.faults.len() == faults {
            self.fault(range, message, "skriv det som skal stå her, eller ta det bort");
        }
        blocks
    }

    /// Blocks until the end of what is open.
    fn blocks(&mut self, events: &mut Events) -> Vec<Block> {
        let mut out = vec![];
        self.depth += 1;
        while let Some((event, range)) = events.next() {
            match event {
                Event::End(_) => break,
                Event::Start(tag) if !is_inline(&tag) => self.block(tag, range, events, &mut out),
                Event::Rule => out.push(self.as_written(&range)),
                // a tight list item holds inlines without a paragraph
                other => {
                    if !matches!(out.last(), Some(Block::Paragraph(_))) {
                        out.push(Block::Paragraph(vec![]));
                    }
                    if let Some(Block::Paragraph(inlines)) = out.last_mut() {
                        self.inline(other, range, events, inlines);
                    }
                }
            }
        }
        self.depth -= 1;
        out.into_iter().filter_map(tidy).collect()
    }

    fn block(&mut self, tag: Tag<'static>, range: Range<usize>, events: &mut Events, out: &mut Vec<Block>) {
        if self.depth > limits::TEXT_DEPTH {
            self.fault(&range, "teksten har for mange nivå inni kvarandre", "tre nivå er nok i ein plan");
            skip(events);
            return;
        }
        match tag {
            Tag::Paragraph => {
                let mut inlines = vec![];
                self.inlines(events, &mut inlines);
                out.push(Block::Paragraph(inlines));
            }
            Tag::List(start) => {
                let mut items = vec![];
                while let Some((Event::Start(Tag::Item), range)) = events.next() {
                    items.push(self.something(events, &range, "punktet er tomt"));
                }
                out.push(Block::List { numbered: start.is_some(), items });
            }
            Tag::BlockQuote(_) => {
                let mut blocks = self.something(events, &range, "sitatet er tomt");
                let source = quote_source(&mut blocks);
                out.push(Block::Quote { blocks, source });
            }
            Tag::FootnoteDefinition(label) => {
                let blocks = self.something(events, &range, "fotnoten er tom");
                self.footnotes.define(&label, range, blocks);
            }
            Tag::Table(align) => out.push(self.table(&align, events)),
            Tag::DefinitionList => out.push(self.terms(events)),
            Tag::Heading { .. } => {
                self.fault(
                    &range,
                    "overskrifter kan ikkje stå inne i ein tekst",
                    "lag ein del: «delar:» med tittel og tekst",
                );
                skip(events);
            }
            // an indented line is no code in a plan, it prints as it is written
            _ => {
                skip(events);
                out.push(self.as_written(&range));
            }
        }
    }

    /// Text that stands for itself, whatever Markdown would have made of it.
    fn as_written(&self, range: &Range<usize>) -> Block {
        let own = self.range(range);
        let inner = plain::trimmed(&self.written.text[own.clone()]);
        let own = own.start + inner.start..own.start + inner.end;
        Block::Paragraph(vec![Inline::Text(pieces(&self.written.text, own, &self.placeholders))])
    }
}

/// Whether a tag stands inside a paragraph; in a tight list there is no paragraph around it.
fn is_inline(tag: &Tag) -> bool {
    matches!(tag, Tag::Strong | Tag::Emphasis | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. })
}

/// Drops what is empty.
fn tidy(block: Block) -> Option<Block> {
    match &block {
        Block::Paragraph(inlines) if inlines.is_empty() => None,
        _ => Some(block),
    }
}

/// The last paragraph of a quotation is its source when it starts with a dash, as on a page.
fn quote_source(blocks: &mut Vec<Block>) -> Option<Vec<Inline>> {
    if blocks.len() < 2 {
        return None;
    }
    let Some(Block::Paragraph(inlines)) = blocks.last_mut() else { return None };
    let Some(Inline::Text(pieces)) = inlines.first_mut() else { return None };
    let Some(Piece::Text { text, range }) = pieces.first_mut() else { return None };
    let rest = text.strip_prefix(['–', '—'])?.trim_start();
    range.start += text.len() - rest.len();
    *text = rest.to_string();
    match blocks.pop() {
        Some(Block::Paragraph(inlines)) => Some(inlines),
        _ => None,
    }
}

/// Passes over what is open, to its end.
fn skip(events: &mut Events) {
    let mut open = 1;
    for (event, _) in events {
        match event {
            Event::Start(_) => open += 1,
            Event::End(_) => open -= 1,
            _ => {}
        }
        if open == 0 {
            break;
        }
    }
}
