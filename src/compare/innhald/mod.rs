//! A plan taken apart into what can be compared.

mod bitar;
mod forside;
mod kapittel;
#[cfg(test)]
mod tests;
mod tiltak;
mod uttak;

pub use uttak::of;

use crate::fault::Place;
use crate::norsk::{Dato, Klokke, Målform};
pub use crate::plan::tidlegare::Tidlegare;

/// A plan as units, in the order that they stand in.
#[derive(Clone, Debug)]
pub struct Innhald {
    /// `aukra/slt-2022`: the folders of the municipality and of the plan.
    pub namn: String,
    /// The folder of the plan alone, as `tidlegare: slt-2022/seminar` names it.
    pub mappe: String,
    /// The printed title.
    pub tittel: String,
    /// The year, or the years of the period, as printed.
    pub år: String,
    pub målform: Målform,
    /// The date of the edition.
    pub dato: Option<Dato>,
    pub einingar: Vec<Eining>,
}

/// What a unit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Slag {
    /// `plan.yaml`: title, status, dates, what it replaces.
    Forside,
    /// A treatment: who adopts, recommends or speaks.
    Vedtak,
    /// A chapter.
    Seksjon,
    /// A part of a chapter, or a theme of a tilbakeblikk.
    Del,
    /// A level of the organisation.
    Nivå,
    /// A group on a level.
    Gruppe,
    /// A table with a heading or columns of its own.
    Tabell,
    Delmål,
    Tiltak,
}

/// Something that can be compared with something of the same kind.
#[derive(Clone, Debug)]
pub struct Eining {
    pub slag: Slag,
    /// The author's id; for a section the name of its file.
    pub id: Option<String>,
    /// The printed number.
    pub nummer: Option<String>,
    /// The heading, as it is written. Not among `felt`.
    pub tittel: Bit,
    /// The heading as it is printed: placeholders filled in.
    pub prenta: String,
    /// The unit that it stands in.
    pub forelder: Option<usize>,
    pub felt: Vec<Felt>,
    /// What the author says it was in an older plan.
    pub tidlegare: Tidlegare,
    pub place: Place,
}

/// The parts of a unit, in the order that they are told in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Feltnamn {
    Undertittel,
    År,
    Status,
    Dato,
    Sak,
    Erstattar,
    Heimel,
    Kontroll,
    Gjeld,
    Ingress,
    Tekst,
    Figur,
    Mål,
    Føresetnad,
    Møteverksemd,
    Deltakarar,
    Mandat,
    Blokk,
    Merknad,
    Punkt,
    Deltiltak,
    Ansvar,
    Tidspunkt,
    Framdrift,
    Situasjon,
    Kostnad,
    Finansiering,
    Indikator,
    Satsing,
}

#[derive(Clone, Debug)]
pub struct Felt {
    pub namn: Feltnamn,
    pub verdi: Verdi,
}

/// What a field holds.
#[derive(Clone, Debug)]
pub enum Verdi {
    /// One text or a row of them: prose, points, cells.
    Bitar(Vec<Bit>),
    Aktørar(Vec<Aktør>),
    Tider(Vec<Tid>),
}

/// A paragraph, a point, a cell, a title: the smallest text that is kept, changed, moved, gone or new.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bit {
    /// As written, marks of Markdown left out: placeholders as `{{ år }}`, NFC, one space between words.
    pub tekst: String,
    /// As printed: placeholders filled in.
    pub prenta: String,
    pub slag: Bitslag,
    /// How deep it lies in lists, from 0.
    pub nivå: u8,
    pub place: Place,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bitslag {
    Tittel,
    Avsnitt,
    Punkt,
    /// A label over points or a block.
    Merkelapp,
    Sitat,
    Celle,
    Fotnote,
}

/// Somebody who takes part or is responsible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aktør {
    /// The id in the register; none for a free text.
    pub id: Option<String>,
    pub namn: String,
    pub merknad: Option<String>,
}

/// A time: a text, a meeting, or an interval.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tid {
    /// The name of the group that it stands in.
    pub gruppe: Option<String>,
    pub kva: Når,
    pub kl: Option<Klokke>,
    pub stad: Option<String>,
    pub merknad: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Når {
    Tekst(Bit),
    Dag(Dato),
    Tidsrom(Dato, Dato, Option<String>),
}
