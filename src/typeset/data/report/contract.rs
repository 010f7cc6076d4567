//! What the templates of a report read, field by field; the name that they read it under stands over each.

use super::super::plan::{Merke, Tema};
use super::super::text::Leaf;
use serde::Serialize;
use serde_json::{Map, Value};

/// The whole of `plan.json` of a report.
#[derive(Debug, Serialize)]
pub struct ReportData<'a> {
    /// What the report is called for ever: `aukra-slt-2024-mot-aukra-slt-2022`.
    pub id: &'a str,
    /// `nn` or `nb`.
    pub språk: &'static str,
    /// The look of the new plan's municipality.
    pub tema: Tema<'a>,
    /// Its name: `Aukra kommune`.
    pub kommune: Leaf<'a>,
    /// `Kva er endra sidan 2022`.
    #[serde(rename = "tittel")]
    pub headline: Leaf<'a>,
    /// `SLT-handlingsplan 2024 mot SLT-handlingsplan 2022.`
    #[serde(rename = "undertittel")]
    pub against: Leaf<'a>,
    /// The date of the new plan's edition, as year, month and day: `[2024, 1, 30]`.
    pub dato: (i32, u32, u32),
    /// The mark of an unfinished plan.
    #[serde(rename = "merke")]
    pub mark: Option<Merke<'a>>,
    /// The fixed words of every document, by name: `{"side": "Side"}`.
    #[serde(rename = "ord")]
    pub words: Map<String, Value>,
    /// The fixed words of a report, by name: `{"framhald": "framh."}`.
    #[serde(rename = "rapportord")]
    pub own_words: Map<String, Value>,
    /// The headings of columns.
    #[serde(rename = "hovud")]
    pub headings: Headings<'a>,
    /// How many there are of each sign: five.
    #[serde(rename = "tal")]
    pub counts: Vec<Count<'a>>,
    /// What the counts do not say.
    #[serde(rename = "setningar")]
    pub sentences: Vec<Leaf<'a>>,
    /// The largest changes, five at the most.
    #[serde(rename = "størst")]
    pub largest: Vec<Largest<'a>>,
    /// Old and new number.
    #[serde(rename = "nummer")]
    pub numbers: Numbers<'a>,
    /// The names that changed all through the plan.
    #[serde(rename = "namnebyte")]
    pub renamings: Vec<Renaming<'a>>,
    /// Every change, part by part.
    #[serde(rename = "bolkar")]
    pub parts: Vec<Part<'a>>,
}

/// The headings of columns.
#[derive(Debug, Serialize)]
pub struct Headings<'a> {
    /// `Tiltak i 2024`.
    #[serde(rename = "tiltak")]
    pub units: Leaf<'a>,
    /// `Slik stod det i 2022`.
    #[serde(rename = "stod")]
    pub stood: Leaf<'a>,
    /// `Slik står det i 2024`.
    #[serde(rename = "står")]
    pub stands: Leaf<'a>,
    /// `2022`.
    #[serde(rename = "før")]
    pub before: Leaf<'a>,
    /// `2024`.
    #[serde(rename = "no")]
    pub now: Leaf<'a>,
}

/// A count.
#[derive(Debug, Serialize)]
pub struct Count<'a> {
    /// Its sign: `ny`, `ut`, `endra`, `flytta` or `lik`.
    #[serde(rename = "slag")]
    pub sign: &'static str,
    /// `3`.
    #[serde(rename = "tal")]
    pub number: Leaf<'a>,
    /// `Tekne ut`.
    #[serde(rename = "ord")]
    pub word: &'a str,
}

/// One of the largest changes.
#[derive(Debug, Serialize)]
pub struct Largest<'a> {
    /// Its sign.
    #[serde(rename = "slag")]
    pub sign: &'static str,
    /// `Teke ut, var 2.1`.
    #[serde(rename = "ord")]
    pub word: &'a str,
    /// The number that it has now.
    #[serde(rename = "nummer")]
    pub number: Option<Leaf<'a>>,
    /// Its heading, some 60 letters of it.
    #[serde(rename = "tittel")]
    pub title: Leaf<'a>,
    /// What stood.
    #[serde(rename = "gammal")]
    pub old: Vec<Line<'a>>,
    /// What stands.
    #[serde(rename = "ny")]
    pub new: Vec<Line<'a>>,
}

/// Old and new number.
#[derive(Debug, Serialize)]
pub struct Numbers<'a> {
    /// Whether anything has a number at all.
    #[serde(rename = "nummerert")]
    pub is_numbered: bool,
    /// What the table leaves out.
    #[serde(rename = "merknader")]
    pub notes: Vec<Leaf<'a>>,
    /// Its rows.
    #[serde(rename = "rader")]
    pub rows: Vec<NumberRow<'a>>,
    /// The rows that the first page shows, by their place in [`Self::rows`]: all, some or none.
    #[serde(rename = "framme")]
    pub on_first_page: &'a [usize],
}

