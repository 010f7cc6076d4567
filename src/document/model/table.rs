//! Tables of measures: columns, sub-goals, and what stands in each cell.

use super::{Block, Inline, Leaf, Shown};
use crate::norsk::{Dato, Klokke};

/// A table of measures.
#[derive(Clone, Debug)]
pub struct Tabell {
    /// The author's id, or that of the chapter and `-tabell`.
    pub id: String,
    /// The number of its heading: `4.1`.
    pub nummer: Option<String>,
    /// Its heading.
    pub tittel: Option<Leaf>,
    /// What stands between the heading and the table.
    pub content: Vec<Block>,
    /// The goal that it answers.
    pub mål: Option<Leaf>,
    /// What the goal is called: `Mål`, or the author's own word.
    pub målnamn: Leaf,
    /// Where the sub-goals stand.
    pub delmålform: Delmålform,
    /// The columns, in order; that of the sub-goals is among them where they stand in one.
    pub kolonnar: Vec<Kolonne>,
    /// The rows, by sub-goal.
    pub grupper: Vec<Tiltaksgruppe>,
    /// What stands right under the table.
    pub merknad: Vec<Block>,
}

/// Where the sub-goals of a table stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delmålform {
    /// In a column, beside their measures.
    Kolonne,
    /// As a row over their measures.
    Rad,
    /// There are none.
    Ingen,
}

/// A column.
#[derive(Clone, Debug)]
pub struct Kolonne {
    /// What it shows.
    pub felt: Felt,
    /// Its heading.
    pub namn: Leaf,
    /// The width that the author would give it on paper, in millimetres.
    pub breidd: Option<u16>,
}

/// What a column shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Felt {
    /// The sub-goal of the measures.
    Delmål,
    /// The measure: number, title, text and points.
    Tiltak,
    /// Number and title alone.
    Tittel,
    /// Text and points alone.
    Punkt,
    /// Who is responsible.
    Ansvar,
    /// When it is done.
    Tidspunkt,
    /// How far it has come.
    Framdrift,
    /// What is there today.
    Situasjon,
    /// What it costs.
    Kostnad,
    /// Who pays.
    Finansiering,
    /// What shows that it works.
    Indikator,
    /// The programme or the law that it answers.
    Satsing,
}

/// The measures of a sub-goal, or those that have none.
#[derive(Clone, Debug)]
pub struct Tiltaksgruppe {
    /// The sub-goal.
    pub delmål: Option<Delmål>,
    /// Its measures, a row each.
    pub tiltak: Vec<Tiltak>,
}

/// A sub-goal.
#[derive(Clone, Debug)]
pub struct Delmål {
    /// The author's id: `samarbeid`.
    pub id: String,
    /// `2`, or `B`.
    pub nummer: Option<String>,
    /// What is to be reached.
    pub tittel: Leaf,
}

/// A measure.
#[derive(Clone, Debug)]
pub struct Tiltak {
    /// The author's id: `politiraad`.
    pub id: String,
    /// `2.4`, or `B4`.
    pub nummer: Option<String>,
    /// One for each column but that of the sub-goals.
    pub celler: Vec<Celle>,
}

/// What stands in a cell.
#[derive(Clone, Debug)]
pub enum Celle {
    /// The measure itself, after its number.
    Tiltak {
        /// Its title.
        tittel: Leaf,
        /// Its text and points.
        content: Vec<Block>,
    },
    /// Who is responsible.
    Ansvar(Vec<Aktør>),
    /// When it is done.
    Tidspunkt(Vec<Tidspunkt>),
    /// How far it has come.
    Framdrift(Shown<Framdrift>),
    /// Text.
    Blokker(Vec<Block>),
}

/// Somebody in a list.
#[derive(Clone, Debug)]
pub struct Aktør {
    /// The id in the register, where it has one.
    pub id: Option<String>,
    /// The name, with what is noted.
    pub namn: Vec<Inline>,
}

/// When a measure is done.
#[derive(Clone, Debug)]
pub enum Tidspunkt {
    /// In words.
    Tekst(Vec<Inline>),
    /// From one day to another, both included.
    Periode {
        /// The first day.
        frå: Dato,
        /// The last day.
        til: Dato,
        /// What is printed: what it is, and the days.
        content: Vec<Inline>,
    },
    /// A meeting.
    Møte(Møte),
    /// Times under a name.
    Gruppe {
        /// The name.
        namn: Leaf,
        /// The times.
        list: Vec<Tidspunkt>,
    },
}

/// A meeting.
#[derive(Clone, Debug)]
pub struct Møte {
    /// The author's id of it, or of the joint meeting that it is: the same wherever that is listed.
    pub id: Option<String>,
    /// Whether it is listed elsewhere too, as itself: a calendar has it from there.
    pub is_joint: bool,
    /// The day of the week: `tysdag`.
    pub weekday: Leaf,
    /// The date: `27.02.24`. [`Dato::NONE`] for a joint meeting that is not there, which is refused.
    pub dato: Shown<Dato>,
    /// When it begins and ends: `kl. 13.10–15.10`.
    pub kl: Option<Shown<Klokke>>,
    /// Where it is.
    pub stad: Option<Leaf>,
    /// What is noted of it.
    pub merknad: Option<Vec<Inline>>,
}

/// How far a measure has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Framdrift {
    /// Not begun.
    IkkjeStarta,
    /// Begun, and not done.
    Påbyrja,
    /// It goes on all the time.
    Løpande,
    /// Done.
    Gjennomført,
    /// Put off.
    Utsett,
    /// Ended without being done.
    Avslutta,
}
