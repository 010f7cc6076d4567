//! The story of what changed: order, grouping and words, told once, for every format to render.
//!
//! A [`Story`] is made from [`Changes`] in the målform of the new plan. It has
//!
//! 1. a headline, the counts ([`counts`]) and a few sentences: what a reader must know first;
//! 2. one [`Entry`] a pair of units ([`event`]: what happened to it in sentences, and its summary; [`mod@line`]: its fields line by
//!    line, each with its words in runs; how much of it changed, so that the largest can be chosen);
//! 3. [`groups`]: in which part of the plan, and under which heading, each entry stands;
//! 4. the renamings that run through the plan.
//!
//! Whether an entry is worth telling ([`Entry::is_told`]), what stands first, and every word ([`words`]) is decided here. What a
//! text looks like (colours, columns, marks of Markdown, how much there is room for) is decided where it is rendered: in
//! `formats`, and in `document::report` for print. A format takes what it has a place for: the terminal has no list of the
//! largest changes, the report says old and new number in a table of its own.
//!
//! Nothing here depends on anything but the changes: the same changes give the same story.

pub mod counts;
mod entry;
pub mod event;
mod field;
pub mod groups;
pub mod line;
mod teller;
pub mod time;
pub mod words;

pub use entry::{Entry, Spot};
pub use event::{Event, EventKind};
pub use groups::{Group, Part};
pub use line::{Field, Line, LineEvent, Mark, SMALL, Shape, Side};
pub use words::Words;

use super::Changes;
use super::changes::Tally;
use super::contents::UnitKind;
use crate::norsk::words::fill;
use crate::norsk::{Målform, capital, small};
use counts::{CountRow, Counts, Sentences};
use teller::Teller;

/// What changed from one plan to another, ready to be rendered.
#[derive(Clone, Debug)]
pub struct Story {
    /// The målform that it is told in: that of the new plan.
    pub målform: Målform,
    /// The words of that målform.
    pub words: &'static Words,
    /// What it tells: `Kva er endra sidan 2022`.
    pub headline: String,
    /// Which two plans: `SLT-handlingsplan 2024 (aukra/slt-2024) mot SLT-handlingsplan 2022 (aukra/slt-2022)`.
    pub against: String,
    /// The printed titles of the old and the new plan.
    pub titles: [String; 2],
    /// The years of the old and the new plan, where they tell the plans apart.
    pub years: Option<[String; 2]>,
    /// What the old and the new plan are called over a column: their years, or «Før» and «No».
    pub columns: [String; 2],
    /// What the old and the new plan are called in a sentence: their years, or `den førre utgåva` and the title.
    pub names: [String; 2],
    /// What is to be known beside the counts.
    pub sentences: Sentences,
    /// How many of the pairs that are counted there are of each tally: the measures, or where no plan has any, chapters, parts,
    /// levels and groups.
    pub counts: Counts,
    /// The counts of all measures, of those of each goal, and of the rest of the plan.
    pub rows: Vec<CountRow>,
    /// The names that changed all through the plan.
    pub renamings: Vec<Renaming>,
    /// One for each pair of the changes, at the same index.
    pub entries: Vec<Entry>,
    /// Where the entries stand, in the order of the plan.
    pub groups: Vec<Group>,
    /// Whether there is a measure in either plan.
    pub has_measures: bool,
}

/// A name that changed all through the plan.
#[derive(Clone, Debug)]
pub struct Renaming {
    /// As it was.
    pub old: String,
    /// As it is.
    pub new: String,
    /// In how many places.
    pub times: usize,
    /// The same in a sentence without a full stop: `«politirådet» heiter no «styrande nivå» (14 stader)`.
    pub text: String,
}

impl Story {
    /// The story of the changes.
    pub fn of(changes: &Changes) -> Story {
        let t = Teller::new(changes);
        let (old, new) = (&changes.old, &changes.new);
        let w = t.words;
        let years =
            (!old.år.is_empty() && !new.år.is_empty() && old.år != new.år).then(|| [old.år.clone(), new.år.clone()]);
        let names = years.clone().unwrap_or_else(|| [small(w.old_edition), new.tittel.clone()]);
        let has_measures = changes.pairs.iter().any(|p| p.kind == UnitKind::Tiltak);
        let entries: Vec<Entry> =
            changes.pairs.iter().map(|pair| entry::entry(&t, pair, &names, has_measures)).collect();
        let groups = groups::groups(&t);
        let plan = |title: &str, name: &str| fill(w.dated, &[title, name]);
        Story {
            målform: t.målform,
            words: w,
            headline: years.as_ref().map_or(w.headline_bare.into(), |[old, _]| fill(w.headline, &[old])),
            against: fill(w.against, &[&plan(&new.tittel, &new.name), &plan(&old.tittel, &old.name)]),
            titles: [old.tittel.clone(), new.tittel.clone()],
            columns: years.clone().unwrap_or_else(|| [w.before, w.now].map(capital)),
            names,
            sentences: counts::sentences(&t, years.as_ref(), &entries, &groups),
            counts: counts::count(entries.iter().filter(|e| e.is_counted).map(|e| e.tally)),
            rows: counts::rows(&t),
            renamings: changes.renamings.iter().map(|r| renaming(w, &r.old, &r.new, r.times)).collect(),
            entries,
            groups,
            has_measures,
            years,
        }
    }

    /// The entries at these indices.
    pub fn at<'s>(&'s self, indices: &'s [usize]) -> impl Iterator<Item = &'s Entry> {
        indices.iter().filter_map(|i| self.entries.get(*i))
    }

    /// The measures that stand in both plans under another number.
    pub fn renumbered(&self) -> impl Iterator<Item = &Entry> {
        let both = |e: &&Entry| e.kind == UnitKind::Tiltak && !matches!(e.tally, Tally::New | Tally::Gone);
        self.entries.iter().filter(both).filter(|e| e.numbers[0] != e.numbers[1])
    }
}

fn renaming(w: &Words, old: &str, new: &str, times: usize) -> Renaming {
    let places = if times == 1 { w.places[0].to_string() } else { fill(w.places[1], &[&times.to_string()]) };
    let text = format!("{} ({places})", fill(w.renaming, &[old, new]));
    Renaming { old: old.to_string(), new: new.to_string(), times, text }
}
