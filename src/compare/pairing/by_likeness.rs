//! The rest of a kind, by likeness: one assignment over all units that have no partner yet.
//!
//! Each pair of an old and a new unit that is worth a look ([`Candidates`]) has a [`Likeness`]. Pairs over [`FLOOR`] take part in the
//! assignment with the square of what they have above it, `(likeness − 0.3)²`: one pair that is clearly the same is worth more than
//! two that are lukewarm (0.8 and nothing: 0.25; 0.6 twice: 0.18).
//!
//! What the assignment gives is not yet a pair. Its **lead** is how much worse the best other way to pair the two would be: half of
//! what the two pairs lose that would change partners. Where A and X are 0.8 alike and B and Y 0.7, and crosswise A and Y 0.6, B and X 0.5,
//! the lead of both pairs is `(0.8 + 0.7 − 0.6 − 0.5) / 2 = 0.2`; where X could go to nobody else and A also be 0.6 like a Z that is free,
//! it is `0.8 − 0.6`. A pair with a lead and enough else is sure ([`is_beyond_doubt`]), one over [`UNSURE`] is shown as a doubtful
//! one, and below that one unit is gone and the other is new.

use super::super::assignment::assign;
use super::super::changes::Reason;
use super::super::contents::UnitKind;
use super::super::weights::real;
use super::candidates::Candidates;
use super::features::{Features, KindFeatures};
use super::likeness::{Context, Likeness, MARGIN, is_beyond_doubt};
use super::search::{Partner, RESEMBLES, Search, of_kind, percent};
use super::titles::Titles;
use std::collections::{BTreeMap, HashMap};

/// From this likeness on two units may be the same, in the same place and in another; below it one is gone and the
/// other is new. With 0.30 and 0.34 one false proposal more comes of 300 planted plans; with 0.46 and 0.50 a pair is
/// lost that a careful reader holds for the same.
pub const UNSURE: [f64; 2] = [0.38, 0.42];

/// What weighs in the assignment is how much more alike two units are than any two of a plan. 0.2 changes nothing in
/// what is measured; with 0.38 one pair fewer is sure between the real plans with new titles.
const FLOOR: f64 = 0.3;

/// For each free unit of the old and of the new plan the sure pairs that it resembles one of.
#[derive(Default)]
struct Taken {
    by_old: HashMap<usize, Vec<(usize, usize)>>,
    by_new: HashMap<usize, Vec<(usize, usize)>>,
}

impl Search<'_> {
    /// The rest, by likeness.
    pub fn alike(&mut self, kind: UnitKind, features: &KindFeatures) {
        let (old, new) = (self.free_old(kind), self.free_new(kind));
        if old.is_empty() && new.is_empty() {
            return;
        }
        let (all_old, all_new) = (of_kind(self.old, kind, |_| true), of_kind(self.new, kind, |_| true));
        let mut likenesses: BTreeMap<(usize, usize), Likeness> = BTreeMap::new();
        let mut in_new = Candidates::new(&features.new, all_new.clone(), &features.weights, old.len());
        for a in &old {
            for b in in_new.of(&features.old[*a], &features.weights) {
                likenesses.insert((*a, b), self.likeness(*a, b, features));
            }
        }
        let mut in_old = Candidates::new(&features.old, all_old.clone(), &features.weights, new.len());
        for b in &new {
            for a in in_old.of(&features.new[*b], &features.weights) {
                likenesses.entry((a, *b)).or_insert_with(|| self.likeness(a, *b, features));
            }
        }
        self.note_resemblances(&likenesses);
        let taken = self.taken(&likenesses);
        likenesses.retain(|(a, b), l| self.is_free(*a, *b) && l.overall >= FLOOR);
        let ids_live_on = self.ids_live_on(&all_old, &all_new);
        let titles = Titles::new(self, features, &all_old, &all_new);
        for (a, b, l, lead) in assigned(&likenesses) {
            let lead = lead.min(self.beside_taken((a, b), l.overall, &taken, features));
            let context = Context { title_is_unique: titles.is_unique(self, features, a, b), lead, ids_live_on };
            let sure = is_beyond_doubt(&l, kind, context);
            if sure {
                self.pair(a, b, Reason::Likeness(percent(l.overall)));
            } else if l.overall >= UNSURE[usize::from(!l.same_place)] {
                self.pair(a, b, Reason::Unsure(percent(l.overall)));
            }
        }
    }

    /// Whether most of the units that could have kept their ids did.
    fn ids_live_on(&self, old: &[usize], new: &[usize]) -> bool {
        let kept = old.iter().filter(|a| matches!(self.old_partners[**a], Some((_, Reason::Id)))).count();
        2 * kept > old.len().min(new.len())
    }

    /// The sure pairs that free units resemble one of, by those units.
    fn taken(&self, likenesses: &BTreeMap<(usize, usize), Likeness>) -> Taken {
        let sure = |p: Partner| p.filter(|(_, reason)| reason.is_sure()).map(|(i, _)| i);
        let mut out = Taken::default();
        for (a, b) in likenesses.keys() {
            match (sure(self.old_partners[*a]), sure(self.new_partners[*b])) {
                (None, Some(old)) => out.by_old.entry(*a).or_default().push((old, *b)),
                (Some(new), None) => out.by_new.entry(*b).or_default().push((*a, new)),
                _ => {}
            }
        }
        out
    }

    /// How much worse the best way to pair two units is in which one of them takes the place of a unit that is taken; none at all
    /// where one may be a piece of a unit that it resembles as much, and that lost what it has. That nothing else is left proves
    /// nothing: what is new may resemble an old unit only because it was part of its near-twin.
    fn beside_taken(&self, (a, b): (usize, usize), own: f64, taken: &Taken, features: &KindFeatures) -> f64 {
        let s = |x, y| self.likeness(x, y, features).overall;
        let gave = |had: &Features, kept: &Features, piece: &Features| {
            had.points.iter().any(|p| !kept.points.contains(p) && piece.points.contains(p))
        };
        let near = [taken.by_old.get(&a), taken.by_new.get(&b)].into_iter().flatten().flatten();
        let other = near.map(|&(x, y)| {
            let (old, new) = (&features.old, &features.new);
            let (of_a, of_b) = (s(a, y), s(x, b));
            let is_piece = (of_b > own - MARGIN && gave(&old[x], &new[y], &new[b]))
                || (of_a > own - MARGIN && gave(&new[y], &old[x], &old[a]));
            if is_piece { 0.0 } else { (own + s(x, y) - of_a - of_b) / 2.0 }
        });
        other.fold(1.0, f64::min)
    }

    fn note_resemblances(&mut self, likenesses: &BTreeMap<(usize, usize), Likeness>) {
        let better = |now: Option<(usize, f64)>, i: usize, s: f64| match now {
            Some((j, best)) => s.total_cmp(&best).then(j.cmp(&i)).is_gt(),
            None => true,
        };
        for ((a, b), l) in likenesses {
            // an equal title is never passed over in silence
            let s = if l.same_title { l.overall.max(RESEMBLES) } else { l.overall };
            if better(self.resembles_new[*a], *b, s) {
                self.resembles_new[*a] = Some((*b, s));
            }
            if better(self.resembles_old[*b], *a, s) {
                self.resembles_old[*b] = Some((*a, s));
            }
        }
    }
}

