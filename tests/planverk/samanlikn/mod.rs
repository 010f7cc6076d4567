//! `planverk samanlikn` as a user meets it.

mod formats;
mod git;
pub mod report;
mod schema;

use crate::room::{Room, commit, copy, git, repository};

/// A room with Aukra's two plans.
fn aukra() -> Room {
    let room = Room::new();
    copy(&repository().join("content/aukra"), &room.path("content/aukra"));
    room
}

/// A git repository of what stands in the room, with one commit.
fn committed(room: &Room) {
    git(room, &["init", "--quiet", "--initial-branch=main"]);
    commit(room, "fyrste");
}
