//! Where a unit stands: under another parent, or in another order among those beside it.

use super::super::contents::{Contents, UnitKind};
use super::alignment;
use super::similarity::tiebreak;
use std::collections::BTreeMap;

/// The places of a pair of units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Position {
    pub moved: bool,
    pub reordered: bool,
}

/// What it takes to say that a unit moved: as few as can be; of two that could have, not the one that a reader finds under the
/// number that it had.
const MANY: u64 = 1_000_000_000_000;
const STILL: u64 = 10_000_000;

/// Where each of some pairs (old, new) stands, in their order.
pub fn of(old: &Contents, new: &Contents, pairs: &[(usize, usize)]) -> Vec<Position> {
    let mut partner = vec![None; old.units.len()];
    for (i, j) in pairs {
        partner.iter_mut().skip(*i).take(1).for_each(|p| *p = Some(*j));
    }
    let (rank_old, rank_new) = (ranks(old), ranks(new));
    let mut out = vec![Position::default(); pairs.len()];
    let mut siblings = BTreeMap::new();
    for (k, (i, j)) in pairs.iter().enumerate() {
        let (Some(a), Some(b)) = (old.units.get(*i), new.units.get(*j)) else { continue };
        let stayed = match (a.parent, b.parent) {
            (Some(p), Some(q)) => partner.get(p).copied().flatten() == Some(q),
            (None, None) => true,
            _ => false,
        };
        if stayed {
            let is_where_it_was = a.number.is_some() && a.number == b.number || rank_old.get(*i) == rank_new.get(*j);
            let weight = MANY + if is_where_it_was { STILL } else { 0 } + tiebreak(&a.printed, &b.printed);
            let row: &mut Vec<(usize, (usize, usize, u64))> = siblings.entry((b.parent, b.kind)).or_default();
            row.push((k, (*i, *j, weight)));
        } else {
            out.iter_mut().skip(k).take(1).for_each(|p| p.moved = true);
        }
    }
    for row in siblings.into_values() {
        let pairs: Vec<_> = row.iter().map(|r| r.1).collect();
        for ((k, _), kept) in row.iter().zip(alignment::rising(&pairs)) {
            out.iter_mut().skip(*k).take(1).for_each(|p| p.reordered = !kept);
        }
    }
    out
}

/// The place of each unit among those of its kind beside it.
fn ranks(innhald: &Contents) -> Vec<usize> {
    let mut count = BTreeMap::new();
    let mut next = |key: (Option<usize>, UnitKind)| {
        let n: &mut usize = count.entry(key).or_default();
        *n += 1;
        *n
    };
    innhald.units.iter().map(|e| next((e.parent, e.kind))).collect()
}
