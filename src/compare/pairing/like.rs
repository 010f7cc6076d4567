//! The rest of a kind, by likeness.

use super::super::changes::Reason;
use super::super::contents::{Contents, UnitKind};
use super::kandidatar::Kandidatar;
use super::likskap::{Kring, Likskap, MARGIN, er_sikkert, likskap};
use super::tilordning::assign;
use super::titlar::Titlar;
use super::trekk::{Trekk, Trekka};
use super::{Leit, Partnar, er_sikker, prosent};
use std::collections::HashMap;

/// From this likeness on two units may be the same, in the same place and in another; below it one is gone and the other is
/// new.
const USIKKER: [f64; 2] = [0.38, 0.42];

/// What weighs in the assignment is how much more alike two units are than any two.
const FLOOR: f64 = 0.3;

/// For each free unit the pairs that it resembles one of.
#[derive(Default)]
struct Teke {
    av_gammal: HashMap<usize, Vec<(usize, usize)>>,
    av_ny: HashMap<usize, Vec<(usize, usize)>>,
}

impl Leit<'_> {
    /// The rest, by likeness.
    pub fn alike(&mut self, slag: UnitKind, trekka: &Trekka) {
        let (old, new) = (self.free_old(slag), self.free_new(slag));
        if old.is_empty() && new.is_empty() {
            return;
        }
        let of = |i: &Contents| -> Vec<usize> {
            i.units.iter().enumerate().filter(|(_, e)| e.kind == slag).map(|(i, _)| i).collect()
        };
        let (all_old, all_new) = (of(self.gammal), of(self.ny));
        let mut likskapar: HashMap<(usize, usize), Likskap> = HashMap::new();
        let mut in_new = Kandidatar::new(&trekka.ny, all_new.clone(), &trekka.bok, old.len());
        for a in &old {
            for b in in_new.of(&trekka.gammal[*a], &trekka.bok) {
                likskapar.insert((*a, b), self.likskap(*a, b, trekka));
            }
        }
        let mut in_old = Kandidatar::new(&trekka.gammal, all_old.clone(), &trekka.bok, new.len());
        for b in &new {
            for a in in_old.of(&trekka.ny[*b], &trekka.bok) {
                likskapar.entry((a, *b)).or_insert_with(|| self.likskap(a, *b, trekka));
            }
        }
        self.note_resemblances(&likskapar);
        let taken = self.taken(&likskapar);
        likskapar.retain(|(a, b), l| self.is_free(*a, *b) && l.alt >= FLOOR);
        let idar_lever = self.ids_live_on(&all_old, &all_new);
        let titles = Titlar::new(self, trekka, &all_old, &all_new);
        for (a, b, l, avstand) in assigned(&likskapar) {
            let avstand = avstand.min(self.beside_taken((a, b), l.alt, &taken, trekka));
            let kring = Kring { eintydig_tittel: titles.eintydig(self, trekka, a, b), avstand, idar_lever };
            let sure = er_sikkert(&l, slag, kring);
            if sure {
                self.par(a, b, Reason::Likeness(prosent(l.alt)));
            } else if l.alt >= USIKKER[usize::from(!l.same_stad)] {
                self.par(a, b, Reason::Unsure(prosent(l.alt)));
            }
        }
    }

    pub fn likskap(&self, old: usize, new: usize, trekka: &Trekka) -> Likskap {
        likskap(&trekka.gammal[old], &trekka.ny[new], &trekka.bok, self.same_stad(old, new))
    }

    /// Whether most of the units that could have kept their ids did.
    fn ids_live_on(&self, old: &[usize], new: &[usize]) -> bool {
        let kept = old.iter().filter(|a| matches!(self.av_gammal[**a], Some((_, Reason::Id)))).count();
        2 * kept > old.len().min(new.len())
    }

    /// The sure pairs that free units resemble one of, by those units.
    fn taken(&self, likskapar: &HashMap<(usize, usize), Likskap>) -> Teke {
        let sure = |p: Partnar| p.filter(|(_, g)| er_sikker(*g)).map(|(i, _)| i);
        let mut out = Teke::default();
        for (a, b) in likskapar.keys() {
            match (sure(self.av_gammal[*a]), sure(self.av_ny[*b])) {
                (None, Some(old)) => out.av_gammal.entry(*a).or_default().push((old, *b)),
                (Some(new), None) => out.av_ny.entry(*b).or_default().push((*a, new)),
                _ => {}
            }
        }
        out
    }

    /// How much worse the best way to pair two units is in which one of them takes the place of a unit that is taken; none at all
    /// where one may be a piece of a unit that it resembles as much, and that lost what it has. That nothing else is left proves
    /// nothing: what is new may resemble an old unit only because it was part of its near-twin.
    fn beside_taken(&self, (a, b): (usize, usize), own: f64, taken: &Teke, trekka: &Trekka) -> f64 {
        let s = |x, y| self.likskap(x, y, trekka).alt;
        let gave = |had: &Trekk, kept: &Trekk, piece: &Trekk| {
            had.punkt.iter().any(|p| !kept.punkt.contains(p) && piece.punkt.contains(p))
        };
        let near = [taken.av_gammal.get(&a), taken.av_ny.get(&b)].into_iter().flatten().flatten();
        let other = near.map(|&(x, y)| {
            let (old, new) = (&trekka.gammal, &trekka.ny);
            let (of_a, of_b) = (s(a, y), s(x, b));
            let is_piece = (of_b > own - MARGIN && gave(&old[x], &new[y], &new[b]))
                || (of_a > own - MARGIN && gave(&new[y], &old[x], &old[a]));
            if is_piece { 0.0 } else { (own + s(x, y) - of_a - of_b) / 2.0 }
        });
        other.fold(1.0, f64::min)
    }

    fn note_resemblances(&mut self, likskapar: &HashMap<(usize, usize), Likskap>) {
        let better = |now: Option<(usize, f64)>, i: usize, s: f64| match now {
            Some((j, best)) => s > best || (s == best && i < j),
            None => true,
        };
        for ((a, b), l) in likskapar {
            // an equal title is never passed over in silence
            let s = if l.same_tittel { l.alt.max(super::LIKNAR) } else { l.alt };
            if better(self.liknar_ny[*a], *b, s) {
                self.liknar_ny[*a] = Some((*b, s));
            }
            if better(self.liknar_gammal[*b], *a, s) {
                self.liknar_gammal[*b] = Some((*a, s));
            }
        }
    }

    pub fn is_free(&self, old: usize, new: usize) -> bool {
        self.av_gammal[old].is_none() && self.av_ny[new].is_none() && !self.avgjort_gammal[old] && !self.avgjort_ny[new]
    }
}

