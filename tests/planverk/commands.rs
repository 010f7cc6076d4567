//! The command line as a user meets it: what is built where, what is said, how it ends.

use std::fs;

use crate::room::{Room, pdfs_in};
use crate::samples;

#[test]
fn without_a_plan_every_plan_under_content_is_built_into_output() {
    let room = Room::new();
    for sample in samples::all() {
        let municipality = sample.folder.parent().expect("a municipality");
        let name = municipality.file_name().expect("a name");
        crate::room::copy(municipality, &room.path("content").join(name));
    }
    let run = room.build(&[]).ended(0);
    let built = pdfs_in(&room.path("output"));
    assert_eq!(built.len(), samples::all().len(), "{run}");
    for sample in samples::all() {
        let pages = sample.pdf().pages.len();
        let line = run.stderr.lines().find(|line| line.contains(&format!("{}.pdf", sample.name)));
        let line = line.unwrap_or_else(|| panic!("nothing is said of {}:\n{run}", sample.name));
        assert!(line.contains(&format!("{pages} side")) && line.contains(" s"), "{line}");
    }
    assert!(run.stderr.contains(&format!("Bygde {}", built.len())), "{run}");
}

#[test]
fn a_plan_that_is_sound_is_built_beside_one_that_is_not() {
    let room = Room::with_plan(&samples::named("fjordvik-kort-2026").folder);
    crate::room::copy(&room.path("content/fjordvik/kort-2026"), &room.path("content/fjordvik/darleg"));
    room.replace("content/fjordvik/darleg/plan.yaml", "status: utkast", "status: utkst");
    let run = room.build(&[]).ended(1);
    assert_eq!(pdfs_in(&room.path("output")), [room.path("output/fjordvik-kort-2026.pdf")], "{run}");
}

#[test]
fn two_plans_never_write_to_the_same_file() {
    let room = Room::with_plan(&samples::named("fjordvik-kort-2026").folder);
    crate::room::copy(&room.path("content/fjordvik"), &room.path("anna/fjordvik"));
    let run = room.build(&["fjordvik/kort-2026", "anna/fjordvik/kort-2026"]).ended(2);
    assert!(run.stderr.contains("same fil"), "{run}");
    assert!(!room.path("output").exists(), "{run}");
    // The same plan named twice is one plan.
    room.build(&["fjordvik/kort-2026", "content/fjordvik/kort-2026", "fjordvik"]).ended(0);
}

#[test]
fn an_order_that_cannot_be_followed_is_answered_in_nynorsk() {
    let room = Room::with_plan(&samples::named("fjordvik-kort-2026").folder);
    let orders: [&[&str]; 6] = [
        &["bygg", "finst-ikkje"],
        &["bygg", "content/fjordvik/bilete"],
        &["bygg", "--utt", "x"],
        &["bygg", "--ut"],
        &["byg"],
        &["bygg", "--malar", "finst-ikkje"],
    ];
    for order in orders {
        let run = room.planverk().args(order).run().ended(2);
        assert!(run.stdout.is_empty() && run.stderr.starts_with("feil: "), "{order:?}: {run}");
        for english in ["error", "unexpected", "found", "required", "Usage", "tip:"] {
            assert!(!run.stderr.contains(english), "{order:?}: {run}");
        }
    }
    assert!(!room.path("output").exists());
}

#[test]
fn help_ends_with_examples_and_goes_to_standard_out() {
    let room = Room::new();
    for order in [&["--hjelp"][..], &["--help"], &["bygg", "--hjelp"], &["bygg", "-h"], &[]] {
        let run = room.planverk().args(order).run().ended(0);
        let examples = run.stdout.split_once("Døme:").unwrap_or_else(|| panic!("no examples: {run}")).1;
        assert!(examples.trim().lines().all(|line| line.trim().starts_with("planverk ")), "{run}");
        for english in ["Usage", "Options", "Commands", "Print help", "Arguments"] {
            assert!(!run.stdout.contains(english), "{run}");
        }
    }
}

#[test]
fn nothing_is_coloured_or_written_to_standard_out_when_nobody_looks() {
    let room = Room::with_plan(&samples::named("fjordvik-kort-2026").folder);
    let fine = room.build(&[]).ended(0);
    room.replace("content/fjordvik/kort-2026/plan.yaml", "status: utkast", "status: utkst");
    let fault = room.build(&[]).ended(1);
    for run in [fine, fault] {
        assert!(run.stdout.is_empty() && !run.stderr.contains('\u{1b}'), "{run}");
    }
}

#[test]
fn a_folder_that_is_named_in_any_way_is_made() {
    let room = Room::with_plan(&samples::named("fjordvik-kort-2026").folder);
    for out in ["ut", "djupt/nede/i mappa", "./her/", "æøå"] {
        room.build(&["--ut", out]).ended(0);
        assert_eq!(pdfs_in(&room.path(out)).len(), 1, "{out}");
    }
    assert_eq!(fs::read_dir(room.path("")).expect("the room").count(), 5, "content and the four folders, nothing else");
}
