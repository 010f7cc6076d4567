//! How many are new, gone, changed, moved, renumbered and unchanged.

use super::forteljar::Forteljar;
use super::ord::fyll;
use crate::compare::Endringar;
use crate::compare::endring::{Grunn, Par, Teljing};
use crate::compare::innhald::{Innhald, Slag};

/// A row of counts, in the order of [`Ord::teljing`].
pub struct Rekkje {
    pub namn: String,
    pub tal: [usize; 6],
    /// 0 for a sum, 1 for a part of the sum above it.
    pub djupn: u8,
}

/// The place of a count in a row.
pub fn plass(teljing: Teljing) -> usize {
    match teljing {
        Teljing::Ny => 0,
        Teljing::Borte => 1,
        Teljing::Endra => 2,
        Teljing::Flytta => 3,
        Teljing::NyttNummer => 4,
        Teljing::Uendra => 5,
    }
}

/// Counts pairs.
pub fn tel<'a>(e: &Endringar, par: impl Iterator<Item = &'a Par>) -> [usize; 6] {
    let mut tal = [0; 6];
    for p in par {
        if let Some(n) = tal.get_mut(plass(e.teljing(p))) {
            *n += 1;
        }
    }
    tal
}

/// All measures, those of each goal, and the rest of the plan.
pub fn rekkjer(f: &Forteljar) -> Vec<Rekkje> {
    let e = f.e;
    let mut out = vec![];
    let is_measure = |p: &&Par| p.slag == Slag::Tiltak;
    if e.par.iter().any(|p| is_measure(&p)) {
        out.push(Rekkje { namn: f.ord.tiltak_i_alt.into(), tal: tel(e, e.par.iter().filter(is_measure)), djupn: 0 });
        let parts = e.par.iter().enumerate().filter_map(|(i, par)| {
            let own = || f.samband.barn(i).iter().filter_map(|b| e.par.get(*b)).filter(is_measure);
            own().next().map(|_| Rekkje { namn: f.overskrift(par), tal: tel(e, own()), djupn: 1 })
        });
        let parts: Vec<Rekkje> = parts.collect();
        if parts.len() > 1 {
            out.extend(parts);
        }
    }
    let others = e.par.iter().filter(|p| !matches!(p.slag, Slag::Tiltak));
    out.push(Rekkje { namn: f.ord.resten.into(), tal: tel(e, others), djupn: 0 });
    out
}

/// What the counts do not say: how many there were, what moved and changed, and what is unsure.
pub fn merknader(f: &Forteljar) -> Vec<String> {
    let e = f.e;
    let of = |side: &Innhald| side.einingar.iter().filter(|u| u.slag == Slag::Tiltak).count();
    let mut out = vec![];
    if of(&e.gammal) + of(&e.ny) > 0 {
        out.push(fyll(f.ord.så_mange, &[&of(&e.gammal).to_string(), &of(&e.ny).to_string()]));
    }
    let both = e.par.iter().filter(|p| p.slag == Slag::Tiltak && p.flytta && e.teljing(p) == Teljing::Endra).count();
    if both > 0 {
        out.push(fyll(f.ord.òg_flytta, &[&both.to_string()]));
    }
    let unsure = e.par.iter().filter(|p| matches!(p.grunn, Grunn::Usikker(_) | Grunn::IdMenUlik(_))).count();
    if unsure > 0 {
        out.push(fyll(f.ord.usikre, &[&unsure.to_string()]));
    }
    out
}
