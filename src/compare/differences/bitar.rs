//! Lists of texts: what is kept, changed, rewritten, moved within the list, gone and new.

use super::super::changes::{Fate, PassageChange};
use super::super::contents::{FieldName, Passage, PassageKind};
use super::super::tekst::normal;
use super::lesing::Tekst;
use super::likskap::{Trekk, Vekter, tiebreak};
use super::namn::Namneord;
use super::{ord, rekkje, tildeling};
use std::cell::OnceCell;
use std::collections::HashMap;

/// Texts as alike as this, in thousandths, are one text that was changed.
const LIKE: u32 = 500;
/// Texts that share as much as this in the same order are one that was rewritten, where nothing is more alike.
const SOMEWHAT: u32 = 320;

/// Where a text is found in the other plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stad {
    Open,
    /// In the same field.
    Her(usize),
    /// In another field: the list, and the place there.
    Annan(usize, usize),
}

/// A field of texts of a pair of units.
pub struct Liste<'a> {
    /// The pair: its number in the answer.
    pub par: usize,
    pub namn: FieldName,
    pub gamle: Vec<Side<'a>>,
    pub nye: Vec<Side<'a>>,
}

/// A text of one of the plans.
pub struct Side<'a> {
    pub bit: &'a Passage,
    pub stad: Stad,
    normal: OnceCell<String>,
    tekst: OnceCell<Tekst<'a>>,
    trekk: OnceCell<Trekk>,
}

impl<'a> Side<'a> {
    /// A text that is not found yet.
    pub fn new(bit: &'a Passage) -> Side<'a> {
        Side { bit, stad: Stad::Open, normal: OnceCell::new(), tekst: OnceCell::new(), trekk: OnceCell::new() }
    }

    /// What is printed, without what a reader takes for no change.
    pub fn normal(&self) -> &str {
        self.normal.get_or_init(|| normal(&self.bit.printed))
    }

    /// Its words.
    pub fn tekst(&self, names: &Namneord) -> &Tekst<'a> {
        self.tekst.get_or_init(|| Tekst::of(self.bit, names))
    }

    /// What it is likened by.
    pub fn trekk(&self, weights: &Vekter) -> &Trekk {
        self.trekk.get_or_init(|| weights.trekk(self.bit))
    }

    /// Whether it waits for a partner.
    pub fn is_open(&self) -> bool {
        self.stad == Stad::Open
    }
}

/// Whether two texts may be one: labels are labels, cells are cells.
pub fn may_pair(a: &Passage, b: &Passage) -> bool {
    let kind = |bit: &Passage| match bit.kind {
        PassageKind::Title => 0,
        PassageKind::Label => 1,
        PassageKind::Cell => 2,
        PassageKind::Footnote => 3,
        PassageKind::Paragraph | PassageKind::Point | PassageKind::Quote => 4,
    };
    kind(a) == kind(b)
}

fn is_cell(side: &Side) -> bool {
    side.bit.kind == PassageKind::Cell
}

/// Fields with one value: another value is a change of it, whatever the two share.
fn is_value(name: FieldName) -> bool {
    use FieldName::*;
    matches!(name, Undertittel | År | Status | Dato | Sak | Gjeld | Framdrift | Kostnad)
}

