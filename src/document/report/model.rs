//! The report as types: what it says first, and every change under its heading.

use super::labels::{Headings, Words};
use crate::document::model::{Leaf, Merke, Tema};
use crate::document::words::FixedWords;
use crate::norsk::number_words::in_words;
use crate::norsk::words::fill;
use crate::norsk::{Dato, Målform};

/// The whole of it.
#[derive(Clone, Debug)]
pub struct Report {
    /// Stable, and alike on every machine: `aukra-slt-2024-mot-aukra-slt-2022`.
    pub id: String,
    /// The målform that it is written in: that of the new plan.
    pub målform: Målform,
    /// The look of the new plan's municipality.
    pub tema: Tema,
    /// The name of the municipality.
    pub kommune: Leaf,
    /// `Kva er endra sidan 2022`.
    pub headline: Leaf,
    /// Which plan stands against which, and what case the report belongs to.
    pub against: Leaf,
    /// The date of the new plan's edition.
    pub dato: Dato,
    /// The mark of a new plan that is unfinished.
    pub merke: Option<Merke>,
    /// The words of every document.
    pub fixed_words: &'static FixedWords,
    /// The words around the changes.
    pub words: Words,
    /// The headings of columns.
    pub headings: Headings,
    /// How many there are of each sign.
    pub counts: Vec<Count>,
    /// What the counts do not say.
    pub sentences: Vec<Leaf>,
    /// The largest changes, in the order of the plan.
    pub largest: Vec<Excerpt>,
    /// Old and new number of all that is counted and not as it was.
    pub numbers: Numbers,
    /// The names that changed all through the plan.
    pub renamings: Vec<Renaming>,
    /// Every change.
    pub parts: Vec<Part>,
}

/// What a change is, as a sign shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// In the new plan only.
    New,
    /// In the old plan only.
    Gone,
    /// Changed inside.
    Changed,
    /// Moved or renumbered, and else the same.
    Moved,
    /// The same.
    Unchanged,
}

/// A count, with its sign.
#[derive(Clone, Debug)]
pub struct Count {
    /// Its sign.
    pub sign: Sign,
    /// How many.
    pub number: Leaf,
    /// What they are: `Tekne ut`.
    pub word: String,
}

/// A change by its weightiest texts.
#[derive(Clone, Debug)]
pub struct Excerpt {
    /// Its sign.
    pub sign: Sign,
    /// The word for what happened, and the number of what is gone: `Teke ut, var 2.1`.
    pub word: String,
    /// The number that it has now.
    pub number: Option<Leaf>,
    /// Its heading.
    pub title: Leaf,
    /// Whether it is gone.
    pub is_gone: bool,
    /// What changed, the weightiest first where it stands in both plans: as it stood and as it stands, either may be empty.
    pub texts: Vec<[Option<Line>; 2]>,
    /// What is told after the texts on each side, whatever there is room for.
    pub ending: [Vec<Line>; 2],
}

/// Old and new number.
#[derive(Clone, Debug)]
pub struct Numbers {
    /// Whether anything has a number at all.
    pub is_numbered: bool,
    /// The measures that did not change, in a sentence that names them and in one that counts them.
    pub unchanged: Option<Unchanged>,
    /// What is said where only those that are new or gone or have another number are shown.
    pub only_new_numbers: Leaf,
    /// All that is counted and not as it was.
    pub rows: Vec<NumberRow>,
}

/// The measures that did not change.
#[derive(Clone, Debug)]
pub struct Unchanged {
    /// How many.
    pub count: usize,
    /// A sentence with their numbers.
    pub named: Leaf,
    /// A sentence with how many they are.
    pub counted: Leaf,
}

/// A row of old and new number.
#[derive(Clone, Debug)]
pub struct NumberRow {
    /// The anchor of the entry where it is told.
    pub anchor: Option<String>,
    /// Its old number, or a word for none; nothing for what is new.
    pub before: Option<Leaf>,
    /// Its new number, likewise.
    pub now: Option<Leaf>,
    /// Whether it has another number than it had.
    pub is_renumbered: bool,
    /// Its heading.
    pub title: Leaf,
    /// Its sign.
    pub sign: Sign,
    /// The word for the sign.
    pub word: String,
    /// In a few words, what is new.
    pub summary: Leaf,
}

/// A name that changed all through the plan.
#[derive(Clone, Debug)]
pub struct Renaming {
    /// As it was.
    pub old: Leaf,
    /// As it is.
    pub new: Leaf,
    /// In how many places.
    pub times: Leaf,
}

/// A part of the report.
#[derive(Clone, Debug)]
pub struct Part {
    /// Its heading.
    pub title: Leaf,
    /// The goals and chapters in which something changed.
    pub groups: Vec<Group>,
}

/// A goal or a chapter, with what changed in it.
#[derive(Clone, Debug)]
pub struct Group {
    /// Its anchor.
    pub id: String,
    /// The chapter that it stands in, where that says something.
    pub above: Option<Leaf>,
    /// Its number.
    pub number: Option<String>,
    /// Its heading.
    pub title: Option<Leaf>,
    /// What changed.
    pub entries: Vec<Entry>,
    /// Sentences on what did not change, or only its number or order.
    pub rest: Vec<Leaf>,
}

/// Something that changed.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its anchor.
    pub id: String,
    /// Its sign.
    pub sign: Sign,
    /// The word for what happened, and the number of what is gone.
    pub word: String,
    /// Whether all of it came or went, so that there is nothing to set it beside.
    pub is_whole: bool,
    /// The number that it has now.
    pub number: Option<Leaf>,
    /// Its heading.
    pub title: Leaf,
    /// What is to be known before its rows are read.
    pub notes: Vec<Leaf>,
    /// Its fields.
    pub fields: Vec<Field>,
}

/// A field, and its rows: what stood beside what stands.
#[derive(Clone, Debug)]
pub struct Field {
    /// What it is called.
    pub label: &'static str,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A row: what stood, and what stands.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// Its name in the report, which every text in it knows; empty for one that no text has to find.
    pub id: String,
    /// Whether it holds one text that came or went, right after another one that did: nothing stands across from either.
    pub goes_on: bool,
    /// A sentence on what stood, before what stands.
    pub lead: Option<Line>,
    /// What stood.
    pub old: Vec<Line>,
    /// What stands.
    pub new: Vec<Line>,
    /// A sentence on what is as before, after what stands.
    pub rest: Option<Line>,
}

/// A text on a side.
#[derive(Clone, Debug)]
pub struct Line {
    /// How it is set.
    pub form: Form,
    /// How deep it lies in lists, from 0.
    pub depth: u8,
    /// Its pieces, each with its mark.
    pub pieces: Vec<(Mark, Leaf)>,
}

/// How a line is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// As a paragraph.
    Paragraph,
    /// As a point of a list.
    Point,
    /// As a line of a list without marks.
    Item,
    /// As a label over what follows.
    Label,
    /// Less than the rest: said so that the rest is understood.
    Quiet,
}

/// How a piece of a text is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// In both plans.
    Same,
    /// In the new plan only.
    Added,
    /// In the old plan only.
    Removed,
    /// Our own words after it.
    Note,
}

impl Report {
    /// What tells that there are more changes than are shown: `… og tre til`.
    pub fn and_more(&self, n: usize) -> String {
        fill(self.words.and_more, &[&in_words(n, self.målform)])
    }
}

impl Line {
    /// How many letters it has.
    pub fn letters(&self) -> usize {
        self.pieces.iter().map(|(_, leaf)| leaf.text.chars().count()).sum()
    }
}
