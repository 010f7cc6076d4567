//! The room as a whole, on a small set of templates of its own, so that a change of the real ones breaks no test here.
//! This file holds what the tests share.

mod contract;
mod designers;
mod losses;
mod places;
mod record;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use tempfile::TempDir;

use super::*;
use crate::document::Bilete;
use crate::fault::Place;

const MAIN: &str = r#"
#let d = json("/plan.json")
#let tekst(x) = if "stadtekst" in dictionary(std) { std.stadtekst(x.s, x.v) } else { x.v }
#let m = (top: 30mm, bottom: 30mm, left: 25mm, right: 25mm)
#metadata(d.tittel)<planinfo>
#set page(
  paper: "a4", margin: m, background: [#metadata(m)<satsflate>],
  header: context tekst(query(<planinfo>).first().value),
  footer: context [Side #counter(page).get().first()],
)
#set text(font: "Source Sans 3", lang: "nn", hyphenate: true)
#for s in d.seksjonar {
  pagebreak(weak: true)
  heading(tekst(s.tittel))
  for a in s.innhald { par(tekst(a)) }
  if "fil" in s { image(s.fil, alt: "Eit bilete", width: 40mm) }
  table(columns: (1fr, 1fr), table.header[Tiltak][Ansvar], ..s.tiltak.map(t => {
    let celle(x) = table.cell(breakable: t.delast, tekst(x))
    (celle(t.tittel), celle(t.ansvar))
  }).flatten())
}
#set document(title: d.tittel.v, author: "Kommunen", date: datetime(year: 2024, month: 1, day: 30))
#metadata(none)
"#;

/// A designer's folder with one main.typ in it.
fn written(main: &str) -> (TempDir, Templates) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("main.typ"), main).unwrap();
    let templates = Templates::Folder(folder.path().to_owned());
    (folder, templates)
}

/// A document of any data.
struct Sample {
    data: Value,
    bilete: Vec<Bilete>,
    rows: BTreeMap<u64, String>,
}

impl Printable for Sample {
    fn id(&self) -> &'static str {
        "aukra-slt-2024"
    }

    fn title(&self) -> &'static str {
        "SLT-handlingsplan"
    }

    fn json(&self, rows: &Rows) -> Vec<u8> {
        let mut data = self.data.clone();
        mark(&mut data, rows);
        serde_json::to_vec(&data).unwrap()
    }

    fn bilete(&self) -> &[Bilete] {
        &self.bilete
    }

    fn row(&self, place: u64) -> Option<&str> {
        self.rows.get(&place).map(String::as_str)
    }

    fn divide(&self, tall: &BTreeSet<String>, rows: &mut Rows) -> bool {
        tall.iter().filter(|row| rows.divide(row)).count() > 0
    }
}

fn mark(value: &mut Value, rows: &Rows) {
    match value {
        Value::Object(fields) => {
            if fields.get("id").and_then(Value::as_str).is_some_and(|id| rows.may_break(id)) {
                fields.insert("delast".to_owned(), true.into());
            }
            fields.values_mut().for_each(|field| mark(field, rows));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| mark(item, rows)),
        _ => {}
    }
}

/// Numbers each text of the data by its path, as the real document does, and remembers the rows.
fn number(value: &mut Value, path: &str, row: Option<&str>, rows: &mut BTreeMap<u64, String>) {
    match value {
        Value::Object(fields) if fields.contains_key("v") => {
            let hash = typst::utils::hash128(path) as u64;
            let place = (hash & ((1 << 46) - 1)).max(2);
            fields.insert("s".into(), place.into());
            rows.extend(row.map(|row| (place, row.to_owned())));
        }
        Value::Object(fields) => {
            let id = fields.get("id").and_then(Value::as_str).map(str::to_owned);
            for (key, field) in fields {
                number(field, &format!("{path}/{key}"), id.as_deref().or(row), rows);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter_mut().enumerate() {
                number(item, &format!("{path}/{index}"), row, rows);
            }
        }
        _ => {}
    }
}

fn document(mut data: Value) -> Sample {
    let mut rows = BTreeMap::new();
    number(&mut data, "", None, &mut rows);
    Sample { data, bilete: Vec::new(), rows }
}

fn row(id: &str, tittel: &str, ansvar: &str) -> Value {
    json!({ "id": id, "delast": false, "tittel": { "v": tittel }, "ansvar": { "v": ansvar } })
}

fn section(tittel: &str, avsnitt: &[&str], tiltak: &[Value]) -> Value {
    let innhald: Vec<Value> = avsnitt.iter().map(|text| json!({ "v": text })).collect();
    json!({ "tittel": { "v": tittel }, "innhald": innhald, "tiltak": tiltak })
}

fn plan(seksjonar: &[Value]) -> Sample {
    document(json!({ "tittel": { "v": "SLT-handlingsplan 2024" }, "seksjonar": seksjonar }))
}

fn small() -> Sample {
    let rows =
        |name: &str| (0..5).map(|n| row(&format!("{name}-{n}"), "Politiråd", "Styrande nivå")).collect::<Vec<_>>();
    plan(&[
        section("Bakgrunn", &["Rus og kriminalitet skal førebyggjast.", "Planen gjeld eitt år."], &rows("a")),
        section("Organisering", &["Tre nivå samarbeider."], &rows("b")),
        section("Mål og tiltak", &["Fire delmål."], &rows("c")),
    ])
}

/// Every leaf of the data: place id and text.
fn leaves(value: &Value, found: &mut BTreeMap<u64, String>) {
    match value {
        Value::Object(fields) => {
            if let (Some(s), Some(v)) = (fields.get("s"), fields.get("v")) {
                found.insert(s.as_u64().unwrap(), v.as_str().unwrap().to_owned());
            }
            fields.values().for_each(|field| leaves(field, found));
        }
        Value::Array(items) => items.iter().for_each(|item| leaves(item, found)),
        _ => {}
    }
}

fn letters(text: &str) -> String {
    text.chars().filter(|ch| ch.is_alphanumeric()).collect()
}

fn texts(laid: &Laid, page: usize) -> String {
    laid.drawn(page).iter().filter_map(Drawn::text).collect::<Vec<_>>().join("|")
}

fn place_of(document: &Sample, text: &str) -> u64 {
    let mut found = BTreeMap::new();
    leaves(&document.data, &mut found);
    *found.iter().find(|(_, v)| v.contains(text)).unwrap().0
}

fn names(folder: &Path) -> BTreeSet<String> {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}
