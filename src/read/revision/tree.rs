//! What a folder of a commit holds, name by name.

use super::error::RevisionError;
use gix::ObjectId;
use gix::bstr::{BString, ByteSlice};
use gix::objs::TreeRefIter;
use gix::objs::tree::EntryKind;
use gix::validate::path::component;
use std::collections::BTreeMap;

/// The files and folders of a tree, by name. Links and submodules are left out: no plan needs them.
pub type Entries = BTreeMap<BString, (Kind, ObjectId)>;

/// What an entry of a tree is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A file.
    File,
    /// A folder.
    Folder,
}

/// The entries of a tree.
///
/// # Errors
/// A tree that is cut off, and one with a name that no file may have, or that two have: git itself writes neither.
pub fn entries(bytes: &[u8]) -> Result<Entries, RevisionError> {
    let mut out = Entries::new();
    for entry in TreeRefIter::from_bytes(bytes, gix::hash::Kind::Sha1) {
        let entry = entry.map_err(|_| RevisionError::Damaged)?;
        let refused = || RevisionError::UnsafeName(entry.filename.to_str_lossy().into_owned());
        // what Windows alone cannot write is a name all the same, but there `\` leads down into a folder
        let options = component::Options { protect_windows: false, protect_hfs: true, protect_ntfs: true };
        if gix::validate::path::component(entry.filename, None, options).is_err() || entry.filename.contains(&b'\\') {
            return Err(refused());
        }
        let kind = match entry.mode.kind() {
            EntryKind::Tree => Some(Kind::Folder),
            EntryKind::Blob | EntryKind::BlobExecutable => Some(Kind::File),
            EntryKind::Link | EntryKind::Commit => None,
        };
        let Some(kind) = kind else { continue };
        if out.insert(entry.filename.to_owned(), (kind, entry.oid.to_owned())).is_some() {
            return Err(refused());
        }
    }
    Ok(out)
}
