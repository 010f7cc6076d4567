//! How many are new, gone, changed, moved, renumbered and unchanged.

use super::forteljar::Forteljar;
use super::ord::fyll;
use crate::compare::Changes;
use crate::compare::changes::{Pair, Reason, Tally};
use crate::compare::contents::{Contents, UnitKind};

/// A row of counts, in the order of [`Ord::teljing`].
pub struct Rekkje {
    pub namn: String,
    pub tal: [usize; 6],
    /// 0 for a sum, 1 for a part of the sum above it.
    pub djupn: u8,
}

/// The place of a count in a row.
pub fn plass(teljing: Tally) -> usize {
    match teljing {
        Tally::New => 0,
        Tally::Gone => 1,
        Tally::Changed => 2,
        Tally::Moved => 3,
        Tally::Renumbered => 4,
        Tally::Unchanged => 5,
    }
}

/// Counts pairs.
pub fn tel<'a>(e: &Changes, par: impl Iterator<Item = &'a Pair>) -> [usize; 6] {
    let mut tal = [0; 6];
    for p in par {
        if let Some(n) = tal.get_mut(plass(e.tally(p))) {
            *n += 1;
        }
    }
    tal
}

/// All measures, those of each goal, and the rest of the plan.
pub fn rekkjer(f: &Forteljar) -> Vec<Rekkje> {
    let e = f.e;
    let mut out = vec![];
    let is_measure = |p: &&Pair| p.kind == UnitKind::Tiltak;
    if e.pairs.iter().any(|p| is_measure(&p)) {
        out.push(Rekkje { namn: f.ord.tiltak_i_alt.into(), tal: tel(e, e.pairs.iter().filter(is_measure)), djupn: 0 });
        let parts = e.pairs.iter().enumerate().filter_map(|(i, par)| {
            let own = || f.samband.children(i).iter().filter_map(|b| e.pairs.get(*b)).filter(is_measure);
            own().next().map(|_| Rekkje { namn: f.overskrift(par), tal: tel(e, own()), djupn: 1 })
        });
        let parts: Vec<Rekkje> = parts.collect();
        if parts.len() > 1 {
            out.extend(parts);
        }
    }
    let others = e.pairs.iter().filter(|p| !matches!(p.kind, UnitKind::Tiltak));
    out.push(Rekkje { namn: f.ord.resten.into(), tal: tel(e, others), djupn: 0 });
    out
}

/// What the counts do not say: how many there were, what moved and changed, and what is unsure.
pub fn merknader(f: &Forteljar) -> Vec<String> {
    let e = f.e;
    let of = |side: &Contents| side.units.iter().filter(|u| u.kind == UnitKind::Tiltak).count();
    let mut out = vec![];
    if of(&e.old) + of(&e.new) > 0 {
        out.push(fyll(f.ord.så_mange, &[&of(&e.old).to_string(), &of(&e.new).to_string()]));
    }
    let both = e.pairs.iter().filter(|p| p.kind == UnitKind::Tiltak && p.moved && e.tally(p) == Tally::Changed).count();
    if both > 0 {
        out.push(fyll(f.ord.òg_flytta, &[&both.to_string()]));
    }
    let unsure = e.pairs.iter().filter(|p| matches!(p.reason, Reason::Unsure(_) | Reason::IdButUnlike(_))).count();
    if unsure > 0 {
        out.push(fyll(f.ord.usikre, &[&unsure.to_string()]));
    }
    out
}
