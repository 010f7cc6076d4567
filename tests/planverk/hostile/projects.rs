//! Folders that a designer works in: `--typst` writes over nothing that was changed there, and `--malar` reads no more than templates
//! can need, whatever lies in the folder.

use std::fs::{self, File};
use std::os::unix::fs::symlink;
use std::path::Path;

use super::{room, swapped};
use crate::room::{Room, Run, copy, pipe, repository};

const PROJECT: &str = "typst/fjordvik-kort-2026";

fn written() -> Room {
    let room = room();
    room.build(&["--typst", "typst"]).ended(0);
    room
}

/// All files of a folder with their bytes.
fn contents(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut all = vec![];
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        match fs::symlink_metadata(&path).expect("a file").is_dir() {
            true => all.extend(contents(&path)),
            false if path.is_file() => all.push((path.display().to_string(), fs::read(&path).expect("a file"))),
            false => all.push((path.display().to_string(), vec![])),
        }
    }
    all.sort();
    all
}

#[test]
fn what_was_changed_in_a_project_is_not_written_over() {
    let changes = [
        ("tema.typ", "// mine fargar\n"),
        ("main.typ", ""),
        ("plan.json", "{}"),
        ("LESMEG.md", "mi"),
        ("bilete/vaapen.svg", "<svg/>"),
        ("fonts/LICENSE-mi.txt", "ny fil"),
    ];
    for (file, text) in changes {
        let room = written();
        room.write(format!("{PROJECT}/{file}"), text);
        // another plan, so that something is to be written anew
        room.replace("content/fjordvik/kort-2026/tiltak.yaml", "Fritidsklubb", "Ungdomsklubb");
        let before = contents(&room.path("typst"));
        let is_own = file.contains("mi.");
        let run = room.build(&["--typst", "typst"]).ended(if is_own { 0 } else { 2 });
        if is_own {
            assert_eq!(room.read(format!("{PROJECT}/{file}")), text);
            continue;
        }
        assert!(run.stderr.contains(file) && run.stderr.contains("--skriv-over"), "{file}: {run}");
        assert_eq!(contents(&room.path("typst")), before, "{file}: nothing at all is written: {run}");
        room.build(&["--typst", "typst", "--skriv-over"]).ended(0);
        assert_ne!(room.read(format!("{PROJECT}/{file}")), text, "{file}");
        // it is planverk's own again, and may be written anew
        room.replace("content/fjordvik/kort-2026/tiltak.yaml", "Ungdomsklubb", "Klubben");
        room.build(&["--typst", "typst"]).ended(0);
        assert!(room.read(format!("{PROJECT}/plan.json")).contains("Klubben"));
    }
    println!("{} files changed in a project, and none of them written over", changes.len());
}

#[test]
fn a_folder_that_planverk_did_not_write_is_not_written_over_either() {
    let room = room();
    room.write(format!("{PROJECT}/main.typ"), "// noko heilt anna\n");
    let run = room.build(&["--typst", "typst"]).ended(2);
    assert!(run.stderr.contains("main.typ"), "{run}");
    assert_eq!(contents(&room.path("typst")).len(), 1, "nothing is written: {run}");
    // a list of sums that is nonsense is none
    for sums in ["", "\0\u{1}", "e3b0c442  main.typ\n", &"x".repeat(2 << 20)] {
        room.write(format!("{PROJECT}/planverk.sha256"), sums);
        room.build(&["--typst", "typst"]).ended(2);
        assert_eq!(room.read(format!("{PROJECT}/main.typ")), "// noko heilt anna\n");
    }
}

#[test]
fn a_link_a_pipe_or_a_folder_in_a_project_is_left_as_it_is() {
    let whole = written();
    let places = [
        ("main.typ", false),
        ("plan.json", false),
        ("planverk.sha256", false),
        ("fonts", true),
        ("bilete", true),
        ("", true),
    ];
    let kinds = ["link", "dead link", "pipe", "other"];
    for (at, (place, is_folder)) in places.into_iter().enumerate() {
        for kind in kinds.into_iter().cycle().skip(at).take(2) {
            let room = room();
            copy(&whole.path("typst"), &room.path("typst"));
            room.replace("content/fjordvik/kort-2026/tiltak.yaml", "Fritidsklubb", "Ungdomsklubb");
            let path = format!("{PROJECT}/{place}");
            let path = path.trim_end_matches('/');
            let full = room.path(path);
            match is_folder {
                true => fs::rename(&full, room.path("bort")).expect("a move"),
                false => fs::remove_file(&full).expect("a file"),
            }
            room.write("utanfor/fil", "urørt");
            match (kind, is_folder) {
                ("link", true) => symlink(room.path("utanfor"), &full).expect("a link"),
                ("link", false) => symlink(room.path("utanfor/fil"), &full).expect("a link"),
                ("dead link", _) => symlink("borte", &full).expect("a link"),
                ("pipe", _) => pipe(&full),
                (_, true) => drop(room.write(path, "ei fil")),
                (_, false) => fs::create_dir(&full).expect("a folder"),
            }
            let run = room.build(&["--typst", "typst", "--skriv-over"]);
            assert!(matches!(run.code, Some(2 | 3)), "{place} {kind}: {run}");
            assert!(run.stderr.contains(path.rsplit('/').next().expect("a name")), "{place} {kind}: {run}");
            assert_eq!(contents(&room.path("utanfor")).len(), 1, "{place} {kind}: nothing is written elsewhere");
            assert_eq!(room.read("utanfor/fil"), "urørt", "{place} {kind}");
        }
    }
    println!("{} links, pipes, files and folders in a project, left as they were", places.len() * 2);
}

