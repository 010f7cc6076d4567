//! Files that are not what they seem, and ways out of the folder.

use std::os::unix::fs::symlink;

use super::{PLAN, build, inputs, refused, room};
use crate::room::{self, Room};

const SECRET: &str = "type: tekst\ntittel: Noko hemmeleg\n";
pub(super) const DRAWING: &str =
    r#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>"#;

/// The plan with a figure of this file.
fn figure(file: &str) -> Room {
    let room = room();
    room.replace(
        format!("{PLAN}/tiltak.yaml"),
        "retning: ståande\n",
        &format!("retning: ståande\nfigur: {{ fil: \"{file}\", alt: Eit bilete }}\n"),
    );
    room.write("utanfor.svg", DRAWING);
    room.write("content/utanfor.svg", DRAWING);
    room
}

fn fresh_link(room: &Room, target: &str, link: &str) {
    let link = room.path(link);
    let _ = std::fs::remove_file(&link);
    symlink(target, link).expect("a symbolic link");
}

#[test]
fn a_picture_inside_the_municipality_is_taken() {
    build(&figure("bilete/vaapen.svg")).ended(0);
    let room = figure("bilete/lenkje.svg");
    fresh_link(&room, "vaapen.svg", "content/fjordvik/bilete/lenkje.svg");
    assert!(matches!(build(&room).code, Some(0 | 1)), "a link inside the folder is taken or refused");
}

#[test]
fn a_picture_outside_the_municipality_is_refused() {
    for way in inputs::WAYS_OUT {
        refused(&figure(way), "tiltak.yaml:5");
    }
    let room = figure("bilete/vaapen.svg");
    let absolute = room.path("utanfor.svg").display().to_string();
    refused(&figure(&absolute), "tiltak.yaml:5");
}

#[test]
fn a_symbolic_link_out_of_the_folder_is_refused() {
    let room = figure("bilete/ut.svg");
    fresh_link(&room, "../../../utanfor.svg", "content/fjordvik/bilete/ut.svg");
    refused(&room, "tiltak.yaml:5");

    let room = figure("ut/utanfor.svg");
    fresh_link(&room, "..", "content/fjordvik/ut");
    refused(&room, "tiltak.yaml:5");

    for file in ["kommune.yaml", "kort-2026/plan.yaml", "kort-2026/tiltak.yaml"] {
        let room = self::room();
        room.write("hemmeleg.yaml", SECRET);
        let up = if file.contains('/') { "../../../hemmeleg.yaml" } else { "../../hemmeleg.yaml" };
        fresh_link(&room, up, &format!("content/fjordvik/{file}"));
        let run = refused(&room, file.rsplit('/').next().unwrap_or(file));
        assert!(!run.stderr.contains("Noko hemmeleg"), "what is outside is shown: {run}");
    }
}

#[test]
fn a_section_or_a_former_plan_outside_the_folder_cannot_be_named() {
    let room = self::room();
    room.write("content/fjordvik/hemmeleg.yaml", SECRET);
    for name in ["../hemmeleg", "/etc/passwd", "..", "\"tiltak\\0\"", "./tiltak"] {
        room.write(format!("{PLAN}/plan.yaml"), front().replace("[tiltak]", &format!("[tiltak, {name}]")));
        refused(&room, "plan.yaml");
    }
    for name in ["../../hemmeleg", "..", "/etc"] {
        room.write(format!("{PLAN}/plan.yaml"), front().replace("status:", &format!("erstattar: {name}\nstatus:")));
        refused(&room, "plan.yaml");
    }
}

fn front() -> String {
    room().read(format!("{PLAN}/plan.yaml"))
}

#[test]
fn a_pipe_a_device_and_a_folder_are_not_read_as_files() {
    for file in ["kommune.yaml", "kort-2026/plan.yaml", "kort-2026/tiltak.yaml", "bilete/vaapen.svg"] {
        let path = format!("content/fjordvik/{file}");
        let name = file.rsplit('/').next().unwrap_or(file);

        let pipe = room();
        std::fs::remove_file(pipe.path(&path)).expect("a file to replace");
        room::pipe(&pipe.path(&path));
        refused(&pipe, name);

        for device in ["/dev/zero", "/dev/stdin", "/proc/self/environ", "/dev/full"] {
            let room = room();
            fresh_link(&room, device, &path);
            refused(&room, name);
        }

        let folder = room();
        std::fs::remove_file(folder.path(&path)).expect("a file to replace");
        std::fs::create_dir(folder.path(&path)).expect("a folder");
        refused(&folder, name);
    }
}

#[test]
fn a_picture_that_attacks_its_reader_is_refused_or_harmless() {
    for picture in inputs::drawings() {
        let room = figure("bilete/angrep.svg");
        room.write("content/fjordvik/bilete/angrep.svg", &picture);
        let run = build(&room);
        assert!(matches!(run.code, Some(0 | 1)), "{picture:.60}: {run:.2000}");
        assert!(run.code == Some(0) || run.stderr.contains("tiltak.yaml:5"), "{picture:.60}: {run:.2000}");
    }
    let room = figure("bilete/stor.png");
    room.write("content/fjordvik/bilete/stor.png", inputs::huge_picture());
    refused(&room, "tiltak.yaml:5");
}
