//! What the fields of a unit are called wherever changes are told, in both målformer side by side.

use crate::compare::innhald::{Feltnamn, Slag};
use crate::norsk::Målform;

/// The label of a field of a unit.
pub fn felt(språk: Målform, slag: Slag, namn: Feltnamn) -> &'static str {
    let (nn, nb) = match namn {
        Feltnamn::Undertittel => ("Undertittel", "Undertittel"),
        Feltnamn::År => ("År", "År"),
        // a treatment is proposed, adopted …
        Feltnamn::Status if slag == Slag::Vedtak => ("Slag", "Slag"),
        Feltnamn::Status => ("Status", "Status"),
        Feltnamn::Dato => ("Dato", "Dato"),
        Feltnamn::Sak => ("Sak", "Sak"),
        Feltnamn::Erstattar => ("Erstattar", "Erstatter"),
        Feltnamn::Heimel => ("Heimel", "Hjemmel"),
        Feltnamn::Kontroll => ("Til arkivet", "Til arkivet"),
        Feltnamn::Gjeld => ("Gjeld", "Gjelder"),
        Feltnamn::Ingress => ("Ingress", "Ingress"),
        Feltnamn::Tekst => ("Tekst", "Tekst"),
        Feltnamn::Figur => ("Figur", "Figur"),
        Feltnamn::Mål => ("Mål", "Mål"),
        Feltnamn::Føresetnad => ("Føresetnad", "Forutsetning"),
        Feltnamn::Møteverksemd => ("Møteverksemd", "Møtevirksomhet"),
        Feltnamn::Deltakarar => ("Deltakarar", "Deltakere"),
        Feltnamn::Mandat => ("Mandat", "Mandat"),
        // names of columns and labels, or a text of a body's own
        Feltnamn::Blokk if matches!(slag, Slag::Tabell | Slag::Seksjon) => ("Overskrifter", "Overskrifter"),
        Feltnamn::Blokk => ("Tekst", "Tekst"),
        Feltnamn::Merknad => ("Merknad", "Merknad"),
        Feltnamn::Punkt => ("Punkt", "Punkt"),
        Feltnamn::Deltiltak => ("Deltiltak", "Deltiltak"),
        Feltnamn::Ansvar => ("Ansvar", "Ansvar"),
        Feltnamn::Tidspunkt => ("Tidspunkt", "Tidspunkt"),
        Feltnamn::Framdrift => ("Framdrift", "Fremdrift"),
        Feltnamn::Situasjon => ("Situasjonen i dag", "Situasjonen i dag"),
        Feltnamn::Kostnad => ("Kostnad", "Kostnad"),
        Feltnamn::Finansiering => ("Finansiering", "Finansiering"),
        Feltnamn::Indikator => ("Indikator", "Indikator"),
        Feltnamn::Satsing => ("Satsing og lovkrav", "Satsing og lovkrav"),
    };
    if språk == Målform::Nynorsk { nn } else { nb }
}
