//! Chapters, their parts, and the organisation.

use super::{Block, Inline, Leaf, Tabell};

/// A chapter.
#[derive(Clone, Debug)]
pub struct Seksjon {
    /// The name of its file, `maal-og-tiltak`, or `_vedtak` for what the bodies have decided: what a reference leads to.
    pub id: String,
    /// Its number, where the plan numbers its chapters.
    pub nummer: Option<Nummer>,
    /// Its heading.
    pub tittel: Leaf,
    /// A few words before the rest.
    pub ingress: Option<Vec<Inline>>,
    /// The text and the figure under its heading.
    pub content: Vec<Block>,
    /// What kind of chapter it is, and what only that kind has.
    pub kind: SectionKind,
    /// Its parts.
    pub delar: Vec<Del>,
}

impl Seksjon {
    /// Its tables of measures; none in a chapter of another kind.
    pub fn tabellar(&self) -> &[Tabell] {
        match &self.kind {
            SectionKind::Tiltak { tabellar, .. } => tabellar,
            _ => &[],
        }
    }
}

/// The number of a chapter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Nummer {
    /// Of a chapter: `3`.
    Kapittel(String),
    /// Of an attachment: `A`.
    Vedlegg(String),
}

/// What kind of chapter it is.
#[derive(Clone, Debug)]
pub enum SectionKind {
    /// Text.
    Tekst,
    /// The wording of what the bodies have decided, or are asked to: a part for each.
    Vedtak,
    /// What was done in the years before.
    Tilbakeblikk,
    /// The organisation: its levels.
    Organisering(Vec<Nivå>),
    /// Goals and measures.
    Tiltak {
        /// Which way the author would have the pages turned.
        retning: Option<Retning>,
        /// The tables.
        tabellar: Vec<Tabell>,
    },
}

/// Which way the pages of a chapter are turned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Retning {
    /// Wide.
    Liggjande,
    /// Tall.
    Ståande,
}

/// A part of a chapter, under a heading of its own.
#[derive(Clone, Debug)]
pub struct Del {
    /// The author's id, or one made of where it stands and what it is called.
    pub id: String,
    /// `3.2`.
    pub nummer: Option<String>,
    /// Its heading.
    pub tittel: Leaf,
    /// The level of its heading, from 2 to 4; that of a chapter is 1.
    pub nivå: u8,
    /// What stands in it.
    pub content: Vec<Block>,
    /// Its own parts.
    pub delar: Vec<Del>,
}

/// A level of the organisation.
#[derive(Clone, Debug)]
pub struct Nivå {
    /// The author's id: `politiraad`.
    pub id: String,
    /// `3.1`.
    pub nummer: Option<String>,
    /// Its heading.
    pub tittel: Leaf,
    /// Which level of the model it is, from 1, the governing one, to [`Self::of`].
    pub nivå: Option<u8>,
    /// How many levels the model has: 3.
    pub of: u8,
    /// `Styrande nivå, nivå 1 av 3`.
    pub undertittel: Option<Leaf>,
    /// What is said of it, a label and a text each.
    pub rows: Vec<Row>,
    /// The groups that belong to it.
    pub grupper: Vec<Gruppe>,
}

/// A group that belongs to a level of the organisation.
#[derive(Clone, Debug)]
pub struct Gruppe {
    /// The author's id.
    pub id: String,
    /// Its heading.
    pub tittel: Leaf,
    /// What is said of it, a label and a text each.
    pub rows: Vec<Row>,
}

/// A labelled row of a body: what it presupposes, when it meets, who takes part.
#[derive(Clone, Debug)]
pub struct Row {
    /// The label: `Deltakarar`.
    pub label: Leaf,
    /// What stands beside it.
    pub content: Vec<Block>,
}
