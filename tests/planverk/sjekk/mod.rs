//! `planverk sjekk` as an author meets it.

mod bygg;
mod cures;
mod planted;
mod put_back;
mod skjema;

use std::path::PathBuf;

use serde_json::Value as Json;

use crate::golden;
use crate::json_schema;
use crate::room::{Room, Run, copy, repository};

/// A room with the municipality of the planted faults.
fn planted() -> Room {
    let room = Room::new();
    copy(&folder(), &room.path("content"));
    room
}

/// The folder of the planted faults.
fn folder() -> PathBuf {
    repository().join("tests/fixtures/sjekk/forti-feil")
}

/// A room with a plan that nothing is said of.
fn sound() -> Room {
    let room = Room::new();
    copy(&repository().join("tests/fixtures/feil/_grunn"), &room.path("content/grend"));
    room
}

/// `planverk sjekk` with these arguments.
fn sjekk(room: &Room, args: &[&str]) -> Run {
    room.planverk().arg("sjekk").args(args).run()
}

/// What is found, as the JSON says it.
fn findings(run: &Run) -> Vec<Json> {
    let json: Json = serde_json::from_str(&run.stdout).expect("JSON");
    json["funn"].as_array().expect("a list").clone()
}

#[test]
fn a_sound_plan_has_nothing_said_of_it() {
    let run = sjekk(&sound(), &[]).ended(0);
    assert_eq!((run.stdout.as_str(), run.stderr.as_str()), ("", "Såg på 1 plan: ingenting å seie.\n"));
}

#[test]
fn nothing_is_written() {
    let room = planted();
    let before = room.path("content/vaagvik/slt-2026").read_dir().expect("a folder").count();
    sjekk(&room, &[]).ended(1);
    assert!(!room.path("output").exists());
    assert_eq!(room.path("content/vaagvik/slt-2026").read_dir().expect("a folder").count(), before);
}

#[test]
fn the_plans_of_the_repository_have_these_remarks() {
    let room = Room::new();
    copy(&repository().join("content"), &room.path("content"));
    copy(&repository().join("tests/fixtures/planar"), &room.path("prøveplanar"));
    for (folder, name) in [("content", "innhald"), ("prøveplanar", "proeveplanar")] {
        let run = sjekk(&room, &[folder, "--format", "kort"]).ended(0);
        golden::check(&format!("sjekk/{name}.txt"), &format!("{}{}", run.stdout, run.stderr));
    }
}

#[test]
fn a_line_each_is_short_enough_for_grep() {
    let run = sjekk(&planted(), &["--format", "kort"]).ended(1);
    let json = sjekk(&planted(), &["--format", "json"]).ended(1);
    assert_eq!(run.stdout.lines().count(), findings(&json).len());
    for line in run.stdout.lines() {
        let mut parts = line.splitn(4, ':');
        assert!(parts.next().is_some_and(|file| file.ends_with(".yaml")), "{line}");
        assert!(parts.by_ref().take(2).all(|number| number.parse::<usize>().is_ok()), "{line}");
        assert!(parts.next().is_some_and(|rest| rest.contains(" PV") && rest.contains("råd: ")), "{line}");
    }
}

#[test]
fn json_is_what_its_schema_says() {
    for room in [planted(), sound()] {
        let run = sjekk(&room, &["--format", "json"]);
        assert_eq!(run.stderr, "");
        let json: Json = serde_json::from_str(&run.stdout).expect("JSON");
        let faults = json_schema::faults(&json, &planverk::cli::sjekk::schema());
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }
}

