//! The changes as JSON: everything, under keys that stay. `schema/endringar.json` is made from the declarations in [`pairs`]
//! and [`fields`].

mod fields;
mod pairs;

use crate::compare::changes;
use crate::compare::contents;
use crate::compare::story::counts::count;
use crate::compare::story::time;
use crate::declared::document;
use crate::fault::visible_json;
use crate::norsk::{Dato, Klokke, Målform};
use fields::{ActorChange, Aktør, Field, Passage, Text, Time, TimeChange, WordRun};
use pairs::{Changes, Counts, Pair, Plan, Renaming, Renumbering, Resemblance, Unit};
use serde_json::Value;

/// The number of the format: another one when a key is taken away or comes to mean something else.
const FORMAT: usize = 1;

/// The changes, written.
pub fn write(changes: &changes::Changes) -> String {
    // nothing in it can fail to be written: no map has keys that are not strings
    visible_json(serde_json::to_string_pretty(&Changes::from(changes)).unwrap_or_default()) + "\n"
}

/// The JSON Schema of what is written.
pub fn schema() -> Value {
    document::<Changes>("Det som «planverk samanlikn --format json» skriv")
}

impl From<&changes::Changes> for Changes {
    fn from(all: &changes::Changes) -> Self {
        let counts = |is_measure: bool| {
            let chosen = all.pairs.iter().filter(|p| (p.kind == contents::UnitKind::Tiltak) == is_measure);
            let [new, gone, changed, moved, renumbered, unchanged] = count(chosen.map(|p| all.tally(p)));
            Counts { new, gone, changed, moved, renumbered, unchanged }
        };
        let renaming = |r: &changes::Renaming| Renaming { old: r.old.clone(), new: r.new.clone(), times: r.times };
        let renumbering = |(a, b): (&contents::Unit, &contents::Unit)| Renumbering {
            old: a.number.clone(),
            new: b.number.clone(),
            tittel: b.printed.clone(),
        };
        Changes {
            format: FORMAT,
            are_equal: all.are_equal(),
            old: (&all.old).into(),
            new: (&all.new).into(),
            tiltak: counts(true),
            others: counts(false),
            in_common: all.in_common().both,
            renamings: all.renamings.iter().map(renaming).collect(),
            renumberings: all.renumbered().map(renumbering).collect(),
            pairs: all.pairs.iter().map(|p| pair(all, p)).collect(),
        }
    }
}

impl From<&contents::Contents> for Plan {
    fn from(plan: &contents::Contents) -> Self {
        Plan {
            name: plan.name.clone(),
            folder: plan.folder.clone(),
            tittel: plan.tittel.clone(),
            år: plan.år.clone(),
            målform: plan.målform.into(),
            dato: plan.dato.map(Dato::iso),
            units: plan.units.iter().map(Unit::from).collect(),
        }
    }
}

impl From<&contents::Unit> for Unit {
    fn from(unit: &contents::Unit) -> Self {
        Unit {
            kind: unit.kind.into(),
            id: unit.id.clone(),
            number: unit.number.clone(),
            tittel: unit.printed.clone(),
            parent: unit.parent,
        }
    }
}

fn pair(all: &changes::Changes, pair: &changes::Pair) -> Pair {
    let percent = match pair.reason {
        changes::Reason::Likeness(p) | changes::Reason::Unsure(p) | changes::Reason::IdButUnlike(p) => Some(p),
        changes::Reason::Id | changes::Reason::Stated | changes::Reason::Alone => None,
    };
    Pair {
        kind: pair.kind.into(),
        tally: all.tally(pair).into(),
        old: pair.old,
        new: pair.new,
        reason: pair.reason.into(),
        percent,
        resembles: pair.resembles.map(|(unit, percent)| Resemblance { unit, percent }),
        split_into: pair.split_into.clone(),
        merged_from: pair.merged_from.clone(),
        went_to: pair.went_to.clone(),
        is_moved: pair.moved,
        is_reordered: pair.reordered,
        tittel: (&pair.tittel).into(),
        fields: pair.fields.iter().map(|f| field(all, f)).collect(),
    }
}

fn field(all: &changes::Changes, field: &changes::FieldChange) -> Field {
    let (mut passages, mut actors, mut times) = (vec![], vec![], vec![]);
    match &field.change {
        changes::Change::Passages(all) => passages = all.iter().map(Passage::from).collect(),
        changes::Change::Actors(all) => {
            let one = |a: &changes::ActorChange| ActorChange {
                is_changed: a.is_change(),
                old: a.old.as_ref().map(Aktør::from),
                new: a.new.as_ref().map(Aktør::from),
            };
            actors = all.iter().map(one).collect();
        }
        changes::Change::Times(changed) => {
            let one = |t: &changes::TimeChange| TimeChange {
                is_changed: t.is_change(),
                old: t.old.as_ref().map(|t| meeting(t, all.old.målform)),
                new: t.new.as_ref().map(|t| meeting(t, all.new.målform)),
            };
            times = changed.iter().map(one).collect();
        }
    }
    Field { name: field.name.into(), is_changed: field.change.is_change(), passages, actors, times }
}

impl From<&changes::PassageChange> for Passage {
    fn from(change: &changes::PassageChange) -> Self {
        let text = |p: &contents::Passage| Text { written: p.written.clone(), printed: p.printed.clone() };
        let one = change.new.as_ref().or(change.old.as_ref());
        Passage {
            fate: change.fate.into(),
            kind: one.map_or(contents::PassageKind::Paragraph, |p| p.kind).into(),
            depth: one.map_or(0, |p| p.depth),
            old: change.old.as_ref().map(text),
            new: change.new.as_ref().map(text),
            is_moved: change.moved,
            other_unit: change.other_unit,
            words: change.words.iter().map(WordRun::from).collect(),
        }
    }
}

impl From<&changes::WordRun> for WordRun {
    fn from(run: &changes::WordRun) -> Self {
        let mut out = WordRun { kind: run.into(), text: None, old: None, new: None, difference: None };
        match run {
            changes::WordRun::Same(text) | changes::WordRun::Removed(text) | changes::WordRun::Added(text) => {
                out.text = Some(text.clone());
            }
            changes::WordRun::Number { old, new, difference } => {
                (out.old, out.new, out.difference) = (Some(old.clone()), Some(new.clone()), difference.clone());
            }
            changes::WordRun::Equivalent { old, new } => (out.old, out.new) = (Some(old.clone()), Some(new.clone())),
        }
        out
    }
}

impl From<&contents::Aktør> for Aktør {
    fn from(actor: &contents::Aktør) -> Self {
        Aktør { id: actor.id.clone(), namn: actor.namn.clone(), merknad: actor.merknad.clone() }
    }
}

fn meeting(time: &contents::Time, målform: Målform) -> Time {
    let (dato, end) = match &time.when {
        contents::When::Text(_) => (None, None),
        contents::When::Day(day) => (Some(day.iso()), None),
        contents::When::Interval(from, to, _) => (Some(from.iso()), Some(to.iso())),
    };
    Time {
        gruppe: time.gruppe.clone(),
        dato,
        end,
        kl: time.kl.map(Klokke::printed),
        stad: time.stad.clone(),
        merknad: time.merknad.clone(),
        printed: time::phrase(time, målform),
    }
}
