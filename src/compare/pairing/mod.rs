//! Which units of two plans are the same.
//!
//! 1. What the author says (`tidlegare`); 2. one id in both; 3. what was divided or put together around those: what is known of
//!    a measure goes before what is guessed of its pieces.
//! 4. Likeness, as one assignment over all that is left of a kind; 5. what was divided or put together of that.
//!
//! Chapters go before goals and goals before measures, so that «the same place» is known.
//!
//! A pair that is held to be sure must never be a false one; where there is doubt, the pair is unsure or there is none, and
//! what a unit most resembles is told instead.

mod deling;
mod faste;
mod idar;
mod kandidatar;
mod like;
mod likskap;
mod slag;
#[cfg(test)]
mod tests;
mod tilordning;
mod titlar;
mod trekk;

use super::changes::Reason;
use super::contents::{Contents, UnitKind};

/// The pairs that were found.
#[derive(Clone, Debug, Default)]
pub struct Funne {
    /// Old and new unit, and why they are the same. At most one for each unit.
    pub par: Vec<(usize, usize, Reason)>,
    /// What an old unit without a sure partner most resembles in the new plan, in per cent, and the reverse.
    pub liknar_ny: Vec<(usize, usize, u8)>,
    pub liknar_gammal: Vec<(usize, usize, u8)>,
    /// Old unit → the further new units that it was divided into.
    pub delt: Vec<(usize, Vec<usize>)>,
    /// New unit → the further old units that it was put together of.
    pub sett_saman: Vec<(usize, Vec<usize>)>,
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

/// What is told as a resemblance where there is no sure partner.
const LIKNAR: f64 = 0.35;

/// Finds the pairs.
pub fn find(gammal: &Contents, ny: &Contents) -> Funne {
    let mut leit = Leit::new(gammal, ny);
    for slag in ORDER {
        leit.slag(slag);
    }
    leit.funne()
}

/// A partner, and why.
pub(in crate::compare::pairing) type Partnar = Option<(usize, Reason)>;

/// The search: what has been found so far.
pub(in crate::compare::pairing) struct Leit<'a> {
    pub gammal: &'a Contents,
    pub ny: &'a Contents,
    /// The partner of each old unit, and of each new one.
    pub av_gammal: Vec<Partnar>,
    pub av_ny: Vec<Partnar>,
    /// Units without a partner whose fate is known all the same: divided, put together, or said to be none of the old ones.
    pub avgjort_gammal: Vec<bool>,
    pub avgjort_ny: Vec<bool>,
    /// What each unit that was looked for most resembles.
    pub liknar_ny: Vec<Option<(usize, f64)>>,
    pub liknar_gammal: Vec<Option<(usize, f64)>>,
    pub delt: Vec<(usize, Vec<usize>)>,
    pub sett_saman: Vec<(usize, Vec<usize>)>,
}

impl<'a> Leit<'a> {
    fn new(gammal: &'a Contents, ny: &'a Contents) -> Self {
        let (old, new) = (gammal.units.len(), ny.units.len());
        Leit {
            gammal,
            ny,
            av_gammal: vec![None; old],
            av_ny: vec![None; new],
            avgjort_gammal: vec![false; old],
            avgjort_ny: vec![false; new],
            liknar_ny: vec![None; old],
            liknar_gammal: vec![None; new],
            delt: vec![],
            sett_saman: vec![],
        }
    }

    /// Notes a pair.
    pub fn par(&mut self, old: usize, new: usize, grunn: Reason) {
        if let (Some(a), Some(b)) = (self.av_gammal.get_mut(old), self.av_ny.get_mut(new)) {
            *a = Some((new, grunn));
            *b = Some((old, grunn));
        }
    }

    /// Takes a pair apart again.
    pub fn skil(&mut self, old: usize, new: usize) {
        if let (Some(a), Some(b)) = (self.av_gammal.get_mut(old), self.av_ny.get_mut(new)) {
            (*a, *b) = (None, None);
        }
    }

    /// Notes that a unit was divided into one more.
    pub fn delt(&mut self, old: usize, new: usize) {
        add(&mut self.delt, old, new);
        if let Some(known) = self.avgjort_ny.get_mut(new) {
            *known = true;
        }
    }

    /// Notes that a unit was put together of one more.
    pub fn sett_saman(&mut self, new: usize, old: usize) {
        add(&mut self.sett_saman, new, old);
        if let Some(known) = self.avgjort_gammal.get_mut(old) {
            *known = true;
        }
    }

    /// Whether two units stand in the same place: in units that are the same for sure, or in none.
    pub fn same_stad(&self, old: usize, new: usize) -> bool {
        let (Some(a), Some(b)) = (self.gammal.units.get(old), self.ny.units.get(new)) else { return false };
        let (a, b) = match a.kind {
            // a part may stand deep in others; its chapter is place enough
            UnitKind::Del => (øvst(self.gammal, old), øvst(self.ny, new)),
            _ => (a.parent, b.parent),
        };
        match (a, b) {
            (None, None) => true,
            (Some(a), Some(b)) => matches!(self.av_gammal.get(a), Some(Some((n, g))) if *n == b && er_sikker(*g)),
            _ => false,
        }
    }

    fn funne(self) -> Funne {
        let unsure = |partner: &Partnar| partner.is_none_or(|(_, grunn)| !er_sikker(grunn));
        let near = |all: &[Option<(usize, f64)>], partners: &[Partnar]| -> Vec<(usize, usize, u8)> {
            let rows = all.iter().zip(partners).enumerate().filter(|(_, (_, p))| unsure(p));
            rows.filter_map(|(i, (best, _))| best.filter(|(_, s)| *s >= LIKNAR).map(|(j, s)| (i, j, prosent(s))))
                .collect()
        };
        Funne {
            liknar_ny: near(&self.liknar_ny, &self.av_gammal),
            liknar_gammal: near(&self.liknar_gammal, &self.av_ny),
            par: self.av_gammal.iter().enumerate().filter_map(|(i, p)| p.map(|(j, grunn)| (i, j, grunn))).collect(),
            delt: self.delt,
            sett_saman: self.sett_saman,
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
fn øvst(innhald: &Contents, at: usize) -> Option<usize> {
    let over = |i: usize| innhald.units.get(i).and_then(|e| e.parent);
    // a unit stands after the one that it stands in, so that this comes to an end
    std::iter::successors(over(at), |i| over(*i)).last()
}

/// Whether a pair is beyond doubt.
pub(in crate::compare::pairing) fn er_sikker(grunn: Reason) -> bool {
    matches!(grunn, Reason::Id | Reason::Stated | Reason::Likeness(_))
}

/// A likeness from 0 to 1 in per cent.
pub(in crate::compare::pairing) fn prosent(s: f64) -> u8 {
    (s.clamp(0.0, 1.0) * 100.0).round() as u8
}
