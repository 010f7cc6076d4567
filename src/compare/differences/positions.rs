//! Where a unit stands: under another parent, or in another order among those beside it.
//!
//! A unit moved where its parent is not the partner of its old parent. Of those that stayed under one parent, those were reordered that
//! are left out of the heaviest row that keeps its order ([`alignment::rising`]). Each weighs [`MANY`], so that as few as can be have
//! moved; one that stands under the number or in the place that it had weighs [`STILL`] more, so that of two that changed places the
//! other one moved; and the contents settle what is a tie after that, whichever plan is the old one.

use super::super::contents::{Contents, UnitKind};
use super::alignment;
use super::similarity::tiebreak;
use std::collections::BTreeMap;

/// The places of a pair of units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Position {
    /// It stands under another parent.
    pub moved: bool,
    /// It stands in another order among those beside it.
    pub reordered: bool,
}

/// What each unit weighs: more than all that [`STILL`] and [`tiebreak`] add in a row of 90,000 units.
const MANY: u64 = 1_000_000_000_000;
/// What one weighs beside that which stands where it stood; more than [`tiebreak`] gives to all of 10,000 units.
const STILL: u64 = 10_000_000;

/// Where each of some pairs (old, new) stands, in their order.
pub fn of(old: &Contents, new: &Contents, pairs: &[(usize, usize)]) -> Vec<Position> {
    let mut partner = vec![None; old.units.len()];
    for (i, j) in pairs {
        if let Some(known) = partner.get_mut(*i) {
            *known = Some(*j);
        }
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
            out[k].moved = true;
        }
    }
    for row in siblings.into_values() {
        let pairs: Vec<_> = row.iter().map(|r| r.1).collect();
        for ((k, _), kept) in row.iter().zip(alignment::rising(&pairs)) {
            out[*k].reordered = !kept;
        }
    }
    out
}

/// The place of each unit among those of its kind beside it.
fn ranks(contents: &Contents) -> Vec<usize> {
    let mut count = BTreeMap::new();
    let mut next = |key: (Option<usize>, UnitKind)| {
        let n: &mut usize = count.entry(key).or_default();
        *n += 1;
        *n
    };
    contents.units.iter().map(|unit| next((unit.parent, unit.kind))).collect()
}
