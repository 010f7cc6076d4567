//! Nothing is passed over in silence: what looks like a plan, a municipality or a section and is not taken, is named, also where a
//! sound plan stands beside it and none is named; and what is nothing of the kind is not. `passed_over.txt` has the cases.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::PathBuf;

use serde_json::Value;

use crate::room::{Room, Run, skipped, unprivileged};

const KOMMUNE: &str = "namn: Fjordvik kommune\nspråk: nn\nfarge: \"#0b5d6b\"\n";
const FRONT: &str = "tittel: Plan\når: 2026\nstatus: utkast\ndato: 2026-01-15\nseksjonar: [bakgrunn]\n";
const SECTION: &str = "type: tekst\ntittel: Bakgrunn\ntekst: Her bur det folk.\n";

/// A thing that is passed over.
struct Case {
    what: &'static str,
    done: Vec<&'static str>,
    told: &'static str,
    code: i32,
}

fn cases() -> Vec<Case> {
    let lines = include_str!("passed_over.txt").lines().filter(|line| !line.starts_with('#'));
    let case = |line: &'static str| match line.split(" | ").collect::<Vec<_>>()[..] {
        [what, done, told, code] => {
            Case { what, done: done.split("; ").collect(), told, code: code.parse().expect("a code") }
        }
        _ => panic!("four columns, not those of {line}"),
    };
    lines.map(case).collect()
}

/// A room with one sound plan in `content/fjordvik/slt-2026`.
fn room() -> Room {
    let room = Room::new();
    room.write("content/fjordvik/kommune.yaml", KOMMUNE);
    plan(&room, "content/fjordvik/slt-2026");
    room
}

fn plan(room: &Room, folder: &str) {
    room.write(format!("{folder}/plan.yaml"), FRONT);
    room.write(format!("{folder}/bakgrunn.yaml"), SECTION);
}

impl Case {
    fn room(&self) -> Room {
        let room = room();
        for step in &self.done {
            let step = step.replace("~/", "content/fjordvik/");
            let (verb, rest) = step.split_once(' ').expect("a verb");
            let at = |path: &str| named(&room, path);
            match (verb, rest.split_once(" > ")) {
                ("plan", _) => plan(&room, rest),
                ("section", _) => drop(room.write(rest, SECTION)),
                ("front", _) => drop(room.write(rest, FRONT)),
                ("kommune", _) => drop(room.write(rest, KOMMUNE)),
                ("folder", _) => fs::create_dir_all(room.path(rest)).expect("a folder"),
                ("drop", _) => fs::remove_file(room.path(rest)).expect("a file"),
                ("move", Some((from, to))) => fs::rename(at(from), at(to)).expect("a move"),
                ("link", Some((target, link))) => symlink(target, at(link)).expect("a link"),
                _ => panic!("{step}?"),
            }
        }
        room
    }
}

/// A path in the room; `\xe5` in it is that byte.
fn named(room: &Room, path: &str) -> PathBuf {
    let mut parts = path.split("\\x");
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        bytes.push(u8::from_str_radix(&part[..2], 16).expect("two digits"));
        bytes.extend(&part.as_bytes()[2..]);
    }
    room.path(OsStr::from_bytes(&bytes))
}

/// What `sjekk --format json` found.
fn findings(run: &Run) -> Vec<String> {
    let told: Value = serde_json::from_str(&run.stdout).unwrap_or_else(|why| panic!("{why}: {run}"));
    let text = |finding: &Value| format!("{} (råd: {})", finding["melding"], finding["råd"]);
    told["funn"].as_array().expect("findings").iter().map(text).collect()
}

