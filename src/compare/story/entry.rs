//! A unit of either plan or of both, and all that is told of it.

use super::event::{self, Event, EventKind};
use super::field;
use super::line::Field;
use super::teller::Teller;
use super::words;
use crate::compare::changes::{Pair, Reason, Tally};
use crate::compare::contents::{Contents, Unit, UnitKind};
use crate::fault::Place;
use crate::norsk::capital;

/// A unit of either plan or of both, and what became of it.
#[derive(Clone, Debug)]
pub struct Entry {
    /// What it is.
    pub kind: UnitKind,
    /// The author's id.
    pub id: Option<String>,
    /// How it is counted.
    pub tally: Tally,
    /// The word for that, with a capital: `Endra`, `Teke ut`.
    pub verdict: String,
    /// Whether [`super::Story::counts`] counts it.
    pub is_counted: bool,
    /// Whether it has something to tell that a line in a list cannot say: anything but a new number or another order.
    pub is_told: bool,
    /// Its number in the old and in the new plan.
    pub numbers: [Option<String>; 2],
    /// Its heading, or a word for one that has none.
    pub title: String,
    /// The same in the old plan; none for what is new.
    pub old_title: Option<String>,
    /// Number and heading: `1.2 Kveldsvandring`.
    pub numbered: String,
    /// The heading of what stands in it: `Delmål 4: Sikre tett samarbeid`, `1.2 Kveldsvandring`.
    pub labelled: String,
    /// What happened to it.
    pub events: Vec<Event>,
    /// In a few words, what is new: `Tittel, ansvar`.
    pub summary: String,
    /// Where it stood and where it stands, where that is under another heading.
    pub spots: Option<[Option<Spot>; 2]>,
    /// Its fields in which something changed.
    pub fields: Vec<Field>,
    /// How much of it changed, in letters; an actor or a time counts as some.
    pub weight: usize,
    /// Where it is written: in the new plan, or in the old one where it is gone.
    pub place: Place,
}

/// A heading that something stands under.
#[derive(Clone, Debug)]
pub struct Spot {
    /// `Delmål 4: Sikre tett samarbeid`.
    pub text: String,
    /// Where it is written.
    pub place: Place,
}

impl Entry {
    /// Whether all of it came or went.
    pub fn is_whole(&self) -> bool {
        matches!(self.tally, Tally::New | Tally::Gone)
    }

    /// The number that it is told under: the new one, or the old one of what is gone.
    pub fn number(&self) -> Option<&String> {
        self.numbers[usize::from(self.tally != Tally::Gone)].as_ref()
    }

    /// What tells where the contents of what is gone may be found.
    pub fn whereto(&self) -> impl Iterator<Item = &Event> {
        event::whereto(&self.events)
    }

    /// Whether something of this kind happened to it.
    pub fn has(&self, kind: EventKind) -> bool {
        self.events.iter().any(|event| event.kind == kind)
    }
}

/// The entry of a pair.
pub(super) fn entry(t: &Teller, pair: &Pair, names: &[String; 2], has_measures: bool) -> Entry {
    let (changes, w) = (t.changes, t.words);
    let (old, new) = (changes.old_unit(pair), changes.new_unit(pair));
    let unit = new.or(old);
    let tally = changes.tally(pair);
    let is_doubtful = matches!(pair.reason, Reason::Unsure(_) | Reason::IdButUnlike(_));
    let neuter = usize::from(words::kind(t.målform, pair.kind).1);
    let verdict = match tally {
        Tally::New => w.new[neuter],
        Tally::Gone => w.gone[neuter],
        Tally::Changed => w.changed,
        Tally::Moved => w.moved,
        Tally::Renumbered => w.new_number,
        Tally::Unchanged => w.unchanged,
    };
    let counted: &[UnitKind] = match has_measures {
        true => &[UnitKind::Tiltak],
        false => &[UnitKind::Seksjon, UnitKind::Del, UnitKind::Nivå, UnitKind::Gruppe],
    };
    let spot = |side: &Contents, unit: &Unit| {
        let above = unit.parent.and_then(|i| side.units.get(i))?;
        Some(Spot { text: t.labelled(above), place: above.place })
    };
    let spots = old.zip(new).filter(|_| pair.moved).map(|(a, b)| [spot(&changes.old, a), spot(&changes.new, b)]);
    let (events, fields) = (event::events(t, pair, names), field::fields(t, pair));
    let number = |unit: Option<&Unit>| unit.and_then(|unit| unit.number.clone());
    Entry {
        kind: pair.kind,
        id: unit.and_then(|unit| unit.id.clone()),
        tally,
        verdict: capital(verdict),
        is_counted: counted.contains(&pair.kind),
        is_told: match tally {
            Tally::New | Tally::Gone | Tally::Changed => true,
            Tally::Moved => pair.moved || is_doubtful,
            Tally::Renumbered | Tally::Unchanged => is_doubtful,
        },
        numbers: [number(old), number(new)],
        old_title: old.map(|unit| t.title(unit)),
        title: unit.map(|unit| t.title(unit)).unwrap_or_default(),
        numbered: unit.map(|unit| t.numbered(unit)).unwrap_or_default(),
        labelled: unit.map(|unit| t.labelled(unit)).unwrap_or_default(),
        summary: event::summary(t, pair, &events, &fields),
        events,
        spots,
        weight: field::weight(pair, &fields),
        fields,
        place: unit.map(|unit| unit.place).unwrap_or_default(),
    }
}
