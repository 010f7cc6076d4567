//! Holds an answer against the ledger.

mod inside;

use super::ledger::{Edit, Entry, Ledger};
use super::plan::{Nr, Plan};
use super::score::Verdict;
use super::truth::{Truth, like};
use planverk::compare::Changes;
use planverk::compare::changes::{Pair, Reason};
use planverk::compare::contents::{Unit, UnitKind};
use std::collections::{HashMap, HashSet};

/// What is known while judging.
struct Judge<'a> {
    namn: &'a str,
    old: Truth,
    new: Truth,
    ledger: &'a Ledger,
    answer: &'a Changes,
    verdict: Verdict,
    /// What was told rightly: the kind, the unit, and the text or a word.
    right: HashSet<(Edit, Nr, String)>,
    /// Units that the ledger says something of beside a number.
    touched: HashSet<Nr>,
    renumbered: HashSet<Nr>,
    /// What was split or merged and is paired through the other half.
    others: HashSet<Nr>,
}

/// Judges what was told of the changes from one plan to another.
pub fn judge(old: &Plan, new: &Plan, ledger: &Ledger, answer: &Changes, namn: &str) -> Verdict {
    let touching = ledger.entries.iter().filter(|p| p.edit != Edit::Renumbered);
    let both = |p: &Entry| matches!(p.edit, Edit::Split | Edit::Merged).then_some(p.nr);
    let other = |p: &Entry| (p.edit == Edit::PointElsewhere).then(|| p.from.parse().unwrap_or_default());
    let touched = touching.flat_map(|p| [Some(p.unit), both(p), other(p)]).flatten().collect();
    let (old, new) = (Truth::of(old), Truth::of(new));
    let renumbered = answer.renumbered().filter_map(|(_, n)| new.number_of(n)).collect();
    let verdict = Verdict { plans: 1, ..Verdict::default() };
    let mut d = Judge {
        namn,
        old,
        new,
        ledger,
        answer,
        verdict,
        right: HashSet::new(),
        touched,
        renumbered,
        others: HashSet::new(),
    };
    let pairs = answer.pairs.iter().filter_map(|p| Some((d.numbers(p).0?, d.numbers(p).1?)));
    d.others = pairs.filter(|(a, b)| a != b).flat_map(|(a, b)| [a, b]).collect();
    d.claims();
    d.posts();
    d.equal_titles();
    if ledger.entries.is_empty() && !answer.are_equal() {
        d.noise("ingenting er endra, men svaret seier at noko er det");
    }
    d.verdict
}

fn is_sure(reason: Reason) -> bool {
    !matches!(reason, Reason::Unsure(_) | Reason::Alone)
}

