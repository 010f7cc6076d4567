//! What holds for every text there is: nothing panics, every place is in the file, every character is found again.

use super::sample::Seksjon;
use super::{Outcome, read};
use crate::fault::Face;
use crate::fault::{Source, Sources, json, short, terminal};
use crate::norsk::Målform;
use crate::tests::hostile::pieces::YAML;
use crate::yaml::{Kind, Node, Written};
use proptest::prelude::*;

/// A sound section that mistakes are made in.
const SOUND: &str = "type: tiltak\ntittel: \"Mål og tiltak for {{ år }}\"\ningress: >-\n  Førebygge rus\n  og kriminalitet\nmål: |\n  Ein\n\n  - to\nspråk: nn\ntiltak:\n  - id: politiraad\n    tittel: Politiråd (det styrande nivå)\n    punkt:\n      - Følgje strategiplanen # merknad\n      - { tittel: 'Systemnivå', punkt: [Ein, \"To\"] }\n    deltakarar: [slt, skule]\n    tidspunkt:\n      - { dato: 2024-02-27, kl: 13.10–15.10 }\n";

fn source(sources: &Sources) -> Result<&Source, TestCaseError> {
    sources.iter().next().ok_or_else(|| TestCaseError::fail("no source"))
}

/// Every place of the tree and of the faults is in the source, and every face can show it.
fn check_places<T>(read: &Outcome<T>, tree: Option<&Node>) -> Result<(), TestCaseError> {
    let source = source(&read.sources)?;
    let inside = |place: crate::fault::Place| {
        source.text().get(place.span.range()).is_some()
            && source.original().get(source.original_range(place.span)).is_some()
    };
    for fault in &read.faults {
        for place in fault.place.iter().chain(fault.related.iter().map(|(place, _)| place)) {
            prop_assert!(inside(*place), "{:?} in {:?}", fault, source.text());
        }
        let faces = terminal::render(fault, &read.sources, Face { colour: true, ..Face::plain(Målform::Nynorsk) })
            + &short::line(fault, &read.sources, Målform::Nynorsk);
        prop_assert!(
            !faces.is_empty() && serde_json::to_value(json::finding(fault, &read.sources, Målform::Nynorsk)).is_ok()
        );
    }
    let mut open: Vec<&Node> = tree.into_iter().collect();
    while let Some(node) = open.pop() {
        prop_assert!(inside(node.place), "{:?} in {:?}", node, source.text());
        match &node.kind {
            Kind::Scalar(written) => check_written(written, source)?,
            Kind::Seq(items) => open.extend(items),
            Kind::Map(entries) => {
                for entry in entries {
                    prop_assert!(inside(entry.key_place));
                    open.push(&entry.value);
                }
            }
        }
    }
    Ok(())
}

/// Every part of a text has a place inside the text's own.
fn check_written(written: &Written, source: &Source) -> Result<(), TestCaseError> {
    for (at, c) in written.text.char_indices() {
        let place = written.place_of(at..at + c.len_utf8());
        prop_assert!(source.text().get(place.span.range()).is_some(), "{written:?} {at} {place:?}");
        prop_assert!(written.place.span.start <= place.span.start);
    }
    Ok(())
}

fn check(text: &str) -> Result<(), TestCaseError> {
    let tree = super::tree(text);
    check_places(&tree, tree.value.as_ref())?;
    check_places(&read::<Seksjon>(text), None)
}

/// Each visible character of the text stands in the file where its place says.
fn check_characters(text: &str, wanted: &str) -> Result<(), TestCaseError> {
    let tree = super::tree(text);
    let source = source(&tree.sources)?;
    let Some(written) = tree.value.as_ref().and_then(|node| node.get("a")).and_then(Node::written) else {
        return Err(TestCaseError::fail(format!("not read: {text:?} {:?}", tree.lines())));
    };
    prop_assert_eq!(&written.text, wanted, "{:?}", text);
    for (at, c) in written.text.char_indices().filter(|(_, c)| !c.is_whitespace()) {
        let place = written.place_of(at..at + c.len_utf8());
        let there = source.slice(place.span);
        let same = there == c.to_string() || there.starts_with('\\') || c == '\'' && there == "''";
        prop_assert!(same, "{c:?} of {wanted:?} at {there:?} in {text:?}");
    }
    Ok(())
}

