//! Every sentence, point, actor and date of the YAML is in the PDF, once, in order.
//!
//! Looked for in the structure tree, which is what is read aloud: the running headers and the repeated labels are not in
//! it, and the contents list is left out.

use crate::expected::{self, Expected, Piece};
use crate::pdf::{Pdf, squeeze};
use crate::samples;

/// Shorter texts than this (`Mars`, `Koordinerande nivå`) occur inside others, so it says nothing how often.
const LONG: usize = 20;

#[test]
fn all_that_is_written_is_printed_in_order_and_once() {
    for sample in samples::all() {
        let faults = lost(&expected::of(&sample.folder), sample.pdf());
        assert!(faults.is_empty(), "{}:\n{}", sample.name, faults.join("\n"));
    }
}

#[test]
fn a_text_that_is_lost_or_moved_is_noticed() {
    let sample = samples::aukra();
    let spoil = |change: fn(&mut Vec<Piece>)| {
        let mut expected = expected::of(&sample.folder);
        change(&mut expected.chapters);
        lost(&expected, sample.pdf())
    };
    assert!(!spoil(|pieces| pieces[30].text.push_str(" og noko som ingen har skrive")).is_empty());
    assert!(!spoil(|pieces| pieces.reverse()).is_empty());
}

#[test]
fn a_text_that_is_printed_twice_is_noticed() {
    let piece = |text: &str| Piece { from: String::new(), text: text.to_owned() };
    let once = [piece("Fire møte i året, kvart på to timar"), piece("Mars")];
    let text = squeeze("Fire møte i året, kvart på to timar");
    assert!(doubled(&once, &text).is_empty());
    assert!(!doubled(&once, &format!("{text} {text}")).is_empty());
    assert!(doubled(&[once[0].clone(), once[0].clone()], &format!("{text} {text}")).is_empty());
}

/// What is wrong, a line each.
pub fn lost(expected: &Expected, pdf: &Pdf) -> Vec<String> {
    let (cover, chapters) = in_two(pdf);
    let mut faults = Vec::new();
    for piece in &expected.cover {
        if !cover.contains(&squeeze(&piece.text)) {
            faults.push(format!("not on the cover: {:?} ({})", piece.text, piece.from));
        }
    }
    let mut at = 0;
    for piece in &expected.chapters {
        let text = squeeze(&piece.text);
        match chapters[at..].find(&text) {
            Some(found) => at += found + text.len(),
            None if chapters.contains(&text) => faults.push(format!("out of order: {:?} ({})", piece.text, piece.from)),
            None => faults.push(format!("lost: {:?} ({})", piece.text, piece.from)),
        }
    }
    faults.extend(doubled(&expected.chapters, &chapters));
    let figures: Vec<&str> = pdf.tree.named("Figure").iter().filter_map(|figure| figure.alt.as_deref()).collect();
    for piece in &expected.alts {
        if !figures.iter().any(|alt| alt.replace('\u{a0}', " ") == piece.text) {
            faults.push(format!("no figure says: {:?} ({})", piece.text, piece.from));
        }
    }
    faults
}

/// Texts that stand more often on the pages than in the YAML.
fn doubled(pieces: &[Piece], chapters: &str) -> Vec<String> {
    let written: String = pieces.iter().map(|piece| squeeze(&piece.text) + "\n").collect();
    let long = pieces.iter().filter(|piece| squeeze(&piece.text).chars().count() >= LONG);
    let too_often = long.filter(|piece| {
        let text = squeeze(&piece.text);
        chapters.matches(&text).count() > written.matches(&text).count()
    });
    too_often.map(|piece| format!("more than once: {:?} ({})", piece.text, piece.from)).collect()
}

/// The text before the contents list, and the text after it.
fn in_two(pdf: &Pdf) -> (String, String) {
    let tags: Vec<_> = pdf.tree.tags().collect();
    let contents = tags.iter().position(|tag| !tag.named("TOC").is_empty()).expect("a plan has a contents list");
    let text = |tags: &[&crate::pdf::Tag]| squeeze(&tags.iter().map(|tag| tag.text(pdf) + "\n").collect::<String>());
    (text(&tags[..contents]), text(&tags[contents + 1..]))
}
