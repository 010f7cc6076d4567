//! Whether something is a change: what a reader would not take for one is none.

use super::super::contents::When;
use super::super::normal::normal;
use super::{ActorChange, Change, Fate, Pair, PassageChange, TimeChange};

impl Pair {
    /// Whether its title or any field changed, or points came or went.
    pub fn is_changed_inside(&self) -> bool {
        self.tittel.is_change()
            || !self.split_into.is_empty()
            || !self.merged_from.is_empty()
            || self.part_of_other
            || !self.went_to.is_empty()
            || self.fields.iter().any(|f| f.change.is_change())
    }
}

impl Change {
    /// Whether anything in it is another than it was.
    pub fn is_change(&self) -> bool {
        match self {
            Change::Passages(all) => all.iter().any(PassageChange::is_change),
            Change::Actors(all) => all.iter().any(ActorChange::is_change),
            Change::Times(all) => all.iter().any(TimeChange::is_change),
        }
    }
}

impl PassageChange {
    /// Whether the text is another than it was, or in another place.
    pub fn is_change(&self) -> bool {
        self.fate != Fate::Same || self.moved || self.other_unit.is_some()
    }
}

impl ActorChange {
    /// Whether somebody came or went, or what is noted about somebody is another. A new name of the same actor is no change
    /// here: it stands once, as a [`Renaming`](super::Renaming).
    pub fn is_change(&self) -> bool {
        match (&self.old, &self.new) {
            (Some(a), Some(b)) => !same(a.merknad.as_ref(), b.merknad.as_ref()),
            _ => true,
        }
    }
}

impl TimeChange {
    /// Whether it came, went, or is another than it was: its day, clock, place, note or group.
    pub fn is_change(&self) -> bool {
        match (&self.old, &self.new) {
            (Some(a), Some(b)) => {
                !a.when.says_same(&b.when)
                    || a.kl != b.kl
                    || !same(a.stad.as_ref(), b.stad.as_ref())
                    || !same(a.merknad.as_ref(), b.merknad.as_ref())
                    || !same(a.gruppe.as_ref(), b.gruppe.as_ref())
            }
            _ => true,
        }
    }
}

impl When {
    /// Whether two say the same, wherever they stand and whatever marks they are written with.
    pub fn says_same(&self, other: &When) -> bool {
        match (self, other) {
            (When::Text(a), When::Text(b)) => {
                normal(&a.written) == normal(&b.written) || normal(&a.printed) == normal(&b.printed)
            }
            (When::Day(a), When::Day(b)) => a == b,
            (When::Interval(a, b, text), When::Interval(c, d, other)) => {
                a == c && b == d && same(text.as_ref(), other.as_ref())
            }
            _ => false,
        }
    }
}

/// Whether two texts that need not be there say the same.
fn same(a: Option<&String>, b: Option<&String>) -> bool {
    a == b || a.map(|text| normal(text)) == b.map(|text| normal(text))
}
