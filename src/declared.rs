//! Types that are written as JSON, each declared once: what is written and its JSON Schema come of the same declaration.

use serde_json::{Map, Value as Json, json};

/// A type with a schema; the definitions of what it holds are put in `defs`.
pub trait Skjema {
    fn skjema(defs: &mut Map<String, Json>) -> Json;
}

/// What a definition is called: a reference is a URI, where Norwegian letters would have to be escaped.
pub fn key(type_name: &str) -> String {
    type_name.to_lowercase().replace('æ', "ae").replace('ø', "oe").replace('å', "aa")
}

/// The schema of a value of a type, whole.
pub fn document<T: Skjema>(title: &str) -> Json {
    let mut defs = Map::new();
    let root = T::skjema(&mut defs);
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": title,
        "allOf": [root],
        "definitions": defs,
    })
}

/// Declares an object; the doc comments are its descriptions.
macro_rules! objekt {
    ($(#[doc = $doc:literal])+ $name:ident { $($(#[doc = $fielddoc:literal])+ $field:ident: $type:ty,)* }) => {
        $(#[doc = $doc])+
        #[derive(serde::Serialize)]
        pub struct $name { $($(#[doc = $fielddoc])+ pub $field: $type,)* }

        impl $crate::declared::Skjema for $name {
            fn skjema(defs: &mut serde_json::Map<String, serde_json::Value>) -> serde_json::Value {
                let name = $crate::declared::key(stringify!($name));
                if !defs.contains_key(&name) {
                    defs.insert(name.clone(), serde_json::Value::Null);
                    let mut properties = serde_json::Map::new();
                    $(
                        let mut schema = <$type as $crate::declared::Skjema>::skjema(defs);
                        let about = concat!($($fielddoc),+).trim();
                        if schema.get("$ref").is_some() {
                            schema = serde_json::json!({ "allOf": [schema] });
                        }
                        schema["description"] = about.into();
                        properties.insert(stringify!($field).into(), schema);
                    )*
                    let required: Vec<String> = properties.keys().cloned().collect();
                    defs.insert(name.clone(), serde_json::json!({
                        "description": concat!($($doc),+).trim(),
                        "type": "object",
                        "properties": properties,
                        "required": required,
                        "additionalProperties": false,
                    }));
                }
                serde_json::json!({ "$ref": format!("#/definitions/{name}") })
            }
        }
    };
}

/// Declares the words that a choice is written with.
macro_rules! ordval {
    ($(#[doc = $doc:literal])+ $name:ident of $from:ty { $($variant:pat => $word:literal,)* }) => {
        $(#[doc = $doc])+
        #[derive(serde::Serialize)]
        pub struct $name(&'static str);

        impl From<$from> for $name {
            fn from(value: $from) -> Self {
                $name(match value { $($variant => $word,)* })
            }
        }

        impl $crate::declared::Skjema for $name {
            fn skjema(_: &mut serde_json::Map<String, serde_json::Value>) -> serde_json::Value {
                serde_json::json!({ "enum": [$($word),*] })
            }
        }
    };
}

pub(crate) use {objekt, ordval};

macro_rules! enkel {
    ($($type:ty = $schema:expr;)*) => {
        $(impl Skjema for $type {
            fn skjema(_: &mut Map<String, Json>) -> Json {
                $schema
            }
        })*
    };
}

enkel! {
    String = json!({ "type": "string" });
    bool = json!({ "type": "boolean" });
    usize = json!({ "type": "integer", "minimum": 0 });
    u8 = json!({ "type": "integer", "minimum": 0 });
}

impl<T: Skjema> Skjema for Vec<T> {
    fn skjema(defs: &mut Map<String, Json>) -> Json {
        json!({ "type": "array", "items": T::skjema(defs) })
    }
}

impl<T: Skjema> Skjema for Option<T> {
    fn skjema(defs: &mut Map<String, Json>) -> Json {
        json!({ "anyOf": [T::skjema(defs), { "type": "null" }] })
    }
}
