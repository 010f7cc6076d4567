//! What stands inside a paragraph: text, emphasis, links, marks of footnotes.

use super::{Events, Tree, skip};
use crate::limits;
use crate::text::footnotes::Footnotes;
use crate::text::plain::pieces;
use crate::text::{Inline, Piece, shown};
use pulldown_cmark::{Event, Tag};
use std::ops::Range;

impl Tree<'_, '_, '_> {
    /// Inlines until the end of what is open.
    pub(super) fn inlines(&mut self, events: &mut Events, out: &mut Vec<Inline>) {
        while let Some((event, range)) = events.next() {
            if matches!(event, Event::End(_)) {
                break;
            }
            self.inline(event, range, events, out);
        }
    }

    pub(super) fn inline(
        &mut self,
        event: Event<'static>,
        range: Range<usize>,
        events: &mut Events,
        out: &mut Vec<Inline>,
    ) {
        match event {
            Event::Start(Tag::Strong) => out.push(Inline::Strong(self.nested(events))),
            Event::Start(Tag::Emphasis) => out.push(Inline::Emphasis(self.nested(events))),
            Event::Start(Tag::Link { dest_url, .. }) => {
                let mut content = self.nested(events);
                if !shown::inlines(&content) {
                    // as if there were no words: nobody could see, or choose, a link of blanks
                    content.clear();
                }
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
        match self.depth > 2 * limits::TEXT_DEPTH {
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
