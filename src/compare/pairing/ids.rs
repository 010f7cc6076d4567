//! Pairs that are named: by the author (`tidlegare`), and by one id in both plans.
//!
//! What the author says goes first. An id goes before likeness, since a thing may be renamed and reworded and still be the same;
//! but ids are also used again for other things, and exchanged. Where what one of the two was stands word for word elsewhere in
//! the other plan, the text is believed and not the id; where the two only disagree, the pair is shown as a doubtful one.
//!
//! Example. Old x is «Foreldremøte om nettvett», old y «Foreldremøte om rus»; in the new plan the ids have changed places. Neither id
//! stands: what old x was stands word for word under y, and the twins are more alike ([`Twins::wins`], by [`MARGIN`] at least) than what
//! has one id. Both pairs are given up, and the next step pairs x with y and y with x. Had only the title gone to y, and the contents
//! of x been reworded under x, then x would be x: what took over a title alone is no twin. (Tests `exchanged_ids_are_seen_through`
//! and `renamed_and_reworded_under_its_id_is_the_same`.)

use super::super::changes::Reason;
use super::super::contents::UnitKind;
use super::super::weights::Bag;
use super::by_likeness::UNSURE;
use super::features::{Features, KindFeatures};
use super::likeness::{ENOUGH, Likeness, MARGIN};
use super::search::{Search, percent};
use crate::plan::tidlegare::Tidlegare;
use std::collections::HashMap;

/// Below this in title and in contents two units say different things; that the same people do both proves nothing.
/// With 0, one id for two things is believed (tests `one_id_for_two_things_is_told`,
/// `that_the_same_people_do_both_makes_them_no_one_thing`); 0.3 changes nothing.
const UNLIKE: f64 = 0.1;

/// From this likeness on a unit may be what its id says, where the author says something beside it: from where one without an id
/// may be the same. 0.1 and 0.7 change nothing in what is measured.
const AGREES: f64 = UNSURE[0];

/// So alike the contents must be at least, beside an equal title, for a unit to be the twin of one with another id; and where there
/// are no contents, another title than [`OTHER_TITLE`] and less than this speak against the id. They are judgements.
const TWIN: f64 = 0.25;
const OTHER_TITLE: f64 = 0.5;

/// What so many units have alike tells none of them from the others.
const MOST: usize = 40;

/// What the author says of each new unit: the old units that it was. Only those of which anything is said.
type Stated = Vec<(usize, Vec<usize>)>;

