//! Footnotes: each definition is put where it is referred to, once, and none may vanish from the page.

use super::plain::trimmed_part;
use crate::fault::code;
use crate::limits;
use crate::norsk::said;
use crate::yaml::{Cx, Written};
use pulldown_cmark::{Event, Tag, TagEnd};
use std::collections::{BTreeMap, HashSet};
use std::ops::Range;

type Events = Vec<(Event<'static>, Range<usize>)>;

/// The footnotes that a text defines, by label.
#[derive(Default)]
pub struct Footnotes(BTreeMap<String, Footnote>);

/// A footnote as it is defined.
struct Footnote {
    range: Range<usize>,
    /// What it says; taken when it is put in its place.
    events: Option<Events>,
    is_used: bool,
}

/// A definition, as it stands in the text.
struct Definition {
    label: String,
    range: Range<usize>,
    events: Events,
}

/// What a reference leads to.
pub enum Referred {
    /// A footnote that nothing has led to before, and where it is defined.
    First(Events, Range<usize>),
    /// One that stands where it was referred to before.
    Again,
    /// None.
    Nothing,
}

impl Footnotes {
    /// Takes the definitions out of a text. A second one of the same label is a fault, and is left out.
    pub fn taken(events: Events, written: &Written, spent: &mut Vec<Range<usize>>, cx: &mut Cx) -> (Self, Events) {
        let (definitions, rest) = definitions(events, &written.text);
        let mut notes = Footnotes::default();
        for Definition { label, range, events } in definitions {
            if notes.0.contains_key(&label) {
                let hint = said!("gje kvar fotnote sitt eige namn", "gi hver fotnote sitt eget navn");
                let message = said!(
                    "det finst alt ein fotnote som heiter «{}»",
                    "det finnes allerede en fotnote som heter «{}»",
                    short(&label)
                );
                let place = written.place_of(trimmed_part(&written.text, range.clone()));
                cx.error(code::MARKDOWN, place, message, hint);
                spent.push(range);
                continue;
            }
            // the label is a name, and is not printed
            let mark = written.text[range.clone()].find("]:").map_or(0, |at| at + 2);
            spent.push(range.start..range.start + mark);
            notes.0.insert(label, Footnote { range, events: Some(events), is_used: false });
        }
        (notes, rest)
    }

    /// What a reference leads to.
    pub fn refer(&mut self, label: &str) -> Referred {
        match self.0.get_mut(&folded(label)) {
            Some(footnote) => {
                footnote.is_used = true;
                let range = footnote.range.clone();
                footnote.events.take().map_or(Referred::Again, |events| Referred::First(events, range))
            }
            None => Referred::Nothing,
        }
    }

    /// Whether a footnote has this label.
    pub fn has(&self, label: &str) -> bool {
        self.0.contains_key(&folded(label))
    }

    /// Says of a reference in a footnote that it leads somewhere, though it cannot stand there.
    pub fn mention(&mut self, label: &str) {
        if let Some(footnote) = self.0.get_mut(&folded(label)) {
            footnote.is_used = true;
        }
    }

    /// Tells of footnotes that nothing refers to, and gives where they stand.
    pub fn unused(&self, written: &Written, cx: &mut Cx) -> Vec<Range<usize>> {
        let mut told = vec![];
        for (label, footnote) in self.0.iter().filter(|(_, footnote)| footnote.events.is_some()) {
            if !footnote.is_used {
                let hint = said!("skriv «[^{}]» der han høyrer til", "skriv «[^{}]» der den hører til", short(label));
                let place = written.place_of(trimmed_part(&written.text, footnote.range.clone()));
                cx.error(
                    code::MARKDOWN,
                    place,
                    said!("ingen stad i teksten viser til fotnoten", "ingen steder i teksten vises det til fotnoten"),
                    hint,
                );
            }
            told.push(footnote.range.clone());
        }
        told
    }
}

/// Marks of footnotes that are not defined, which the Markdown parser takes for text. `seen` is the text with what is no
/// Markdown hidden in it.
pub fn undefined(seen: &str, notes: &Footnotes, written: &Written, cx: &mut Cx) {
    let mut told = HashSet::new();
    for (at, _) in seen.match_indices("[^") {
        let label: &str = &seen[at + 2..];
        let end = label
            .char_indices()
            .take(limits::internal::FOOTNOTE_NAME + 1)
            .find(|(_, c)| "[]".contains(*c) || c.is_whitespace());
        let Some((end, ']')) = end else { continue };
        let label = &written.text[at + 2..at + 2 + end];
        let is_escaped = seen[..at].ends_with('\\');
        if label.is_empty() || is_escaped || notes.has(label) || !told.insert(label) {
            continue;
        }
        let hint = said!(
            "skriv «[^{label}]: …» nedst i den same teksten",
            "skriv «[^{label}]: …» nederst i den samme teksten"
        );
        cx.error(
            code::MARKDOWN,
            written.place_of(at..at + 3 + end),
            said!("fotnoten finst ikkje", "fotnoten finnes ikke"),
            hint,
        );
    }
}

/// Labels are the same whatever their case and their spaces.
fn folded(label: &str) -> String {
    label.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

fn short(label: &str) -> String {
    label.chars().take(limits::internal::FOOTNOTE_NAME).collect()
}

/// The definitions among the events of a text, and the other events; one that stands in another is taken out of it.
fn definitions(events: Events, text: &str) -> (Vec<Definition>, Events) {
    let mut open: Vec<Definition> = vec![];
    let (mut done, mut rest) = (vec![], vec![]);
    for (event, range) in events {
        match event {
            Event::Start(Tag::FootnoteDefinition(_)) => {
                // as it is written: in what the parser saw, some signs are hidden
                let label = text[range.clone()].split("]:").next().and_then(|mark| mark.split_once("[^"));
                let label = folded(label.map_or("", |(_, label)| label));
                open.push(Definition { label, range, events: vec![] });
            }
            Event::End(TagEnd::FootnoteDefinition) => done.extend(open.pop()),
            event => open.last_mut().map_or(&mut rest, |definition| &mut definition.events).push((event, range)),
        }
    }
    done.sort_by_key(|definition: &Definition| definition.range.start);
    (done, rest)
}
