//! Times: meetings as what they are, so that one that got another day is one meeting that moved, and not one gone and one new.
//!
//! The same first, from all alike (day, hours, group, place, note) to the day alone. Then meetings in the order of the year within
//! a group: as many as before one by one, whatever their days; else those that lie nearest, at most [`FAR`] days apart. Times in words
//! are given to each other by their likeness, [`SHARED`] at least.
//!
//! Example. 27 February and 14 May became 5 March and 14 May: 14 May is itself, and what is left is one and one. Had 20 August been new
//! beside them, 27 February would have gone to 5 March, 8 days away by the count of [`day`], and not to 20 August.

use super::super::assignment;
use super::super::changes::TimeChange;
use super::super::contents::{Passage, Time, When};
use super::super::normal::normal;
use super::super::weights::Weights;
use super::alignment;
use super::similarity::Profile;
use crate::limits;
use crate::norsk::Dato;
use std::collections::HashMap;

/// Times in words that are less alike than this, in thousandths, are two. 100 and 600 change nothing in 120 planted
/// plans: it is a judgement.
const SHARED: u32 = 300;
/// Meetings further apart in their years (in days) are two, where the groups have not equally many. 30 and 360 change
/// nothing in 120 planted plans: it is a judgement.
const FAR: u32 = 120;

/// Puts the times of two units beside each other.
pub fn compare(old: &[&Time], new: &[&Time], weights: &Weights) -> Vec<TimeChange> {
    let row = alignment::woven(old.len(), new.len(), &pairs(old, new, weights), |_| true);
    let get = |side: &[&Time], i: Option<usize>| i.and_then(|i| side.get(i)).map(|t| (*t).clone());
    row.into_iter().map(|(i, j)| TimeChange { old: get(old, i), new: get(new, j) }).collect()
}

struct Matcher<'a> {
    old: &'a [&'a Time],
    new: &'a [&'a Time],
    from: Vec<Option<usize>>,
    to: Vec<Option<usize>>,
}

fn pairs(old: &[&Time], new: &[&Time], weights: &Weights) -> Vec<(usize, usize)> {
    if old.len().saturating_mul(new.len()) > limits::LIKENED {
        return alike(old, new);
    }
    let mut m = Matcher { old, new, from: vec![None; old.len()], to: vec![None; new.len()] };
    let group = |t: &Time| t.gruppe.as_deref().map(normal);
    let place = |t: &Time| (t.stad.as_deref().map(normal), t.merknad.as_deref().map(normal));
    let same = |a: &Time, b: &Time| a.when.says_same(&b.when);
    m.take(|a, b| same(a, b) && a.kl == b.kl && group(a) == group(b) && place(a) == place(b));
    m.take(|a, b| same(a, b) && a.kl == b.kl && group(a) == group(b));
    m.take(|a, b| same(a, b) && a.kl == b.kl);
    m.take(|a, b| same(a, b) && group(a) == group(b));
    m.take(|a, b| same(a, b));
    m.take(|a, b| match (&a.when, &b.when) {
        (When::Interval(from, to, text), When::Interval(start, end, other)) => {
            (from, to) == (start, end)
                || (text.is_some() && text.as_deref().map(normal) == other.as_deref().map(normal))
        }
        _ => false,
    });
    // the nearest in the same group, then in what may be the same group under another name
    let mut groups: Vec<(Option<String>, Option<String>)> = vec![];
    for t in old.iter().filter(|t| new.iter().any(|n| group(n) == group(t))) {
        if !groups.iter().any(|g| g.0 == group(t)) {
            groups.push((group(t), group(t)));
        }
    }
    for (a, b) in groups {
        m.nearest(|t| group(t) == a, |t| group(t) == b);
    }
    let open = m.open();
    let left = |open: &[usize], side: &[&Time]| {
        let mut names: Vec<_> =
            open.iter().filter_map(|i| side.get(*i)).filter(|t| day(t).is_some()).map(|t| group(t)).collect();
        names.sort();
        names.dedup();
        <[_; 1]>::try_from(names).ok()
    };
    if let (Some([a]), Some([b])) = (left(&open.0, old), left(&open.1, new)) {
        m.nearest(|t| group(t) == a, |t| group(t) == b);
    }
    m.texts(weights);
    let mut pairs: Vec<_> = m.from.iter().enumerate().filter_map(|(i, j)| Some((i, (*j)?))).collect();
    pairs.sort_unstable();
    pairs
}

