//! The door of the room: a document becomes the bytes that the templates read as `plan.json`.
//!
//! Nothing before this knows of JSON, and nothing after it knows of documents.

use super::rows::Rows;
use crate::document::{Content, Document};
use serde_json::{Value, json};

/// `plan.json`: the document as the templates read it, with `rows` divided between pages.
pub(super) fn plan_json(document: &Document, rows: &Rows) -> Vec<u8> {
    let content = match &document.content {
        Content::Plan(plan) => serde_json::to_value(plan),
        Content::Report(report) => serde_json::to_value(report),
    };
    // only maps with keys that are not strings can fail to be written, and there are none
    let mut data = content.unwrap_or_default();
    divide(&mut data, rows);
    if let (Value::Object(fields), false) = (&mut data, document.kjelder.is_empty()) {
        let file = |k: &crate::document::SourceFile| json!({ "namn": k.namn, "mime": k.mime(), "omtale": k.omtale(document.språk) });
        fields.insert("kjelder".into(), document.kjelder.iter().map(file).collect());
    }
    serde_json::to_vec(&data).unwrap_or_default()
}

/// Writes into the data which rows may be divided.
fn divide(value: &mut Value, rows: &Rows) {
    match value {
        Value::Object(fields) => {
            let id = fields.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
            if let Some(field) = fields.get_mut("delast") {
                *field = rows.may_break(&id).into();
            }
            if let Some(form) = fields.get_mut("delmålform").filter(|_| rows.has_goals_as_rows(&id)) {
                *form = "rad".into();
            }
            fields.values_mut().for_each(|field| divide(field, rows));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| divide(item, rows)),
        _ => {}
    }
}
