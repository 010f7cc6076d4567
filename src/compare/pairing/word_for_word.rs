//! Units that are alike word for word: nothing of title, points or actors is another, years aside.
//!
//! In one place the first is the first. In another place it takes that there is one such unit on either side, and that it says
//! enough to be known by: «Møte» without a point stands in any plan.

use super::super::changes::Reason;
use super::super::contents::UnitKind;
use super::features::KindFeatures;
use super::likeness::ENOUGH;
use super::search::{Around, Search};
use std::collections::{HashMap, VecDeque};

impl Search<'_> {
    /// Units that are alike word for word, first in the same place, then anywhere.
    pub fn word_for_word(&mut self, kind: UnitKind, features: &KindFeatures) {
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
            let mut here: HashMap<Around, VecDeque<usize>> = HashMap::new();
            for b in &new {
                here.entry(self.place_of_new(*b)).or_default().push_back(*b);
            }
            for a in &old {
                let place = self.place_of_old(*a);
                if let Some(b) = place.and_then(|place| here.get_mut(&place)?.pop_front()) {
                    self.pair(*a, b, Reason::Likeness(100));
                }
            }
            let (old, new): (Vec<_>, Vec<_>) = (
                old.into_iter().filter(|a| self.old_partners[*a].is_none()).collect(),
                new.into_iter().filter(|b| self.new_partners[*b].is_none()).collect(),
            );
            if let ([a], [b]) = (old.as_slice(), new.as_slice())
                && self.likeness(*a, *b, features).basis >= ENOUGH
            {
                self.pair(*a, *b, Reason::Likeness(100));
            }
        }
    }
}