/// A row of old and new number.
#[derive(Debug, Serialize)]
pub struct NumberRow<'a> {
    /// The anchor of where the change is told: `par-7`.
    #[serde(rename = "id")]
    pub anchor: Option<&'a str>,
    /// Its old number, or a word for none; nothing for what is new.
    #[serde(rename = "før")]
    pub before: Option<Leaf<'a>>,
    /// Its new number, likewise.
    #[serde(rename = "no")]
    pub now: Option<Leaf<'a>>,
    /// Whether it has another number than it had.
    #[serde(rename = "nytt")]
    pub is_renumbered: bool,
    /// Its heading, some 90 letters of it.
    #[serde(rename = "tittel")]
    pub title: Leaf<'a>,
    /// Its sign.
    #[serde(rename = "slag")]
    pub sign: &'static str,
    /// `Endra`.
    #[serde(rename = "ord")]
    pub word: &'a str,
    /// What is new: `Tittel, ansvar`.
    #[serde(rename = "kva")]
    pub summary: Leaf<'a>,
}

/// A name that changed all through the plan.
#[derive(Debug, Serialize)]
pub struct Renaming<'a> {
    /// As it was.
    #[serde(rename = "før")]
    pub before: Leaf<'a>,
    /// As it is.
    #[serde(rename = "no")]
    pub now: Leaf<'a>,
    /// In how many places: `14`.
    #[serde(rename = "gonger")]
    pub times: Leaf<'a>,
}

/// A part of the report.
#[derive(Debug, Serialize)]
pub struct Part<'a> {
    /// `Tiltaka`.
    #[serde(rename = "tittel")]
    pub title: Leaf<'a>,
    /// The goals and chapters in which something changed.
    #[serde(rename = "grupper")]
    pub groups: Vec<Group<'a>>,
}

/// A goal or a chapter.
#[derive(Debug, Serialize)]
pub struct Group<'a> {
    /// Its anchor: `gruppe-3`.
    pub id: &'a str,
    /// The chapter that it stands in, where that says something.
    #[serde(rename = "over")]
    pub above: Option<Leaf<'a>>,
    /// Its number.
    #[serde(rename = "nummer")]
    pub number: Option<&'a str>,
    /// Its heading.
    #[serde(rename = "tittel")]
    pub title: Option<Leaf<'a>>,
    /// What changed in it.
    #[serde(rename = "einingar")]
    pub entries: Vec<Entry<'a>>,
    /// Sentences on what did not change, or only its number or order.
    #[serde(rename = "resten")]
    pub rest: Vec<Leaf<'a>>,
    /// Whether it is so short that it stands on one page.
    #[serde(rename = "samla")]
    pub is_kept: bool,
}

/// Something that changed.
#[derive(Debug, Serialize)]
pub struct Entry<'a> {
    /// Its anchor: `par-7`.
    pub id: &'a str,
    /// Its sign.
    #[serde(rename = "slag")]
    pub sign: &'static str,
    /// `Teke ut, var 2.1`.
    #[serde(rename = "ord")]
    pub word: &'a str,
    /// Whether all of it came or went, so that there is nothing to set it beside.
    #[serde(rename = "heil")]
    pub is_whole: bool,
    /// The number that it has now.
    #[serde(rename = "nummer")]
    pub number: Option<Leaf<'a>>,
    /// Its heading.
    #[serde(rename = "tittel")]
    pub title: Leaf<'a>,
    /// What is to be known before its rows are read.
    #[serde(rename = "merknader")]
    pub notes: Vec<Leaf<'a>>,
    /// Its rows.
    #[serde(rename = "rader")]
    pub rows: Vec<Row<'a>>,
}

/// A row: what stood, and what stands.
#[derive(Debug, Serialize)]
pub struct Row<'a> {
    /// What a row that may have to be divided is called: `rad-12`.
    pub id: &'a str,
    /// The name of the field, in the first of its rows: `Ansvar`.
    #[serde(rename = "namn")]
    pub label: Option<&'static str>,
    /// How many rows the field has, in the first of them; else 0.
    #[serde(rename = "spenn")]
    pub span: usize,
    /// Whether the rows of its field are kept on one page.
    #[serde(rename = "samla")]
    pub is_kept: bool,
    /// Whether it may be divided between pages, since it does not fit on one.
    #[serde(rename = "delast")]
    pub may_break: bool,
    /// What stood.
    #[serde(rename = "gammal")]
    pub old: Vec<Line<'a>>,
    /// What stands.
    #[serde(rename = "ny")]
    pub new: Vec<Line<'a>>,
}

/// A text on a side.
#[derive(Debug, Serialize)]
pub struct Line<'a> {
    /// `avsnitt`, `punkt`, `linje` (of a list without marks), `merkelapp`, or `stille`: told so that the rest is understood.
    pub form: &'static str,
    /// How deep it lies in lists, from 0.
    #[serde(rename = "nivå")]
    pub depth: u8,
    /// Its pieces.
    #[serde(rename = "i")]
    pub pieces: Vec<Piece<'a>>,
}

/// A piece of a text.
#[derive(Debug, Serialize)]
pub struct Piece<'a> {
    /// How it is marked: `lik`, `inn`, `ut`, or `note` for our own words after it.
    #[serde(rename = "m")]
    pub mark: &'static str,
    /// What it says.
    #[serde(flatten)]
    pub leaf: Leaf<'a>,
}
