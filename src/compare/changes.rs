//! The answer: what changed from one plan to another. Without colours and words.

use super::contents::{Aktør, Contents, FieldName, Passage, Time, Unit, UnitKind, When};
use super::tekst::normal;

/// All that two plans hold, put together.
#[derive(Clone, Debug)]
pub struct Changes {
    /// The old plan, taken apart. Indices of old units are those of its `units`.
    pub old: Contents,
    /// The new plan, likewise.
    pub new: Contents,
    /// Every unit of both, once: in the order of the new plan, gone ones where they stood.
    pub pairs: Vec<Pair>,
    /// Renamings that run through the plan (a body's or an actor's new name): each stands here and is no change elsewhere.
    pub renamings: Vec<Renaming>,
}

/// A unit that stands in both plans, or in one of them.
#[derive(Clone, Debug)]
pub struct Pair {
    /// What it is.
    pub kind: UnitKind,
    /// The index of the old unit.
    pub old: Option<usize>,
    /// The index of the new unit.
    pub new: Option<usize>,
    /// Why the two are held to be the same.
    pub reason: Reason,
    /// What it most resembles in the other plan, where it has no sure partner: index there, and likeness in per cent.
    pub resembles: Option<(usize, u8)>,
    /// It was divided: the other units of the new plan that took over points of this (old) one.
    pub split_into: Vec<usize>,
    /// It was put together: the other units of the old plan whose points it took over.
    pub merged_from: Vec<usize>,
    /// Another unit was divided into it, or put together of it: that is a change of both.
    pub part_of_other: bool,
    /// Texts of it went to these units of the new plan, where they stand in the answer ([`PassageChange::other_unit`]).
    pub went_to: Vec<usize>,
    /// It stands in another chapter or under another goal.
    pub moved: bool,
    /// It stands in another order among those beside it.
    pub reordered: bool,
    /// What became of its heading.
    pub tittel: PassageChange,
    /// What became of its fields, in the order of [`FieldName`].
    pub fields: Vec<FieldChange>,
}

/// Why two units are held to be the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// One id in both.
    Id,
    /// The author says so.
    Stated,
    /// Likeness, in per cent; sure.
    Likeness(u8),
    /// Likeness, in per cent; not sure, and to be shown as such.
    Unsure(u8),
    /// One id in both, but the contents flatly disagree; likeness in per cent.
    IdButUnlike(u8),
    /// It has no partner.
    Alone,
}

impl Reason {
    /// Whether two units with this reason are the same beyond doubt.
    pub fn is_sure(self) -> bool {
        matches!(self, Reason::Id | Reason::Stated | Reason::Likeness(_))
    }
}

/// What became of a field.
#[derive(Clone, Debug)]
pub struct FieldChange {
    /// Its name.
    pub name: FieldName,
    /// What became of what stands there.
    pub change: Change,
}

/// What became of a value.
#[derive(Clone, Debug)]
pub enum Change {
    /// Texts in the order of the new plan, gone ones where they stood.
    Passages(Vec<PassageChange>),
    /// Actors, likewise.
    Actors(Vec<ActorChange>),
    /// Times, likewise.
    Times(Vec<TimeChange>),
}

/// A text: kept, changed, moved, gone or new. One side is always there.
#[derive(Clone, Debug)]
pub struct PassageChange {
    /// The text in the old plan.
    pub old: Option<Passage>,
    /// The text in the new plan.
    pub new: Option<Passage>,
    /// What became of it.
    pub fate: Fate,
    /// It stands in another place of the same field, or in another field of the same unit.
    pub moved: bool,
    /// It came from, or went to, another unit: the index of that unit in the other plan. It stands in the answer once, where
    /// it is now.
    pub other_unit: Option<usize>,
    /// Word by word, for what is [`Fate::Changed`].
    pub words: Vec<WordRun>,
}

/// What became of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It says the same.
    Same,
    /// Some words changed.
    Changed,
    /// So much changed that old and new are shown whole.
    Rewritten,
    /// It was not there before.
    New,
    /// It is not there any more.
    Gone,
}

