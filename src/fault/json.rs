//! Every part of a fault as JSON, for editors and scripts. What is written and its schema come of these declarations.

use super::{Edit, Fault, Place, Severity, Sources};
use crate::declared::{objekt, ordval};
use serde_json::Value as Json;

objekt! {
    /// Ein feil, ei åtvaring eller ein merknad.
    Funn {
        /// Koden, som aldri blir brukt til noko anna: «PV301».
        kode: String,
        /// Namnet til koden: «feil-vekedag».
        namn: String,
        /// Kor gale det er.
        alvor: Alvor,
        /// Kva som er gale.
        melding: String,
        /// Korleis det kan rettast.
        råd: Option<String>,
        /// Det som rettar det heilt sikkert: alle endringane saman. Ingenting når forfattaren må avgjere det.
        kur: Option<Vec<Endring>>,
        /// Kvar det står.
        stad: Option<Stad>,
        /// Andre stader som høyrer med.
        sjå: Vec<Sjå>,
    }
}

ordval! {
    /// Kor gale noko er: ein feil stoppar planen, ei åtvaring gjer han truleg gal for lesaren, ein merknad er verd å sjå på.
    Alvor of Severity {
        Severity::Error => "feil",
        Severity::Warning => "åtvaring",
        Severity::Note => "merknad",
    }
}

objekt! {
    /// Ein stad i ei fil. Linjer og kolonnar er talde frå 1, kolonnar i teikn.
    Stad {
        /// Vegen til fila.
        fil: String,
        /// Linja der det tek til.
        linje: usize,
        /// Kolonnen der det tek til.
        kolonne: usize,
        /// Linja der det sluttar.
        sluttlinje: usize,
        /// Kolonnen etter det siste teiknet.
        sluttkolonne: usize,
        /// Fyrste byte i fila, og byten etter den siste; talde frå 0, slik fila er lagra.
        byte: Vec<usize>,
    }
}

objekt! {
    /// Noko som skal stå annleis.
    Endring {
        /// Det som skal bytast ut.
        stad: Stad,
        /// Det som skal stå der.
        ny: String,
    }
}

objekt! {
    /// Ein stad som høyrer med.
    Sjå {
        /// Kva som er der.
        tekst: String,
        /// Kvar det er.
        stad: Option<Stad>,
    }
}

/// A fault as a value.
pub fn object(fault: &Fault, sources: &Sources) -> Json {
    // nothing in it can fail to be written: no map has keys that are not strings
    serde_json::to_value(funn(fault, sources)).unwrap_or_default()
}

/// A fault as it is written.
pub fn funn(fault: &Fault, sources: &Sources) -> Funn {
    let related = fault.related.iter().map(|(place, label)| Sjå { tekst: label.clone(), stad: stad(*place, sources) });
    Funn {
        kode: fault.code.id.into(),
        namn: fault.code.name.into(),
        alvor: fault.severity.into(),
        melding: fault.message.clone(),
        råd: fault.hint.clone(),
        kur: fault.cure.as_ref().and_then(|cure| cure.edits.iter().map(|edit| endring(edit, sources)).collect()),
        stad: fault.place.and_then(|place| stad(place, sources)),
        sjå: related.collect(),
    }
}

// none of a cure is written where a part of it cannot be made
fn endring(edit: &Edit, sources: &Sources) -> Option<Endring> {
    let source = sources.get(edit.place.source)?;
    edit.bytes(source)?;
    Some(Endring { stad: stad(source.place(edit.span(source)?), sources)?, ny: edit.new.clone() })
}

fn stad(place: Place, sources: &Sources) -> Option<Stad> {
    let source = sources.get(place.source)?;
    let bytes = source.original_range(place.span);
    let (start, end) = (source.position_at(bytes.start), source.position_at(bytes.end));
    Some(Stad {
        fil: source.name.clone(),
        linje: start.line,
        kolonne: start.column,
        sluttlinje: end.line,
        sluttkolonne: end.column,
        byte: vec![bytes.start, bytes.end],
    })
}
