//! Rows that are taller than their page: which may be divided, and what that asks of their table.

use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// Lets rows be divided between pages; says whether anything changed.
///
/// A sub-goal stands beside its first measure and is repeated on every page that its rows reach, which only works while that
/// first row is whole. Where it is not, the table is set with the sub-goals as rows of their own, and since its columns are
/// then wider, its rows are tried as whole ones again.
pub fn make_breakable(value: &mut Value, rows: &BTreeSet<String>) -> bool {
    match value {
        Value::Object(fields) if stands_beside_a_tall_row(fields, rows) => {
            fields.insert("delmålform".into(), "rad".into());
            fields.values_mut().for_each(keep_whole);
            true
        }
        Value::Object(fields) => {
            let mut changed = false;
            let whole = fields.get("delast") == Some(&Value::Bool(false));
            if whole && has_id(fields, rows) {
                fields.insert("delast".into(), Value::Bool(true));
                changed = true;
            }
            for field in fields.values_mut() {
                changed |= make_breakable(field, rows);
            }
            changed
        }
        Value::Array(items) => {
            let mut changed = false;
            for item in items {
                changed |= make_breakable(item, rows);
            }
            changed
        }
        _ => false,
    }
}

/// Whether this is a table with its sub-goals in a column, one of which begins with one of the rows.
fn stands_beside_a_tall_row(table: &Map<String, Value>, rows: &BTreeSet<String>) -> bool {
    let groups = table.get("grupper").and_then(Value::as_array).into_iter().flatten();
    let mut first = groups.filter_map(|group| group.get("tiltak")?.as_array()?.first()?.as_object());
    table.get("delmålform").and_then(Value::as_str) == Some("kolonne") && first.any(|row| has_id(row, rows))
}

fn has_id(row: &Map<String, Value>, rows: &BTreeSet<String>) -> bool {
    row.get("id").and_then(Value::as_str).is_some_and(|id| rows.contains(id))
}

fn keep_whole(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            if fields.contains_key("delast") {
                fields.insert("delast".into(), Value::Bool(false));
            }
            fields.values_mut().for_each(keep_whole);
        }
        Value::Array(items) => items.iter_mut().for_each(keep_whole),
        _ => {}
    }
}