/// A weight as a whole number of millionths of millionths, so that sums are exact.
#[expect(clippy::cast_possible_truncation, reason = "weights are below 1")]
fn whole(weight: f64) -> i64 {
    (weight * 1e12).round() as i64
}

/// The best pairs, each with how much worse the best other way to pair the two would be.
fn assigned(likenesses: &BTreeMap<(usize, usize), Likeness>) -> Vec<(usize, usize, Likeness, f64)> {
    let pairs: Vec<(usize, usize, Likeness)> = likenesses.iter().map(|((a, b), l)| (*a, *b, *l)).collect();
    let number = |of: &dyn Fn(&(usize, usize, Likeness)) -> usize| {
        let mut all: Vec<usize> = pairs.iter().map(of).collect();
        all.sort_unstable();
        all.dedup();
        all
    };
    let (old, new) = (number(&|p| p.0), number(&|p| p.1));
    let at = |all: &[usize], i: usize| all.binary_search(&i).unwrap_or(0);
    let (mut edges, mut back) = (vec![vec![]; old.len()], vec![vec![]; new.len()]);
    for (a, b, l) in &pairs {
        let (u, v) = (at(&old, *a), at(&new, *b));
        // the order that they stand in decides between those that are alike in all else
        let rank = |i: usize, all: &[usize]| real(i) / real(all.len().max(1));
        let order = 1e-4 * (1.0 - (rank(u, &old) - rank(v, &new)).abs());
        let over = l.overall - FLOOR;
        edges[u].push((v, whole(over * over + order)));
        back[v].push(u);
    }
    let partner = assign(&edges, new.len());
    let mut partner_of_new = vec![None; new.len()];
    for (u, v) in partner.iter().enumerate() {
        if let Some(v) = v {
            partner_of_new[*v] = Some(u);
        }
    }
    let s = |u: usize, v: usize| likenesses.get(&(old[u], new[v])).map_or(0.0, |l| l.overall);
    let mut out = vec![];
    for (u, v) in partner.iter().enumerate().filter_map(|(u, v)| v.map(|v| (u, v))) {
        let own = s(u, v);
        let other_new = edges[u].iter().filter(|(w, _)| *w != v).map(|(w, _)| match partner_of_new[*w] {
            Some(t) => (own + s(t, *w) - s(u, *w) - s(t, v)) / 2.0,
            None => own - s(u, *w),
        });
        let other_old = back[v].iter().filter(|t| **t != u).map(|t| match partner[*t] {
            Some(w) => (own + s(*t, w) - s(*t, v) - s(u, w)) / 2.0,
            None => own - s(*t, v),
        });
        let lead = other_new.chain(other_old).fold(1.0, f64::min);
        if let Some(l) = likenesses.get(&(old[u], new[v])) {
            out.push((old[u], new[v], *l, lead));
        }
    }
    out
}
