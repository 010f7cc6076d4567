//! Actors as sets, and meetings and other times in pairs: a line each, with what the other side does not have alike marked.

use super::merking::Merkt;
use super::model::Linje;
use super::ord::{fyll, stor};
use super::skriv::Skriv;
use crate::compare::changes::{ActorChange, TimeChange};
use crate::compare::contents::{Aktør, Time, When};
use crate::fault::Place;

/// Actors or times that did not change are told one by one up to so many in all; else only how many they are.
const FEW: usize = 6;

impl Skriv<'_> {
    /// Actors: as sets, those who came and went marked.
    pub fn actors(&mut self, name: &str, all: &[ActorChange], place: Place) -> (Vec<Linje>, Vec<Linje>) {
        let full = all.len() <= FEW;
        let (mut old, mut new) = (vec![], vec![]);
        let kept = all.iter().filter(|a| !a.is_change()).count();
        for (i, a) in all.iter().enumerate().filter(|(_, a)| full || a.is_change()) {
            if let Some(frå) = &a.old {
                let pieces = actor(frå, a.new.as_ref(), "ut");
                old.push(self.linje(&format!("{name}/{i}/frå"), "linje", 0, pieces, place));
            }
            if let Some(til) = &a.new {
                let pieces = actor(til, a.old.as_ref(), "inn");
                new.push(self.linje(&format!("{name}/{i}/til"), "linje", 0, pieces, place));
            }
        }
        let words = if new.is_empty() { self.ord.berre_ein } else { self.ord.ein_aktør };
        new.extend((!full).then(|| self.kept(name, words, kept, place)).flatten());
        (old, new)
    }

    /// Meetings and other times, in pairs.
    pub fn times(&mut self, name: &str, all: &[TimeChange], place: Place, cover: bool) -> (Vec<Linje>, Vec<Linje>) {
        let full = all.len() <= FEW;
        let (mut old, mut new) = (vec![], vec![]);
        let (mut group_old, mut group_new) = (None, None);
        let kept = all.iter().filter(|t| !t.is_change()).count();
        for (i, t) in all.iter().enumerate().filter(|(_, t)| full || t.is_change()) {
            let same = t.old.as_ref().map(|t| &t.gruppe) == t.new.as_ref().map(|t| &t.gruppe);
            for (tid, group, lines, mark) in
                [(&t.old, &mut group_old, &mut old, "ut"), (&t.new, &mut group_new, &mut new, "inn")]
            {
                let own = tid.as_ref().and_then(|t| t.gruppe.clone());
                if let Some(text) = own.clone().filter(|_| own != *group) {
                    let mark = if same { "lik" } else { mark };
                    lines.push(self.linje(&format!("{name}/{i}/gruppe"), "merkelapp", 0, vec![(mark, text)], place));
                }
                *group = own;
            }
            if let Some(frå) = &t.old {
                let pieces = self.time(frå, t.new.as_ref(), "ut", cover);
                old.push(self.linje(&format!("{name}/{i}/frå"), "linje", 0, pieces, place));
            }
            if let Some(til) = &t.new {
                let pieces = self.time(til, t.old.as_ref(), "inn", cover);
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
    pub fn time(&self, t: &Time, other: Option<&Time>, mark: &'static str, cover: bool) -> Vec<Merkt> {
        let marked = |same: bool| if same { "lik" } else { mark };
        let mut out: Vec<Merkt> = vec![];
        let when = match &t.when {
            When::Text(bit) => bit.printed.clone(),
            // the date of an edition is no meeting
            When::Day(day) if t.kl.is_none() && t.stad.is_none() && cover => day.long(),
            When::Day(day) => format!("{} {}", day.weekday(self.e.new.målform), day.short()),
            When::Interval(a, z, None) => format!("{}–{}", a.short(), z.short()),
            When::Interval(a, z, Some(text)) => format!("{text} ({}–{})", a.short(), z.short()),
        };
        out.push((marked(other.is_some_and(|o| o.when.says_same(&t.when))), stor(&when)));
        if let Some(kl) = &t.kl {
            out.push((marked(other.is_some_and(|o| o.kl == t.kl)), kl.printed()));
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
