//! The best assignment over the whole: which old unit goes with which new one, so that the sum is highest.
//!
//! Sparse and partial: only candidates are looked at, and a unit may go without. That is why this is no `kuhn_munkres` of a
//! library, which takes a full square of weights and leaves nobody out. Shortest augmenting paths with duals, each search
//! ended as soon as its end is known.

use std::cmp::Ordering;
use std::collections::{BinaryHeap, HashMap};

/// The new unit of each old one, from the weights of the candidates (above 0).
pub fn assign(edges: &[Vec<(usize, f64)>], new: usize) -> Vec<Option<usize>> {
    let mut s = State {
        pl: vec![0.0; edges.len()],
        pr: vec![0.0; new],
        of_old: vec![None; edges.len()],
        of_new: vec![None; new],
    };
    for u in 0..edges.len() {
        s.insert(u, edges);
    }
    s.of_old
}

struct State {
    /// Duals: `pl[u] + pr[v]` is never less than the weight of `u`–`v`, and just that where they are paired.
    pl: Vec<f64>,
    pr: Vec<f64>,
    of_old: Vec<Option<usize>>,
    of_new: Vec<Option<usize>>,
}

/// Where a search ends: at a new unit that is free, or at an old one that goes without.
enum End {
    Free(usize),
    Dropped(usize),
}

impl State {
    fn insert(&mut self, u: usize, edges: &[Vec<(usize, f64)>]) {
        self.pl[u] = edges[u].iter().map(|(v, w)| w - self.pr[*v]).fold(0.0, f64::max);
        let mut heap = BinaryHeap::from([Step { dist: 0.0, old: u }]);
        let mut seen_old: HashMap<usize, f64> = HashMap::new();
        // distance of a new unit, and the old one that it was reached from
        let mut seen_new: HashMap<usize, (f64, usize)> = HashMap::new();
        let mut best = (f64::INFINITY, End::Dropped(u));
        while let Some(Step { dist, old: x }) = heap.pop() {
            if dist >= best.0 {
                break;
            }
            if seen_old.contains_key(&x) {
                continue;
            }
            seen_old.insert(x, dist);
            if dist + self.pl[x] < best.0 {
                best = (dist + self.pl[x], End::Dropped(x));
            }
            for (v, w) in &edges[x] {
                let d = dist + (self.pl[x] + self.pr[*v] - w).max(0.0);
                if d >= best.0 || seen_new.get(v).is_some_and(|(old, _)| *old <= d) {
                    continue;
                }
                seen_new.insert(*v, (d, x));
                match self.of_new[*v] {
                    None => best = (d, End::Free(*v)),
                    Some(next) => heap.push(Step { dist: d, old: next }),
                }
            }
        }
        for (x, d) in &seen_old {
            self.pl[*x] -= (best.0 - d).max(0.0);
        }
        for (v, (d, _)) in &seen_new {
            self.pr[*v] += (best.0 - d).max(0.0);
        }
        self.augment(u, best.1, &seen_new);
    }

    /// Changes partners along the way that was found.
    fn augment(&mut self, u: usize, end: End, from: &HashMap<usize, (f64, usize)>) {
        let mut at = match end {
            End::Free(v) => Some(v),
            End::Dropped(x) => self.of_old[x].take(),
        };
        while let Some(v) = at {
            let Some((_, x)) = from.get(&v) else { break };
            at = if *x == u { None } else { self.of_old[*x] };
            self.of_old[*x] = Some(v);
            self.of_new[v] = Some(*x);
        }
    }
}

/// A step of the search, nearest first.
struct Step {
    dist: f64,
    old: usize,
}

impl PartialEq for Step {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}
impl Eq for Step {}
impl PartialOrd for Step {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Step {
    fn cmp(&self, other: &Self) -> Ordering {
        other.dist.total_cmp(&self.dist).then(other.old.cmp(&self.old))
    }
}

#[cfg(test)]
mod tests {
    use super::assign;
    use proptest::prelude::*;

    fn sum(edges: &[Vec<(usize, f64)>], of: &[Option<usize>]) -> f64 {
        let weight = |u: usize, v: usize| edges[u].iter().find(|e| e.0 == v).unwrap().1;
        of.iter().enumerate().filter_map(|(u, v)| v.map(|v| weight(u, v))).sum()
    }

    /// The best sum by trying everything.
    fn best(edges: &[Vec<(usize, f64)>], taken: &mut Vec<usize>) -> f64 {
        let Some((first, rest)) = edges.split_first() else { return 0.0 };
        let mut most = best(rest, taken);
        for (v, w) in first {
            if !taken.contains(v) {
                taken.push(*v);
                most = most.max(w + best(rest, taken));
                taken.pop();
            }
        }
        most
    }

    proptest! {
        #[test]
        fn nothing_is_better(raw in prop::collection::vec(prop::collection::vec((0usize..6, 1u8..20), 0..5), 0..7)) {
            let edges: Vec<Vec<(usize, f64)>> = raw
                .into_iter()
                .map(|row| {
                    let mut row: Vec<(usize, f64)> = row.into_iter().map(|(v, w)| (v, f64::from(w))).collect();
                    row.sort_by_key(|e| e.0);
                    row.dedup_by_key(|e| e.0);
                    row
                })
                .collect();
            let of = assign(&edges, 6);
            let mut taken: Vec<usize> = of.iter().flatten().copied().collect();
            taken.sort_unstable();
            let all = taken.len();
            taken.dedup();
            prop_assert_eq!(all, taken.len());
            prop_assert!((sum(&edges, &of) - best(&edges, &mut vec![])).abs() < 1e-6);
        }
    }
}
