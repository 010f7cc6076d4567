//! A plan made ready for a reader, as types that a page on paper, a page in a browser, a calendar and a Word file can be made
//! from alike.
//!
//! 1. This file: the plan as a whole, and its cover.
//! 2. [`section`]: chapters, their parts, and the organisation.
//! 3. [`table`]: the tables of measures, with their meetings.
//! 4. [`text`]: what stands in all of them.
//!
//! What is printed is a [`Leaf`] with its place id; where it was made of a value (a date, a case number, a count), the value is kept
//! beside it ([`Shown`]).

pub mod section;
pub mod table;
pub mod text;

pub use section::{Del, Gruppe, Nivå, Nummer, Retning, Row, SectionKind, Seksjon};
pub use table::{
    Aktør, Celle, Delmål, Delmålform, Felt, Framdrift, Kolonne, Møte, Tabell, Tidspunkt, Tiltak, Tiltaksgruppe,
};
pub use text::{Align, Block, Inline, Leaf, PlaceId, Shown, Term};

use super::words::FixedWords;
use crate::norsk::Dato;
use crate::plan::gjeldstid::Gjeldstid;

/// A plan.
#[derive(Clone, Debug)]
pub struct Utgåve {
    /// The look of the municipality.
    pub tema: Tema,
    /// Its name: `Aukra kommune`.
    pub kommune: Leaf,
    /// The title: `SLT-handlingsplan 2024`.
    pub tittel: Leaf,
    /// The line under the title.
    pub undertittel: Option<Leaf>,
    /// The date of the edition: that of the last vedtak, where the plan is adopted and says no other.
    pub dato: Dato,
    /// When it is in force.
    pub gjeld: Option<Gjeldstid>,
    /// How far it has come.
    pub status: Status,
    /// The mark of an unfinished plan.
    pub merke: Option<Merke>,
    /// The fixed words of its målform.
    pub words: &'static FixedWords,
    /// What stands on the cover beside the title.
    pub omslag: Omslag,
    /// How many levels of headings the contents list shows, from 1 to 3.
    pub innhaldsnivå: u8,
    /// The plan in numbers; empty where it is not to have them.
    pub tal: Vec<Tal>,
    /// Whether the addresses of links, where a reader on paper must be shown them, stand in footnotes; else in brackets.
    pub addresses_in_footnotes: bool,
    /// The chapters, in order. What the bodies have decided is the first, where the plan has its wording.
    pub seksjonar: Vec<Seksjon>,
}

/// How far a plan has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Being written.
    Utkast,
    /// Out for hearing.
    Høyring,
    /// Put before those who adopt it.
    Framlegg,
    /// Adopted.
    Vedteken,
}

/// The look of a municipality.
#[derive(Clone, Debug)]
pub struct Tema {
    /// The one colour that all others are made from, in sRGB: `[0x0b, 0x5d, 0x6b]`.
    pub farge: [u8; 3],
    /// Which of the covers it has.
    pub omslag: CoverStyle,
    /// Its arms.
    pub våpen: Option<Våpen>,
}

/// How a cover is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CoverStyle {
    /// A coloured field with lines.
    Felt,
    /// A coloured band along the edge.
    Stripe,
}

/// The arms of a municipality.
#[derive(Clone, Debug)]
pub struct Våpen {
    /// Which of the document's pictures: [`super::Bilete::fil`].
    pub fil: String,
    /// What they show, for those who cannot see them.
    pub alt: String,
}

/// The mark of an unfinished plan, on the cover and on every page.
#[derive(Clone, Debug)]
pub struct Merke {
    /// `UTKAST` or `HØYRINGSUTKAST`.
    pub word: &'static str,
    /// The date of the edition: `30. januar 2024`.
    pub dato: Leaf,
}

/// What stands on a cover beside the title.
#[derive(Clone, Debug)]
pub struct Omslag {
    /// Who adopts, recommends or comments on the plan, in the order of the plan.
    pub vedtak: Vec<Vedtak>,
    /// Facts about the plan: when it is in force, what it replaces.
    pub facts: Vec<Fact>,
    /// What is to be known of an unfinished plan.
    pub merknad: Option<Leaf>,
}

/// A body that treats a plan, and what it does with it.
#[derive(Clone, Debug)]
pub struct Vedtak {
    /// What it does.
    pub slag: Vedtaksslag,
    /// Whether it has done so already.
    pub done: bool,
    /// `Vedteken`, `Til tilråding`.
    pub what: Leaf,
    /// The body: `Kommunestyret`.
    pub organ: Leaf,
    /// The date of its meeting: `15. februar 2024`.
    pub dato: Option<Shown<Dato>>,
    /// The number of the case: `5/24`.
    pub sak: Option<Shown<String>>,
    /// The chapters that it covers, where these are not all: their ids, and their titles in a row.
    pub gjeld: Option<Shown<Vec<String>>>,
}

/// What a body does with a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vedtaksslag {
    /// It adopts the plan.
    Vedtak,
    /// It recommends that the plan be adopted.
    Tilråding,
    /// It comments on the plan.
    Uttale,
}

/// A fact about a plan.
#[derive(Clone, Debug)]
pub struct Fact {
    /// What: `Gjeld`, `Heimel`.
    pub name: &'static str,
    /// `1. januar–31. desember 2024`.
    pub value: Leaf,
}

/// A figure of the plan in numbers.
#[derive(Clone, Debug)]
pub struct Tal {
    /// What is counted.
    pub kind: Counted,
    /// How many: 17.
    pub count: Shown<usize>,
    /// The word for so many: `tiltak`, `faste møte`.
    pub word: &'static str,
}

/// What the plan in numbers counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Sub-goals.
    Delmål,
    /// Measures.
    Tiltak,
    /// Dated meetings; the same meeting in two lists is one.
    Møte,
    /// Actors of the register with responsibility for a measure.
    Aktørar,
}
