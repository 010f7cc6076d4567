//! Markdown to blocks and inlines, from the events of `pulldown-cmark`.
//!
//! 1. What is not meant as Markdown is hidden ([`Mask`]).
//! 2. Lists with numbers that are running text (dates first on a line) are hidden, and parsed again (`numbers`).
//! 3. The events become a tree; the text of each is taken from the written text by its range.
//! 4. What a plan has no place for (headings, pictures, code) is a fault where it stands, with the cure.
//! 5. What is printed nowhere after all is a fault where it stands (`lost`).

mod inlines;
mod links;
mod lists;
mod quotes;
mod tables;

use super::footnotes::{self, Footnotes};
use super::mask::Mask;
use super::numbers::{Order, orders};
use super::plain::{self, pieces};
use super::{Block, Inline, Piece, Placeholder, lost, placeholder, shown};
use crate::fault::{Place, code};
use crate::limits;
use crate::norsk::{Said, said};
use crate::yaml::{Cx, Written};
use pulldown_cmark::{Event, Options, Parser, Tag};
use std::collections::HashMap;
use std::ops::Range;

type Events = std::vec::IntoIter<(Event<'static>, Range<usize>)>;

/// Hiding one list can lay another bare, though hardly more than once.
const ROUNDS: usize = 8;

/// The blocks of a text.
pub fn blocks(written: &Written, cx: &mut Cx) -> Vec<Block> {
    let placeholders = placeholder::find(written, cx);
    let text = written.text.as_str();
    let mut mask = Mask::new(text, &placeholders);
    if tables::too_large(written, cx) {
        return vec![];
    }
    let mut spent = vec![];
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_DEFINITION_LIST;
    let mut seen = mask.text();
    let mut events = parse(&seen, options);
    let (mut orders_of, mut running) = orders(text, &events);
    for _ in 0..ROUNDS {
        if running.is_empty() {
            break;
        }
        running.into_iter().for_each(|mark| mask.hide(mark));
        seen = mask.text();
        events = parse(&seen, options);
        (orders_of, running) = orders(text, &events);
    }
    let (footnotes, events) = Footnotes::taken(events, written, &mut spent, cx);
    footnotes::undefined(&seen, &footnotes, written, cx);
    let mut tree = Tree { orders: orders_of, footnotes, spent, seen: &seen, ..Tree::new(written, placeholders, cx) };
    let blocks = tree.blocks(&mut events.into_iter());
    tree.spent.extend(tree.footnotes.unused(written, tree.cx));
    let Tree { spent, cx, .. } = tree;
    lost::tell(written, &blocks, &spent, cx);
    blocks
}

/// The inlines of a text that holds no blocks.
pub fn sentence(written: &Written, cx: &mut Cx) -> Vec<Inline> {
    let placeholders = placeholder::find(written, cx);
    let mut mask = Mask::new(&written.text, &placeholders);
    mask.on_one_line();
    let whole = plain::trimmed(&written.text);
    // a full stop first keeps a list mark or a # at the start from being one; it is cut away again by the offset
    let seen = format!(".{}", mask.text().get(whole.clone()).unwrap_or_default());
    let mut events = parse(&seen, Options::empty()).into_iter();
    let mut tree = Tree { start: whole.start, lead: 1, seen: &seen, ..Tree::new(written, placeholders, cx) };
    let mut out = vec![];
    while let Some((event, range)) = events.next() {
        match event {
            Event::Start(Tag::Paragraph) => drop(tree.inlines(&mut events, &mut out)),
            Event::Start(_) | Event::End(_) => {}
            _ => tree.inline(event, range, &mut events, &mut out),
        }
    }
    let Tree { spent, cx, .. } = tree;
    let blocks = [Block::Paragraph(out)];
    lost::tell(written, &blocks, &spent, cx);
    let [Block::Paragraph(out)] = blocks else { return vec![] };
    out
}

fn parse(text: &str, options: Options) -> Vec<(Event<'static>, Range<usize>)> {
    Parser::new_ext(text, options).into_offset_iter().map(|(e, r)| (e.into_static(), r)).collect()
}

struct Tree<'a, 'c, 'cx> {
    written: &'a Written,
    /// What the parser saw.
    seen: &'a str,
    placeholders: Vec<Placeholder>,
    footnotes: Footnotes,
    orders: HashMap<usize, Order>,
    depth: usize,
    in_footnote: bool,
    /// Where the parsed text starts in the written one, and how many bytes were put before it.
    start: usize,
    lead: usize,
    /// What of the written text is not printed, and need not be: addresses, numbers of points, what is a fault already.
    spent: Vec<Range<usize>>,
    cx: &'c mut Cx<'cx>,
}