/// The best pairs, each with how much worse the best other way to pair the two would be.
fn assigned(likskapar: &HashMap<(usize, usize), Likskap>) -> Vec<(usize, usize, Likskap, f64)> {
    let mut pairs: Vec<(usize, usize, Likskap)> = likskapar.iter().map(|((a, b), l)| (*a, *b, *l)).collect();
    pairs.sort_unstable_by_key(|(a, b, _)| (*a, *b));
    let number = |of: &dyn Fn(&(usize, usize, Likskap)) -> usize| {
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
        let rank = |i: usize, all: &[usize]| i as f64 / all.len().max(1) as f64;
        let order = 1e-4 * (1.0 - (rank(u, &old) - rank(v, &new)).abs());
        let over = l.alt - FLOOR;
        edges[u].push((v, over * over + order));
        back[v].push(u);
    }
    let partner = assign(&edges, new.len());
    let mut partner_of_new = vec![None; new.len()];
    for (u, v) in partner.iter().enumerate() {
        if let Some(v) = v {
            partner_of_new[*v] = Some(u);
        }
    }
    let s = |u: usize, v: usize| likskapar.get(&(old[u], new[v])).map_or(0.0, |l| l.alt);
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
        let avstand = other_new.chain(other_old).fold(1.0, f64::min);
        if let Some(l) = likskapar.get(&(old[u], new[v])) {
            out.push((old[u], new[v], *l, avstand));
        }
    }
    out
}
