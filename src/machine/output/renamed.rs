//! Another name for an author's file.

use crate::machine::signals::held;
use std::fs;
use std::io;
use std::path::Path;

/// Gives a file a name that nothing has. Whatever has it stays where it is.
///
/// # Errors
/// Where the machine says no, or something has the name.
pub fn rename(from: &Path, to: &Path) -> io::Result<()> {
    held(|| match fs::hard_link(from, to) {
        Ok(()) => fs::remove_file(from),
        // on a disk for which large and small letters are alike, the file itself has the name
        Err(e) if e.kind() == io::ErrorKind::AlreadyExists && !is_itself(from, to) => Err(e),
        // a disk without links
        Err(_) if !is_itself(from, to) && to.symlink_metadata().is_ok() => Err(io::ErrorKind::AlreadyExists.into()),
        Err(_) => fs::rename(from, to),
    })
}

/// Whether two paths of one folder are one file, whose name is only written otherwise.
fn is_itself(from: &Path, to: &Path) -> bool {
    let real = |path: &Path| fs::canonicalize(path).ok();
    real(from).is_some() && real(from) == real(to)
}
