//! The sample beside the templates has what a real plan has, so that what a designer tries on it holds for every plan.

use super::*;
use crate::document::build;
use crate::fault::Faults;
use crate::plan::resolved::Resolved;
use crate::tests::content;
use crate::typeset::rows::Rows;

/// The keys of every object, by the way there: `/seksjonar/tabellar/grupper`. What differs by `t` or `type` is told apart by it.
fn keys(value: &Value, way: &str, found: &mut BTreeMap<String, BTreeSet<String>>) {
    match value {
        Value::Object(fields) => {
            let kind = fields.get("t").or(fields.get("type")).and_then(Value::as_str).unwrap_or_default();
            let way = format!("{way}{}{kind}", if kind.is_empty() { "" } else { ":" });
            found.entry(way.clone()).or_default().extend(fields.keys().cloned());
            for (key, field) in fields {
                keys(field, &format!("{way}/{key}"), found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| keys(item, way, found)),
        _ => {}
    }
}

#[test]
fn the_sample_in_templates_has_the_keys_of_a_real_plan() {
    let sample = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/plan.json")).unwrap();
    let document = build(&Resolved::of(&content("aukra/slt-2024")), vec![], &mut Faults::new());
    let [sample, real] = [sample, document.json(&Rows::default())].map(|json| {
        let mut found = BTreeMap::new();
        keys(&serde_json::from_slice(&json).unwrap(), "", &mut found);
        found
    });
    let differ: Vec<_> = sample.iter().filter(|(way, keys)| real.get(*way).is_some_and(|real| real != *keys)).collect();
    assert!(differ.is_empty(), "{differ:#?}");
}
