//! What became of the texts of a field, as far as they stand in the same field of the same unit.
//!
//! Three steps, the surest first; what a step pairs is out of the way of the next.
//!
//! 1. **The same words** ([`PassageList::equal`]). In their order first, from both ends and then the longest row of equal texts
//!    without crossings ([`alignment::common`]); what is equal beside that has moved.
//! 2. **Alike** ([`PassageList::alike`]): at least [`LIKE`] by [`Profile::likeness`](super::similarity::Profile::likeness), as one assignment over the list, so that
//!    the sum of likenesses is the greatest.
//! 3. **Rewritten** ([`PassageList::rewritten`]): at least [`SOMEWHAT`] of both in the same order.
//!
//! Example. Of the points «Møtast fire gonger», «Lage invitasjonar og sende dei ut», «Ordne servering og lokale», «Søkje midlar» became
//! «Ordne servering og lokale», «Møtast fire gonger.», «Lage invitasjonar og dele dei ut», «Vandre med ramnar». Equal are the first and
//! the third, whose order is another: the third moved. Alike are the two about invitations. What is left has nothing in common: one
//! is gone and one is new. (Test `points_are_kept_changed_moved_gone_and_new`.)

use super::super::assignment;
use super::super::contents::FieldName;
use super::super::weights::Weights;
use super::alignment;
use super::lists::{OneText, PassageList, Whereabouts, is_cell, may_pair};
use super::names::ChangedNames;
use crate::limits;
use std::collections::HashMap;

/// Texts as alike as this, in thousandths, are one text that was changed. 350 changes nothing in 120 planted plans;
/// with 650, 32 changes are told where there is only noise.
const LIKE: u32 = 500;
/// Texts that share as much as this in the same order, in thousandths, are one that was rewritten, where nothing is
/// more alike. 200 and 450 change nothing in 120 planted plans: it is a judgement, with texts about one thing that
/// are not one as its tests.
const SOMEWHAT: u32 = 320;

/// Fields with one value: another value is a change of it, whatever the two share.
fn is_value(name: FieldName) -> bool {
    use FieldName::{Dato, Framdrift, Gjeld, Kostnad, Sak, Status, Undertittel, År};
    matches!(name, Undertittel | År | Status | Dato | Sak | Gjeld | Framdrift | Kostnad)
}

