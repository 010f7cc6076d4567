//! What holds for all files: what is planted is cured to the byte, nothing else is touched, and no text is too strange.

use super::texts::seksjon;
use super::{cure, cured, with};
use crate::fault::{Edit, Fault, Faults, Place, Sources, code};
use crate::norsk::Said;
use crate::tests::hostile::pieces;
use crate::yaml;
use proptest::prelude::*;
use std::collections::BTreeMap;

/// How often each code is told.
fn codes(faults: &[Fault]) -> BTreeMap<&'static str, usize> {
    let mut out = BTreeMap::new();
    faults.iter().for_each(|fault| *out.entry(fault.code.id).or_default() += 1);
    out
}

fn piece() -> impl Strategy<Value = &'static str> {
    prop::sample::select([pieces::YAML, pieces::TEXT].concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_planted_is_cured_and_nothing_else_is_touched(seksjon in seksjon()) {
        let (wrong, right) = (seksjon.file(false), seksjon.file(true));
        let before = codes(&with("a.yaml", &wrong).checked().1);
        let (text, left) = cured("a.yaml", &wrong);
        prop_assert_eq!(&text, &right);
        for (code, count) in codes(&left) {
            prop_assert!(before.get(code).is_some_and(|before| *before >= count), "{code} is new in {text}");
            prop_assert!(!["PV011", "PV301", "PV604", "PV606", "PV608"].contains(&code), "{code} is left in {text}");
        }
    }

    #[test]
    fn no_text_is_too_strange_to_cure(parts in prop::collection::vec(piece(), 0..24)) {
        let text = format!("type: tekst\ntittel: A\ntekst: {}", parts.concat());
        let (text, _) = cured("a.yaml", &text);
        prop_assert_eq!(cured("a.yaml", &text).0, text);
    }

    #[test]
    fn a_cure_at_any_place_leaves_all_else_as_it_was(
        parts in prop::collection::vec(piece(), 0..24),
        edits in prop::collection::vec((0usize..200, 0usize..6, piece()), 0..6),
    ) {
        let text = format!("a: \"x\"\nb: {}", parts.concat());
        let (mut sources, mut faults) = (Sources::new(), Faults::new());
        let id = sources.add("a.yaml", text.as_bytes(), &mut faults);
        let source = sources.get(id).unwrap();
        let cures: Vec<Fault> = edits.iter().map(|(at, len, new)| {
            let place = Place::new(id, *at..at + len);
            Fault::note(code::CONTROL, place, Said::same("x")).cure([Edit::new(place, source.slice(place.span), *new)])
        }).collect();
        for file in cure(&sources, &cures) {
            let mut at = 0;
            let mut whole = String::new();
            for done in &file.done {
                whole += &text[at..done.bytes.start];
                prop_assert_eq!(&text[done.bytes.clone()], &done.old);
                whole += &done.new;
                at = done.bytes.end;
            }
            prop_assert_eq!(whole + &text[at..], file.text.as_str());
            let (mut again, mut told) = (Sources::new(), Faults::new());
            let id = again.add("a.yaml", file.text.as_bytes(), &mut told);
            prop_assert!(yaml::parse(again.get(id).unwrap(), &mut told).is_some());
            let mut before = faults.clone();
            yaml::parse(source, &mut before);
            prop_assert!(told.len() <= before.len(), "{told:?} in {:?}", file.text);
        }
    }
}
