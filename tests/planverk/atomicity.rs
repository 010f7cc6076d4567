//! Whatever happens while a plan is built, the last good PDF stays until the new one is whole.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Instant;

use crate::pdf::Pdf;
use crate::room::{PROGRAM, Room, limited, pdfs_in, skipped, unprivileged, with_disk};
use crate::samples;

const PDF: &str = "output/aukra-slt-2024.pdf";

/// A room where the plan was built once and then changed, and the bytes of before and after.
struct Changed {
    room: Room,
    before: Vec<u8>,
    after: Vec<u8>,
}

impl Changed {
    fn new() -> Changed {
        let room = Room::with_plan(&samples::aukra().folder);
        let front = "content/aukra/slt-2024/plan.yaml";
        room.replace(front, "2024-01-30", "2024-01-31");
        room.build(&[]).ended(0);
        let after = fs::read(room.path(PDF)).expect("a PDF");
        room.replace(front, "2024-01-31", "2024-01-30");
        room.build(&[]).ended(0);
        let before = fs::read(room.path(PDF)).expect("a PDF");
        assert!(before != after && before == samples::aukra().built().bytes);
        room.replace(front, "2024-01-30", "2024-01-31");
        Changed { room, before, after }
    }

    fn pdf(&self) -> Vec<u8> {
        fs::read(self.room.path(PDF)).unwrap_or_default()
    }

    /// What lies in the folder that is built into.
    fn files(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(self.room.path("output")).expect("output/");
        entries.map(|entry| entry.expect("an entry").path()).collect()
    }

    #[track_caller]
    fn keeps_the_last_good_one(&self) {
        assert!(self.pdf() == self.before, "the last good PDF is gone");
        assert_eq!(self.files(), [self.room.path(PDF)], "something is left behind");
    }
}

#[test]
fn a_killed_process_leaves_the_old_pdf_or_the_new_one() {
    let changed = Changed::new();
    let start = || {
        let mut command = Command::new(PROGRAM);
        command
            .arg("bygg")
            .args(changed.room.plan())
            .env_clear()
            .current_dir(changed.room.path(""))
            .stdin(Stdio::null());
        command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("planverk starts")
    };
    let clock = Instant::now();
    start().wait().expect("planverk ends");
    let whole = clock.elapsed();
    assert!(changed.pdf() == changed.after);
    let mut old = 0;
    // A fixed sequence that covers the whole run, denser towards its end, where files are written.
    for i in 0..60_u32 {
        fs::write(changed.room.path(PDF), &changed.before).expect("the old PDF");
        let part = 1.05 - (f64::from(i * 37 % 60) / 60.0).powi(2);
        let mut process = start();
        std::thread::sleep(whole.mul_f64(part));
        let _ = process.kill();
        process.wait().expect("planverk ends");
        let pdf = changed.pdf();
        assert!(pdf == changed.before || pdf == changed.after, "killed at {part:.2}: neither the old nor the new");
        old += usize::from(pdf == changed.before);
        assert_eq!(pdfs_in(&changed.room.path("output")), [changed.room.path(PDF)], "half a PDF has a PDF's name");
    }
    assert!(old > 5, "only {old} runs were killed in time to say anything");
    changed.room.build(&[]).ended(0);
    assert!(changed.pdf() == changed.after);
}

#[cfg(unix)]
#[test]
fn a_full_disk_leaves_the_old_pdf_and_is_told() {
    let changed = Changed::new();
    // A limit on the size of files (in half or whole kilobytes, as the shell has it) stands in for a full disk. The signal
    // that comes with it is no end without a word, whether it is ignored or not.
    for limit in ["trap '' XFSZ; ulimit -f 16", "ulimit -f 16"] {
        let run = limited(&changed.room, limit).arg("bygg").args(changed.room.plan()).run().ended(3);
        assert!(run.stderr.contains("større enn maskina tillèt") && run.stderr.contains("aukra-slt-2024.pdf"), "{run}");
        changed.keeps_the_last_good_one();
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_is_full_is_called_full() {
    let room = Room::with_plan(&samples::aukra().folder);
    // elsewhere the limit on the size of files above has to do
    let Some(command) = with_disk(&room, "64k", "\"$0\" bygg --ut disk; code=$?; ls -A disk; exit $code") else {
        return skipped("a build onto a full disk: this user may mount none");
    };
    let run = command.run().ended(3);
    assert!(run.stderr.contains("disken er full"), "{run}");
    assert_eq!(run.stdout, "", "something is left on the full disk");
}

#[test]
fn a_folder_where_the_pdf_should_go_is_left_alone() {
    let room = Room::with_plan(&samples::aukra().folder);
    room.write(format!("{PDF}/viktig.txt"), "ikkje rør");
    let run = room.build(&[]).ended(3);
    assert!(run.stderr.contains("det ligg ei mappe med same namn der"), "{run}");
    assert_eq!(room.read(format!("{PDF}/viktig.txt")), "ikkje rør");
    assert_eq!(fs::read_dir(room.path("output")).expect("output/").count(), 1, "something is left behind");
}

#[test]
fn a_file_where_the_folder_should_be_is_left_alone() {
    let room = Room::with_plan(&samples::aukra().folder);
    room.write("ut", "ei fil");
    let run = room.build(&["--ut", "ut/inni"]).ended(2);
    assert!(run.stderr.contains("ut er ei fil, og --ut må vere ei mappe"), "{run}");
    assert_eq!(room.read("ut"), "ei fil");
    assert!(run.stdout.is_empty() && !room.path("output").exists(), "{run}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_may_not_be_written_to_is_told() {
    use std::os::unix::fs::PermissionsExt;

    let changed = Changed::new();
    let folder = changed.room.path("output");
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o555)).expect("permissions");
    let run = unprivileged(&changed.room).map(|command| command.arg("bygg").args(changed.room.plan()).run());
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).expect("permissions");
    let Some(run) = run else {
        return skipped("a folder without leave to write: the superuser cannot give its leave up");
    };
    assert!(run.clone().ended(3).stderr.contains("ikkje løyve til å skrive"), "{run}");
    changed.keeps_the_last_good_one();
}

#[test]
fn a_plan_with_faults_leaves_its_last_good_pdf() {
    let changed = Changed::new();
    changed.room.replace("content/aukra/slt-2024/plan.yaml", "status: framlegg", "status: framlagt");
    changed.room.build(&[]).ended(1);
    changed.keeps_the_last_good_one();
    assert_eq!(Pdf::open(&changed.room.path(PDF)).about.pdf_ua, "1");
}

#[test]
fn two_builds_at_the_same_time_both_end_well() {
    let changed = Changed::new();
    let mut command = Command::new(PROGRAM);
    command.arg("bygg").args(changed.room.plan()).env_clear().current_dir(changed.room.path("")).stderr(Stdio::null());
    let mut running: Vec<_> = (0..4).map(|_| command.spawn().expect("planverk starts")).collect();
    for process in &mut running {
        assert!(process.wait().expect("planverk ends").success());
    }
    assert!(changed.pdf() == changed.after);
    assert_eq!(changed.files(), [changed.room.path(PDF)]);
}
