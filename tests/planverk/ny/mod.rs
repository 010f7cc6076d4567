//! A way to begin: `planverk ny` in an empty folder, and what comes of it.

mod editing;
mod places;
mod terminal;
mod whole;

use crate::room::{Room, Run};

/// `planverk ny` with these arguments.
pub fn new(room: &Room, args: &[&str]) -> Run {
    room.planverk().arg("ny").args(args).run()
}

/// All files in the room, by their paths, sorted.
pub fn files(room: &Room) -> Vec<String> {
    fn below(folder: &std::path::Path, root: &std::path::Path, all: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            match path.is_dir() {
                true => below(&path, root, all),
                false => all.push(path.strip_prefix(root).expect("below the root").display().to_string()),
            }
        }
    }
    let mut all = vec![];
    below(&room.path(""), &room.path(""), &mut all);
    all.sort();
    all
}
