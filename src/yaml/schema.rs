//! JSON Schema (draft-07) for editors, written by the same declarations that read.
//!
//! What the shapes must look like to work well in yaml-language-server was tried out, and `tests/redigering/` tries it: texts
//! also take numbers and booleans (`13.10` is a number to the editor), lists may be null, a `$ref` with a description beside it
//! goes in `allOf`, and no type is named whose words it would offer.

use super::{Read, example};
use crate::norsk::{Both, Målform, Said, said};
use serde_json::{Map, Value as Json, json};

/// The definitions of a schema that is being written.
#[derive(Debug, Default)]
pub struct Defs {
    målform: Målform,
    all: Map<String, Json>,
}

impl Defs {
    /// No definitions yet.
    pub fn new(målform: Målform) -> Self {
        Self { målform, all: Map::new() }
    }

    /// The form of the keys and words.
    pub fn målform(&self) -> Målform {
        self.målform
    }

    /// A reference to the definition `name`, which is written the first time it is asked for.
    pub fn define(&mut self, name: &str, write: impl FnOnce(&mut Self) -> Json) -> Json {
        // a reference is a URI, where Norwegian letters would have to be escaped
        let name = name.to_lowercase().replace('æ', "ae").replace('ø', "oe").replace('å', "aa");
        if !self.all.contains_key(&name) {
            // stands here before it is written, so that a type may hold itself
            self.all.insert(name.clone(), Json::Null);
            let definition = write(self);
            self.all.insert(name.clone(), definition);
        }
        json!({ "$ref": format!("#/definitions/{name}") })
    }
}

/// The whole schema of a file that holds a `T`.
pub fn document<T: Read>(title: &str, målform: Målform) -> Json {
    let mut defs = Defs::new(målform);
    let root = T::schema(&mut defs);
    let mut schema = Map::new();
    schema.insert("$schema".into(), json!("http://json-schema.org/draft-07/schema#"));
    schema.insert("title".into(), json!(title));
    match root {
        // draft-07 looks at nothing beside a $ref
        Json::Object(root) if root.contains_key("$ref") => {
            schema.insert("allOf".into(), json!([root]));
        }
        Json::Object(root) => schema.extend(root),
        _ => {}
    }
    schema.insert("definitions".into(), Json::Object(defs.all));
    Json::Object(schema)
}

/// The schema of a file that is of one kind or another: of the first kind of which it has one of the keys.
///
/// An editor that has to try every kind would say of a slip in one of them that the file is none of them.
pub fn by_key(title: &str, kinds: Vec<(Vec<&str>, Json)>, otherwise: Json) -> Json {
    let mut definitions = Map::new();
    let mut taken = |schema: Json| {
        let Json::Object(mut schema) = schema else { return schema };
        schema.remove("$schema");
        if let Some(Json::Object(own)) = schema.remove("definitions") {
            // a type has one definition, whichever file it stands in
            definitions.extend(own);
        }
        Json::Object(schema)
    };
    let last = taken(otherwise);
    let chosen = kinds.into_iter().rev().fold(last, |rest, (keys, schema)| {
        let has = keys.into_iter().map(|key| json!({ "required": [key] })).collect();
        json!({ "if": any_of(has), "then": taken(schema), "else": rest })
    });
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": title,
        "allOf": [chosen],
        "definitions": definitions,
    })
}

/// The same with what an editor says where a value does not fit it.
///
/// yaml-language-server says it for whatever is wrong: the type, the pattern, a key that is missing or not known. Types stand
/// in lists, since of a lone one it makes an English sentence of its own.
pub fn told(mut schema: Json, message: &Said, defs: &Defs) -> Json {
    schema["errorMessage"] = json!(message.in_form(defs.målform()));
    schema
}

/// A text, with something in it; YAML calls `13.10` and `2024` numbers and `true` something else, and they are texts all the
/// same.
pub fn text(defs: &mut Defs) -> Json {
    defs.define("tekst", |defs| {
        let message = said!("her skal det stå ein tekst", "her skal det stå en tekst");
        let text = told(json!({ "type": ["string", "number"], "pattern": "\\S" }), &message, defs);
        any_of(vec![text, none_of(&["string", "number", "null", "array", "object"])])
    })
}

/// A list; an empty value is an empty list.
pub fn list(items: Json, defs: &mut Defs) -> Json {
    let message = said!(
        "her skal det stå ei liste, med «- » føre kvart punkt",
        "her skal det stå en liste, med «- » foran hvert punkt"
    );
    let list = told(json!({ "type": ["array"], "items": item(items) }), &message, defs);
    or_null(list, defs)
}

/// An item of a list. Of ways that an editor sees it would offer «- » for each, also after the «- » that is there.
fn item(schema: Json) -> Json {
    Json::from_iter([("if", json!({})), ("then", schema)])
}

