//! The files of a repository, looked through before the library opens them by their names.
//!
//! What it opens is folders and regular files of a size that fits, and none of them is a link: nothing outside is read, and
//! nothing waits for the other end of a pipe. Looked through again afterwards, it shows whether something was changed
//! meanwhile; times of change are the machine's own, and nobody can set them back.

use super::error::RevisionError;
use super::repository::{Repository, small};
use crate::limits;
use std::fs::{self, FileType, Metadata};
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
        for (path, _) in sorted(folder)? {
            let name = path.file_name().map_or(&[][..], |name| name.as_encoded_bytes());
            // what else lies there is never opened: hooks, what other programs keep
            let is_name = name.iter().all(|byte| byte.is_ascii_uppercase() || *byte == b'_');
            match name {
                b"packed-refs" => self.add(&path, limits::REPOSITORY_NAMES)?,
                b"config" | b"shallow" => self.add(&path, limits::REPOSITORY_FILE)?,
                b"refs" => self.all(path, Some(limits::REPOSITORY_NAME))?,
                b"logs" => self.all(path, Some(limits::REPOSITORY_LOG))?,
                b"objects" => self.all(path, None)?,
                _ if is_name => self.add(&path, limits::REPOSITORY_NAME)?,
                _ => {}
            }
        }
        Ok(())
    }

    /// A folder with all that is in it. Where files may be of any size, each is known by its folder: one that is put in or
    /// taken out changes that.
    fn all(&mut self, folder: PathBuf, most: Option<u64>) -> Result<(), RevisionError> {
        let mut open = vec![(folder, 0)];
        let mut seen = 0;
        while let Some((folder, depth)) = open.pop() {
            self.add(&folder, u64::MAX)?;
            let entries = sorted(&folder)?;
            seen += entries.len();
            if seen > limits::REPOSITORY_ENTRIES || depth > limits::REPOSITORY_DEPTH {
                return Err(RevisionError::TooMuch(folder));
            }
            for (path, kind) in entries {
                match (kind, most) {
                    (Kind::Folder, _) => open.push((path, depth + 1)),
                    (Kind::File, Some(most)) => self.add(&path, most)?,
                    (Kind::File, None) => {}
                    (Kind::Other, _) => return Err(RevisionError::NotPlain(path)),
                }
            }
        }
        Ok(())
    }

    /// One file or folder.
    fn add(&mut self, path: &Path, most: u64) -> Result<(), RevisionError> {
        match fs::symlink_metadata(path) {
            // git puts files in place and takes them away while it works
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            Err(error) => Err(RevisionError::Unreadable(path.to_path_buf(), error)),
            Ok(meta) => match Kind::of(meta.file_type()) {
                Kind::Other => Err(RevisionError::NotPlain(path.to_path_buf())),
                Kind::File if meta.len() > most => Err(RevisionError::TooMuch(path.to_path_buf())),
                Kind::File | Kind::Folder => {
                    self.0.push(Stamp::of(&meta));
                    Ok(())
                }
            },
        }
    }
}

/// What lies in a folder.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    File,
    Folder,
    /// A link, a pipe, a device.
    Other,
}

impl Kind {
    fn of(kind: FileType) -> Kind {
        match (kind.is_file(), kind.is_dir()) {
            (true, _) => Kind::File,
            (_, true) => Kind::Folder,
            _ => Kind::Other,
        }
    }
}

/// What lies in a folder, by name.
fn sorted(folder: &Path) -> Result<Vec<(PathBuf, Kind)>, RevisionError> {
    let failed = |error| RevisionError::Unreadable(folder.to_path_buf(), error);
    let mut paths = vec![];
    for entry in fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        match entry.file_type() {
            Ok(kind) => paths.push((entry.path(), Kind::of(kind))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(failed(error)),
        }
        if paths.len() > limits::REPOSITORY_ENTRIES {
            return Err(RevisionError::TooMuch(folder.to_path_buf()));
        }
    }
    paths.sort_unstable_by(|a, b| a.0.cmp(&b.0));
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
