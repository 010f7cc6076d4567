//! Plants edits in a plan and writes them in the ledger.
//!
//! A careful reader must be able to see what was done when the ids are gone, or the ledger would ask for clairvoyance: a measure
//! gets a wholly new title only where three points of its own say what it is; a measure has one large edit at the most, and
//! smaller ones beside it; what moves, moves past two others, so that it is clear which one moved.

mod bygnad;
mod inni;

use super::bok::{Bok, Kva};
use super::ordliste::GJENGS;
use super::plan::{Innhald, Nr, Plan, Tekst, Tiltak};
use super::setningar;
use crate::chance::Chance;
use std::collections::{HashMap, HashSet};

/// A plan while it is edited.
pub struct Redigering<'a> {
    t: &'a mut Chance,
    gammal: &'a Plan,
    p: Plan,
    bok: Bok,
    /// What was done to each measure.
    rørt: HashMap<Nr, Vec<Kva>>,
    /// Meetings that are another already.
    tider: HashSet<Nr>,
}

/// Next year's plan: edited in at least so many places as a fifth of the measures.
pub fn rediger(t: &mut Chance, gammal: &Plan) -> (Plan, Bok) {
    let measures = gammal.tiltak().count();
    let mut p = gammal.clone();
    (p.mappe, p.dato) = ("ny", "2026-01-29");
    if t.happens(0.7) {
        p.år = 2026;
    }
    let mut r = Redigering { t, gammal, p, bok: Bok::default(), rørt: HashMap::new(), tider: HashSet::new() };
    let mut planned = vec![];
    while planned.len() < (measures / 4).max(8) {
        let mut all = Kva::ALLE.to_vec();
        r.t.shuffle(&mut all);
        planned.extend(all);
    }
    // what changes the order comes last, so that nothing undoes it
    planned.truncate((measures / 4).max(8));
    planned.sort_by_key(|kva| *kva == Kva::Omordna);
    for kva in planned {
        (0..8).any(|_| r.plant(kva).is_some());
    }
    r.renumbered();
    (r.p, r.bok)
}

impl Redigering<'_> {
    fn plant(&mut self, kva: Kva) -> Option<()> {
        match kva {
            Kva::Omdøypt => self.rename(),
            Kva::Omformulert => self.reword(),
            Kva::Omordna => self.reorder(),
            Kva::Flytta => self.move_measure(),
            Kva::Omnummerert => None,
            Kva::Delt => self.split(),
            Kva::SettSaman => self.merge(),
            Kva::Dato => self.date(),
            Kva::Klokke => self.clock(),
            Kva::Aktør => self.actor(),
            Kva::Beløp => self.amount(),
            Kva::PunktFlytta => self.move_point(),
            Kva::PunktTilAnna => self.point_elsewhere(),
            Kva::SeksjonOmdøypt => self.rename_section(),
            Kva::Ny => self.new_measures(),
            Kva::Borte => self.gone(),
        }
    }

    /// A measure of the old plan that this may be done to.
    fn pick(&mut self, kva: Kva, fits: impl Fn(&Tiltak) -> bool) -> Option<Nr> {
        let small = |kva: &Kva| matches!(kva, Kva::Dato | Kva::Klokke | Kva::Aktør | Kva::Beløp | Kva::Flytta);
        let beside = |kva: &Kva| small(kva) || *kva == Kva::Omdøypt;
        let both = self.t.happens(0.3);
        let free = |x: &&Tiltak| match self.rørt.get(&x.nr) {
            None => true,
            Some(done) => both && done.len() < 3 && small(&kva) && done.iter().all(|d| beside(d) && *d != kva),
        };
        let all: Vec<Nr> = self.p.tiltak().filter(free).filter(|x| fits(x)).map(|x| x.nr).collect();
        (!all.is_empty()).then(|| *self.t.one_of(&all))
    }

    fn touch(&mut self, kva: Kva, nr: Nr) {
        self.rørt.entry(nr).or_default().push(kva);
    }

    /// Numbers that are another because of what stands before.
    fn renumbered(&mut self) {
        let numbers = |p: &Plan| -> HashMap<Nr, (usize, usize)> {
            let mut out = HashMap::new();
            for s in &p.seksjonar {
                let Innhald::Tiltak { delmål, .. } = &s.innhald else { continue };
                for (i, d) in delmål.iter().enumerate() {
                    out.extend(d.tiltak.iter().enumerate().map(|(k, x)| (x.nr, (i, k))));
                }
            }
            out
        };
        let (before, after) = (numbers(self.gammal), numbers(&self.p));
        let mut changed: Vec<Nr> = after
            .iter()
            .filter(|(nr, now)| before.get(nr).is_some_and(|then| then != *now))
            .map(|(nr, _)| *nr)
            .collect();
        changed.sort_unstable();
        // either half of a split or of a merge may be the one that is followed
        let both = |nr: &Nr| self.rørt.get(nr).is_some_and(|d| d.contains(&Kva::Delt) || d.contains(&Kva::SettSaman));
        changed.retain(|nr| !both(nr));
        changed.into_iter().for_each(|nr| self.bok.skriv(Kva::Omnummerert, nr));
    }

    fn rename_section(&mut self) -> Option<()> {
        let at = self.t.below(self.p.seksjonar.len());
        let nr = self.p.seksjonar[at].nr;
        if self.bok.har(Kva::SeksjonOmdøypt, nr) {
            return None;
        }
        let old = self.p.seksjonar[at].tittel.ord.clone();
        let new = if self.t.happens(0.5) { ord_i(self.t, &old, 1) } else { setningar::overskrift(self.t) };
        self.p.seksjonar[at].tittel.ord = new;
        self.bok.skriv(Kva::SeksjonOmdøypt, nr);
        Some(())
    }
}

/// Whether a point says something of the measure that it stands in.
fn own(point: &Tekst) -> bool {
    !GJENGS.contains(&point.ord.as_str())
}

/// The text with so many of its words exchanged.
pub fn ord_i(t: &mut Chance, text: &str, count: usize) -> String {
    let mut words: Vec<String> = text.split(' ').map(str::to_string).collect();
    let mut places: Vec<usize> =
        (0..words.len()).filter(|i| words[*i].chars().filter(|c| c.is_alphabetic()).count() > 1).collect();
    t.shuffle(&mut places);
    for at in places.into_iter().take(count) {
        words[at] = exchanged(t, &words[at]);
    }
    words.join(" ")
}

/// Another word with the capital and the signs of this one.
fn exchanged(t: &mut Chance, word: &str) -> String {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    let mut new = setningar::ord(t).to_string();
    while new.eq_ignore_ascii_case(bare) {
        new = setningar::ord(t).to_string();
    }
    if bare.starts_with(char::is_uppercase) {
        new = setningar::capital(&new);
    }
    word.replacen(bare, &new, 1)
}
