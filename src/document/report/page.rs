//! What the report says first: the counts, what they do not say, old number and new number, and the names that changed.

use super::entries::{anchor, few};
use super::labels::Headings;
use super::model::{Count, NumberRow, Numbers, Renaming, Sign, Unchanged};
use super::writer::Writer;
use crate::compare::changes::Tally;
use crate::compare::contents::UnitKind;
use crate::compare::story::Entry;
use crate::document::model::Leaf;
use crate::limits;
use crate::norsk::number_words::in_words;
use crate::norsk::words::fill;
use crate::norsk::{List, capital};

impl Writer<'_> {
    /// The headings of the columns.
    pub fn headings(&mut self) -> Headings {
        let (story, w) = (self.story, self.story.words);
        let is_measures = story.has_measures && self.heavy().iter().all(|(_, e)| e.kind == UnitKind::Tiltak);
        let units = if is_measures { w.tiltak } else { w.chapter_or_part };
        let [units, stood, stands] = match &story.years {
            Some([old, new]) => {
                let units = if is_measures { fill(w.tiltak_in, &[new]) } else { units.into() };
                [units, fill(w.stood, &[old]), fill(w.stands, &[new])]
            }
            None => [units, w.stood_bare, w.stands_now].map(String::from),
        };
        let [before, now] = &story.columns;
        let mut leaf = |text: &str| self.front(&format!("hovud/{text}"), text);
        Headings {
            units: leaf(&units),
            stood: leaf(&stood),
            stands: leaf(&stands),
            before: leaf(before),
            now: leaf(now),
        }
    }

    /// The five counts: each unit in one of them, so that they add up to both plans.
    pub fn counts(&mut self) -> Vec<Count> {
        let [new, gone, changed, moved, renumbered, unchanged] = self.story.counts;
        let w = self.story.words;
        let all = [
            (Sign::New, new, w.tally[0]),
            (Sign::Gone, gone, w.tally[1]),
            (Sign::Changed, changed, w.tally[2]),
            (Sign::Moved, moved + renumbered, w.new_place_only),
            (Sign::Unchanged, unchanged, w.tally[5]),
        ];
        let count = |(i, (sign, n, word)): (usize, (Sign, usize, &str))| Count {
            sign,
            number: self.front(&format!("tal/{i}"), &n.to_string()),
            word: capital(word),
        };
        all.into_iter().enumerate().map(count).collect()
    }

    /// What the counts do not say by themselves.
    pub fn sentences(&mut self) -> Vec<Leaf> {
        let s = &self.story.sentences;
        let also = s.also_moved.as_ref().map(|also| format!(" {also}")).unwrap_or_default();
        let first = format!("{}{also}", s.totals);
        let others = [&s.little_in_common, &s.elsewhere, &s.unsure, &s.equal];
        let told = || self.story.entries.iter().filter(|entry| entry.is_told).count();
        let not_all = self
            .shown
            .as_ref()
            .map(|shown| fill(self.story.words.not_all, &[&shown.len().to_string(), &told().to_string()]));
        let all = std::iter::once(&first).chain(others.into_iter().flatten()).chain(&not_all);
        all.map(|text| self.front("setning", text)).collect()
    }

    /// Old and new number of all that is counted and not as it was.
    pub fn numbers(&mut self) -> Numbers {
        let (story, w) = (self.story, self.story.words);
        let counted = || story.entries.iter().enumerate().filter(|(_, entry)| entry.is_counted);
        let is_kept = |entry: &Entry| entry.tally == Tally::Unchanged && !entry.is_told;
        let rows = counted().filter(|(_, entry)| !is_kept(entry)).take(limits::REPORT_CHANGES);
        let rows = rows.map(|(i, entry)| self.number_row(i, entry)).collect();
        let kept = counted().filter(|(_, entry)| is_kept(entry));
        let kept: Vec<String> = kept.map(|(_, e)| e.numbers[1].clone().unwrap_or_else(|| e.title.clone())).collect();
        Numbers {
            is_numbered: counted().any(|(_, entry)| entry.number().is_some()),
            unchanged: (!kept.is_empty() && story.has_measures).then(|| {
                let (n, list) = (kept.len(), List::AND.of(&few(&kept, w.more)));
                let named = match n {
                    1 => fill(w.unchanged_measure, &[&list]),
                    _ => fill(w.unchanged_measures, &[&capital(&in_words(n, story.målform)), &list]),
                };
                Unchanged {
                    count: n,
                    named: self.front("nummer/uendra", &named),
                    counted: self.front("nummer/uendra/tal", &fill(w.many_unchanged, &[&n.to_string()])),
                }
            }),
            only_new_numbers: self.front("nummer/berre", w.only_new_numbers),
            rows,
        }
    }

    fn number_row(&mut self, i: usize, entry: &Entry) -> NumberRow {
        let (path, place) = (format!("nummer/{i}"), entry.place);
        let number = |n: &Option<String>| n.clone().unwrap_or_else(|| self.story.words.unnumbered.into());
        let before = (entry.tally != Tally::New).then(|| number(&entry.numbers[0]));
        let now = (entry.tally != Tally::Gone).then(|| number(&entry.numbers[1]));
        NumberRow {
            anchor: (entry.is_told && self.is_shown(i)).then(|| anchor(i)),
            is_renumbered: before.is_some() && now.is_some() && before != now,
            before: before.map(|n| self.leaf(&format!("{path}/før"), &n, place)),
            now: now.map(|n| self.leaf(&format!("{path}/no"), &n, place)),
            title: self.leaf(&format!("{path}/tittel"), &entry.title, place),
            sign: Sign::of(entry.tally),
            word: entry.verdict.clone(),
            summary: self.leaf(&format!("{path}/kva"), &entry.summary, place),
        }
    }

    /// The names that changed all through the plan.
    pub fn renamings(&mut self) -> Vec<Renaming> {
        let all = self.story.renamings.iter().enumerate();
        all.map(|(i, r)| Renaming {
            old: self.front(&format!("namnebyte/{i}/frå"), &capital(&r.old)),
            new: self.front(&format!("namnebyte/{i}/til"), &capital(&r.new)),
            times: self.front(&format!("namnebyte/{i}/gonger"), &r.times.to_string()),
        })
        .collect()
    }

    /// The entries that the largest changes are chosen from, with their indices: those that are counted, or where none of them
    /// changed, all others.
    pub fn heavy(&self) -> Vec<(usize, &Entry)> {
        let heavy = || self.story.entries.iter().enumerate().filter(|(_, entry)| entry.weight > 0);
        let counted: Vec<(usize, &Entry)> = heavy().filter(|(_, entry)| entry.is_counted).collect();
        if counted.is_empty() { heavy().collect() } else { counted }
    }
}
