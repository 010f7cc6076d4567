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
//! threshold stands there too, with what happens when it is another, or as a judgement that nothing has measured.

mod by_likeness;
mod candidates;
mod cover;
mod features;
mod ids;
mod kinds;
mod likeness;
mod search;
mod splits;
#[cfg(test)]
mod tests;
mod titles;
mod word_for_word;

use super::changes::Reason;
use super::contents::{Contents, UnitKind};
use search::{Partner, RESEMBLES, Search, percent};

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

/// Finds the pairs.
pub fn find(old: &Contents, new: &Contents) -> Found {
    let mut search = Search::new(old, new);
    for kind in ORDER {
        search.find_kind(kind);
    }
    search.found()
}

impl Search<'_> {
    /// What was found, and what the rest resembles.
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
