//! What would be lost on paper is mended or refused, with its place.

use std::collections::BTreeSet;

use super::*;
use crate::typeset::complaint::Problem;

#[test]
fn a_row_taller_than_a_page_is_made_breakable() {
    let (_folder, templates) = written(MAIN);
    let long = "Følgje strategiplanen for politirådet. ".repeat(250);
    let rows = vec![row("kort", "Kort", "Alle"), row("lang", &long, "Alle"), row("etter", "Etter", "Alle")];
    let document = plan(&[section("Mål og tiltak", &[], &rows)]);
    let laid = Typesetter::new(templates).compile(&document).unwrap();
    assert_eq!(["kort", "lang", "etter"].map(|row| laid.rows.may_break(row)), [false, true, false]);
    let place = Some(place_of(&document, "strategiplanen"));
    let pages: Vec<_> = (0..laid.pages()).map(|page| laid.drawn(page)).collect();
    let cell = pages.iter().flatten().filter(|drawn| drawn.place_id() == place).filter_map(Drawn::text);
    let all = letters(&cell.collect::<String>());
    assert_eq!(all.matches("strategiplanen").count(), 250, "nothing is lost, hyphens aside");
}

#[test]
fn text_that_nothing_helps_is_a_fault_at_its_place() {
    let (_folder, templates) = written(MAIN);
    let word = "W".repeat(60);
    let rows = vec![row("a", "Politiråd", &word), row("b", "Politiråd", "Alle")];
    let document = plan(&[section("Mål og tiltak", &["Tekst."], &rows)]);
    let place = place_of(&document, "WWW");
    let complaints = Typesetter::new(templates).compile(&document).unwrap_err();
    assert_eq!(complaints, [Complaint::Text { place, problem: Problem::Overflow { text: word, page: 1 } }]);
}

#[test]
fn text_under_a_clip_is_lost_text() {
    let clipped = MAIN.replace("par(tekst(a))", "block(clip: true, height: 20pt, tekst(a))");
    let (_folder, templates) = written(&clipped);
    let document = plan(&[section("Bakgrunn", &[&"Mange ord på rad. ".repeat(40)], &[])]);
    let place = place_of(&document, "Mange ord");
    let complaints = Typesetter::new(templates).compile(&document).unwrap_err();
    assert!(
        matches!(&complaints[..], [Complaint::Text { place: at, problem: Problem::Overflow { .. } }] if *at == place),
        "{complaints:?}"
    );
}

#[test]
fn a_character_that_no_font_has_is_a_fault_at_its_place() {
    let (_folder, templates) = written(MAIN);
    let document = plan(&[section("Bakgrunn", &["Alle på 🚲 til skulen"], &[])]);
    let place = place_of(&document, "🚲");
    let complaints = Typesetter::new(templates).compile(&document).unwrap_err();
    assert_eq!(complaints, [Complaint::Text { place, problem: Problem::Glyph { ch: '🚲' } }]);
}

#[test]
fn what_the_export_refuses_is_a_fault_at_its_place() {
    let (_folder, templates) = written(MAIN);
    let mut document = small();
    let mut typesetter = Typesetter::new(templates);
    document.data["seksjonar"][0]["innhald"][0]["v"] = "Alle på 🚲 til skulen".into();
    typesetter.world.put(&document, &Rows::default());
    let pages = typst::compile::<PagedDocument>(&typesetter.world).output.unwrap();
    let complaints = typesetter.write(&document, &Laid { document: pages, rows: Rows::default() }).unwrap_err();
    let place = place_of(&document, "🚲");
    assert!(
        matches!(&complaints[..], [Complaint::Text { place: at, problem: Problem::Refused { .. } }] if *at == place),
        "{complaints:?}"
    );
}

#[test]
fn a_broken_picture_is_the_pictures_fault() {
    let (_folder, templates) = written(MAIN);
    let mut typesetter = Typesetter::new(templates);
    for bytes in ["<svg", "\u{89}PNG\r\n\u{1a}\n", ""] {
        for path in ["/bilete/\"a.svg", "/bilete/a.png"] {
            let mut document = small();
            document.bilete.push(Bilete {
                fil: path.to_owned(),
                place: Place::default(),
                bytes: bytes.as_bytes().into(),
                letters: BTreeSet::new(),
            });
            document.data["seksjonar"][0]["fil"] = path.into();
            let complaints = typesetter.compile(&document).unwrap_err();
            assert!(matches!(&complaints[..], [Complaint::Picture { path: at, .. }] if at == path), "{complaints:?}");
        }
    }
}

#[test]
fn font_covers_says_what_layout_and_export_say() {
    let (_folder, templates) = written(MAIN);
    let mut typesetter = Typesetter::new(templates);
    for ch in
        "aåǩ→☃漢\u{ad}\u{301}\u{1d4}\u{2009}\u{2060}\u{200d}\u{fe0f}\u{e000}\u{f0b7}\u{feff}\u{ffff}\u{fffd}".chars()
    {
        let document = plan(&[section("Bakgrunn", &[&format!("ab{ch}cd")], &[])]);
        let pdf = typesetter.compile(&document).and_then(|laid| typesetter.write(&document, &laid));
        assert_eq!(pdf.is_ok(), font_covers(ch), "U+{:04X}", ch as u32);
    }
}