impl Search<'_> {
    /// What is named: by the author, then by its id. What the author says is new is so in spite of its id. The pairs of one id
    /// that were given up are returned.
    pub fn named(&mut self, kind: UnitKind, features: &KindFeatures) -> Vec<(usize, usize)> {
        let mut stated: Stated = vec![];
        let mut with_id: HashMap<&str, usize> = HashMap::new();
        for (old, unit) in self.old.units.iter().enumerate().filter(|(_, unit)| unit.kind == kind) {
            if let Some(id) = unit.id.as_deref() {
                with_id.entry(id).or_insert(old);
            }
        }
        for (new, unit) in self.new.units.iter().enumerate().filter(|(_, unit)| unit.kind == kind) {
            match &unit.tidlegare {
                Tidlegare::Ingen => self.new_settled[new] = true,
                Tidlegare::Frå(all) if kind == UnitKind::Tiltak => {
                    let here = all.iter().filter(|earlier| earlier.mappe.as_str() == self.old.folder);
                    let olds: Vec<usize> =
                        here.filter_map(|earlier| with_id.get(earlier.id.as_str()).copied()).collect();
                    if !olds.is_empty() {
                        stated.push((new, olds));
                    }
                }
                _ => {}
            }
        }
        let ids = self.one_id(kind);
        for (old, new) in &ids {
            if stated.iter().any(|(n, olds)| n == new && olds.contains(old)) {
                self.pair(*old, *new, Reason::Stated);
            }
        }
        let dissolved = self.identical_ids(&ids, &stated, features);
        self.said(&stated);
        dissolved
    }

    /// The units of one id in both plans: old and new.
    fn one_id(&self, kind: UnitKind) -> Vec<(usize, usize)> {
        let mut by_id: HashMap<&str, usize> = HashMap::new();
        for (i, unit) in self.old.units.iter().enumerate().filter(|(_, unit)| unit.kind == kind) {
            if let Some(id) = &unit.id {
                by_id.entry(id).or_insert(i);
            }
        }
        let new = self.new.units.iter().enumerate();
        let new = new.filter(|(j, unit)| unit.kind == kind && !self.new_settled[*j]);
        new.filter_map(|(j, unit)| Some((by_id.remove(unit.id.as_deref()?)?, j))).collect()
    }

    /// One id in both, unless the author says otherwise or the texts prove that the id is used again.
    fn identical_ids(
        &mut self,
        ids: &[(usize, usize)],
        stated: &Stated,
        features: &KindFeatures,
    ) -> Vec<(usize, usize)> {
        let free = |(a, b): &(usize, usize)| self.old_partners[*a].is_none() && self.new_partners[*b].is_none();
        let ids: Vec<(usize, usize)> = ids.iter().copied().filter(free).collect();
        let twins = Twins::new(self, features, &ids);
        let (mut stand, mut dissolved) = (vec![], vec![]);
        for (old, new) in ids {
            let l = self.likeness(old, new, features);
            if !self.stands_beside(old, new, &l, stated, features) {
                continue;
            }
            if twins.is_elsewhere(self, old, new, &l) {
                dissolved.push((old, new));
                continue;
            }
            let none = |s: Option<f64>| s.is_none_or(|s| s < UNLIKE);
            // what only one of them has is no contradiction, and neither is another title where there is no more
            let disagree = l.both_have_contents && l.title < UNLIKE && none(l.contents);
            stand.push((old, new, if disagree { Reason::IdButUnlike(percent(l.overall)) } else { Reason::Id }));
        }
        for (old, new, reason) in stand {
            self.pair(old, new, reason);
        }
        dissolved
    }

    /// Whether an id may stand beside what the author says. Who names only others says first what it was; its id is believed too
    /// (a merge into one that lives on) when nobody else claims that one, and it is at least as like it.
    fn stands_beside(&self, old: usize, new: usize, l: &Likeness, stated: &Stated, features: &KindFeatures) -> bool {
        let is_claimed = stated.iter().any(|(n, olds)| *n != new && olds.contains(&old));
        match stated.iter().find(|(n, _)| *n == new) {
            Some(_) if is_claimed => false,
            Some((_, olds)) => {
                let free = olds.iter().filter(|o| self.old_partners[**o].is_none());
                l.overall >= AGREES && free.map(|o| self.likeness(*o, new, features).overall).all(|s| s <= l.overall)
            }
            None => !is_claimed || l.overall >= AGREES,
        }
    }

    /// What the author says of measures of this older plan.
    fn said(&mut self, stated: &Stated) {
        for (new, olds) in stated {
            for old in olds {
                match (self.old_partners[*old], self.new_partners[*new]) {
                    (None, None) => self.pair(*old, *new, Reason::Stated),
                    (None, Some(_)) => self.add_merge(*new, *old),
                    (Some((other, _)), _) if other != *new => self.add_split(*old, *new),
                    _ => {}
                }
            }
        }
    }

    /// Pairs of one id that were given up for a twin, where nothing came of that: the id is all there is, and it is doubtful.
    pub fn restore(&mut self, dissolved: &[(usize, usize)], features: &KindFeatures) {
        for (old, new) in dissolved.iter().copied() {
            if self.is_free(old, new) {
                let l = self.likeness(old, new, features);
                self.pair(old, new, Reason::IdButUnlike(percent(l.overall)));
            }
        }
    }
}

