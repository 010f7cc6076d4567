//! Writing many files into a folder in which others may have been at work: what was changed there stays, links are not followed,
//! and each file is whole or as it was.
//!
//! Beside the files lies a list of their sums, as `sha256sum` writes it. A file whose sum stands in it is as it was written, and may
//! be written anew; any other is somebody's work.

use super::write;
use crate::folder::{EntryKind, Folder, Refusal, SUMS};
use crate::limits;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::io;
use std::path::{Path, PathBuf};

/// Why nothing was written, or not all of it.
#[derive(Debug)]
pub enum NotWritten {
    /// These were changed since they were written, or are not planverk's at all. Nothing is written.
    Changed(Vec<PathBuf>),
    /// Something else than a file or a folder stands there: a link, a pipe. Nothing is written.
    InTheWay(PathBuf),
    /// The machine said no.
    Io(PathBuf, io::Error),
}

/// Writes files into the folder `name` in `root`, both made where they are not there. What was changed there since it was written
/// last is written over only when `over` says so.
///
/// # Errors
/// Why nothing was written, or not all of it.
pub fn write_project(root: &Path, name: &str, files: &BTreeMap<String, Vec<u8>>, over: bool) -> Result<(), NotWritten> {
    let failed = |path: &Path| {
        let path = root.join(path);
        move |error| NotWritten::Io(path, error)
    };
    super::make_folder(root).map_err(failed(Path::new("")))?;
    let folder = Folder::open(root).map_err(failed(Path::new("")))?;
    let within = |path: &str| Path::new(name).join(path);
    if let Found::InTheWay(what) = found(&folder, &within(SUMS)).map_err(failed(&within(SUMS)))? {
        return Err(NotWritten::InTheWay(root.join(what)));
    }
    let before = folder.read(&within(SUMS), limits::SUMS).map_or_else(|_| BTreeSet::new(), |bytes| lines(&bytes));
    let (mut changed, mut new) = (vec![], vec![]);
    for (path, bytes) in files {
        let full = within(path);
        match found(&folder, &full).map_err(failed(&full))? {
            Found::Nothing => new.push((full, bytes)),
            Found::InTheWay(what) => return Err(NotWritten::InTheWay(root.join(what))),
            Found::File(old) if old.as_ref() == Some(bytes) => {}
            Found::File(old) => {
                if !over && !old.is_some_and(|old| before.contains(&line(path, &old))) {
                    changed.push(root.join(&full));
                }
                new.push((full, bytes));
            }
        }
    }
    if !changed.is_empty() {
        return Err(NotWritten::Changed(changed));
    }
    let after: BTreeSet<String> = files.iter().map(|(path, bytes)| line(path, bytes)).collect();
    let put = |path: &Path, bytes: &[u8]| write(&root.join(path), bytes).map(drop).map_err(failed(path));
    if !new.is_empty() {
        // until all are written, what is there may be of the last time or of this one
        put(&within(SUMS), before.union(&after).cloned().collect::<String>().as_bytes())?;
    }
    new.iter().try_for_each(|(path, bytes)| put(path, bytes))?;
    match after == before {
        true => Ok(()),
        false => put(&within(SUMS), after.into_iter().collect::<String>().as_bytes()),
    }
}

/// A line of the list: the sum of a file, and its path.
fn line(path: &str, bytes: &[u8]) -> String {
    let mut line = String::new();
    for byte in Sha256::digest(bytes) {
        // writing to a String cannot fail
        let _ = write!(line, "{byte:02x}");
    }
    line + "  " + path + "\n"
}

/// The lines of a list.
fn lines(bytes: &[u8]) -> BTreeSet<String> {
    String::from_utf8_lossy(bytes).lines().map(|line| format!("{line}\n")).collect()
}

/// What stands where a file is to be written.
enum Found {
    Nothing,
    /// A file; its bytes, unless it is larger than anything that planverk writes.
    File(Option<Vec<u8>>),
    /// Something else, there or on the way there.
    InTheWay(PathBuf),
}

fn found(folder: &Folder, path: &Path) -> io::Result<Found> {
    let mut ways: Vec<&Path> = path.ancestors().filter(|part| !part.as_os_str().is_empty()).collect();
    ways.reverse();
    for part in ways {
        let fits = match folder.kind(part)? {
            None => return Ok(Found::Nothing),
            Some(kind) => kind == if part == path { EntryKind::File } else { EntryKind::Folder },
        };
        if !fits {
            return Ok(Found::InTheWay(part.to_path_buf()));
        }
    }
    match folder.read(path, limits::PICTURE) {
        Ok(bytes) => Ok(Found::File(Some(bytes))),
        Err(Refusal::TooLarge) => Ok(Found::File(None)),
        Err(Refusal::Io(error)) => Err(error),
        Err(_) => Ok(Found::InTheWay(path.to_path_buf())),
    }
}
