//! What a killed run leaves beside a file is taken away by the next one that writes there; and nothing else is.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::{PDF, PLAN, room};
use crate::chance::Chance;
use crate::pdf::Pdf;
use crate::room::{PROGRAM, Room};

fn start(room: &Room, args: &[&str]) -> Child {
    let mut command = Command::new(PROGRAM);
    command.args(args).env_clear().current_dir(room.path("")).stdin(Stdio::null());
    command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("planverk starts")
}

/// What planverk left in a folder and those in it.
fn left(folder: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder) else { return vec![] };
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths
        .flat_map(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let own = name.starts_with(".planverk-").then(|| path.display().to_string());
            own.into_iter().chain(left(&path))
        })
        .collect()
}

/// Kills runs at moments by chance, most of them where files are written, and says how many left something behind.
fn killed(room: &Room, args: &[&str], times: usize, before: impl Fn()) -> usize {
    before();
    let clock = Instant::now();
    start(room, args).wait().expect("planverk ends");
    let whole = clock.elapsed();
    let mut chance = Chance::new(13);
    let mut dirty = 0;
    for _ in 0..times {
        before();
        let known = left(&room.path("")).len();
        let mut process = start(room, args);
        // as often early as late, and mostly in the last tenth, where it writes
        let part = if chance.below(4) == 0 { chance.below(1000) } else { 880 + chance.below(140) };
        thread::sleep(whole.mul_f64(part as f64 / 1000.0));
        let _ = process.kill();
        process.wait().expect("planverk ends");
        dirty += usize::from(left(&room.path("")).len() > known);
    }
    dirty
}

#[test]
fn two_hundred_kills_leave_nothing_that_the_next_run_does_not_clean() {
    let room = room();
    let front = room.read("kommune/plan/plan.yaml");
    let turn = std::cell::Cell::new(1);
    let change = || {
        turn.set(turn.get() % 27 + 1);
        room.write("kommune/plan/plan.yaml", front.replace("2024-01-01", &format!("2024-01-{:02}", turn.get())));
    };
    let mut dirty = killed(&room, &["bygg", PLAN, "--ut", "ut"], 90, change);
    room.planverk().args(["bygg", PLAN, "--ut", "ut"]).run().ended(0);
    assert_eq!(left(&room.path("ut")), [""; 0]);
    assert!(!Pdf::open(&room.path("ut/kommune-plan.pdf")).pages.is_empty());
    dirty += killed(&room, &["hent-kjelde", PDF, "henta"], 60, || {
        let _ = fs::remove_dir_all(room.path("henta/kommune"));
    });
    room.planverk().args(["hent-kjelde", PDF, "henta"]).run().ended(0);
    assert_eq!(left(&room.path("henta")), [""; 0]);
    let text = "type: tekst\ntittel: Bakgrunn\ntekst: Noko godt  - i 2020-2024.\n";
    let mended = "type: tekst\ntittel: Bakgrunn\ntekst: Noko godt - i 2020–2024.\n";
    dirty += killed(&room, &["sjekk", PLAN, "--rett"], 50, || {
        room.write("kommune/plan/tekst.yaml", text);
    });
    assert!([text, mended].contains(&room.read("kommune/plan/tekst.yaml").as_str()));
    room.planverk().args(["sjekk", PLAN, "--rett"]).run().ended(0);
    assert_eq!(room.read("kommune/plan/tekst.yaml"), mended);
    assert_eq!(left(&room.path("")), [""; 0]);
    assert!(dirty > 0, "no run was killed while it wrote");
    println!("200 kills, of which {dirty} left something behind, and nothing after the next run");
}

#[test]
fn two_runs_at_once_never_take_each_others_files() {
    let room = room();
    let mut runs = 0;
    for _ in 0..12 {
        let _ = fs::remove_dir_all(room.path("ut"));
        let _ = fs::remove_dir_all(room.path("henta"));
        let build = ["bygg", PLAN, "--ut", "ut"];
        let compare = ["samanlikn", PLAN, "--ut", "ut/endringar.md"];
        let all = [&build[..], &compare, &build, &["hent-kjelde", PDF, "henta"], &["hent-kjelde", PDF, "henta"]];
        let mut running: Vec<_> = all.iter().map(|args| (args, start(&room, args))).collect();
        for (args, process) in &mut running {
            let code = process.wait().expect("planverk ends").code();
            // of two that take a source out, one may find that the other was first
            assert!(code == Some(0) || args[0] == "hent-kjelde" && code == Some(3), "{args:?}: {code:?}");
            runs += 1;
        }
        assert_eq!(left(&room.path("")), [""; 0]);
    }
    println!("{runs} runs beside each other");
}

#[test]
fn what_planverk_did_not_make_is_never_taken_away() {
    let room = room();
    let names = [
        ".planverk-abcdef.ny",
        ".planverk-.ny",
        ".planverk-0123456789abcdef-01234567.ny",
        ".planverk-notat.ny",
        ".planverk-",
        ".planverk-0123456789abcdef-01234567.gamal",
        "planverk.ny",
        ".planverk-plan.pdf.ny",
        ".planverk-åæø.ny",
    ];
    for folder in ["ut", "kommune/plan", "kommune", "henta"] {
        names.iter().for_each(|name| drop(room.write(format!("{folder}/{name}"), "mitt")));
        room.write(format!("{folder}/.planverk-mappe.ny/0"), "mitt");
    }
    room.planverk().args(["bygg", PLAN, "--ut", "ut"]).run().ended(0);
    room.planverk().args(["hent-kjelde", PDF, "henta"]).run().ended(0);
    room.planverk().args(["sjekk", PLAN, "--rett"]).run().ended(0);
    let mut kept = 0;
    for folder in ["ut", "kommune/plan", "kommune", "henta"] {
        for name in names.iter().copied().chain([".planverk-mappe.ny/0"]) {
            assert_eq!(room.read(format!("{folder}/{name}")), "mitt", "{folder}/{name}");
            kept += 1;
        }
    }
    println!("{kept} files with names like ours were left alone");
}

#[cfg(target_os = "linux")]
#[test]
fn a_signal_that_comes_while_a_file_is_written_waits_until_it_is_whole() {
    use std::os::unix::process::ExitStatusExt;

    let room = room();
    let built = room.path("ut");
    let mut ended = 0;
    let mut chance = Chance::new(5);
    for round in 0..40 {
        let _ = fs::remove_dir_all(&built);
        let process = start(&room, &["bygg", PLAN, "--ut", "ut"]);
        let signal = ["INT", "TERM", "HUP"][round % 3];
        // when the folder is there, the file is about to be
        let clock = Instant::now();
        while !built.exists() && clock.elapsed() < Duration::from_secs(20) {
            thread::sleep(Duration::from_micros(50));
        }
        thread::sleep(Duration::from_micros(chance.below(3000) as u64));
        // the shell's own: not every machine has the program
        let script = format!("kill -s {signal} {}", process.id());
        assert!(Command::new("/bin/sh").args(["-c", &script]).status().expect("a shell").success());
        let status = process.wait_with_output().expect("planverk ends").status;
        assert!(status.code() == Some(0) || matches!(status.signal(), Some(1 | 2 | 15)), "{status:?}");
        ended += usize::from(status.signal().is_some());
        assert_eq!(left(&room.path("")), [""; 0], "{signal}");
        let pdf = built.join("kommune-plan.pdf");
        assert!(!pdf.exists() || !Pdf::open(&pdf).pages.is_empty());
    }
    assert!(ended > 0, "no signal came in time to end a run");
    println!("40 signals while a file was written, of which {ended} ended the run, and nothing was left behind");
}