impl<'a> Liste<'a> {
    /// Pairs the texts that say the same: in their order, then those that moved.
    pub fn equal(&mut self, names: &Namneord) {
        let as_written = |a: &Side, b: &Side| a.bit.written == b.bit.written && may_pair(a.bit, b.bit);
        let both = |l: &Self, i: usize, j: usize| matches!((l.gamle.get(i), l.nye.get(j)), (Some(a), Some(b)) if as_written(a, b));
        let (n, m) = (self.gamle.len(), self.nye.len());
        let first = (0..n.min(m)).take_while(|k| both(self, *k, *k)).count();
        let last = (1..=n.min(m) - first).take_while(|k| both(self, n - k, m - k)).count();
        let ends = (0..first).map(|k| (k, k)).chain((1..=last).map(|k| (n - k, m - k)));
        for (i, j) in ends.collect::<Vec<_>>() {
            self.pair(i, j);
        }
        let (from, to) = self.open();
        let same = |l: &Self, i: usize, j: usize| match (l.gamle.get(i), l.nye.get(j)) {
            (Some(a), Some(b)) => may_pair(a.bit, b.bit) && a.tekst(names).key == b.tekst(names).key,
            _ => false,
        };
        let at = |row: &[usize], k: usize| row.get(k).copied().unwrap_or(usize::MAX);
        let pairs =
            rekkje::common(from.len(), to.len(), self.turned(), |i, j| u32::from(same(self, at(&from, i), at(&to, j))));
        for (i, j) in pairs {
            self.pair(at(&from, i), at(&to, j));
        }
        let (from, to) = self.open();
        let mut waiting: HashMap<String, Vec<usize>> = HashMap::new();
        for j in to.into_iter().rev() {
            let key = self.nye.get(j).map(|s| s.tekst(names).key.clone()).unwrap_or_default();
            waiting.entry(key).or_default().push(j);
        }
        for i in from {
            let Some(key) = self.gamle.get(i).map(|s| &s.tekst(names).key) else { continue };
            let Some(row) = waiting.get_mut(key) else { continue };
            let j = row.last().copied().filter(|j| same(self, i, *j));
            if let Some(j) = j {
                row.pop();
                self.pair(i, j);
            }
        }
    }

    /// Pairs the texts that are alike.
    pub fn alike(&mut self, weights: &Vekter) {
        self.likened(|a, b| match a.normal() == b.normal() {
            true => 1000,
            false => Some(a.trekk(weights).likeness(b.trekk(weights))).filter(|s| *s >= LIKE).unwrap_or(0),
        });
    }