/// A run of words of a text that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WordRun {
    /// In both.
    Same(String),
    /// In the old text only.
    Removed(String),
    /// In the new text only.
    Added(String),
    /// Written in another way and still the same: what a placeholder gives in each plan, a quote mark, `50 000,-` for `kr 50 000`,
    /// a name that stands as a [`Renaming`]. To be shown as unchanged text, from `new`.
    Equivalent {
        /// As the old text has it.
        old: String,
        /// As the new text has it.
        new: String,
    },
    /// A number or an amount that changed.
    Number {
        /// As the old text has it: `kr 50 000`.
        old: String,
        /// As the new text has it: `40 000,-`.
        new: String,
        /// The difference with its sign, where it says something: `−10 000`.
        difference: Option<String>,
    },
}

/// What became of an actor of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActorChange {
    /// The actor as the old plan has it.
    pub old: Option<Aktør>,
    /// The actor as the new plan has it.
    pub new: Option<Aktør>,
}

/// What became of a time of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeChange {
    /// The time as the old plan has it.
    pub old: Option<Time>,
    /// The time as the new plan has it.
    pub new: Option<Time>,
}

/// A name that became another all through the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renaming {
    /// The name in the old plan.
    pub old: String,
    /// The name in the new plan.
    pub new: String,
    /// In how many places.
    pub times: usize,
}

/// How a pair is counted: each counts once, and the counts add up to the units of both plans.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tally {
    /// In the new plan only.
    New,
    /// In the old plan only.
    Gone,
    /// Changed inside, moved or not.
    Changed,
    /// Moved to another goal or chapter, or in the order of those beside it, and else the same.
    Moved,
    /// Another number, and else the same.
    Renumbered,
    /// The same.
    Unchanged,
}

impl Changes {
    /// The old unit of a pair.
    pub fn old_unit(&self, pair: &Pair) -> Option<&Unit> {
        pair.old.and_then(|i| self.old.units.get(i))
    }

    /// The new unit of a pair.
    pub fn new_unit(&self, pair: &Pair) -> Option<&Unit> {
        pair.new.and_then(|i| self.new.units.get(i))
    }

    /// How a pair is counted.
    pub fn tally(&self, pair: &Pair) -> Tally {
        match (self.old_unit(pair), self.new_unit(pair)) {
            (None, _) => Tally::New,
            (_, None) => Tally::Gone,
            _ if pair.is_changed_inside() => Tally::Changed,
            _ if pair.moved || pair.reordered => Tally::Moved,
            (Some(a), Some(b)) if a.number != b.number => Tally::Renumbered,
            _ => Tally::Unchanged,
        }
    }

    /// Whether nothing is another than it was; a number alone is nothing.
    pub fn are_equal(&self) -> bool {
        self.renamings.is_empty()
            && self.pairs.iter().all(|p| matches!(self.tally(p), Tally::Unchanged | Tally::Renumbered))
    }

    /// How much the two plans have in common, the cover aside.
    pub fn in_common(&self) -> InCommon {
        let counts = |kind: UnitKind| !matches!(kind, UnitKind::Forside | UnitKind::Vedtak);
        let of = |side: &Contents| side.units.iter().filter(|u| counts(u.kind)).count();
        let both = |p: &&Pair| counts(p.kind) && p.old.is_some() && p.new.is_some();
        InCommon { both: self.pairs.iter().filter(both).count(), old: of(&self.old), new: of(&self.new) }
    }

    /// The same, where it is so little that the plans must be of different kinds: under a fourth of the smaller one.
    pub fn little_in_common(&self) -> Option<InCommon> {
        let counts = self.in_common();
        let smaller = counts.old.min(counts.new);
        (smaller >= 4 && counts.both * 4 < smaller).then_some(counts)
    }

    /// The measures that stand in both plans under another number: old and new.
    pub fn renumbered(&self) -> impl Iterator<Item = (&Unit, &Unit)> {
        let measures = self.pairs.iter().filter(|p| p.kind == UnitKind::Tiltak);
        let both = measures.filter_map(|p| Some((self.old_unit(p)?, self.new_unit(p)?)));
        both.filter(|(a, b)| a.number != b.number)
    }
}

/// How many units two plans have in common, and how many each has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InCommon {
    /// The units that stand in both.
    pub both: usize,
    /// The units of the old plan.
    pub old: usize,
    /// The units of the new plan.
    pub new: usize,
}

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
    /// here: it stands once, as a [`Renaming`].
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
