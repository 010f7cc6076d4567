//! What lies beside a file while it is written, and is gone when that is done, or taken away by the next run that writes there.
//!
//! Whoever makes such a file locks it as long as it lives, and the machine unlocks it when its maker is gone, however that
//! went. So what has a name that planverk gave and is locked by nobody is left behind, and nothing else is. Disks on a network
//! may not tell one machine of another's locks: there, what is left behind must be a day old too.

use super::in_place;
use super::name::{self, Kind};
use std::collections::HashSet;
use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{LazyLock, Mutex, PoisonError};
use std::time::Duration;

/// How old something has to be where the locks of other machines may not be seen. No run takes so long.
const OLD: Duration = Duration::from_hours(24);

/// How often another name is tried.
const TRIES: usize = 32;

/// A file beside another, which it is to take the place of; it is gone when this is dropped.
#[derive(Debug)]
pub struct Beside {
    path: PathBuf,
    file: File,
    is_placed: bool,
}

impl Beside {
    /// A file in this folder with the permissions that any new file gets there.
    ///
    /// # Errors
    /// Where the machine says no.
    pub fn new(folder: &Path) -> io::Result<Beside> {
        Beside::of_kind(folder, Kind::New, 0o666)
    }

    /// A file that only its owner may read until it is given what the one that it takes the place of has.
    ///
    /// # Errors
    /// Where the machine says no.
    pub fn private(folder: &Path) -> io::Result<Beside> {
        Beside::of_kind(folder, Kind::New, 0o600)
    }

    pub(super) fn of_kind(folder: &Path, kind: Kind, mode: u32) -> io::Result<Beside> {
        let mut last = io::ErrorKind::AlreadyExists.into();
        for _ in 0..TRIES {
            let path = folder.join(name::new(kind));
            match create(&path, mode) {
                Ok(file) => {
                    let beside = Beside { path, file, is_placed: false };
                    // between making and locking it, another run may have taken it for left behind
                    if !is_locked_by_another(&beside.file) && is_still(&beside.path, &beside.file) {
                        return Ok(beside);
                    }
                }
                Err(e) if e.kind() == io::ErrorKind::AlreadyExists => last = e,
                Err(e) if e.kind() == io::ErrorKind::NotFound && folder.is_dir() => return Err(super::takes_no_files()),
                Err(e) => return Err(e),
            }
        }
        Err(last)
    }

    /// The file, to be written to.
    pub fn file(&mut self) -> &mut File {
        &mut self.file
    }

    /// Lets it take its place, when all of it is on the disk.
    ///
    /// # Errors
    /// Where the machine says no; what stood at the place stands there still.
    pub fn take_place(mut self, place: &Path) -> io::Result<()> {
        self.file.sync_all()?;
        fs::rename(&self.path, place)?;
        self.is_placed = true;
        Ok(())
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        if !self.is_placed {
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// A folder beside others, for files that are to be moved from there when all are whole; it is gone when this is dropped.
#[derive(Debug)]
pub struct BesideFolder {
    path: PathBuf,
    /// Locked as long as the folder lives.
    lock: Option<File>,
}

/// The file that is locked in such a folder.
const LOCK: &str = "lock";

impl BesideFolder {
    /// An empty folder in this one.
    ///
    /// # Errors
    /// Where the machine says no.
    pub fn new(folder: &Path) -> io::Result<BesideFolder> {
        // its lock is made and locked outside, so that nothing lies in the folder before it is locked
        let mut lock = Beside::of_kind(folder, Kind::New, 0o600)?;
        let mut last = io::ErrorKind::NotFound.into();
        for _ in 0..TRIES {
            let path = folder.join(name::new(Kind::New));
            fs::create_dir(&path)?;
            match fs::rename(&lock.path, path.join(LOCK)) {
                Ok(()) => {
                    lock.is_placed = true;
                    return Ok(BesideFolder { path, lock: Some(lock.file.try_clone()?) });
                }
                // another run took the empty folder for left behind
                Err(e) if e.kind() == io::ErrorKind::NotFound => last = e,
                Err(e) => {
                    let _ = fs::remove_dir(&path);
                    return Err(e);
                }
            }
        }
        Err(last)
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for BesideFolder {
    fn drop(&mut self) {
        // some machines remove no file that is open
        self.lock = None;
        remove_folder(&self.path);
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the file that is written beside")]
fn create(path: &Path, mode: u32) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, mode);
    #[cfg(not(unix))]
    let _ = mode;
    options.open(path)
}

/// Opens what may have been left behind, and nothing that a link leads to, or that waits for somebody.
#[expect(clippy::disallowed_methods, reason = "it is opened to be locked, and taken away")]
fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true);
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK;
        std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, flags.bits().cast_signed());
    }
    options.open(path)
}

/// Locks a file, if nobody has. On a disk without locks nobody can have.
fn is_locked_by_another(file: &File) -> bool {
    matches!(file.try_lock(), Err(fs::TryLockError::WouldBlock))
}

/// Whether the file is still what lies at the path.
#[cfg(unix)]
fn is_still(path: &Path, file: &File) -> bool {
    use std::os::unix::fs::MetadataExt;
    let id = |of: fs::Metadata| (of.dev(), of.ino());
    fs::symlink_metadata(path).is_ok_and(|there| file.metadata().is_ok_and(|own| id(there) == id(own)))
}

#[cfg(not(unix))]
fn is_still(path: &Path, _: &File) -> bool {
    path.is_file()
}

/// The folders that were cleaned in this run.
static CLEANED: LazyLock<Mutex<HashSet<PathBuf>>> = LazyLock::new(Mutex::default);

/// Takes away what killed runs left in a folder, once a run. What cannot be taken away stays, and harms nothing.
pub fn clean(folder: &Path) {
    if !CLEANED.lock().unwrap_or_else(PoisonError::into_inner).insert(folder.to_path_buf()) {
        return;
    }
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let known = entry.file_name().to_str().and_then(name::kind);
        match (known, entry.file_type()) {
            (Some(kind), Ok(found)) if found.is_file() => clean_file(&entry.path(), kind),
            (Some(Kind::New), Ok(found)) if found.is_dir() => clean_folder(&entry.path()),
            _ => {}
        }
    }
}

