//! A section of goals and measures: its tables, and what it says of all of them.

use super::del::Del;
use super::hovud::Hovud;
use super::tabell::{Nummerering, Retning, Tabell, Tabelldel, TableSetup};
use crate::yaml::Record;

/// Eit kapittel med mål og tiltak i tabell.
#[derive(Clone, Debug, Record)]
#[record(name = "ein tiltaksseksjon", nb = "en tiltaksseksjon")]
#[nb("Et kapittel med mål og tiltak i tabell.")]
pub struct Tiltaksdel {
    /// What every section begins with.
    #[key(flatten)]
    pub hovud: Hovud,
    /// Korleis tiltaka får nummer. Står det ikkje noko, blir det 1.1.
    #[nb("Hvordan tiltakene får nummer. Står det ikke noe, blir det 1.1.")]
    #[key(also("nummer", "nummerform"), example = "\"1.1\"")]
    pub nummerering: Option<Nummerering>,
    /// Om sidene skal liggje eller stå. Står det ikkje noko, ligg dei.
    #[nb("Om sidene skal ligge eller stå. Står det ikke noe, ligger de.")]
    #[key(
        nb = "retning",
        also("orientering", "sideretning", "format"),
        example = "liggjande",
        nb_example = "liggende"
    )]
    pub retning: Option<Retning>,
    /// Its own table, before the others.
    #[key(flatten)]
    pub tabell: Tabell,
    /// Fleire tabellar, kvar med si overskrift, når éin ikkje er nok.
    #[nb("Flere tabeller, hver med sin overskrift, når én ikke er nok.")]
    #[key(nb = "tabeller", also("tabell"), example = "[{ id: kompetanse, tittel: Kompetanse, tiltak: [] }]")]
    pub tabellar: Vec<Tabelldel>,
    /// Delar etter tabellane, kvar med si overskrift.
    #[nb("Deler etter tabellene, hver med sin overskrift.")]
    #[key(
        nb = "deler",
        also("del"),
        example = "[{ tittel: Oppfølging, tekst: Planen blir evaluert i november. }]",
        nb_example = "[{ tittel: Oppfølging, tekst: Planen evalueres i november. }]"
    )]
    pub delar: Vec<Del>,
}

impl Tiltaksdel {
    /// The section's own table, then those that stand under `tabellar`.
    pub fn tables(&self) -> impl Iterator<Item = &Tabell> {
        std::iter::once(&self.tabell).chain(self.tabellar.iter().map(|d| &d.tabell))
    }

    /// How one of its tables is set up; what the table does not say is as in the section.
    pub fn setup<'a>(&'a self, tabell: &'a Tabell) -> TableSetup<'a> {
        let own = &self.tabell;
        TableSetup {
            kolonnar: if tabell.kolonnar.is_empty() { &own.kolonnar } else { &tabell.kolonnar },
            delmålform: tabell.delmålform.or(own.delmålform).unwrap_or_default(),
            målnamn: tabell.målnamn.as_ref().or(own.målnamn.as_ref()),
        }
    }
}
