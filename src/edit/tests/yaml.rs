//! What makes YAML of what is none: before, after, and what is near it and left.

use super::{cured, section};

/// A section of measures with these lines in its only one.
fn measure(lines: &str) -> String {
    let lines: String = lines.lines().map(|line| format!("    {line}\n")).collect();
    format!(
        "type: tiltak\ntittel: A\ntiltak:\n  - id: t\n    tittel: T\n    ansvar: Skulane\n{lines}    tidspunkt: Hausten\n"
    )
}

fn becomes(wrong: &str, right: &str) {
    assert_eq!(section(&measure(wrong)), measure(right));
}

fn stays(text: &str) {
    becomes(text, text);
}

#[test]
fn pasted_marks_become_those_of_a_list() {
    for mark in ["•", "–", "*", "·", "—"] {
        becomes(
            &format!("punkt:\n  {mark} Ein\n  {mark} To # her\n  {mark}  Tre"),
            "punkt:\n  - Ein\n  - To # her\n  - Tre",
        );
        becomes(&format!("punkt:\n  - Ein\n  {mark} To\n  - Tre"), "punkt:\n  - Ein\n  - To\n  - Tre");
    }
}

#[test]
fn a_mark_that_is_glued_to_its_word_gets_room() {
    becomes("punkt:\n  -Ein\n  -To", "punkt:\n  - Ein\n  - To");
    becomes("punkt:\n  - Ein\n  -To\n  - Tre", "punkt:\n  - Ein\n  - To\n  - Tre");
    let file = |mark: &str| {
        format!(
            "type: tiltak\ntittel: A\ntiltak:\n  {mark}id: t\n    tittel: T\n    ansvar: Skulane\n    tidspunkt: Hausten\n"
        )
    };
    assert_eq!(section(&file("-")), file("- "));
}

#[test]
fn a_colon_gets_its_room_and_a_text_with_a_colon_its_quotation_marks() {
    becomes("framdrift:avslutta", "framdrift: avslutta");
    let file = |title: &str| format!("type: tekst\ntittel: {title}\ntekst: Ein.\n");
    assert_eq!(section(&file("Mål: samordning")), file("\"Mål: samordning\""));
    assert_eq!(section(&file("Mål: «to» og \\ tre  # her")), file("'Mål: «to» og \\ tre'  # her"));
    let file = |tittel: &str| format!("type: tekst\n{tittel}Mål\ntekst: Ein.\n");
    assert_eq!(section(&file("tittel:")), file("tittel: "));
}

#[test]
fn tabs_become_spaces() {
    let file = |indent: &str, deeper: &str| {
        format!(
            "type: tekst\ntittel: A\ndelar:\n{indent}- tittel: B\n{indent}{deeper}tekst: Ein.\n{indent}- tittel: C\n{indent}{deeper}tekst: To.\n"
        )
    };
    assert_eq!(section(&file("\t", "  ")), file("  ", "  "));
    assert_eq!(section(&file("\t", "\t")), file("  ", "  "));
    let file = |indent: &str| format!("type: tekst\ntittel: A\ntekst: |\n  Ein.\n\n{indent}To.\n");
    assert_eq!(section(&file("\t")), file("  "));
}

#[test]
fn a_colour_gets_its_quotation_marks() {
    let plan = |farge: &str| format!("namn: Prøve\nspråk: nn\nfarge: {farge}\n");
    let small = super::with("../kommune.yaml", &plan("#0b5d6b  # blå"));
    let (sources, faults) = small.file("kommune.yaml", plan("#0b5d6b  # blå")).checked();
    let cured = super::cure(&sources, &faults);
    let file = cured.iter().find(|file| file.source.name.ends_with("kommune.yaml")).unwrap();
    assert_eq!(file.text, plan("\"#0b5d6b\"  # blå"));
}

#[test]
fn a_bullet_of_word_becomes_the_mark_of_a_list() {
    becomes("punkt:\n  \u{f0b7}\tEin\n  \u{f0b7}\tTo", "punkt:\n  - Ein\n  - To");
}

#[test]
fn what_is_certain_is_made_beside_what_is_not() {
    let wrong = "punkt:\n  • Ein  \"to\"\n  • Tre\nframdrift avslutta\nkostnad: 2  mill.";
    let right = "punkt:\n  - Ein «to»\n  - Tre\nframdrift avslutta\nkostnad: 2 mill.";
    becomes(wrong, right);
}

#[test]
fn what_may_be_another_thing_is_left() {
    for text in [
        "framdrift avslutta",
        "punkt: [Ein, To",
        "kostnad: \"Lite",
        "punkt:\n  - Ein\n   - To",
        "kostnad: |\n  Ein\n To",
    ] {
        stays(text);
    }
    // a lone dash, a star and a hyphen may be what they are
    for text in ["punkt: [– Ein, To]", "kostnad: –", "kostnad: * av to"] {
        let (after, _) = cured("a.yaml", &measure(text));
        assert_eq!(after, measure(text));
    }
}