    /// Pairs the texts that were rewritten, and the one value of a field with the one that it was. That a text is alone proves
    /// nothing: where it says something else, one is gone and the other is new.
    pub fn rewritten(&mut self, weights: &Vekter) {
        let value = self.gamle.len() == 1 && self.nye.len() == 1 && is_value(self.namn);
        self.likened(|a, b| {
            let (x, y) = (a.trekk(weights), b.trekk(weights));
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
            let (Some(a), Some(b)) = (self.gamle.get(get(&from, i)), self.nye.get(get(&to, j))) else { return 0 };
            let may = may_pair(a.bit, b.bit) && self.is_same_cell(get(&from, i), get(&to, j));
            if may { alike(a, b) } else { 0 }
        };
        let pairs = tildeling::best(from.len(), to.len(), self.turned(), score);
        for (i, j) in pairs {
            self.pair(get(&from, i), get(&to, j));
        }
    }

    /// Whether two texts that are not the same may stand in one cell: any two that are no cells; of those of a table only what
    /// stands beside the same cell. Numbers are all alike, and a column that came shifts every row.
    fn is_same_cell(&self, i: usize, j: usize) -> bool {
        let cell = |row: &[Side], k: Option<usize>| k.and_then(|k| row.get(k)).filter(|s| is_cell(s)).map(|s| s.stad);
        let beside = |old: Option<usize>, new: Option<usize>| match (cell(&self.gamle, old), cell(&self.nye, new)) {
            (None, None) => None,
            (Some(stad), Some(_)) => Some(new.is_some_and(|new| stad == Stad::Her(new))),
            _ => Some(false),
        };
        let here = [self.gamle.get(i), self.nye.get(j)];
        if !here.into_iter().flatten().all(is_cell) {
            return true;
        }
        let around = [beside(i.checked_sub(1), j.checked_sub(1)), beside(Some(i + 1), Some(j + 1))];
        around.contains(&Some(true)) || around == [None, None]
    }

    fn pair(&mut self, i: usize, j: usize) {
        if let (Some(a), Some(b)) = (self.gamle.get_mut(i), self.nye.get_mut(j)) {
            (a.stad, b.stad) = (Stad::Her(j), Stad::Her(i));
        }
    }

    fn open(&self) -> (Vec<usize>, Vec<usize>) {
        let free = |row: &[Side]| row.iter().enumerate().filter(|(_, s)| s.is_open()).map(|(i, _)| i).collect();
        (free(&self.gamle), free(&self.nye))
    }

    /// Which of the two rows comes first by its contents, so that old and new may change places.
    fn turned(&self) -> bool {
        self.gamle
            .iter()
            .map(|s| (&s.bit.printed, &s.bit.written))
            .gt(self.nye.iter().map(|s| (&s.bit.printed, &s.bit.written)))
    }

    /// The answer for this field. `from` gives the text of another list that a new one came from, and its unit if it is another.
    pub fn answer(
        &self,
        names: &Namneord,
        from: impl Fn(usize, usize) -> Option<(&'a Passage, Option<usize>)>,
    ) -> Vec<PassageChange> {
        let pairs: Vec<(usize, usize)> = self
            .gamle
            .iter()
            .enumerate()
            .filter_map(|(i, s)| if let Stad::Her(j) = s.stad { Some((i, j)) } else { None })
            .collect();
        let kept = rekkje::rising(&self.heavy(&pairs));
        let moved: HashMap<usize, bool> = pairs.iter().zip(kept).map(|((_, j), kept)| (*j, !kept)).collect();
        let mut out = vec![];
        let holds = |j: usize| !moved.get(&j).copied().unwrap_or(false);
        for (i, j) in rekkje::woven(self.gamle.len(), self.nye.len(), &pairs, holds) {
            let (old, new) = (i.and_then(|i| self.gamle.get(i)), j.and_then(|j| self.nye.get(j)));
            match (old, new, new.map(|s| s.stad)) {
                (Some(a), Some(b), _) => {
                    let flytta = j.is_some_and(|j| !holds(j));
                    out.push(PassageChange { moved: flytta, ..both(a, b, names) });
                }
                (None, Some(b), Some(Stad::Annan(list, place))) => {
                    let Some((bit, unit)) = from(list, place) else { continue };
                    let flytta = unit.is_none();
                    out.push(PassageChange { moved: flytta, other_unit: unit, ..both(&Side::new(bit), b, names) });
                }
                // told where it is now
                (Some(a), None, _) if !a.is_open() => {}
                (old, new, _) => out.push(one(old.map(|s| s.bit), new.map(|s| s.bit))),
            }
        }
        out
    }

    /// The pairs with what it would take to say that they moved: long and equal texts stay.
    fn heavy(&self, pairs: &[(usize, usize)]) -> Vec<(usize, usize, u64)> {
        let weight = |i: usize, j: usize| match (self.gamle.get(i), self.nye.get(j)) {
            (Some(a), Some(b)) => 100_000 + tiebreak(&a.bit.printed, &b.bit.printed),
            _ => 1,
        };
        pairs.iter().map(|(i, j)| (*i, *j, weight(*i, *j))).collect()
    }
}

/// A text that stands in one plan only.
pub fn one(old: Option<&Passage>, new: Option<&Passage>) -> PassageChange {
    let slag = if new.is_some() { Fate::New } else { Fate::Gone };
    PassageChange { old: old.cloned(), new: new.cloned(), fate: slag, moved: false, other_unit: None, words: vec![] }
}

/// A text that stands in both: alike, changed or rewritten.
pub fn both(a: &Side, b: &Side, names: &Namneord) -> PassageChange {
    let mut out = PassageChange {
        old: Some(a.bit.clone()),
        new: Some(b.bit.clone()),
        fate: Fate::Same,
        moved: false,
        other_unit: None,
        words: vec![],
    };
    if a.bit.written == b.bit.written || a.normal() == b.normal() {
        return out;
    }
    let (x, y) = (a.tekst(names), b.tekst(names));
    let equal = x.key == y.key;
    if equal && !x.is_named() {
        return out;
    }
    let words = ord::compare(x, y);
    (out.fate, out.words) = match words.same {
        true => (Fate::Same, vec![]),
        false if words.near => (Fate::Changed, words.ord),
        false => (Fate::Rewritten, vec![]),
    };
    out
}