fn paragraph() -> impl Strategy<Value = Vec<Vec<String>>> {
    let word = "[a-zæøåA-ZÆØÅ0-9«][a-zæøåA-ZÆØÅ0-9«»–.,;()é]{0,8}";
    let line = prop::collection::vec(word, 1..6);
    prop::collection::vec(line, 1..6)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_at_all_makes_it_panic(text in "\\PC{0,60}") {
        check(&text)?;
    }

    #[test]
    fn no_yaml_like_text_makes_it_panic(
        parts in prop::collection::vec(prop::sample::select(YAML), 0..40)
    ) {
        check(&parts.concat())?;
    }

    #[test]
    fn no_mistake_in_a_sound_file_makes_it_panic(
        at in 0..SOUND.len(), drop in 0usize..4, put in prop::sample::select(YAML)
    ) {
        let floor = |at: usize| (0..=at.min(SOUND.len())).rev().find(|at| SOUND.is_char_boundary(*at)).unwrap_or(0);
        let text = format!("{}{put}{}", &SOUND[..floor(at)], &SOUND[floor(at + drop).max(floor(at))..]);
        check(&text)?;
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..80)) {
        let (mut sources, mut faults) = (Sources::new(), crate::fault::Faults::new());
        let id = sources.add("prøve.yaml", &bytes, &mut faults);
        let value = sources.get(id).and_then(|source| crate::yaml::parse(source, &mut faults));
        let read = Outcome { faults: faults.into_sorted(), sources, value };
        check_places(&read, read.value.as_ref())?;
    }

    #[test]
    fn every_character_of_a_plain_text_is_found_again(lines in paragraph()) {
        let lines: Vec<String> = lines.iter().map(|words| words.join(" ")).collect();
        let wanted = lines.join(" ");
        check_characters(&format!("a: {}\n", lines.join("\n   ")), &wanted)?;
        check_characters(&format!("a: '{}'\n", lines.join("\n  ")), &wanted)?;
        check_characters(&format!("a: \"{}\"\n", lines.join("  \n  ")), &wanted)?;
        check_characters(&format!("a: >-\n  {}\nb: c\n", lines.join("\n  ")), &wanted)?;
    }

    #[test]
    fn every_character_of_a_block_is_found_again(lines in paragraph(), gap in 0usize..3, before in 0usize..3, indent in 1usize..6) {
        let lines: Vec<String> = lines.iter().map(|words| words.join(" ")).collect();
        let breaks = "\n".repeat(gap + 1);
        let above = "\n".repeat(before);
        let layout = format!("{breaks}{}", " ".repeat(indent));
        let start = " ".repeat(indent);
        let wanted = format!("{above}{}\n", lines.join(&breaks));
        check_characters(&format!("x: y\na: |\n{above}{start}{}\nb: c\n", lines.join(&layout)), &wanted)?;
        check_characters(&format!("x: y\r\na: |\r\n{above}{start}{}\r\n", lines.join(&layout).replace('\n', "\r\n")), &wanted)?;
        let folded = above.clone() + &if gap == 0 { lines.join(" ") } else { lines.join(&"\n".repeat(gap)) };
        check_characters(&format!("a: >-\n{above}{start}{}\n\nb: c\n", lines.join(&layout)), &folded)?;
    }

    #[test]
    fn every_character_of_a_quoted_text_is_found_again(
        pieces in prop::collection::vec(prop::sample::select(ESCAPES), 1..12)
    ) {
        let (double, single, wanted) = pieces.iter().fold(Default::default(), |(d, s, w): (String, String, String), piece| {
            (d + piece.0, s + piece.1, w + piece.2)
        });
        check_characters(&format!("a: \"x{double}x\"\n"), &format!("x{wanted}x"))?;
        check_characters(&format!("a: 'x{single}x'\n"), &format!("x{wanted}x"))?;
    }

    #[test]
    fn every_decomposed_letter_is_found_again(text in "[aeoAÅåøéñ\u{30a}\u{301}\u{ad}bc ]{1,30}") {
        let wrapped = format!("x{text}x");
        let (mut sources, mut faults) = (Sources::new(), crate::fault::Faults::new());
        sources.add("prøve.yaml", wrapped.as_bytes(), &mut faults);
        let source = source(&sources)?;
        for (at, c) in source.text().char_indices() {
            let bytes = source.original_range((at..at + c.len_utf8()).into());
            let there: String = wrapped[bytes].chars().filter(|c| *c != '\u{ad}').collect();
            let there: String = unicode_normalization::UnicodeNormalization::nfc(there.chars()).collect();
            prop_assert!(there.contains(c), "{c:?} at {there:?} in {text:?}");
        }
    }
}

/// How a piece is written in double and in single quotes, and what it reads as.
const ESCAPES: &[(&str, &str, &str)] = &[
    ("ab", "ab", "ab"),
    (" ", " ", " "),
    ("\\\"", "\"", "\""),
    ("'", "''", "'"),
    ("\\u00e5", "å", "å"),
    ("\\xe5", "å", "å"),
    ("\\U0001F600", "😀", "😀"),
    ("\\\\", "\\", "\\"),
    ("å", "å", "å"),
    ("z\n   y", "z\n  y", "z y"),
    ("z\n\n   y", "z\n\n  y", "z\ny"),
];
