//! Every part of a fault as JSON, for editors and scripts.

use super::{Fault, Place, Sources};
use serde_json::{Value as Json, json};

/// A fault as an object with `kode`, `namn`, `alvor`, `melding`, `råd`, `stad` and `sjå`.
pub fn object(fault: &Fault, sources: &Sources) -> Json {
    let related = fault.related.iter().map(|(place, label)| json!({ "tekst": label, "stad": at(*place, sources) }));
    json!({
        "kode": fault.code.id,
        "namn": fault.code.name,
        "alvor": fault.severity.word(),
        "melding": fault.message,
        "råd": fault.hint,
        "stad": fault.place.map(|place| at(place, sources)),
        "sjå": related.collect::<Vec<_>>(),
    })
}

/// All faults as a list of objects.
pub fn list<'a>(faults: impl IntoIterator<Item = &'a Fault>, sources: &Sources) -> Json {
    Json::Array(faults.into_iter().map(|fault| object(fault, sources)).collect())
}

// line and column count from 1 and in characters, `byte` is the range in the file as saved
fn at(place: Place, sources: &Sources) -> Json {
    let Some(source) = sources.get(place.source) else { return Json::Null };
    let bytes = source.original_range(place.span);
    let (start, end) = (source.position_at(bytes.start), source.position_at(bytes.end));
    json!({
        "fil": source.name,
        "linje": start.line,
        "kolonne": start.column,
        "sluttlinje": end.line,
        "sluttkolonne": end.column,
        "byte": [bytes.start, bytes.end],
    })
}
