//! The groups of a story as sections of a text: the measures by chapter and goal, then the rest, chapter by chapter.

use crate::compare::changes::Tally;
use crate::compare::contents::UnitKind;
use crate::compare::story::{Entry, Group, Part, Story};
use crate::norsk::words::fill;

/// What stands under one heading.
pub struct Section<'s> {
    /// 1 for a chapter, 2 for a goal or a table in it.
    pub depth: u8,
    /// The heading.
    pub heading: String,
    /// The units that something happened to, each with whether it has a title of its own under the heading.
    pub entries: Vec<(&'s Entry, bool)>,
    /// The numbers of the measures that are as they were.
    pub unchanged: Vec<String>,
}

/// The chapters with measures, and their goals and tables.
pub fn measures(story: &Story) -> Vec<Section<'_>> {
    let sections = story.groups.iter().filter(|group| group.part == Part::Tiltak);
    let sections =
        sections.map(|group| section(story, group, |kind| belongs_to_measures(kind) || kind == UnitKind::Seksjon));
    sections.filter(|s| s.depth == 1 || !s.entries.is_empty() || !s.unchanged.is_empty()).collect()
}

/// The other chapters, what else stands in those with measures, and the cover.
pub fn rest(story: &Story) -> Vec<Section<'_>> {
    let sections = story.groups.iter().map(|group| match group.part {
        Part::Tiltak => section(story, group, |kind| !belongs_to_measures(kind) && kind != UnitKind::Seksjon),
        _ => section(story, group, |_| true),
    });
    sections.filter(|section| !section.entries.is_empty()).collect()
}

/// Whether a unit is a measure, or what measures stand in.
fn belongs_to_measures(kind: UnitKind) -> bool {
    matches!(kind, UnitKind::Tiltak | UnitKind::Delmål | UnitKind::Tabell)
}

/// The headings of the other chapters in which nothing happened, with the old number where that is another.
pub fn unchanged_chapters(story: &Story) -> Vec<String> {
    let others = story.groups.iter().filter(|group| group.part != Part::Tiltak);
    let calm = others.filter(|group| section(story, group, |_| true).entries.is_empty());
    let heading = |entry: &Entry| {
        let before = entry.numbers[0].as_ref().filter(|n| entry.numbers[1].as_ref() != Some(n));
        let before = before.map(|n| format!(" ({})", fill(story.words.number_before, &[n])));
        entry.numbered.clone() + &before.unwrap_or_default()
    };
    calm.filter_map(|group| story.entries.get(group.head?)).map(heading).collect()
}

/// What stands under the heading of a group, of the kinds that belong there.
fn section<'s>(story: &'s Story, group: &'s Group, belongs: fn(UnitKind) -> bool) -> Section<'s> {
    let head = group.head.and_then(|i| story.entries.get(i));
    let mut out = Section {
        depth: if head.is_none_or(|e| e.kind == UnitKind::Seksjon) { 1 } else { 2 },
        heading: match head {
            Some(entry) if entry.kind == UnitKind::Delmål => entry.labelled.clone(),
            Some(entry) => entry.numbered.clone(),
            None => story.words.forside.into(),
        },
        entries: vec![],
        unchanged: vec![],
    };
    let members = group.members.iter().zip(story.at(&group.members));
    for (i, entry) in members.filter(|(_, entry)| belongs(entry.kind)) {
        if entry.is_told || entry.tally == Tally::Moved {
            out.entries.push((entry, Some(*i) != group.head && entry.kind != UnitKind::Forside));
        } else if entry.kind == UnitKind::Tiltak && entry.tally == Tally::Unchanged {
            out.unchanged.push(number_or_title(entry, 1));
        }
    }
    out
}

/// The number that a unit has; that of one that is gone may be another's now, and a dash stands for it.
pub fn number(entry: &Entry) -> Option<String> {
    entry.numbers[1].clone().or_else(|| entry.numbers[0].as_ref().map(|_| "–".to_string()))
}

/// The number of a unit in the old (0) or the new plan (1), or its heading.
fn number_or_title(entry: &Entry, side: usize) -> String {
    let title = entry.old_title.as_ref().filter(|_| side == 0).unwrap_or(&entry.title);
    entry.numbers[side].clone().unwrap_or_else(|| format!("«{title}»"))
}

/// The measures under another number: old number, new number and title.
pub fn numbers(story: &Story) -> Vec<[String; 3]> {
    story.renumbered().map(|e| [number_or_title(e, 0), number_or_title(e, 1), e.title.clone()]).collect()
}