/// The units of both plans by their titles and by their contents, to find the same words under another id.
struct Twins<'t> {
    features: &'t KindFeatures,
    old: Index<'t>,
    new: Index<'t>,
    /// The partner by id of each old unit, and of each new one.
    id_of_old: HashMap<usize, usize>,
    id_of_new: HashMap<usize, usize>,
}

/// The units of a plan by their titles and by their contents.
struct Index<'t> {
    /// By whole title.
    titles: HashMap<u32, Vec<usize>>,
    /// By the words of the texts.
    contents: HashMap<&'t Bag, Vec<usize>>,
}

impl<'t> Index<'t> {
    fn new(features: &'t [Features], is_free: impl Fn(usize) -> bool) -> Index<'t> {
        let (mut titles, mut contents): (HashMap<_, Vec<usize>>, HashMap<_, Vec<usize>>) = Default::default();
        for (i, t) in features.iter().enumerate().filter(|(i, _)| is_free(*i)) {
            if let Some(key) = t.key {
                titles.entry(key).or_default().push(i);
            }
            if !t.contents.is_empty() {
                contents.entry(&t.contents).or_default().push(i);
            }
        }
        Index { titles, contents }
    }

    fn of(&self, t: &Features) -> Vec<usize> {
        let titles = t.key.and_then(|key| self.titles.get(&key));
        let all = titles.into_iter().chain(self.contents.get(&t.contents));
        all.filter(|units| units.len() <= MOST).flatten().copied().collect()
    }
}

impl<'t> Twins<'t> {
    fn new(search: &Search, features: &'t KindFeatures, ids: &[(usize, usize)]) -> Self {
        let old = |i: usize| search.old_partners[i].is_none() && !search.old_settled[i];
        let new = |j: usize| search.new_partners[j].is_none() && !search.new_settled[j];
        Twins {
            features,
            old: Index::new(&features.old, old),
            new: Index::new(&features.new, new),
            id_of_old: ids.iter().copied().collect(),
            id_of_new: ids.iter().map(|(a, b)| (*b, *a)).collect(),
        }
    }

    /// Whether what one of two units of one id was stands word for word in another unit of the other plan.
    fn is_elsewhere(&self, search: &Search, old: usize, new: usize, l: &Likeness) -> bool {
        if l.identical {
            return false;
        }
        let (a, b) = (&self.features.old[old], &self.features.new[new]);
        self.new.of(a).into_iter().any(|t| t != new && self.wins(search, old, t, l))
            || self.old.of(b).into_iter().any(|t| t != old && self.wins(search, t, new, l))
    }

    /// Whether two units of different ids are twins, and more alike than the pair of one id that has one of them, and than the
    /// one that the other has. What only took over a title, or only the contents, is no twin where the id has the rest.
    fn wins(&self, search: &Search, old: usize, new: usize, own: &Likeness) -> bool {
        let l = search.likeness(old, new, self.features);
        let (a, b) = (&self.features.old[old], &self.features.new[new]);
        let same_contents = !a.contents.is_empty() && a.contents == b.contents && l.basis >= ENOUGH;
        let is_twin = |own: &Likeness| {
            let contents = |l: &Likeness| l.contents.unwrap_or(0.0);
            let by_title = l.same_title
                && match l.both_have_contents {
                    true => contents(&l) >= contents(own).max(TWIN),
                    false => own.title < OTHER_TITLE && contents(own) < TWIN,
                };
            (by_title || same_contents && l.title >= own.title) && l.overall > own.overall + MARGIN
        };
        let others = [
            self.id_of_old.get(&old).map(|j| search.likeness(old, *j, self.features)),
            self.id_of_new.get(&new).map(|i| search.likeness(*i, new, self.features)),
        ];
        is_twin(own) && others.iter().flatten().all(is_twin)
    }
}
