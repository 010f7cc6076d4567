//! A value held against its schema: the few words of JSON Schema that the program's own output uses.

use serde_json::Value as Json;

/// What of a value is not as its schema says.
pub fn faults(value: &Json, schema: &Json) -> Vec<String> {
    let mut faults = vec![];
    check(value, schema, schema, "", &mut faults);
    faults
}

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
