//! How many are new, gone, changed, moved, renumbered and unchanged, and what the counts do not say by themselves.

use super::entry::Entry;
use super::groups::{Group, Part};
use super::teller::Teller;
use super::words::one_or_more;
use crate::compare::changes::{Pair, Reason, Tally};
use crate::compare::contents::UnitKind;
use crate::norsk::words::fill;
use crate::norsk::{List, small};

/// How many pairs there are of each [`Tally`], in the order of [`place`].
pub type Counts = [usize; 6];

/// A row of counts.
#[derive(Clone, Debug)]
pub struct CountRow {
    /// What is counted: `Tiltak i alt`, `Delmål 1: Samarbeid`.
    pub name: String,
    /// How many there are of each.
    pub counts: Counts,
    /// 0 for a sum, 1 for a part of the sum above it.
    pub depth: u8,
}

/// What is to be known beside the counts, each in a sentence.
#[derive(Clone, Debug)]
pub struct Sentences {
    /// The plans have so little in common that they must be of different kinds.
    pub little_in_common: Option<String>,
    /// How many measures each plan has.
    pub totals: String,
    /// How many of the changed ones are moved too.
    pub also_moved: Option<String>,
    /// In which parts of the plan there are changes other than those that are counted.
    pub elsewhere: Option<String>,
    /// How many may be others than they are taken for.
    pub unsure: Option<String>,
    /// Nothing is another than it was.
    pub equal: Option<String>,
}

/// The place of a count in a row.
pub fn place(tally: Tally) -> usize {
    match tally {
        Tally::New => 0,
        Tally::Gone => 1,
        Tally::Changed => 2,
        Tally::Moved => 3,
        Tally::Renumbered => 4,
        Tally::Unchanged => 5,
    }
}

/// Counts tallies.
pub fn count(tallies: impl Iterator<Item = Tally>) -> Counts {
    let mut counts = [0; 6];
    for tally in tallies {
        counts[place(tally)] += 1;
    }
    counts
}

/// All measures, those of each goal, and the rest of the plan.
pub(super) fn rows(t: &Teller) -> Vec<CountRow> {
    let pairs = &t.changes.pairs;
    let is_measure = |p: &&Pair| p.kind == UnitKind::Tiltak;
    let row = |name: String, of: &mut dyn Iterator<Item = &Pair>, depth: u8| CountRow {
        name,
        counts: count(of.map(|pair| t.changes.tally(pair))),
        depth,
    };
    let mut out = vec![];
    if pairs.iter().any(|p| is_measure(&p)) {
        out.push(row(t.words.all_measures.into(), &mut pairs.iter().filter(is_measure), 0));
        let own = |i: usize| t.ties.children(i).iter().filter_map(|b| pairs.get(*b)).filter(is_measure);
        let with = (0..pairs.len()).filter(|i| own(*i).next().is_some());
        let unit = |i: usize| pairs.get(i).and_then(|pair| t.unit(pair));
        let parts = with.filter_map(|i| Some(row(t.numbered(unit(i)?), &mut own(i), 1)));
        let parts: Vec<CountRow> = parts.collect();
        if parts.len() > 1 {
            out.extend(parts);
        }
    }
    out.push(row(t.words.all_the_rest.into(), &mut pairs.iter().filter(|p| !is_measure(p)), 0));
    out
}

/// What the counts do not say.
pub(super) fn sentences(t: &Teller, years: Option<&[String; 2]>, entries: &[Entry], groups: &[Group]) -> Sentences {
    let (changes, w) = (t.changes, t.words);
    let has_measures = changes.pairs.iter().any(|p| p.kind == UnitKind::Tiltak);
    let counted = || changes.pairs.iter().zip(entries).filter(|(_, entry)| entry.is_counted).map(|(pair, _)| pair);
    let (before, now) = (counted().filter(|p| p.old.is_some()).count(), counted().filter(|p| p.new.is_some()).count());
    let (old, new) = plans(t, years);
    let many = fill(if has_measures { w.measures } else { w.chapters_and_parts }, &[&before.to_string()]);
    let also = counted().filter(|p| p.moved && changes.tally(p) == Tally::Changed).count();
    let unsure = changes.pairs.iter().filter(|p| matches!(p.reason, Reason::Unsure(_))).count();
    let mut parts: Vec<Part> = vec![];
    for group in groups {
        // the measures are counted; their goals and tables are not
        let told = |i: &usize| entries.get(*i).is_some_and(|e| e.is_told && !(has_measures && e.is_counted));
        if group.members.iter().any(told) && !parts.contains(&group.part) {
            parts.push(group.part);
        }
    }
    parts.sort();
    let names: Vec<String> = parts.iter().map(|part| w.in_parts[*part as usize].to_string()).collect();
    let little = changes.little_in_common().map(|few| [few.both, few.old, few.new].map(|n| n.to_string()));
    let calm = if changes.renumbered().next().is_none() { w.equal } else { w.equal_but_numbers };
    Sentences {
        little_in_common: little.map(|few| fill(w.little_in_common, &few.each_ref().map(String::as_str))),
        totals: fill(w.totals, &[&old, &many, &new, &now.to_string()]),
        also_moved: (also > 0).then(|| fill(w.also_moved[usize::from(also > 1)], &[&also.to_string()])),
        elsewhere: (has_measures && !names.is_empty()).then(|| fill(w.elsewhere, &[&List::AND.of(&names)])),
        unsure: (unsure > 0).then(|| one_or_more(t.målform, w.unsure, unsure)),
        equal: changes.are_equal().then(|| fill(calm, &[&changes.old.name, &changes.new.name])),
    }
}

/// The two plans as a sentence begins and goes on: `2022-planen`, `planen for 2025–2028`.
fn plans(t: &Teller, years: Option<&[String; 2]>) -> (String, String) {
    let name = |year: &String| {
        let form = if year.contains(['–', '-', '/']) { t.words.plan_of_years } else { t.words.plan_of_year };
        fill(form, &[year])
    };
    match years {
        Some([old, new]) => (name(old), small(&name(new))),
        None => (t.words.old_edition.into(), t.words.this_edition.into()),
    }
}
