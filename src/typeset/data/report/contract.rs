//! What the templates of a report read, field by field, under the names that they read.

use super::super::plan::{Merke, Tema};
use super::super::text::Leaf;
use serde::Serialize;
use serde_json::{Map, Value};

/// The whole of `plan.json` of a report.
#[derive(Debug, Serialize)]
pub struct Rapport<'a> {
    /// What the report is called for ever: `aukra-slt-2024-mot-aukra-slt-2022`.
    pub id: &'a str,
    /// `nn` or `nb`.
    pub språk: &'static str,
    /// The look of the new plan's municipality.
    pub tema: Tema<'a>,
    /// Its name: `Aukra kommune`.
    pub kommune: Leaf<'a>,
    /// `Kva er endra sidan 2022`.
    pub tittel: Leaf<'a>,
    /// `SLT-handlingsplan 2024 mot SLT-handlingsplan 2022.`
    pub undertittel: Leaf<'a>,
    /// The date of the new plan's edition, as year, month and day: `[2024, 1, 30]`.
    pub dato: (i32, u32, u32),
    /// The mark of an unfinished plan.
    pub merke: Option<Merke<'a>>,
    /// The fixed words of every document, by name: `{"side": "Side"}`.
    pub ord: Map<String, Value>,
    /// The fixed words of a report, by name: `{"framhald": "framh."}`.
    pub rapportord: Map<String, Value>,
    /// The headings of columns.
    pub hovud: Hovud<'a>,
    /// How many there are of each sign: five.
    pub tal: Vec<Tal<'a>>,
    /// What the counts do not say.
    pub setningar: Vec<Leaf<'a>>,
    /// The largest changes, five at the most.
    pub størst: Vec<Størst<'a>>,
    /// Old and new number.
    pub nummer: Nummer<'a>,
    /// The names that changed all through the plan.
    pub namnebyte: Vec<Namnebyte<'a>>,
    /// Every change, part by part.
    pub bolkar: Vec<Bolk<'a>>,
}

/// The headings of columns.
#[derive(Debug, Serialize)]
pub struct Hovud<'a> {
    /// `Tiltak i 2024`.
    pub tiltak: Leaf<'a>,
    /// `Slik stod det i 2022`.
    pub stod: Leaf<'a>,
    /// `Slik står det i 2024`.
    pub står: Leaf<'a>,
    /// `2022`.
    pub før: Leaf<'a>,
    /// `2024`.
    pub no: Leaf<'a>,
}

/// A count.
#[derive(Debug, Serialize)]
pub struct Tal<'a> {
    /// Its sign: `ny`, `ut`, `endra`, `flytta` or `lik`.
    pub slag: &'static str,
    /// `3`.
    pub tal: Leaf<'a>,
    /// `Tekne ut`.
    pub ord: &'a str,
}

/// One of the largest changes.
#[derive(Debug, Serialize)]
pub struct Størst<'a> {
    /// Its sign.
    pub slag: &'static str,
    /// `Teke ut, var 2.1`.
    pub ord: &'a str,
    /// The number that it has now.
    pub nummer: Option<Leaf<'a>>,
    /// Its heading, some 60 letters of it.
    pub tittel: Leaf<'a>,
    /// What stood.
    pub gammal: Vec<Linje<'a>>,
    /// What stands.
    pub ny: Vec<Linje<'a>>,
}

/// Old and new number.
#[derive(Debug, Serialize)]
pub struct Nummer<'a> {
    /// Whether anything has a number at all.
    pub nummerert: bool,
    /// What the table leaves out.
    pub merknader: Vec<Leaf<'a>>,
    /// Its rows.
    pub rader: Vec<Nummerrad<'a>>,
    /// The rows that the first page shows, by their place in `rader`: all, some or none.
    pub framme: &'a [usize],
}

