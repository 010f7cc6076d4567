//! `planverk samanlikn` as a user meets it.

mod formats;
mod git;
pub mod report;
mod schema;

use std::process::Command as System;

use crate::room::{Room, copy, repository};

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

fn commit(room: &Room, message: &str) {
    git(room, &["add", "--all"]);
    git(room, &["commit", "--quiet", "--message", message]);
}

/// Runs git in the room, as somebody.
fn git(room: &Room, args: &[&str]) -> String {
    let mut git = System::new("git");
    git.current_dir(room.path("")).args(["-c", "user.name=Kari", "-c", "user.email=kari@example.org"]).args(args);
    git.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_SYSTEM", "/dev/null");
    let out = git.output().expect("the tests need git");
    assert!(out.status.success(), "git {args:?}: {}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).expect("UTF-8")
}