impl PassageList<'_> {
    /// Pairs the texts that say the same: in their order, then those that moved.
    pub fn equal(&mut self, names: &ChangedNames) {
        let as_written =
            |a: &OneText, b: &OneText| a.passage.written == b.passage.written && may_pair(a.passage, b.passage);
        let both = |l: &Self, i: usize, j: usize| matches!((l.old.get(i), l.new.get(j)), (Some(a), Some(b)) if as_written(a, b));
        let (n, m) = (self.old.len(), self.new.len());
        let first = (0..n.min(m)).take_while(|k| both(self, *k, *k)).count();
        let last = (1..=n.min(m) - first).take_while(|k| both(self, n - k, m - k)).count();
        let ends = (0..first).map(|k| (k, k)).chain((1..=last).map(|k| (n - k, m - k)));
        for (i, j) in ends.collect::<Vec<_>>() {
            self.pair(i, j);
        }
        let (from, to) = self.open();
        let same = |l: &Self, i: usize, j: usize| match (l.old.get(i), l.new.get(j)) {
            (Some(a), Some(b)) => may_pair(a.passage, b.passage) && a.tokens(names).key == b.tokens(names).key,
            _ => false,
        };
        let at = |row: &[usize], k: usize| row.get(k).copied().unwrap_or(usize::MAX);
        let pairs = alignment::common(from.len(), to.len(), self.turned(), |i, j| {
            u32::from(same(self, at(&from, i), at(&to, j)))
        });
        for (i, j) in pairs {
            self.pair(at(&from, i), at(&to, j));
        }
        let (from, to) = self.open();
        let mut waiting: HashMap<String, Vec<usize>> = HashMap::new();
        for j in to.into_iter().rev() {
            let key = self.new.get(j).map(|s| s.tokens(names).key.clone()).unwrap_or_default();
            waiting.entry(key).or_default().push(j);
        }
        for i in from {
            let Some(key) = self.old.get(i).map(|s| &s.tokens(names).key) else { continue };
            let Some(row) = waiting.get_mut(key) else { continue };
            let j = row.last().copied().filter(|j| same(self, i, *j));
            if let Some(j) = j {
                row.pop();
                self.pair(i, j);
            }
        }
    }

    /// Pairs the texts that are alike.
    pub fn alike(&mut self, weights: &Weights) {
        self.likened(|a, b| match a.normal() == b.normal() {
            true => 1000,
            false => Some(a.profile(weights).likeness(b.profile(weights))).filter(|s| *s >= LIKE).unwrap_or(0),
        });
    }

    /// Pairs the texts that were rewritten, and the one value of a field with the one that it was. That a text is alone proves
    /// nothing: where it says something else, one is gone and the other is new.
    pub fn rewritten(&mut self, weights: &Weights) {
        let value = self.old.len() == 1 && self.new.len() == 1 && is_value(self.name);
        self.likened(|a, b| {
            let (x, y) = (a.profile(weights), b.profile(weights));
            // what is not shared at all is not shared in order
            let likeness = if x.overlap(y) >= SOMEWHAT { x.retold(y) } else { 0 };
            match value {
                true => likeness.max(1),
                false => Some(likeness).filter(|s| *s >= SOMEWHAT).unwrap_or(0),
            }
        });
    }

    /// Pairs open texts with the greatest sum of scores over the whole list; 0 is no pair.
    fn likened(&mut self, alike: impl Fn(&OneText, &OneText) -> u32) {
        let (from, to) = self.open();
        let get = |row: &[usize], k: usize| row.get(k).copied().unwrap_or(usize::MAX);
        let length = |row: &[OneText], open: &[usize]| -> usize {
            open.iter().filter_map(|k| row.get(*k)).map(|side| side.passage.printed.len()).sum()
        };
        let is_long = length(&self.old, &from) > limits::LIKENED_TEXT && length(&self.new, &to) > limits::LIKENED_TEXT;
        let score = |i: usize, j: usize| {
            // of so much text each is held against what stands near the same place
            if is_long && (i * to.len().max(1) / from.len().max(1)).abs_diff(j) > assignment::BESIDE {
                return 0;
            }
            let (Some(a), Some(b)) = (self.old.get(get(&from, i)), self.new.get(get(&to, j))) else { return 0 };
            let may = may_pair(a.passage, b.passage) && self.is_same_cell(get(&from, i), get(&to, j));
            if may { alike(a, b) } else { 0 }
        };
        let pairs = assignment::best(from.len(), to.len(), self.turned(), score);
        for (i, j) in pairs {
            self.pair(get(&from, i), get(&to, j));
        }
    }

    /// Whether two texts that are not the same may stand in one cell: any two that are no cells; of those of a table only what
    /// stands beside the same cell. Numbers are all alike, and a column that came shifts every row.
    fn is_same_cell(&self, i: usize, j: usize) -> bool {
        let cell = |row: &[OneText], k: Option<usize>| {
            k.and_then(|k| row.get(k)).filter(|s| is_cell(s)).map(|s| s.whereabouts)
        };
        let beside = |old: Option<usize>, new: Option<usize>| match (cell(&self.old, old), cell(&self.new, new)) {
            (None, None) => None,
            (Some(whereabouts), Some(_)) => Some(new.is_some_and(|new| whereabouts == Whereabouts::Here(new))),
            _ => Some(false),
        };
        let here = [self.old.get(i), self.new.get(j)];
        if !here.into_iter().flatten().all(is_cell) {
            return true;
        }
        let around = [beside(i.checked_sub(1), j.checked_sub(1)), beside(Some(i + 1), Some(j + 1))];
        around.contains(&Some(true)) || around == [None, None]
    }
}
