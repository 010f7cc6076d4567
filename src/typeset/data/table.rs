//! Tables of measures, as the templates read them.

use super::Setting;
use super::text::{Block, Inline, Leaf, leaf};
use crate::document::model::{self, Delmålform, Felt, Framdrift};
use serde::Serialize;

/// A table of measures.
#[derive(Debug, Serialize)]
pub struct Tabell<'a> {
    /// What references lead to: `maal-og-tiltak-tabell`.
    id: &'a str,
    /// The number of the heading: `4.1`.
    nummer: Option<&'a str>,
    /// The heading.
    tittel: Option<Leaf<'a>>,
    /// What stands between heading and table.
    innhald: Vec<Block<'a>>,
    /// The goal that it answers.
    mål: Option<Leaf<'a>>,
    /// What the goal is called: `Mål`.
    målord: Leaf<'a>,
    /// Where the sub-goals stand: `kolonne`, `rad` or `ingen`.
    delmålform: &'static str,
    /// The columns.
    kolonnar: Vec<Kolonne<'a>>,
    /// The rows, by sub-goal.
    grupper: Vec<Tiltaksgruppe<'a>>,
    /// What stands right under the table.
    merknad: Vec<Block<'a>>,
}

/// A column.
#[derive(Debug, Serialize)]
pub struct Kolonne<'a> {
    /// What it shows: `delmål`, `tiltak`, `tittel`, `punkt`, `ansvar`, `tidspunkt`, `framdrift`, `situasjon`, `kostnad`,
    /// `finansiering`, `indikator` or `satsing`.
    felt: &'static str,
    /// The heading.
    namn: Leaf<'a>,
    /// The width that the author asks for, in millimetres: 60.
    breidd: Option<u16>,
}

/// The measures of a sub-goal, or those that have none.
#[derive(Debug, Serialize)]
pub struct Tiltaksgruppe<'a> {
    /// The id of the sub-goal, or nothing: `samarbeid`.
    id: &'a str,
    /// The number of the sub-goal: `2`.
    nummer: Option<&'a str>,
    /// The sub-goal.
    tittel: Option<Leaf<'a>>,
    /// The measures, a row each.
    tiltak: Vec<Tiltak<'a>>,
}

/// A measure.
#[derive(Debug, Serialize)]
pub struct Tiltak<'a> {
    /// What references lead to: `politiraad`.
    id: &'a str,
    /// `2.4`.
    nummer: Option<&'a str>,
    /// Whether the row may be divided between pages, being taller than one.
    delast: bool,
    /// One for each column but that of the sub-goals.
    celler: Vec<Celle<'a>>,
}

/// What stands in a cell: `{"t": "ansvar", "liste": […]}`.
#[derive(Debug, Serialize)]
#[serde(tag = "t", rename_all = "lowercase")]
pub enum Celle<'a> {
    /// The measure itself.
    Tiltak {
        /// Its number, before the title.
        nummer: Option<&'a str>,
        /// Its title.
        tittel: Leaf<'a>,
        /// Its text and points.
        innhald: Vec<Block<'a>>,
    },
    /// Who is responsible.
    Ansvar {
        /// An actor a line.
        liste: Vec<Vec<Inline<'a>>>,
    },
    /// When it is done.
    Tidspunkt {
        /// A time a line.
        linjer: Vec<Tidslinje<'a>>,
    },
    /// How far it has come.
    Framdrift {
        /// Its sign: `ikkje starta`, `påbyrja`, `løpande`, `gjennomført`, `utsett` or `avslutta`.
        slag: &'static str,
        /// The word that is printed: `Påbyrja`.
        ord: Leaf<'a>,
    },
    /// Text.
    Blokker {
        /// The text.
        innhald: Vec<Block<'a>>,
    },
}

/// A line of times: `{"t": "møte", "dag": …}`.
#[derive(Debug, Serialize)]
#[serde(tag = "t", rename_all = "lowercase")]
pub enum Tidslinje<'a> {
    /// In words.
    Tekst {
        /// The words.
        i: Vec<Inline<'a>>,
    },
    /// A meeting.
    Møte {
        /// The day of the week: `tysdag`.
        dag: Leaf<'a>,
        /// The date: `27.02.24`.
        dato: Leaf<'a>,
        /// When it begins and ends: `kl. 13.10–15.10`.
        kl: Option<Leaf<'a>>,
        /// Where it is.
        stad: Option<Leaf<'a>>,
        /// What is noted of it.
        merknad: Option<Vec<Inline<'a>>>,
    },
    /// Times under a name.
    Gruppe {
        /// The name.
        namn: Leaf<'a>,
        /// The times.
        linjer: Vec<Tidslinje<'a>>,
    },
}

