//! A cure in every kind of text and file, to the byte.

use super::section;

#[test]
fn comments_layout_and_the_marks_of_yaml_stay() {
    let wrong = "# to  rom \"her\"\ntype:   tekst # 2022-2025\ntittel:  'Åra  2022-2025'   #  to  rom\n\ntekst: >-\n   Ein  to\n   \"tre\n   fire\"\n\n\n# slutt";
    let right = "# to  rom \"her\"\ntype:   tekst # 2022-2025\ntittel:  'Åra 2022–2025'   #  to  rom\n\ntekst: >-\n   Ein to\n   «tre\n   fire»\n\n\n# slutt";
    assert_eq!(section(wrong), right);
}

#[test]
fn plain_folded_quoted_and_flow_texts_are_cured_where_they_stand() {
    let of = |plain: &str, double: &str, flow: &str| {
        format!(
            "type: tiltak\ntittel: A\ntiltak:\n- {{ id: t, tittel: \"{double}\", punkt: [ {flow},{flow} ], ansvar: Skulane, tidspunkt: Hausten }}\n- id: u\n  tittel: U\n  ansvar: Skulane\n  tidspunkt: Hausten\n  punkt:\n    - {plain}\n"
        )
    };
    assert_eq!(
        section(&of(
            "Åra 2022-2025\n      og \"to  ord\"",
            "Mål: \\\"Ung\\\"  {{ år }} \\u00e5  tre",
            "Ein \"to\"  tre"
        )),
        of("Åra 2022–2025\n      og «to ord»", "Mål: «Ung» {{ år }} \\u00e5 tre", "Ein «to» tre")
    );
}

#[test]
fn windows_line_ends_byte_order_marks_and_a_missing_last_line_end_stay() {
    let of = |text: &str| format!("\u{feff}type: tekst\r\ntittel: A\r\ntekst: |\r\n  {text}\r\n  fire");
    assert_eq!(section(&of("Ein  \"to\"\r\n  tre 2022-2025")), of("Ein «to»\r\n  tre 2022–2025"));
}

#[test]
fn what_the_file_does_not_have_as_it_is_read_is_left() {
    for text in [
        // over a line break, by an escape, with a soft hyphen or a loose accent in it
        "Åra 2022 -\n  2025",
        "\"Åra 2022\\x2d2025\"",
        "Tys\u{ad}dag 12.09.24",
        "måndag-fre\u{ad}dag",
        "lo\u{308}rdag 12.09.24",
    ] {
        let file = format!("type: tekst\ntittel: A\ntekst: {text}\n");
        assert_eq!(section(&file).replace("–", "-"), file);
    }
}

#[test]
fn accents_beside_a_cure_stay_as_they_are_saved() {
    let of = |text: &str| format!("type: tekst\ntittel: A\ntekst: Ma\u{30a}l og sam\u{ad}an{text}i a\u{30a}r\n");
    assert_eq!(section(&of("  ")), of(" "));
}
