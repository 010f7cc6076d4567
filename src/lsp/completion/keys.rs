//! The keys that can come beside those that are there.

use super::super::cursor::{Cursor, MARK};
use super::super::refers;
use super::super::schema::Way;
use super::{List, columns, doc};
use lsp_types::CompletionItemKind;
use serde_json::Value as Json;

impl List<'_> {
    /// The keys that the record lacks.
    pub(super) fn keys(&mut self, cursor: &Cursor, ways: &[Way]) {
        let beside = cursor.beside();
        let has = |key: &str| beside.iter().any(|own| self.schema.own(own) == key);
        let nodes = cursor.way();
        let value = if cursor.has_value { nodes.last().and_then(|node| node.get(MARK)) } else { None };
        let fits = |sub: &Json| value.is_none_or(|value| self.schema.takes(sub, value));
        let mut seen: Vec<&str> = vec![];
        let mut found: Vec<(&str, &Json, bool)> = vec![];
        for way in self.schema.records(ways, &beside) {
            let is_settled = way.one_of.iter().any(|one| has(one));
            let required = way.required();
            let is_measure = cursor.keys().last() == Some(&"tiltak");
            let columns = is_measure.then(|| columns::shown(&cursor.way()));
            for (key, sub) in way.properties().into_iter().flatten() {
                let is_other = is_settled && way.one_of.contains(&key.as_str());
                // the key that tells the kind has its words beside the kinds, and none in them
                let is_empty = sub.as_object().is_none_or(serde_json::Map::is_empty);
                let is_shown = columns.as_ref().is_none_or(|columns| columns::shows(columns, key));
                let is_barred = is_other || is_empty || !is_shown || excluded(key, &beside);
                if !has(key) && !is_barred && fits(sub) && !seen.contains(&key.as_str()) {
                    seen.push(key);
                    found.push((key, sub, required.contains(&key.as_str())));
                }
            }
        }
        let above = cursor.keys().last().copied();
        if cursor.has_value {
            // what must be there is what was meant
            let is_lacking = found.iter().any(|(_, _, is_required)| *is_required);
            found.retain(|(key, _, is_required)| refers::of(key, above).is_none() && (*is_required || !is_lacking));
        }
        for (key, sub, is_required) in found {
            let column = cursor.column + cursor.before.len();
            let text = if cursor.has_value {
                key.to_owned()
            } else {
                let Some(value) = self.skeleton(cursor).value(key, above, sub, column + 2) else { continue };
                format!("{key}:{value}")
            };
            let rank = u8::from(!is_required);
            self.push_written(
                key,
                doc(sub),
                format!("{}{text}", cursor.before),
                cursor,
                rank,
                CompletionItemKind::FIELD,
            );
        }
    }
}

/// Whether a key has no place beside those that are there: a plan is for a year or for a period, and what names the goal needs one.
fn excluded(key: &str, beside: &[&str]) -> bool {
    match key {
        "år" => beside.contains(&"periode"),
        "periode" => beside.contains(&"år"),
        "målnamn" | "målnavn" => !beside.contains(&"mål"),
        _ => false,
    }
}
