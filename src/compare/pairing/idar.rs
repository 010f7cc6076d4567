//! Pairs that are named: by the author (`tidlegare`), and by one id in both plans.
//!
//! What the author says goes first. An id goes before likeness, since a thing may be renamed and reworded and still be the same;
//! but ids are also used again for other things, and exchanged. Where what one of the two was stands word for word elsewhere in
//! the other plan, the text is believed and not the id; where the two only disagree, the pair is told as a doubtful one.

use super::super::changes::Reason;
use super::super::contents::{Contents, Tidlegare, UnitKind};
use super::likskap::{Likskap, MARGIN};
use super::trekk::{Sekk, Trekk, Trekka};
use super::{Leit, prosent};
use std::collections::HashMap;

/// Below this in title and in contents two units say different things; that the same people do both proves nothing.
const UNLIKE: f64 = 0.1;

/// From this likeness on a unit may be what its id says, where the author says something beside it.
const AGREES: f64 = 0.38;

/// What the author says of each new unit: the old units that it was. Only those of which anything is said.
type Sagt = Vec<(usize, Vec<usize>)>;

impl Leit<'_> {
    /// What is named: by the author, then by its id. What the author says is new is so in spite of its id. The pairs of one id
    /// that were given up are returned.
    pub fn named(&mut self, slag: UnitKind, trekka: &Trekka) -> Vec<(usize, usize)> {
        let mut sagt: Sagt = vec![];
        for (new, e) in self.ny.units.iter().enumerate().filter(|(_, e)| e.kind == slag) {
            match &e.tidlegare {
                Tidlegare::Ingen => self.avgjort_ny[new] = true,
                Tidlegare::Frå(all) if slag == UnitKind::Tiltak => {
                    let here = all.iter().filter(|e| e.mappe.as_str() == self.gammal.folder);
                    let olds: Vec<usize> = here.filter_map(|e| with_id(self.gammal, slag, e.id.as_str())).collect();
                    if !olds.is_empty() {
                        sagt.push((new, olds));
                    }
                }
                _ => {}
            }
        }
        let ids = self.one_id(slag);
        for (old, new) in &ids {
            if sagt.iter().any(|(n, olds)| n == new && olds.contains(old)) {
                self.par(*old, *new, Reason::Stated);
            }
        }
        let dissolved = self.identical_ids(&ids, &sagt, trekka);
        self.said(&sagt);
        dissolved
    }

    /// The units of one id in both plans: old and new.
    fn one_id(&self, slag: UnitKind) -> Vec<(usize, usize)> {
        let mut by_id: HashMap<&str, usize> = HashMap::new();
        for (i, e) in self.gammal.units.iter().enumerate().filter(|(_, e)| e.kind == slag) {
            if let Some(id) = &e.id {
                by_id.entry(id).or_insert(i);
            }
        }
        let new = self.ny.units.iter().enumerate().filter(|(j, e)| e.kind == slag && !self.avgjort_ny[*j]);
        new.filter_map(|(j, e)| Some((by_id.remove(e.id.as_deref()?)?, j))).collect()
    }

    /// One id in both, unless the author says otherwise or the texts prove that the id is used again.
    fn identical_ids(&mut self, ids: &[(usize, usize)], sagt: &Sagt, trekka: &Trekka) -> Vec<(usize, usize)> {
        let free = |(a, b): &(usize, usize)| self.av_gammal[*a].is_none() && self.av_ny[*b].is_none();
        let ids: Vec<(usize, usize)> = ids.iter().copied().filter(free).collect();
        let twins = Tvillingar::new(self, trekka, &ids);
        let (mut stand, mut dissolved) = (vec![], vec![]);
        for (old, new) in ids {
            let l = self.likskap(old, new, trekka);
            if !self.stands_beside(old, new, &l, sagt, trekka) {
                continue;
            }
            if twins.is_elsewhere(self, old, new, &l) {
                dissolved.push((old, new));
                continue;
            }
            let none = |s: Option<f64>| s.is_none_or(|s| s < UNLIKE);
            // what only one of them has is no contradiction, and neither is another title where there is no more
            let disagree = l.begge && l.tittel < UNLIKE && none(l.innhald);
            stand.push((old, new, if disagree { Reason::IdButUnlike(prosent(l.alt)) } else { Reason::Id }));
        }
        for (old, new, grunn) in stand {
            self.par(old, new, grunn);
        }
        dissolved
    }

    /// Whether an id may stand beside what the author says. Who names only others says first what it was; its id is believed too
    /// (a merge into one that lives on) when nobody else claims that one, and it is at least as like it.
    fn stands_beside(&self, old: usize, new: usize, l: &Likskap, sagt: &Sagt, trekka: &Trekka) -> bool {
        let is_claimed = sagt.iter().any(|(n, olds)| *n != new && olds.contains(&old));
        match sagt.iter().find(|(n, _)| *n == new) {
            Some(_) if is_claimed => false,
            Some((_, olds)) => {
                let free = olds.iter().filter(|o| self.av_gammal[**o].is_none());
                l.alt >= AGREES && free.map(|o| self.likskap(*o, new, trekka).alt).all(|s| s <= l.alt)
            }
            None => !is_claimed || l.alt >= AGREES,
        }
    }

    /// What the author says of measures of this older plan.
    fn said(&mut self, sagt: &Sagt) {
        for (new, olds) in sagt {
            for old in olds {
                match (self.av_gammal[*old], self.av_ny[*new]) {
                    (None, None) => self.par(*old, *new, Reason::Stated),
                    (None, Some(_)) => self.sett_saman(*new, *old),
                    (Some((other, _)), _) if other != *new => self.delt(*old, *new),
                    _ => {}
                }
            }
        }
    }

    /// Pairs of one id that were given up for a twin, where nothing came of that: the id is all there is, and it is doubtful.
    pub fn restore(&mut self, dissolved: &[(usize, usize)], trekka: &Trekka) {
        for (old, new) in dissolved.iter().copied() {
            if self.is_free(old, new) {
                let l = self.likskap(old, new, trekka);
                self.par(old, new, Reason::IdButUnlike(prosent(l.alt)));
            }
        }
    }
}

