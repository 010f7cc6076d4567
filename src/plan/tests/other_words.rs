//! The words that authors use for keys: each means one key of its record, and the reader goes on with it.

use crate::fault::{Faults, Sources};
use crate::plan::forside::Forside;
use crate::plan::kommune::Kommune;
use crate::plan::seksjon::Seksjon;
use crate::yaml::{About, Field, Read, RecordAbout, read};
use std::collections::BTreeMap;

/// Every record that a file can hold, by its Rust name.
fn records() -> BTreeMap<&'static str, RecordAbout> {
    let mut found = BTreeMap::new();
    let mut open: Vec<About> = vec![Kommune::about(), Forside::about(), Seksjon::about()];
    while let Some(about) = open.pop() {
        for record in about.records.into_iter().map(|record| record()) {
            if !found.contains_key(record.type_name) {
                open.extend(record.fields.iter().map(|field| field.about.clone()));
                found.insert(record.type_name, record);
            }
        }
    }
    found
}

fn forms(field: &Field) -> impl Iterator<Item = &'static str> {
    std::iter::once(field.key).chain(field.nb)
}

#[test]
fn a_word_means_one_key_of_its_record_and_is_none_itself() {
    let records = records();
    assert!(records.len() > 20, "{:?}", records.keys());
    let mut words = 0;
    for (name, record) in &records {
        let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
        for field in &record.fields {
            for word in field.also {
                words += 1;
                assert_eq!(*word, word.to_lowercase(), "{name}");
                assert!(!record.fields.iter().any(|f| forms(f).any(|form| form == *word)), "{name}: «{word}» is a key");
                let before = seen.insert(word, field.key);
                assert_eq!(before, None, "{name}: «{word}» is said of «{}» too", field.key);
            }
        }
    }
    assert!(words > 200, "{words}");
}

/// What the reader says of a file: hints, a line each.
fn hints<T: Read>(text: &str) -> Vec<String> {
    let (mut sources, mut faults) = (Sources::new(), Faults::new());
    let id = sources.add("fil.yaml", text.as_bytes(), &mut faults);
    read::<T>(sources.get(id).unwrap(), &mut faults);
    let line = |fault: &crate::fault::Fault| {
        format!("{} ({})", fault.message.nn(), fault.hint.clone().unwrap_or_default().nn())
    };
    faults.iter().map(line).collect()
}

#[test]
fn an_author_is_told_what_it_is_called_here_and_the_value_is_read() {
    let measure = |key: &str| {
        let told = hints::<Seksjon>(&format!("type: tiltak\ntittel: A\ntiltak:\n  - {{ id: a, tittel: A, {key} }}\n"));
        assert_eq!(told.len(), 1, "{told:?}");
        told.concat()
    };
    for (key, hint) in [
        ("frist: Hausten 2024", "ukjend nøkkel «frist» (her heiter det «tidspunkt»)"),
        ("Når: Hausten 2024", "ukjend nøkkel «Når» (her heiter det «tidspunkt»)"),
        ("naar: Hausten 2024", "ukjend nøkkel «naar» (her heiter det «tidspunkt»)"),
        ("ansvarlig: Skulane", "ukjend nøkkel «ansvarlig» (her heiter det «ansvar»)"),
        ("kven: Skulane", "ukjend nøkkel «kven» (her heiter det «ansvar»)"),
        ("beskriving: Eit møte", "ukjend nøkkel «beskriving» (her heiter det «tekst»)"),
        ("status: påbyrja", "ukjend nøkkel «status» (her heiter det «framdrift»)"),
        ("budsjett: kr 50 000", "ukjend nøkkel «budsjett» (her heiter det «kostnad»)"),
    ] {
        assert_eq!(measure(key), hint);
    }
    // what is required and stands under another word is not missing as well
    let told = hints::<Seksjon>("type: tekst\noverskrift: A\n");
    assert_eq!(told, ["ukjend nøkkel «overskrift» (her heiter det «tittel»)"]);
}

#[test]
fn the_word_is_given_in_the_målform_of_the_file() {
    let told = hints::<Forside>("tittel: A\nstatus: utkast\nerstatter: a\nkapittel: [a]\n");
    assert_eq!(told, ["ukjend nøkkel «kapittel» (her heiter det «seksjoner»)"]);
    let told = hints::<Forside>("tittel: A\nstatus: utkast\nerstattar: a\nkapittel: [a]\n");
    assert_eq!(told, ["ukjend nøkkel «kapittel» (her heiter det «seksjonar»)"]);
}

#[test]
fn a_text_with_a_colon_is_no_key_for_its_first_word() {
    let told = hints::<Seksjon>(
        "type: tiltak\ntittel: A\ntiltak:\n  - id: a\n    tittel: A\n    punkt:\n      - Liste: alle skulane\n",
    );
    assert_eq!(told, ["kolon og mellomrom inne i ein tekst (set hermeteikn rundt heile teksten)"]);
}
