//! Which units of two plans are the same.
//!
//! The surest first, and what is sure is out of the way of the next step ([`kinds`]):
//!
//! 1. What the author says (`tidlegare`), and one id in both ([`ids`]).
//! 2. The same word for word.
//! 3. What was divided or put together around those ([`splits`]): what is known of a measure goes before what is guessed of its pieces.
//! 4. Likeness ([`likeness`]), as one assignment over all that is left of a kind ([`by_likeness`]); then what was divided or put together
//!    of that.
//!
//! Chapters go before goals and goals before measures, so that «the same place» is known.
//!
//! A pair that is held to be sure must never be a false one; where there is doubt, the pair is unsure or there is none, and the
//! answer says what a unit most resembles instead. How often that comes out right is measured in `docs/samanlikning.md`; each
//! threshold says there too what happens when it is another.

mod by_likeness;
mod candidates;
mod cover;
mod features;
mod ids;
mod kinds;
mod likeness;
mod splits;
#[cfg(test)]
mod tests;
mod titles;

use super::changes::Reason;
use super::contents::{Contents, UnitKind};

/// The pairs that were found.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// Old and new unit, and why they are the same. At most one for each unit.
    pub pairs: Vec<(usize, usize, Reason)>,
    /// What an old unit without a sure partner most resembles in the new plan, in per cent.
    pub resembles_new: Vec<(usize, usize, u8)>,
    /// What a new unit without a sure partner most resembles in the old plan, in per cent.
    pub resembles_old: Vec<(usize, usize, u8)>,
    /// Old unit → the further new units that it was divided into.
    pub splits: Vec<(usize, Vec<usize>)>,
    /// New unit → the further old units that it was put together of.
    pub merges: Vec<(usize, Vec<usize>)>,
}

/// The kinds, those that others stand in first.
const ORDER: [UnitKind; 9] = [
    UnitKind::Forside,
    UnitKind::Vedtak,
    UnitKind::Seksjon,
    UnitKind::Tabell,
    UnitKind::Delmål,
    UnitKind::Nivå,
    UnitKind::Gruppe,
    UnitKind::Del,
    UnitKind::Tiltak,
];

/// From this likeness on a unit without a sure partner is said to resemble another. A hint that claims nothing: 0.2
/// and 0.5 change nothing in what is measured.
const RESEMBLES: f64 = 0.35;

/// Finds the pairs.
pub fn find(old: &Contents, new: &Contents) -> Found {
    let mut search = Search::new(old, new);
    for kind in ORDER {
        search.find_kind(kind);
    }
    search.found()
}

/// A partner, and why.
type Partner = Option<(usize, Reason)>;

/// The search: what has been found so far.
struct Search<'a> {
    pub old: &'a Contents,
    pub new: &'a Contents,
    /// The partner of each old unit, and of each new one.
    pub old_partners: Vec<Partner>,
    pub new_partners: Vec<Partner>,
    /// Units without a partner whose fate is known all the same: divided, put together, or said to be none of the old ones.
    pub old_settled: Vec<bool>,
    pub new_settled: Vec<bool>,
    /// What each unit that was looked for most resembles.
    pub resembles_new: Vec<Option<(usize, f64)>>,
    pub resembles_old: Vec<Option<(usize, f64)>>,
    pub splits: Vec<(usize, Vec<usize>)>,
    pub merges: Vec<(usize, Vec<usize>)>,
}

impl<'a> Search<'a> {
    fn new(old: &'a Contents, new: &'a Contents) -> Self {
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
        let (Some(a), Some(b)) = (self.old.units.get(old), self.new.units.get(new)) else { return false };
        let (a, b) = match a.kind {
            // a part may stand deep in others; its chapter is place enough
            UnitKind::Del => (outermost(self.old, old), outermost(self.new, new)),
            _ => (a.parent, b.parent),
        };
        match (a, b) {
            (None, None) => true,
            (Some(a), Some(b)) => matches!(self.old_partners.get(a), Some(Some((n, g))) if *n == b && g.is_sure()),
            _ => false,
        }
    }

    fn found(self) -> Found {
        let unsure = |partner: &Partner| partner.is_none_or(|(_, reason)| !reason.is_sure());
        let near = |all: &[Option<(usize, f64)>], partners: &[Partner]| -> Vec<(usize, usize, u8)> {
            let rows = all.iter().zip(partners).enumerate().filter(|(_, (_, p))| unsure(p));
            rows.filter_map(|(i, (best, _))| best.filter(|(_, s)| *s >= RESEMBLES).map(|(j, s)| (i, j, percent(s))))
                .collect()
        };
        Found {
            resembles_new: near(&self.resembles_new, &self.old_partners),
            resembles_old: near(&self.resembles_old, &self.new_partners),
            pairs: self
                .old_partners
                .iter()
                .enumerate()
                .filter_map(|(i, p)| p.map(|(j, reason)| (i, j, reason)))
                .collect(),
            splits: self.splits,
            merges: self.merges,
        }
    }
}

fn add(all: &mut Vec<(usize, Vec<usize>)>, key: usize, value: usize) {
    match all.iter_mut().find(|(k, _)| *k == key) {
        Some((_, values)) if values.contains(&value) => {}
        Some((_, values)) => values.push(value),
        None => all.push((key, vec![value])),
    }
}

/// The outermost unit that another stands in.
fn outermost(contents: &Contents, at: usize) -> Option<usize> {
    let over = |i: usize| contents.units.get(i).and_then(|e| e.parent);
    // a unit stands after the one that it stands in, so that this comes to an end
    std::iter::successors(over(at), |i| over(*i)).last()
}

/// A likeness from 0 to 1 in per cent.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is from 0 to 100")]
fn percent(s: f64) -> u8 {
    (s.clamp(0.0, 1.0) * 100.0).round() as u8
}
