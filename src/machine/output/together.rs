//! Files that are not there yet, written together: all of them, or none.

use super::{BesideFolder, clean};
use crate::machine::held;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Writes files that are not there yet into a folder, which is made if it is not there: all of them, or none. Nothing takes
/// another file's place. They are whole on the disk before the first is moved to where it belongs, and all is taken back when
/// one cannot be moved; a signal waits until it is done.
///
/// # Errors
/// Where the machine says no, and to what.
pub fn write_new(folder: &Path, files: &[(PathBuf, &[u8])]) -> Result<(), (PathBuf, io::Error)> {
    clean(folder);
    held(|| {
        let mut made = Made::default();
        let written = made.write(folder, files);
        written.map_err(|(path, error)| {
            made.undo();
            (path.to_path_buf(), error)
        })
    })
}

/// What was made, so that it can be taken away again.
#[derive(Default)]
struct Made {
    folders: Vec<PathBuf>,
    files: Vec<PathBuf>,
}

impl Made {
    #[expect(
        clippy::disallowed_methods,
        reason = "a file in a folder of its own is moved from there when all are whole"
    )]
    fn write<'p>(&mut self, folder: &'p Path, files: &'p [(PathBuf, &[u8])]) -> Result<(), (&'p Path, io::Error)> {
        if files.is_empty() {
            return Ok(());
        }
        self.folder(folder)?;
        let beside = BesideFolder::new(folder).map_err(|e| (folder, e))?;
        let mut whole = vec![];
        for (i, (path, bytes)) in files.iter().enumerate() {
            let copy = beside.path().join(i.to_string());
            let put = fs::File::create_new(&copy).and_then(|mut file| file.write_all(bytes).and(file.sync_all()));
            put.map_err(|e| (path.as_path(), e))?;
            whole.push((copy, path.as_path()));
        }
        for (copy, path) in whole {
            self.folder(path.parent().unwrap_or(folder))?;
            // a link has no way to take another file's place, which a move has
            fs::hard_link(&copy, path).or_else(|_| copy_new(&copy, path)).map_err(|e| (path, e))?;
            self.files.push(path.to_path_buf());
        }
        Ok(())
    }

    /// Makes a folder and those that it lies in.
    fn folder<'p>(&mut self, path: &'p Path) -> Result<(), (&'p Path, io::Error)> {
        let above = path.ancestors().take_while(|p| !p.as_os_str().is_empty() && !p.is_dir()).collect::<Vec<_>>();
        for folder in above.into_iter().rev() {
            fs::create_dir(folder).map_err(|e| (folder, e))?;
            self.folders.push(folder.to_path_buf());
        }
        Ok(())
    }

    fn undo(&self) {
        for file in &self.files {
            let _ = fs::remove_file(file);
        }
        // those that lie deepest were made last; what somebody else put something into stays
        for folder in self.folders.iter().rev() {
            let _ = fs::remove_dir(folder);
        }
    }
}

/// For disks without links between files.
#[expect(
    clippy::disallowed_methods,
    reason = "it must not take another file's place, and is taken away if it is not whole"
)]
fn copy_new(from: &Path, to: &Path) -> io::Result<()> {
    let mut file = fs::File::create_new(to)?;
    let bytes = fs::read(from)?;
    file.write_all(&bytes).and(file.sync_all()).inspect_err(|_| {
        let _ = fs::remove_file(to);
    })
}
