//! Too much: bombs, depths, sizes, and patterns that make a careless program slow.

use std::fs::File;

use super::{PLAN, build, inputs, refused, room};
use crate::pdf::Pdf;

/// The plan with this text in place of its one measure's title.
fn title(text: &str) -> crate::room::Room {
    let room = room();
    room.replace(format!("{PLAN}/tiltak.yaml"), "Fritidsklubb", text);
    room
}

/// The plan with this Markdown as the text of its section.
fn markdown(text: &str) -> crate::room::Room {
    let room = room();
    let indented: String = text.lines().map(|line| format!("  {line}\n")).collect();
    room.replace(
        format!("{PLAN}/tiltak.yaml"),
        "retning: ståande\n",
        &format!("retning: ståande\ntekst: |\n{indented}"),
    );
    room
}

#[test]
fn a_yaml_bomb_does_not_go_off() {
    let room = room();
    room.write(format!("{PLAN}/tiltak.yaml"), inputs::bomb());
    refused(&room, "tiltak.yaml");
    room.write(format!("{PLAN}/tiltak.yaml"), "type: tiltak\ntittel: &a [*a, *a]\n<<: *a\n");
    refused(&room, "tiltak.yaml");
}

#[test]
fn a_hundred_thousand_levels_are_refused() {
    for text in inputs::levels() {
        let room = room();
        room.write(format!("{PLAN}/tiltak.yaml"), &text);
        refused(&room, "tiltak.yaml");
    }
}

#[test]
fn deep_markdown_ends_in_a_fault_or_on_a_page() {
    // What does not nest is one endless word, and that is another test.
    for text in inputs::markdown() {
        let run = build(&markdown(&text));
        assert!(matches!(run.code, Some(0 | 1)), "{:.40}: {:.2000}", text, run.stderr);
        assert!(!run.stderr.contains("panicked") && run.stderr.len() < 2_000_000, "{:.40}: {:.2000}", text, run.stderr);
    }
}

#[test]
fn a_gigabyte_is_refused_unread() {
    let files = ["kommune.yaml", "kort-2026/plan.yaml", "kort-2026/tiltak.yaml", "bilete/vaapen.svg"];
    for file in files {
        let room = room();
        let sparse = File::create(room.path(format!("content/fjordvik/{file}"))).expect("a file");
        sparse.set_len(1 << 30).expect("a gigabyte that takes no room");
        refused(&room, file.rsplit('/').next().unwrap_or(file));
    }
}

#[test]
fn many_files_that_are_small_one_by_one_are_refused_together() {
    let room = room();
    let names: Vec<String> = (0..40).map(|i| format!("del-{i}")).collect();
    for name in &names {
        room.write(
            format!("{PLAN}/{name}.yaml"),
            format!("type: tekst\ntittel: Del\ntekst: {}\n", "ord ".repeat(250_000)),
        );
    }
    room.replace(format!("{PLAN}/plan.yaml"), "[tiltak]", &format!("[tiltak, {}]", names.join(", ")));
    refused(&room, "del-");
}

#[test]
fn a_hundred_thousand_faults_are_told_in_few_words() {
    for slip in inputs::slips() {
        let room = room();
        room.write(format!("{PLAN}/tiltak.yaml"), format!("type: tiltak\ntiltak:\n{slip}"));
        refused(&room, "tiltak.yaml");
    }
}

#[test]
fn placeholders_neither_loop_nor_grow() {
    for slip in inputs::placeholders() {
        refused(&title(&format!("\"{slip}\"")), "tiltak.yaml:7");
    }
}

#[test]
fn a_value_that_looks_like_a_placeholder_is_never_filled_in_again() {
    let room = title("\"I {{ kommune.kortnamn }} og {{ kommune.namn }}\"");
    let loops = "kortnamn: \"{{ kommune.namn }}{{ kommune.kortnamn }}\"";
    room.replace("content/fjordvik/kommune.yaml", "kortnamn: Fjordvik", loops);
    let run = build(&room);
    // Refused, or printed as it is written. Never a loop.
    if run.code == Some(0) {
        let text = Pdf::open(&room.path("output/fjordvik-kort-2026.pdf")).text();
        assert!(text.contains("{{ kommune.namn }}"), "{text}");
    } else {
        assert!(run.clone().ended(1).stderr.contains("kommune.yaml"), "{run}");
    }
}

#[test]
fn a_word_without_end_is_a_fault_or_stands_on_the_page() {
    for text in inputs::words() {
        let run = build(&title(&text));
        assert!(matches!(run.code, Some(0 | 1)), "{:.20}…: {:.2000}", text, run.stderr);
        assert!(run.code == Some(0) || run.stderr.contains("tiltak.yaml"), "{:.20}…: {:.2000}", text, run.stderr);
    }
}
