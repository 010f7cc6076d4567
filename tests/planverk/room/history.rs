//! The real git, which makes the repositories that planverk reads: as somebody, at one time, without the machine's settings.

use std::path::Path;
use std::process::Output;

use super::Room;

/// Runs git in the room, and gives what it says.
pub fn git(room: &Room, args: &[&str]) -> String {
    git_in(&room.path(""), args)
}

/// Runs git in a folder, and gives what it says.
pub fn git_in(folder: &Path, args: &[&str]) -> String {
    let out = git_run(folder, args);
    assert!(out.status.success(), "git {args:?}: {}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8_lossy(&out.stdout).trim().to_owned()
}

/// Runs git in a folder, however it ends.
pub fn git_run(folder: &Path, args: &[&str]) -> Output {
    let mut git = std::process::Command::new("git");
    git.current_dir(folder).env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_SYSTEM", "/dev/null");
    for who in ["AUTHOR", "COMMITTER"] {
        git.env(format!("GIT_{who}_NAME"), "Kari").env(format!("GIT_{who}_EMAIL"), "kari@example.org");
        git.env(format!("GIT_{who}_DATE"), "2026-01-05T12:00:00Z");
    }
    git.args(args).output().expect("the tests need git")
}

/// Commits all that is in the room.
pub fn commit(room: &Room, message: &str) {
    git(room, &["add", "--all"]);
    git(room, &["commit", "--quiet", "--message", message]);
}
