//! A plan in nynorsk has no word of planverk's own in bokmål, and the reverse.

use planverk::compare::story::Words;
use planverk::document::words::FixedWords;

use crate::pdf::Pdf;
use crate::room::{Room, copy, repository};
use crate::samples::{self, Sample};

/// Words that are written out from dates, in nynorsk and in bokmål. The months are alike.
const WEEKDAYS: [(&str, &str); 4] =
    [("måndag", "mandag"), ("tysdag", "tirsdag"), ("laurdag", "lørdag"), ("sundag", "søndag")];

/// The words that the two languages write differently.
fn differing() -> Vec<(&'static str, &'static str)> {
    FixedWords::pairs().into_iter().chain(WEEKDAYS).filter(|(nynorsk, bokmål)| nynorsk != bokmål).collect()
}

fn is_bokmål(sample: &Sample) -> bool {
    let (front, municipality) = (sample.front(), sample.municipality());
    front.text("språk").or_else(|| municipality.text("språk")) == Some("nb")
}

/// The text of all pages, running headers included, with one space between words.
fn text(sample: &Sample) -> String {
    let pages = sample.pdf().pages.iter().map(|page| page.text() + "\n").collect::<String>();
    pages.replace('\u{a0}', " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether the text has these words as words, not as a part of longer ones (a number may stand right before them, in larger
/// type). What is filled in stands for nothing.
fn says(text: &str, words: &str) -> bool {
    let longest = words.split("{}").max_by_key(|part| part.len()).unwrap_or(words);
    let words = longest.trim_start_matches(|ch: char| !ch.is_alphanumeric()).trim_end();
    text.match_indices(words).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + words.len()..].chars().next();
        !before.is_some_and(char::is_alphabetic) && !after.is_some_and(char::is_alphabetic)
    })
}

#[test]
fn no_plan_has_a_word_of_ours_in_the_other_written_language() {
    for sample in samples::all() {
        let (text, bokmål) = (text(sample), is_bokmål(sample));
        for (nn, nb) in differing() {
            let foreign = if bokmål { nn } else { nb };
            assert!(!says(&text, foreign), "{} says {foreign:?}", sample.name);
        }
    }
}

#[test]
fn every_word_of_ours_is_printed_in_some_plan_in_each_language() {
    let texts = |wanted: bool| -> String {
        samples::all().iter().filter(|sample| is_bokmål(sample) == wanted).map(|sample| text(sample) + "\n").collect()
    };
    let (nynorsk, bokmål) = (texts(false), texts(true));
    let missing: Vec<&str> = differing()
        .into_iter()
        .flat_map(|(nn, nb)| [(&nynorsk, nn), (&bokmål, nb)])
        .filter(|(text, word)| !says(text, word))
        .map(|(_, word)| word)
        .collect();
    assert!(missing.is_empty(), "no sample plan prints {missing:?}");
}

/// The words of ours that changes are told in, without those so short that an author's text or an address may hold them.
fn differing_in_changes() -> Vec<(&'static str, &'static str)> {
    Words::pairs().into_iter().filter(|(nn, nb)| nn != nb && nn.len() > 4 && nb.len() > 4).collect()
}

#[test]
fn no_changes_are_told_with_a_word_of_ours_in_the_other_written_language() {
    let room = Room::new();
    copy(&repository().join("tests/fixtures/endringar/vikeby"), &room.path("content/vikeby"));
    copy(&repository().join("content/nordre-land"), &room.path("content/nordre-land"));
    // a year later: a measure less, another date, another front
    let (old, new) = ("content/nordre-land/slt-2022-2025", "content/nordre-land/slt-2026-2029");
    copy(&room.path(old), &room.path(new));
    room.replace(format!("{new}/plan.yaml"), "2022–2025", "2026–2029");
    let text = room.read(format!("{new}/tiltak.yaml"));
    let last = text.rfind("\n      - ").or(text.rfind("\n  - ")).expect("a measure");
    room.write(format!("{new}/tiltak.yaml"), format!("{}\n", &text[..last]));
    for (old, new, is_bokmål) in [("vikeby/slt-2025", "vikeby/slt-2026", false), (old, new, true)] {
        let mut told = String::new();
        for format in ["tekst", "md"] {
            told += &room.planverk().args(["samanlikn", old, new, "--format", format]).run().ended(0).stdout;
        }
        room.planverk().args(["samanlikn", old, new, "--ut", "r.pdf"]).run().ended(0);
        let pdf = Pdf::open(&room.path("r.pdf"));
        told += &pdf.tree.text(&pdf).replace('\u{a0}', " ");
        let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
        for (nn, nb) in differing_in_changes() {
            let foreign = if is_bokmål { nn } else { nb };
            assert!(!says(&told, foreign), "{new} is told with {foreign:?}: {told}");
        }
    }
}

#[test]
fn a_key_in_the_other_written_language_is_read_and_remarked_on() {
    let sample = samples::named("fjordvik-kort-2026");
    let room = Room::with_plan(&sample.folder);
    room.replace("content/fjordvik/kort-2026/plan.yaml", "seksjonar:", "seksjoner:");
    let run = room.build(&[]).ended(0);
    assert!(run.stderr.contains("åtvaring PV601 anna-målform: «seksjoner» står i ei fil på nynorsk"), "{run}");
    let run = room.planverk().arg("sjekk").run().ended(0);
    assert!(run.stdout.contains("plan.yaml:") && run.stdout.contains("heiter det «seksjonar»"), "{run}");
    let bytes = std::fs::read(room.path("output/fjordvik-kort-2026.pdf")).expect("a PDF");
    assert!(bytes == sample.built().bytes, "it is the same plan");
}
