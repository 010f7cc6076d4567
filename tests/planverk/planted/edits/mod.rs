//! Plants edits in a plan and writes them in the ledger.
//!
//! A careful reader must be able to see what was done when the ids are gone, or the ledger would ask for clairvoyance: a measure
//! gets a wholly new title only where three points of its own say what it is; a measure has one large edit at the most, and
//! smaller ones beside it; what moves, moves past two others, so that it is clear which one moved.

mod inside;
mod structure;

use super::ledger::{Edit, Ledger};
use super::plan::{Nr, Plan, SectionContents, Tekst, Tiltak};
use super::sentences;
use super::vocabulary::COMMON;
use crate::chance::Chance;
use std::collections::{HashMap, HashSet};

/// A plan while it is edited.
pub struct Editing<'a> {
    t: &'a mut Chance,
    old: &'a Plan,
    p: Plan,
    ledger: Ledger,
    /// What was done to each measure.
    touched: HashMap<Nr, Vec<Edit>>,
    /// Meetings that are another already.
    times: HashSet<Nr>,
}

/// Next year's plan: edited in at least so many places as a fifth of the measures.
pub fn edit(t: &mut Chance, old: &Plan) -> (Plan, Ledger) {
    let measures = old.tiltak().count();
    let mut p = old.clone();
    (p.mappe, p.dato) = ("ny", "2026-01-29");
    if t.happens(0.7) {
        p.år = 2026;
    }
    let mut r = Editing { t, old, p, ledger: Ledger::default(), touched: HashMap::new(), times: HashSet::new() };
    let mut planned = vec![];
    while planned.len() < (measures / 4).max(8) {
        let mut all = Edit::ALL.to_vec();
        r.t.shuffle(&mut all);
        planned.extend(all);
    }
    // what changes the order comes last, so that nothing undoes it
    planned.truncate((measures / 4).max(8));
    planned.sort_by_key(|edit| *edit == Edit::Reordered);
    for edit in planned {
        (0..8).any(|_| r.plant(edit).is_some());
    }
    r.renumbered();
    (r.p, r.ledger)
}

impl Editing<'_> {
    fn plant(&mut self, edit: Edit) -> Option<()> {
        match edit {
            Edit::Renamed => self.rename(),
            Edit::Reworded => self.reword(),
            Edit::Reordered => self.reorder(),
            Edit::Moved => self.move_measure(),
            Edit::Renumbered => None,
            Edit::Split => self.split(),
            Edit::Merged => self.merge(),
            Edit::Dato => self.date(),
            Edit::Klokke => self.clock(),
            Edit::Aktør => self.actor(),
            Edit::Amount => self.amount(),
            Edit::PointMoved => self.move_point(),
            Edit::PointElsewhere => self.point_elsewhere(),
            Edit::ChapterRenamed => self.rename_section(),
            Edit::New => self.new_measures(),
            Edit::Gone => self.gone(),
        }
    }

    /// A measure of the old plan that this may be done to.
    fn pick(&mut self, edit: Edit, fits: impl Fn(&Tiltak) -> bool) -> Option<Nr> {
        let small = |edit: &Edit| matches!(edit, Edit::Dato | Edit::Klokke | Edit::Aktør | Edit::Amount | Edit::Moved);
        let beside = |edit: &Edit| small(edit) || *edit == Edit::Renamed;
        let both = self.t.happens(0.3);
        let free = |x: &&Tiltak| match self.touched.get(&x.nr) {
            None => true,
            Some(done) => both && done.len() < 3 && small(&edit) && done.iter().all(|d| beside(d) && *d != edit),
        };
        let all: Vec<Nr> = self.p.tiltak().filter(free).filter(|x| fits(x)).map(|x| x.nr).collect();
        (!all.is_empty()).then(|| *self.t.one_of(&all))
    }

    fn touch(&mut self, edit: Edit, nr: Nr) {
        self.touched.entry(nr).or_default().push(edit);
    }

    /// Numbers that are another because of what stands before.
    fn renumbered(&mut self) {
        let numbers = |p: &Plan| -> HashMap<Nr, (usize, usize)> {
            let mut out = HashMap::new();
            for s in &p.seksjonar {
                let SectionContents::Tiltak { delmål, .. } = &s.contents else { continue };
                for (i, d) in delmål.iter().enumerate() {
                    out.extend(d.tiltak.iter().enumerate().map(|(k, x)| (x.nr, (i, k))));
                }
            }
            out
        };
        let (before, after) = (numbers(self.old), numbers(&self.p));
        let mut changed: Vec<Nr> = after
            .iter()
            .filter(|(nr, now)| before.get(nr).is_some_and(|then| then != *now))
            .map(|(nr, _)| *nr)
            .collect();
        changed.sort_unstable();
        // either half of a split or of a merge may be the one that is followed
        let both =
            |nr: &Nr| self.touched.get(nr).is_some_and(|d| d.contains(&Edit::Split) || d.contains(&Edit::Merged));
        changed.retain(|nr| !both(nr));
        changed.into_iter().for_each(|nr| self.ledger.note(Edit::Renumbered, nr));
    }

    fn rename_section(&mut self) -> Option<()> {
        let at = self.t.below(self.p.seksjonar.len());
        let nr = self.p.seksjonar[at].nr;
        if self.ledger.has(Edit::ChapterRenamed, nr) {
            return None;
        }
        let old = self.p.seksjonar[at].tittel.words.clone();
        let new = if self.t.happens(0.5) { words_in(self.t, &old, 1) } else { sentences::heading(self.t) };
        self.p.seksjonar[at].tittel.words = new;
        self.ledger.note(Edit::ChapterRenamed, nr);
        Some(())
    }
}

/// Whether a point says something of the measure that it stands in.
fn own(point: &Tekst) -> bool {
    !COMMON.contains(&point.words.as_str())
}

/// The text with so many of its words exchanged.
pub fn words_in(t: &mut Chance, text: &str, count: usize) -> String {
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
    let mut new = sentences::word(t).to_string();
    while new.eq_ignore_ascii_case(bare) {
        new = sentences::word(t).to_string();
    }
    if bare.starts_with(char::is_uppercase) {
        new = sentences::capital(&new);
    }
    word.replacen(bare, &new, 1)
}
