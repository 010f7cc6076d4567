//! The fields of a unit told line by line.

use super::line::{Field, Line, LineEvent, Shape};
use super::teller::Teller;
use super::time;
use super::words::label;
use crate::compare::changes::{ActorChange, Change, Fate, FieldChange, Pair, PassageChange, TimeChange, WordRun};
use crate::compare::contents::{Aktør, FieldName, Passage, PassageKind, Time, When};
use crate::compare::ties::Departed;
use crate::fault::Place;
use crate::norsk::capital;

/// The fields of a pair in which something changed, in the order of [`FieldName`], the heading first.
pub(super) fn fields(teller: &Teller, pair: &Pair) -> Vec<Field> {
    let named = |name: Option<FieldName>, lines: Vec<Line>| Field {
        name,
        label: name.map_or(teller.words.tittel, |name| label(teller.målform, pair.kind, name)),
        lines,
        departed: vec![],
    };
    let mut out = vec![];
    if pair.old.is_some() && pair.new.is_some() && pair.tittel.is_change() {
        out.push(named(None, vec![passage(teller, &pair.tittel)]));
    }
    for field in pair.fields.iter().filter(|field| field.change.is_change()) {
        out.push(named(Some(field.name), lines(teller, pair, field)));
    }
    for gone in teller.ties.departed(pair) {
        let line = departed(teller, gone);
        if let Some(field) = out.iter_mut().find(|field| field.name == Some(gone.field)) {
            field.departed.extend(line);
        } else {
            out.push(Field { departed: line.into_iter().collect(), ..named(Some(gone.field), vec![]) });
        }
    }
    out.sort_by_key(|field| field.name);
    out
}

fn lines(teller: &Teller, pair: &Pair, field: &FieldChange) -> Vec<Line> {
    let place = teller.unit(pair).map(|unit| unit.place).unwrap_or_default();
    match &field.change {
        Change::Passages(all) => all.iter().map(|one| passage(teller, one)).collect(),
        Change::Actors(all) => all.iter().map(|one| actor(one, place)).collect(),
        Change::Times(all) => all.iter().map(|one| meeting(teller, one, field.name, place)).collect(),
    }
}

/// A text.
fn passage(teller: &Teller, change: &PassageChange) -> Line {
    let printed = |side: &Option<Passage>| side.as_ref().map(|p| p.printed.clone());
    let (old, new) = (printed(&change.old), printed(&change.new));
    let event = match change.fate {
        Fate::Same if !change.is_change() => LineEvent::Kept,
        Fate::Same => LineEvent::Moved,
        Fate::Changed if change.words.is_empty() => LineEvent::Rewritten,
        Fate::Changed => LineEvent::Changed,
        Fate::Rewritten => LineEvent::Rewritten,
        Fate::New => LineEvent::New,
        Fate::Gone => LineEvent::Gone,
    };
    let runs = match (event, old, new) {
        (LineEvent::Changed, ..) => change.words.clone(),
        (LineEvent::Kept | LineEvent::Moved, Some(old), Some(new)) => vec![WordRun::Equivalent { old, new }],
        (_, old, new) => old.map(WordRun::Removed).into_iter().chain(new.map(WordRun::Added)).collect(),
    };
    let is_edited = matches!(event, LineEvent::Changed | LineEvent::Rewritten);
    let note = match (change.other_unit, &change.new) {
        (Some(old), Some(_)) => teller.stood_in(old),
        (Some(new), None) => teller.stands_in(new),
        (None, _) => (change.moved && is_edited).then(|| teller.words.also_moved_text.to_string()),
    };
    let one = change.new.as_ref().or(change.old.as_ref());
    let place = |side: &Option<Passage>| side.as_ref().map(|p| p.place);
    Line {
        event,
        shape: match one.map(|p| p.kind) {
            Some(PassageKind::Point) => Shape::Point,
            Some(PassageKind::Label) => Shape::Label,
            Some(PassageKind::Paragraph) => Shape::Paragraph,
            _ => Shape::Other,
        },
        depth: one.map_or(0, |p| p.depth),
        group: [None, None],
        runs,
        note,
        is_from_elsewhere: change.other_unit.is_some() && change.new.is_some(),
        places: [place(&change.old), place(&change.new)],
    }
}

