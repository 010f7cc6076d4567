//! Limits that the machine sets on a process: of memory, stack, threads, open files, the size of files, time; and disks.

use std::fs;

use rayon::prelude::*;

use super::{COMMANDS, KINDS, PDF, PLAN, is_said_in_words, room, well};
use crate::pdf::Pdf;
use crate::room::{PROGRAM, Room, alone, limited, pdfs_in, skipped, with_disk};

/// What a shell says to set each limit.
const LIMITS: &[&str] = &[
    "ulimit -v 1000000",
    "ulimit -v 300000",
    "ulimit -v 180000",
    "ulimit -v 130000",
    "ulimit -d 60000",
    "ulimit -d 25000",
    "ulimit -s 100",
    "ulimit -s 48",
    "ulimit -f 1",
    "ulimit -f 0",
    "ulimit -n 12",
    "ulimit -n 6",
    "ulimit -t 1",
    "ulimit -t 60",
    "ulimit -c 0; ulimit -l 0",
];

/// Whatever lies in a room is whole, and nothing of a run that was stopped is left by the next one.
#[track_caller]
fn all_is_whole(room: &Room, what: &str) {
    for folder in ["ut", "pdf", "."] {
        if room.path(folder).is_dir() {
            pdfs_in(&room.path(folder))
                .iter()
                .for_each(|pdf| assert!(!Pdf::open(pdf).pages.is_empty(), "{what}: {}", pdf.display()));
        }
    }
}

#[test]
fn every_command_ends_in_words_at_every_limit() {
    let tried: Vec<(usize, usize)> = LIMITS.par_iter().map(|limit| at(limit)).collect();
    let (runs, refused) = tried.iter().fold((0, 0), |all, one| (all.0 + one.0, all.1 + one.1));
    println!("{runs} runs at {} limits, of which the machine refused {refused}", LIMITS.len());
    assert!(runs == LIMITS.len() * KINDS.len() && refused > 8, "{runs} {refused}");
}

/// How many commands were tried at a limit, and how many of them the machine refused.
fn at(limit: &str) -> (usize, usize) {
    let room = room();
    let (mut runs, mut refused) = (0, 0);
    for args in KINDS {
        let what = format!("{limit}: {args:?}");
        for written in ["ut", "typst", "henta", "schema", "man"] {
            let _ = fs::remove_dir_all(room.path(written));
        }
        let run = limited(&room, limit).args(*args).run();
        is_said_in_words(&run, well(args), &what);
        if run.code == Some(3) {
            let faults = run.stderr.lines().filter(|line| line.starts_with("feil: ")).count();
            assert!(faults >= 1 || limit.contains("-f"), "{what}: {run:.2000}");
            refused += 1;
        }
        all_is_whole(&room, &what);
        runs += 1;
    }
    (runs, refused)
}

#[test]
fn a_user_who_may_start_no_thread_gets_the_same_bytes() {
    let room = room();
    room.planverk().args(["bygg", PLAN, "--ut", "ut"]).run().ended(0);
    let whole = fs::read(room.path("ut/kommune-plan.pdf")).expect("a PDF");
    let with = |args: &[&str]| alone(&room).map(|command| command.args(args).run());
    let Some(run) = with(&["bygg", PLAN, "--ut", "ein"]) else {
        return skipped("a user who may start no thread: no such limit holds this one, and it cannot be another");
    };
    let run = run.ended(0);
    assert!(fs::read(room.path("ein/kommune-plan.pdf")).is_ok_and(|pdf| pdf == whole), "{run}");
    let others = [
        &["sjekk", PLAN][..],
        &["samanlikn", PLAN],
        &["samanlikn", PLAN, "--ut", "endringar.pdf"],
        &["hent-kjelde", PDF, "henta"],
    ];
    for args in others {
        is_said_in_words(&with(args).expect("as before"), 0, &format!("{args:?}"));
    }
    println!("5 commands without a thread");
}

