//! Types that are written as JSON, each declared once: what is written and its JSON Schema come of the same declaration.
//!
//! The keys of the JSON are Norwegian, for its readers. A field that is a word of planning is its key (`tittel: String`);
//! the key of any other stands beside it (`unchanged as "uendra": usize`). The doc comments are the descriptions in the schema.

use serde_json::{Map, Value as Json, json};

/// A type with a schema.
pub trait Schema {
    /// The schema of a value; the definitions that it refers to are put in `defs`, by name.
    fn schema(defs: &mut Map<String, Json>) -> Json;
}

/// What the definition of a type is called: a reference is a URI, where Norwegian letters would have to be escaped.
pub fn definition(type_name: &str) -> String {
    type_name.to_lowercase().replace('æ', "ae").replace('ø', "oe").replace('å', "aa")
}

/// The schema of a file that holds one value of the type.
pub fn document<T: Schema>(title: &str) -> Json {
    let mut defs = Map::new();
    let root = T::schema(&mut defs);
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": title,
        "allOf": [root],
        "definitions": defs,
    })
}

/// The key of a field, or the name of a type: the one that is given, else what it is called in Rust.
macro_rules! key {
    ($name:ident) => {
        stringify!($name)
    };
    ($name:ident $key:literal) => {
        $key
    };
}

/// Declares a struct that is written as an object.
macro_rules! object {
    (
        $(#[doc = $doc:literal])+
        $name:ident $(as $name_key:literal)? {
            $($(#[doc = $field_doc:literal])+ $field:ident $(as $key:literal)?: $type:ty,)*
        }
    ) => {
        $(#[doc = $doc])+
        #[derive(serde::Serialize)]
        pub struct $name { $($(#[doc = $field_doc])+ $(#[serde(rename = $key)])? pub $field: $type,)* }

        impl $crate::declared::Schema for $name {
            fn schema(defs: &mut serde_json::Map<String, serde_json::Value>) -> serde_json::Value {
                let name = $crate::declared::definition($crate::declared::key!($name $($name_key)?));
                if !defs.contains_key(&name) {
                    // a type that holds itself finds its name taken
                    defs.insert(name.clone(), serde_json::Value::Null);
                    let mut properties = serde_json::Map::new();
                    $(
                        let mut schema = <$type as $crate::declared::Schema>::schema(defs);
                        let about = concat!($($field_doc),+).trim();
                        if schema.get("$ref").is_some() {
                            schema = serde_json::json!({ "allOf": [schema] });
                        }
                        schema["description"] = about.into();
                        properties.insert($crate::declared::key!($field $($key)?).into(), schema);
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

/// Declares a value that is written as one of a few words, and which word each variant of the enum behind it has.
macro_rules! words {
    ($(#[doc = $doc:literal])+ $name:ident of $from:ty { $($variant:pat => $word:literal,)* }) => {
        $(#[doc = $doc])+
        #[derive(serde::Serialize)]
        pub struct $name(&'static str);

        impl From<$from> for $name {
            fn from(value: $from) -> Self {
                $name(match value { $($variant => $word,)* })
            }
        }

        impl $crate::declared::Schema for $name {
            fn schema(_: &mut serde_json::Map<String, serde_json::Value>) -> serde_json::Value {
                serde_json::json!({ "enum": [$($word),*] })
            }
        }
    };
}

pub(crate) use {key, object, words};

/// The schemas of simple types.
macro_rules! simple {
    ($($type:ty = $schema:expr;)*) => {
        $(impl Schema for $type {
            fn schema(_: &mut Map<String, Json>) -> Json {
                $schema
            }
        })*
    };
}

simple! {
    String = json!({ "type": "string" });
    bool = json!({ "type": "boolean" });
    usize = json!({ "type": "integer", "minimum": 0 });
    u8 = json!({ "type": "integer", "minimum": 0 });
}

impl<T: Schema> Schema for Vec<T> {
    fn schema(defs: &mut Map<String, Json>) -> Json {
        json!({ "type": "array", "items": T::schema(defs) })
    }
}

impl<T: Schema> Schema for Option<T> {
    fn schema(defs: &mut Map<String, Json>) -> Json {
        json!({ "anyOf": [T::schema(defs), { "type": "null" }] })
    }
}