fn clean_file(path: &Path, kind: Kind) {
    let Ok(mut file) = open(path) else { return };
    if !is_left_behind(&file) || !is_still(path, &file) {
        return;
    }
    if kind == Kind::New || in_place::mend(path, &mut file) {
        let _ = fs::remove_file(path);
    }
}

fn clean_folder(path: &Path) {
    match open(&path.join(LOCK)) {
        Ok(lock) if is_left_behind(&lock) => remove_folder(path),
        // its maker was killed before its lock was there, and before anything else was; one that lives makes another
        Err(e) if e.kind() == io::ErrorKind::NotFound => {
            let _ = fs::remove_dir(path);
        }
        _ => {}
    }
}

/// Takes away a folder, the numbered files in it and, last, its lock; what somebody else put there stays, and so do both then.
fn remove_folder(path: &Path) {
    let Ok(entries) = fs::read_dir(path) else { return };
    let is_number = |name: &std::ffi::OsStr| name.as_encoded_bytes().iter().all(u8::is_ascii_digit);
    let others = entries.flatten().filter(|entry| entry.file_name() != LOCK);
    let stays = others.filter(|entry| {
        let is_own = is_number(&entry.file_name()) && entry.file_type().is_ok_and(|found| found.is_file());
        !is_own || fs::remove_file(entry.path()).is_err()
    });
    if stays.count() == 0 {
        let _ = fs::remove_file(path.join(LOCK));
        let _ = fs::remove_dir(path);
    }
}

/// Whether the maker of a file is gone; it is then locked here.
fn is_left_behind(file: &File) -> bool {
    file.try_lock().is_ok() && (sees_all_locks(file) || is_old(file.metadata()))
}

#[expect(
    clippy::disallowed_methods,
    reason = "the age of what a killed run left decides whether it is taken away, and nothing else"
)]
fn is_old(of: io::Result<fs::Metadata>) -> bool {
    let age =
        of.and_then(|of| of.modified()).ok().and_then(|then| std::time::SystemTime::now().duration_since(then).ok());
    age.is_some_and(|age| age > OLD)
}

/// Whether a lock on this file is seen by all who can reach it: not so on many disks of a network.
#[cfg(target_os = "linux")]
fn sees_all_locks(file: &File) -> bool {
    // the disks of the machine itself, by the numbers that the kernel has for them: ext, XFS, Btrfs, F2FS, ZFS, bcachefs, overlay, memory
    const OWN: [u32; 9] = [
        0xef53,
        0x5846_5342,
        0x9123_683e,
        0xf2f5_2010,
        0x2fc1_2fc1,
        0xca45_1a4e,
        0x794c_7630,
        0x0102_1994,
        0x8584_58f6,
    ];
    rustix::fs::fstatfs(file).is_ok_and(|of| u32::try_from(of.f_type).is_ok_and(|number| OWN.contains(&number)))
}

#[cfg(all(unix, not(target_os = "linux")))]
fn sees_all_locks(_: &File) -> bool {
    false
}

#[cfg(not(unix))]
fn sees_all_locks(_: &File) -> bool {
    true
}
