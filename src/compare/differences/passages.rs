//! Lists of texts: what is kept, changed, rewritten, moved within the list, gone and new.

use super::super::assignment;
use super::super::changes::{Fate, PassageChange};
use super::super::contents::{FieldName, Passage, PassageKind};
use super::super::tekst::normal;
use super::super::weights::Weights;
use super::renamings::ChangedNames;
use super::similarity::{Profile, tiebreak};
use super::tokens::Tokens;
use super::{alignment, words};
use std::cell::OnceCell;
use std::collections::HashMap;

/// Texts as alike as this, in thousandths, are one text that was changed.
const LIKE: u32 = 500;
/// Texts that share as much as this in the same order are one that was rewritten, where nothing is more alike.
const SOMEWHAT: u32 = 320;

/// Where a text is found in the other plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whereabouts {
    Open,
    /// In the same field.
    Here(usize),
    /// In another field: the list, and the place there.
    Elsewhere(usize, usize),
}

/// A field of texts of a pair of units.
pub struct PassageList<'a> {
    /// The pair: its number in the answer.
    pub pair: usize,
    pub name: FieldName,
    pub old: Vec<Side<'a>>,
    pub new: Vec<Side<'a>>,
}

/// A text of one of the plans.
pub struct Side<'a> {
    pub passage: &'a Passage,
    pub whereabouts: Whereabouts,
    normal: OnceCell<String>,
    tokens: OnceCell<Tokens<'a>>,
    profile: OnceCell<Profile>,
}

impl<'a> Side<'a> {
    /// A text that is not found yet.
    pub fn new(passage: &'a Passage) -> Side<'a> {
        Side {
            passage,
            whereabouts: Whereabouts::Open,
            normal: OnceCell::new(),
            tokens: OnceCell::new(),
            profile: OnceCell::new(),
        }
    }

    /// What is printed, without what a reader takes for no change.
    pub fn normal(&self) -> &str {
        self.normal.get_or_init(|| normal(&self.passage.printed))
    }

    /// Its words.
    pub fn tokens(&self, names: &ChangedNames) -> &Tokens<'a> {
        self.tokens.get_or_init(|| Tokens::of(self.passage, names))
    }

    /// What it is likened by.
    pub fn profile(&self, weights: &Weights) -> &Profile {
        self.profile.get_or_init(|| Profile::of(self.passage, weights))
    }

    /// Whether it waits for a partner.
    pub fn is_open(&self) -> bool {
        self.whereabouts == Whereabouts::Open
    }
}

/// Whether two texts may be one: labels are labels, cells are cells.
pub fn may_pair(a: &Passage, b: &Passage) -> bool {
    let kind = |passage: &Passage| match passage.kind {
        PassageKind::Title => 0,
        PassageKind::Label => 1,
        PassageKind::Cell => 2,
        PassageKind::Footnote => 3,
        PassageKind::Paragraph | PassageKind::Point | PassageKind::Quote => 4,
    };
    kind(a) == kind(b)
}

fn is_cell(side: &Side) -> bool {
    side.passage.kind == PassageKind::Cell
}

/// Fields with one value: another value is a change of it, whatever the two share.
fn is_value(name: FieldName) -> bool {
    use FieldName::*;
    matches!(name, Undertittel | År | Status | Dato | Sak | Gjeld | Framdrift | Kostnad)
}

impl<'a> PassageList<'a> {
    /// Pairs the texts that say the same: in their order, then those that moved.
    pub fn equal(&mut self, names: &ChangedNames) {
        let as_written = |a: &Side, b: &Side| a.passage.written == b.passage.written && may_pair(a.passage, b.passage);
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
    fn likened(&mut self, alike: impl Fn(&Side, &Side) -> u32) {
        let (from, to) = self.open();
        let get = |row: &[usize], k: usize| row.get(k).copied().unwrap_or(usize::MAX);
        let score = |i: usize, j: usize| {
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
        let cell =
            |row: &[Side], k: Option<usize>| k.and_then(|k| row.get(k)).filter(|s| is_cell(s)).map(|s| s.whereabouts);
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

    fn pair(&mut self, i: usize, j: usize) {
        if let (Some(a), Some(b)) = (self.old.get_mut(i), self.new.get_mut(j)) {
            (a.whereabouts, b.whereabouts) = (Whereabouts::Here(j), Whereabouts::Here(i));
        }
    }

    fn open(&self) -> (Vec<usize>, Vec<usize>) {
        let free = |row: &[Side]| row.iter().enumerate().filter(|(_, s)| s.is_open()).map(|(i, _)| i).collect();
        (free(&self.old), free(&self.new))
    }

    /// Which of the two rows comes first by its contents, so that old and new may change places.
    fn turned(&self) -> bool {
        self.old
            .iter()
            .map(|s| (&s.passage.printed, &s.passage.written))
            .gt(self.new.iter().map(|s| (&s.passage.printed, &s.passage.written)))
    }

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
                    out.push(PassageChange { moved: moved, ..both(a, b, names) });
                }
                (None, Some(b), Some(Whereabouts::Elsewhere(list, place))) => {
                    let Some((passage, unit)) = from(list, place) else { continue };
                    let moved = unit.is_none();
                    out.push(PassageChange { moved: moved, other_unit: unit, ..both(&Side::new(passage), b, names) });
                }
                // told where it is now
                (Some(a), None, _) if !a.is_open() => {}
                (old, new, _) => out.push(one(old.map(|s| s.passage), new.map(|s| s.passage))),
            }
        }
        out
    }

    /// The pairs with what it would take to say that they moved: long and equal texts stay.
    fn heavy(&self, pairs: &[(usize, usize)]) -> Vec<(usize, usize, u64)> {
        let weight = |i: usize, j: usize| match (self.old.get(i), self.new.get(j)) {
            (Some(a), Some(b)) => 100_000 + tiebreak(&a.passage.printed, &b.passage.printed),
            _ => 1,
        };
        pairs.iter().map(|(i, j)| (*i, *j, weight(*i, *j))).collect()
    }
}

/// A text that stands in one plan only.
pub fn one(old: Option<&Passage>, new: Option<&Passage>) -> PassageChange {
    let kind = if new.is_some() { Fate::New } else { Fate::Gone };
    PassageChange { old: old.cloned(), new: new.cloned(), fate: kind, moved: false, other_unit: None, words: vec![] }
}

/// A text that stands in both: alike, changed or rewritten.
pub fn both(a: &Side, b: &Side, names: &ChangedNames) -> PassageChange {
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
