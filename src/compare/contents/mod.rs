//! A plan taken apart into what can be compared.

mod extraction;
mod forside;
mod kapittel;
mod passages;
#[cfg(test)]
mod tests;
mod tiltak;

use crate::fault::Place;
use crate::norsk::{Dato, Klokke, Målform};
use crate::plan::Plan;
use crate::plan::resolved::Resolved;
use crate::plan::tidlegare::Tidlegare;
use extraction::Extraction;

/// Takes a plan apart.
pub fn of(plan: &Plan) -> Contents {
    let values = plan.values();
    let resolved = Resolved::of(plan);
    let mut extraction = Extraction::of(plan, &values, &resolved);
    let title = extraction.front();
    for (kapittel, numbers) in plan.seksjonar.iter().zip(&resolved.numbers) {
        extraction.chapter(kapittel, numbers);
    }
    Contents {
        name: format!("{}/{}", plan.kommune_folder, plan.folder),
        folder: plan.folder.clone(),
        tittel: title,
        år: plan.forside.years().map(|years| years.printed()).unwrap_or_default(),
        målform: plan.målform(),
        dato: plan.forside.dato.as_ref().map(|d| d.value),
        units: extraction.units,
    }
}

/// A plan as units, in the order that they stand in.
#[derive(Clone, Debug)]
pub struct Contents {
    /// The folders of the municipality and of the plan: `aukra/slt-2022`.
    pub name: String,
    /// The folder of the plan alone, as `tidlegare: slt-2022/seminar` names it.
    pub folder: String,
    /// The printed title.
    pub tittel: String,
    /// The year, or the years of the period, as printed: `2024`, `2022–2025`.
    pub år: String,
    /// The written form of Norwegian that the plan is in.
    pub målform: Målform,
    /// The date of the edition.
    pub dato: Option<Dato>,
    /// All units; one that others stand in comes before them.
    pub units: Vec<Unit>,
}

/// What a unit is: the planning words, as the files of a plan name them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UnitKind {
    /// The front page, `plan.yaml`: title, status, dates, what it replaces.
    Forside,
    /// A treatment: who adopts, recommends or speaks.
    Vedtak,
    /// A chapter.
    Seksjon,
    /// A part of a chapter, or a theme of a look back.
    Del,
    /// A level of the organisation.
    Nivå,
    /// A group on a level.
    Gruppe,
    /// A table with a heading or columns of its own.
    Tabell,
    /// A goal, with measures under it.
    Delmål,
    /// A measure.
    Tiltak,
}

/// What a chapter holds, as its `type` says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChapterKind {
    /// Prose.
    Tekst,
    /// Bodies and who takes part in them.
    Organisering,
    /// What is looked back on.
    Tilbakeblikk,
    /// Goals and measures.
    Tiltak,
}

/// Something that can be compared with something of the same kind.
#[derive(Clone, Debug)]
pub struct Unit {
    /// What it is.
    pub kind: UnitKind,
    /// What a chapter holds; none for what is no chapter.
    pub chapter: Option<ChapterKind>,
    /// The author's id; for a section the name of its file.
    pub id: Option<String>,
    /// The printed number.
    pub number: Option<String>,
    /// The heading, as it is written. Not among `fields`.
    pub tittel: Passage,
    /// The heading as it is printed: placeholders filled in.
    pub printed: String,
    /// The index of the unit that it stands in.
    pub parent: Option<usize>,
    /// What it holds, a name at most once for each kind of value.
    pub fields: Vec<Field>,
    /// What the author says it was in an older plan.
    pub tidlegare: Tidlegare,
    /// Where its heading is written.
    pub place: Place,
}

/// The parts of a unit, in the order that they are told in: the planning words, as the keys of YAML name them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FieldName {
    /// The subtitle of the plan.
    Undertittel,
    /// The year or the years.
    År,
    /// How far the plan has come, or what a treatment did.
    Status,
    /// A date.
    Dato,
    /// The number of a case.
    Sak,
    /// The plan that this one replaces.
    Erstattar,
    /// The law or decision that the plan rests on.
    Heimel,
    /// What the archive wants to know: version, case, who wrote and approved.
    Kontroll,
    /// The time that a plan is in force, or the sections that a treatment covers.
    Gjeld,
    /// The lead of a chapter.
    Ingress,
    /// Prose.
    Tekst,
    /// The texts of a figure.
    Figur,
    /// What a table aims at.
    Mål,
    /// What a body builds on.
    Føresetnad,
    /// How a body meets.
    Møteverksemd,
    /// Who takes part in a body.
    Deltakarar,
    /// What a body is to do.
    Mandat,
    /// A text with a label of the author's own, or the headings of columns.
    Blokk,
    /// A note.
    Merknad,
    /// The points of a measure.
    Punkt,
    /// Parts of a measure that have somebody responsible of their own.
    Deltiltak,
    /// Who is responsible.
    Ansvar,
    /// When it is done.
    Tidspunkt,
    /// How far a measure has come.
    Framdrift,
    /// What exists today.
    Situasjon,
    /// What it costs.
    Kostnad,
    /// Who pays.
    Finansiering,
    /// What it is measured by.
    Indikator,
    /// The initiative or the law that a measure answers to.
    Satsing,
}

/// What a unit holds under one name.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its name.
    pub name: FieldName,
    /// What stands there.
    pub value: Value,
}

/// What a field holds.
#[derive(Clone, Debug)]
pub enum Value {
    /// One text or a row of them: prose, points, cells.
    Passages(Vec<Passage>),
    /// Those who take part or are responsible.
    Actors(Vec<Aktør>),
    /// Meetings, intervals, and times in words.
    Times(Vec<Time>),
}

/// A paragraph, a point, a cell, a title: the smallest text that is kept, changed, moved, gone or new.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// As written, marks of Markdown left out: placeholders as `{{ år }}`, NFC, one space between words.
    pub written: String,
    /// As printed: placeholders filled in.
    pub printed: String,
    /// What it is.
    pub kind: PassageKind,
    /// How deep it lies in lists, from 0.
    pub depth: u8,
    /// Where it is written.
    pub place: Place,
}

/// What a passage is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PassageKind {
    /// The heading of a unit.
    Title,
    /// A paragraph.
    Paragraph,
    /// A point of a list.
    Point,
    /// A label over points or a block.
    Label,
    /// A paragraph of a quotation, or its source.
    Quote,
    /// A cell of a table.
    Cell,
    /// A paragraph of a footnote.
    Footnote,
}

/// Somebody who takes part or is responsible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aktør {
    /// The id in the register; none for a free text.
    pub id: Option<String>,
    /// The name as printed.
    pub namn: String,
    /// What is noted about them, here and in the register.
    pub merknad: Option<String>,
}

/// A time: a text, a meeting, or an interval.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Time {
    /// The name of the group that it stands in.
    pub gruppe: Option<String>,
    /// When it is.
    pub when: When,
    /// The hours of a meeting.
    pub kl: Option<Klokke>,
    /// Where a meeting is held.
    pub stad: Option<String>,
    /// What is noted about it.
    pub merknad: Option<String>,
}

/// When something is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum When {
    /// In the author's words.
    Text(Passage),
    /// On a day.
    Day(Dato),
    /// From one day to another, with the words that are printed for it, if there are any.
    Interval(Dato, Dato, Option<String>),
}