/// A text that stands in another unit now, as it stood.
fn departed(teller: &Teller, gone: &Departed) -> Option<Line> {
    let old = gone.passage.old.clone();
    let stood = PassageChange { new: None, fate: Fate::Gone, other_unit: Some(gone.to), ..gone.passage.clone() };
    old.map(|_| passage(teller, &stood))
}

/// Somebody who came, went or stands. A new name of the same actor is told once for the whole plan, and is none here.
fn actor(change: &ActorChange, place: Place) -> Line {
    let name = |actor: &Aktør| capital(&actor.namn);
    let note = |actor: &Aktør| actor.merknad.as_ref().map(|note| format!("({note})"));
    let (event, named, notes) = match (&change.old, &change.new) {
        (Some(a), Some(b)) => {
            let event = if change.is_change() { LineEvent::Changed } else { LineEvent::Kept };
            (event, WordRun::Equivalent { old: name(a), new: name(b) }, (note(a), note(b)))
        }
        (Some(a), None) => (LineEvent::Gone, WordRun::Removed(name(a)), (note(a), None)),
        (None, new) => {
            let (name, note) = new.as_ref().map(|b| (name(b), note(b))).unwrap_or_default();
            (LineEvent::New, WordRun::Added(name), (None, note))
        }
    };
    let mut runs = vec![named];
    runs.extend(time::part(" ", notes.0, notes.1));
    let at = |actor: &Option<Aktør>| actor.as_ref().map(|_| place);
    Line { places: [at(&change.old), at(&change.new)], ..plain(event, Shape::Actor, runs) }
}

/// A time that came, went, changed or stands.
fn meeting(teller: &Teller, change: &TimeChange, name: FieldName, place: Place) -> Line {
    let is_meeting = name == FieldName::Tidspunkt;
    let mut runs = time::runs(change, teller.målform, is_meeting);
    let event = match (&change.old, &change.new) {
        (None, _) => LineEvent::New,
        (_, None) => LineEvent::Gone,
        _ if !change.is_change() => LineEvent::Kept,
        (Some(a), Some(b)) => match (&a.when, &b.when) {
            (When::Day(x), When::Day(y)) if !is_meeting => {
                runs = vec![WordRun::Removed(x.long()), WordRun::Added(y.long())];
                LineEvent::Rewritten
            }
            (x, y) if is_meeting && !matches!((x, y), (When::Text(_), When::Text(_))) && !x.says_same(y) => {
                LineEvent::Rescheduled
            }
            _ if runs.iter().any(|run| matches!(run, WordRun::Same(text) if !text.trim().is_empty())) => {
                LineEvent::Changed
            }
            _ => LineEvent::Rewritten,
        },
    };
    let group = |side: &Option<Time>| side.as_ref().and_then(|t| t.gruppe.clone());
    let at = |side: &Option<Time>| side.as_ref().map(|_| place);
    Line {
        group: [group(&change.old), group(&change.new)],
        places: [at(&change.old), at(&change.new)],
        ..plain(event, Shape::Time, runs)
    }
}

fn plain(event: LineEvent, shape: Shape, runs: Vec<WordRun>) -> Line {
    Line { event, shape, depth: 0, group: [None, None], runs, note: None, is_from_elsewhere: false, places: [None; 2] }
}

/// How much of a pair changed, in letters.
pub(super) fn weight(pair: &Pair, fields: &[Field]) -> usize {
    let is_whole = pair.old.is_none() || pair.new.is_none();
    // the heading of what is wholly new or gone is no field
    let heading = pair.tittel.new.as_ref().or(pair.tittel.old.as_ref()).filter(|_| is_whole && pair.tittel.is_change());
    let lines = fields.iter().flat_map(|field| &field.lines);
    lines.map(Line::weight).sum::<usize>() + heading.map_or(0, |title| title.printed.chars().count())
}
