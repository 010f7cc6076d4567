//! What happened to a unit, each event in one sentence, and what is new about it in a few words.

use super::line::{Field, Line};
use super::teller::Teller;
use super::words::kind;
use crate::compare::changes::{Pair, Reason, Tally};
use crate::compare::contents::{Contents, Unit, UnitKind};
use crate::norsk::words::fill;
use crate::norsk::{capital, small};
use std::collections::BTreeMap;

/// Something that happened to a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// What.
    pub kind: EventKind,
    /// The same in words, without a capital first and a full stop last: `skilt ut frå 2.2 «MOT»`.
    pub text: String,
}

/// The kinds of events, in the order that they are told in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventKind {
    /// It was not there before.
    New,
    /// It is not there any more.
    Gone,
    /// The number that it had, of one that is gone.
    HadNumber,
    /// It may be another one.
    Unsure,
    /// It has the id of one that says something else.
    IdButUnlike,
    /// It has another number.
    Renumbered,
    /// It stands in another chapter or under another goal.
    Moved,
    /// It stands in another order among those beside it.
    Reordered,
    /// It was divided.
    SplitInto,
    /// It was put together.
    MergedFrom,
    /// It was divided from another one.
    SplitFrom,
    /// It was put into another one.
    MergedInto,
    /// Texts of it stand in another one now.
    TextsWentTo,
    /// It resembles one of the other plan.
    Resembles,
}

/// What happened to the unit of a pair.
pub(super) fn events(t: &Teller, pair: &Pair, names: &[String; 2]) -> Vec<Event> {
    let w = t.words;
    let mut out = vec![];
    let mut tell = |kind: EventKind, text: String| out.push(Event { kind, text });
    match (t.changes.old_unit(pair), t.changes.new_unit(pair)) {
        (None, _) => {
            let (word, neuter) = kind(t.målform, pair.kind);
            tell(EventKind::New, format!("{} {word}", w.new[usize::from(neuter)]));
        }
        (Some(old), None) => {
            let (_, neuter) = kind(t.målform, pair.kind);
            tell(EventKind::Gone, w.gone[usize::from(neuter)].into());
            old.number.iter().for_each(|n| tell(EventKind::HadNumber, fill(w.had_number, &[n])));
        }
        (Some(old), Some(new)) => both(t, pair, old, new, &mut tell),
    }
    let old_ones = |all: &[usize]| t.cited_all(pair.old.iter().chain(all).filter_map(|i| t.old_unit(*i)));
    let new_ones = |all: &[usize]| t.cited_all(pair.new.iter().chain(all).filter_map(|i| t.new_unit(*i)));
    if !pair.split_into.is_empty() {
        tell(EventKind::SplitInto, fill(w.split_into, &[&new_ones(&pair.split_into)]));
    }
    if !pair.merged_from.is_empty() {
        tell(EventKind::MergedFrom, fill(w.merged_from, &[&old_ones(&pair.merged_from)]));
    }
    if let Some(unit) = t.ties.split_from(pair).and_then(|i| t.old_unit(i)) {
        tell(EventKind::SplitFrom, fill(w.split_from, &[&t.cited(unit)]));
    }
    let into = t.ties.merged_into(pair);
    if let Some(unit) = into.and_then(|i| t.new_unit(i)) {
        tell(EventKind::MergedInto, fill(w.merged_into, &[&t.cited(unit)]));
    }
    let mut went: BTreeMap<usize, usize> = BTreeMap::new();
    t.ties.departed(pair).iter().for_each(|gone| *went.entry(gone.to).or_default() += 1);
    // that it was divided or put together says where they went
    went.retain(|to, _| !pair.split_into.contains(to) && into != Some(*to));
    for (to, n) in went {
        let what = if n == 1 { w.texts[0].to_string() } else { fill(w.texts[1], &[&n.to_string()]) };
        if let Some(place) = t.stands_in(to) {
            tell(EventKind::TextsWentTo, format!("{what} {place}"));
        }
    }
    if let Some((other, percent)) = t.ties.resembles(pair) {
        let (unit, name) =
            if pair.new.is_some() { (t.old_unit(other), &names[0]) } else { (t.new_unit(other), &names[1]) };
        if let Some(unit) = unit {
            tell(EventKind::Resembles, fill(w.resembles, &[&t.cited(unit), name, &percent.to_string()]));
        }
    }
    out
}

