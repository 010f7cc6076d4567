//! Markdown to blocks and inlines, from the events of `pulldown-cmark`.
//!
//! 1. What is not meant as Markdown is hidden ([`Mask`]).
//! 2. Ordered lists that do not start at 1, or have one item only, are dates and the like: hidden, and parsed again.
//! 3. The events become a tree; the text of each is taken from the written text by its range.
//! 4. What a plan has no place for (headings, pictures, code) is a fault where it stands, with the cure.

use super::dates::not_lists;
use super::footnotes::{self, Footnotes};
use super::inline::{self, pieces};
use super::mask::Mask;
use super::{Align, Block, Inline, Piece, Placeholder, Term, placeholder};
use crate::fault::code;
use crate::yaml::{Cx, Written};
use pulldown_cmark::{Alignment, Event, Options, Parser, Tag, TagEnd};
use std::ops::Range;

type Events = std::vec::IntoIter<(Event<'static>, Range<usize>)>;

/// Deeper nesting than this is not read: no plan needs it, and the stack must hold.
const DEEPEST: usize = 8;

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
        dates.into_iter().for_each(|mark| mask.hide(mark));
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
    let whole = inline::trimmed(&written.text);
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
        if self.depth > DEEPEST {
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
                while let Some((Event::Start(Tag::Item), _)) = events.next() {
                    items.push(self.blocks(events));
                }
                out.push(Block::List { numbered: start.is_some(), items });
            }
            Tag::BlockQuote(_) => {
                let mut blocks = self.blocks(events);
                let source = quote_source(&mut blocks);
                out.push(Block::Quote { blocks, source });
            }
            Tag::FootnoteDefinition(label) => {
                let blocks = self.blocks(events);
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

    fn table(&mut self, align: &[Alignment], events: &mut Events) -> Block {
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
    fn terms(&mut self, events: &mut Events) -> Block {
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

    /// Inlines until the end of what is open.
    fn inlines(&mut self, events: &mut Events, out: &mut Vec<Inline>) {
        while let Some((event, range)) = events.next() {
            if matches!(event, Event::End(_)) {
                break;
            }
            self.inline(event, range, events, out);
        }
    }

    fn inline(&mut self, event: Event<'static>, range: Range<usize>, events: &mut Events, out: &mut Vec<Inline>) {
        match event {
            Event::Start(Tag::Strong) => out.push(Inline::Strong(self.nested(events))),
            Event::Start(Tag::Emphasis) => out.push(Inline::Emphasis(self.nested(events))),
            Event::Start(Tag::Link { dest_url, .. }) => {
                let content = self.nested(events);
                let url = self.address(&dest_url, &range);
                self.link(&url, &range, content, out);
            }
            Event::Start(Tag::Image { .. }) => {
                skip(events);
                self.fault(&range, "bilete kan ikkje stå inne i ein tekst", "bruk «figur:» med fil, alt og tekst");
            }
            Event::Start(_) => skip(events),
            // its definition may stand further down: filled in when all is read
            Event::FootnoteReference(label) => {
                out.push(Footnotes::mark(&label, self.range(&range)));
            }
            Event::SoftBreak => add_text(out, vec![Piece::Text { text: " ".into(), range: self.range(&range) }]),
            Event::HardBreak => out.push(Inline::Break),
            Event::End(_) => {}
            _ => {
                let range = self.range(&range);
                add_text(out, pieces(&self.written.text, range, &self.placeholders));
            }
        }
    }

    fn nested(&mut self, events: &mut Events) -> Vec<Inline> {
        let mut inner = vec![];
        self.depth += 1;
        match self.depth > 2 * DEEPEST {
            true => skip(events),
            false => self.inlines(events, &mut inner),
        }
        self.depth -= 1;
        inner
    }

    /// The address of a link as it is written: the parser saw it with marks hidden in it.
    fn address(&self, seen: &str, range: &Range<usize>) -> String {
        let own = self.range(range);
        let written = &self.written.text[own];
        let fits = |at: &usize| {
            let there = written.get(*at..at + seen.len());
            there.is_some_and(|there| there.bytes().zip(seen.bytes()).all(|(w, s)| w == s || s == b'x'))
        };
        // the address stands last in a link
        let at = (0..=written.len().saturating_sub(seen.len())).rev().find(fits);
        at.and_then(|at| written.get(at..at + seen.len())).unwrap_or(seen).to_string()
    }

    fn link(&mut self, url: &str, range: &Range<usize>, content: Vec<Inline>, out: &mut Vec<Inline>) {
        let own = self.range(range);
        if let Some(id) = url.strip_prefix('#') {
            out.push(Inline::Reference { id: id.to_string(), range: own, content });
            return;
        }
        let filled = self.placeholders.iter().any(|p| {
            own.start <= p.range.start
                && p.range.end <= own.end
                && !text_ranges(&content).any(|r| r.contains(&p.range.start))
        });
        let good = ["https://", "http://", "mailto:", "tel:"].iter().any(|s| url.starts_with(s) && url.len() > s.len());
        if filled {
            self.fault(range, "{{ … }} kan ikkje stå i ei nettadresse", "skriv heile adressa");
        } else if !good || url.contains(char::is_whitespace) {
            self.fault(
                range,
                "lenkja går ikkje til ei nettadresse",
                "skriv https://… , mailto:… , tel:… eller #id til ein stad i planen",
            );
        }
        out.push(Inline::Link { url: url.to_string(), range: own, content });
    }

    /// Text that stands for itself, whatever Markdown would have made of it.
    fn as_written(&self, range: &Range<usize>) -> Block {
        let own = self.range(range);
        let inner = inline::trimmed(&self.written.text[own.clone()]);
        let own = own.start + inner.start..own.start + inner.end;
        Block::Paragraph(vec![Inline::Text(pieces(&self.written.text, own, &self.placeholders))])
    }
}

/// Adds text to the run before it, so that one run is one text.
fn add_text(out: &mut Vec<Inline>, mut more: Vec<Piece>) {
    match out.last_mut() {
        Some(Inline::Text(pieces)) => pieces.append(&mut more),
        _ => out.push(Inline::Text(more)),
    }
}

fn text_ranges(inlines: &[Inline]) -> Box<dyn Iterator<Item = Range<usize>> + '_> {
    Box::new(inlines.iter().flat_map(|i| match i {
        Inline::Text(pieces) => Box::new(pieces.iter().map(|p| match p {
            Piece::Text { range, .. } => range.clone(),
            Piece::Placeholder(p) => p.range.clone(),
        })) as Box<dyn Iterator<Item = Range<usize>>>,
        Inline::Strong(i) | Inline::Emphasis(i) => text_ranges(i),
        Inline::Link { content, .. } | Inline::Reference { content, .. } => text_ranges(content),
        Inline::Footnote(_) | Inline::Break => Box::new(std::iter::empty()),
    }))
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
