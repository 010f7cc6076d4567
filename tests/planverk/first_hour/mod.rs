//! The first hour: what somebody who has used only Word gets wrong, one slip at a time in a sound plan, and what is said of it.
//!
//! `tests/fyrste-time/` has the plan and the slips, by kind. Each is held to how much is said of it, where and by which code, to
//! what `--rett` makes of it, and to a score from 0 to 3; what is said stands in `tests/golden/fyrste-time/`, in both målformer, to
//! be read aloud. `PLANVERK_UPDATE=1` writes what each slip is held to anew; `PLANVERK_SLINGRAR=datoar` shows what is said of one kind
//! (with `--nocapture`).

mod advice;
mod by_chance;
mod found;
mod score;
mod slip;

use found::Found;
use score::Score;
use slip::{Kind, Slip};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::golden;
use crate::room::{Room, repository};

/// Where the slips stand.
const SLIPS: &str = "tests/fyrste-time/slingrar";

/// All slips tried, some at a time.
fn tried(kinds: &[Kind]) -> Vec<Vec<Found>> {
    let all: Vec<&Slip> = kinds.iter().flat_map(|kind| &kind.slips).collect();
    let (next, done) = (AtomicUsize::new(0), Mutex::new(BTreeMap::new()));
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some(slip) = all.get(at) else { break };
                    let found = Found::of(slip);
                    done.lock().expect("no thread fails").insert(at, found);
                }
            });
        }
    });
    let mut done = done.into_inner().expect("no thread fails").into_values();
    kinds.iter().map(|kind| done.by_ref().take(kind.slips.len()).collect()).collect()
}

#[test]
fn the_plan_that_slips_are_made_in_is_sound() {
    let room = found::sound();
    let run = room.planverk().args(["sjekk", "--streng"]).run();
    assert_eq!((run.code, run.stdout.as_str()), (Some(0), ""), "{run:?}");
}

#[test]
fn every_slip_of_the_first_hour_is_told_of_once_where_it_stands_and_mended_as_the_advice_says() {
    let mut kinds = slip::kinds();
    // one kind at a time, for whoever works on it: what is said is shown, and nothing is held or written
    let only = std::env::var("PLANVERK_SLINGRAR").ok();
    kinds.retain(|kind| only.as_ref().is_none_or(|only| only.split(',').any(|name| kind.name == name)));
    let all = tried(&kinds);
    if only.is_some() {
        print!("{}", score::page(&kinds, &all));
        for (slip, found) in kinds.iter().flat_map(|kind| &kind.slips).zip(all.iter().flatten()) {
            println!("{} {}{}", found.score.points(), found.told(slip), found.complaints().join("; "));
        }
        return;
    }
    let mut wrong = String::new();
    for (kind, found) in kinds.iter().zip(&all) {
        let said: String = kind.slips.iter().zip(found).map(|(slip, found)| found.told(slip)).collect();
        golden::check(&format!("fyrste-time/{}.txt", kind.name), &said);
        let held: String = kind.slips.iter().zip(found).map(|(slip, found)| slip.written(found)).collect();
        golden::holds(&format!("{SLIPS}/{}.txt", kind.name), &format!("{}{held}", kind.head));
        for (slip, found) in kind.slips.iter().zip(found) {
            for why in found.complaints() {
                let _ = writeln!(wrong, "{}: {}: {why}\n{}", kind.name, slip.name, found.told(slip));
            }
        }
    }
    let names = kinds.iter().map(|kind| format!("{}.txt", kind.name));
    golden::no_others("tests/golden/fyrste-time", names);
    golden::holds("docs/fyrste-time.md", &score::page(&kinds, &all));
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn there_are_slips_enough_and_each_is_a_slip_of_its_own() {
    let kinds = slip::kinds();
    let all: Vec<&Slip> = kinds.iter().flat_map(|kind| &kind.slips).collect();
    assert!(all.len() >= 300, "{} slips", all.len());
    for (at, slip) in all.iter().enumerate() {
        let before = all.iter().take(at).find(|before| before.edits == slip.edits);
        assert!(before.is_none(), "{} is {} again", slip.name, before.map_or("", |before| &before.name));
    }
    assert_eq!(Score::ALL.len(), 4);
    assert!(repository().join(SLIPS).is_dir() && !Room::new().path("content").exists());
}
