//! The writer of a report: leaves with their places, and texts with their marks.

use super::marks::{Piece, pieces, stood_here, sums, tidy};
use super::model::{Form, Line, Mark};
use crate::compare::story::{self, Group, LineEvent, Shape, Side, Story};
use crate::document::model::Leaf;
use crate::document::writer;
use crate::fault::Place;
use crate::limits;
use crate::norsk::hard_spaces;
use std::collections::HashSet;

/// What the writing of a report needs at every turn.
pub struct Writer<'a> {
    /// The writer of every document.
    pub w: writer::Writer<'a>,
    /// What is told.
    pub story: &'a Story,
    /// Where the title of the new plan stands: the place of what belongs to no unit.
    pub front: Place,
    /// How many rows have been begun.
    pub rows: usize,
    /// The entries that are told in full, where they are too many to tell all.
    pub shown: Option<HashSet<usize>>,
}

/// The entries of a story that a report tells in full, where there are more than it has room for: the first of them.
pub fn shown(story: &Story) -> Option<HashSet<usize>> {
    let told = |i: &&usize| story.entries.get(**i).is_some_and(|entry| entry.is_told);
    let mut groups: Vec<&Group> = story.groups.iter().collect();
    groups.sort_by_key(|group| group.part);
    let all: Vec<usize> = groups.into_iter().flat_map(|group| &group.members).filter(told).copied().collect();
    let first = || all.iter().take(limits::REPORT_CHANGES).copied().collect();
    (all.len() > limits::REPORT_CHANGES).then(first)
}

impl Writer<'_> {
    /// Whether an entry is told in full.
    pub fn is_shown(&self, i: usize) -> bool {
        self.shown.as_ref().is_none_or(|shown| shown.contains(&i))
    }

    /// A text of the report, from what stands at `place`.
    pub fn leaf(&mut self, name: &str, text: &str, place: Place) -> Leaf {
        self.w.computed(name, &hard_spaces(text), place)
    }

    /// A text that belongs to no unit.
    pub fn front(&mut self, name: &str, text: &str) -> Leaf {
        self.leaf(name, text, self.front)
    }

    /// A line of marked pieces.
    pub fn line(&mut self, name: &str, form: Form, depth: u8, pieces: Vec<Piece>, place: Place) -> Line {
        let pieces = tidy(pieces);
        let whole: String = pieces.iter().map(|(_, text)| text.as_str()).collect();
        // the pieces are parts of one text: where a line may break depends on both sides of a seam
        let hard: Vec<char> = hard_spaces(&whole).chars().collect();
        let mut at = 0;
        let mut out = vec![];
        for (n, (mark, text)) in pieces.into_iter().enumerate() {
            let end = at + text.chars().count();
            let text: String = hard.get(at..end).unwrap_or_default().iter().collect();
            at = end;
            out.push((mark, self.w.computed(&format!("{name}/{n}"), &text, place)));
        }
        Line { form, depth, pieces: out }
    }

    /// A line of our own words.
    pub fn note(&mut self, name: &str, form: Form, text: String, place: Place) -> Line {
        self.line(name, form, 0, vec![(Mark::Note, text)], place)
    }

    /// A text as it stood and as it stands: a line on each side that it has.
    pub fn sides(&mut self, name: &str, line: &story::Line) -> [Option<Line>; 2] {
        let mut new = pieces(line, Side::New);
        if let Some(note) = self.beside(line) {
            new.push((Mark::Note, format!(" ({note})")));
        }
        // what stood elsewhere is told there, and here only where it was edited on the way
        let old = line.places[0].filter(|_| stood_here(line));
        let old =
            old.map(|at| self.line(&format!("{name}/frå"), form(line.shape), line.depth, pieces(line, Side::Old), at));
        let new = line.places[1].map(|at| self.line(&format!("{name}/til"), form(line.shape), line.depth, new, at));
        [old, new]
    }

    /// A text that stands in another unit now, as it stood here.
    pub fn departed(&mut self, name: &str, line: &story::Line) -> Line {
        let note = line.note.as_ref().map(|note| (Mark::Note, format!(" ({note})")));
        let pieces = pieces(line, Side::Old).into_iter().chain(note).collect();
        self.line(name, form(line.shape), line.depth, pieces, line.places[0].unwrap_or(self.front))
    }

    /// What is said of a text beside its words: where it came from, and what its numbers differ by.
    fn beside(&self, line: &story::Line) -> Option<String> {
        let moved = (line.event == LineEvent::Moved).then(|| self.story.words.moved.to_string());
        let all: Vec<String> = line.note.clone().or(moved).into_iter().chain(sums(line).cloned()).collect();
        (!all.is_empty()).then(|| all.join(", "))
    }
}

/// How a text is set.
fn form(shape: Shape) -> Form {
    match shape {
        Shape::Point => Form::Point,
        Shape::Label => Form::Label,
        Shape::Actor | Shape::Time => Form::Item,
        Shape::Paragraph | Shape::Other => Form::Paragraph,
    }
}
