//! Holds an answer against the ledger.

mod inni;

use super::bok::{Bok, Kva, Post};
use super::fasit::{Fasit, like};
use super::plan::{Nr, Plan};
use super::tal::Dom;
use planverk::compare::Changes;
use planverk::compare::changes::{Pair, Reason};
use planverk::compare::contents::{Unit, UnitKind};
use std::collections::{HashMap, HashSet};

/// What is known while judging.
struct Dommar<'a> {
    namn: &'a str,
    gammal: Fasit,
    ny: Fasit,
    bok: &'a Bok,
    svar: &'a Changes,
    dom: Dom,
    /// What was told rightly: the kind, the unit, and the text or a word.
    rett: HashSet<(Kva, Nr, String)>,
    /// Units that the ledger says something of beside a number.
    rørt: HashSet<Nr>,
    nummerbyte: HashSet<Nr>,
    /// What was split or merged and is paired through the other half.
    others: HashSet<Nr>,
}

/// Judges what was told of the changes from one plan to another.
pub fn døm(gammal: &Plan, ny: &Plan, bok: &Bok, svar: &Changes, namn: &str) -> Dom {
    let touching = bok.poster.iter().filter(|p| p.kva != Kva::Omnummerert);
    let both = |p: &Post| matches!(p.kva, Kva::Delt | Kva::SettSaman).then_some(p.nr);
    let other = |p: &Post| (p.kva == Kva::PunktTilAnna).then(|| p.frå.parse().unwrap_or_default());
    let rørt = touching.flat_map(|p| [Some(p.eining), both(p), other(p)]).flatten().collect();
    let (gammal, ny) = (Fasit::av(gammal), Fasit::av(ny));
    let nummerbyte = svar.renumbered().filter_map(|(_, n)| ny.eining(n)).collect();
    let dom = Dom { planar: 1, ..Dom::default() };
    let mut d =
        Dommar { namn, gammal, ny, bok, svar, dom, rett: HashSet::new(), rørt, nummerbyte, others: HashSet::new() };
    let pairs = svar.pairs.iter().filter_map(|p| Some((d.nrs(p).0?, d.nrs(p).1?)));
    d.others = pairs.filter(|(a, b)| a != b).flat_map(|(a, b)| [a, b]).collect();
    d.claims();
    d.posts();
    d.equal_titles();
    if bok.poster.is_empty() && !svar.are_equal() {
        d.noise("ingenting er endra, men svaret seier at noko er det");
    }
    d.dom
}

fn is_sure(grunn: Reason) -> bool {
    !matches!(grunn, Reason::Unsure(_) | Reason::Alone)
}

