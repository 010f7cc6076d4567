//! A mistake of planverk's own names the record that was being set, whatever record it is.

use super::*;
use crate::compare::story::Story;
use crate::document::{build, report};
use crate::fault::{Faults, code};
use crate::plan::resolved::Resolved;
use crate::tests::content;
use crate::typeset::complaint::Complaint;
use crate::typeset::{faults, record, rows::Rows};

fn document(plan: &str) -> Document {
    build(&Resolved::of(&content(plan)), vec![], &mut Faults::new())
}

/// What is named where a document with this in its data cannot be set.
fn named(document: &Document, word: &str) -> String {
    let can_be_set = |part: &Document| !String::from_utf8(part.json(&Rows::default())).unwrap().contains(word);
    record::at_fault(document, can_be_set).name
}

/// The objects of the data that have a text under this key, by that text.
fn values(value: &Value, key: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            found.extend(fields.get(key).and_then(Value::as_str).map(str::to_owned));
            fields.values().for_each(|field| values(field, key, found));
        }
        Value::Array(items) => items.iter().for_each(|item| values(item, key, found)),
        _ => {}
    }
}

#[test]
fn every_record_of_a_plan_is_named_when_it_alone_cannot_be_set() {
    let mut counted = BTreeMap::new();
    for plan in ["aukra/slt-2024", "nordre-land/slt-2022-2025", "aukra/forebyggande-plan-2025-2028"] {
        let document = document(plan);
        let data: Value = serde_json::from_slice(&document.json(&Rows::default())).unwrap();
        let mut ids = vec![];
        values(&data["seksjonar"], "id", &mut ids);
        for id in ids {
            let name = named(&document, &format!("\"id\":\"{id}\""));
            let noun = name.split(' ').next().unwrap_or_default().to_owned();
            assert!(name != "heile planen" && name != "framsida", "{plan}: {id} is only {name}");
            if noun == "tiltaket" || noun == "nivået" || noun == "gruppa" {
                assert!(name.contains(&format!("«{id}»")), "{plan}: {id} is {name}");
            }
            *counted.entry(noun).or_insert(0) += 1;
        }
    }
    println!("{counted:?}");
    assert!(
        ["tiltaket", "kapittelet", "delen", "nivået"].iter().all(|noun| counted.get(*noun) > Some(&3)),
        "{counted:?}"
    );
}

#[test]
fn what_stands_in_no_chapter_is_named_too() {
    let document = document("aukra/slt-2024");
    assert_eq!(named(&document, "SLT-handlingsplan"), "framsida");
    assert_eq!(named(&document, "dette står ingen stad"), "heile planen");
}

#[test]
fn every_entry_of_a_report_is_named() {
    let (old, new) = (content("aukra/slt-2022"), content("aukra/slt-2024"));
    let document = report::build(&Story::of(&crate::compare::compare(&old, &new)), &old, &new);
    let data: Value = serde_json::from_slice(&document.json(&Rows::default())).unwrap();
    let mut count = 0;
    for group in data["bolkar"].as_array().unwrap().iter().flat_map(|part| part["grupper"].as_array().unwrap()) {
        for entry in group["einingar"].as_array().unwrap() {
            let (id, title) = (entry["id"].as_str().unwrap(), entry["tittel"]["v"].as_str().unwrap());
            let name = named(&document, &format!("\"id\":\"{id}\",\"slag\""));
            assert!(name.contains(title) || name.starts_with("endringane i"), "{id}: {name}");
            count += 1;
        }
    }
    println!("{count} entries");
    assert!(count > 20);
}

#[test]
fn no_word_of_typsts_is_in_what_the_author_is_told() {
    let document = document("aukra/slt-2024");
    let text = "kapittel.typ:12:14: feil: PDF/UA-1 error: heading title is empty".to_owned();
    let refused = faults::refused(vec![Complaint::Internal { text: text.clone() }], &document, || {
        record::at_fault(&document, |part| {
            !String::from_utf8(part.json(&Rows::default())).unwrap().contains("\"id\":\"politiraad\"")
        })
    });
    assert_eq!((refused.others.len(), refused.typst), (0, vec![text]));
    let fault = refused.faults.first().unwrap();
    assert_eq!(fault.code, code::UNSET);
    assert_eq!(fault.message.nn(), "feil i planverk sjølv: tiltaket «politiraad» kan ikkje setjast på ei side");
    assert!(fault.place.is_some());
}
