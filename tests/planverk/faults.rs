//! What an author is told: the full text of every fault, for a folder of broken plans.
//!
//! `tests/fixtures/feil/_grunn` is a sound plan; each folder beside it holds the files that are broken in one way.

use std::path::PathBuf;

use crate::golden;
use crate::room::{Room, Run, copy, repository};

/// The broken plans, by name.
fn cases() -> Vec<(String, PathBuf)> {
    let folder = repository().join("tests/fixtures/feil");
    let entries = std::fs::read_dir(folder).expect("tests/fixtures/feil").map(|entry| entry.expect("an entry").path());
    let mut cases: Vec<_> = entries
        .filter(|path| path.is_dir())
        .map(|path| (path.file_name().expect("a name").to_string_lossy().into_owned(), path))
        .filter(|(name, _)| name != "_grunn")
        .collect();
    cases.sort();
    cases
}

/// The sound plan with these files in place of its own.
fn room(broken: Option<&PathBuf>) -> Room {
    let room = Room::new();
    let municipality = room.path("content/grend");
    copy(&repository().join("tests/fixtures/feil/_grunn"), &municipality);
    if let Some(broken) = broken {
        copy(broken, &municipality);
    }
    room
}

fn told(broken: &PathBuf) -> Run {
    let room = room(Some(broken));
    let run = room.build(&[]);
    assert!(!room.path("output").exists(), "{}: something is built all the same: {run}", broken.display());
    run.ended(1)
}

#[test]
fn the_plan_that_the_broken_ones_are_made_from_is_sound() {
    room(None).build(&[]).ended(0);
}

#[test]
fn every_fault_is_told_as_approved() {
    let cases = cases();
    assert!(cases.len() > 80);
    for (name, folder) in cases {
        golden::check(&format!("feil/{name}.txt"), &told(&folder).stderr);
    }
}

#[test]
fn every_fault_stands_in_its_place_with_a_caret_and_a_cure() {
    for (name, folder) in cases() {
        let run = told(&folder);
        let faults: Vec<&str> = run.stderr.split("feil[").skip(1).collect();
        assert!(!faults.is_empty(), "{name}: {run}");
        for fault in faults {
            let place = fault.lines().find(|line| line.trim_start().starts_with("--> "));
            let numbers =
                place.map(|place| place.rsplit(':').take(2).filter(|part| part.parse::<usize>().is_ok()).count());
            assert_eq!(numbers, Some(2), "{name} is told without file, line and column: {fault}");
            assert!(
                fault.contains('^') && fault.contains("råd: "),
                "{name} is told without a caret or a cure: {fault}"
            );
        }
    }
}

#[test]
fn no_fault_speaks_of_the_machine_or_in_english() {
    // Words of Rust, of Typst and of the parser, which no author should have to read.
    let foreign = [
        "panicked",
        "RUST_BACKTRACE",
        "thread '",
        ".typ",
        "error",
        "warning",
        "expected",
        "found ",
        "invalid",
        "mapping",
        "sequence",
        "scalar",
        "unwrap",
        "None",
        "Some(",
        "/tmp",
        "serde",
    ];
    for (name, folder) in cases() {
        let run = told(&folder);
        for word in foreign {
            assert!(!run.stderr.contains(word), "{name} says {word:?}: {run}");
        }
    }
}

#[test]
fn all_faults_of_a_plan_are_told_in_one_pass() {
    let run = told(&repository().join("tests/fixtures/feil/mange-feil"));
    for file in
        ["kommune.yaml:4:8", "plan.yaml:3:1", "plan.yaml:4:7", "tekst.yaml:3:10", "tekst.yaml:5:5", "tekst.yaml:7:12"]
    {
        assert!(run.stderr.contains(file), "{file} is not told of: {run}");
    }
    for place in ["tiltak.yaml:7:13", "tiltak.yaml:10:18", "tiltak.yaml:11:20"] {
        assert!(run.stderr.contains(place), "{place} is not told of: {run}");
    }
    assert_eq!(run.stderr.matches("feil[").count(), 9, "none is invented: {run}");
}

#[test]
fn a_golden_file_without_a_broken_plan_is_removed() {
    golden::no_others("tests/golden/feil", cases().into_iter().map(|(name, _)| format!("{name}.txt")));
}
