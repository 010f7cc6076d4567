//! What is made from the declarations, so that it cannot go stale: the JSON Schemas that editors use, and the list of
//! all keys. The guide's examples are tried here too.

mod guide;
mod keys;
mod limits;
mod pair;
pub mod spots;

use std::path::{Component, Path, PathBuf};

use planverk::cli;
use planverk::norsk::Målform;
use planverk::plan::schema::{self, FileKind, WHOLE, file_name};

use crate::golden::holds;
use crate::room::repository;
use spots::{Spot, spots};

const FORMS: [Målform; 2] = [Målform::Nynorsk, Målform::Bokmål];

#[test]
fn the_schemas_are_those_of_the_declarations() {
    let whole = FORMS.map(|form| (file_name(WHOLE, form), schema::whole(form)));
    let files =
        FileKind::ALL.into_iter().flat_map(|slag| FORMS.map(|form| (file_name(slag.name(), form), slag.schema(form))));
    let written = [("endringar.json", planverk::formats::json::schema()), ("sjekk.json", cli::sjekk::schema())];
    let written = written.map(|(name, schema)| (name.to_string(), schema));
    for (name, schema) in files.chain(whole).chain(written) {
        let text = serde_json::to_string_pretty(&schema).expect("a schema is JSON");
        holds(&format!("schema/{name}"), &format!("{text}\n"));
    }
}

#[test]
fn every_schema_that_a_plan_names_is_there() {
    let names = FileKind::ALL.into_iter().flat_map(|slag| FORMS.map(|form| file_name(slag.name(), form)));
    let known: Vec<PathBuf> = names.map(|file| repository().join("schema").join(file)).collect();
    let mut count = 0;
    for file in yaml_files(&repository().join("content")).into_iter().chain(yaml_files(&repository().join("tests"))) {
        let text = std::fs::read_to_string(&file).unwrap_or_default();
        let Some(schema) = text.lines().find_map(|line| line.strip_prefix("# yaml-language-server: $schema=")) else {
            continue;
        };
        let schema = plain(&file.parent().expect("a file lies in a folder").join(schema.trim()));
        assert!(known.contains(&schema), "{} names {}", file.display(), schema.display());
        count += 1;
    }
    assert!(count > 5, "only {count} files name a schema");
}

/// A path without `..`, also where nothing lies yet.
fn plain(path: &Path) -> PathBuf {
    path.components().fold(PathBuf::new(), |mut path, part| {
        match part {
            Component::ParentDir => path.pop(),
            part => {
                path.push(part);
                true
            }
        };
        path
    })
}

/// The YAML files in a folder and all folders under it.
fn yaml_files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    let paths = entries.map(|entry| entry.expect("a folder's entry").path());
    paths
        .flat_map(|path| match path.extension() {
            _ if path.is_dir() => yaml_files(&path),
            Some(end) if end == "yaml" => vec![path],
            _ => vec![],
        })
        .collect()
}

#[test]
fn what_is_generated_in_the_guide_is_fresh() {
    for målform in FORMS {
        holds(guide::path(målform), &guide::with_faults(&guide::text(målform), målform));
    }
}

#[test]
fn every_key_has_an_example_that_reads_without_fault() {
    let mut wrong = vec![];
    for spot in spots() {
        for (målform, (at, field)) in
            FORMS.into_iter().flat_map(|form| spot.fields.iter().enumerate().map(move |f| (form, f)))
        {
            if let Err(why) = example_reads(&spot, at, målform) {
                wrong.push(format!("{}, «{}»: {why}", spot.name.in_form(målform), field.key));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Tries the example of a key in the least company that the record takes it in: some keys need another beside them, and
/// some cannot stand beside each other.
fn example_reads(spot: &Spot, at: usize, målform: Målform) -> Result<(), String> {
    let line = |field| spots::line_in(målform, field);
    let field = &spot.fields[at];
    let Some(own) = line(field) else { return Err("has no example".into()) };
    if own.trim_end().contains('\n') {
        return Err("has an example of several lines, which neither a table nor an editor shows well".into());
    }
    let others = spot.fields.iter().enumerate().filter(|(i, _)| *i != at);
    let needed: String = others.clone().filter(|(_, f)| f.required).filter_map(|(_, f)| line(f)).collect();
    let company = others.filter(|(_, f)| !f.required).filter_map(|(_, f)| line(f));
    let mut first = None;
    for friend in std::iter::once(String::new()).chain(company) {
        match spot.faults(&format!("{needed}{friend}{own}\n")) {
            faults if faults.is_empty() => return Ok(()),
            faults => first.get_or_insert(faults),
        };
    }
    Err(first.unwrap_or_default().join("; "))
}
