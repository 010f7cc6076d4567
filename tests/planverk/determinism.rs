//! The same plan gives the same bytes, whatever the machine is like; and bytes that are the same are not written again.

use std::fs;
use std::path::Path;

use crate::room::{Room, pdfs_in};
use crate::samples;

/// What differs from machine to machine and may not show.
pub const MACHINES: [&[(&str, &str)]; 4] = [
    &[("TZ", "Pacific/Kiritimati"), ("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8"), ("RAYON_NUM_THREADS", "1")],
    &[("TZ", "America/Anchorage"), ("LANG", "C"), ("RAYON_NUM_THREADS", "2"), ("SOURCE_DATE_EPOCH", "1")],
    &[("TZ", "Europe/Oslo"), ("LANG", "nb_NO.UTF-8"), ("RAYON_NUM_THREADS", "7"), ("TYPST_FONT_PATHS", "/usr/share")],
    &[("HOME", "/nonexistent"), ("COLUMNS", "20"), ("TERM", "dumb"), ("USER", "ingen")],
];

fn only_pdf(folder: &Path) -> Vec<u8> {
    let [file] = &pdfs_in(folder)[..] else { panic!("one PDF in {}", folder.display()) };
    fs::read(file).expect("a PDF")
}

#[test]
fn neither_clock_nor_language_nor_folder_nor_threads_show_in_the_pdf() {
    for sample in samples::all() {
        let first = &sample.built().bytes;
        for machine in MACHINES {
            let room = Room::with_plan(&sample.folder);
            let mut command = room.planverk().arg("bygg").args(room.plan()).args(["--ut", "ut"]);
            for (key, value) in machine {
                command = command.env(key, value);
            }
            command.run().ended(0);
            assert!(only_pdf(&room.path("ut")) == *first, "{}: other bytes with {machine:?}", sample.name);
        }
    }
}

#[test]
fn a_plan_gives_the_same_bytes_from_wherever_it_is_named() {
    let sample = samples::aukra();
    let room = Room::with_plan(&sample.folder);
    let plan = room.path("content/aukra/slt-2024");
    let named = [
        (room.path("content"), "aukra/slt-2024"),
        (room.path("content/aukra"), "slt-2024/plan.yaml"),
        (plan.clone(), "."),
        (plan.clone(), "../../../content/aukra/slt-2024"),
        (room.path(""), "aukra/slt-2024"),
    ];
    for (folder, name) in named {
        let out = room.path("ut");
        let run = room.planverk().args(["bygg", name, "--ut"]).arg(&out).folder(&folder).run().ended(0);
        assert!(only_pdf(&out) == sample.built().bytes, "{name} from {}: {run}", folder.display());
        assert!(out.join("aukra-slt-2024.pdf").exists(), "{run}");
        fs::remove_dir_all(out).expect("the folder goes");
    }
}

#[test]
fn a_plan_gives_the_same_bytes_alone_and_beside_others() {
    let room = Room::new();
    let plans = samples::all();
    room.planverk().arg("bygg").args(plans.iter().map(|sample| &sample.folder)).args(["--ut", "ut"]).run().ended(0);
    for sample in plans {
        let bytes = fs::read(room.path(format!("ut/{}.pdf", sample.name))).expect("a PDF for each plan");
        assert!(bytes == sample.built().bytes, "{} is another beside others", sample.name);
    }
}

#[cfg(unix)]
#[test]
fn bytes_that_are_the_same_are_not_written_again() {
    use std::os::unix::fs::MetadataExt;

    let room = Room::with_plan(&samples::aukra().folder);
    room.build(&[]).ended(0);
    let file = room.path("output/aukra-slt-2024.pdf");
    let state = || {
        let data = fs::metadata(&file).expect("a PDF");
        (data.ino(), data.mtime(), data.mtime_nsec(), data.ctime(), data.ctime_nsec())
    };
    let before = state();
    let run = room.build(&[]).ended(0);
    assert_eq!(state(), before);
    assert!(run.stderr.contains("uendra"), "{run}");

    room.replace("content/aukra/slt-2024/plan.yaml", "2024-01-30", "2024-01-31");
    room.build(&[]).ended(0);
    assert_ne!(state(), before);
}
