//! The answer for a field of texts: every text of both plans once, in the order of the new plan, gone ones where they stood.
//!
//! Of the texts that stand in the field in both plans, those have moved that are left out of the heaviest row that keeps its order
//! ([`alignment::rising`]): as few as can be, and of two that could have moved the same one whichever plan is the old one.

use super::super::changes::{Fate, PassageChange};
use super::super::contents::Passage;
use super::lists::{OneText, PassageList, Whereabouts};
use super::names::ChangedNames;
use super::similarity::tiebreak;
use super::{alignment, words};
use std::collections::HashMap;

/// What each text weighs that stands in the field in both plans: as few as can be have moved, in a field of up to 100 texts, since
/// [`tiebreak`] adds less than 1,000 to each.
const MANY: u64 = 100_000;

impl<'a> PassageList<'a> {
    /// The answer for this field. `from` gives the text of another list that a new one came from, and its unit if it is another.
    pub fn answer(
        &self,
        names: &ChangedNames,
        from: impl Fn(usize, usize) -> Option<(&'a Passage, Option<usize>)>,
    ) -> Vec<PassageChange> {
        let pairs: Vec<(usize, usize)> = self
            .old
            .iter()
            .enumerate()
            .filter_map(|(i, s)| if let Whereabouts::Here(j) = s.whereabouts { Some((i, j)) } else { None })
            .collect();
        let kept = alignment::rising(&self.heavy(&pairs));
        let moved: HashMap<usize, bool> = pairs.iter().zip(kept).map(|((_, j), kept)| (*j, !kept)).collect();
        let mut out = vec![];
        let holds = |j: usize| !moved.get(&j).copied().unwrap_or(false);
        for (i, j) in alignment::woven(self.old.len(), self.new.len(), &pairs, holds) {
            let (old, new) = (i.and_then(|i| self.old.get(i)), j.and_then(|j| self.new.get(j)));
            match (old, new, new.map(|s| s.whereabouts)) {
                (Some(a), Some(b), _) => {
                    let moved = j.is_some_and(|j| !holds(j));
                    out.push(PassageChange { moved, ..both(a, b, names) });
                }
                (None, Some(b), Some(Whereabouts::Elsewhere(list, place))) => {
                    let Some((passage, unit)) = from(list, place) else { continue };
                    let moved = unit.is_none();
                    out.push(PassageChange { moved, other_unit: unit, ..both(&OneText::new(passage), b, names) });
                }
                // it stands in the answer where it is now
                (Some(a), None, _) if !a.is_open() => {}
                (old, new, _) => out.push(one(old.map(|s| s.passage), new.map(|s| s.passage))),
            }
        }
        out
    }

    /// The pairs with what they weigh: each [`MANY`], and [`tiebreak`] settles which of two moved that both could have.
    fn heavy(&self, pairs: &[(usize, usize)]) -> Vec<(usize, usize, u64)> {
        let weight = |i: usize, j: usize| match (self.old.get(i), self.new.get(j)) {
            (Some(a), Some(b)) => MANY + tiebreak(&a.passage.printed, &b.passage.printed),
            _ => 1,
        };
        pairs.iter().map(|(i, j)| (*i, *j, weight(*i, *j))).collect()
    }
}

/// A text that stands in one plan only.
pub fn one(old: Option<&Passage>, new: Option<&Passage>) -> PassageChange {
    let fate = if new.is_some() { Fate::New } else { Fate::Gone };
    PassageChange { old: old.cloned(), new: new.cloned(), fate, moved: false, other_unit: None, words: vec![] }
}

/// A text that stands in both: alike, changed or rewritten.
pub fn both(a: &OneText, b: &OneText, names: &ChangedNames) -> PassageChange {
    let mut out = PassageChange {
        old: Some(a.passage.clone()),
        new: Some(b.passage.clone()),
        fate: Fate::Same,
        moved: false,
        other_unit: None,
        words: vec![],
    };
    if a.passage.written == b.passage.written || a.normal() == b.normal() {
        return out;
    }
    let (x, y) = (a.tokens(names), b.tokens(names));
    let equal = x.key == y.key;
    if equal && !x.is_named() {
        return out;
    }
    let words = words::compare(x, y);
    (out.fate, out.words) = match words.same {
        true => (Fate::Same, vec![]),
        false if words.near => (Fate::Changed, words.runs),
        false => (Fate::Rewritten, vec![]),
    };
    out
}
