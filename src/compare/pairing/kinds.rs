//! The pairs of one kind of units: the steps in their order.
//!
//! [`named`](Search::named), then word for word, then (for measures) what was divided or put together around those, then by likeness,
//! then what was divided of that. Each step takes what it is sure of out of the way of the next: of four measures of which one has
//! its id and one its text, the assignment by likeness is of two against two.

use super::super::changes::Reason;
use super::super::contents::{Contents, UnitKind};
use super::Search;
use super::features::KindFeatures;
use super::likeness::likeness;
use super::splits::{self, Scope};
use std::collections::HashMap;

impl Search<'_> {
    /// Finds the pairs of a kind.
    pub fn find_kind(&mut self, kind: UnitKind) {
        match kind {
            UnitKind::Forside => return self.front(),
            UnitKind::Vedtak => return self.decisions(),
            _ => {}
        }
        let features = KindFeatures::of(self.old, self.new, kind);
        let dissolved = self.named(kind, &features);
        self.word_for_word(kind, &features);
        if kind == UnitKind::Tiltak {
            splits::find(self, &features, Scope::Paired);
        }
        self.alike(kind, &features);
        if kind == UnitKind::Tiltak {
            splits::find(self, &features, Scope::All);
        }
        self.restore(&dissolved, &features);
    }

    /// Units that are alike word for word, first in the same place, then anywhere.
    fn word_for_word(&mut self, kind: UnitKind, features: &KindFeatures) {
        let mut by_text: HashMap<&[u32], (Vec<usize>, Vec<usize>)> = HashMap::new();
        let (old, new) = (self.free_old(kind), self.free_new(kind));
        for i in old.into_iter().filter(|i| features.old[*i].key.is_some()) {
            by_text.entry(&features.old[i].everything).or_default().0.push(i);
        }
        for i in new.into_iter().filter(|i| features.new[*i].key.is_some()) {
            by_text.entry(&features.new[i].everything).or_default().1.push(i);
        }
        let mut groups: Vec<(Vec<usize>, Vec<usize>)> = by_text.into_values().collect();
        groups.retain(|(a, b)| !a.is_empty() && !b.is_empty());
        groups.sort_unstable();
        for (old, new) in groups {
            for a in &old {
                let here = new.iter().find(|b| self.new_partners[**b].is_none() && self.same_place(*a, **b));
                if let Some(b) = here {
                    self.pair(*a, *b, Reason::Likeness(100));
                }
            }
            let (old, new): (Vec<_>, Vec<_>) = (
                old.into_iter().filter(|a| self.old_partners[*a].is_none()).collect(),
                new.into_iter().filter(|b| self.new_partners[*b].is_none()).collect(),
            );
            if let ([a], [b]) = (old.as_slice(), new.as_slice()) {
                let l = likeness(&features.old[*a], &features.new[*b], &features.weights, false);
                if l.basis >= 0.5 {
                    self.pair(*a, *b, Reason::Likeness(100));
                }
            }
        }
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
    all.filter(|(i, e)| e.kind == kind && suits(*i)).map(|(i, _)| i).collect()
}
