//! Whether a title says which unit it is.

use super::super::contents::Contents;
use super::Leit;
use super::trekk::{Trekk, Trekka};
use std::collections::HashMap;

/// How often each title stands in each plan, and in each unit that others stand in.
pub struct Titlar {
    gammal: HashMap<(u32, Option<usize>), usize>,
    ny: HashMap<(u32, Option<usize>), usize>,
}

/// Stands for the whole plan among the units that a title may stand in.
const WHOLE: Option<usize> = Some(usize::MAX);

impl Titlar {
    /// Counts the titles of the units of a kind.
    pub fn new(leit: &Leit, trekka: &Trekka, old: &[usize], new: &[usize]) -> Self {
        let count = |innhald: &Contents, all: &[usize], trekk: &[Trekk]| {
            let mut out = HashMap::new();
            for i in all {
                if let Some(key) = trekk[*i].nøkkel {
                    *out.entry((key, WHOLE)).or_insert(0) += 1;
                    *out.entry((key, innhald.units[*i].parent)).or_insert(0) += 1;
                }
            }
            out
        };
        Titlar { gammal: count(leit.gammal, old, &trekka.gammal), ny: count(leit.ny, new, &trekka.ny) }
    }

    /// Whether the two alone have their title, in the plans or in their place.
    pub fn eintydig(&self, leit: &Leit, trekka: &Trekka, old: usize, new: usize) -> bool {
        let (Some(a), Some(b)) = (trekka.gammal[old].nøkkel, trekka.ny[new].nøkkel) else { return false };
        let once = |p, q| self.gammal.get(&(a, p)) == Some(&1) && self.ny.get(&(b, q)) == Some(&1);
        once(WHOLE, WHOLE) || leit.same_stad(old, new) && once(leit.gammal.units[old].parent, leit.ny.units[new].parent)
    }
}
