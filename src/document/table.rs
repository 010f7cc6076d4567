//! The table of measures: which columns, which groups, and what stands in each cell.

use super::model::{Block, Delmål, Delmålform, Felt, Kolonne, Leaf, Tabell, Tiltak, Tiltaksgruppe};
use super::writer::Writer;
use crate::fault::Place;
use crate::plan::numbers::TableNumbers;
use crate::plan::tabell::{Delmålform as WrittenForm, Felt as WrittenFelt, Tabell as WrittenTabell, TableSetup};
use crate::plan::tiltak::Tiltak as WrittenTiltak;
use crate::text::Linje;
use crate::yaml::Choice;

/// The columns of a table that does not say which it has.
const USUAL: [WrittenFelt; 4] = [WrittenFelt::Delmål, WrittenFelt::Tiltak, WrittenFelt::Ansvar, WrittenFelt::Tidspunkt];

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
        tabell: &WrittenTabell,
        setup: TableSetup,
        nummer: &TableNumbers,
        place: Place,
    ) -> Option<Tabell> {
        if tabell.is_empty() && over.tittel.is_none() && over.content.is_empty() {
            return None;
        }
        let has_goals = !tabell.delmål.is_empty();
        let kolonnar = self.columns(setup, has_goals, place);
        let in_column = kolonnar.iter().any(|(felt, _)| *felt == WrittenFelt::Delmål);
        let delmålform = match setup.delmålform {
            _ if !has_goals => Delmålform::Ingen,
            WrittenForm::Kolonne if in_column => Delmålform::Kolonne,
            _ => Delmålform::Rad,
        };
        let felt: Vec<WrittenFelt> = kolonnar.iter().map(|(f, _)| *f).filter(|f| *f != WrittenFelt::Delmål).collect();
        let kolonnar = kolonnar
            .into_iter()
            .filter(|(f, _)| *f != WrittenFelt::Delmål || delmålform == Delmålform::Kolonne)
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

    fn columns(&mut self, setup: TableSetup, has_goals: bool, place: Place) -> Vec<(WrittenFelt, Kolonne)> {
        if setup.kolonnar.is_empty() {
            return USUAL
                .into_iter()
                .filter(|f| *f != WrittenFelt::Delmål || has_goals)
                .map(|f| (f, self.column(f, None, None, place)))
                .collect();
        }
        setup
            .kolonnar
            .iter()
            .filter(|k| k.felt != WrittenFelt::Delmål || has_goals)
            .map(|k| (k.felt, self.column(k.felt, k.namn.as_ref(), k.breidd.as_ref().map(|b| b.value), k.place)))
            .collect()
    }

    fn column(&mut self, felt: WrittenFelt, namn: Option<&Linje>, breidd: Option<u16>, place: Place) -> Kolonne {
        let path = format!("kolonne/{}", felt.word());
        let namn = match namn {
            Some(namn) => self.line(&path, namn),
            None => self.computed(&path, self.words.kolonnar[felt as usize], place),
        };
        Kolonne { felt: shows(felt), namn, breidd }
    }

    fn groups(&mut self, tabell: &WrittenTabell, nummer: &TableNumbers, felt: &[WrittenFelt]) -> Vec<Tiltaksgruppe> {
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

    fn rows(&mut self, tiltak: &[WrittenTiltak], numbers: &[Option<String>], felt: &[WrittenFelt]) -> Vec<Tiltak> {
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
fn shows(felt: WrittenFelt) -> Felt {
    match felt {
        WrittenFelt::Delmål => Felt::Delmål,
        WrittenFelt::Tiltak => Felt::Tiltak,
        WrittenFelt::Tittel => Felt::Tittel,
        WrittenFelt::Punkt => Felt::Punkt,
        WrittenFelt::Ansvar => Felt::Ansvar,
        WrittenFelt::Tidspunkt => Felt::Tidspunkt,
        WrittenFelt::Framdrift => Felt::Framdrift,
        WrittenFelt::Situasjon => Felt::Situasjon,
        WrittenFelt::Kostnad => Felt::Kostnad,
        WrittenFelt::Finansiering => Felt::Finansiering,
        WrittenFelt::Indikator => Felt::Indikator,
        WrittenFelt::Satsing => Felt::Satsing,
    }
}
