//! Edits that change which measures there are and where they stand.

use super::{Editing, own};
use crate::planted::ledger::Edit;
use crate::planted::made;
use crate::planted::plan::{Nr, SectionContents, Tekst, Tiltak, Time};
use crate::planted::sentences;

impl Editing<'_> {
    /// Past at least two of those that stay beside it; once in a goal.
    pub(super) fn reorder(&mut self) -> Option<()> {
        let goals: Vec<Nr> = self.p.delmål().map(|d| d.nr).collect();
        let goal = *self.t.one_of(&goals);
        let old = self.old.delmål().find(|d| d.nr == goal)?;
        let d = self.p.delmål().find(|d| d.nr == goal)?;
        if d.tiltak.iter().any(|x| self.ledger.has(Edit::Reordered, x.nr)) {
            return None;
        }
        // a split and a merge may be followed through either half
        let stays = |x: &Tiltak| {
            let both = |edit: &Edit| matches!(edit, Edit::Split | Edit::Merged);
            old.tiltak.iter().any(|o| o.nr == x.nr)
                && !self.touched.get(&x.nr).is_some_and(|done| done.iter().any(both))
        };
        let kept: Vec<usize> = (0..d.tiltak.len()).filter(|i| stays(&d.tiltak[*i])).collect();
        if kept.len() < 4 {
            return None;
        }
        let (from, to) = (self.t.below(kept.len()), self.t.below(kept.len()));
        if from.abs_diff(to) < 2 {
            return None;
        }
        let nr = d.tiltak[kept[from]].nr;
        let d = self.p.goal_mut(goal)?;
        let x = d.tiltak.remove(kept[from]);
        d.tiltak.insert(kept[to], x);
        self.ledger.note(Edit::Reordered, nr);
        self.touch(Edit::Reordered, nr);
        Some(())
    }

    /// To another goal.
    pub(super) fn move_measure(&mut self) -> Option<()> {
        let nr = self.pick(Edit::Moved, |_| true)?;
        let (goal, _) = self.p.place_of(nr)?;
        let others: Vec<Nr> = self.p.delmål().map(|d| d.nr).filter(|d| *d != goal).collect();
        if others.is_empty() || self.p.delmål().find(|d| d.nr == goal)?.tiltak.len() < 2 {
            return None;
        }
        let to = *self.t.one_of(&others);
        let x = self.p.take_out(nr)?;
        self.put(to, x);
        self.ledger.note(Edit::Moved, nr);
        self.touch(Edit::Moved, nr);
        Some(())
    }

    fn put(&mut self, goal: Nr, x: Tiltak) {
        let count = self.p.delmål().find(|d| d.nr == goal).map_or(0, |d| d.tiltak.len());
        let at = self.t.between(0, count);
        if let Some(d) = self.p.goal_mut(goal) {
            d.tiltak.insert(at.min(d.tiltak.len()), x);
        }
    }

    /// One more measure, or a goal with some.
    pub(super) fn new_measures(&mut self) -> Option<()> {
        let goals: Vec<Nr> = self.p.delmål().map(|d| d.nr).collect();
        let count = if self.t.happens(0.15) { self.t.between(1, 3) } else { 0 };
        if count == 0 {
            let x = made::tiltak(self.t, &mut self.p);
            let nr = x.nr;
            let goal = *self.t.one_of(&goals);
            self.put(goal, x);
            self.note_new(nr);
            return Some(());
        }
        let mut d = made::goal(self.t, &mut self.p);
        for _ in 0..count {
            let x = made::tiltak(self.t, &mut self.p);
            self.note_new(x.nr);
            d.tiltak.push(x);
        }
        let place = self.t.below(8);
        let with_goals = self.p.seksjonar.iter_mut().filter_map(|s| match &mut s.contents {
            SectionContents::Tiltak { delmål, .. } => Some(delmål),
            _ => None,
        });
        let delmål = with_goals.last()?;
        delmål.insert(place.min(delmål.len()), d);
        Some(())
    }

    fn note_new(&mut self, nr: Nr) {
        self.ledger.note(Edit::New, nr);
        self.touch(Edit::New, nr);
    }

    pub(super) fn gone(&mut self) -> Option<()> {
        let nr = self.pick(Edit::Gone, |_| true)?;
        let (goal, _) = self.p.place_of(nr)?;
        if self.p.delmål().find(|d| d.nr == goal)?.tiltak.len() < 2 {
            return None;
        }
        self.p.take_out(nr)?;
        self.ledger.note(Edit::Gone, nr);
        self.touch(Edit::Gone, nr);
        Some(())
    }

    /// Its points shared out on itself and a new one beside it.
    pub(super) fn split(&mut self) -> Option<()> {
        let nr = self.pick(Edit::Split, |x| x.punkt.iter().filter(|x| own(x)).count() >= 4)?;
        let (goal, at) = self.p.place_of(nr)?;
        let mut x = self.p.a_measure(nr)?.clone();
        let count = x.punkt.len();
        let mut goes: Vec<bool> = (0..count).map(|i| i >= count / 2).collect();
        if self.t.happens(0.3) {
            self.t.shuffle(&mut goes);
        }
        let enough = |which: bool| (0..count).filter(|i| goes[*i] == which && own(&x.punkt[*i])).count() >= 2;
        if !enough(true) || !enough(false) {
            return None;
        }
        let mut other = x.clone();
        let mut i = goes.iter();
        x.punkt.retain(|_| i.next() == Some(&false));
        let mut i = goes.iter();
        other.punkt.retain(|_| i.next() == Some(&true));
        other.nr = self.p.next_number();
        (other.id, other.tekst, other.kostnad, other.twin) = (format!("tiltak-{}", other.nr), None, None, None);
        for time in &mut other.times {
            match time {
                Time::Tekst(text) => text.nr = self.p.next_number(),
                Time::Møte { nr, .. } => *nr = self.p.next_number(),
            }
        }
        let old = x.tittel.words.clone();
        let (one, two) = match self.t.below(3) {
            0 => (old, sentences::tittel(self.t)),
            1 => (format!("{old}, del 1"), format!("{old}, del 2")),
            _ => (super::words_in(self.t, &old, 2), super::words_in(self.t, &old, 2)),
        };
        if one == two {
            return None;
        }
        x.tittel.words = one;
        other.tittel = self.p.tekst(two);
        let new = other.nr;
        let d = self.p.goal_mut(goal)?;
        d.tiltak[at] = x;
        d.tiltak.insert(at + 1, other);
        self.ledger.note_about(Edit::Split, nr, new, &nr, &new);
        self.touch(Edit::Split, nr);
        self.touch(Edit::Split, new);
        Some(())
    }

    /// Two of one goal become one, with the points of both.
    pub(super) fn merge(&mut self) -> Option<()> {
        let enough = |x: &Tiltak| x.punkt.iter().filter(|x| own(x)).count() >= 2;
        let nr = self.pick(Edit::Merged, enough)?;
        let (goal, _) = self.p.place_of(nr)?;
        let one = self.p.a_measure(nr)?.clone();
        let beside = |x: &&Tiltak| x.nr != nr && enough(x) && !self.touched.contains_key(&x.nr);
        let alike = |x: &&Tiltak| {
            x.twin == Some(nr)
                || x.tekst.is_some() && one.tekst.is_some()
                || x.kostnad.is_some() && one.kostnad.is_some()
        };
        let d = self.p.delmål().find(|d| d.nr == goal)?;
        let all: Vec<Nr> = d.tiltak.iter().filter(beside).filter(|x| !alike(x)).map(|x| x.nr).collect();
        if all.is_empty() {
            return None;
        }
        let other = *self.t.one_of(&all);
        let two = self.p.take_out(other)?;
        let new = sentences::tittel(self.t);
        let title = match self.t.below(3) {
            0 => one.tittel.words.clone(),
            1 => format!("{} og {}", one.tittel.words, two.tittel.words),
            _ => new,
        };
        let x = self.p.measure_mut(nr)?;
        x.tittel.words = title;
        let has = |all: &[Tekst], text: &Tekst| all.iter().any(|x| x.words == text.words && x.amount == text.amount);
        for point in two.punkt {
            if !has(&x.punkt, &point) {
                x.punkt.push(point);
            }
        }
        for actor in two.ansvar {
            if !x.ansvar.contains(&actor) {
                x.ansvar.push(actor);
            }
        }
        x.tekst = x.tekst.take().or(two.tekst);
        x.kostnad = x.kostnad.take().or(two.kostnad);
        self.ledger.note_about(Edit::Merged, nr, other, &nr, &other);
        self.touch(Edit::Merged, nr);
        self.touch(Edit::Merged, other);
        Some(())
    }
}