/// A row of old and new number.
#[derive(Debug, Serialize)]
pub struct Nummerrad<'a> {
    /// The anchor of where the change is told: `par-7`.
    pub id: Option<&'a str>,
    /// Its old number, or a word for none; nothing for what is new.
    pub før: Option<Leaf<'a>>,
    /// Its new number, likewise.
    pub no: Option<Leaf<'a>>,
    /// Whether it has another number than it had.
    pub nytt: bool,
    /// Its heading, some 90 letters of it.
    pub tittel: Leaf<'a>,
    /// Its sign.
    pub slag: &'static str,
    /// `Endra`.
    pub ord: &'a str,
    /// What is new: `Tittel, ansvar`.
    pub kva: Leaf<'a>,
}

/// A name that changed all through the plan.
#[derive(Debug, Serialize)]
pub struct Namnebyte<'a> {
    /// As it was.
    pub før: Leaf<'a>,
    /// As it is.
    pub no: Leaf<'a>,
    /// In how many places: `14`.
    pub gonger: Leaf<'a>,
}

/// A part of the report.
#[derive(Debug, Serialize)]
pub struct Bolk<'a> {
    /// `Tiltaka`.
    pub tittel: Leaf<'a>,
    /// The goals and chapters in which something changed.
    pub grupper: Vec<Gruppe<'a>>,
}

/// A goal or a chapter.
#[derive(Debug, Serialize)]
pub struct Gruppe<'a> {
    /// Its anchor: `gruppe-3`.
    pub id: &'a str,
    /// The chapter that it stands in, where that says something.
    pub over: Option<Leaf<'a>>,
    /// Its number.
    pub nummer: Option<&'a str>,
    /// Its heading.
    pub tittel: Option<Leaf<'a>>,
    /// What changed in it.
    pub einingar: Vec<Eining<'a>>,
    /// Sentences on what did not change, or only its number or order.
    pub resten: Vec<Leaf<'a>>,
    /// Whether it is so short that it stands on one page.
    pub samla: bool,
}

/// Something that changed.
#[derive(Debug, Serialize)]
pub struct Eining<'a> {
    /// Its anchor: `par-7`.
    pub id: &'a str,
    /// Its sign.
    pub slag: &'static str,
    /// `Teke ut, var 2.1`.
    pub ord: &'a str,
    /// Whether all of it came or went, so that there is nothing to set it beside.
    pub heil: bool,
    /// The number that it has now.
    pub nummer: Option<Leaf<'a>>,
    /// Its heading.
    pub tittel: Leaf<'a>,
    /// What is to be known before its rows are read.
    pub merknader: Vec<Leaf<'a>>,
    /// Its rows.
    pub rader: Vec<Rad<'a>>,
}

/// A row: what stood, and what stands.
#[derive(Debug, Serialize)]
pub struct Rad<'a> {
    /// What a row that may have to be divided is called: `rad-12`.
    pub id: &'a str,
    /// The name of the field, in the first of its rows: `Ansvar`.
    pub namn: Option<&'static str>,
    /// How many rows the field has, in the first of them; else 0.
    pub spenn: usize,
    /// Whether the rows of its field are kept on one page.
    pub samla: bool,
    /// Whether it may be divided between pages, since it does not fit on one.
    pub delast: bool,
    /// What stood.
    pub gammal: Vec<Linje<'a>>,
    /// What stands.
    pub ny: Vec<Linje<'a>>,
}

/// A text on a side.
#[derive(Debug, Serialize)]
pub struct Linje<'a> {
    /// `avsnitt`, `punkt`, `linje` (of a list without marks), `merkelapp`, or `stille`: told so that the rest is understood.
    pub form: &'static str,
    /// How deep it lies in lists, from 0.
    pub nivå: u8,
    /// Its pieces.
    pub i: Vec<Bit<'a>>,
}

/// A piece of a text.
#[derive(Debug, Serialize)]
pub struct Bit<'a> {
    /// How it is marked: `lik`, `inn`, `ut`, or `note` for our own words after it.
    pub m: &'static str,
    /// What it says.
    #[serde(flatten)]
    pub leaf: Leaf<'a>,
}
