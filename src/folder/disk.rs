//! A folder on the disk.

use super::{Entry, EntryKind, Refusal};
use cap_std::ambient_authority;
use cap_std::fs::{Dir, File, FileType, OpenOptions};
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// A folder, held open: what it is called later is of no matter.
#[derive(Debug)]
pub struct Folder {
    /// As it was named.
    path: PathBuf,
    dir: Dir,
}

impl Folder {
    /// Opens the folder at a path that the user has named, links on the way included.
    ///
    /// # Errors
    /// It is not there, or may not be opened.
    pub fn open(path: &Path) -> io::Result<Folder> {
        let named = if path.as_os_str().is_empty() { Path::new(".") } else { path };
        Ok(Folder { path: named.to_path_buf(), dir: Dir::open_ambient_dir(named, ambient_authority())? })
    }

    /// The bytes of a regular file below the folder, `most` at the most.
    ///
    /// # Errors
    /// Why it was not read. A link that stays inside the folder is followed.
    pub fn read(&self, path: &Path, most: u64) -> Result<Vec<u8>, Refusal> {
        let file = self.inside(path, |path| self.dir.open_with(path, &reading())).map_err(|why| match why {
            // sockets cannot be opened at all, and folders only on some machines
            Refusal::Io(_) if self.dir.metadata(path).is_ok_and(|about| !about.is_file()) => Refusal::NotAFile,
            why => why,
        })?;
        whole(file, most)
    }

    /// What lies in a folder below this one, sorted by name; `most` entries at the most.
    ///
    /// # Errors
    /// Why it was not read, or not all of it.
    pub fn list(&self, path: &Path, most: usize) -> Result<Vec<Entry>, Refusal> {
        let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
        let mut entries = vec![];
        for entry in self.inside(path, |path| self.dir.read_dir(path))? {
            let entry = entry.map_err(Refusal::Io)?;
            if entries.len() == most {
                return Err(Refusal::TooMany);
            }
            entries.push(Entry { name: entry.file_name(), kind: kind(entry.file_type().map_err(Refusal::Io)?) });
        }
        entries.sort();
        Ok(entries)
    }

    /// What lies at a path below the folder, a link itself and not what it leads to; none if nothing does.
    ///
    /// # Errors
    /// The machine said no.
    pub fn kind(&self, path: &Path) -> io::Result<Option<EntryKind>> {
        match self.dir.symlink_metadata(path) {
            Ok(about) => Ok(Some(kind(about.file_type()))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Opens something below the folder. A link may lead out of it and back in, as one that is written from the root of the disk
    /// does; then what it leads to is opened from here.
    fn inside<T>(&self, path: &Path, open: impl Fn(&Path) -> io::Result<T>) -> Result<T, Refusal> {
        let error = match open(path) {
            Ok(opened) => return Ok(opened),
            Err(error) => error,
        };
        if is_outside(&error) {
            let within = || {
                let real = fs::canonicalize(self.path.join(path)).ok()?;
                Some(real.strip_prefix(fs::canonicalize(&self.path).ok()?).ok()?.to_path_buf())
            };
            let within = within().ok_or(Refusal::Outside)?;
            return open(&within).map_err(|error| if is_outside(&error) { Refusal::Outside } else { error.into() });
        }
        let leads_nowhere = error.kind() != io::ErrorKind::PermissionDenied
            && self.dir.symlink_metadata(path).is_ok_and(|about| about.is_symlink())
            && self.dir.metadata(path).is_err();
        Err(if leads_nowhere { Refusal::DeadLink } else { error.into() })
    }
}

/// The bytes of a regular file that the user has named, wherever it lies; `most` at the most.
///
/// # Errors
/// Why it was not read.
pub fn read(path: &Path, most: u64) -> Result<Vec<u8>, Refusal> {
    let opened = File::open_ambient_with(path, &reading(), ambient_authority());
    opened.map_err(Refusal::from).and_then(|file| whole(file, most))
}

/// Whether what the user has named is a regular file that begins with these bytes.
pub fn begins_with(path: &Path, start: &[u8]) -> bool {
    let begins = |mut file: File| {
        let mut found = vec![0; start.len()];
        file.metadata().is_ok_and(|about| about.is_file()) && file.read_exact(&mut found).is_ok() && found == start
    };
    File::open_ambient_with(path, &reading(), ambient_authority()).is_ok_and(begins)
}

/// To open a pipe for reading is to wait for its writer, if nothing else is said.
fn reading() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use cap_std::fs::OpenOptionsExt;
        options.custom_flags(rustix::fs::OFlags::NONBLOCK.bits().cast_signed());
    }
    options
}

/// Whether the way led out of the folder: no answer of the machine's, so it has no number of the machine's.
fn is_outside(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::PermissionDenied && error.raw_os_error().is_none()
}

/// The bytes of an open file. It is looked at now that it is open: what lies at its path may be something else by this time.
fn whole(file: File, most: u64) -> Result<Vec<u8>, Refusal> {
    let about = file.metadata().map_err(Refusal::Io)?;
    if !about.is_file() {
        return Err(Refusal::NotAFile);
    }
    if about.len() > most {
        return Err(Refusal::TooLarge);
    }
    let mut bytes = Vec::with_capacity(usize::try_from(about.len()).unwrap_or(0));
    // a file may grow while it is read
    file.take(most + 1).read_to_end(&mut bytes).map_err(Refusal::Io)?;
    if bytes.len() as u64 > most { Err(Refusal::TooLarge) } else { Ok(bytes) }
}

fn kind(of: FileType) -> EntryKind {
    match () {
        () if of.is_symlink() => EntryKind::Link,
        () if of.is_dir() => EntryKind::Folder,
        () if of.is_file() => EntryKind::File,
        () => EntryKind::Other,
    }
}
