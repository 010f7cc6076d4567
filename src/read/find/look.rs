//! What lies in one folder, as far as it says where plans are.

use super::names::{FRONT, KOMMUNE, Meant, is_hidden, says_something};
use crate::folder::Folder;
use crate::limits;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// What lies in a folder.
#[derive(Clone, Debug, Default)]
pub struct Contents {
    /// Whether it has a `plan.yaml`, whatever that is.
    pub front: bool,
    /// Whether it has a `kommune.yaml`, whatever that is.
    pub kommune: bool,
    /// The other files that were meant to be YAML, or may have been.
    pub others: Vec<(PathBuf, Meant)>,
    /// The files without an end to their name, which may be anything.
    pub plain: Vec<PathBuf>,
    /// The folders in it, sorted; whether each is a link to one.
    pub folders: Vec<(PathBuf, bool)>,
    /// The links in it that lead nowhere.
    pub dead: Vec<PathBuf>,
    /// How many there are in all.
    pub count: usize,
}

impl Contents {
    /// Looks into a folder, at `most` entries.
    pub fn of(folder: &Path, most: usize) -> io::Result<Contents> {
        let mut found = Contents::default();
        for entry in fs::read_dir(folder)?.take(most) {
            let entry = entry?;
            found.count += 1;
            let (name, path, kind) = (entry.file_name(), entry.path(), entry.file_type()?);
            let leads_to =
                if kind.is_symlink() { fs::metadata(&path).ok().map(|about| about.file_type()) } else { Some(kind) };
            match leads_to {
                _ if name == FRONT => found.front = true,
                _ if name == KOMMUNE => found.kommune = true,
                _ if is_hidden(&name) => {}
                None => found.dead.push(path),
                Some(to) if to.is_dir() => found.folders.push((path, kind.is_symlink())),
                Some(to) if to.is_file() => match Meant::of(&name) {
                    Some(meant) => found.others.push((path, meant)),
                    None if path.extension().is_none() => found.plain.push(path),
                    None => {}
                },
                Some(_) => {}
            }
        }
        // a folder may be one that can be listed, and not gone into
        fs::metadata(folder.join("."))?;
        found.others.sort_by(|a, b| a.0.cmp(&b.0));
        found.folders.sort();
        found.plain.sort();
        found.dead.sort();
        Ok(found)
    }

    /// Whether it has a front page, or what was meant to be one.
    pub fn is_plan(&self) -> bool {
        self.front || self.fronts().next().is_some()
    }

    /// Whether it has what a municipality's plans share, or what was meant to be that.
    pub fn is_kommune(&self) -> bool {
        self.kommune || self.kommune_files().next().is_some()
    }

    /// What was meant to be a front page, by another name. Beside a sound one it is a section or nothing, as any other file.
    pub fn fronts(&self) -> impl Iterator<Item = &Path> {
        let meant = self.others.iter().filter(|(_, meant)| !self.front && meant.is_front());
        meant.filter(|(path, meant)| meant.is_surely("plan") || is_of_a_plan(path)).map(|(path, _)| path.as_path())
    }

    /// What was meant to be `kommune.yaml`, by another name.
    pub fn kommune_files(&self) -> impl Iterator<Item = &Path> {
        let meant = self.others.iter().filter(|(_, meant)| meant.is_kommune() && !(self.kommune && meant.is_left));
        meant.filter(|(path, meant)| meant.is_surely("kommune") || is_of_a_plan(path)).map(|(path, _)| path.as_path())
    }

    /// The files that say something of a plan, of which `plan.yaml` or `kommune.yaml` is none.
    pub fn others(&self) -> impl Iterator<Item = &Path> {
        let others = self.others.iter().filter(|(_, meant)| !meant.is_left && !meant.is_front() && !meant.is_kommune());
        others.map(|(path, _)| path.as_path()).filter(|path| is_of_a_plan(path))
    }

    /// The same of those without an end, one of which may be a file where a folder was to be. They are opened only where plans are
    /// known to lie: elsewhere there may be anything.
    pub fn plain(&self) -> impl Iterator<Item = &Path> {
        self.plain.iter().map(PathBuf::as_path).filter(|path| is_of_a_plan(path))
    }
}

/// Whether a file has the keys of a plan's. One that cannot be read, or is a large one, may have them.
fn is_of_a_plan(path: &Path) -> bool {
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else { return false };
    let bytes = Folder::open(folder).map(|folder| folder.read(Path::new(name), limits::internal::GLANCE));
    bytes.map_or(true, |bytes| bytes.map_or(true, |bytes| says_something(&bytes)))
}