impl Judge<'_> {
    fn noise(&mut self, words: impl std::fmt::Display) {
        self.verdict.noise.push(format!("{}: {words}", self.namn));
    }

    fn numbers(&self, p: &Pair) -> (Option<Nr>, Option<Nr>) {
        let old = self.answer.old_unit(p).and_then(|e| self.old.number_of(e));
        (old, self.answer.new_unit(p).and_then(|e| self.new.number_of(e)))
    }

    /// Whether the two may be paired: the same, or halves of what was split or merged.
    fn may_pair(&self, old: Nr, new: Nr) -> bool {
        old == new
            || self.ledger.entries.iter().any(|p| match p.edit {
                Edit::Split => p.unit == old && p.nr == new,
                Edit::Merged => p.unit == new && p.nr == old,
                _ => false,
            })
    }

    fn pair(&self, p: &Pair) -> String {
        let name = |e: Option<&Unit>| {
            e.map_or("–".into(), |e| {
                format!("{:?} {:?} «{}»", e.kind, e.id.as_deref().unwrap_or(""), e.tittel.written)
            })
        };
        format!("{} → {} ({:?})", name(self.answer.old_unit(p)), name(self.answer.new_unit(p)), p.reason)
    }

    /// All that the answer claims.
    fn claims(&mut self) {
        let answer = self.answer;
        // the year and the date of the edition are others every year
        for p in answer.pairs.iter().filter(|p| p.kind != UnitKind::Forside) {
            match self.numbers(p) {
                (Some(old), Some(new)) => {
                    let right = self.may_pair(old, new);
                    if !right && is_sure(p.reason) {
                        let words = self.pair(p);
                        self.verdict.false_pairs.push(format!("{}: {words}", self.namn));
                    }
                    self.verdict.unsure_wrong += usize::from(!right && !is_sure(p.reason));
                    match right {
                        true => self.unit(p, old, new),
                        false => self.wrong(p),
                    }
                    if p.kind == UnitKind::Tiltak {
                        self.split_or_merged(p);
                    }
                }
                (Some(nr), None) if p.new.is_none() => self.alone(p, nr, Edit::Gone),
                (None, Some(nr)) if p.old.is_none() => self.alone(p, nr, Edit::New),
                _ => {}
            }
        }
    }

    /// A unit that is told to be new or gone.
    fn alone(&mut self, p: &Pair, nr: Nr, edit: Edit) {
        let there = self.old.has(nr) && self.new.has(nr);
        // a half of a split or of a merge stands alone too
        let half = self
            .ledger
            .entries
            .iter()
            .any(|p| matches!(p.edit, Edit::Split | Edit::Merged) && [p.nr, p.unit].contains(&nr));
        if p.kind == UnitKind::Tiltak && !half {
            let words = self.pair(p);
            self.verdict.told(edit, !there, || format!("{words}, liknar {:?}", p.resembles));
            if !there {
                self.right.insert((edit, nr, String::new()));
            }
        }
        if there && !self.touched.contains(&nr) {
            let words = self.pair(p);
            self.noise(format!("urørt, men {}: {words}", edit.name()));
        }
    }

    fn split_or_merged(&mut self, p: &Pair) {
        let new = |i: &usize| self.answer.new.units.get(*i).and_then(|e| self.new.number_of(e));
        let old = |i: &usize| self.answer.old.units.get(*i).and_then(|e| self.old.number_of(e));
        let parts: HashSet<Nr> = p.split_into.iter().chain(&p.new).filter_map(new).collect();
        let from: HashSet<Nr> = p.merged_from.iter().chain(&p.old).filter_map(old).collect();
        let (one, other) = (p.old.as_ref().and_then(old), p.new.as_ref().and_then(new));
        for (edit, told, all, nr) in [
            (Edit::Split, !p.split_into.is_empty(), parts, one),
            (Edit::Merged, !p.merged_from.is_empty(), from, other),
        ] {
            let Some(nr) = nr.filter(|_| told) else { continue };
            let is = |x: &&Entry| x.edit == edit && x.unit == nr && all == HashSet::from([x.unit, x.nr]);
            let right = self.ledger.entries.iter().any(|x| is(&x));
            let words = self.pair(p);
            self.verdict.told(edit, right, || format!("{} {words} {all:?}", self.namn));
            if right {
                self.right.insert((edit, nr, String::new()));
            }
        }
    }

    /// What was planted: was it found?
    fn posts(&mut self) {
        let mut pairs: HashMap<Nr, &Pair> = HashMap::new();
        let answer = self.answer;
        for p in &answer.pairs {
            let (Some(old), Some(new)) = self.numbers(p) else { continue };
            if self.may_pair(old, new) {
                pairs.insert(old, p);
                let measure = p.kind == UnitKind::Tiltak;
                self.verdict.sure += usize::from(measure && is_sure(p.reason));
                self.verdict.unsure += usize::from(measure && !is_sure(p.reason));
            }
        }
        let old = answer.old.units.iter().filter(|e| e.kind == UnitKind::Tiltak);
        self.verdict.pairs += old.filter_map(|e| self.old.number_of(e)).filter(|nr| self.new.has(*nr)).count();
        for post in &self.ledger.entries {
            let told = |word: &str| self.right.contains(&(post.edit, post.unit, word.to_string()));
            let pair = pairs.get(&post.unit);
            let found = match post.edit {
                Edit::Reworded => pair.is_some_and(|p| p.is_changed_inside()),
                Edit::Renumbered => pair.is_some() && self.renumbered.contains(&post.unit),
                Edit::Dato | Edit::Klokke | Edit::Amount => told(&format!("{}→{}", post.from, post.to)),
                Edit::Aktør => told(&format!("-{}", post.from)) && told(&format!("+{}", post.to)),
                Edit::PointMoved | Edit::PointElsewhere => told(&post.nr.to_string()),
                _ => told(""),
            };
            let how = pair.map_or("ikkje para".to_string(), |p| format!("{:?}", p.reason));
            let name = self.old.titles.get(&post.unit).or(self.new.titles.get(&post.unit));
            let words = || format!("{} «{}» {post:?}: {how}", self.namn, name.map_or("", |x| &x.words));
            self.verdict.planted(post.edit, found, words);
        }
    }

    /// Equal titles never stand in gone and new without a word on it.
    fn equal_titles(&mut self) {
        let answer = self.answer;
        let mut gone: HashMap<(UnitKind, String), bool> = HashMap::new();
        let title = |e: Option<&Unit>| e.map(|e| super::truth::key(&e.tittel.written)).unwrap_or_default();
        for p in answer.pairs.iter().filter(|p| p.new.is_none()) {
            let word = gone.entry((p.kind, title(answer.old_unit(p)))).or_insert(true);
            *word &= p.resembles.is_some() || !p.went_to.is_empty();
        }
        for p in answer.pairs.iter().filter(|p| p.old.is_none()) {
            if gone.get(&(p.kind, title(answer.new_unit(p)))) == Some(&false) && p.resembles.is_none() {
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
        let edit = if p.kind == UnitKind::Tiltak { Edit::Renamed } else { Edit::ChapterRenamed };
        let (a, b) = (self.old.titles.get(&old), self.new.titles.get(&new));
        let same_title = a.zip(b).is_none_or(|(a, b)| like(a, b));
        if p.tittel.is_change() {
            self.tell(edit, !same_title, old, "", p, "tittel");
        }
        let same_place = self.old.parents.get(&old) == self.new.parents.get(&new);
        if p.moved {
            self.tell(Edit::Moved, !same_place, old, "", p, "flytta");
        }
        // where a merge or a split is followed through its other half, its place is that half's
        let moved = self.ledger.has(Edit::Reordered, old);
        if p.reordered && (moved || !self.other_half_beside(old)) {
            self.tell(Edit::Reordered, moved, old, "", p, "omordna");
        }
        self.fields(p, old, new);
    }

    /// Whether a half of a split or of a merge stands in the same goal.
    fn other_half_beside(&self, nr: Nr) -> bool {
        let goal = self.old.parents.get(&nr);
        let halves = self.ledger.entries.iter().filter(|p| matches!(p.edit, Edit::Split | Edit::Merged));
        let mut paired = halves.filter(|p| self.others.contains(&p.unit));
        paired.any(|p| self.old.parents.get(&p.unit) == goal)
    }

    /// A claim of something that is there, or else of nothing.
    fn tell(&mut self, edit: Edit, right: bool, nr: Nr, word: &str, p: &Pair, what: &str) {
        let words = format!("{} {what} {word}: {}", self.namn, self.pair(p));
        self.verdict.told(edit, right, || words.clone());
        match right {
            true => drop(self.right.insert((edit, nr, word.to_string()))),
            false => self.verdict.noise.push(words),
        }
    }

    /// A pair that is none: what it tells is not right.
    fn wrong(&mut self, p: &Pair) {
        if p.kind == UnitKind::Tiltak {
            let words = format!("{} {}", self.namn, self.pair(p));
            for (edit, told) in
                [(Edit::Renamed, p.tittel.is_change()), (Edit::Moved, p.moved), (Edit::Reordered, p.reordered)]
            {
                if told {
                    self.verdict.told(edit, false, || words.clone());
                }
            }
        }
    }
}
