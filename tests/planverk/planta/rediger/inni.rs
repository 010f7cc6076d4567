//! Edits inside a measure: words, times, actors, amounts, points.

use super::{Redigering, own};
use crate::planta::bok::Kva;
use crate::planta::lag;
use crate::planta::plan::{Tekst, Tid};
use crate::planta::setningar;

impl Redigering<'_> {
    /// Another title: a word or two, or a wholly new one where the points say what it is.
    pub(super) fn rename(&mut self) -> Option<()> {
        let nr = self.pick(Kva::Omdøypt, |x| x.tittel.ord.split(' ').count() > 2)?;
        let x = self.p.eit_tiltak(nr)?;
        let (words, clear) = (x.tittel.ord.split(' ').count(), x.punkt.iter().filter(|x| own(x)).count() >= 3);
        let old = x.tittel.ord.clone();
        let whole = clear && self.t.happens(0.5);
        let new = match whole {
            true => setningar::tittel(self.t),
            false => super::ord_i(self.t, &old, if words > 4 { 2 } else { 1 }),
        };
        self.p.tiltak_mut(nr)?.tittel.ord = new;
        self.bok.skriv(Kva::Omdøypt, nr);
        self.touch(Kva::Omdøypt, nr);
        Some(())
    }

    /// A fifth of all its words: most exchanged, some left out or put in.
    pub(super) fn reword(&mut self) -> Option<()> {
        let nr = self.pick(Kva::Omformulert, |x| x.punkt.iter().filter(|x| own(x)).count() >= 2)?;
        let mut x = self.p.eit_tiltak(nr)?.clone();
        let with_title = self.t.happens(0.5);
        let title = with_title.then_some(&mut x.tittel);
        let mut texts: Vec<&mut Tekst> = x.punkt.iter_mut().chain(&mut x.tekst).chain(title).collect();
        let mut places: Vec<(usize, usize)> = vec![];
        for (i, text) in texts.iter().enumerate() {
            let words: Vec<&str> = text.ord.split(' ').collect();
            // the first word and amounts stay
            places.extend((1..words.len()).filter(|k| words[*k].chars().all(char::is_alphabetic)).map(|k| (i, k)));
        }
        let all: usize = texts.iter().map(|text| text.ord.split(' ').count()).sum();
        self.t.shuffle(&mut places);
        places.truncate((all / 5).max(1));
        // from the end, so that the places before stay right
        places.sort_unstable_by(|a, b| b.cmp(a));
        for (i, k) in places {
            let mut words: Vec<String> = texts[i].ord.split(' ').map(str::to_string).collect();
            match self.t.below(8) {
                0 if words.len() > 4 => drop(words.remove(k)),
                1 => words.insert(k, setningar::ord(self.t).to_string()),
                _ => words[k] = super::exchanged(self.t, &words[k]),
            }
            texts[i].ord = words.join(" ");
        }
        *self.p.tiltak_mut(nr)? = x;
        self.bok.skriv(Kva::Omformulert, nr);
        self.touch(Kva::Omformulert, nr);
        Some(())
    }

    fn meeting(&mut self, kva: Kva) -> Option<(u32, usize)> {
        let busy = self.tider.clone();
        let free = |x: &Tid| matches!(x, Tid::Møte { nr, .. } if !busy.contains(nr));
        let nr = self.pick(kva, |x| x.tider.iter().any(free))?;
        let x = self.p.eit_tiltak(nr)?;
        let all: Vec<usize> = (0..x.tider.len()).filter(|i| free(&x.tider[*i])).collect();
        Some((nr, *self.t.one_of(&all)))
    }

    pub(super) fn date(&mut self) -> Option<()> {
        let (nr, at) = self.meeting(Kva::Dato)?;
        let day = (self.p.eit_tiltak(nr)?.tider.iter()).find_map(|x| match x {
            Tid::Møte { dato, .. } => Some(dato.0),
            Tid::Tekst(_) => None,
        })?;
        let new = (day, self.t.between(1, 12) as u8, self.t.between(1, 28) as u8);
        let taken = |x: &Tid| matches!(x, Tid::Møte { dato, .. } if *dato == new);
        // neither a day of this measure's old meetings, which one might think had moved
        let old = self.gammal.eit_tiltak(nr)?.tider.iter().any(taken);
        let x = self.p.tiltak_mut(nr)?;
        if old || x.tider.iter().any(taken) {
            return None;
        }
        let Tid::Møte { nr: own, dato, .. } = &mut x.tider[at] else { return None };
        let (own, from) = (*own, std::mem::replace(dato, new));
        let iso = |(y, m, d): (u16, u8, u8)| format!("{y}-{m:02}-{d:02}");
        self.bok.skriv_om(Kva::Dato, nr, own, iso(from), iso(new));
        self.tider.insert(own);
        self.touch(Kva::Dato, nr);
        Some(())
    }

    pub(super) fn clock(&mut self) -> Option<()> {
        let (nr, at) = self.meeting(Kva::Klokke)?;
        let new = lag::clock(self.t);
        let x = self.p.tiltak_mut(nr)?;
        let Tid::Møte { nr: own, kl, .. } = &mut x.tider[at] else { return None };
        if *kl == new {
            return None;
        }
        let (own, from) = (*own, std::mem::replace(kl, new));
        self.bok.skriv_om(Kva::Klokke, nr, own, format!("{}-{}", from.0, from.1), format!("{}-{}", new.0, new.1));
        self.tider.insert(own);
        self.touch(Kva::Klokke, nr);
        Some(())
    }

    /// One in and one out.
    pub(super) fn actor(&mut self) -> Option<()> {
        let nr = self.pick(Kva::Aktør, |x| x.ansvar.len() >= 2)?;
        let new = lag::actors(self.t, 1, 1)[0];
        let x = self.p.eit_tiltak(nr)?;
        let at = self.t.below(x.ansvar.len());
        let x = self.p.tiltak_mut(nr)?;
        if x.ansvar.contains(&new) {
            return None;
        }
        let out = x.ansvar.remove(at);
        let to = self.t.between(0, x.ansvar.len());
        x.ansvar.insert(to, new);
        self.bok.skriv_om(Kva::Aktør, nr, 0, out, new);
        self.touch(Kva::Aktør, nr);
        Some(())
    }

    pub(super) fn amount(&mut self) -> Option<()> {
        let holds = |x: &Tekst| x.ord.contains('¤');
        let nr = self.pick(Kva::Beløp, |x| x.punkt.iter().chain(&x.kostnad).any(holds))?;
        let new = lag::amount(self.t);
        let x = self.p.tiltak_mut(nr)?;
        let mut all: Vec<&mut Tekst> = x.punkt.iter_mut().chain(&mut x.kostnad).filter(|x| holds(x)).collect();
        let at = self.t.below(all.len());
        let text = all.swap_remove(at);
        if text.beløp == new {
            return None;
        }
        let (own, from) = (text.nr, std::mem::replace(&mut text.beløp, new));
        self.bok.skriv_om(Kva::Beløp, nr, own, from, new);
        self.touch(Kva::Beløp, nr);
        Some(())
    }

    /// A point past at least two others of its list.
    pub(super) fn move_point(&mut self) -> Option<()> {
        let nr = self.pick(Kva::PunktFlytta, |x| x.punkt.len() >= 4)?;
        let count = self.p.eit_tiltak(nr)?.punkt.len();
        let (from, to) = (self.t.below(count), self.t.below(count));
        if from.abs_diff(to) < 2 {
            return None;
        }
        let x = self.p.tiltak_mut(nr)?;
        let point = x.punkt.remove(from);
        let own = point.nr;
        x.punkt.insert(to, point);
        self.bok.skriv_om(Kva::PunktFlytta, nr, own, from, to);
        self.touch(Kva::PunktFlytta, nr);
        Some(())
    }

    /// A point of its own from a measure to another.
    pub(super) fn point_elsewhere(&mut self) -> Option<()> {
        let can_go = |x: &Tekst| own(x) && !x.ord.contains('¤');
        let from = self.pick(Kva::PunktTilAnna, |x| x.punkt.len() >= 3 && x.punkt.iter().any(can_go))?;
        let to = self.pick(Kva::PunktTilAnna, |x| !x.punkt.is_empty() && x.nr != from && x.tvilling != Some(from))?;
        let x = self.p.eit_tiltak(from)?;
        let places: Vec<usize> = (0..x.punkt.len()).filter(|i| can_go(&x.punkt[*i])).collect();
        let at = *self.t.one_of(&places);
        let text = &x.punkt[at].ord;
        // a twin may have the same point: then nobody knows which one it is
        let twin = x.tvilling.and_then(|twin| self.p.eit_tiltak(twin));
        if twin.is_some_and(|twin| twin.punkt.iter().any(|x| x.ord == *text))
            || self.p.eit_tiltak(to)?.punkt.iter().any(|x| x.ord == *text)
        {
            return None;
        }
        let point = self.p.tiltak_mut(from)?.punkt.remove(at);
        let own = point.nr;
        let put = self.t.between(0, self.p.eit_tiltak(to)?.punkt.len());
        self.p.tiltak_mut(to)?.punkt.insert(put, point);
        self.bok.skriv_om(Kva::PunktTilAnna, to, own, from, to);
        self.touch(Kva::PunktTilAnna, from);
        self.touch(Kva::PunktTilAnna, to);
        Some(())
    }
}
