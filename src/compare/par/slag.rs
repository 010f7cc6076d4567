//! The pairs of one kind of units.

use super::super::endring::Grunn;
use super::super::innhald::{Eining, Innhald, Slag, Tidlegare};
use super::kandidatar::Kandidatar;
use super::likskap::{Kring, Likskap, er_sikkert, likskap};
use super::tilordning::assign;
use super::trekk::Trekka;
use super::{Leit, prosent};
use std::collections::HashMap;

/// From this likeness on two units may be the same, in the same place and in another; below it one is gone and the other is
/// new.
const USIKKER: [f64; 2] = [0.38, 0.42];

/// What weighs in the assignment is how much more alike two units are than any two.
const FLOOR: f64 = 0.3;

impl Leit<'_> {
    /// Finds the pairs of a kind.
    pub fn slag(&mut self, slag: Slag) {
        match slag {
            Slag::Forside => return self.front(),
            Slag::Vedtak => return self.decisions(),
            _ => {}
        }
        let trekka = Trekka::of(self.gammal, self.ny, slag);
        self.identical_ids(slag, &trekka);
        if slag == Slag::Tiltak {
            self.said();
        }
        self.word_for_word(slag, &trekka);
        self.alike(slag, &trekka);
        if slag == Slag::Tiltak {
            super::deling::find(self, &trekka);
        }
    }

    fn front(&mut self) {
        let front = |i: &Innhald| i.einingar.iter().position(|e| e.slag == Slag::Forside);
        if let (Some(a), Some(b)) = (front(self.gammal), front(self.ny)) {
            self.par(a, b, Grunn::Id);
        }
    }

    /// Treatments are the same when the same body does the same; the first with the first, where it does so twice.
    fn decisions(&mut self) {
        let key = |e: &Eining, with_kind: bool| {
            let kind = e.felt.iter().find(|f| f.namn == super::super::innhald::Feltnamn::Status);
            let kind = match kind.map(|f| &f.verdi) {
                Some(super::super::innhald::Verdi::Bitar(all)) if with_kind => {
                    all.first().map(|b| b.tekst.clone()).unwrap_or_default()
                }
                _ => String::new(),
            };
            format!("{}\n{kind}", super::super::tekst::normal(&e.prenta).to_lowercase())
        };
        for (with_kind, grunn) in [(true, Grunn::Likskap(100)), (false, Grunn::Usikker(50))] {
            for old in self.free_old(Slag::Vedtak) {
                let Some(a) = self.gammal.einingar.get(old).map(|e| key(e, with_kind)) else { continue };
                let same = |new: &usize| self.ny.einingar.get(*new).is_some_and(|e| key(e, with_kind) == a);
                if let Some(new) = self.free_new(Slag::Vedtak).into_iter().find(same) {
                    self.par(old, new, grunn);
                }
            }
        }
    }

    /// One id in both. What the author says is new is so in spite of its id.
    fn identical_ids(&mut self, slag: Slag, trekka: &Trekka) {
        let mut by_id: HashMap<&str, usize> = HashMap::new();
        for (i, e) in self.gammal.einingar.iter().enumerate().filter(|(_, e)| e.slag == slag) {
            if let Some(id) = &e.id {
                by_id.entry(id).or_insert(i);
            }
        }
        for (new, e) in self.ny.einingar.iter().enumerate().filter(|(_, e)| e.slag == slag) {
            if e.tidlegare == Tidlegare::Ingen {
                self.avgjort_ny[new] = true;
                continue;
            }
            let Some(old) = e.id.as_deref().and_then(|id| by_id.remove(id)) else { continue };
            let l = likskap(&trekka.gammal[old], &trekka.ny[new], &trekka.bok, self.same_stad(old, new));
            let none = |s: Option<f64>| s.is_none_or(|s| s < 0.1);
            // what only one of them has is no contradiction, and neither is another title where there is no more
            let disagree = l.begge && l.tittel < 0.1 && none(l.innhald) && none(l.aktørar);
            self.par(old, new, if disagree { Grunn::IdMenUlik(prosent(l.alt)) } else { Grunn::Id });
        }
    }

    /// What the author says of measures of this older plan.
    fn said(&mut self) {
        let (gammal, ny) = (self.gammal, self.ny);
        let find =
            |id: &str| gammal.einingar.iter().position(|e| e.slag == Slag::Tiltak && e.id.as_deref() == Some(id));
        for (new, e) in ny.einingar.iter().enumerate().filter(|(_, e)| e.slag == Slag::Tiltak) {
            let Tidlegare::Frå(all) = &e.tidlegare else { continue };
            let here = all.iter().filter(|(mappe, _)| *mappe == gammal.mappe).filter_map(|(_, id)| find(id));
            for old in here {
                match (self.av_gammal[old], self.av_ny[new]) {
                    (None, None) => self.par(old, new, Grunn::Sagt),
                    (None, Some(_)) => self.sett_saman(new, old),
                    (Some((other, _)), _) if other != new => self.delt(old, new),
                    _ => {}
                }
            }
        }
    }

    /// Units that are alike word for word, first in the same place, then anywhere.
    fn word_for_word(&mut self, slag: Slag, trekka: &Trekka) {
        let mut by_text: HashMap<&[u32], (Vec<usize>, Vec<usize>)> = HashMap::new();
        let (old, new) = (self.free_old(slag), self.free_new(slag));
        for i in old.into_iter().filter(|i| trekka.gammal[*i].nøkkel.is_some()) {
            by_text.entry(&trekka.gammal[i].alt).or_default().0.push(i);
        }
        for i in new.into_iter().filter(|i| trekka.ny[*i].nøkkel.is_some()) {
            by_text.entry(&trekka.ny[i].alt).or_default().1.push(i);
        }
        let mut groups: Vec<(Vec<usize>, Vec<usize>)> = by_text.into_values().collect();
        groups.retain(|(a, b)| !a.is_empty() && !b.is_empty());
        groups.sort_unstable();
        for (old, new) in groups {
            for a in &old {
                let here = new.iter().find(|b| self.av_ny[**b].is_none() && self.same_stad(*a, **b));
                if let Some(b) = here {
                    self.par(*a, *b, Grunn::Likskap(100));
                }
            }
            let (old, new): (Vec<_>, Vec<_>) = (
                old.into_iter().filter(|a| self.av_gammal[*a].is_none()).collect(),
                new.into_iter().filter(|b| self.av_ny[*b].is_none()).collect(),
            );
            if let ([a], [b]) = (old.as_slice(), new.as_slice()) {
                let l = likskap(&trekka.gammal[*a], &trekka.ny[*b], &trekka.bok, false);
                if l.grunnlag >= 0.5 {
                    self.par(*a, *b, Grunn::Likskap(100));
                }
            }
        }
    }

    /// The rest, by likeness.
    fn alike(&mut self, slag: Slag, trekka: &Trekka) {
        let (old, new) = (self.free_old(slag), self.free_new(slag));
        if old.is_empty() && new.is_empty() {
            return;
        }
        let of = |i: &Innhald| -> Vec<usize> {
            i.einingar.iter().enumerate().filter(|(_, e)| e.slag == slag).map(|(i, _)| i).collect()
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
        likskapar.retain(|(a, b), l| self.is_free(*a, *b) && l.alt >= FLOOR);
        let titles = Titlar::new(self, trekka, &all_old, &all_new);
        for (a, b, l, avstand) in assigned(&likskapar) {
            let kring = Kring { eintydig_tittel: titles.eintydig(self, trekka, a, b), avstand };
            let sure = er_sikkert(&l, slag, kring);
            if sure {
                self.par(a, b, Grunn::Likskap(prosent(l.alt)));
            } else if l.alt >= USIKKER[usize::from(!l.same_stad)] {
                self.par(a, b, Grunn::Usikker(prosent(l.alt)));
            }
        }
    }

    fn likskap(&self, old: usize, new: usize, trekka: &Trekka) -> Likskap {
        likskap(&trekka.gammal[old], &trekka.ny[new], &trekka.bok, self.same_stad(old, new))
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

    fn is_free(&self, old: usize, new: usize) -> bool {
        self.av_gammal[old].is_none() && self.av_ny[new].is_none() && !self.avgjort_gammal[old] && !self.avgjort_ny[new]
    }

    /// The old units of a kind that have no partner yet.
    pub fn free_old(&self, slag: Slag) -> Vec<usize> {
        free(self.gammal, slag, |i| self.av_gammal[i].is_none() && !self.avgjort_gammal[i])
    }

    /// The new units of a kind that have no partner yet.
    pub fn free_new(&self, slag: Slag) -> Vec<usize> {
        free(self.ny, slag, |i| self.av_ny[i].is_none() && !self.avgjort_ny[i])
    }
}

fn free(innhald: &Innhald, slag: Slag, is_free: impl Fn(usize) -> bool) -> Vec<usize> {
    let all = innhald.einingar.iter().enumerate();
    all.filter(|(i, e)| e.slag == slag && is_free(*i)).map(|(i, _)| i).collect()
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

/// How often each title stands in each plan, and in each unit that others stand in.
struct Titlar {
    gammal: HashMap<(u32, Option<usize>), usize>,
    ny: HashMap<(u32, Option<usize>), usize>,
}

/// Stands for the whole plan among the units that a title may stand in.
const WHOLE: Option<usize> = Some(usize::MAX);

impl Titlar {
    fn new(leit: &Leit, trekka: &Trekka, old: &[usize], new: &[usize]) -> Self {
        let count = |innhald: &Innhald, all: &[usize], trekk: &[super::trekk::Trekk]| {
            let mut out = HashMap::new();
            for i in all {
                if let Some(key) = trekk[*i].nøkkel {
                    *out.entry((key, WHOLE)).or_insert(0) += 1;
                    *out.entry((key, innhald.einingar[*i].forelder)).or_insert(0) += 1;
                }
            }
            out
        };
        Titlar { gammal: count(leit.gammal, old, &trekka.gammal), ny: count(leit.ny, new, &trekka.ny) }
    }

    /// Whether the two alone have their title, in the plans or in their place.
    fn eintydig(&self, leit: &Leit, trekka: &Trekka, old: usize, new: usize) -> bool {
        let (Some(a), Some(b)) = (trekka.gammal[old].nøkkel, trekka.ny[new].nøkkel) else { return false };
        let once = |p, q| self.gammal.get(&(a, p)) == Some(&1) && self.ny.get(&(b, q)) == Some(&1);
        once(WHOLE, WHOLE)
            || leit.same_stad(old, new) && once(leit.gammal.einingar[old].forelder, leit.ny.einingar[new].forelder)
    }
}
