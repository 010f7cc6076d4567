//! `godta: { PV301: grunnen }`: the faults that an author accepts in a record, each with a reason.
//!
//! Every record takes the key without naming it: what is accepted is no part of what the record is. Which faults there are,
//! and which of them stand in the record, is for those to say who have found them all.

use super::{About, At, Cx, Defs, Field, Kind, Name, Node, Want, schema};
use crate::fault::Place;
use crate::norsk::{Both, said};
use serde_json::{Value as Json, json};

/// The key, alike in nynorsk and bokmål.
pub(super) const KEY: &str = "godta";

/// What an author who meets the key in an editor has to know.
const DOC: Both = Both::new(
    "Åtvaringar og merknader som du godtek her: koden eller namnet, og grunnen. Dei blir ikkje viste for dette og det som \
     står inni.",
    "Advarsler og merknader som du godtar her: koden eller navnet, og grunnen. De vises ikke for dette og det som står inni.",
);

/// What its value is.
const WANT: Want =
    Want::Keys(Name::new("nøklar med verdiar, koden og grunnen", "nøkler med verdier, koden og grunnen"));

const EXAMPLE: Both = Both::new("{ PV301: Datoen er sitert frå vedtaket }", "{ PV301: Datoen er sitert fra vedtaket }");

/// A fault that a record accepts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// All of the record.
    pub record: Place,
    /// The code or the name of the fault, as it is written.
    pub code: At<String>,
    /// Why; empty where the author has not said.
    pub reason: String,
}

/// The key, as the list of keys tells of it.
pub fn accepting() -> Field {
    let about = About::named(WANT.name());
    Field { key: KEY, nb: None, also: &[], doc: DOC, example: Some(EXAMPLE), required: false, about }
}

/// Takes in what a record accepts.
pub(super) fn read(record: &Node, value: &Node, cx: &mut Cx<'_>) {
    let Kind::Map(entries) = &value.kind else {
        if !value.is_null() {
            cx.wrong(value, WANT);
        }
        return;
    };
    for entry in entries {
        let reason = match entry.value.is_null() {
            true => Some(String::new()),
            false => cx.text(&entry.value, Want::TEXT.name()).map(|written| written.text.trim().to_owned()),
        };
        let code = At::new(entry.key.trim().to_owned(), entry.key_place);
        cx.accepted.extend(reason.map(|reason| Accepted { record: record.place, code, reason }));
    }
}

/// The schema of the key's value, which is written once however many records there are.
pub(super) fn schema(defs: &mut Defs) -> Json {
    defs.define(KEY, |defs| {
        let example = EXAMPLE.said();
        let message = said!(
            "skriv koden og grunnen, til dømes {example}",
            "skriv koden og grunnen, for eksempel {example}";
            example
        );
        let reason = schema::text(defs);
        let reasons = json!({ "type": ["object"], "additionalProperties": schema::or_null(reason, defs) });
        let reasons = schema::told(reasons, &message, defs);
        let reasons = schema::or_null(reasons, defs);
        schema::described(reasons, DOC, Some(EXAMPLE), defs.målform())
    })
}