/// The times of long lists that say the same: in the same group at the same place, then in the group, then at all.
fn alike(old: &[&Time], new: &[&Time]) -> Vec<(usize, usize)> {
    let key = |t: &Time, exact: usize| {
        let when = match &t.when {
            When::Text(passage) => normal(&passage.written),
            When::Day(day) => day.iso(),
            When::Interval(from, to, text) => format!("{}–{} {text:?}", from.iso(), to.iso()),
        };
        let place = (exact > 1).then(|| (t.stad.as_deref().map(normal), t.merknad.as_deref().map(normal)));
        (when, (exact > 0).then(|| (t.kl, t.gruppe.as_deref().map(normal))), place)
    };
    let (mut from, mut to) = (vec![false; old.len()], vec![false; new.len()]);
    let mut pairs = vec![];
    for exact in [2, 1, 0] {
        let mut free: HashMap<_, Vec<usize>> = HashMap::new();
        for (j, time) in new.iter().enumerate().rev().filter(|(j, _)| !to[*j]) {
            free.entry(key(time, exact)).or_default().push(j);
        }
        for (i, time) in old.iter().enumerate() {
            if !from[i]
                && let Some(j) = free.get_mut(&key(time, exact)).and_then(Vec::pop)
            {
                (from[i], to[j]) = (true, true);
                pairs.push((i, j));
            }
        }
    }
    pairs.sort_unstable();
    pairs
}

impl Matcher<'_> {
    /// Those that have no partner yet.
    fn open(&self) -> (Vec<usize>, Vec<usize>) {
        let free =
            |row: &[Option<usize>]| row.iter().enumerate().filter(|(_, p)| p.is_none()).map(|(i, _)| i).collect();
        (free(&self.from), free(&self.to))
    }

    fn pair(&mut self, i: usize, j: usize) {
        (self.from[i], self.to[j]) = (Some(j), Some(i));
    }

    fn take(&mut self, same: impl Fn(&Time, &Time) -> bool) {
        for i in self.open().0 {
            let fits = |j: &usize| matches!((self.old.get(i), self.new.get(*j)), (Some(a), Some(b)) if same(a, b));
            if let Some(j) = self.open().1.into_iter().find(fits) {
                self.pair(i, j);
            }
        }
    }

    /// Meetings in the order of the year: as many as before one by one, else those that lie near each other.
    fn nearest(&mut self, old: impl Fn(&Time) -> bool, new: impl Fn(&Time) -> bool) {
        let (from, to) = self.open();
        let days = |open: Vec<usize>, side: &[&Time], of: &dyn Fn(&Time) -> bool| {
            let mine = open.into_iter().filter_map(|i| side.get(i).filter(|t| of(t)).and_then(|t| Some((day(t)?, i))));
            let mut days: Vec<(u32, usize)> = mine.collect();
            days.sort_unstable();
            days
        };
        let (a, b) = (days(from, self.old, &old), days(to, self.new, &new));
        let equal = a.len() == b.len();
        let gap = |i: usize, j: usize| match (a.get(i), b.get(j)) {
            (Some(x), Some(y)) => x.0.abs_diff(y.0),
            _ => u32::MAX,
        };
        let turned = a.iter().map(|d| d.0).gt(b.iter().map(|d| d.0));
        let pairs = if equal {
            (0..a.len()).map(|i| (i, i)).collect()
        } else {
            alignment::common(a.len(), b.len(), turned, |i, j| (FAR + 1).saturating_sub(gap(i, j)))
        };
        for (i, j) in pairs {
            if let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
                self.pair(x.1, y.1);
            }
        }
    }

    /// Texts that are alike.
    fn texts(&mut self, weights: &Weights) {
        let text = |t: &&Time| match &t.when {
            When::Text(passage) => Some(passage.clone()),
            _ => None,
        };
        let (from, to) = self.open();
        let all = |open: Vec<usize>, side: &[&Time]| -> Vec<(usize, Passage)> {
            open.into_iter().filter_map(|i| Some((i, side.get(i).and_then(text)?))).collect()
        };
        let (a, b) = (all(from, self.old), all(to, self.new));
        let profiles =
            |row: &[(usize, Passage)]| row.iter().map(|(_, passage)| Profile::of(passage, weights)).collect::<Vec<_>>();
        let (x, y) = (profiles(&a), profiles(&b));
        let turned = a.iter().map(|t| &t.1.printed).gt(b.iter().map(|t| &t.1.printed));
        let score = |i: usize, j: usize| match (x.get(i), y.get(j)) {
            (Some(p), Some(q)) => Some(p.likeness(q)).filter(|s| *s >= SHARED).unwrap_or(0),
            _ => 0,
        };
        for (i, j) in assignment::best(a.len(), b.len(), turned, score) {
            if let (Some(p), Some(q)) = (a.get(i), b.get(j)) {
                self.pair(p.0, q.0);
            }
        }
    }
}

/// The day of the year that something is or starts on, each month counted as 30 days: it orders days as the year does, and the
/// distances are a few days wrong at the most, which is little beside [`FAR`].
fn day(t: &Time) -> Option<u32> {
    let of = |date: Dato| {
        let (_, month, day) = date.ymd();
        month * 30 + day
    };
    match &t.when {
        When::Day(date) => Some(of(*date)),
        When::Interval(from, ..) => Some(of(*from)),
        When::Text(_) => None,
    }
}
