//! Edits inside a measure: words, times, actors, amounts, points.

use super::{Editing, own};
use crate::planted::ledger::Edit;
use crate::planted::made;
use crate::planted::plan::{Tekst, Time};
use crate::planted::sentences;

impl Editing<'_> {
    /// Another title: a word or two, or a wholly new one where the points say what it is.
    pub(super) fn rename(&mut self) -> Option<()> {
        let nr = self.pick(Edit::Renamed, |x| x.tittel.words.split(' ').count() > 2)?;
        let x = self.p.a_measure(nr)?;
        let (words, clear) = (x.tittel.words.split(' ').count(), x.punkt.iter().filter(|x| own(x)).count() >= 3);
        let old = x.tittel.words.clone();
        let whole = clear && self.t.happens(0.5);
        let new = match whole {
            true => sentences::tittel(self.t),
            false => super::words_in(self.t, &old, if words > 4 { 2 } else { 1 }),
        };
        self.p.measure_mut(nr)?.tittel.words = new;
        self.ledger.note(Edit::Renamed, nr);
        self.touch(Edit::Renamed, nr);
        Some(())
    }

    /// A fifth of all its words: most exchanged, some left out or put in.
    pub(super) fn reword(&mut self) -> Option<()> {
        let nr = self.pick(Edit::Reworded, |x| x.punkt.iter().filter(|x| own(x)).count() >= 2)?;
        let mut x = self.p.a_measure(nr)?.clone();
        let with_title = self.t.happens(0.5);
        let title = with_title.then_some(&mut x.tittel);
        let mut texts: Vec<&mut Tekst> = x.punkt.iter_mut().chain(&mut x.tekst).chain(title).collect();
        let mut places: Vec<(usize, usize)> = vec![];
        for (i, text) in texts.iter().enumerate() {
            let words: Vec<&str> = text.words.split(' ').collect();
            // the first word and amounts stay
            places.extend((1..words.len()).filter(|k| words[*k].chars().all(char::is_alphabetic)).map(|k| (i, k)));
        }
        let all: usize = texts.iter().map(|text| text.words.split(' ').count()).sum();
        self.t.shuffle(&mut places);
        places.truncate((all / 5).max(1));
        // from the end, so that the places before stay right
        places.sort_unstable_by(|a, b| b.cmp(a));
        for (i, k) in places {
            let mut words: Vec<String> = texts[i].words.split(' ').map(str::to_string).collect();
            match self.t.below(8) {
                0 if words.len() > 4 => drop(words.remove(k)),
                1 => words.insert(k, sentences::word(self.t).to_string()),
                _ => words[k] = super::exchanged(self.t, &words[k]),
            }
            texts[i].words = words.join(" ");
        }
        *self.p.measure_mut(nr)? = x;
        self.ledger.note(Edit::Reworded, nr);
        self.touch(Edit::Reworded, nr);
        Some(())
    }

    fn meeting(&mut self, edit: Edit) -> Option<(u32, usize)> {
        let busy = self.times.clone();
        let free = |x: &Time| matches!(x, Time::Møte { nr, .. } if !busy.contains(nr));
        let nr = self.pick(edit, |x| x.times.iter().any(free))?;
        let x = self.p.a_measure(nr)?;
        let all: Vec<usize> = (0..x.times.len()).filter(|i| free(&x.times[*i])).collect();
        Some((nr, *self.t.one_of(&all)))
    }

    pub(super) fn date(&mut self) -> Option<()> {
        let (nr, at) = self.meeting(Edit::Dato)?;
        let day = (self.p.a_measure(nr)?.times.iter()).find_map(|x| match x {
            Time::Møte { dato, .. } => Some(dato.0),
            Time::Tekst(_) => None,
        })?;
        let new = (day, self.t.between(1, 12) as u8, self.t.between(1, 28) as u8);
        let taken = |x: &Time| matches!(x, Time::Møte { dato, .. } if *dato == new);
        // neither a day of this measure's old meetings, which one might think had moved
        let old = self.old.a_measure(nr)?.times.iter().any(taken);
        let x = self.p.measure_mut(nr)?;
        if old || x.times.iter().any(taken) {
            return None;
        }
        let Time::Møte { nr: own, dato, .. } = &mut x.times[at] else { return None };
        let (own, from) = (*own, std::mem::replace(dato, new));
        let iso = |(y, m, d): (u16, u8, u8)| format!("{y}-{m:02}-{d:02}");
        self.ledger.note_about(Edit::Dato, nr, own, &iso(from), &iso(new));
        self.times.insert(own);
        self.touch(Edit::Dato, nr);
        Some(())
    }

    pub(super) fn clock(&mut self) -> Option<()> {
        let (nr, at) = self.meeting(Edit::Klokke)?;
        let new = made::clock(self.t);
        let x = self.p.measure_mut(nr)?;
        let Time::Møte { nr: own, kl, .. } = &mut x.times[at] else { return None };
        if *kl == new {
            return None;
        }
        let (own, from) = (*own, std::mem::replace(kl, new));
        self.ledger.note_about(
            Edit::Klokke,
            nr,
            own,
            &format!("{}-{}", from.0, from.1),
            &format!("{}-{}", new.0, new.1),
        );
        self.times.insert(own);
        self.touch(Edit::Klokke, nr);
        Some(())
    }

    /// One in and one out.
    pub(super) fn actor(&mut self) -> Option<()> {
        let nr = self.pick(Edit::Aktør, |x| x.ansvar.len() >= 2)?;
        let new = made::actors(self.t, 1, 1)[0];
        let x = self.p.a_measure(nr)?;
        let at = self.t.below(x.ansvar.len());
        let x = self.p.measure_mut(nr)?;
        if x.ansvar.contains(&new) {
            return None;
        }
        let out = x.ansvar.remove(at);
        let to = self.t.between(0, x.ansvar.len());
        x.ansvar.insert(to, new);
        self.ledger.note_about(Edit::Aktør, nr, 0, &out, &new);
        self.touch(Edit::Aktør, nr);
        Some(())
    }

    pub(super) fn amount(&mut self) -> Option<()> {
        let holds = |x: &Tekst| x.words.contains('¤');
        let nr = self.pick(Edit::Amount, |x| x.punkt.iter().chain(&x.kostnad).any(holds))?;
        let new = made::amount(self.t);
        let x = self.p.measure_mut(nr)?;
        let mut all: Vec<&mut Tekst> = x.punkt.iter_mut().chain(&mut x.kostnad).filter(|x| holds(x)).collect();
        let at = self.t.below(all.len());
        let text = all.swap_remove(at);
        if text.amount == new {
            return None;
        }
        let (own, from) = (text.nr, std::mem::replace(&mut text.amount, new));
        self.ledger.note_about(Edit::Amount, nr, own, &from, &new);
        self.touch(Edit::Amount, nr);
        Some(())
    }

    /// A point past at least two others of its list.
    pub(super) fn move_point(&mut self) -> Option<()> {
        let nr = self.pick(Edit::PointMoved, |x| x.punkt.len() >= 4)?;
        let count = self.p.a_measure(nr)?.punkt.len();
        let (from, to) = (self.t.below(count), self.t.below(count));
        if from.abs_diff(to) < 2 {
            return None;
        }
        let x = self.p.measure_mut(nr)?;
        let point = x.punkt.remove(from);
        let own = point.nr;
        x.punkt.insert(to, point);
        self.ledger.note_about(Edit::PointMoved, nr, own, &from, &to);
        self.touch(Edit::PointMoved, nr);
        Some(())
    }

    /// A point of its own from a measure to another.
    pub(super) fn point_elsewhere(&mut self) -> Option<()> {
        let can_go = |x: &Tekst| own(x) && !x.words.contains('¤');
        let from = self.pick(Edit::PointElsewhere, |x| x.punkt.len() >= 3 && x.punkt.iter().any(can_go))?;
        let to = self.pick(Edit::PointElsewhere, |x| !x.punkt.is_empty() && x.nr != from && x.twin != Some(from))?;
        let x = self.p.a_measure(from)?;
        let places: Vec<usize> = (0..x.punkt.len()).filter(|i| can_go(&x.punkt[*i])).collect();
        let at = *self.t.one_of(&places);
        let text = &x.punkt[at].words;
        // a twin may have the same point: then nobody knows which one it is
        let twin = x.twin.and_then(|twin| self.p.a_measure(twin));
        if twin.is_some_and(|twin| twin.punkt.iter().any(|x| x.words == *text))
            || self.p.a_measure(to)?.punkt.iter().any(|x| x.words == *text)
        {
            return None;
        }
        let point = self.p.measure_mut(from)?.punkt.remove(at);
        let own = point.nr;
        let put = self.t.between(0, self.p.a_measure(to)?.punkt.len());
        self.p.measure_mut(to)?.punkt.insert(put, point);
        self.ledger.note_about(Edit::PointElsewhere, to, own, &from, &to);
        self.touch(Edit::PointElsewhere, from);
        self.touch(Edit::PointElsewhere, to);
        Some(())
    }
}
