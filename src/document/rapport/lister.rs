//! Actors as sets, and meetings and other times in pairs: a line each, with what the other side does not have alike marked.

use super::merking::Merkt;
use super::model::Linje;
use super::ord::{fyll, stor};
use super::skriv::Skriv;
use crate::compare::endring::{Aktørendring, Tidsendring};
use crate::compare::innhald::{Aktør, Når, Tid};
use crate::fault::Place;

/// Actors or times that did not change are told one by one up to so many in all; else only how many they are.
const FEW: usize = 6;

impl Skriv<'_> {
    /// Actors: as sets, those who came and went marked.
    pub fn actors(&mut self, name: &str, all: &[Aktørendring], place: Place) -> (Vec<Linje>, Vec<Linje>) {
        let full = all.len() <= FEW;
        let (mut old, mut new) = (vec![], vec![]);
        let kept = all.iter().filter(|a| !a.er_endring()).count();
        for (i, a) in all.iter().enumerate().filter(|(_, a)| full || a.er_endring()) {
            if let Some(frå) = &a.frå {
                let pieces = actor(frå, a.til.as_ref(), "ut");
                old.push(self.linje(&format!("{name}/{i}/frå"), "linje", 0, pieces, place));
            }
            if let Some(til) = &a.til {
                let pieces = actor(til, a.frå.as_ref(), "inn");
                new.push(self.linje(&format!("{name}/{i}/til"), "linje", 0, pieces, place));
            }
        }
        let words = if new.is_empty() { self.ord.berre_ein } else { self.ord.ein_aktør };
        new.extend((!full).then(|| self.kept(name, words, kept, place)).flatten());
        (old, new)
    }

    /// Meetings and other times, in pairs.
    pub fn times(&mut self, name: &str, all: &[Tidsendring], place: Place, cover: bool) -> (Vec<Linje>, Vec<Linje>) {
        let full = all.len() <= FEW;
        let (mut old, mut new) = (vec![], vec![]);
        let (mut group_old, mut group_new) = (None, None);
        let kept = all.iter().filter(|t| !t.er_endring()).count();
        for (i, t) in all.iter().enumerate().filter(|(_, t)| full || t.er_endring()) {
            let same = t.frå.as_ref().map(|t| &t.gruppe) == t.til.as_ref().map(|t| &t.gruppe);
            for (tid, group, lines, mark) in
                [(&t.frå, &mut group_old, &mut old, "ut"), (&t.til, &mut group_new, &mut new, "inn")]
            {
                let own = tid.as_ref().and_then(|t| t.gruppe.clone());
                if let Some(text) = own.clone().filter(|_| own != *group) {
                    let mark = if same { "lik" } else { mark };
                    lines.push(self.linje(&format!("{name}/{i}/gruppe"), "merkelapp", 0, vec![(mark, text)], place));
                }
                *group = own;
            }
            if let Some(frå) = &t.frå {
                let pieces = self.time(frå, t.til.as_ref(), "ut", cover);
                old.push(self.linje(&format!("{name}/{i}/frå"), "linje", 0, pieces, place));
            }
            if let Some(til) = &t.til {
                let pieces = self.time(til, t.frå.as_ref(), "inn", cover);
                new.push(self.linje(&format!("{name}/{i}/til"), "linje", 0, pieces, place));
            }
        }
        let words = if new.is_empty() { self.ord.berre_eitt } else { self.ord.eit_tidspunkt };
        new.extend((!full).then(|| self.kept(name, words, kept, place)).flatten());
        (old, new)
    }

    /// A line that counts those who are as before.
    fn kept(&mut self, name: &str, words: [&'static str; 2], kept: usize, place: Place) -> Option<Linje> {
        let text = fyll(self.ord.som_før, &[&self.ord.ein_eller_fleire(words, kept)]);
        (kept > 0).then(|| self.quiet_line(&format!("{name}/resten"), &text, place))
    }

    /// A time, in full words on the cover; what the other side does not have alike is marked.
    pub fn time(&self, t: &Tid, other: Option<&Tid>, mark: &'static str, cover: bool) -> Vec<Merkt> {
        let marked = |same: bool| if same { "lik" } else { mark };
        let mut out: Vec<Merkt> = vec![];
        let when = match &t.kva {
            Når::Tekst(bit) => bit.prenta.clone(),
            // the date of an edition is no meeting
            Når::Dag(day) if t.kl.is_none() && t.stad.is_none() && cover => day.lang(),
            Når::Dag(day) => format!("{} {}", day.vekedag(self.e.ny.målform), day.kort()),
            Når::Tidsrom(a, z, None) => format!("{}–{}", a.kort(), z.kort()),
            Når::Tidsrom(a, z, Some(text)) => format!("{text} ({}–{})", a.kort(), z.kort()),
        };
        out.push((marked(other.is_some_and(|o| o.kva.er_same(&t.kva))), stor(&when)));
        if let Some(kl) = &t.kl {
            out.push((marked(other.is_some_and(|o| o.kl == t.kl)), kl.skriven()));
        }
        if let Some(place) = &t.stad {
            out.push((marked(other.is_some_and(|o| o.stad == t.stad)), place.clone()));
        }
        if let Some(note) = &t.merknad {
            out.push((marked(other.is_some_and(|o| o.merknad == t.merknad)), format!("({note})")));
        }
        spaced(out)
    }
}

/// Pieces with a space between them.
fn spaced(pieces: Vec<Merkt>) -> Vec<Merkt> {
    let mut out: Vec<Merkt> = vec![];
    for piece in pieces {
        if !out.is_empty() {
            out.push(("lik", " ".into()));
        }
        out.push(piece);
    }
    out
}

/// An actor; a note that the other side does not have alike is marked, and all of one who stands on this side only.
pub fn actor(a: &Aktør, other: Option<&Aktør>, mark: &'static str) -> Vec<Merkt> {
    let mut out = vec![(if other.is_some() { "lik" } else { mark }, stor(&a.namn))];
    if let Some(note) = &a.merknad {
        let same = other.is_some_and(|o| o.merknad == a.merknad);
        out.push((if same { "lik" } else { mark }, format!("({note})")));
    }
    spaced(out)
}