#[test]
fn a_disk_that_is_full_or_can_only_be_read_is_called_so() {
    let room = room();
    let mut runs = 0;
    let full = "! head -c 400k /dev/zero >disk/noko 2>/dev/null";
    let read_only = "mount -o remount,bind,ro disk";
    for (disk, said) in [(full, "disken er full"), (read_only, "disken kan berre lesast")] {
        for args in [
            &["bygg", PLAN, "--ut", "disk"][..],
            &["bygg", PLAN, "--ut", "disk/ny"],
            &["bygg", PLAN, "--ut", "ut", "--typst", "disk"],
            &["samanlikn", PLAN, "--ut", "disk/endringar.pdf"],
            &["samanlikn", PLAN, "--ut", "disk/endringar.md"],
            &["hent-kjelde", PDF, "disk/henta"],
            &["skjema", "--ut", "disk"],
            &["sjekk", "disk/kommune/plan", "--rett"],
        ] {
            let script = format!(
                "cp -r kommune disk && {{ {disk}; }} || exit 98; \"$0\" \"$@\"; code=$?; ls -A disk disk/kommune/plan | grep '^[.]planverk' >&2; exit $code"
            );
            let Some(command) = with_disk(&room, "256k", &script) else {
                return skipped("disks that are full or can only be read: this user may mount none");
            };
            let run = command.args(args).run().ended(3);
            is_said_in_words(&run, 3, &format!("{args:?}"));
            assert!(run.stderr.contains(said) && !run.stderr.contains(".planverk-"), "{args:?}: {run}");
            runs += 1;
        }
    }
    println!("{runs} runs on disks that were full or could only be read");
    assert_eq!(runs, 16);
}

#[test]
fn a_folder_that_is_gone_and_an_environment_without_a_home_are_met_with_words() {
    let room = room();
    let mut runs = 0;
    for args in COMMANDS {
        let gone = room
            .command("/bin/sh")
            .args(["-c", "mkdir x && cd x && rmdir ../x && exec \"$0\" \"$@\"", PROGRAM])
            .args(*args)
            .run();
        let code = gone.code.unwrap_or(101);
        assert!(code <= 4, "{args:?} in a folder that is gone: {gone}");
        is_said_in_words(&gone, code, &format!("{args:?} in a folder that is gone"));
        let as_ever = room.planverk().args(*args).run().code.expect("an end");
        for variables in [
            "HOME=/finst/ikkje TMPDIR=/finst/ikkje XDG_CACHE_HOME=/proc/1",
            "HOME= TMPDIR= LANG=xx LC_ALL=\u{ff}",
            "HOME=/dev/null TMPDIR=/dev/null TERM=x COLUMNS=-1",
        ] {
            let run = room
                .command("/bin/sh")
                .args(["-c", &format!("{variables} exec \"$0\" \"$@\""), PROGRAM])
                .args(*args)
                .run();
            is_said_in_words(&run, as_ever, &format!("{variables} {args:?}"));
            assert_eq!(run.code, Some(as_ever), "{variables} {args:?}: {run:.2000}");
            runs += 1;
        }
        runs += 1;
    }
    println!("{runs} runs without a folder, a home or a place for what is temporary");
}

#[test]
#[cfg(target_os = "linux")]
fn a_folder_that_takes_no_files_is_not_said_to_be_missing() {
    let cases: &[&[&str]] = &[
        &["bygg", PLAN, "--ut", "/proc"],
        &["bygg", PLAN, "--ut", "/proc/planar"],
        &["bygg", PLAN, "--ut", "/proc/self/task"],
        &["bygg", PLAN, "--ut", "/sys"],
        &["bygg", PLAN, "--ut", "/sys/kernel/planar"],
        &["bygg", PLAN, "--typst", "/proc"],
    ];
    for args in cases {
        let run = room().planverk().args(*args).run();
        is_said_in_words(&run, 0, &format!("{args:?}"));
        assert!(!run.stderr.contains("finst ikkje") && run.code == Some(3), "{args:?}: {run}");
    }
    println!("{} folders that are there and take no files", cases.len());
}