#[test]
fn json_counts_what_it_lists_and_its_bytes_are_those_of_the_files() {
    let room = planted();
    let run = sjekk(&room, &["--format", "json"]).ended(1);
    let json: Json = serde_json::from_str(&run.stdout).expect("JSON");
    for (key, severity) in [("feil", "feil"), ("åtvaringar", "åtvaring"), ("merknader", "merknad")] {
        let listed = findings(&run).iter().filter(|one| one["alvor"] == severity).count();
        assert_eq!(json["tal"][key].as_u64(), Some(listed as u64), "{key}");
    }
    let key = findings(&run).into_iter().find(|one| one["melding"] == "ukjend nøkkel «teksst»").expect("it is planted");
    let file = std::fs::read(room.path(key["stad"]["fil"].as_str().expect("a path"))).expect("a file");
    let bytes: Vec<usize> =
        key["stad"]["byte"].as_array().expect("two").iter().map(|b| b.as_u64().expect("a number") as usize).collect();
    assert_eq!(&file[bytes[0]..bytes[1]], b"teksst");
}

#[test]
fn what_plans_share_is_told_once_and_all_of_a_file_stands_together() {
    let room = planted();
    copy(&room.path("content/vaagvik/slt-2026"), &room.path("content/vaagvik/slt-2027"));
    let one = sjekk(&room, &["vaagvik/slt-2026", "--format", "json"]).ended(1);
    let both = sjekk(&room, &["--format", "json"]).ended(1);
    let shared = |run: &Run| {
        findings(run)
            .iter()
            .filter(|f| f["stad"]["fil"].as_str().is_some_and(|fil| fil.ends_with("kommune.yaml")))
            .count()
    };
    assert!(shared(&one) > 0);
    assert_eq!(shared(&both), shared(&one));
    let mut files: Vec<String> =
        findings(&both).iter().map(|f| f["stad"]["fil"].as_str().expect("a file").to_string()).collect();
    files.dedup();
    let all = files.len();
    files.sort();
    files.dedup();
    assert_eq!(files.len(), all, "a file comes back after another one");
}

#[test]
fn lines_of_a_file_are_in_order() {
    let json = findings(&sjekk(&planted(), &["--format", "json"]).ended(1));
    for pair in json.windows(2) {
        let at = |f: &Json| (f["stad"]["linje"].as_u64(), f["stad"]["kolonne"].as_u64());
        let same = pair[0]["stad"]["fil"] == pair[1]["stad"]["fil"];
        assert!(!same || at(&pair[0]) <= at(&pair[1]), "{} stands before {}", pair[0], pair[1]);
    }
}

#[test]
fn a_file_of_a_plan_is_enough_to_name_it() {
    let room = planted();
    let plan = sjekk(&room, &["vaagvik/slt-2026", "--format", "kort"]).ended(1);
    for file in ["plan.yaml", "tiltak.yaml"] {
        let by_file = sjekk(&room, &[&format!("vaagvik/slt-2026/{file}"), "--format", "kort"]).ended(1);
        assert_eq!(by_file.stdout, plan.stdout, "{file}");
    }
}

#[test]
fn what_is_not_a_plan_is_told() {
    let run = sjekk(&sound(), &["finst/ikkje"]).ended(2);
    assert!(run.stdout.is_empty() && run.stderr.contains("finst ikkje") && run.stderr.contains("råd: "), "{run}");
    let run = sjekk(&sound(), &["--format", "xml"]).ended(2);
    assert!(run.stderr.contains("«xml»"), "{run}");
}

#[test]
fn warnings_end_the_run_as_errors_do_when_it_is_strict() {
    let room = sound();
    room.replace("content/grend/plan/tekst.yaml", "Alle skal vere med.", "Alle skal ikke vere med.");
    let run = sjekk(&room, &[]).ended(0);
    assert!(run.stdout.starts_with("åtvaring[PV602 "), "{run}");
    sjekk(&room, &["--streng"]).ended(1);
    room.replace("content/grend/plan/tekst.yaml", "Alle skal ikke vere med.", "Alle  skal vere med.");
    let run = sjekk(&room, &["--streng"]).ended(0);
    assert!(run.stdout.starts_with("merknad[PV606 "), "a note is only a note: {run}");
}
