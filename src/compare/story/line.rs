//! A field of a unit, line by line: what became of each text, actor and time, with its words in runs. The runs hold both plans;
//! [`Line::side`] gives the words of one of them.

use crate::compare::changes::WordRun;
use crate::compare::contents::FieldName;
use crate::fault::Place;

/// How much a change of an actor or a time weighs beside the texts of the same unit, in letters: about two words. It is a judgement.
pub const SMALL: usize = 15;

/// A field of a unit in which something changed.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its name; none for the heading of the unit.
    pub name: Option<FieldName>,
    /// What it is called: `Ansvar`.
    pub label: &'static str,
    /// What became of each of its values, kept ones too: in the order of the new plan, gone ones where they stood.
    pub lines: Vec<Line>,
    /// Texts of the old unit that stand in another unit now, as they stood. They are among the lines of that unit.
    pub departed: Vec<Line>,
}

/// A text, an actor or a time, and what became of it.
#[derive(Clone, Debug)]
pub struct Line {
    /// What became of it.
    pub event: LineEvent,
    /// What it is.
    pub shape: Shape,
    /// How deep it lies in lists, from 0.
    pub depth: u8,
    /// The names of the groups that a time stands in, in the old and in the new plan.
    pub group: [Option<String>; 2],
    /// Its words in both plans.
    pub runs: Vec<WordRun>,
    /// Where else it stood or stands: `stod i 1.2 «Seminar»`, `òg flytta`.
    pub note: Option<String>,
    /// Whether it came from another unit, and did not stand in this one.
    pub is_from_elsewhere: bool,
    /// Where it is written in the old and in the new plan; none where it does not stand there.
    pub places: [Option<Place>; 2],
}

/// What became of a text, an actor or a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineEvent {
    /// It is as it was.
    Kept,
    /// It says the same in another place.
    Moved,
    /// Some of its words changed.
    Changed,
    /// So much changed that old and new are told whole.
    Rewritten,
    /// A meeting or another time on another day.
    Rescheduled,
    /// It was not there before.
    New,
    /// It is not there any more.
    Gone,
}

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A paragraph, or the only text of a field.
    Paragraph,
    /// A point of a list.
    Point,
    /// A label over points or a block.
    Label,
    /// Another text: a cell, a quotation, a footnote, a heading.
    Other,
    /// Somebody who takes part or is responsible.
    Actor,
    /// A time.
    Time,
}

/// One of the two plans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The plan that was.
    Old,
    /// The plan that is.
    New,
}

/// How a run of words stands in one of the plans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// In both plans, though perhaps written in another way.
    Same,
    /// In this plan only.
    Own,
}

impl Line {
    /// Whether anything became of it.
    pub fn is_change(&self) -> bool {
        self.event != LineEvent::Kept
    }

    /// The words as one of the plans has them.
    pub fn side(&self, side: Side) -> impl Iterator<Item = (Mark, &str)> {
        self.runs.iter().filter_map(move |run| on_side(run, side))
    }

    /// The same in one piece, after the name of its group.
    pub fn text(&self, side: Side) -> String {
        let group = match side {
            Side::Old => &self.group[0],
            Side::New => &self.group[1],
        };
        let words: String = self.side(side).map(|(_, text)| text).collect();
        group.iter().map(|name| format!("{name}: ")).chain([words]).collect()
    }

    /// How many letters stand in one of the plans only.
    pub fn weight(&self) -> usize {
        match self.shape {
            Shape::Actor | Shape::Time => SMALL * usize::from(self.is_change()),
            _ => [Side::Old, Side::New].into_iter().map(|side| self.own_letters(side)).sum(),
        }
    }

    /// How many letters stand in this plan only.
    pub fn own_letters(&self, side: Side) -> usize {
        self.side(side).filter(|(mark, _)| *mark == Mark::Own).map(|(_, text)| text.chars().count()).sum()
    }
}

/// A run of words as one of the plans has it.
pub fn on_side(run: &WordRun, side: Side) -> Option<(Mark, &str)> {
    match (run, side) {
        (WordRun::Same(text), _)
        | (WordRun::Equivalent { old: text, .. }, Side::Old)
        | (WordRun::Equivalent { new: text, .. }, Side::New) => Some((Mark::Same, text)),
        (WordRun::Removed(text) | WordRun::Number { old: text, .. }, Side::Old)
        | (WordRun::Added(text) | WordRun::Number { new: text, .. }, Side::New) => Some((Mark::Own, text)),
        (WordRun::Removed(_), Side::New) | (WordRun::Added(_), Side::Old) => None,
    }
}
