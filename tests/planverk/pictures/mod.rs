//! Pictures: two names are two files, and a stranger's picture is printed as its author sees it or is refused where it is named,
//! by `sjekk` as by `bygg`, in a moment.

mod drawings;
mod names;
mod outputs;
mod points;
mod random;

use crate::room::{Command, Room, Run, limited};
use crate::small_plan::SmallPlan;
use std::collections::BTreeMap;

/// A plan with these pictures, each in a figure of its own, in the order of their names.
fn plan(pictures: &BTreeMap<String, Vec<u8>>) -> SmallPlan {
    let figures: String = pictures
        .keys()
        .enumerate()
        .map(|(i, name)| {
            format!("  - {{ id: f{i}, tittel: Del {i}, figur: {{ fil: \"{name}\", alt: Ei teikning nummer {i} }} }}\n")
        })
        .collect();
    let plan = SmallPlan::new("")
        .named("content/fjordvik", "kort")
        .section("tekst", &format!("type: tekst\ntittel: Tekst\ndelar:\n{figures}"));
    pictures.iter().fold(plan, |plan, (name, bytes)| plan.file(name, bytes.clone()))
}

/// The program in a room, within an address space that is twice what it may use.
fn program(room: &Room) -> Command {
    let command = if cfg!(target_os = "linux") { limited(room, "ulimit -v 1024000") } else { room.planverk() };
    command.env("RAYON_NUM_THREADS", "2").env("MALLOC_ARENA_MAX", "1")
}

fn one(name: &str, bytes: &[u8]) -> Room {
    Room::with(&plan(&BTreeMap::from([(name.to_owned(), bytes.to_vec())])))
}

/// Expects a picture to be refused with these words, where it is named, by `sjekk` and by `bygg` alike and with one fault.
#[track_caller]
fn refused(name: &str, bytes: &[u8], words: &str) {
    let room = one(name, bytes);
    let looked = program(&room).arg("sjekk").run();
    let built = program(&room).arg("bygg").run();
    let told = |text: &str| text.lines().find(|line| line.starts_with("feil[")).unwrap_or_default().to_owned();
    for (run, text) in [(&looked, &looked.stdout), (&built, &built.stderr)] {
        assert_eq!(run.code, Some(1), "{words}: {run:.2000}");
        assert!(told(text).contains(words), "{words:?} is not what is told: {run:.2000}");
        assert!(text.contains("content/fjordvik/kort/tekst.yaml:4:"), "{run:.2000}");
        assert_eq!(text.matches("feil[").count(), 1, "one mistake, one message: {run:.2000}");
        assert!(!text.contains("feil i planverk") && text.contains("råd: "), "{run:.2000}");
    }
    assert_eq!(told(&looked.stdout), told(&built.stderr));
    assert!(!room.path("output").exists());
}

/// Expects a picture to be printed.
#[track_caller]
fn printed(name: &str, bytes: &[u8]) -> Run {
    let room = one(name, bytes);
    let looked = program(&room).arg("sjekk").run();
    assert_eq!(looked.code, Some(0), "{name}: {looked:.2000}");
    let built = program(&room).arg("bygg").run();
    assert_eq!(built.code, Some(0), "{name}: {built:.2000}");
    looked
}

/// A drawing with this in it.
fn drawing(inside: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 1000 1000\">{inside}</svg>"
    )
}