/// A sound folder of templates with one thing more in it, and how a build with it ends.
fn with_templates(make: fn(&Path), args: &[&str]) -> Run {
    let room = room();
    copy(&repository().join("templates/tema.typ"), &room.path("malar/tema.typ"));
    make(&room.path("malar"));
    room.build(&[&["--malar", "malar"], args].concat())
}

type Odd = (&'static str, fn(&Path), &'static str, bool);

/// What lies in a folder of templates; what is said of it, and whether it matters where no project is written.
const ODD: &[Odd] = &[
    ("a pipe", |m| pipe(&m.join("logo.svg")), "", false),
    ("a pipe for a template", |m| pipe(&m.join("innhald.typ")), "innhald.typ", true),
    ("a folder for a template", |m| fs::create_dir(m.join("innhald.typ")).unwrap(), "innhald.typ", true),
    ("a device for a template", |m| symlink("/dev/zero", m.join("innhald.typ")).unwrap(), "innhald.typ", true),
    ("a link in a ring", |m| symlink("ring.svg", m.join("ring.svg")).unwrap(), "", false),
    (
        "a template that is a link in a ring",
        |m| symlink("innhald.typ", m.join("innhald.typ")).unwrap(),
        "innhald.typ",
        true,
    ),
    ("a link to itself", |m| symlink(".", m.join("her")).unwrap(), "", false),
    ("a link to the root of the disk", |m| symlink("/", m.join("rot")).unwrap(), "", false),
    (
        "a terabyte",
        |m| File::create(m.join("stor.bin")).and_then(|f| f.set_len(1 << 40)).unwrap(),
        "er for stor (over 128 MB i alt, eller 32 MB i éi fil)",
        false,
    ),
    (
        "a terabyte for a template",
        |m| File::create(m.join("innhald.typ")).and_then(|f| f.set_len(1 << 40)).unwrap(),
        "innhald.typ",
        true,
    ),
    (
        "two thousand files",
        |m| (0..2000).for_each(|i| fs::write(m.join(format!("{i}.svg")), "x").unwrap()),
        "fleire filer",
        true,
    ),
    (
        "two thousand files further down",
        |m| {
            fs::create_dir(m.join("ned")).unwrap();
            (0..2000).for_each(|i| fs::write(m.join(format!("ned/{i}.svg")), "x").unwrap());
        },
        "fleire filer",
        false,
    ),
    (
        "a template that reads files of 150 MB in all",
        |m| {
            (0..5).for_each(|i| File::create(m.join(format!("{i}.bin"))).and_then(|f| f.set_len(30 << 20)).unwrap());
            let read = "#for i in range(5) { let x = read(str(i) + \".bin\", encoding: none) }\n";
            fs::write(m.join("innhald.typ"), read).unwrap();
        },
        "malane les meir enn dei kan trenge",
        true,
    ),
    ("forty folders in one another", |m| fs::create_dir_all(m.join(["a"; 40].join("/"))).unwrap(), "", false),
    (
        "a file of a name that no text can hold",
        |m| {
            fs::write(m.join(<std::ffi::OsStr as std::os::unix::ffi::OsStrExt>::from_bytes(b"\xe5.svg")), "x").unwrap();
        },
        "",
        false,
    ),
];

#[test]
fn a_folder_of_templates_can_hold_anything() {
    for (what, make, told, always) in ODD {
        for args in [&[][..], &["--typst", "typst"]] {
            let is_bad = !told.is_empty() && (*always || !args.is_empty());
            let run = with_templates(*make, args).ended(i32::from(is_bad));
            assert!(!is_bad || run.stderr.contains(told), "{what} {args:?}: {run}");
        }
    }
    for folder in ["/", "/dev", "/proc/self", "/dev/null", "finst-ikkje", "content"] {
        let run = room().build(&["--malar", folder, "--typst", "typst"]);
        assert!(matches!(run.code, Some(1..=3)), "{folder}: {run}");
    }
    println!("{} odd folders of templates, with a project and without", ODD.len());
}

#[test]
fn no_template_outside_is_read_while_links_are_swapped_in() {
    let room = room();
    room.write("malar/innhald.typ", fs::read(repository().join("templates/innhald.typ")).expect("a template"));
    room.write("utanfor/innhald.typ", "#panic(\"hemmelegheit\")\n");
    fs::copy(room.path("malar/innhald.typ"), room.path("utanfor/heil.typ")).expect("a copy");
    let runs = swapped::runs(6);
    let swaps = swapped::between(&room, "malar/innhald.typ", "utanfor/innhald.typ", "utanfor/heil.typ", || {
        for _ in 0..runs.min(300) {
            let run = room.build(&["--malar", "malar"]);
            if run.stderr.contains("hemmelegheit") || run.code.is_none() {
                return Some(run);
            }
        }
        None
    });
    println!("{} builds, {swaps} swaps of a template, nothing outside read", runs.min(300));
}
