//! The table of measures: which columns, which groups, and what stands in each cell.

use super::model::{Block, Delmål, Delmålform, Felt, Kolonne, Leaf, Tabell, Tiltak, Tiltaksgruppe};
use super::writer::Writer;
use crate::fault::Place;
use crate::plan::numbers::TableNumbers;
use crate::plan::tabell::{Delmålform as SkrivenForm, Felt as SkriveFelt, Tabell as SkrivenTabell, TableSetup};
use crate::plan::tiltak::Tiltak as SkriveTiltak;
use crate::text::Linje;
use crate::yaml::Choice;

/// The columns of a table that does not say which it has.
const USUAL: [SkriveFelt; 4] = [SkriveFelt::Delmål, SkriveFelt::Tiltak, SkriveFelt::Ansvar, SkriveFelt::Tidspunkt];

/// What stands over a table: its heading and the text under it, where it has any.
#[derive(Default)]
pub struct Over {
    /// The id of the table.
    pub id: String,
    /// The number of the heading.
    pub nummer: Option<String>,
    /// The heading.
    pub tittel: Option<Leaf>,
    /// The text under it.
    pub content: Vec<Block>,
}

impl Writer<'_> {
    /// A table, unless there is nothing in it.
    pub fn table(
        &mut self,
        over: Over,
        tabell: &SkrivenTabell,
        setup: TableSetup,
        nummer: &TableNumbers,
        place: Place,
    ) -> Option<Tabell> {
        if tabell.is_empty() && over.tittel.is_none() && over.content.is_empty() {
            return None;
        }
        let has_goals = !tabell.delmål.is_empty();
        let kolonnar = self.columns(setup, has_goals, place);
        let in_column = kolonnar.iter().any(|(felt, _)| *felt == SkriveFelt::Delmål);
        let delmålform = match setup.delmålform {
            _ if !has_goals => Delmålform::Ingen,
            SkrivenForm::Kolonne if in_column => Delmålform::Kolonne,
            _ => Delmålform::Rad,
        };
        let felt: Vec<SkriveFelt> = kolonnar.iter().map(|(f, _)| *f).filter(|f| *f != SkriveFelt::Delmål).collect();
        let kolonnar = kolonnar
            .into_iter()
            .filter(|(f, _)| *f != SkriveFelt::Delmål || delmålform == Delmålform::Kolonne)
            .map(|(_, k)| k)
            .collect();
        let grupper = self.groups(tabell, nummer, &felt);
        let merknad = tabell.merknad.as_ref().map(|m| self.text("merknad", m)).unwrap_or_default();
        let mål = tabell.mål.as_ref().map(|m| self.line("mål", m));
        let målnamn = match setup.målnamn {
            Some(namn) => self.line("målnamn", namn),
            None => self.computed("målnamn", self.words.mål, place),
        };
        let Over { id, nummer, tittel, content } = over;
        Some(Tabell { id, nummer, tittel, content, mål, målnamn, delmålform, kolonnar, grupper, merknad })
    }

    fn columns(&mut self, setup: TableSetup, has_goals: bool, place: Place) -> Vec<(SkriveFelt, Kolonne)> {
        if setup.kolonnar.is_empty() {
            return USUAL
                .into_iter()
                .filter(|f| *f != SkriveFelt::Delmål || has_goals)
                .map(|f| (f, self.column(f, None, None, place)))
                .collect();
        }
        setup
            .kolonnar
            .iter()
            .filter(|k| k.felt != SkriveFelt::Delmål || has_goals)
            .map(|k| (k.felt, self.column(k.felt, k.namn.as_ref(), k.breidd.as_ref().map(|b| b.value), k.place)))
            .collect()
    }

    fn column(&mut self, felt: SkriveFelt, namn: Option<&Linje>, breidd: Option<u16>, place: Place) -> Kolonne {
        let path = format!("kolonne/{}", felt.word());
        let namn = match namn {
            Some(namn) => self.line(&path, namn),
            None => self.computed(&path, self.words.kolonnar[felt as usize], place),
        };
        Kolonne { felt: shows(felt), namn, breidd }
    }

    fn groups(&mut self, tabell: &SkrivenTabell, nummer: &TableNumbers, felt: &[SkriveFelt]) -> Vec<Tiltaksgruppe> {
        let goals = tabell.delmål.iter().zip(&nummer.delmål);
        let mut groups: Vec<Tiltaksgruppe> = goals
            .map(|(goal, n)| {
                self.inside(&goal.id.value, |s| {
                    let (id, tittel) = (goal.id.to_string(), s.line("tittel", &goal.tittel));
                    let delmål = Some(Delmål { id, nummer: n.number.clone(), tittel });
                    Tiltaksgruppe { delmål, tiltak: s.rows(&goal.tiltak, &n.tiltak, felt) }
                })
            })
            .collect();
        if !tabell.tiltak.is_empty() {
            let tiltak = self.rows(&tabell.tiltak, &nummer.tiltak, felt);
            groups.push(Tiltaksgruppe { delmål: None, tiltak });
        }
        groups
    }

    fn rows(&mut self, tiltak: &[SkriveTiltak], numbers: &[Option<String>], felt: &[SkriveFelt]) -> Vec<Tiltak> {
        let numbered = tiltak.iter().zip(numbers);
        numbered
            .map(|(t, nummer)| {
                self.inside_measure(t.id.as_str(), |s| Tiltak {
                    id: t.id.to_string(),
                    nummer: nummer.clone(),
                    celler: felt.iter().map(|f| s.cell(*f, t)).collect(),
                })
            })
            .collect()
    }
}

/// What a column shows, by the word for it in the plan.
fn shows(felt: SkriveFelt) -> Felt {
    match felt {
        SkriveFelt::Delmål => Felt::Delmål,
        SkriveFelt::Tiltak => Felt::Tiltak,
        SkriveFelt::Tittel => Felt::Tittel,
        SkriveFelt::Punkt => Felt::Punkt,
        SkriveFelt::Ansvar => Felt::Ansvar,
        SkriveFelt::Tidspunkt => Felt::Tidspunkt,
        SkriveFelt::Framdrift => Felt::Framdrift,
        SkriveFelt::Situasjon => Felt::Situasjon,
        SkriveFelt::Kostnad => Felt::Kostnad,
        SkriveFelt::Finansiering => Felt::Finansiering,
        SkriveFelt::Indikator => Felt::Indikator,
        SkriveFelt::Satsing => Felt::Satsing,
    }
}
