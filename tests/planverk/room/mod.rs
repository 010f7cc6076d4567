//! A sealed room: a folder of its own, the program in it, and nothing of the machine's that could show in what it builds.

mod files;
mod history;
mod possible;
mod run;

use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::small_plan::SmallPlan;
use crate::yaml;

#[cfg(unix)]
pub use files::pipe;
pub use files::{copy, pdfs_in, repository};
pub use history::{commit, git, git_in, git_run};
pub use possible::{alone, skipped, unprivileged, with_disk};
pub use run::{Command, Run, limited};

/// The program under test.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_planverk");

/// A folder that is gone when the test is over.
pub struct Room {
    folder: TempDir,
    /// The plan that it was made for, where that is not the only one in it.
    plan: Option<String>,
}

impl Room {
    /// An empty room.
    pub fn new() -> Room {
        Room { folder: TempDir::new().expect("a temporary folder"), plan: None }
    }

    /// A room with a small plan in it.
    pub fn with(plan: &SmallPlan) -> Room {
        let room = Room::new();
        plan.write(room.folder.path());
        room
    }

    /// A room with this plan in `content/`, its municipality included, where it may be changed; and the plan that it
    /// replaces, whose name stands on its cover.
    pub fn with_plan(plan: &Path) -> Room {
        let mut room = Room::new();
        let municipality = plan.parent().expect("a plan lies in a municipality");
        let name = municipality.file_name().expect("a municipality has a name");
        let to = room.path("content").join(name);
        let front = yaml::open(&plan.join("plan.yaml"));
        let former = front.text("erstattar/erstatter").map(|former| municipality.join(former));
        if former.is_some() {
            let own = plan.file_name().expect("a plan has a name");
            room.plan = Some(format!("content/{}/{}", name.to_string_lossy(), own.to_string_lossy()));
        }
        for entry in std::fs::read_dir(municipality).expect("the municipality's folder") {
            let entry = entry.expect("a folder's entry").path();
            // The municipality's other plans stay behind, but not its pictures.
            let other = entry.join("plan.yaml").exists() && entry != plan;
            if !other || former.as_ref() == Some(&entry) {
                copy(&entry, &to.join(entry.file_name().expect("an entry has a name")));
            }
        }
        room
    }

    /// A path in the room.
    pub fn path(&self, path: impl AsRef<Path>) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Writes a file, with its folders.
    pub fn write(&self, path: impl AsRef<Path>, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(path);
        let folder = path.parent().expect("a file lies in a folder");
        std::fs::create_dir_all(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
        std::fs::write(&path, bytes).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        path
    }

    /// Reads a file as text.
    pub fn read(&self, path: impl AsRef<Path>) -> String {
        let path = self.path(path);
        std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
    }

    /// Changes a file: every `from` becomes `to`; there must be one.
    pub fn replace(&self, path: impl AsRef<Path>, from: &str, to: &str) {
        let text = self.read(&path);
        assert!(text.contains(from), "{} has no {from:?} to replace", path.as_ref().display());
        self.write(path, text.replace(from, to));
    }

    /// The program, to be run in this room.
    pub fn planverk(&self) -> Command {
        self.command(PROGRAM)
    }

    /// Another program, to be run in this room.
    pub fn command(&self, program: &str) -> Command {
        Command::new(program, self.folder.path())
    }

    /// The plan to build, where it must be named.
    pub fn plan(&self) -> Option<&str> {
        self.plan.as_deref()
    }

    /// `planverk bygg` with these arguments, of the plan that the room was made for.
    pub fn build(&self, args: &[&str]) -> Run {
        self.planverk().arg("bygg").args(self.plan()).args(args).run()
    }
}
