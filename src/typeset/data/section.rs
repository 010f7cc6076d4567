//! Chapters, as the templates read them.

use super::Setting;
use super::table::Tabell;
use super::text::{Block, Inline, Leaf, leaf};
use crate::document::model::{self, Nummer, Retning, SectionKind};
use serde::Serialize;

/// A chapter.
#[derive(Debug, Serialize)]
pub struct Seksjon<'a> {
    /// `tekst`, `organisering` or `tiltak`.
    #[serde(rename = "type")]
    kind: &'static str,
    /// What references lead to: `maal-og-tiltak`.
    id: &'a str,
    /// `3`; none for an attachment, or in a plan without numbers.
    nummer: Option<&'a str>,
    /// The letter of an attachment: `A`.
    vedlegg: Option<&'a str>,
    /// The heading.
    tittel: Leaf<'a>,
    /// `ståande` or `liggjande`.
    retning: &'static str,
    /// A few words before the rest.
    ingress: Option<Vec<Inline<'a>>>,
    /// What stands under the heading.
    innhald: Vec<Block<'a>>,
    /// The levels of an organisation; no other kind has any.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    nivå: Vec<Nivå<'a>>,
    /// The tables of measures; no other kind has any.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tabellar: Vec<Tabell<'a>>,
    /// The parts, under headings of their own.
    delar: Vec<Del<'a>>,
}

/// A part of a chapter.
#[derive(Debug, Serialize)]
pub struct Del<'a> {
    /// What references lead to.
    id: &'a str,
    /// `3.2`.
    nummer: Option<&'a str>,
    /// The heading.
    tittel: Leaf<'a>,
    /// The level of the heading, from 2 to 4.
    nivå: u8,
    /// What stands under it.
    innhald: Vec<Block<'a>>,
    /// Its own parts.
    delar: Vec<Del<'a>>,
}

/// A level of the organisation.
#[derive(Debug, Serialize)]
pub struct Nivå<'a> {
    /// What references lead to: `politiraad`.
    id: &'a str,
    /// `3.1`.
    nummer: Option<&'a str>,
    /// The heading.
    tittel: Leaf<'a>,
    /// Which level it is: 1, 2 or 3.
    #[serde(rename = "nivå")]
    level: Option<u8>,
    /// Of how many: 3.
    av: u8,
    /// `Styrande nivå, nivå 1 av 3`.
    undertittel: Option<Leaf<'a>>,
    /// What is said of it.
    rader: Vec<Rad<'a>>,
    /// The groups that belong to it.
    grupper: Vec<Gruppe<'a>>,
}

/// A group that belongs to a level.
#[derive(Debug, Serialize)]
pub struct Gruppe<'a> {
    /// What references lead to.
    id: &'a str,
    /// The heading.
    tittel: Leaf<'a>,
    /// What is said of it.
    rader: Vec<Rad<'a>>,
}

/// A labelled row.
#[derive(Debug, Serialize)]
pub struct Rad<'a> {
    /// The label: `Deltakarar`.
    namn: Leaf<'a>,
    /// What stands beside it.
    innhald: Vec<Block<'a>>,
}

impl Setting<'_> {
    /// A chapter.
    pub fn section(self, s: &model::Seksjon) -> Seksjon<'_> {
        let (nummer, vedlegg) = match &s.nummer {
            Some(Nummer::Kapittel(nummer)) => (Some(nummer.as_str()), None),
            Some(Nummer::Vedlegg(letter)) => (None, Some(letter.as_str())),
            None => (None, None),
        };
        let (mut nivå, mut tabellar, mut retning) = (vec![], vec![], Retning::Ståande);
        let kind = match &s.kind {
            SectionKind::Tekst | SectionKind::Vedtak | SectionKind::Tilbakeblikk => "tekst",
            SectionKind::Organisering(levels) => {
                nivå = levels.iter().map(|level| self.level(level)).collect();
                "organisering"
            }
            SectionKind::Tiltak { retning: own, tabellar: tables } => {
                // a table of measures has too many columns for a tall page
                retning = own.unwrap_or(Retning::Liggjande);
                tabellar = tables.iter().map(|table| self.table(table)).collect();
                "tiltak"
            }
        };
        Seksjon {
            kind,
            id: &s.id,
            nummer,
            vedlegg,
            tittel: (&s.tittel).into(),
            retning: match retning {
                Retning::Liggjande => "liggjande",
                Retning::Ståande => "ståande",
            },
            ingress: self.some_inlines(s.ingress.as_ref()),
            innhald: self.blocks(&s.content),
            nivå,
            tabellar,
            delar: self.parts(&s.delar),
        }
    }

    fn parts<'a>(self, parts: &'a [model::Del]) -> Vec<Del<'a>> {
        let part = |del: &'a model::Del| Del {
            id: &del.id,
            nummer: del.nummer.as_deref(),
            tittel: (&del.tittel).into(),
            nivå: del.nivå,
            innhald: self.blocks(&del.content),
            delar: self.parts(&del.delar),
        };
        parts.iter().map(part).collect()
    }

    fn level<'a>(self, level: &'a model::Nivå) -> Nivå<'a> {
        let group = |group: &'a model::Gruppe| Gruppe {
            id: &group.id,
            tittel: (&group.tittel).into(),
            rader: self.labelled(&group.rows),
        };
        Nivå {
            id: &level.id,
            nummer: level.nummer.as_deref(),
            tittel: (&level.tittel).into(),
            level: level.nivå,
            av: level.of,
            undertittel: leaf(level.undertittel.as_ref()),
            rader: self.labelled(&level.rows),
            grupper: level.grupper.iter().map(group).collect(),
        }
    }

    fn labelled(self, rows: &[model::Row]) -> Vec<Rad<'_>> {
        rows.iter().map(|row| Rad { namn: (&row.label).into(), innhald: self.blocks(&row.content) }).collect()
    }
}
