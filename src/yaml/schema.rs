//! JSON Schema (draft-07) for editors, written by the same declarations that read.
//!
//! What the shapes must look like to work well in yaml-language-server was tried out: texts also take numbers and
//! booleans (`13.10` is a number to the editor), lists may be null, a `$ref` with a description beside it goes in `allOf`.

use super::Read;
use crate::norsk::{Both, Målform};
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

/// A text, with something in it; YAML calls `13.10` and `2024` numbers, and they are texts all the same.
pub fn text() -> Json {
    json!({ "type": ["string", "number", "boolean"], "pattern": "\\S" })
}

/// A value that is written in one of several ways.
pub fn any_of(ways: Vec<Json>) -> Json {
    json!({ "anyOf": Json::Array(ways) })
}

/// A record that must have one of these keys, and only one, with something in it.
pub fn one_of(record: Json, keys: &[&str]) -> Json {
    let with = |key: &&str| json!({ "required": [key], "properties": { *key: { "not": { "type": "null" } } } });
    json!({ "allOf": Json::Array(vec![record]), "oneOf": keys.iter().map(with).collect::<Vec<_>>() })
}

/// A value that may also be left empty.
pub fn or_null(schema: Json) -> Json {
    let Json::Object(mut object) = schema else { return schema };
    if let Some(words) = object.get_mut("enum").and_then(Json::as_array_mut) {
        words.push(Json::Null);
        return Json::Object(object);
    }
    match object.get_mut("type") {
        Some(Json::Array(types)) if !types.contains(&json!("null")) => types.push(json!("null")),
        Some(Json::Array(_)) => {}
        Some(one) => *one = json!([one.clone(), "null"]),
        None => match object.get_mut("anyOf").and_then(Json::as_array_mut) {
            Some(ways) => ways.push(json!({ "type": "null" })),
            None => return json!({ "anyOf": [object, { "type": "null" }] }),
        },
    }
    Json::Object(object)
}

/// The schema of a key: what stands in it, and what the editor shows.
pub fn described(schema: Json, doc: Both, example: Option<Both>, målform: Målform) -> Json {
    let mut out = Map::new();
    out.insert("description".into(), json!(doc.in_form(målform)));
    if let Some(example) = example {
        out.insert("examples".into(), json!([example.in_form(målform)]));
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
