//! What stands inside a paragraph: text, emphasis, links, marks of footnotes.

use super::{Events, Tree, skip};
use crate::limits;
use crate::norsk::said;
use crate::text::footnotes::Referred;
use crate::text::plain::pieces;
use crate::text::{Inline, Piece, lost, shown};
use pulldown_cmark::{Event, Tag};
use std::ops::Range;

impl Tree<'_, '_, '_> {
    /// Inlines until the end of what is open; gives where the last of them ends.
    pub(super) fn inlines(&mut self, events: &mut Events, out: &mut Vec<Inline>) -> usize {
        let mut end = 0;
        while let Some((event, range)) = events.next() {
            if matches!(event, Event::End(_)) {
                break;
            }
            end = range.end;
            self.inline(event, range, events, out);
        }
        end
    }

    pub(super) fn inline(
        &mut self,
        event: Event<'static>,
        range: Range<usize>,
        events: &mut Events,
        out: &mut Vec<Inline>,
    ) {
        match event {
            Event::Start(Tag::Strong) => out.push(Inline::Strong(self.nested(&range, events).0)),
            Event::Start(Tag::Emphasis) => out.push(Inline::Emphasis(self.nested(&range, events).0)),
            Event::Start(Tag::Link { link_type, dest_url, .. }) => {
                let faults = self.cx.faults.len();
                let (mut content, end) = self.nested(&range, events);
                if !shown::inlines(&content) {
                    if !dest_url.starts_with('#') && self.cx.faults.len() == faults {
                        self.fault(
                            &range,
                            said!("lenkja har ingen tekst", "lenken har ingen tekst"),
                            said!(
                                "skriv det lesaren skal sjå: [teksten](adressa)",
                                "skriv det leseren skal se: [teksten](adressen)"
                            ),
                        );
                    }
                    // as if there were no words: nobody could see, or choose, a link of blanks
                    lost::in_inlines(&content, &mut self.spent);
                    content.clear();
                }
                self.link((link_type, &dest_url), (&range, end.max(range.start)), content, out);
            }
            Event::Start(Tag::Image { .. }) => {
                skip(events);
                self.fault(
                    &range,
                    said!("bilete kan ikkje stå inne i ein tekst", "bilder kan ikke stå inne i en tekst"),
                    said!("bruk «figur:» med fil, alt og tekst", "bruk «figur:» med fil, alt og tekst"),
                );
            }
            Event::FootnoteReference(_) => self.footnote(&range, out),
            Event::SoftBreak => add_text(out, vec![Piece::Text { text: " ".into(), range: self.range(&range) }]),
            Event::HardBreak => out.push(Inline::Break),
            Event::End(_) => {}
            event => {
                if matches!(event, Event::Start(_)) {
                    skip(events);
                }
                let range = self.range(&range);
                add_text(out, pieces(&self.written.text, range, &self.placeholders));
            }
        }
    }

    fn nested(&mut self, range: &Range<usize>, events: &mut Events) -> (Vec<Inline>, usize) {
        let mut inner = vec![];
        let mut end = range.start;
        self.depth += 1;
        if self.depth > 2 * limits::TEXT_DEPTH {
            skip(events);
            let message = said!(
                "uthevingane står i meir enn {} nivå inni kvarandre",
                "uthevingene står i mer enn {} nivåer inni hverandre",
                2 * limits::TEXT_DEPTH
            );
            self.fault(
                range,
                message,
                said!("ei utheving treng ikkje fleire i seg", "en utheving trenger ikke flere i seg"),
            );
        } else {
            end = self.inlines(events, &mut inner);
        }
        self.depth -= 1;
        (inner, end)
    }

    /// The footnote that a mark leads to, where the mark stands.
    fn footnote(&mut self, range: &Range<usize>, out: &mut Vec<Inline>) {
        let own = self.range(range);
        let mark = &self.written.text[own.clone()];
        let label = mark.trim_start_matches("[^").trim_end_matches(']');
        if self.in_footnote {
            self.footnotes.mention(label);
            self.fault(
                range,
                said!("ein fotnote kan ikkje stå i ein fotnote", "en fotnote kan ikke stå i en fotnote"),
                said!("skriv det i parentes i staden", "skriv det i parentes i stedet"),
            );
            return;
        }
        match self.footnotes.refer(label) {
            Referred::First(events, definition) => {
                self.spent.push(own);
                let faults = self.cx.faults.len();
                self.in_footnote = true;
                let depth = std::mem::take(&mut self.depth);
                let blocks = self.blocks(&mut events.into_iter());
                (self.in_footnote, self.depth) = (false, depth);
                self.something(&blocks, faults, &definition, &said!("fotnoten er tom", "fotnoten er tom"));
                out.push(Inline::Footnote(blocks));
            }
            Referred::Again => {
                let hint = said!(
                    "lag ein fotnote til med eit anna namn: kvar fotnote har éi tilvising",
                    "lag en fotnote til med et annet navn: hver fotnote har én henvisning"
                );
                self.fault(
                    range,
                    said!("det er alt vist til denne fotnoten", "det er allerede vist til denne fotnoten"),
                    hint,
                );
            }
            Referred::Nothing => {
                let hint = said!(
                    "skriv «{mark}: …» nedst i den same teksten",
                    "skriv «{mark}: …» nederst i den samme teksten"
                );
                self.fault(range, said!("fotnoten finst ikkje", "fotnoten finnes ikke"), hint);
            }
        }
    }
}

/// Adds text to the run before it, so that one run is one text.
fn add_text(out: &mut Vec<Inline>, mut more: Vec<Piece>) {
    match out.last_mut() {
        Some(Inline::Text(pieces)) => pieces.append(&mut more),
        _ => out.push(Inline::Text(more)),
    }
}
