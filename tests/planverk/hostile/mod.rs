//! A plan folder from a stranger can be built without fear: whatever is in it, the program ends by itself, says what is
//! wrong, and stays inside 500 MB. (It should take 2 seconds at most. No test measures time: what hangs is killed after
//! two minutes, and `PLANVERK_TIDER=1` prints how long each case took.)

mod code;
mod files;
#[allow(dead_code, reason = "each of those that share it takes what it needs")]
#[path = "../../hostile/mod.rs"]
mod inputs;
mod passed_over;
mod projects;
mod size;
mod swapped;
mod unreadable;

use std::path::Path;
use std::time::Instant;

use crate::room::{Room, Run, limited};
use crate::samples;

/// 500 MB of address space, which is more than the memory that is used of it.
const MEMORY: &str = "ulimit -v 512000";

const PLAN: &str = "content/fjordvik/kort-2026";

/// A small sound plan in a room of its own, to be made hostile.
fn room() -> Room {
    Room::with_plan(&samples::named("fjordvik-kort-2026").folder)
}

/// Builds within the limits.
fn build(room: &Room) -> Run {
    let started = Instant::now();
    let command = if cfg!(target_os = "linux") { limited(room, MEMORY) } else { room.planverk() };
    // Threads and arenas reserve address space that they never use.
    let run = command.arg("bygg").args(room.plan()).env("RAYON_NUM_THREADS", "2").env("MALLOC_ARENA_MAX", "1").run();
    if std::env::var_os("PLANVERK_TIDER").is_some() {
        eprintln!("{:>6} ms  {:.90}", started.elapsed().as_millis(), run.stderr.replace('\n', " "));
    }
    run
}

/// Builds, and expects to be refused with a fault that speaks of this file.
#[track_caller]
fn refused(room: &Room, about: &str) -> Run {
    let run = build(room).ended(1);
    assert!(
        run.stderr.contains("feil[PV") && run.stderr.contains(about),
        "{about:?} is not in what is told: {run:.2000}"
    );
    assert!(!run.stderr.contains("panicked") && !run.stderr.contains("overflow"), "{run:.2000}");
    assert!(run.stderr.len() < 1_000_000, "a fault is told in words, not in megabytes");
    assert!(!Path::new(&room.path("output")).exists(), "{run:.2000}");
    run
}

#[test]
fn a_sound_plan_is_built_within_the_same_limits() {
    build(&room()).ended(0);
    let aukra = Room::with_plan(&samples::aukra().folder);
    build(&aukra).ended(0);
}
