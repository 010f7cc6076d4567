//! Files and folders as people, computers and programs that keep folders alike leave them: each is named, once, with what to do, and
//! `--rett` gives a file the name that it certainly was to have. Plans are found from wherever the user stands.

use std::fs;

use crate::room::{Room, copy, repository};

const PLAN: &str = "content/fjordvik/slt-2026";

/// A room with the plan of the first hour.
fn room() -> Room {
    let room = Room::new();
    copy(&repository().join("tests/fyrste-time/plan"), &room.path("content"));
    room
}

/// What `sjekk` says, a line each.
fn told(room: &Room) -> Vec<String> {
    let run = room.planverk().args(["sjekk", "--format", "kort"]).run();
    run.stdout.lines().map(str::to_owned).collect()
}

#[test]
fn a_file_by_another_name_is_named_once_and_gets_its_name_by_the_cures() {
    let renamed = [
        ("slt-2026/plan.yaml", "slt-2026/plan.yaml.txt"),
        ("slt-2026/plan.yaml", "slt-2026/plan.yml"),
        ("slt-2026/plan.yaml", "slt-2026/PLAN.YAML"),
        ("slt-2026/bakgrunn.yaml", "slt-2026/bakgrunn.yaml.txt"),
        ("slt-2026/bakgrunn.yaml", "slt-2026/bakgrunn.txt"),
        ("slt-2026/bakgrunn.yaml", "slt-2026/Bakgrunn.yml"),
        ("slt-2026/maal-og-tiltak.yaml", "slt-2026/Mål og tiltak.yaml"),
        ("slt-2026/maal-og-tiltak.yaml", "slt-2026/Ma\u{30a}l og tiltak.yaml"),
        ("slt-2026/maal-og-tiltak.yaml", "slt-2026/maal_og_tiltak.yaml"),
        ("kommune.yaml", "Kommune.yaml.txt"),
        ("kommune.yaml", "kommune.yml"),
        ("kommune.yaml", "slt-2026/kommune.yaml"),
    ];
    for (right, wrong) in renamed {
        let room = room();
        let path = |name: &str| room.path("content/fjordvik").join(name);
        fs::rename(path(right), path(wrong)).expect("renamed");
        let told = told(&room);
        let name = wrong.rsplit('/').next().expect("a name");
        let is_named = |line: &String| line.contains(name) || line.contains("flytt henne opp i kommunemappa");
        assert!(told.len() == 1 && told.iter().all(is_named), "{wrong}: {told:#?}");
        let shown = room.planverk().args(["sjekk", "--vis"]).run();
        assert!(shown.stdout.contains(" → ") && path(wrong).exists(), "{wrong}: {shown:?}");
        let cured = room.planverk().args(["sjekk", "--rett"]).run();
        assert_eq!(
            (cured.code, path(right).exists(), path(wrong).exists()),
            (Some(0), true, false),
            "{wrong}: {cured:?}"
        );
        assert_eq!(room.planverk().args(["sjekk", "--streng"]).run().code, Some(0), "{wrong}");
    }
}

#[test]
fn nothing_takes_the_place_of_a_file_that_has_the_name() {
    let room = room();
    let (there, other) = (room.path(PLAN).join("bakgrunn.yaml"), room.path(PLAN).join("bakgrunn.yaml.txt"));
    fs::write(&other, "type: tekst\ntittel: Ein annan\ntekst: Ein annan tekst.\n").expect("written");
    let before = fs::read(&there).expect("the section");
    room.planverk().args(["sjekk", "--rett"]).run();
    assert!(other.exists() && fs::read(&there).expect("the section") == before);
    assert!(told(&room).iter().any(|line| line.contains("bakgrunn.yaml.txt")), "{:#?}", told(&room));
}

#[test]
fn a_copy_is_called_a_copy_and_stops_nothing() {
    let copies = [
        "bakgrunn - Kopi.yaml",
        "bakgrunn - Kopi (2).yaml",
        "bakgrunn - Copy.yaml",
        "Kopi av bakgrunn.yaml",
        "Copy of bakgrunn.yaml",
        "bakgrunn (1).yaml",
        "bakgrunn 2.yaml",
        "bakgrunn-PC-12345.yaml",
        "bakgrunn (Kari sin konflikterande kopi 2026-01-12).yaml",
        "bakgrunn (conflicted copy 2026-01-12 101500).yaml",
        "bakgrunn.sync-conflict-20260112-101500-ABCDEFG.yaml",
        "bakgrunn_conflict-20260112-101500.yaml",
    ];
    for copy in copies {
        let room = room();
        let from = room.path(PLAN).join("bakgrunn.yaml");
        fs::copy(from, room.path(PLAN).join(copy)).expect("copied");
        let told = told(&room);
        let is_told = |line: &String| {
            line.contains(copy) && line.contains("er ein kopi av bakgrunn.yaml") && line.contains("åtvaring")
        };
        assert!(told.len() == 1 && told.iter().all(is_told), "{copy}: {told:#?}");
        assert_eq!(room.planverk().arg("bygg").run().code, Some(0), "{copy}");
    }
    let room = room();
    fs::write(room.path(PLAN).join("bakgrunn-2.yaml"), "type: tekst\ntittel: Meir\ntekst: Meir.\n").expect("written");
    let told = told(&room);
    assert!(told.len() == 1 && told.iter().all(|line| line.contains("skriv «bakgrunn-2»")), "{told:#?}");
}

