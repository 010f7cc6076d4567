//! `schema/endringar.json`, and what is written held against it.
//!
//! `PLANVERK_UPDATE=1 cargo test --release` writes it anew.

use serde_json::Value as Json;

use super::aukra;
use crate::room::repository;

#[test]
fn the_schema_is_that_of_the_declarations() {
    let text = serde_json::to_string_pretty(&planverk::cli::samanlikn::schema()).expect("a schema is JSON") + "\n";
    let path = repository().join("schema/endringar.json");
    if std::env::var_os("PLANVERK_UPDATE").is_some() {
        return std::fs::write(path, text).expect("a file in the repository");
    }
    let now = std::fs::read_to_string(path).unwrap_or_default();
    assert!(now == text, "schema/endringar.json is stale: run PLANVERK_UPDATE=1 cargo test --release");
}

#[test]
fn what_is_written_is_what_the_schema_says() {
    let schema = planverk::cli::samanlikn::schema();
    let room = aukra();
    for plans in [&["aukra/slt-2024"][..], &["aukra/slt-2024", "aukra/forebyggande-plan-2025-2028"]] {
        let run = room.planverk().arg("samanlikn").args(plans).args(["--format", "json"]).run().ended(0);
        let value: Json = serde_json::from_str(&run.stdout).expect("JSON");
        let mut faults = vec![];
        check(&value, &schema, &schema, "", &mut faults);
        assert!(faults.is_empty(), "{}", faults.join("\n"));
        let pairs = value["par"].as_array().expect("pairs");
        for side in ["gammal", "ny"] {
            let mut seen: Vec<usize> = pairs.iter().filter_map(|p| p[side].as_u64()).map(|i| i as usize).collect();
            seen.sort_unstable();
            let units = value[side]["einingar"].as_array().expect("units").len();
            assert_eq!(seen, (0..units).collect::<Vec<_>>(), "every unit of the {side} plan stands in one pair");
        }
    }
}

/// What of a value is not as its schema says: the few words of JSON Schema that ours uses.
fn check(value: &Json, schema: &Json, root: &Json, at: &str, faults: &mut Vec<String>) {
    if let Some(name) = schema["$ref"].as_str() {
        let name = name.strip_prefix("#/definitions/").expect("a definition");
        return check(value, &root["definitions"][name], root, at, faults);
    }
    for all in schema["allOf"].as_array().into_iter().flatten() {
        check(value, all, root, at, faults);
    }
    if let Some(any) = schema["anyOf"].as_array() {
        let fits = |one: &Json| {
            let mut faults = vec![];
            check(value, one, root, at, &mut faults);
            faults.is_empty()
        };
        if !any.iter().any(fits) {
            faults.push(format!("{at}: {value} is none of {any:?}"));
        }
    }
    if schema["enum"].as_array().is_some_and(|words| !words.contains(value)) {
        faults.push(format!("{at}: {value} is no word of {}", schema["enum"]));
    }
    let fits = match schema["type"].as_str() {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("boolean") => value.is_boolean(),
        Some("integer") => value.is_u64(),
        Some("null") => value.is_null(),
        Some(other) => panic!("{at}: the test does not know the type {other}"),
        None => true,
    };
    if !fits {
        return faults.push(format!("{at}: {value} is no {}", schema["type"]));
    }
    for (i, item) in value.as_array().into_iter().flatten().enumerate() {
        check(item, &schema["items"], root, &format!("{at}/{i}"), faults);
    }
    if let (Some(entries), Some(known)) = (value.as_object(), schema["properties"].as_object()) {
        for key in known.keys().filter(|key| !entries.contains_key(*key)) {
            faults.push(format!("{at}: there is no {key}"));
        }
        for (key, item) in entries {
            match known.get(key) {
                Some(schema) => check(item, schema, root, &format!("{at}/{key}"), faults),
                None => faults.push(format!("{at}: {key} is not in the schema")),
            }
        }
    }
}
