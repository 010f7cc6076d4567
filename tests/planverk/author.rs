//! What an author's editor, keyboard and habits do to a file makes no difference to what is printed.

use std::fs;

use crate::pdf::{Pdf, squeeze};
use crate::room::{Room, copy, repository};

const FILES: [&str; 4] = ["kommune.yaml", "plan/plan.yaml", "plan/tekst.yaml", "plan/tiltak.yaml"];

fn room() -> Room {
    let room = Room::new();
    copy(&repository().join("tests/fixtures/feil/_grunn"), &room.path("content/grend"));
    room
}

fn pdf(room: &Room) -> Vec<u8> {
    room.build(&[]).ended(0);
    fs::read(room.path("output/grend-plan.pdf")).expect("a PDF")
}

/// The plan with every file changed so.
fn with(change: impl Fn(String) -> Vec<u8>) -> Room {
    let room = room();
    for file in FILES {
        let path = format!("content/grend/{file}");
        room.write(&path, change(room.read(&path)));
    }
    room
}

/// The letters that have a decomposed form, decomposed: what a Mac may save.
fn decomposed(text: &str) -> String {
    text.replace('å', "a\u{30a}").replace('Å', "A\u{30a}").replace('é', "e\u{301}")
}

#[test]
fn the_way_a_file_is_saved_makes_no_difference() {
    type Change = fn(String) -> Vec<u8>;
    let plain = pdf(&room());
    let changes: [(&str, Change); 8] = [
        ("Windows line ends", |text| text.replace('\n', "\r\n").into_bytes()),
        ("a byte-order mark", |text| format!("\u{feff}{text}").into_bytes()),
        ("both", |text| format!("\u{feff}{}", text.replace('\n', "\r\n")).into_bytes()),
        ("decomposed letters", |text| decomposed(&text).into_bytes()),
        ("no last line end", |text| text.trim_end().to_owned().into_bytes()),
        ("space at line ends and empty lines at the end", |text| (text.replace('\n', "  \n") + "\n\n\n").into_bytes()),
        ("comments", |text| format!("# først\n\n{}\n# sist\n", text.replace('\n', "   # merknad\n")).into_bytes()),
        ("no-break space as indentation", |text| text.replace("\n  ", "\n\u{a0}\u{a0}").into_bytes()),
    ];
    for (name, change) in changes {
        assert!(pdf(&with(change)) == plain, "{name}: other bytes");
    }
}

#[test]
fn the_way_a_value_is_written_makes_no_difference() {
    let plain = pdf(&room());
    let ways = [
        ("plan/plan.yaml", "dato: 2024-01-30", "dato: 30.01.2024"),
        ("plan/plan.yaml", "dato: 2024-01-30", "dato: \"2024-01-30\""),
        ("plan/plan.yaml", "dato: 2024-01-30", "dato: 30. januar 2024"),
        ("plan/plan.yaml", "år: 2024", "år: \"2024\""),
        ("plan/plan.yaml", "vedtak: [{ organ: Kommunestyret }]", "vedtak:\n  - organ: Kommunestyret"),
        ("plan/plan.yaml", "vedtak: [{ organ: Kommunestyret }]", "vedtak:\n- organ: 'Kommunestyret'"),
        ("plan/plan.yaml", "status: framlegg", "status:\tframlegg"),
        ("plan/plan.yaml", "{{ år }}", "{{år}}"),
        ("plan/tekst.yaml", "tekst: Barn og unge skal kjenne", "tekst: >-\n  Barn og unge skal\n  kjenne"),
        ("plan/tekst.yaml", "tekst: Barn og unge skal kjenne", "tekst: |\n  Barn og unge skal\n  kjenne"),
        ("plan/tekst.yaml", "tekst: Barn og unge skal kjenne", "tekst: Barn og unge skal\n  kjenne"),
        ("plan/tiltak.yaml", "ansvar: [slt-koordinator]", "ansvar: slt-koordinator"),
        ("plan/tiltak.yaml", "ansvar: [slt-koordinator]", "ansvar:\n          - slt-koordinator"),
        ("plan/tiltak.yaml", "[{ dato: 2024-02-27, kl: 13.10–15.10 }]", "{ dato: 27.02.2024, kl: 13:10-15:10 }"),
        ("plan/tiltak.yaml", "kl: 13.10–15.10", "kl: kl. 13.10–15.10"),
        ("kommune.yaml", "skulane: Skulane", "skulane: { namn: Skulane }"),
    ];
    for (file, from, to) in ways {
        let room = room();
        room.replace(format!("content/grend/{file}"), from, to);
        assert!(pdf(&room) == plain, "{to:?}: other bytes");
    }
}

#[test]
fn what_yaml_takes_for_numbers_and_truth_is_the_text_that_was_written() {
    let room = room();
    let vedtak =
        "vedtak: [{ organ: no, sak: 5/24 }]\nheimel: 1.10\nkontroll: { versjon: 1.0, arkivsak: 0123, utarbeidd: yes }";
    room.replace("content/grend/plan/plan.yaml", "vedtak: [{ organ: Kommunestyret }]", vedtak);
    room.replace("content/grend/plan/tekst.yaml", "tittel: Visjon", "tittel: 1_000");
    room.replace("content/grend/plan/tiltak.yaml", "kl: 13.10–15.10", "kl: 13.10");
    room.replace("content/grend/plan/tiltak.yaml", "[Møte med politiet]", "[0x10, ~ 5, 1e3, 2024-02-27, true]");
    pdf(&room);
    let text = squeeze(&Pdf::open(&room.path("output/grend-plan.pdf")).text());
    for words in
        ["no 5/24", "1.10", "1.0", "0123", "yes", "1_000", "kl. 13.10", "0x10", "~ 5", "1e3", "2024-02-27", "true"]
    {
        assert!(text.contains(&squeeze(words)), "{words:?} is printed as something else: {text}");
    }
}

#[test]
fn what_no_author_means_as_markdown_stays_text() {
    let lines = [
        "12. desember møttest alle.",
        "1. mai er ein fridag.",
        "Eit teikn: # og _ og * og ~ og ` for seg sjølve.",
        "a_b_c og 2*3*4 og snake_case_namn",
        "5 < 6 og 7 > 6, <ikkje html> & anna &amp; slikt",
        "[hakeparentes] og [x] og (rund)",
        "---",
        "====",
        "kr 50 000,- pr. år + 10 %",
        "C:\\mappe\\fil og 1\\2",
        "«Sitat», \"rette\" og 'enkle' hermeteikn -- og ... punktum",
    ];
    let room = room();
    let paragraphs: String = lines.iter().map(|line| format!("  {line}\n\n")).collect();
    room.replace(
        "content/grend/plan/tekst.yaml",
        "tekst: Barn og unge skal kjenne at dei høyrer til.\n",
        &format!("tekst: |\n{paragraphs}      Innrykt tekst.\n"),
    );
    pdf(&room);
    let text = squeeze(&Pdf::open(&room.path("output/grend-plan.pdf")).text());
    for line in lines.into_iter().chain(["Innrykt tekst."]) {
        assert!(text.contains(&squeeze(line)), "{line:?} is printed as something else: {text}");
    }
}

#[test]
fn a_soft_hyphen_is_where_a_word_may_break_and_nothing_else() {
    let room = room();
    room.replace("content/grend/plan/tekst.yaml", "Barn og unge", "Barn og kriminalitets\u{ad}førebyggjarane");
    pdf(&room);
    let text = Pdf::open(&room.path("output/grend-plan.pdf")).text();
    assert!(text.contains("kriminalitetsførebyggjarane"), "{text}");
}
