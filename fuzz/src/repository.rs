//! From bytes to a repository: a sound one, of which one file is changed.

use planverk::read::revision::{self, RevisionError};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// Where the plan lies in it.
pub const PLAN: &str = "fjordvik/slt-2026";

/// A repository with a small plan, in two packs and some objects of their own.
pub struct Repository {
    folder: TempDir,
    /// The files that a run may change, with what they hold.
    files: Vec<(PathBuf, Vec<u8>)>,
}

impl Repository {
    /// Makes it with git, once a process.
    ///
    /// # Panics
    /// If there is no git, or no room.
    pub fn new() -> Repository {
        let folder = TempDir::new().expect("a temporary folder");
        let git = |args: &[&str]| {
            let mut git = Command::new("git");
            git.current_dir(folder.path())
                .args(["-c", "user.name=Kari", "-c", "user.email=kari@example.org"])
                .args(args);
            git.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_SYSTEM", "/dev/null");
            assert!(git.status().expect("git").success(), "git {args:?}");
        };
        git(&["init", "--quiet", "--template=", "--initial-branch=main"]);
        for (round, text) in ["", "\0", "\n"].into_iter().enumerate() {
            crate::plan::of(format!("type: tekst\ntittel: Bakgrunn {round}\n{text}").as_bytes()).write(folder.path());
            git(&["add", "--all"]);
            git(&["commit", "--quiet", "--message", "x"]);
            git(&["tag", "--annotate", "--message", "x", &format!("v{round}")]);
            if round < 2 {
                git(&["repack", "--quiet", "-d"]);
            }
        }
        let mut files = vec![];
        let mut open = vec![folder.path().join(".git")];
        while let Some(path) = open.pop() {
            match path.is_dir() {
                true => {
                    open.extend(fs::read_dir(&path).expect("a folder").map(|entry| entry.expect("an entry").path()))
                }
                false => files.push((path.clone(), fs::read(&path).expect("a file"))),
            }
        }
        // those that are read, and in an order that is the same each time
        files.retain(|(path, _)| !path.ends_with("index") && !path.ends_with("COMMIT_EDITMSG"));
        files.sort();
        Repository { folder, files }
    }

    /// Reads the plan after one file was changed as the bytes say: which one, where, and what stands there instead.
    ///
    /// # Panics
    /// If the disk says no.
    pub fn read(&self, bytes: &[u8]) -> Option<Result<usize, RevisionError>> {
        let [which, at, beyond, how, rest @ ..] = bytes else { return None };
        let (path, whole) = &self.files[usize::from(*which) % self.files.len()];
        let at = usize::from(u16::from_le_bytes([*at, *beyond])) % (whole.len() + 1);
        let end = if how % 2 == 0 { whole.len().min(at + rest.len()) } else { at };
        let changed = match how % 5 {
            0 | 1 => [&whole[..at], rest, &whole[end..]].concat(),
            2 => [&whole[..at], rest].concat(),
            3 => rest.to_vec(),
            _ => [&whole[..at], &whole[end..]].concat(),
        };
        put(path, &changed);
        let rev = ["HEAD", "HEAD~2", "v2", "v0^{}~0", "main@{1}"][usize::from(how / 5) % 5];
        let read = revision::open(&self.folder.path().join(PLAN), rev);
        put(path, whole);
        Some(read.map(|origin| origin.shown().len()))
    }
}

impl Default for Repository {
    fn default() -> Self {
        Repository::new()
    }
}

fn put(path: &Path, bytes: &[u8]) {
    // git writes objects read-only
    let _ = fs::remove_file(path);
    fs::write(path, bytes).expect("room on the disk");
}
