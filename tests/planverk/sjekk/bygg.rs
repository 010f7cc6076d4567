//! `planverk bygg` asks the same rules.

use super::{planted, sound};
use crate::room::copy;

const TEXT: &str = "content/grend/plan/tekst.yaml";

#[test]
fn warnings_are_shown_shortly_and_counted_and_the_plan_is_built() {
    let room = sound();
    room.replace(TEXT, "Alle skal vere med.", "Alle  skal ikke vere med.");
    let run = room.build(&[]).ended(0);
    assert!(run.stderr.contains("tekst.yaml:7:23: åtvaring PV602 ord-i-anna-målform: «ikke» er bokmål"), "{run}");
    assert!(!run.stderr.contains("råd: ") && !run.stderr.contains("PV606"), "{run}");
    assert!(run.stderr.contains("; 1 åtvaring og 1 merknad\n") && run.stderr.contains("«planverk sjekk»"), "{run}");
    assert!(room.path("output/grend-plan.pdf").exists());
}

#[test]
fn when_it_is_strict_a_warning_stops_the_plan_and_a_note_does_not() {
    let room = sound();
    room.replace(TEXT, "Alle skal vere med.", "Alle skal ikke vere med.");
    let run = room.build(&["--streng"]).ended(1);
    assert!(run.stderr.contains("åtvaring[PV602 ") && run.stderr.contains("ikkje bygd, 1 åtvaring"), "{run}");
    assert!(!room.path("output").exists());
    room.replace(TEXT, "skal ikke vere", "skal  vere");
    room.build(&["--streng"]).ended(0);
}

#[test]
fn an_error_stops_its_own_plan_only() {
    let room = planted();
    copy(&sound().path("content/grend"), &room.path("content/grend"));
    let run = room.build(&[]).ended(1);
    assert!(run.stderr.contains("Bygde 1 av 2 planar"), "{run}");
    assert!(room.path("output/grend-plan.pdf").exists() && !room.path("output/vaagvik-slt-2026.pdf").exists());
}

#[test]
fn what_is_accepted_is_not_told_of() {
    let room = sound();
    room.replace(TEXT, "tittel: Visjon\n", "tittel: Visjon\n    godta: { ord-i-anna-målform: Sitat frå vedtaket }\n");
    room.replace(TEXT, "Alle skal vere med.", "Alle skal ikke vere med.");
    let run = room.build(&["--streng"]).ended(0);
    assert!(!run.stderr.contains("PV602"), "{run}");
}
