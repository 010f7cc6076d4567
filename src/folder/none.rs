//! Where there is no disk: a folder that cannot be.

use super::{Entry, Refusal};
use std::io;
use std::path::Path;

/// A folder of which there is none.
#[derive(Debug)]
pub enum Folder {}

impl Folder {
    /// Opens none.
    ///
    /// # Errors
    /// Always.
    pub fn open(_: &Path) -> io::Result<Folder> {
        Err(io::ErrorKind::Unsupported.into())
    }

    /// The bytes of a file.
    ///
    /// # Errors
    /// None: there is no folder.
    pub fn read(&self, _: &Path, _: u64) -> Result<Vec<u8>, Refusal> {
        match *self {}
    }

    /// What lies in a folder.
    ///
    /// # Errors
    /// None: there is no folder.
    pub fn list(&self, _: &Path, _: usize) -> Result<Vec<Entry>, Refusal> {
        match *self {}
    }
}

/// The bytes of a file that the user has named.
///
/// # Errors
/// Always.
pub fn read(_: &Path, _: u64) -> Result<Vec<u8>, Refusal> {
    Err(Refusal::Io(io::ErrorKind::Unsupported.into()))
}
