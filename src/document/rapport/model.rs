//! What the templates of a report read in `plan.json`.

use super::ord::Rapportord;
pub use crate::document::model::Blad;
use crate::document::model::{Merke, Tema};
use crate::document::ord::Ord;
use serde::Serialize;

/// The whole of it.
#[derive(Clone, Debug, Serialize)]
pub struct Rapport {
    pub id: String,
    pub språk: &'static str,
    pub tema: Tema,
    pub kommune: Blad,
    pub tittel: Blad,
    pub undertittel: Blad,
    pub dato: (i32, u32, u32),
    pub merke: Option<Merke>,
    pub ord: &'static Ord,
    pub rapportord: &'static Rapportord,
    /// What the two plans are called in the headings of columns.
    pub hovud: Hovud,
    pub tal: Vec<Tal>,
    pub setningar: Vec<Blad>,
    pub størst: Vec<Stor>,
    pub nummer: Nummertabell,
    pub namnebyte: Vec<Namnebyte>,
    pub bolkar: Vec<Bolk>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Hovud {
    pub tiltak: Blad,
    pub stod: Blad,
    pub står: Blad,
    pub før: Blad,
    pub no: Blad,
}

/// A count, with its sign: `ny`, `ut`, `endra`, `flytta` or `lik`.
#[derive(Clone, Debug, Serialize)]
pub struct Tal {
    pub slag: &'static str,
    pub tal: Blad,
    pub ord: &'static str,
}

/// One of the largest changes.
#[derive(Clone, Debug, Serialize)]
pub struct Stor {
    pub slag: &'static str,
    pub ord: String,
    pub nummer: Option<Blad>,
    pub tittel: Blad,
    pub gammal: Vec<Linje>,
    pub ny: Vec<Linje>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Nummertabell {
    /// Whether anything has a number at all.
    pub nummerert: bool,
    /// What the table leaves out.
    pub merknader: Vec<Blad>,
    pub rader: Vec<Nummerrad>,
    /// The rows that the first page shows, by their place in `rader`: all, some or none.
    pub framme: Vec<usize>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Nummerrad {
    /// Where the changes are told.
    pub id: Option<String>,
    pub før: Option<Blad>,
    pub no: Option<Blad>,
    /// Whether the number is another.
    pub nytt: bool,
    pub tittel: Blad,
    pub slag: &'static str,
    pub ord: &'static str,
    pub kva: Blad,
}

#[derive(Clone, Debug, Serialize)]
pub struct Namnebyte {
    pub før: Blad,
    pub no: Blad,
    pub gonger: Blad,
}

/// A part of the report.
#[derive(Clone, Debug, Serialize)]
pub struct Bolk {
    pub tittel: Blad,
    pub grupper: Vec<Gruppe>,
}

/// A goal or a chapter, with what changed in it.
#[derive(Clone, Debug, Serialize)]
pub struct Gruppe {
    pub id: String,
    /// The chapter that it stands in, where that says something.
    pub over: Option<Blad>,
    pub nummer: Option<String>,
    pub tittel: Option<Blad>,
    pub einingar: Vec<Eining>,
    /// Lines on what did not change, or only its number or order.
    pub resten: Vec<Blad>,
    /// Whether it is so short that it stands on one page.
    pub samla: bool,
}

/// Something that changed.
#[derive(Clone, Debug, Serialize)]
pub struct Eining {
    pub id: String,
    pub slag: &'static str,
    pub ord: String,
    /// Whether all of it came or went, so that there is nothing to set it beside.
    pub heil: bool,
    pub nummer: Option<Blad>,
    pub tittel: Blad,
    pub merknader: Vec<Blad>,
    pub rader: Vec<Rad>,
}

/// A row: what stood, and what stands.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Rad {
    pub id: String,
    /// The name of the field, in the first of its rows.
    pub namn: Option<&'static str>,
    /// How many rows the field has, in the first of them.
    pub spenn: usize,
    /// Whether the rows of its field are kept on one page.
    pub samla: bool,
    /// Whether it may be divided between pages, since it does not fit on one.
    pub delast: bool,
    pub gammal: Vec<Linje>,
    pub ny: Vec<Linje>,
}

/// A text on a side.
#[derive(Clone, Debug, Serialize)]
pub struct Linje {
    /// `avsnitt`, `punkt`, `linje` (of a list without marks), `merkelapp`, or `stille`: told so that the rest is understood.
    pub form: &'static str,
    pub nivå: u8,
    pub i: Vec<Bit>,
}

/// A piece of a text, and how it is marked: `lik`, `inn`, `ut`, or `note` for our own words after it.
#[derive(Clone, Debug, Serialize)]
pub struct Bit {
    pub m: &'static str,
    pub s: u64,
    pub v: String,
}
