//! The largest changes: what whoever decides reads first.

use super::felt::felt;
use super::lister::actor;
use super::merking::{CUT, Merkt, add, filled, letters, marked, merkte, short, sums, window};
use super::model::{Linje, Stor};
use super::ord::fyll;
use super::skriv::Skriv;
use super::teljing::teikn;
use crate::compare::endring::{Bitendring, Bitskilnad, Endring, Par};
use crate::compare::innhald::{Eining, Slag};

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
            self.vektige().into_iter().map(|i| (e.par.get(i).map_or(0, weight), i)).collect();
        sized.sort_by_key(|(w, i)| (std::cmp::Reverse(*w), *i));
        sized.truncate(LARGEST);
        // told in the order of the plan: the reader looks them up there
        sized.sort_by_key(|(_, i)| *i);
        sized.into_iter().filter_map(|(_, i)| self.large(i)).collect()
    }

    /// The pairs that the largest changes are taken from: the measures, or where none of them changed, all others.
    fn vektige(&self) -> Vec<usize> {
        let heavy = |i: &usize| self.e.par.get(*i).is_some_and(|par| weight(par) > 0);
        let measures: Vec<usize> = self.talde().into_iter().filter(heavy).collect();
        if measures.is_empty() { (0..self.e.par.len()).filter(heavy).collect() } else { measures }
    }

    /// Whether the largest changes are those of measures.
    pub fn tiltak_er_størst(&self) -> bool {
        self.vektige().iter().all(|i| self.e.par.get(*i).is_some_and(|par| par.slag == Slag::Tiltak))
    }

    fn large(&mut self, i: usize) -> Option<Stor> {
        let e = self.e;
        let par = e.par.get(i)?;
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
            slag: teikn(e.teljing(par)),
            ord: self.teljeord_og_nummer(par),
            nummer: self.nummer(par, &path),
            tittel: self.blad(&format!("{path}/tittel"), &title, place),
            gammal,
            ny,
        })
    }

    /// The weightiest texts of a change on each side, as much as there is room for.
    fn excerpt(&self, par: &Par) -> (Vec<Vec<Merkt>>, Vec<Vec<Merkt>>) {
        let ord = self.ord;
        let mut texts: Vec<(usize, usize, Vec<Merkt>, Vec<Merkt>)> = vec![];
        let mut put = |weight: usize, old: Vec<Merkt>, new: Vec<Merkt>| {
            let order = texts.len();
            texts.push((weight, order, old, new));
        };
        let whole = par.gammal.is_some() && par.ny.is_some();
        if whole && par.tittel.er_endring() {
            let (old, new) = merkte(&par.tittel);
            put(usize::MAX, old, new);
        }
        for f in par.felt.iter().filter(|f| f.endring.er_endring()) {
            match &f.endring {
                Endring::Bitar(all) => {
                    for b in all.iter().filter(|b| b.er_endring()) {
                        let (mut old, mut new) = merkte(b);
                        // what stood elsewhere did not stand here
                        if b.annan.is_some() && b.slag == Bitskilnad::Lik && b.til.is_some() {
                            old.clear();
                        }
                        new.extend(sums(b).map(|sum| ("note", format!(" ({sum})"))));
                        // one that stands on both sides tells more than one that came or went
                        let both = if b.frå.is_some() && b.til.is_some() { 2 } else { 1 };
                        put(both * (marked(&old) + marked(&new)) + 1, old, new);
                    }
                }
                Endring::Aktørar(all) => {
                    let label = vec![("lik", format!("{}: ", felt(self.e.ny.målform, par.slag, f.namn)))];
                    let (mut old, mut new) = (label.clone(), label);
                    for a in all.iter().filter(|a| a.er_endring()) {
                        add(&mut old, a.frå.as_ref().map(|x| actor(x, a.til.as_ref(), "ut")));
                        add(&mut new, a.til.as_ref().map(|x| actor(x, a.frå.as_ref(), "inn")));
                    }
                    put(SMALL, filled(old), filled(new));
                }
                Endring::Tider(all) => {
                    let (mut old, mut new) = (vec![], vec![]);
                    for t in all.iter().filter(|t| t.er_endring()) {
                        add(&mut old, t.frå.as_ref().map(|x| self.time(x, t.til.as_ref(), "ut", false)));
                        add(&mut new, t.til.as_ref().map(|x| self.time(x, t.frå.as_ref(), "inn", false)));
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
            let side = if par.ny.is_some() { &mut new } else { &mut old };
            match side.last_mut() {
                Some(last) => {
                    // dots for what was cut say the same
                    last.pop_if(|(_, text)| text == CUT);
                    last.push(more);
                }
                None => side.push(vec![more]),
            }
        }
        if par.gammal.is_none() {
            let from = self.samband.delt_frå(par).and_then(|i| self.e.gammal.einingar.get(i));
            let text = from.map(|unit| format!("{}.", fyll(ord.skilt_ut, &[&self.namn(unit)])));
            old.push(vec![("note", text.unwrap_or_else(|| ord.fanst_ikkje.into()))]);
        }
        if par.ny.is_none() {
            new.push(vec![("note", format!("{}.", self.teljeord(par)))]);
            new.extend(self.whereto(par).map(|text| vec![("note", format!("{text}."))]));
        }
        (old, new)
    }

    /// Where the contents of what is gone may be found.
    pub fn whereto(&self, par: &Par) -> Option<String> {
        let e = self.e;
        let units =
            |list: &[usize]| -> Vec<Eining> { list.iter().filter_map(|i| e.ny.einingar.get(*i)).cloned().collect() };
        let went = units(&par.gjekk_til);
        if !went.is_empty() {
            return Some(fyll(self.ord.punkt_til, &[&self.namna(&went)]));
        }
        let like = e.ny.einingar.get(self.samband.liknar(par)?.0)?;
        Some(fyll(self.ord.liknar_kort, &[&self.namn(like)]))
    }
}

/// The least that a text takes of the room, since it has a line of its own.
const LINE: usize = 34;

/// How much changed in a pair, in letters.
fn weight(par: &Par) -> usize {
    let text = |b: &Bitendring| {
        if b.slag == Bitskilnad::Lik {
            return 0;
        }
        let (old, new) = merkte(b);
        marked(&old) + marked(&new)
    };
    let fields = par.felt.iter().map(|felt| match &felt.endring {
        Endring::Bitar(all) => all.iter().map(text).sum(),
        Endring::Aktørar(all) => SMALL * all.iter().filter(|a| a.er_endring()).count(),
        Endring::Tider(all) => SMALL * all.iter().filter(|t| t.er_endring()).count(),
    });
    fields.sum::<usize>() + text(&par.tittel)
}