impl Setting<'_> {
    /// A table of measures.
    pub fn table<'a>(self, table: &'a model::Tabell) -> Tabell<'a> {
        let column = |k: &'a model::Kolonne| Kolonne { felt: field(k.felt), namn: (&k.namn).into(), breidd: k.breidd };
        let group = |group: &'a model::Tiltaksgruppe| {
            let delmål = group.delmål.as_ref();
            Tiltaksgruppe {
                id: delmål.map_or("", |d| &d.id),
                nummer: delmål.and_then(|d| d.nummer.as_deref()),
                tittel: delmål.map(|d| (&d.tittel).into()),
                tiltak: group.tiltak.iter().map(|t| self.measure(t)).collect(),
            }
        };
        Tabell {
            id: &table.id,
            nummer: table.nummer.as_deref(),
            tittel: leaf(table.tittel.as_ref()),
            innhald: self.blocks(&table.content),
            mål: leaf(table.mål.as_ref()),
            målord: (&table.målnamn).into(),
            delmålform: match table.delmålform {
                Delmålform::Ingen => "ingen",
                Delmålform::Kolonne if !self.rows.has_goals_as_rows(&table.id) => "kolonne",
                Delmålform::Kolonne | Delmålform::Rad => "rad",
            },
            kolonnar: table.kolonnar.iter().map(column).collect(),
            grupper: table.grupper.iter().map(group).collect(),
            merknad: self.blocks(&table.merknad),
        }
    }

    fn measure(self, tiltak: &model::Tiltak) -> Tiltak<'_> {
        let nummer = tiltak.nummer.as_deref();
        Tiltak {
            id: &tiltak.id,
            nummer,
            delast: self.rows.may_break(&tiltak.id),
            celler: tiltak.celler.iter().map(|celle| self.cell(celle, nummer)).collect(),
        }
    }

    fn cell<'a>(self, cell: &'a model::Celle, nummer: Option<&'a str>) -> Celle<'a> {
        match cell {
            model::Celle::Tiltak { tittel, content } => {
                Celle::Tiltak { nummer, tittel: tittel.into(), innhald: self.blocks(content) }
            }
            model::Celle::Ansvar(list) => {
                Celle::Ansvar { liste: list.iter().map(|actor| self.inlines(&actor.namn)).collect() }
            }
            model::Celle::Tidspunkt(list) => Celle::Tidspunkt { linjer: self.times(list) },
            model::Celle::Framdrift(shown) => {
                Celle::Framdrift { slag: progress(shown.value), ord: (&shown.text).into() }
            }
            model::Celle::Blokker(blocks) => Celle::Blokker { innhald: self.blocks(blocks) },
        }
    }

    fn times(self, times: &[model::Tidspunkt]) -> Vec<Tidslinje<'_>> {
        times.iter().map(|time| self.time(time)).collect()
    }

    fn time(self, time: &model::Tidspunkt) -> Tidslinje<'_> {
        match time {
            model::Tidspunkt::Tekst(content) | model::Tidspunkt::Periode { content, .. } => {
                Tidslinje::Tekst { i: self.inlines(content) }
            }
            model::Tidspunkt::Møte(møte) => Tidslinje::Møte {
                dag: (&møte.weekday).into(),
                dato: (&møte.dato.text).into(),
                kl: møte.kl.as_ref().map(|kl| (&kl.text).into()),
                stad: leaf(møte.stad.as_ref()),
                merknad: self.some_inlines(møte.merknad.as_ref()),
            },
            model::Tidspunkt::Gruppe { namn, list } => {
                Tidslinje::Gruppe { namn: namn.into(), linjer: self.times(list) }
            }
        }
    }
}

fn field(felt: Felt) -> &'static str {
    match felt {
        Felt::Delmål => "delmål",
        Felt::Tiltak => "tiltak",
        Felt::Tittel => "tittel",
        Felt::Punkt => "punkt",
        Felt::Ansvar => "ansvar",
        Felt::Tidspunkt => "tidspunkt",
        Felt::Framdrift => "framdrift",
        Felt::Situasjon => "situasjon",
        Felt::Kostnad => "kostnad",
        Felt::Finansiering => "finansiering",
        Felt::Indikator => "indikator",
        Felt::Satsing => "satsing",
    }
}

fn progress(framdrift: Framdrift) -> &'static str {
    match framdrift {
        Framdrift::IkkjeStarta => "ikkje starta",
        Framdrift::Påbyrja => "påbyrja",
        Framdrift::Løpande => "løpande",
        Framdrift::Gjennomført => "gjennomført",
        Framdrift::Utsett => "utsett",
        Framdrift::Avslutta => "avslutta",
    }
}
