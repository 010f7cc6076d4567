//! The search for pairs: what has been found so far, and what every step needs to know of it.

use super::super::changes::Reason;
use super::super::contents::{Contents, UnitKind};
use super::features::KindFeatures;
use super::likeness::{Likeness, likeness};

/// What a new unit stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Around {
    /// It stands in the plan itself.
    Nothing,
    /// The unit that it stands in, by its index among the new ones.
    Unit(usize),
}

/// From this likeness on a unit without a sure partner is said to resemble another. A hint that claims nothing: 0.2
/// and 0.5 change nothing in what is measured.
pub const RESEMBLES: f64 = 0.35;

/// A partner, and why.
pub type Partner = Option<(usize, Reason)>;

/// The search: what has been found so far.
pub struct Search<'a> {
    /// The old plan.
    pub old: &'a Contents,
    /// The new plan.
    pub new: &'a Contents,
    /// The partner of each old unit.
    pub old_partners: Vec<Partner>,
    /// The partner of each new unit.
    pub new_partners: Vec<Partner>,
    /// Units without a partner whose fate is known all the same: divided, put together, or said to be none of the old ones.
    pub old_settled: Vec<bool>,
    /// The same of the new units.
    pub new_settled: Vec<bool>,
    /// What each old unit that was looked for most resembles in the new plan, from 0 to 1.
    pub resembles_new: Vec<Option<(usize, f64)>>,
    /// What each new unit that was looked for most resembles in the old plan.
    pub resembles_old: Vec<Option<(usize, f64)>>,
    /// Old unit → the further new units that it was divided into.
    pub splits: Vec<(usize, Vec<usize>)>,
    /// New unit → the further old units that it was put together of.
    pub merges: Vec<(usize, Vec<usize>)>,
}

impl<'a> Search<'a> {
    /// Nothing is found yet.
    pub fn new(old: &'a Contents, new: &'a Contents) -> Self {
        let (n, m) = (old.units.len(), new.units.len());
        Search {
            old,
            new,
            old_partners: vec![None; n],
            new_partners: vec![None; m],
            old_settled: vec![false; n],
            new_settled: vec![false; m],
            resembles_new: vec![None; n],
            resembles_old: vec![None; m],
            splits: vec![],
            merges: vec![],
        }
    }

    /// Notes a pair.
    pub fn pair(&mut self, old: usize, new: usize, reason: Reason) {
        if let (Some(a), Some(b)) = (self.old_partners.get_mut(old), self.new_partners.get_mut(new)) {
            *a = Some((new, reason));
            *b = Some((old, reason));
        }
    }

    /// Takes a pair apart again.
    pub fn unpair(&mut self, old: usize, new: usize) {
        if let (Some(a), Some(b)) = (self.old_partners.get_mut(old), self.new_partners.get_mut(new)) {
            (*a, *b) = (None, None);
        }
    }

    /// Notes that a unit was divided into one more.
    pub fn add_split(&mut self, old: usize, new: usize) {
        add(&mut self.splits, old, new);
        if let Some(known) = self.new_settled.get_mut(new) {
            *known = true;
        }
    }

    /// Notes that a unit was put together of one more.
    pub fn add_merge(&mut self, new: usize, old: usize) {
        add(&mut self.merges, new, old);
        if let Some(known) = self.old_settled.get_mut(old) {
            *known = true;
        }
    }

    /// Whether two units stand in the same place: in units that are the same for sure, or in none.
    pub fn same_place(&self, old: usize, new: usize) -> bool {
        let both = self.old.units.get(old).is_some() && self.new.units.get(new).is_some();
        both && self.place_of_old(old).is_some_and(|place| place == self.place_of_new(new))
    }

    /// The place of an old unit: the new unit that the one which it stands in is for sure, or none around it. Nothing where that
    /// one has no sure partner.
    pub fn place_of_old(&self, old: usize) -> Option<Around> {
        let Some(a) = around(self.old, old) else { return Some(Around::Nothing) };
        let partner = self.old_partners.get(a).copied().flatten().filter(|(_, reason)| reason.is_sure());
        partner.map(|(new, _)| Around::Unit(new))
    }

    /// The place of a new unit: the one that it stands in.
    pub fn place_of_new(&self, new: usize) -> Around {
        around(self.new, new).map_or(Around::Nothing, Around::Unit)
    }

    /// How like an old and a new unit are.
    pub fn likeness(&self, old: usize, new: usize, features: &KindFeatures) -> Likeness {
        likeness(&features.old[old], &features.new[new], &features.weights, self.same_place(old, new))
    }

    /// Whether neither of two units has a partner, or a known fate without one.
    pub fn is_free(&self, old: usize, new: usize) -> bool {
        self.old_partners[old].is_none()
            && self.new_partners[new].is_none()
            && !self.old_settled[old]
            && !self.new_settled[new]
    }

    /// The old units of a kind that have no partner yet.
    pub fn free_old(&self, kind: UnitKind) -> Vec<usize> {
        of_kind(self.old, kind, |i| self.old_partners[i].is_none() && !self.old_settled[i])
    }

    /// The new units of a kind that have no partner yet.
    pub fn free_new(&self, kind: UnitKind) -> Vec<usize> {
        of_kind(self.new, kind, |i| self.new_partners[i].is_none() && !self.new_settled[i])
    }
}

/// The units of a kind that suit.
pub fn of_kind(contents: &Contents, kind: UnitKind, suits: impl Fn(usize) -> bool) -> Vec<usize> {
    let all = contents.units.iter().enumerate();
    all.filter(|(i, unit)| unit.kind == kind && suits(*i)).map(|(i, _)| i).collect()
}

/// Adds to the values of a key, once.
fn add(all: &mut Vec<(usize, Vec<usize>)>, key: usize, value: usize) {
    match all.iter_mut().find(|(k, _)| *k == key) {
        Some((_, values)) if values.contains(&value) => {}
        Some((_, values)) => values.push(value),
        None => all.push((key, vec![value])),
    }
}

/// The unit that another stands in. A part may stand deep in others; its chapter is place enough.
fn around(contents: &Contents, at: usize) -> Option<usize> {
    let unit = contents.units.get(at)?;
    if unit.kind == UnitKind::Del { outermost(contents, at) } else { unit.parent }
}

/// The outermost unit that another stands in.
fn outermost(contents: &Contents, at: usize) -> Option<usize> {
    let over = |i: usize| contents.units.get(i).and_then(|e| e.parent);
    // a unit stands after the one that it stands in, so that this comes to an end
    std::iter::successors(over(at), |i| over(*i)).last()
}

/// A likeness from 0 to 1 in per cent.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is from 0 to 100")]
pub fn percent(s: f64) -> u8 {
    (s.clamp(0.0, 1.0) * 100.0).round() as u8
}