#[test]
fn a_section_whose_name_is_misspelt_is_one_message_and_is_mended_in_the_front_page() {
    let room = room();
    room.replace(format!("{PLAN}/plan.yaml"), "  - organisering\n", "  - organiseringa\n");
    let told = told(&room);
    assert!(told.len() == 1 && told.iter().all(|line| line.contains("meinte du «organisering»?")), "{told:#?}");
    assert_eq!(room.planverk().args(["sjekk", "--rett"]).run().code, Some(0));
    assert!(room.read(format!("{PLAN}/plan.yaml")).contains("  - organisering\n"));
}

#[test]
fn a_text_of_another_program_is_told_of_by_its_name() {
    let room = room();
    fs::rename(room.path(PLAN).join("bakgrunn.yaml"), room.path(PLAN).join("Bakgrunn.docx")).expect("renamed");
    let told = told(&room);
    assert!(told.iter().any(|line| line.contains("planverk les ikkje Bakgrunn.docx: lag bakgrunn.yaml")), "{told:#?}");
}

#[test]
fn a_plan_is_found_from_where_the_user_stands_and_by_its_name() {
    let room = room();
    fs::create_dir_all(room.path("x/y")).expect("a folder");
    let stands = [
        ("", ""),
        ("content", ""),
        ("content/fjordvik", ""),
        (PLAN, ""),
        ("content/fjordvik/bilete", ""),
        ("x/y", ""),
        ("", "slt-2026"),
        ("", "fjordvik"),
        ("", "fjordvik/slt-2026"),
        ("", "content/fjordvik/slt-2026/plan.yaml"),
        ("x/y", "slt-2026"),
        ("x/y", "fjordvik/slt-2026"),
        ("content/fjordvik/bilete", "slt-2026"),
        (PLAN, "fjordvik-slt-2026"),
        (PLAN, "plan.yaml"),
    ];
    for (folder, named) in stands {
        let run =
            room.planverk().folder(&room.path(folder)).arg("bygg").args((!named.is_empty()).then_some(named)).run();
        assert_eq!(run.code, Some(0), "{folder:?} {named:?}: {run:?}");
        let out = room.path("output/fjordvik-slt-2026.pdf");
        let beside = room.path(folder).join("output/fjordvik-slt-2026.pdf");
        assert!(out.exists() || beside.exists(), "{folder:?} {named:?}: {run:?}");
        let _ = fs::remove_file(out);
    }
}

#[test]
fn a_plan_without_its_front_page_is_told_of_wherever_the_user_stands() {
    let room = room();
    fs::remove_file(room.path(PLAN).join("plan.yaml")).expect("a file");
    for (folder, named) in
        [("", None), ("", Some("fjordvik/slt-2026")), ("", Some(PLAN)), ("content/fjordvik", Some("slt-2026"))]
    {
        let run = room.planverk().folder(&room.path(folder)).args(["sjekk", "--format", "kort"]).args(named).run();
        let told = run.stdout.lines().count();
        assert!(run.code == Some(1) && told == 1 && run.stdout.contains("inga plan.yaml"), "{named:?}: {run:?}");
    }
}

#[test]
fn a_name_that_leads_nowhere_is_met_with_the_one_that_was_meant() {
    let room = room();
    for (named, meant) in [
        ("slt-2062", "fjordvik/slt-2026"),
        ("SLT 2026", "fjordvik/slt-2026"),
        ("fjordvik/slt2026", "fjordvik/slt-2026"),
        ("Fjordvik", "fjordvik"),
        ("fjordvk", "fjordvik"),
    ] {
        let run = room.planverk().args(["sjekk", named]).run();
        assert_eq!(run.code, Some(2), "{named}: {run:?}");
        assert!(run.stderr.contains(&format!("meinte du «{meant}»?")), "{named}: {run:?}");
    }
    let far = room.planverk().args(["sjekk", "noko-heilt-anna"]).run();
    assert!(far.code == Some(2) && !far.stderr.contains("meinte du"), "{far:?}");
}

#[test]
fn a_name_that_two_municipalities_have_is_told_with_both() {
    let room = room();
    copy(&room.path("content/fjordvik"), &room.path("content/dalen"));
    let run = room.planverk().args(["sjekk", "slt-2026"]).run();
    assert_eq!(run.code, Some(2), "{run:?}");
    assert!(run.stderr.contains("dalen/slt-2026 og fjordvik/slt-2026"), "{run:?}");
}
