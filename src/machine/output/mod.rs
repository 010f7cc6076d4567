//! How files are written: beside their place and renamed into it, and only when the bytes are new.
//!
//! - [`write`] puts what is built at its path; [`replace`] gives an author's file another text, and it stays the same file.
//! - [`rename`] gives an author's file a name that nothing has.
//! - [`write_new`] writes files that are not there yet: all of them, or none.
//! - [`write_project`] puts many files into a folder in which others may have been at work.
//! - `beside` has the files that lie there meanwhile, and takes away those that a killed run left.
//! - `kept` is what a file keeps when its contents are new; `in_place` is for a file that has more than one name.

mod beside;
mod in_place;
mod kept;
mod name;
mod project;
mod renamed;
mod together;

pub use beside::{Beside, BesideFolder, clean};
pub use project::{NotWritten, write_project};
pub use renamed::rename;
pub use together::write_new;

use super::signals::held;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// Whether a file was written or stood as it should.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// It was written.
    New,
    /// It stood there with the same bytes.
    Unchanged,
}

/// Puts the bytes at a path whole or not at all; the folder is made if it is not there.
///
/// What stood at the path stays until the new file is complete on the disk. The file has the permissions of the one that it
/// takes the place of, else those that any new file gets in that folder. A link at the path is itself replaced, and other names
/// of the old file keep it as it was: a stranger's folder cannot lead what is built to a file of the user's.
///
/// # Errors
/// Where the machine says no.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<Written> {
    let folder = folder_of(path);
    make_folder(folder)?;
    clean(folder);
    if is_same(path, bytes) {
        return Ok(Written::Unchanged);
    }
    let old = fs::symlink_metadata(path).ok();
    if old.as_ref().is_some_and(|old| !old.is_file() && !old.is_symlink() && !old.is_dir()) {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    held(|| {
        let mut new = Beside::new(folder)?;
        new.file().write_all(bytes)?;
        if let Some(old) = old.filter(fs::Metadata::is_file) {
            kept::mode(&old, new.file())?;
        }
        new.take_place(path)
    })?;
    Ok(Written::New)
}

/// What became of a file that was to be replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Replaced {
    /// It has the new text.
    Done,
    /// Something else stood there than what the new text was made from; it stands there still.
    Other,
}

/// Gives an author's file another text, whole or not at all. It keeps its owner, group, permissions and attributes, all its
/// names, and the links that lead to it.
///
/// # Errors
/// Where the machine says no; the file then has its old text.
pub fn replace(path: &Path, old: &[u8], new: &[u8]) -> io::Result<Replaced> {
    let path = fs::canonicalize(path)?;
    if fs::read(&path)? != old {
        return Ok(Replaced::Other);
    }
    let own = fs::metadata(&path)?;
    if own.permissions().readonly() {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    held(|| {
        let mut beside = Beside::private(folder_of(&path))?;
        if !kept::has_other_names(&own) && kept::all(&path, &own, beside.file())? {
            beside.file().write_all(new)?;
            return beside.take_place(&path);
        }
        drop(beside);
        in_place::replace(&path, old, new)
    })?;
    Ok(Replaced::Done)
}

/// Makes a folder, and those above it. The kernel's own folders (`/proc`) say that what is to be made in them is not there.
fn make_folder(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder).map_err(|e| if e.kind() == io::ErrorKind::NotFound { takes_no_files() } else { e })
}

/// That a folder is there, and nothing can be put in it.
fn takes_no_files() -> io::Error {
    io::ErrorKind::Unsupported.into()
}

/// The folder that a file lies in.
fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn is_same(path: &Path, bytes: &[u8]) -> bool {
    fs::metadata(path).is_ok_and(|m| m.is_file() && m.len() == bytes.len() as u64)
        && crate::folder::read(path, bytes.len() as u64).is_ok_and(|old| old == bytes)
}
