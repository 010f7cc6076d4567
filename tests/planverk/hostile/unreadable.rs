//! A file that cannot be read: of whatever kind it is, and wherever it is asked for, the fault says what is wrong with it and what
//! mends that, and who is to blame decides how the run ends.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};

use super::PLAN;
use crate::room::{self, Room};

/// What lies where a file should, what is said of it, the advice, and how the run ends.
const KINDS: [(&str, &str, &str, i32); 8] = [
    ("closed", "kan ikkje opnast: du har ikkje løyve", "be den som eig fila, om løyve til å lese henne", 3),
    ("pipe", "er ikkje ei vanleg fil", "legg ei vanleg fil der i staden", 1),
    ("folder", "er ikkje ei vanleg fil", "legg ei vanleg fil der i staden", 1),
    ("dead link", "er ei lenkje som ikkje fører nokon stad", "rett lenkja", 1),
    ("ring", "er ei lenkje som ikkje fører nokon stad", "rett lenkja", 1),
    ("link out", "ligg utanfor mappa til kommunen", "legg fila i mappa til kommunen", 1),
    ("link to a device", "ligg utanfor mappa til kommunen", "legg fila i mappa til kommunen", 1),
    ("large", "er for stor (over ", "gjer fila mindre", 1),
];

/// The files that a plan is read from.
const FILES: [&str; 6] = [
    "kommune.yaml",
    "kort-2026/plan.yaml",
    "kort-2026/tiltak.yaml",
    "bilete/figur.svg",
    "bilete/båt.svg",
    "slt-2025/plan.yaml",
];

/// A plan that names each of the files.
fn room() -> Room {
    let room = super::room();
    let figure = |file: &str| format!("figur: {{ fil: {file}, alt: Eit bilete }}\n");
    let drawn = format!("retning: ståande\n{}", figure("bilete/figur.svg"));
    room.replace(format!("{PLAN}/tiltak.yaml"), "retning: ståande\n", &drawn);
    let more = format!("type: tekst\ntittel: Meir\n{}tekst: Her.\n", figure("bilete/båt.svg"));
    room.write(format!("{PLAN}/meir.yaml"), more);
    for picture in ["figur", "båt"] {
        room.write(format!("content/fjordvik/bilete/{picture}.svg"), super::files::DRAWING);
    }
    room.replace(format!("{PLAN}/plan.yaml"), "[tiltak]", "[tiltak, meir]");
    room.replace(format!("{PLAN}/plan.yaml"), "status:", "erstattar: slt-2025\nstatus:");
    room.write(
        "content/fjordvik/slt-2025/plan.yaml",
        room.read(format!("{PLAN}/plan.yaml")).replace("erstattar: slt-2025\n", ""),
    );
    room
}

/// Puts something of this kind where the file was.
fn put(room: &Room, kind: &str, file: &str) {
    let path = room.path("content/fjordvik").join(file);
    if kind == "closed" {
        return fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).expect("a mode");
    }
    fs::remove_file(&path).expect("the file that was there");
    let link = |to: &str| symlink(to, &path).expect("a symbolic link");
    match kind {
        "pipe" => room::pipe(&path),
        "folder" => fs::create_dir(&path).expect("a folder"),
        "dead link" => link("finst-ikkje"),
        "ring" => link(path.file_name().and_then(|name| name.to_str()).expect("a name")),
        "link out" => link("../../../utanfor"),
        "link to a device" => link("/dev/zero"),
        _ => fs::File::create(&path).and_then(|file| file.set_len(41 << 20)).expect("a large file"),
    }
    room.write("utanfor", "type: tekst\n");
}

#[test]
fn what_is_wrong_with_a_file_is_told_with_what_mends_that_and_the_blame_ends_the_run() {
    let sound = room();
    sound.planverk().args(["bygg", PLAN]).run().ended(0);
    let mut tried = 0;
    for (kind, words, advice, code) in KINDS {
        for file in FILES {
            let room = room();
            put(&room, kind, file);
            for command in ["sjekk", "bygg"] {
                let program = if kind == "closed" { room::unprivileged(&room) } else { Some(room.planverk()) };
                let Some(program) = program else { continue };
                let run = program.args([command, PLAN]).run();
                let told = run.stdout.clone() + &run.stderr;
                let faults: Vec<&str> = told.split("\n\n").filter(|fault| fault.contains(words)).collect();
                assert!(faults.len() == 1 && faults[0].contains(advice), "{command}, {kind}, {file}: {run}");
                assert!(
                    !told.contains("henne namnet") && !told.contains("skriv vegen"),
                    "{command}, {kind}, {file}: {run}"
                );
                assert_eq!(run.code, Some(code), "{command}, {kind}, {file}: {run}");
                tried += 1;
            }
        }
    }
    println!("{tried} runs: {} kinds of files that cannot be read in each of {} places", KINDS.len(), FILES.len());
}

#[test]
fn a_file_that_is_missing_has_the_advice_of_who_asked_for_it() {
    let advice = [
        "kvar kommune har ei fil kommune.yaml",
        "",
        "lag fila, eller rett namnet",
        "skriv vegen frå mappa til kommunen",
    ];
    for (file, advice) in FILES.iter().zip(advice).filter(|(_, advice)| !advice.is_empty()) {
        let room = room();
        fs::remove_file(room.path("content/fjordvik").join(file)).expect("the file");
        let run = room.planverk().args(["sjekk", PLAN]).run().ended(1);
        assert!(run.stdout.contains("finst ikkje") && run.stdout.contains(advice), "{file}: {run}");
    }
}

#[test]
fn a_plan_that_is_replaced_and_has_faults_is_not_said_to_be_missing() {
    let room = room();
    room.write("content/fjordvik/slt-2025/plan.yaml", "tittel: [\n");
    let run = room.planverk().args(["sjekk", PLAN]).run().ended(1);
    assert!(run.stdout.contains("kan ikkje lesast: det er feil i") && !run.stdout.contains("finst ikkje"), "{run}");
}

#[test]
fn a_folder_of_templates_that_cannot_be_used_is_told_with_advice() {
    let room = super::room();
    let build = |templates: &str, program: room::Command| program.args(["bygg", PLAN, "--malar", templates]).run();
    let mut tried = 0;
    for (name, file) in
        [("tom", "x/y"), ("utan-malar", "LESMEG.md"), ("berre-mapper", "malar/main.typ"), ("skjult", "a.TXT")]
    {
        room.write(format!("{name}/{file}"), "");
        let run = build(name, room.planverk()).ended(1);
        assert!(
            run.stderr.contains(&format!("feil[PV030 uleseleg-fil]: malmappa «{name}» har ingen malar\n")),
            "{run}"
        );
        assert!(run.stderr.contains("råd: skriv vegen til ei mappe med eigne malar"), "{run}");
        tried += 1;
    }
    for closed in [0o000, 0o111] {
        room.write("stengd/main.typ", "");
        let folder = room.path("stengd");
        fs::set_permissions(&folder, fs::Permissions::from_mode(closed)).expect("a mode");
        if let Some(program) = room::unprivileged(&room) {
            let run = build("stengd", program).ended(3);
            assert!(run.stderr.contains("malmappa «stengd» kan ikkje opnast: du har ikkje løyve"), "{run}");
            assert!(run.stderr.contains("råd: be den som eig mappa, om løyve til å lese henne"), "{run}");
            tried += 1;
        }
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).expect("a mode");
    }
    println!("{tried} folders of templates that cannot be used");
}
