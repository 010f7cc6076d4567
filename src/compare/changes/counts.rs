//! What is counted in an answer: how each pair fares, and how much the two plans have in common.

use super::super::contents::{Contents, Unit, UnitKind};
use super::{Changes, Pair};

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
