//! A section file: four types, told apart by `type`.

use super::del::Del;
use super::hovud::Hovud;
use super::organisering::Organisering;
use super::tiltaksdel::Tiltaksdel;
use super::value::År;
use crate::yaml::{At, Kinds, Record};

/// What stands in a section file.
#[derive(Clone, Debug, Kinds)]
#[kinds(tag = "type", name = "ein seksjon", nb = "en seksjon")]
pub enum Seksjon {
    /// Tekst med delar.
    #[nb("Tekst med deler.")]
    #[word("tekst")]
    Tekst(Tekstdel),
    /// Nivå eller grupper, med deltakarar og mandat.
    #[nb("Nivåer eller grupper, med deltakere og mandat.")]
    #[word("organisering")]
    Organisering(Organisering),
    /// Det som er gjort sidan sist, tema for tema.
    #[nb("Det som er gjort siden sist, tema for tema.")]
    #[word("tilbakeblikk")]
    Tilbakeblikk(Tilbakeblikk),
    /// Mål og tiltak i tabell.
    #[nb("Mål og tiltak i tabell.")]
    #[word("tiltak")]
    Tiltak(Tiltaksdel),
}

/// Eit kapittel med tekst.
#[derive(Clone, Debug, Record)]
#[record(name = "ein tekstseksjon", nb = "en tekstseksjon")]
#[nb("Et kapittel med tekst.")]
pub struct Tekstdel {
    /// What every section begins with.
    #[key(flatten)]
    pub hovud: Hovud,
    /// Delane av kapittelet, kvar med si overskrift.
    #[nb("Delene av kapittelet, hver med sin overskrift.")]
    #[key(
        nb = "deler",
        also("del", "underkapittel", "underkapitler", "seksjonar", "seksjoner"),
        example = "[{ tittel: Visjon, tekst: Alle skal vere inkluderte. }]",
        nb_example = "[{ tittel: Visjon, tekst: Alle skal være inkludert. }]"
    )]
    pub delar: Vec<Del>,
}

/// Eit kapittel som ser tilbake på det som er gjort.
#[derive(Clone, Debug, Record)]
#[record(name = "eit tilbakeblikk", nb = "et tilbakeblikk")]
#[nb("Et kapittel som ser tilbake på det som er gjort.")]
pub struct Tilbakeblikk {
    /// Året det blir sett tilbake på.
    #[nb("Året det ses tilbake på.")]
    #[key(also("årstal", "årstall"), example = "2023")]
    pub år: Option<At<År>>,
    /// What every section begins with.
    #[key(flatten)]
    pub hovud: Hovud,
    /// Tema eller møte det blir sett tilbake på.
    #[nb("Tema eller møter det ses tilbake på.")]
    #[key(
        nb = "tema",
        also("temaer", "delar", "deler", "emne", "møte", "møter", "tiltak"),
        example = "[{ tittel: SLT-seminar 2023, tekst: Over 100 melde seg på. }]",
        nb_example = "[{ tittel: SLT-seminar 2023, tekst: Over 100 meldte seg på. }]"
    )]
    pub tema: Vec<Del>,
}

impl Seksjon {
    /// What every section begins with.
    pub fn hovud(&self) -> &Hovud {
        match self {
            Seksjon::Tekst(s) => &s.hovud,
            Seksjon::Organisering(s) => &s.hovud,
            Seksjon::Tilbakeblikk(s) => &s.hovud,
            Seksjon::Tiltak(s) => &s.hovud,
        }
    }

    /// The parts that the section is divided into.
    pub fn delar(&self) -> &[Del] {
        match self {
            Seksjon::Tekst(s) => &s.delar,
            Seksjon::Organisering(s) => &s.delar,
            Seksjon::Tilbakeblikk(s) => &s.tema,
            Seksjon::Tiltak(s) => &s.delar,
        }
    }
}
