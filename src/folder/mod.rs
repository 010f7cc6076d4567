//! A folder that is opened once, and the files in it, each opened relative to it and looked at when it is open: no link leads out
//! of the folder, also one that is put there while it is read, and no pipe or device is waited for.
//!
//! `disk` is how that is done; where there is no disk (without the feature `revision`, which `cli` takes with it), no folder can be opened.

#[cfg(any(feature = "revision", test))]
mod disk;
#[cfg(not(any(feature = "revision", test)))]
mod none;
mod words;

#[cfg(any(feature = "revision", test))]
pub use disk::{Folder, begins_with, read};
#[cfg(not(any(feature = "revision", test)))]
pub use none::{Folder, read};
pub use words::What;

use std::ffi::OsString;
use std::io;

/// The list of the sums of files that planverk wrote into a folder, beside them: it tells which are as they were written.
pub const SUMS: &str = "planverk.sha256";

/// Why a file or a folder was not read.
#[derive(Debug)]
pub enum Refusal {
    /// It is not there.
    Missing,
    /// It is a link that leads nowhere, or round in a ring.
    DeadLink,
    /// A folder, a pipe, a device.
    NotAFile,
    /// Outside the folder, perhaps through a link.
    Outside,
    /// It has more bytes than are read.
    TooLarge,
    /// It holds more files than are looked at.
    TooMany,
    /// The machine said no.
    Io(io::Error),
}

impl From<io::Error> for Refusal {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Self::Missing,
            _ => Self::Io(error),
        }
    }
}

/// Something that lies in a folder.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// Its name.
    pub name: OsString,
    /// What it is.
    pub kind: EntryKind,
}

/// What lies in a folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntryKind {
    /// A regular file.
    File,
    /// A folder.
    Folder,
    /// A symbolic link, wherever it leads.
    Link,
    /// A pipe, a device.
    Other,
}