/// The old unit with an id.
fn with_id(innhald: &Contents, slag: UnitKind, id: &str) -> Option<usize> {
    innhald.units.iter().position(|e| e.kind == slag && e.id.as_deref() == Some(id))
}

/// The units of both plans by their titles and by their contents, to find the same words under another id.
struct Tvillingar<'t> {
    trekka: &'t Trekka,
    gammal: Ordna<'t>,
    ny: Ordna<'t>,
    /// The partner by id of each old unit, and of each new one.
    id_gammal: HashMap<usize, usize>,
    id_ny: HashMap<usize, usize>,
}

/// The units of a plan by their titles and by their contents.
struct Ordna<'t> {
    titlar: HashMap<u32, Vec<usize>>,
    innhald: HashMap<&'t Sekk, Vec<usize>>,
}

impl<'t> Ordna<'t> {
    fn new(trekk: &'t [Trekk], is_free: impl Fn(usize) -> bool) -> Ordna<'t> {
        let (mut titlar, mut innhald): (HashMap<_, Vec<usize>>, HashMap<_, Vec<usize>>) = Default::default();
        for (i, t) in trekk.iter().enumerate().filter(|(i, _)| is_free(*i)) {
            if let Some(key) = t.nøkkel {
                titlar.entry(key).or_default().push(i);
            }
            if !t.innhald.is_empty() {
                innhald.entry(&t.innhald).or_default().push(i);
            }
        }
        Ordna { titlar, innhald }
    }

    fn of(&self, t: &Trekk) -> Vec<usize> {
        let titles = t.nøkkel.and_then(|key| self.titlar.get(&key));
        titles.into_iter().chain(self.innhald.get(&t.innhald)).flatten().copied().collect()
    }
}

impl<'t> Tvillingar<'t> {
    fn new(leit: &Leit, trekka: &'t Trekka, ids: &[(usize, usize)]) -> Self {
        let old = |i: usize| leit.av_gammal[i].is_none() && !leit.avgjort_gammal[i];
        let new = |j: usize| leit.av_ny[j].is_none() && !leit.avgjort_ny[j];
        Tvillingar {
            trekka,
            gammal: Ordna::new(&trekka.gammal, old),
            ny: Ordna::new(&trekka.ny, new),
            id_gammal: ids.iter().copied().collect(),
            id_ny: ids.iter().map(|(a, b)| (*b, *a)).collect(),
        }
    }

    /// Whether what one of two units of one id was stands word for word in another unit of the other plan.
    fn is_elsewhere(&self, leit: &Leit, old: usize, new: usize, l: &Likskap) -> bool {
        if l.identisk {
            return false;
        }
        let (a, b) = (&self.trekka.gammal[old], &self.trekka.ny[new]);
        self.ny.of(a).into_iter().any(|t| t != new && self.wins(leit, old, t, l))
            || self.gammal.of(b).into_iter().any(|t| t != old && self.wins(leit, t, new, l))
    }

    /// Whether two units of different ids are twins, and more alike than the pair of one id that has one of them, and than the
    /// one that the other has. What only took over a title, or only the contents, is no twin where the id has the rest.
    fn wins(&self, leit: &Leit, old: usize, new: usize, own: &Likskap) -> bool {
        let l = leit.likskap(old, new, self.trekka);
        let (a, b) = (&self.trekka.gammal[old], &self.trekka.ny[new]);
        let same_contents = !a.innhald.is_empty() && a.innhald == b.innhald && l.grunnlag >= 0.5;
        let is_twin = |own: &Likskap| {
            let contents = |l: &Likskap| l.innhald.unwrap_or(0.0);
            let by_title = l.same_tittel
                && match l.begge {
                    true => contents(&l) >= contents(own).max(0.25),
                    false => own.tittel < 0.5 && contents(own) < 0.25,
                };
            (by_title || same_contents && l.tittel >= own.tittel) && l.alt > own.alt + MARGIN
        };
        let others = [
            self.id_gammal.get(&old).map(|j| leit.likskap(old, *j, self.trekka)),
            self.id_ny.get(&new).map(|i| leit.likskap(*i, new, self.trekka)),
        ];
        is_twin(own) && others.iter().flatten().all(is_twin)
    }
}
