//! What the fields of a unit are called wherever changes are told, in both målformer side by side.

use crate::compare::contents::{FieldName, UnitKind};
use crate::norsk::Målform;

/// The label of a field of a unit.
pub fn felt(språk: Målform, slag: UnitKind, namn: FieldName) -> &'static str {
    let (nn, nb) = match namn {
        FieldName::Undertittel => ("Undertittel", "Undertittel"),
        FieldName::År => ("År", "År"),
        // a treatment is proposed, adopted …
        FieldName::Status if slag == UnitKind::Vedtak => ("Slag", "Slag"),
        FieldName::Status => ("Status", "Status"),
        FieldName::Dato => ("Dato", "Dato"),
        FieldName::Sak => ("Sak", "Sak"),
        FieldName::Erstattar => ("Erstattar", "Erstatter"),
        FieldName::Heimel => ("Heimel", "Hjemmel"),
        FieldName::Kontroll => ("Til arkivet", "Til arkivet"),
        FieldName::Gjeld => ("Gjeld", "Gjelder"),
        FieldName::Ingress => ("Ingress", "Ingress"),
        FieldName::Tekst => ("Tekst", "Tekst"),
        FieldName::Figur => ("Figur", "Figur"),
        FieldName::Mål => ("Mål", "Mål"),
        FieldName::Føresetnad => ("Føresetnad", "Forutsetning"),
        FieldName::Møteverksemd => ("Møteverksemd", "Møtevirksomhet"),
        FieldName::Deltakarar => ("Deltakarar", "Deltakere"),
        FieldName::Mandat => ("Mandat", "Mandat"),
        // names of columns and labels, or a text of a body's own
        FieldName::Blokk if matches!(slag, UnitKind::Tabell | UnitKind::Seksjon) => ("Overskrifter", "Overskrifter"),
        FieldName::Blokk => ("Tekst", "Tekst"),
        FieldName::Merknad => ("Merknad", "Merknad"),
        FieldName::Punkt => ("Punkt", "Punkt"),
        FieldName::Deltiltak => ("Deltiltak", "Deltiltak"),
        FieldName::Ansvar => ("Ansvar", "Ansvar"),
        FieldName::Tidspunkt => ("Tidspunkt", "Tidspunkt"),
        FieldName::Framdrift => ("Framdrift", "Fremdrift"),
        FieldName::Situasjon => ("Situasjonen i dag", "Situasjonen i dag"),
        FieldName::Kostnad => ("Kostnad", "Kostnad"),
        FieldName::Finansiering => ("Finansiering", "Finansiering"),
        FieldName::Indikator => ("Indikator", "Indikator"),
        FieldName::Satsing => ("Satsing og lovkrav", "Satsing og lovkrav"),
    };
    if språk == Målform::Nynorsk { nn } else { nb }
}