impl<'a, 'c, 'cx> Tree<'a, 'c, 'cx> {
    fn new(written: &'a Written, placeholders: Vec<Placeholder>, cx: &'c mut Cx<'cx>) -> Self {
        Tree {
            written,
            seen: "",
            placeholders,
            footnotes: Footnotes::default(),
            orders: HashMap::new(),
            depth: 0,
            in_footnote: false,
            start: 0,
            lead: 0,
            spent: vec![],
            cx,
        }
    }
}

impl Tree<'_, '_, '_> {
    /// A byte of the parsed text as one of the written one.
    fn at(&self, at: usize) -> usize {
        self.start + at.saturating_sub(self.lead)
    }

    /// A range of the parsed text as a range of the written one.
    fn range(&self, r: &Range<usize>) -> Range<usize> {
        self.at(r.start)..self.at(r.end)
    }

    /// Says what is wrong with a range of the parsed text, all of which is then told of.
    fn fault(&mut self, r: &Range<usize>, message: Said, hint: Said) {
        let own = self.range(r);
        let shown = plain::trimmed_part(&self.written.text, own.clone());
        self.fault_at(self.written.place_of(shown), message, hint);
        self.spent.push(own);
    }

    fn fault_at(&mut self, place: Place, message: Said, hint: Said) {
        self.cx.error(code::MARKDOWN, place, message, hint);
    }

    /// Tells of blocks of which nothing is printed, unless what they held is told of since there were so many faults.
    fn something(&mut self, blocks: &[Block], faults: usize, range: &Range<usize>, message: &Said) {
        if !shown::blocks(blocks) && self.cx.faults.len() == faults {
            self.fault(
                range,
                message.clone(),
                said!("skriv det som skal stå her, eller ta det bort", "skriv det som skal stå her, eller ta det bort"),
            );
        }
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
            let message = said!(
                "teksten har meir enn {} nivå inni kvarandre",
                "teksten har mer enn {} nivåer inni hverandre",
                limits::TEXT_DEPTH
            );
            self.fault(&range, message, said!("tre nivå er nok i ein plan", "tre nivåer er nok i en plan"));
            skip(events);
            return;
        }
        match tag {
            Tag::Paragraph => {
                let mut inlines = vec![];
                self.inlines(events, &mut inlines);
                out.push(Block::Paragraph(inlines));
            }
            Tag::List(start) => self.list(start, range.start, events, out),
            Tag::BlockQuote(_) => {
                let faults = self.cx.faults.len();
                let mut blocks = self.blocks(events);
                self.something(&blocks, faults, &range, &said!("sitatet er tomt", "sitatet er tomt"));
                let source = quotes::source(&mut blocks, &mut self.spent);
                out.push(Block::Quote { blocks, source });
            }
            Tag::Table(align) => out.push(self.table(&align, events)),
            Tag::DefinitionList => out.push(self.terms(events)),
            Tag::Heading { .. } => {
                self.fault(
                    &range,
                    said!("overskrifter kan ikkje stå inne i ein tekst", "overskrifter kan ikke stå inne i en tekst"),
                    said!("lag ein del: «delar:» med tittel og tekst", "lag en del: «deler:» med tittel og tekst"),
                );
                skip(events);
            }
            // an indented line is no code in a plan, it prints as it is written
            Tag::CodeBlock(_) => out.push(self.indented(events)),
            _ => {
                skip(events);
                out.push(self.as_written(&range));
            }
        }
    }

    /// Text that stands for itself, whatever Markdown would have made of it.
    fn as_written(&self, range: &Range<usize>) -> Block {
        let own = plain::trimmed_part(&self.written.text, self.range(range));
        Block::Paragraph(vec![Inline::Text(pieces(&self.written.text, own, &self.placeholders))])
    }

    /// Indented lines, without the marks of what they stand in.
    fn indented(&mut self, events: &mut Events) -> Block {
        let mut all: Vec<Piece> = vec![];
        for (_, range) in events.take_while(|(event, _)| !matches!(event, Event::End(_))) {
            let own = plain::trimmed_part(&self.written.text, self.range(&range));
            if !all.is_empty() && !own.is_empty() {
                all.push(Piece::Text { text: " ".into(), range: own.start..own.start });
            }
            all.append(&mut pieces(&self.written.text, own, &self.placeholders));
        }
        Block::Paragraph(vec![Inline::Text(all)])
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
