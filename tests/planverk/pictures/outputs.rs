//! Two outputs are two files, and none takes the place of what it is made from: refused before anything is written.

use super::Room;
use crate::room::{Run, copy};
use crate::samples;

/// A room with a small plan at each of these places.
fn plans(places: &[(&str, &str)]) -> Room {
    let room = Room::new();
    let sample = &samples::named("fjordvik-kort-2026").folder;
    for (kommune, plan) in places {
        let kommune = room.path(kommune);
        if !kommune.exists() {
            for file in ["kommune.yaml", "bilete"] {
                copy(&sample.parent().unwrap().join(file), &kommune.join(file));
            }
        }
        copy(sample, &kommune.join(plan));
    }
    room
}

#[track_caller]
fn refused(room: &Room, run: Run, words: &str) {
    let run = run.ended(2);
    assert!(run.stderr.contains(words) && run.stderr.contains("råd: "), "{run}");
    assert!(!room.path("output").exists() && !room.path("ut").exists() && !room.path("typst").exists(), "{run}");
}

#[test]
fn plans_whose_pdfs_would_have_one_name_are_refused_before_anything_is_written() {
    let cases: [&[(&str, &str)]; 6] = [
        &[("content/a-b", "c"), ("content/a", "b-c")],
        &[("content/nord-fjord-by", "plan"), ("content/nord", "fjord-by-plan")],
        &[("content/a", "kort"), ("content/A", "kort")],
        &[("content/å", "kort"), ("content/a\u{30a}", "kort")],
        &[("content/a", "straße"), ("content/a", "STRASSE")],
        &[("content/a", "ſak"), ("content/a", "sak")],
    ];
    for places in cases {
        let room = plans(places);
        refused(&room, room.build(&[]), "same fila");
    }
    // the same name elsewhere
    let room = plans(&[("content/a", "kort"), ("anna/a", "kort")]);
    refused(&room, room.build(&["a/kort", "anna/a/kort"]), "same fila");
    // one is enough where the other lies beside it: it would be written over the next time
    let room = plans(&[("content/a-b", "c"), ("content/a", "b-c")]);
    for one in ["a-b/c", "content/a/b-c", "a"] {
        refused(&room, room.build(&[one]), "same fila");
    }
    // names that only look like it
    let room = plans(&[("content/a-b", "c"), ("content/a", "c"), ("content/a", "b"), ("content/b", "c")]);
    room.build(&[]).ended(0);
    assert_eq!(crate::room::pdfs_in(&room.path("output")).len(), 4);
}

#[test]
fn a_file_where_a_folder_must_be_is_told_before_anything_is_written() {
    let room = plans(&[("content/a", "kort")]);
    let plan = room.read("content/a/kort/plan.yaml");
    for option in ["--ut", "--typst"] {
        for file in ["content/a/kort/plan.yaml", "content/a/kommune.yaml", "content/a/kort/plan.yaml/under/plan"] {
            refused(&room, room.build(&[option, file]), "er ei fil");
        }
    }
    assert_eq!(room.read("content/a/kort/plan.yaml"), plan);
}

#[test]
fn a_report_takes_the_place_of_nothing_that_it_is_made_from() {
    let room = plans(&[("content/a", "gammal"), ("content/a", "ny")]);
    room.build(&["--med-kjelde", "--ut", "pdf"]).ended(0);
    #[cfg(unix)]
    std::os::unix::fs::symlink("a-gammal.pdf", room.path("pdf/lenkje.pdf")).unwrap();
    let before = std::fs::read(room.path("pdf/a-gammal.pdf")).unwrap();
    copy(&room.path("pdf/a-gammal.pdf"), &room.path("pdf/arkiv.pdf"));
    let cases = [
        ("pdf/a-gammal.pdf", "a/ny", "pdf/a-gammal.pdf"),
        ("pdf/arkiv.pdf", "a/ny", "pdf/arkiv.pdf"),
        ("pdf/arkiv.pdf", "a/ny", "pdf/../pdf/./arkiv.pdf"),
        ("pdf/lenkje.pdf", "a/ny", "pdf/a-gammal.pdf"),
        ("a/gammal", "pdf/a-ny.pdf", "pdf/a-ny.pdf"),
        ("a/gammal", "a/ny", "pdf/a-ny.pdf"),
        ("a/gammal", "a/ny", "anna/A-NY.PDF"),
    ];
    for (old, new, out) in cases {
        let run = room.planverk().args(["samanlikn", old, new, "--ut", out]).run().ended(2);
        assert!(run.stderr.contains("råd: gje rapporten eit anna namn"), "{old} {new} {out}: {run}");
    }
    assert_eq!(std::fs::read(room.path("pdf/a-gammal.pdf")).unwrap(), before);
    room.planverk().args(["samanlikn", "pdf/a-gammal.pdf", "a/ny", "--ut", "pdf/endringar.pdf"]).run().ended(0);
}
