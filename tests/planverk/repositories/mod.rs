//! A repository from a stranger can be read without fear: no program is run on its word, nothing outside it is read, and
//! whatever is in it, the program ends soon and in nynorsk.

mod bounded;
mod harmless;
mod kinds;
mod made;
mod names;
mod trees;

use std::sync::LazyLock;

use crate::room::{Room, Run, commit, copy, git, git_in, git_run, limited};
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

/// Compares the plan at a revision with itself, within 500 MB of address space.
fn compared(room: &Room, rev: &str) -> Run {
    let command = if cfg!(target_os = "linux") { limited(room, "ulimit -v 512000") } else { room.planverk() };
    command.args(["samanlikn", &format!("{PLAN}@{rev}"), PLAN]).env("MALLOC_ARENA_MAX", "1").run()
}

/// Holds that the run was sound: the plan was compared, or refused in nynorsk, with a way out.
#[track_caller]
fn told(what: &str, run: &Run) {
    let refused = run.stderr.starts_with("feil: ") && run.stderr.contains("\n  råd: ") && run.stdout.is_empty();
    // what was named is to blame, unless the machine will not read it or somebody changes it
    let machine = [": du har ikkje løyve\n", ": det gjekk ikkje\n", "vart endra medan det vart lese"];
    let code = if machine.iter().any(|why| run.stderr.contains(why)) { 3 } else { 2 };
    assert!(run.code == Some(0) || run.code == Some(code) && refused, "{what}: {run:.2000}");
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
