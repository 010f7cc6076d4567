//! The files of a repository, looked through before the library opens them by their names.
//!
//! What it opens is folders and regular files of a size that fits, and none of them is a link: nothing outside is read, and
//! nothing waits for the other end of a pipe. Looked through again afterwards, it shows whether something was changed
//! meanwhile; times of change are the machine's own, and nobody can set them back.

use super::error::RevisionError;
use super::repository::{Repository, small};
use crate::limits;
use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};

/// What a repository's files were at a moment.
#[derive(Debug, PartialEq, Eq)]
pub struct Survey(Vec<Stamp>);

impl Survey {
    /// Looks through all that can be read of a repository.
    pub fn of(repository: &Repository) -> Result<Survey, RevisionError> {
        let mut survey = Survey(vec![]);
        survey.folder(&repository.git_dir)?;
        if repository.git_dir != repository.common_dir {
            survey.folder(&repository.common_dir)?;
        }
        let alternates = repository.objects().join("info/alternates");
        let lines = small(&alternates)?.unwrap_or_default();
        match lines.split(|byte| *byte == b'\n').any(|line| !line.is_empty() && !line.starts_with(b"#")) {
            true => Err(RevisionError::Alternates(alternates)),
            false => Ok(survey),
        }
    }

    /// A folder that has `HEAD`, names and objects in it.
    fn folder(&mut self, folder: &Path) -> Result<(), RevisionError> {
        self.add(folder, u64::MAX)?;
        for path in sorted(folder)? {
            let name = path.file_name().map_or(&[][..], |name| name.as_encoded_bytes());
            // what else lies there is never opened: hooks, what other programs keep
            let is_name = name.iter().all(|byte| byte.is_ascii_uppercase() || *byte == b'_');
            match name {
                b"packed-refs" => self.add(&path, limits::REPOSITORY_NAMES).map(drop)?,
                b"config" | b"shallow" => self.add(&path, limits::REPOSITORY_FILE).map(drop)?,
                b"refs" => self.all(path, limits::REPOSITORY_NAME)?,
                b"logs" => self.all(path, limits::REPOSITORY_LOG)?,
                b"objects" => self.all(path, u64::MAX)?,
                _ if is_name => self.add(&path, limits::REPOSITORY_NAME).map(drop)?,
                _ => {}
            }
        }
        Ok(())
    }

    /// A folder with all that is in it.
    fn all(&mut self, folder: PathBuf, most: u64) -> Result<(), RevisionError> {
        let mut open = vec![folder];
        while let Some(path) = open.pop() {
            if self.add(&path, most)? {
                open.extend(sorted(&path)?);
            }
            if self.0.len() + open.len() > limits::REPOSITORY_ENTRIES {
                return Err(RevisionError::TooMuch(path));
            }
        }
        Ok(())
    }

    /// One file or folder; whether it is a folder.
    fn add(&mut self, path: &Path, most: u64) -> Result<bool, RevisionError> {
        let meta = match fs::symlink_metadata(path) {
            // git puts files in place and takes them away while it works
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
            Err(error) => return Err(RevisionError::Unreadable(path.to_path_buf(), error)),
            Ok(meta) => meta,
        };
        match meta.is_dir() || meta.is_file() {
            false => return Err(RevisionError::NotPlain(path.to_path_buf())),
            true if meta.is_file() && meta.len() > most => return Err(RevisionError::TooMuch(path.to_path_buf())),
            true => self.0.push(Stamp::of(&meta)),
        }
        Ok(meta.is_dir())
    }
}

/// What lies in a folder, by name.
fn sorted(folder: &Path) -> Result<Vec<PathBuf>, RevisionError> {
    let failed = |error| RevisionError::Unreadable(folder.to_path_buf(), error);
    let mut paths = vec![];
    for entry in fs::read_dir(folder).map_err(failed)? {
        paths.push(entry.map_err(failed)?.path());
        if paths.len() > limits::REPOSITORY_ENTRIES {
            return Err(RevisionError::TooMuch(folder.to_path_buf()));
        }
    }
    paths.sort_unstable();
    Ok(paths)
}

/// What changes of a file when it is changed or another takes its place.
#[derive(Debug, PartialEq, Eq)]
struct Stamp {
    size: u64,
    written: Option<std::time::SystemTime>,
    /// Its number on the disk, and when anything of it was changed, its place included.
    #[cfg(unix)]
    own: (u64, i64, i64),
}

impl Stamp {
    fn of(meta: &Metadata) -> Stamp {
        #[cfg(unix)]
        use std::os::unix::fs::MetadataExt;
        Stamp {
            size: meta.len(),
            written: meta.modified().ok(),
            #[cfg(unix)]
            own: (meta.ino(), meta.ctime(), meta.ctime_nsec()),
        }
    }
}