impl Dommar<'_> {
    fn noise(&mut self, words: impl std::fmt::Display) {
        self.dom.støy.push(format!("{}: {words}", self.namn));
    }

    fn nrs(&self, p: &Pair) -> (Option<Nr>, Option<Nr>) {
        let old = self.svar.old_unit(p).and_then(|e| self.gammal.eining(e));
        (old, self.svar.new_unit(p).and_then(|e| self.ny.eining(e)))
    }

    /// Whether the two may be paired: the same, or halves of what was split or merged.
    fn may_pair(&self, old: Nr, new: Nr) -> bool {
        old == new
            || self.bok.poster.iter().any(|p| match p.kva {
                Kva::Delt => p.eining == old && p.nr == new,
                Kva::SettSaman => p.eining == new && p.nr == old,
                _ => false,
            })
    }

    fn name(&self, e: Option<&Unit>) -> String {
        e.map_or("–".into(), |e| format!("{:?} {:?} «{}»", e.kind, e.id.as_deref().unwrap_or(""), e.tittel.written))
    }

    fn pair(&self, p: &Pair) -> String {
        format!("{} → {} ({:?})", self.name(self.svar.old_unit(p)), self.name(self.svar.new_unit(p)), p.reason)
    }

    /// All that the answer claims.
    fn claims(&mut self) {
        let svar = self.svar;
        // the year and the date of the edition are others every year
        for p in svar.pairs.iter().filter(|p| p.kind != UnitKind::Forside) {
            match self.nrs(p) {
                (Some(old), Some(new)) => {
                    let right = self.may_pair(old, new);
                    if !right && is_sure(p.reason) {
                        let words = self.pair(p);
                        self.dom.falske.push(format!("{}: {words}", self.namn));
                    }
                    self.dom.usikre_feil += usize::from(!right && !is_sure(p.reason));
                    match right {
                        true => self.unit(p, old, new),
                        false => self.wrong(p),
                    }
                    if p.kind == UnitKind::Tiltak {
                        self.split_or_merged(p);
                    }
                }
                (Some(nr), None) if p.new.is_none() => self.alone(p, nr, Kva::Borte),
                (None, Some(nr)) if p.old.is_none() => self.alone(p, nr, Kva::Ny),
                _ => {}
            }
        }
    }

    /// A unit that is told to be new or gone.
    fn alone(&mut self, p: &Pair, nr: Nr, kva: Kva) {
        let there = self.gammal.har(nr) && self.ny.har(nr);
        // a half of a split or of a merge stands alone too
        let half = self
            .bok
            .poster
            .iter()
            .any(|p| matches!(p.kva, Kva::Delt | Kva::SettSaman) && [p.nr, p.eining].contains(&nr));
        if p.kind == UnitKind::Tiltak && !half {
            let words = self.pair(p);
            self.dom.sagt(kva, !there, || format!("{words}, liknar {:?}", p.resembles));
            if !there {
                self.rett.insert((kva, nr, String::new()));
            }
        }
        if there && !self.rørt.contains(&nr) {
            let words = self.pair(p);
            self.noise(format!("urørt, men {}: {words}", kva.namn()));
        }
    }

    fn split_or_merged(&mut self, p: &Pair) {
        let new = |i: &usize| self.svar.new.units.get(*i).and_then(|e| self.ny.eining(e));
        let old = |i: &usize| self.svar.old.units.get(*i).and_then(|e| self.gammal.eining(e));
        let parts: HashSet<Nr> = p.split_into.iter().chain(&p.new).filter_map(new).collect();
        let from: HashSet<Nr> = p.merged_from.iter().chain(&p.old).filter_map(old).collect();
        let (one, other) = (p.old.as_ref().and_then(old), p.new.as_ref().and_then(new));
        for (kva, told, all, nr) in [
            (Kva::Delt, !p.split_into.is_empty(), parts, one),
            (Kva::SettSaman, !p.merged_from.is_empty(), from, other),
        ] {
            let Some(nr) = nr.filter(|_| told) else { continue };
            let is = |x: &&Post| x.kva == kva && x.eining == nr && all == HashSet::from([x.eining, x.nr]);
            let right = self.bok.poster.iter().any(|x| is(&x));
            let words = self.pair(p);
            self.dom.sagt(kva, right, || format!("{} {words} {all:?}", self.namn));
            if right {
                self.rett.insert((kva, nr, String::new()));
            }
        }
    }

    /// What was planted: was it found?
    fn posts(&mut self) {
        let mut pairs: HashMap<Nr, &Pair> = HashMap::new();
        let svar = self.svar;
        for p in &svar.pairs {
            let (Some(old), Some(new)) = self.nrs(p) else { continue };
            if self.may_pair(old, new) {
                pairs.insert(old, p);
                let measure = p.kind == UnitKind::Tiltak;
                self.dom.sikre += usize::from(measure && is_sure(p.reason));
                self.dom.usikre += usize::from(measure && !is_sure(p.reason));
            }
        }
        let old = svar.old.units.iter().filter(|e| e.kind == UnitKind::Tiltak);
        self.dom.par += old.filter_map(|e| self.gammal.eining(e)).filter(|nr| self.ny.har(*nr)).count();
        for post in &self.bok.poster {
            let told = |word: &str| self.rett.contains(&(post.kva, post.eining, word.to_string()));
            let pair = pairs.get(&post.eining);
            let found = match post.kva {
                Kva::Omformulert => pair.is_some_and(|p| p.is_changed_inside()),
                Kva::Omnummerert => pair.is_some() && self.nummerbyte.contains(&post.eining),
                Kva::Dato | Kva::Klokke | Kva::Beløp => told(&format!("{}→{}", post.frå, post.til)),
                Kva::Aktør => told(&format!("-{}", post.frå)) && told(&format!("+{}", post.til)),
                Kva::PunktFlytta | Kva::PunktTilAnna => told(&post.nr.to_string()),
                _ => told(""),
            };
            let how = pair.map_or("ikkje para".to_string(), |p| format!("{:?}", p.reason));
            let name = self.gammal.titlar.get(&post.eining).or(self.ny.titlar.get(&post.eining));
            let words = || format!("{} «{}» {post:?}: {how}", self.namn, name.map_or("", |x| &x.ord));
            self.dom.planta(post.kva, found, words);
        }
    }

    /// Equal titles never stand in gone and new without a word on it.
    fn equal_titles(&mut self) {
        let svar = self.svar;
        let mut gone: HashMap<(UnitKind, String), bool> = HashMap::new();
        let title = |e: Option<&Unit>| e.map(|e| super::fasit::nøkkel(&e.tittel.written)).unwrap_or_default();
        for p in svar.pairs.iter().filter(|p| p.new.is_none()) {
            let word = gone.entry((p.kind, title(svar.old_unit(p)))).or_insert(true);
            *word &= p.resembles.is_some() || !p.went_to.is_empty();
        }
        for p in svar.pairs.iter().filter(|p| p.old.is_none()) {
            if gone.get(&(p.kind, title(svar.new_unit(p)))) == Some(&false) && p.resembles.is_none() {
                let words = self.pair(p);
                self.noise(format!("same tittel i borte og ny utan eit ord om det: {words}"));
            }
        }
    }

    /// The title of a unit, its place, and what stands in it.
    fn unit(&mut self, p: &Pair, old: Nr, new: Nr) {
        if old != new {
            return self.fields(p, old, new);
        }
        let kva = if p.kind == UnitKind::Tiltak { Kva::Omdøypt } else { Kva::SeksjonOmdøypt };
        let (a, b) = (self.gammal.titlar.get(&old), self.ny.titlar.get(&new));
        let same_title = a.zip(b).is_none_or(|(a, b)| like(a, b));
        if p.tittel.is_change() {
            self.tell(kva, !same_title, old, "", p, "tittel");
        }
        let same_place = self.gammal.forelder.get(&old) == self.ny.forelder.get(&new);
        if p.moved {
            self.tell(Kva::Flytta, !same_place, old, "", p, "flytta");
        }
        // where a merge or a split is followed through its other half, its place is that half's
        let moved = self.bok.har(Kva::Omordna, old);
        if p.reordered && (moved || !self.other_half_beside(old)) {
            self.tell(Kva::Omordna, moved, old, "", p, "omordna");
        }
        self.fields(p, old, new);
    }

    /// Whether a half of a split or of a merge stands in the same goal.
    fn other_half_beside(&self, nr: Nr) -> bool {
        let goal = self.gammal.forelder.get(&nr);
        let halves = self.bok.poster.iter().filter(|p| matches!(p.kva, Kva::Delt | Kva::SettSaman));
        let mut paired = halves.filter(|p| self.others.contains(&p.eining));
        paired.any(|p| self.gammal.forelder.get(&p.eining) == goal)
    }

    /// A claim of something that is there, or else of nothing.
    fn tell(&mut self, kva: Kva, right: bool, nr: Nr, word: &str, p: &Pair, what: &str) {
        let words = format!("{} {what} {word}: {}", self.namn, self.pair(p));
        self.dom.sagt(kva, right, || words.clone());
        match right {
            true => drop(self.rett.insert((kva, nr, word.to_string()))),
            false => self.dom.støy.push(words),
        }
    }

    /// A pair that is none: what it tells is not right.
    fn wrong(&mut self, p: &Pair) {
        if p.kind == UnitKind::Tiltak {
            let words = format!("{} {}", self.namn, self.pair(p));
            for (kva, told) in
                [(Kva::Omdøypt, p.tittel.is_change()), (Kva::Flytta, p.moved), (Kva::Omordna, p.reordered)]
            {
                if told {
                    self.dom.sagt(kva, false, || words.clone());
                }
            }
        }
    }
}