/// What happened to a unit that stands in both plans.
fn both(t: &Teller, pair: &Pair, old: &Unit, new: &Unit, tell: &mut impl FnMut(EventKind, String)) {
    let w = t.words;
    match pair.reason {
        Reason::Unsure(percent) if old.printed == new.printed => {
            tell(EventKind::Unsure, fill(w.maybe_same, &[&percent.to_string()]));
        }
        Reason::Unsure(percent) => {
            tell(EventKind::Unsure, fill(w.maybe, &[&t.cited(old), &percent.to_string()]));
        }
        Reason::IdButUnlike(percent) => {
            tell(EventKind::IdButUnlike, fill(w.same_id_but_unlike, &[&percent.to_string()]));
        }
        Reason::Id | Reason::Stated | Reason::Likeness(_) | Reason::Alone => {}
    }
    if old.number != new.number {
        tell(EventKind::Renumbered, fill(w.number_before, &[&t.number(old)]));
    }
    if pair.moved {
        let parent = |side: &Contents, unit: &Unit| unit.parent.and_then(|i| side.units.get(i)).map(|p| t.spot(p));
        match (parent(&t.changes.old, old), parent(&t.changes.new, new)) {
            (Some(from), Some(to)) if from != to => tell(EventKind::Moved, fill(w.moved_from_to, &[&from, &to])),
            _ if pair.reordered => tell(EventKind::Reordered, w.reordered.into()),
            _ => tell(EventKind::Moved, w.moved.into()),
        }
    } else if pair.reordered && (old.number == new.number || pair.kind != UnitKind::Tiltak) {
        // another number says that a measure stands in another order
        tell(EventKind::Reordered, w.reordered.into());
    }
}

/// What tells where the contents of what is gone may be found.
pub(super) fn whereto(events: &[Event]) -> impl Iterator<Item = &Event> {
    let is_known = |event: &Event| matches!(event.kind, EventKind::MergedInto | EventKind::TextsWentTo);
    let is_any_known = events.iter().any(is_known);
    events.iter().filter(move |event| match is_any_known {
        true => is_known(event),
        false => event.kind == EventKind::Resembles,
    })
}

/// In a few words, what is new in a pair: `Tittel, ansvar, flytta frå delmål 4 til delmål 3`.
pub(super) fn summary(t: &Teller, pair: &Pair, events: &[Event], fields: &[Field]) -> String {
    let w = t.words;
    let told = |kinds: &[EventKind]| -> Vec<String> {
        events.iter().filter(|e| kinds.contains(&e.kind)).map(|e| e.text.clone()).collect()
    };
    let whereto = || whereto(events).map(|event| event.text.clone()).collect();
    let mut words = told(&[EventKind::SplitFrom, EventKind::MergedInto, EventKind::SplitInto]);
    match t.changes.tally(pair) {
        Tally::New | Tally::Gone if !words.is_empty() => {}
        Tally::New => words.push(if pair.kind == UnitKind::Tiltak { w.whole_measure } else { w.everything }.into()),
        Tally::Gone => {
            words = whereto();
            if words.is_empty() {
                words.push(w.drops_out.into());
            }
        }
        Tally::Renumbered | Tally::Unchanged => words.push(w.same_contents.into()),
        Tally::Moved | Tally::Changed => {
            for field in fields.iter().filter(|field| field.lines.iter().any(Line::is_change)) {
                if !words.iter().any(|word| word == field.label) {
                    words.push(field.label.into());
                }
            }
            words.extend(told(&[EventKind::Moved]));
            if words.is_empty() && pair.reordered {
                words.push(w.reordered.into());
            }
            if words.is_empty() {
                words = whereto();
            }
        }
    }
    words.extend(told(&[EventKind::Unsure]));
    let mut out = vec![];
    for (i, word) in words.iter().enumerate() {
        out.push(if i == 0 { capital(word) } else { small(word) });
    }
    out.join(", ")
}
