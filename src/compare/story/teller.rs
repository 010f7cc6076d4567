//! What the telling needs at every turn, and what units and places are called.

use super::words::{Words, kind};
use crate::compare::Changes;
use crate::compare::changes::Pair;
use crate::compare::contents::{Unit, UnitKind};
use crate::compare::ties::Ties;
use crate::norsk::words::fill;
use crate::norsk::{List, Målform};

/// The changes, how they hang together, and the words to tell them in.
pub(super) struct Teller<'a> {
    pub changes: &'a Changes,
    pub ties: Ties<'a>,
    pub målform: Målform,
    pub words: &'static Words,
}

impl<'a> Teller<'a> {
    /// A teller in the målform of the new plan.
    pub fn new(changes: &'a Changes) -> Teller<'a> {
        let målform = changes.new.målform;
        Teller { changes, ties: Ties::of(changes), målform, words: Words::of(målform) }
    }

    /// The unit that a pair is told as: the new one, or the old one where it is gone.
    pub fn unit(&self, pair: &Pair) -> Option<&'a Unit> {
        self.changes.new_unit(pair).or_else(|| self.changes.old_unit(pair))
    }

    /// An old unit by its index.
    pub fn old_unit(&self, i: usize) -> Option<&'a Unit> {
        self.changes.old.units.get(i)
    }

    /// A new unit by its index.
    pub fn new_unit(&self, i: usize) -> Option<&'a Unit> {
        self.changes.new.units.get(i)
    }

    /// The heading of a unit, or a word for one that has none.
    pub fn title(&self, unit: &Unit) -> String {
        let word = match unit.kind {
            UnitKind::Forside => self.words.forside,
            _ if !unit.printed.trim().is_empty() => return unit.printed.clone(),
            UnitKind::Tabell => self.words.tabell,
            UnitKind::Delmål => self.words.delmål,
            UnitKind::Seksjon => self.words.kapittel,
            UnitKind::Vedtak => self.words.vedtak,
            _ => self.words.unnamed,
        };
        word.into()
    }

    /// Number and heading: `3.3 Møteplass for ungdom`.
    pub fn numbered(&self, unit: &Unit) -> String {
        let title = self.title(unit);
        unit.number.as_ref().map_or(title.clone(), |number| format!("{number} {title}"))
    }

    /// A unit as it is named in a sentence: `3.3 «Møteplass for ungdom»`.
    pub fn cited(&self, unit: &Unit) -> String {
        let title = self.title(unit);
        match &unit.number {
            Some(number) => format!("{number} «{title}»"),
            None => format!("«{title}»"),
        }
    }

    /// The same of several: `1.1 «Kurs» og 2.2 «Fagdag»`.
    pub fn cited_all<'u>(&self, units: impl Iterator<Item = &'u Unit>) -> String {
        List::AND.of(&units.map(|unit| self.cited(unit)).collect::<Vec<_>>())
    }

    /// The number of a unit, or its heading.
    pub fn number(&self, unit: &Unit) -> String {
        unit.number.clone().unwrap_or_else(|| format!("«{}»", self.title(unit)))
    }

    /// A place in a sentence: `delmål 4`, `kapittel «Kompetanse»`.
    pub fn spot(&self, unit: &Unit) -> String {
        format!("{} {}", kind(self.målform, unit.kind).0, self.number(unit))
    }

    /// A place as a heading, with the word for what it is: `Delmål 4: Sikre tett samarbeid`.
    pub fn labelled(&self, unit: &Unit) -> String {
        let word = match unit.kind {
            UnitKind::Delmål => self.words.delmål,
            UnitKind::Seksjon => self.words.kapittel,
            _ => return self.numbered(unit),
        };
        let number = unit.number.as_ref().map(|n| format!(" {n}")).unwrap_or_default();
        format!("{word}{number}: {}", self.title(unit))
    }

    /// Where a text stood, by the index of the old unit.
    pub fn stood_in(&self, old: usize) -> Option<String> {
        self.old_unit(old).map(|unit| fill(self.words.stood_in, &[&self.cited(unit)]))
    }

    /// Where a text stands, by the index of the new unit.
    pub fn stands_in(&self, new: usize) -> Option<String> {
        self.new_unit(new).map(|unit| fill(self.words.stands_in, &[&self.cited(unit)]))
    }
}
