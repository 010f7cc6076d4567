//! Files that were written to do harm end in a clear fault.

use super::sample::Seksjon;
use super::{read, tree};
use crate::fault::{Severity, code};
use crate::tests::hostile;

fn codes(text: &str) -> Vec<&'static str> {
    tree(text).faults.iter().map(|fault| fault.code.id).collect()
}

#[test]
fn a_hundred_thousand_levels_are_one_fault() {
    for text in hostile::levels() {
        let found = codes(&text);
        assert!(found.contains(&code::TOO_DEEP.id), "{text:.40} gives {found:?}");
        assert!(found.len() < 30, "{text:.40} gives {} faults", found.len());
    }
}

#[test]
fn a_deep_map_in_lines_is_one_fault() {
    let text: String = (0..1000).map(|level| format!("{}a:\n", " ".repeat(level))).collect();
    assert_eq!(codes(&text), [code::TOO_DEEP.id]);
}

#[test]
fn aliases_are_refused_and_never_followed() {
    let read = tree(&hostile::bomb());
    let other = read.faults.iter().find(|fault| !matches!(fault.code, code::MARK | code::FIRST_CHARACTER));
    assert!(other.is_none(), "{other:?}");
    assert_eq!(read.faults.len(), 10, "one for each line");
}

#[test]
fn faults_without_end_are_cut() {
    let text: String = (0..60_000).map(|key| format!("a{key}: *x\n")).collect();
    let found = codes(&text);
    assert_eq!(found.len(), 101);
    assert_eq!(found.last(), Some(&code::MORE.id));
    let text: String = (0..60_000).map(|_| "a: b\n").collect();
    assert_eq!(codes(&text).len(), 101);
}

#[test]
fn sixty_thousand_keys_are_read() {
    let text: String = (0..60_000).map(|key| format!("nøkkel{key}: {key}\n")).collect();
    let read = tree(&text);
    assert!(read.faults.is_empty());
    assert_eq!(read.value.and_then(|node| node.entries().map(<[_]>::len)), Some(60_000));
}

#[test]
fn sixty_thousand_unknown_keys_are_cut() {
    let text: String = (0..60_000).map(|key| format!("nøkkel{key}: {key}\n")).collect();
    let read = read::<Seksjon>(&format!("type: tiltak\n{text}"));
    let errors = read.faults.iter().filter(|fault| fault.severity == Severity::Error);
    // the keys, and the title that is missing
    assert_eq!(errors.clone().count(), 100 + 1 + 1);
    assert_eq!(errors.map(crate::fault::Fault::stands_for).sum::<usize>(), 60_000 + 1);
}

#[test]
fn long_lines_are_read_in_one_go() {
    for (open, item, close) in [("a: [", "'it''s', ", "]"), ("a: [", "b, ", "]"), ("a: {", "b: #5, ", "}")] {
        let _ = codes(&format!("{open}{}{close}\n", item.repeat(100_000)));
    }
    for text in [" ".repeat(1 << 20), "\n".repeat(1 << 20), "\"".repeat(1 << 18), "'".repeat(1 << 18)] {
        let _ = codes(&text);
        let _ = codes(&format!("a: \"x{text}y\"\n"));
        let _ = codes(&format!("a: >\n  x{text}y\n"));
    }
}

#[test]
fn many_syntax_faults_end() {
    let text: String = (0..30_000).map(|key| format!("a{key}: b: c\n")).collect();
    let found = codes(&text);
    assert!((1..=20).contains(&found.len()), "{}", found.len());
}

#[test]
fn faults_in_plenty_are_told_in_few() {
    for text in hostile::slips() {
        let found = codes(&text);
        assert!(found.len() <= 501, "{text:.40} gives {}", found.len());
    }
}

#[test]
fn a_fault_after_a_piece_that_was_blanked_stands_between_characters() {
    // found by fuzzing: the second stop is within a character of three bytes that the first one blanked
    let text =
        "tit24\nsta\n[^1]: amlegg\ntel: Bakgrunn\ntekst: {\n  \u{7acb} Bartekst: |\n  \u{7acb} Barn og{{ periode }}og";
    let read = tree(text);
    assert!(!read.faults.is_empty());
    for place in read.faults.iter().filter_map(|fault| fault.place) {
        assert!(text.get(place.span.range()).is_some(), "{place:?}");
    }
}