#[test]
fn what_looks_like_a_plan_and_is_not_taken_is_named() {
    let mut wrong = vec![];
    for case in cases() {
        let run = case.room().planverk().args(["sjekk", "--format", "json"]).run();
        let found = findings(&run);
        if found.len() != 1 || !found[0].contains(case.told) || run.code != Some(case.code) {
            wrong.push(format!("{}: not «{}», ending with {}: {run}", case.what, case.told, case.code));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    println!("{} things that are passed over, each named once by «sjekk» beside a sound plan", cases().len());
}

#[test]
fn what_is_not_taken_is_named_where_the_sound_plan_beside_it_is_built() {
    let mut rooms = 0;
    // those that are done to the sound plan itself may stop it
    for case in cases().into_iter().filter(|case| !case.done.iter().any(|step| step.contains("slt-2026"))).step_by(5) {
        let room = case.room();
        let run = room.build(&[]).ended(case.code);
        assert!(run.stderr.contains(case.told), "{}: {run}", case.what);
        assert!(room.path("output/fjordvik-slt-2026.pdf").is_file(), "{}: the sound plan is built: {run}", case.what);
        rooms += 1;
    }
    println!("{rooms} of them by «bygg», which builds the sound plan");
    let room = room();
    plan(&room, "content/fjordvik/ny");
    fs::rename(room.path("content/fjordvik/ny/plan.yaml"), room.path("content/fjordvik/ny/plan.yml")).expect("a move");
    for (args, code) in [
        (&["samanlikn", "fjordvik/ny", "fjordvik/slt-2026"][..], 2),
        (&["bygg", "fjordvik/ny"], 1),
        (&["bygg", "content/fjordvik/ny/plan.yml"], 1),
        (&["sjekk", "--format", "kort"], 1),
    ] {
        let run = room.planverk().args(args).run().ended(code);
        assert!((run.stdout.clone() + &run.stderr).contains("heiter plan.yml"), "{args:?}: {run}");
    }
    let strict = self::room();
    strict.write("content/aukra/kommune.yaml", KOMMUNE);
    strict.build(&["--streng"]).ended(1);
}

#[test]
fn what_is_no_plan_is_not_named() {
    let room = room();
    let nothing = "README.md .gitignore .git/config .gitlab-ci.yml schema/plan.nn.json docs/mkdocs.yml Makefile lost+found/x fjordvik/README.txt \
                   fjordvik/bilete/kart.svg fjordvik/LICENSE fjordvik/.kladd/plan.yaml fjordvik/~$plan.docx fjordvik/bilete/data.yaml \
                   fjordvik/kommune.yaml~ fjordvik/notat.docx fjordvik/output/slt.pdf fjordvik/docker-compose.yml fjordvik/plan.txt \
                   fjordvik/notat/plan.txt plan.txt docs/kommune.txt data/kommuner.yml fjordvik/teikning/plan~ fjordvik/teikning/plen.yaml";
    let beside = "plan.yaml~ plan.yaml.bak bakgrunn.yaml~ bakgrunn.yaml.orig #bakgrunn.yaml# .bakgrunn.yaml.swp plan.txt notat.md \
                  bakgrunn.docx utkast/notat.txt tal/tal.yaml .#plan.yaml .DS_Store ._plan.yaml";
    let texts = [
        ("README", "Slik er ein seksjon skriven:\n\ntype: tekst\ntittel: Bakgrunn\n"),
        ("notat.txt", "tittel: Møte i styringsgruppa\nstatus: referat\n"),
        ("referat", "Til stades:\n\ntype: møte\ntittel: Oppstart\n"),
        ("TODO.txt", "# type: tekst\n# tittel: Bakgrunn\nHugs å skrive ferdig.\n"),
        ("doeme.md", SECTION),
        ("kart.png", SECTION),
        ("namn.txt", "namn: Kari\nfarge: blå\n"),
    ];
    for (name, text) in texts {
        room.write(format!("content/fjordvik/slt-2026/{name}"), text);
    }
    fs::create_dir_all(room.path("content/fjordvik/slt-2026/gamle yaml")).expect("a folder");
    for path in nothing.split_whitespace() {
        room.write(format!("content/{path}"), "name: x\n");
    }
    for path in beside.split_whitespace() {
        room.write(format!("content/fjordvik/slt-2026/{path}"), "name: x\n");
    }
    for (target, path) in
        [("..", "fjordvik/opp"), (".", "fjordvik/slt-2026/her"), ("fjordvik", "kopi"), ("borte", ".#lås")]
    {
        symlink(target, room.path(format!("content/{path}"))).expect("a symbolic link");
    }
    let run = room.planverk().args(["sjekk", "--format", "json"]).run().ended(0);
    assert_eq!(findings(&run), Vec::<String>::new(), "{run}");
    println!(
        "{} files and 4 links that are no plan, and no word of them",
        nothing.split_whitespace().chain(beside.split_whitespace()).count() + texts.len()
    );
}

#[test]
fn what_is_named_and_holds_no_plan_is_said_to_hold_none() {
    let long = "a".repeat(5000);
    for (named, told, code) in [
        ("/dev/null", "er inga mappe", 2),
        ("finst-ikkje", "finst ikkje", 2),
        ("~", "finst ikkje", 2),
        ("content/fjordvik/kommune.yaml/x", "finst ikkje", 2),
        ("\u{1b}[2J\u{202e}x", "finst ikkje", 2),
        (&long, "for langt namn", 2),
    ] {
        let run = self::room().build(&[named]).ended(code);
        assert!(run.stderr.contains(told) && !run.stderr.contains(['\u{1b}', '\u{202e}']), "{named:.20}: {run:.2000}");
    }
    // the root of the disk is looked through as far as the limit goes
    let run = self::room().build(&["/"]);
    assert!(run.code > Some(0) && run.stderr.len() < 500_000, "{run:.2000}");
}

#[test]
fn a_folder_that_may_not_be_opened_is_the_machines_no() {
    let mut tried = 0;
    for closed in [0o000, 0o111, 0o444] {
        let room = room();
        plan(&room, "content/fjordvik/stengd");
        let folder = room.path("content/fjordvik/stengd");
        fs::set_permissions(&folder, fs::Permissions::from_mode(closed)).expect("a mode");
        for args in [&["sjekk"][..], &["bygg"], &["bygg", "fjordvik/stengd"], &["sjekk", "fjordvik"]] {
            let Some(command) = unprivileged(&room) else {
                return skipped("folders that may not be opened: the superuser cannot give its leave up");
            };
            let run = command.args(args).run().ended(3);
            let all = run.stdout.clone() + &run.stderr;
            assert!(all.contains("stengd kan ikkje opnast: du har ikkje løyve"), "{closed:o} {args:?}: {run}");
            assert!(!all.contains("ingen plan"), "{closed:o} {args:?}: {run}");
            assert_eq!(
                room.path("output/fjordvik-slt-2026.pdf").is_file(),
                tried % 4 > 0,
                "the sound plan is built: {run}"
            );
            tried += 1;
        }
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).expect("a mode");
    }
    assert_eq!(tried, 12);
    println!("{tried} runs on folders that may not be opened: each said so, and ended with 3");
}

#[test]
fn a_section_that_notepad_saved_as_text_is_known_whatever_it_did_to_the_letters() {
    let marked = format!("\u{feff}{SECTION}");
    let wide: Vec<u8> = marked.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let other: Vec<u8> = marked.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let ways: [(&str, Vec<u8>); 6] = [
        ("UTF-8", SECTION.into()),
        ("UTF-8 with a mark", marked.clone().into_bytes()),
        ("line ends of Windows", marked.replace('\n', "\r\n").into_bytes()),
        ("UTF-16", wide),
        ("UTF-16, the other way", other),
        ("a comment before it", format!("# Bakgrunn\n---\n\n{SECTION}").into_bytes()),
    ];
    for (way, bytes) in &ways {
        for name in ["b.txt", "b"] {
            let room = self::room();
            room.write(format!("content/fjordvik/slt-2026/{name}"), bytes);
            let run = room.planverk().args(["sjekk", "--format", "json"]).run().ended(1);
            assert!(findings(&run).len() == 1 && findings(&run)[0].contains("b.yaml"), "{way}, {name}: {run}");
        }
    }
    println!("{} texts of a section, each known", 2 * ways.len());
}
