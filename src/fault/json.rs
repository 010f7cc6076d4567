//! Every part of a fault as JSON, for editors and scripts. What is written and its schema come of these declarations.

use super::{Edit, Fault, Place, Severity, Sources};
use crate::declared::{object, words};
use crate::norsk::{Målform, Said};

object! {
    /// Ein feil, ei åtvaring eller ein merknad.
    Finding as "funn" {
        /// Koden, som aldri blir brukt til noko anna: «PV301».
        code as "kode": String,
        /// Namnet til koden: «feil-vekedag».
        name as "namn": String,
        /// Kor gale det er.
        severity as "alvor": SeverityWord,
        /// Kva som er gale.
        message as "melding": String,
        /// Korleis det kan rettast.
        hint as "råd": Option<String>,
        /// Det som rettar det heilt sikkert: alle endringane saman. Ingenting når forfattaren må avgjere det.
        cure as "kur": Option<Vec<Replacement>>,
        /// Kvar det står.
        place as "stad": Option<Spot>,
        /// Andre stader som høyrer med.
        related as "sjå": Vec<Related>,
    }
}

words! {
    /// Kor gale noko er: ein feil stoppar planen, ei åtvaring gjer han truleg gal for lesaren, ein merknad er verd å sjå på.
    SeverityWord of Severity {
        Severity::Error => "feil",
        Severity::Warning => "åtvaring",
        Severity::Note => "merknad",
    }
}

object! {
    /// Ein stad i ei fil. Linjer og kolonnar er talde frå 1, kolonnar i teikn.
    Spot as "stad" {
        /// Vegen til fila.
        file as "fil": String,
        /// Linja der det tek til.
        line as "linje": usize,
        /// Kolonnen der det tek til.
        column as "kolonne": usize,
        /// Linja der det sluttar.
        end_line as "sluttlinje": usize,
        /// Kolonnen etter det siste teiknet.
        end_column as "sluttkolonne": usize,
        /// Fyrste byte i fila, og byten etter den siste; talde frå 0, slik fila er lagra.
        bytes as "byte": Vec<usize>,
    }
}

object! {
    /// Noko som skal stå annleis.
    Replacement as "endring" {
        /// Det som skal bytast ut.
        place as "stad": Spot,
        /// Det som skal stå der.
        new as "ny": String,
    }
}

object! {
    /// Ein stad som høyrer med.
    Related as "sjå" {
        /// Kva som er der.
        text as "tekst": String,
        /// Kvar det er.
        place as "stad": Option<Spot>,
    }
}

/// A fault as it is written.
pub fn finding(fault: &Fault, sources: &Sources, målform: Målform) -> Finding {
    let related =
        |(at, label): &(Place, Said)| Related { text: label.in_form(målform).into(), place: spot(*at, sources) };
    Finding {
        code: fault.code.id.into(),
        name: fault.code.name.into(),
        severity: fault.severity.into(),
        message: fault.message.in_form(målform).into(),
        hint: fault.hint.as_ref().map(|hint| hint.in_form(målform).into()),
        // none of a cure is written where a part of it cannot be made
        cure: fault.cure.as_ref().and_then(|cure| cure.edits.iter().map(|edit| replacement(edit, sources)).collect()),
        place: fault.place.and_then(|place| spot(place, sources)),
        related: fault.related.iter().map(related).collect(),
    }
}

fn replacement(edit: &Edit, sources: &Sources) -> Option<Replacement> {
    let source = sources.get(edit.place.source)?;
    edit.bytes(source)?;
    Some(Replacement { place: spot(source.place(edit.span(source)?), sources)?, new: edit.new.clone() })
}

fn spot(place: Place, sources: &Sources) -> Option<Spot> {
    let source = sources.get(place.source)?;
    let bytes = source.original_range(place.span);
    let (start, end) = (source.position_at(bytes.start), source.position_at(bytes.end));
    Some(Spot {
        file: source.name.clone(),
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        bytes: vec![bytes.start, bytes.end],
    })
}