/// The words that an editor offers for a value.
fn words(schema: &Json) -> Vec<Json> {
    let ways = std::iter::once(schema).chain(schema["anyOf"].as_array().into_iter().flatten());
    ways.filter_map(|way| way["enum"].as_array()).flatten().cloned().collect()
}

/// A value that is of none of these types. An editor offers a word for each type that a schema names, as `null` and `true`,
/// which no author is to write.
pub fn none_of(types: &[&str]) -> Json {
    json!({ "not": { "type": types } })
}

/// The pattern of a word in small letters or large.
pub fn in_any_letters(word: &str) -> String {
    let mut pattern = String::new();
    for c in word.chars() {
        pattern.push('[');
        pattern.extend(c.to_uppercase().chain([c, ']']));
    }
    pattern
}

/// A value that is written in one of several ways.
pub fn any_of(ways: Vec<Json>) -> Json {
    json!({ "anyOf": Json::Array(ways) })
}

/// A record that must have one of two keys, and only one, with something in it. Where it has one, an editor offers the other no
/// longer.
pub fn one_of(record: &Json, [one, other]: [&'static str; 2], defs: &mut Defs) -> Json {
    let none = said!("skriv anten «{one}» eller «{other}»", "skriv enten «{one}» eller «{other}»");
    let has = |key: &str| json!({ "required": [key], "properties": { key: { "not": { "type": ["null"] } } } });
    let needed = told(json!({ "required": [one] }), &none, defs);
    let not_empty = told(json!({ "type": ["string"] }), &none, defs);
    let neither = json!({
        "allOf": [record, needed],
        "properties": { one: { "if": { "type": ["null"] }, "then": not_empty } },
    });
    json!({
        "if": has(one),
        "then": without(record, other, one, defs),
        "else": { "if": has(other), "then": without(record, one, other, defs), "else": neither },
    })
}

/// A record that has no such key, since it has another in its place.
fn without(record: &Json, key: &str, instead: &str, defs: &mut Defs) -> Json {
    let name = record["$ref"].as_str().and_then(|at| at.strip_prefix("#/definitions/")).unwrap_or_default();
    let Some(mut whole) = defs.all.get(name).cloned() else { return record.clone() };
    let note = said!(" (men ikkje både «{instead}» og «{key}»)", " (men ikke både «{instead}» og «{key}»)");
    let message = format!("{}{}", whole["errorMessage"].as_str().unwrap_or(""), note.in_form(defs.målform()));
    whole["errorMessage"] = json!(message);
    if let Some(properties) = whole["properties"].as_object_mut() {
        properties.shift_remove(key);
    }
    defs.define(&format!("{name}-utan-{key}"), |_| whole)
}

/// A value that may also be left empty.
pub fn or_null(schema: Json, defs: &mut Defs) -> Json {
    let empty = defs.define("ingenting", |_| none_of(&["string", "number", "boolean", "array", "object"]));
    match schema {
        Json::Object(mut object) if object.len() == 1 && object.contains_key("anyOf") => {
            if let Some(ways) = object.get_mut("anyOf").and_then(Json::as_array_mut)
                && !ways.contains(&empty)
            {
                ways.push(empty);
            }
            Json::Object(object)
        }
        schema => any_of(vec![schema, empty]),
    }
}

/// A value of which an editor offers one as it is written. No value fits the way that has the offer: were it with the value
/// itself, an editor would offer it inside of that as well, as a key or an item.
fn offering(schema: Json, written: &str) -> Json {
    let offer = json!({ "not": {}, "defaultSnippets": [{ "label": written, "body": written }] });
    match schema {
        Json::Object(mut object) if object.len() == 1 && object.contains_key("anyOf") => {
            if let Some(ways) = object.get_mut("anyOf").and_then(Json::as_array_mut) {
                ways.push(offer);
            }
            Json::Object(object)
        }
        schema => any_of(vec![schema, offer]),
    }
}

/// The schema of a key: what stands in it, and what the editor shows and offers.
///
/// A list or a record is offered as the author would write it, on the line of its key. What an editor makes of such an example
/// by itself is no YAML.
pub fn described(mut schema: Json, doc: Both, example: Option<Both>, målform: Målform) -> Json {
    let mut out = Map::new();
    let doc = doc.in_form(målform);
    out.insert("description".into(), json!(doc));
    match example.map(|example| example.in_form(målform)).map(|written| (written, example::value(written))) {
        Some((written, Json::Array(_) | Json::Object(_))) => {
            let word = Both::new("Døme", "Eksempel").in_form(målform);
            out.insert("description".into(), json!(format!("{doc}\n\n{word}: `{written}`")));
            schema = offering(schema, written);
        }
        // the words say themselves what may stand there
        Some((_, value)) if words(&schema).is_empty() => {
            out.insert("examples".into(), json!([value]));
        }
        _ => {}
    }
    match schema {
        Json::Object(object) if object.contains_key("$ref") => {
            out.insert("allOf".into(), json!([object]));
        }
        Json::Object(object) => out.extend(object),
        _ => {}
    }
    Json::Object(out)
}
