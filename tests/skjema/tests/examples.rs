//! What a schema gives as an example, or offers to be written, is what it takes.

use jsonschema::Validator;
use planverk::norsk::Målform;
use planverk::plan::schema::{FileKind, whole};
use serde_json::{Value as Json, json};

/// The schemas of all kinds of files in both målformer, with a name each.
fn schemas() -> Vec<(String, Json)> {
    let forms = [Målform::Nynorsk, Målform::Bokmål];
    let kinds =
        FileKind::ALL.into_iter().flat_map(|kind| forms.map(|form| (format!("{kind:?} {form:?}"), kind.schema(form))));
    kinds.chain(forms.map(|form| (format!("whole {form:?}"), whole(form)))).collect()
}

/// Every part of a schema, with where it is.
fn parts<'a>(schema: &'a Json, at: String, out: &mut Vec<(String, &'a Json)>) {
    match schema {
        Json::Object(keys) => {
            out.push((at.clone(), schema));
            keys.iter().for_each(|(key, part)| parts(part, format!("{at}/{key}"), out));
        }
        Json::Array(items) => items.iter().enumerate().for_each(|(n, part)| parts(part, format!("{at}/{n}"), out)),
        _ => {}
    }
}

/// A part of a schema as one of its own.
fn alone(part: &Json, whole: &Json) -> Validator {
    let mut alone = part.clone();
    alone["definitions"] = whole["definitions"].clone();
    jsonschema::draft7::new(&alone).expect("a schema")
}

#[test]
fn every_example_and_every_offer_is_valid_where_it_stands() {
    let (mut examples, mut offers) = (0, 0);
    for (name, schema) in schemas() {
        let mut all = vec![];
        parts(&schema, name, &mut all);
        for (at, part) in all {
            let given = part["examples"].as_array().into_iter().flatten().cloned();
            let ways = part["anyOf"].as_array().into_iter().flatten();
            let snippets = ways.flat_map(|way| way["defaultSnippets"].as_array().into_iter().flatten());
            let offered: Vec<Json> = snippets.map(|snippet| read(&snippet["body"])).collect();
            let given: Vec<Json> = given.collect();
            if given.is_empty() && offered.is_empty() {
                continue;
            }
            let validator = alone(part, &schema);
            for value in given.iter().chain(&offered) {
                let wrong: Vec<String> = validator.iter_errors(value).map(|error| error.to_string()).collect();
                assert!(wrong.is_empty(), "{at}: {value}: {wrong:?}");
            }
            examples += given.len();
            offers += offered.len();
        }
    }
    assert!(examples > 200 && offers > 100, "only {examples} examples and {offers} offers");
}

/// What an offer is when it has been written.
fn read(body: &Json) -> Json {
    let text = body.as_str().expect("an offer is written as YAML");
    serde_yaml::from_str(text).unwrap_or_else(|e| panic!("{text}: {e}"))
}

#[test]
fn the_schemas_of_bokmål_have_keys_of_bokmål_in_what_they_offer() {
    let schema = FileKind::Plan.schema(Målform::Bokmål);
    let offer = &schema["definitions"]["forside"]["properties"]["gjelder"]["anyOf"];
    assert!(offer.to_string().contains("{ fra: 2026-08-17, til: 2027-06-18 }"), "{offer}");
    assert_eq!(schema["title"], json!("Forsiden til en plan: plan.yaml"));
}
