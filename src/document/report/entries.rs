//! All changes, in the order of a reader: the measures goal by goal, then the organisation, the prose, what is looked back on,
//! and the cover.

use super::model::{self, Field, Form, Mark, Row, Sign};
use super::writer::Writer;
use crate::compare::changes::Tally;
use crate::compare::contents::UnitKind;
use crate::compare::story::{Entry, EventKind, Group, Part};
use crate::document::model::Leaf;
use crate::limits;
use crate::norsk::words::fill;
use crate::norsk::{List, capital};
use std::collections::{BTreeMap, HashSet};

impl Writer<'_> {
    /// All parts that have anything to tell.
    pub fn parts(&mut self) -> Vec<model::Part> {
        let story = self.story;
        let mut parts: BTreeMap<Part, Vec<&Group>> = BTreeMap::new();
        for group in &story.groups {
            parts.entry(group.part).or_default().push(group);
        }
        let mut out = vec![];
        for (part, groups) in parts {
            let chapters: HashSet<usize> = groups.iter().filter_map(|group| group.above).collect();
            let tells = |group: &&Group| story.at(&group.members).any(|e| e.is_told || e.tally != Tally::Unchanged);
            // what is left out is counted on the first page
            let any = |group: &&Group| {
                let mut told = group.members.iter().filter(|i| story.entries.get(**i).is_some_and(|e| e.is_told));
                let first = told.next();
                first.is_none() || first.into_iter().chain(told).any(|i| self.is_shown(*i))
            };
            let told: Vec<&Group> = groups.into_iter().filter(tells).filter(any).collect();
            let told = told.into_iter();
            let groups: Vec<model::Group> = told.map(|group| self.group(group, chapters.len() > 1)).collect();
            if !groups.is_empty() {
                let word = story.words.parts[part as usize];
                out.push(model::Part { title: self.front(&format!("bolk/{word}"), word), groups });
            }
        }
        out
    }

    fn group(&mut self, group: &Group, is_chapter_told: bool) -> model::Group {
        let story = self.story;
        let entry = |i: Option<usize>| i.and_then(|i| story.entries.get(i));
        let head = entry(group.head);
        let title = head.map(|e| self.leaf(&format!("gruppe/{}", e.title), &e.title, e.place));
        let above = entry(group.above).filter(|_| is_chapter_told);
        let above = above.map(|e| self.leaf(&format!("gruppe/over/{}", e.numbered), &e.numbered, e.place));
        let told = group.members.iter().filter_map(|i| Some((*i, story.entries.get(*i)?)));
        let told: Vec<(usize, &Entry)> = told.filter(|(_, e)| e.is_told).collect();
        let (shown, cut): (Vec<_>, Vec<_>) = told.into_iter().partition(|(i, _)| self.is_shown(*i));
        let left_out = fill(story.words.and_more, &[&cut.len().to_string()]);
        let left_out = (!cut.is_empty()).then(|| self.front("resten", &left_out));
        let rest = self.rest(group);
        model::Group {
            id: group.head.map_or_else(|| "framside".to_string(), |h| format!("gruppe-{h}")),
            above,
            number: head.and_then(|e| e.number().cloned()),
            title,
            entries: shown.into_iter().map(|(i, e)| self.entry(i, e, group.head == Some(i))).collect(),
            rest: left_out.into_iter().chain(rest).collect(),
        }
    }

    /// Sentences on those that have no entry.
    fn rest(&mut self, group: &Group) -> Vec<Leaf> {
        let (story, w) = (self.story, self.story.words);
        let mut lists: [Vec<String>; 3] = Default::default();
        for (i, entry) in group.members.iter().zip(story.at(&group.members)).filter(|(_, e)| !e.is_told) {
            // the heading of the group says that it is there
            if group.head == Some(*i) && entry.tally == Tally::Unchanged {
                continue;
            }
            let name = match entry.kind {
                UnitKind::Vedtak => format!("{}: {}", w.vedtak, entry.numbered),
                _ => entry.numbered.clone(),
            };
            let before = entry.numbers[0].as_ref().filter(|n| entry.numbers[1].as_ref() != Some(n));
            let before = before.map_or_else(|| name.clone(), |n| format!("{name} ({})", fill(w.number_before, &[n])));
            match entry.tally {
                Tally::Renumbered => lists[0].push(before),
                Tally::Moved => lists[1].push(before),
                _ => lists[2].push(name),
            }
        }
        let sentences = lists.iter().zip([w.only_numbered, w.only_reordered, w.unchanged_list]);
        let told: Vec<String> = sentences
            .filter(|(list, _)| !list.is_empty())
            .map(|(list, s)| fill(s, &[&List::AND.of(&few(list, w.more))]))
            .collect();
        told.iter().map(|text| self.front("resten", text)).collect()
    }

    /// The entry of a unit; `is_head` where it is the heading of its group.
    fn entry(&mut self, i: usize, entry: &Entry, is_head: bool) -> model::Entry {
        let w = self.story.words;
        let path = format!("{}/{}", entry.kind as u8, entry.id.as_deref().unwrap_or(&entry.title));
        let (kind, itself) = match entry.kind {
            UnitKind::Seksjon => (Some(w.kapittel), Some(w.itself[0])),
            UnitKind::Delmål => (Some(w.delmål), Some(w.itself[1])),
            UnitKind::Tabell => (Some(w.tabell), Some(w.itself[2])),
            UnitKind::Vedtak => (Some(w.vedtak), None),
            _ => (None, None),
        };
        let title = match (itself.filter(|_| is_head), kind.filter(|kind| *kind != entry.title)) {
            (Some(itself), _) => itself.to_string(),
            (None, Some(kind)) => format!("{kind}: {}", entry.title),
            (None, None) => entry.title.clone(),
        };
        let mut fields: Vec<Field> = self.moved(entry, &path).into_iter().collect();
        self.w.enter(&path);
        let inside = self.fields(entry);
        self.w.end_row();
        self.w.leave();
        fields.extend(inside);
        self.ends(entry, &path, &mut fields);
        // the sign says that it is new or gone, the table of numbers has its number, and a row its place
        let is_said = |kind: EventKind| {
            use EventKind::{Gone, HadNumber, Moved, New, Renumbered};
            matches!(kind, New | Gone | HadNumber | Renumbered | Moved)
        };
        let notes = entry.events.iter().filter(|event| !is_said(event.kind));
        let notes: Vec<String> = notes.map(|event| format!("{}.", capital(&event.text))).collect();
        model::Entry {
            id: anchor(i),
            sign: Sign::of(entry.tally),
            word: word(entry),
            is_whole: entry.is_whole(),
            number: entry.numbers[1]
                .as_ref()
                .filter(|_| !is_head)
                .map(|n| self.leaf(&format!("{path}/nummer"), n, entry.place)),
            title: self.leaf(&format!("{path}/tittel"), &title, entry.place),
            notes: notes.iter().map(|text| self.leaf(&format!("{path}/merknad"), text, entry.place)).collect(),
            fields,
        }
    }

    /// A row that says where something stood and where it stands.
    fn moved(&mut self, entry: &Entry, path: &str) -> Option<Field> {
        let [old, new] = entry.spots.as_ref()?;
        let mut side = |spot: &Option<crate::compare::story::Spot>, mark, at: &str| {
            let line = |spot: &crate::compare::story::Spot| {
                self.line(
                    &format!("{path}/plass/{at}"),
                    Form::Paragraph,
                    0,
                    vec![(mark, spot.text.clone())],
                    spot.place,
                )
            };
            spot.iter().map(line).collect()
        };
        let (old, new) = (side(old, Mark::Removed, "frå"), side(new, Mark::Added, "til"));
        Some(Field { label: self.story.words.place, rows: vec![Row { old, new, ..Row::default() }] })
    }

    /// Gives an entry without rows one with its title, and says of what is wholly new that the old plan had nothing.
    fn ends(&mut self, entry: &Entry, path: &str, fields: &mut Vec<Field>) {
        let (is_new, is_gone) = (entry.tally == Tally::New, entry.tally == Tally::Gone);
        if fields.is_empty() {
            let mut side = |at: &str, mark| {
                let pieces = vec![(mark, entry.title.clone())];
                self.line(&format!("{path}/ende/{at}"), Form::Paragraph, 0, pieces, entry.place)
            };
            let old = (!is_new).then(|| side("frå", if is_gone { Mark::Removed } else { Mark::Same }));
            let new = (!is_gone).then(|| side("til", if is_new { Mark::Added } else { Mark::Same }));
            let row = Row { old: old.into_iter().collect(), new: new.into_iter().collect(), ..Row::default() };
            fields.push(Field { label: self.story.words.tittel, rows: vec![row] });
        }
        if is_new && !entry.has(EventKind::SplitFrom) {
            let text = fill(self.story.words.was_not_there_in, &[&self.story.names[0]]);
            let line = self.note(&format!("{path}/ende"), Form::Quiet, text, entry.place);
            if let Some(row) = fields.first_mut().and_then(|field| field.rows.first_mut()) {
                row.lead = Some(line);
            }
        }
    }
}

/// The names of a list, and how many more there are where they are too many to name.
pub fn few(names: &[String], more: &str) -> Vec<String> {
    let shown = names.iter().take(limits::REPORT_NAMES).cloned();
    let left = names.len().saturating_sub(limits::REPORT_NAMES);
    shown.chain((left > 0).then(|| fill(more, &[&left.to_string()]))).collect()
}

/// The anchor of an entry, by its index.
pub fn anchor(i: usize) -> String {
    format!("par-{i}")
}

/// The word for what happened; the number of what is gone is that of the old plan, and is told so.
pub fn word(entry: &Entry) -> String {
    let had = entry.events.iter().find(|event| event.kind == EventKind::HadNumber);
    had.map_or(entry.verdict.clone(), |had| format!("{}, {}", entry.verdict, had.text))
}

impl Sign {
    /// The sign of a tally.
    pub fn of(tally: Tally) -> Sign {
        match tally {
            Tally::New => Sign::New,
            Tally::Gone => Sign::Gone,
            Tally::Changed => Sign::Changed,
            Tally::Moved | Tally::Renumbered => Sign::Moved,
            Tally::Unchanged => Sign::Unchanged,
        }
    }
}
