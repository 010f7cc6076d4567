//! The largest changes: what whoever decides reads first.

use super::felt::felt;
use super::lister::actor;
use super::merking::{CUT, Merkt, add, filled, letters, marked, merkte, short, sums, window};
use super::model::{Linje, Stor};
use super::ord::fyll;
use super::skriv::Skriv;
use super::teljing::teikn;
use crate::compare::changes::{Change, Fate, Pair, PassageChange};
use crate::compare::contents::{Unit, UnitKind};

/// How many of the largest changes the first page shows.
const LARGEST: usize = 5;

/// About how many letters a side of one of them has room for.
const ROOM: usize = 88;

/// About how many letters of its title.
const TITLE: usize = 60;

/// What a change of an actor or a time weighs, in letters.
const SMALL: usize = 15;

impl Skriv<'_> {
    /// The largest changes, the largest first.
    pub fn størst(&mut self) -> Vec<Stor> {
        let e = self.e;
        let mut sized: Vec<(usize, usize)> =
            self.vektige().into_iter().map(|i| (e.pairs.get(i).map_or(0, weight), i)).collect();
        sized.sort_by_key(|(w, i)| (std::cmp::Reverse(*w), *i));
        sized.truncate(LARGEST);
        // told in the order of the plan: the reader looks them up there
        sized.sort_by_key(|(_, i)| *i);
        sized.into_iter().filter_map(|(_, i)| self.large(i)).collect()
    }

    /// The pairs that the largest changes are taken from: the measures, or where none of them changed, all others.
    fn vektige(&self) -> Vec<usize> {
        let heavy = |i: &usize| self.e.pairs.get(*i).is_some_and(|par| weight(par) > 0);
        let measures: Vec<usize> = self.talde().into_iter().filter(heavy).collect();
        if measures.is_empty() { (0..self.e.pairs.len()).filter(heavy).collect() } else { measures }
    }

    /// Whether the largest changes are those of measures.
    pub fn tiltak_er_størst(&self) -> bool {
        self.vektige().iter().all(|i| self.e.pairs.get(*i).is_some_and(|par| par.kind == UnitKind::Tiltak))
    }

    fn large(&mut self, i: usize) -> Option<Stor> {
        let e = self.e;
        let par = e.pairs.get(i)?;
        let unit = self.eining(par)?;
        let (place, path) = (unit.place, format!("størst/{i}"));
        let (old, new) = self.excerpt(par);
        let side = |s: &mut Self, texts: Vec<Vec<Merkt>>, at: &str| -> Vec<Linje> {
            let lines = texts.into_iter().enumerate();
            lines.map(|(n, text)| s.linje(&format!("{path}/{at}/{n}"), "avsnitt", 0, text, place)).collect()
        };
        let (gammal, ny) = (side(self, old, "frå"), side(self, new, "til"));
        let title = short(&self.tittel(unit), TITLE);
        Some(Stor {
            slag: teikn(e.tally(par)),
            ord: self.teljeord_og_nummer(par),
            nummer: self.nummer(par, &path),
            tittel: self.blad(&format!("{path}/tittel"), &title, place),
            gammal,
            ny,
        })
    }

    /// The weightiest texts of a change on each side, as much as there is room for.
    fn excerpt(&self, par: &Pair) -> (Vec<Vec<Merkt>>, Vec<Vec<Merkt>>) {
        let ord = self.ord;
        let mut texts: Vec<(usize, usize, Vec<Merkt>, Vec<Merkt>)> = vec![];
        let mut put = |weight: usize, old: Vec<Merkt>, new: Vec<Merkt>| {
            let order = texts.len();
            texts.push((weight, order, old, new));
        };
        let whole = par.old.is_some() && par.new.is_some();
        if whole && par.tittel.is_change() {
            let (old, new) = merkte(&par.tittel);
            put(usize::MAX, old, new);
        }
        for f in par.fields.iter().filter(|f| f.change.is_change()) {
            match &f.change {
                Change::Passages(all) => {
                    for b in all.iter().filter(|b| b.is_change()) {
                        let (mut old, mut new) = merkte(b);
                        // what stood elsewhere did not stand here
                        if b.other_unit.is_some() && b.fate == Fate::Same && b.new.is_some() {
                            old.clear();
                        }
                        new.extend(sums(b).map(|sum| ("note", format!(" ({sum})"))));
                        // one that stands on both sides tells more than one that came or went
                        let both = if b.old.is_some() && b.new.is_some() { 2 } else { 1 };
                        put(both * (marked(&old) + marked(&new)) + 1, old, new);
                    }
                }
                Change::Actors(all) => {
                    let label = vec![("lik", format!("{}: ", felt(self.e.new.målform, par.kind, f.name)))];
                    let (mut old, mut new) = (label.clone(), label);
                    for a in all.iter().filter(|a| a.is_change()) {
                        add(&mut old, a.old.as_ref().map(|x| actor(x, a.new.as_ref(), "ut")));
                        add(&mut new, a.new.as_ref().map(|x| actor(x, a.old.as_ref(), "inn")));
                    }
                    put(SMALL, filled(old), filled(new));
                }
                Change::Times(all) => {
                    let (mut old, mut new) = (vec![], vec![]);
                    for t in all.iter().filter(|t| t.is_change()) {
                        add(&mut old, t.old.as_ref().map(|x| self.time(x, t.new.as_ref(), "ut", false)));
                        add(&mut new, t.new.as_ref().map(|x| self.time(x, t.old.as_ref(), "inn", false)));
                    }
                    put(SMALL, old, new);
                }
            }
        }
        if whole {
            texts.sort_by_key(|(w, order, ..)| (std::cmp::Reverse(*w), *order));
        }
        let (mut old, mut new) = (vec![], vec![]);
        let (mut room_old, mut room_new) = (ROOM, ROOM);
        let mut left = 0;
        for (_, _, a, z) in texts {
            let (la, lz) = (letters(&a), letters(&z));
            // one that would be cut to a stump is left for its own entry
            let full = |length: usize, room: usize, any: bool| length > 0 && (room < LINE || (length > room && any));
            if full(la, room_old, !old.is_empty()) || full(lz, room_new, !new.is_empty()) {
                left += 1;
                continue;
            }
            let (a, z) = (window(a, room_old), window(z, room_new));
            room_old = room_old.saturating_sub(letters(&a).max(LINE));
            room_new = room_new.saturating_sub(letters(&z).max(LINE));
            old.extend((!a.is_empty()).then_some(a));
            new.extend((!z.is_empty()).then_some(z));
        }
        if left > 0 {
            let more = ("note", format!(" {}", fyll(ord.og_fleire, &[&ord.så_mange(left)])));
            let side = if par.new.is_some() { &mut new } else { &mut old };
            match side.last_mut() {
                Some(last) => {
                    // dots for what was cut say the same
                    last.pop_if(|(_, text)| text == CUT);
                    last.push(more);
                }
                None => side.push(vec![more]),
            }
        }
        if par.old.is_none() {
            let from = self.samband.split_from(par).and_then(|i| self.e.old.units.get(i));
            let text = from.map(|unit| format!("{}.", fyll(ord.skilt_ut, &[&self.namn(unit)])));
            old.push(vec![("note", text.unwrap_or_else(|| ord.fanst_ikkje.into()))]);
        }
        if par.new.is_none() {
            new.push(vec![("note", format!("{}.", self.teljeord(par)))]);
            new.extend(self.whereto(par).map(|text| vec![("note", format!("{text}."))]));
        }
        (old, new)
    }

    /// Where the contents of what is gone may be found.
    pub fn whereto(&self, par: &Pair) -> Option<String> {
        let e = self.e;
        let units =
            |list: &[usize]| -> Vec<Unit> { list.iter().filter_map(|i| e.new.units.get(*i)).cloned().collect() };
        let went = units(&par.went_to);
        if !went.is_empty() {
            return Some(fyll(self.ord.punkt_til, &[&self.namna(&went)]));
        }
        let like = e.new.units.get(self.samband.resembles(par)?.0)?;
        Some(fyll(self.ord.liknar_kort, &[&self.namn(like)]))
    }
}

/// The least that a text takes of the room, since it has a line of its own.
const LINE: usize = 34;

/// How much changed in a pair, in letters.
fn weight(par: &Pair) -> usize {
    let text = |b: &PassageChange| {
        if b.fate == Fate::Same {
            return 0;
        }
        let (old, new) = merkte(b);
        marked(&old) + marked(&new)
    };
    let fields = par.fields.iter().map(|felt| match &felt.change {
        Change::Passages(all) => all.iter().map(text).sum(),
        Change::Actors(all) => SMALL * all.iter().filter(|a| a.is_change()).count(),
        Change::Times(all) => SMALL * all.iter().filter(|t| t.is_change()).count(),
    });
    fields.sum::<usize>() + text(&par.tittel)
}
