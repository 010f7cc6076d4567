//! The largest changes: what whoever decides reads first.

use super::entries::word;
use super::marks::{Piece, pieces, stood_here, sums};
use super::model::{Excerpt, Form, Line, Mark, Sign};
use super::writer::Writer;
use crate::compare::changes::Tally;
use crate::compare::story::{self, Entry, EventKind, Field, SMALL, Shape, Side};
use crate::norsk::capital;
use std::cmp::Reverse;

/// How many of the largest changes are told first.
const LARGEST: usize = 5;

/// A change of a unit: how much it weighs, and how it stood and stands.
type Weighed = (usize, [Vec<Piece>; 2]);

impl Writer<'_> {
    /// The largest changes, in the order of the plan: the reader looks them up there.
    pub fn largest(&mut self) -> Vec<Excerpt> {
        let mut sized: Vec<(usize, usize)> = self.heavy().into_iter().map(|(i, entry)| (entry.weight, i)).collect();
        sized.sort_by_key(|(weight, i)| (Reverse(*weight), *i));
        sized.truncate(LARGEST);
        sized.sort_by_key(|(_, i)| *i);
        let story = self.story;
        sized.into_iter().filter_map(|(_, i)| Some(self.excerpt(i, story.entries.get(i)?))).collect()
    }

    fn excerpt(&mut self, i: usize, entry: &Entry) -> Excerpt {
        let (path, place) = (format!("størst/{i}"), entry.place);
        let mut texts: Vec<Weighed> = entry.fields.iter().flat_map(weighed).collect();
        if !entry.is_whole() {
            // of one weight, those first that stand first
            texts.sort_by_key(|(weight, _)| Reverse(*weight));
        }
        let mut side = |n: usize, at: &str, pieces: Vec<Piece>| {
            (!pieces.is_empty()).then(|| self.line(&format!("{path}/{at}/{n}"), Form::Paragraph, 0, pieces, place))
        };
        let texts = texts.into_iter().enumerate();
        let texts = texts.map(|(n, (_, [old, new]))| [side(n, "frå", old), side(n, "til", new)]).collect();
        Excerpt {
            sign: Sign::of(entry.tally),
            word: word(entry),
            number: entry.numbers[1].as_ref().map(|n| self.leaf(&format!("{path}/nummer"), n, place)),
            title: self.leaf(&format!("{path}/tittel"), &entry.title, place),
            is_gone: entry.tally == Tally::Gone,
            texts,
            ending: [self.old_ending(entry, &path), self.new_ending(entry, &path)],
        }
    }

    /// What the old plan has of something new.
    fn old_ending(&mut self, entry: &Entry, path: &str) -> Vec<Line> {
        if entry.tally != Tally::New {
            return vec![];
        }
        let from = entry.events.iter().find(|event| event.kind == EventKind::SplitFrom);
        let text = from.map_or(self.story.words.was_not_there.into(), |e| format!("{}.", capital(&e.text)));
        vec![self.note(&format!("{path}/frå/ende"), Form::Paragraph, text, entry.place)]
    }

    /// What the new plan has of something that is gone: where its contents may be found.
    fn new_ending(&mut self, entry: &Entry, path: &str) -> Vec<Line> {
        if entry.tally != Tally::Gone {
            return vec![];
        }
        let whereto = entry.whereto().map(|event| format!("{}.", capital(&event.text)));
        let texts = std::iter::once(format!("{}.", entry.verdict)).chain(whereto).enumerate();
        texts.map(|(n, text)| self.note(&format!("{path}/til/ende/{n}"), Form::Paragraph, text, entry.place)).collect()
    }
}

/// The changes of a field: its texts one by one, its actors and its times as one.
fn weighed(field: &Field) -> Vec<Weighed> {
    let changed = || field.lines.iter().filter(|line| line.is_change());
    match field.lines.first().map(|line| line.shape) {
        Some(Shape::Actor) => {
            let label = vec![(Mark::Same, format!("{}: ", field.label))];
            // nothing, where there is but the label
            let row = |side| Some(row(label.clone(), changed(), side)).filter(|row| row.len() > 1).unwrap_or_default();
            vec![(SMALL, [row(Side::Old), row(Side::New)])]
        }
        Some(Shape::Time) => vec![(SMALL, [row(vec![], changed(), Side::Old), row(vec![], changed(), Side::New)])],
        _ => changed().map(|line| text(field, line)).collect(),
    }
}

fn text(field: &Field, line: &story::Line) -> Weighed {
    let old = if stood_here(line) { pieces(line, Side::Old) } else { vec![] };
    let mut new = if line.places[1].is_some() { pieces(line, Side::New) } else { vec![] };
    new.extend(sums(line).map(|sum| (Mark::Note, format!(" ({sum})"))));
    let marked = |pieces: &[Piece]| -> usize {
        pieces.iter().filter(|(mark, _)| *mark != Mark::Same).map(|(_, text)| text.chars().count()).sum()
    };
    // one that stands on both sides tells more than one that came or went
    let both = if line.places.iter().all(Option::is_some) { 2 } else { 1 };
    let weight = both * (marked(&old) + marked(&new)) + 1;
    (if field.name.is_none() { usize::MAX } else { weight }, [old, new])
}

/// The names or the times of a side in one row.
fn row<'l>(mut row: Vec<Piece>, lines: impl Iterator<Item = &'l story::Line>, side: Side) -> Vec<Piece> {
    for line in lines {
        let own = pieces(line, side);
        if own.is_empty() {
            continue;
        }
        if row.last().is_some_and(|(_, text)| !text.ends_with(' ')) {
            row.push((Mark::Same, ", ".into()));
        }
        row.extend(own);
    }
    row
}
