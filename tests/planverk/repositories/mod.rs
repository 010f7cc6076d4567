//! A repository from a stranger can be read without fear: no program is run on its word, nothing outside it is read, and
//! whatever is in it, the program ends soon and in nynorsk.

mod bounded;
mod harmless;
mod kinds;
mod made;
mod names;
mod trees;

use std::path::Path;
use std::process::Command as System;
use std::sync::LazyLock;

use crate::room::{Room, Run, copy, limited};
use crate::small_plan::SmallPlan;

/// The plan in its folder, and the one that is asked for at a revision.
const PLAN: &str = "fjordvik/slt-2026";

const FRONT: &str = "tittel: SLT-plan\nstatus: framlegg\n";
const SECTION: &str = "type: tekst\ntittel: Bakgrunn\ntekst: Barn og unge skal kjenne at dei høyrer til.\n";

/// A repository with a small plan and two commits, made once: `vinter` stood where `haust` stands now.
static BASE: LazyLock<Room> = LazyLock::new(|| {
    let room = Room::with(&plan("vinter"));
    git(&room, &["init", "--quiet", "--template=", "--initial-branch=main"]);
    git(&room, &["config", "gc.auto", "0"]);
    commit(&room, "fyrste");
    plan("haust").write(&room.path(""));
    commit(&room, "andre");
    room
});

fn plan(season: &str) -> SmallPlan {
    SmallPlan::new(FRONT)
        .named("fjordvik", "slt-2026")
        .section("bakgrunn", &format!("{SECTION}  Det gjeld òg om {season}en.\n"))
}

/// A repository of one's own, to be made hostile.
fn repository() -> Room {
    let room = Room::new();
    copy(&BASE.path(""), &room.path(""));
    room
}

/// Runs git in the room, as somebody, with none of the machine's settings.
fn git(room: &Room, args: &[&str]) -> String {
    git_in(&room.path(""), args)
}

fn git_in(folder: &Path, args: &[&str]) -> String {
    let out = git_run(folder, args);
    assert!(out.status.success(), "git {args:?}: {}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8_lossy(&out.stdout).trim().to_owned()
}

fn git_run(folder: &Path, args: &[&str]) -> std::process::Output {
    let mut git = System::new("git");
    git.current_dir(folder).env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_SYSTEM", "/dev/null");
    for who in ["AUTHOR", "COMMITTER"] {
        git.env(format!("GIT_{who}_NAME"), "Kari").env(format!("GIT_{who}_EMAIL"), "kari@example.org");
        git.env(format!("GIT_{who}_DATE"), "2026-01-05T12:00:00Z");
    }
    git.args(args).output().expect("the tests need git")
}

fn commit(room: &Room, message: &str) {
    git(room, &["add", "--all"]);
    git(room, &["commit", "--quiet", "--message", message]);
}

/// Compares the plan at a revision with itself, within 500 MB of address space.
fn compared(room: &Room, rev: &str) -> Run {
    let command = if cfg!(target_os = "linux") { limited(room, "ulimit -v 512000") } else { room.planverk() };
    command.args(["samanlikn", &format!("{PLAN}@{rev}"), PLAN]).env("MALLOC_ARENA_MAX", "1").run()
}

/// Holds that the run was sound: the plan was compared, or refused in nynorsk, with a way out.
#[track_caller]
fn told(what: &str, run: &Run) {
    let refused = run.stderr.starts_with("feil: ") && run.stderr.contains("\n  råd: ") && run.stdout.is_empty();
    assert!(run.code == Some(0) || matches!(run.code, Some(2 | 3)) && refused, "{what}: {run:.2000}");
    assert!(!run.stderr.contains("panic") && !run.stderr.contains("planverk sjølv"), "{what}: {run:.2000}");
    assert!(run.stderr.len() < 5000 && !run.stderr.contains('\u{1b}'), "{what}: {run:.2000}");
}

/// A case that is refused with these words.
#[track_caller]
fn refused(what: &str, room: &Room, rev: &str, why: &str) {
    let run = compared(room, rev);
    told(what, &run);
    assert!(run.code != Some(0) && run.stderr.contains(why), "{what}: {why:?} is not in {run:.2000}");
}

/// A case that is read: what it says of the older plan is what was committed.
#[track_caller]
fn read(what: &str, room: &Room, rev: &str, season: &str) {
    let run = compared(room, rev).ended(0);
    told(what, &run);
    let changed = season != "haust";
    assert_eq!(run.stdout.contains(&format!("{season}en")), changed, "{what}: {run}");
    assert_eq!(run.stdout.contains("Ingen skilnader"), !changed, "{what}: {run}");
}
