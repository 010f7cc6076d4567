//! The machine's no is said in words: streams that are closed or full, limits, kills, and names and texts that a terminal would
//! obey. All commands are tried with all of it, and how many times is counted.

mod hostile_names;
mod kept;
mod left_behind;
#[cfg(target_os = "linux")]
mod limits;
#[cfg(unix)]
mod streams;

use crate::room::{Room, Run};
use crate::small_plan::SmallPlan;

/// The plan that commands are tried on.
const PLAN: &str = "kommune/plan";

/// A room with two small plans of one municipality, and the PDF of one with its source.
fn room() -> Room {
    let measures =
        |title: &str| format!("- {{ id: a, tittel: {title}, ansvar: [skulane], tidspunkt: [Kvar haust] }}\n");
    let plan = SmallPlan::new("status: utkast\nerstattar: gamal\n").measures(&measures("Natteramnar i helgane"));
    let room = Room::with(&plan.section("tekst", "type: tekst\ntittel: Bakgrunn\ntekst: Noko godt  - i 2020-2024.\n"));
    SmallPlan::new("").named("kommune", "gamal").measures(&measures("Natteramnar kvar helg")).write(&room.path(""));
    room.planverk().args(["bygg", PLAN, "--med-kjelde", "--ut", "pdf"]).run().ended(0);
    room
}

const PDF: &str = "pdf/kommune-plan.pdf";

/// Every command, in each of the ways that say something else or write somewhere else.
const COMMANDS: &[&[&str]] = &[
    &[],
    &["--hjelp"],
    &["--versjon"],
    &["byg"],
    &["ny", "vik", "--språk", "nn"],
    &["bygg", "--hjelp"],
    &["bygg", "--tull"],
    &["bygg", "finst-ikkje"],
    &["bygg", PLAN, "--ut", "ut"],
    &["bygg", PLAN, "--ut", "ut", "--typst", "typst"],
    &["sjekk", PLAN],
    &["sjekk", PLAN, "--format", "kort"],
    &["sjekk", PLAN, "--format", "json"],
    &["sjekk", PLAN, "--vis"],
    &["samanlikn", PLAN],
    &["samanlikn", "kommune/gamal", PLAN, "--format", "md", "--avslutt-kode"],
    &["samanlikn", PDF, PLAN, "--format", "json"],
    &["samanlikn", PLAN, "--ut", "endringar.pdf"],
    &["samanlikn", PLAN, "--ut", "endringar.md"],
    &["hent-kjelde", PDF, "henta"],
    &["hent-kjelde", "pdf", "henta"],
    &["forklar"],
    &["forklar", "PV011"],
    &["forklar", "tull"],
    &["skjema"],
    &["skjema", "--ut", "schema"],
    &["lsp"],
    &["fullføring", "bash"],
    &["fullføring", "tull"],
    &["man", "--ut", "man"],
    &["hjelp"],
    &["hjelp", "bygg"],
];

/// A command of each kind, where the kinds are what matters.
const KINDS: &[&[&str]] = &[
    &["--hjelp"],
    &["ny", "henta/vik/slt-2027", "--språk", "nn"],
    &["bygg", PLAN, "--ut", "ut"],
    &["sjekk", PLAN],
    &["samanlikn", PLAN],
    &["samanlikn", PLAN, "--ut", "endringar.pdf"],
    &["hent-kjelde", PDF, "henta"],
    &["forklar", "PV011"],
    &["skjema", "--ut", "schema"],
    &["lsp"],
    &["fullføring", "bash"],
    &["man", "--ut", "man"],
    &["hjelp", "bygg"],
];

/// What a command ends with when all is well: the language server is left by its editor without a word.
fn well(args: &[&str]) -> i32 {
    i32::from(args == ["lsp"])
}

/// The commands that the program itself says it has.
fn commands_of_the_program() -> Vec<String> {
    let help = Room::new().planverk().arg("--hjelp").run().ended(0).stdout;
    let (_, list) = help.split_once("Kommandoar:\n").expect("a list of commands");
    let names = list.lines().take_while(|line| !line.is_empty()).filter_map(|line| line.strip_prefix("  "));
    // a line that begins further in goes on from the one before it
    let names = names.filter(|line| !line.starts_with(' ')).filter_map(|line| line.split(' ').next());
    names.map(str::to_string).collect()
}

#[test]
fn every_command_of_the_program_is_tried() {
    let commands = commands_of_the_program();
    for command in &commands {
        for (list, name) in [(COMMANDS, "COMMANDS"), (KINDS, "KINDS")] {
            let is_tried =
                list.iter().any(|args| args.first() == Some(&command.as_str()) && args.get(1) != Some(&"--hjelp"));
            assert!(is_tried, "{command} is not in {name}");
        }
    }
    println!("{} commands", commands.len());
    assert!(commands.len() >= 6, "{commands:?}");
}

/// The words of a program that ended otherwise than it meant to.
const ENGLISH: &[&str] = &[
    "panicked",
    "thread '",
    "memory allocation",
    "fatal runtime",
    "overflowed",
    "backtrace",
    "os error",
    // what is said of a panic; the help says what code it ends with
    "feil i planverk sjølv (",
    "feil i planverk selv (",
];

/// Looks at a run that the machine may have said no to: it ends as it would have, or with 3 and words.
#[track_caller]
fn is_said_in_words(run: &Run, as_ever: i32, what: &str) {
    assert!(run.code == Some(as_ever) || run.code == Some(3), "{what}: {run:.2000}");
    for english in ENGLISH {
        assert!(!run.stderr.contains(english) && !run.stdout.contains(english), "{what}: {run:.2000}");
    }
}
