//! The objects of a repository, read within limits.
//!
//! Every object is asked for its kind and size first, and both are believed only so far: the library unpacks no more than was
//! said, and what comes out is held against the id that it was asked for by. What a whole run may look at and unpack is counted,
//! so that long rows of tags and commits come to an end too.

use super::error::RevisionError;
use super::tree::{self, Entries};
use crate::limits;
use gix::ObjectId;
use gix::hash::Kind as Hash;
use gix::objs::{CommitRefIter, Find, Kind, TagRefIter};
use gix::odb::Header;
use gix::odb::store::init::Options;
use std::cell::Cell;
use std::collections::{BTreeSet, HashSet};
use std::path::Path;

/// The objects of one repository.
pub struct Objects {
    store: gix::odb::Handle,
    /// How many objects may still be looked at.
    looks: Cell<usize>,
    /// How many commits and tags may still be gone through.
    steps: Cell<usize>,
    /// How many bytes may still be unpacked.
    left: Cell<u64>,
}

/// A commit, as far as it is needed.
pub struct Commit {
    /// Its topmost folder.
    pub tree: ObjectId,
    /// The commits before it.
    pub parents: Vec<ObjectId>,
}

impl Commit {
    /// What the bytes of a commit say.
    pub fn parse(bytes: &[u8]) -> Result<Commit, RevisionError> {
        let mut parts = CommitRefIter::from_bytes(bytes, Hash::Sha1);
        let tree = parts.tree_id().map_err(|_| RevisionError::Damaged)?;
        Ok(Commit { tree, parents: parts.parent_ids().collect() })
    }
}

/// What the bytes of a tag say that it stands for.
pub fn tag_target(bytes: &[u8]) -> Result<ObjectId, RevisionError> {
    TagRefIter::from_bytes(bytes, Hash::Sha1).target_id().map_err(|_| RevisionError::Damaged)
}

impl Objects {
    /// The objects in a folder that was looked through.
    pub fn open(folder: &Path) -> Result<Objects, RevisionError> {
        let options = Options {
            // each pack has an index of its own, and a damaged common one is not missed
            use_multi_pack_index: false,
            // a file and what it is made from stand beside each other
            alloc_limit_bytes: Some(2 * usize::try_from(limits::PICTURE).unwrap_or(usize::MAX) + (1 << 20)),
            current_dir: Some(folder.to_path_buf()),
            ..Options::default()
        };
        // no replacements: the plan as it was committed
        let store = gix::odb::at_opts(folder, Hash::Sha1, None, options);
        let mut store = store.map_err(|error| RevisionError::Unreadable(folder.to_path_buf(), error))?;
        store.refresh_never();
        let (looks, steps) = (limits::REVISION_OBJECTS, limits::REVISION_STEPS);
        let left = Cell::new(limits::REVISION_BYTES);
        Ok(Objects { store, looks: Cell::new(looks), steps: Cell::new(steps), left })
    }

    /// The kind and the size of an object.
    fn header(&self, id: &ObjectId) -> Result<(Kind, u64), RevisionError> {
        spend(&self.looks, RevisionError::Bomb)?;
        let header = self.store.try_header(id).map_err(|error| refused(&error))?;
        let header = header.ok_or_else(|| RevisionError::Missing(id.to_string()))?;
        match header.num_deltas() {
            Some(deltas) if deltas > limits::REVISION_DELTAS => Err(RevisionError::Bomb),
            _ => Ok((header.kind(), header.size())),
        }
    }

    /// An object of no more than this many bytes.
    fn read(&self, id: &ObjectId, most: u64) -> Result<(Kind, Vec<u8>), RevisionError> {
        let (_, size) = self.header(id)?;
        let left = self.left.get().checked_sub(size).filter(|_| size <= most);
        self.left.set(left.ok_or(RevisionError::Bomb)?);
        let mut bytes = vec![];
        let object = self.store.try_find(id, &mut bytes).map_err(|error| refused(&error))?;
        let kind = object.ok_or_else(|| RevisionError::Missing(id.to_string()))?.kind;
        // a disk that has changed a letter is told of, and nothing is called what it is not
        match gix::objs::compute_hash(Hash::Sha1, kind, &bytes) {
            Ok(own) if own == *id => Ok((kind, bytes)),
            _ => Err(RevisionError::Damaged),
        }
    }

    /// The kind of an object.
    pub fn kind(&self, id: &ObjectId) -> Result<Kind, RevisionError> {
        Ok(self.header(id)?.0)
    }

    /// What a folder of a commit holds.
    pub fn tree(&self, id: &ObjectId) -> Result<Entries, RevisionError> {
        match self.read(id, limits::REVISION_OBJECT)? {
            (Kind::Tree, bytes) => tree::entries(&bytes),
            _ => Err(RevisionError::Damaged),
        }
    }

    /// A commit.
    pub fn commit(&self, id: &ObjectId) -> Result<Commit, RevisionError> {
        spend(&self.steps, RevisionError::TooFar)?;
        match self.read(id, limits::REVISION_OBJECT)? {
            (Kind::Commit, bytes) => Commit::parse(&bytes),
            _ => Err(RevisionError::NotACommit),
        }
    }

    /// The size of a file.
    pub fn size_of_file(&self, id: &ObjectId) -> Result<u64, RevisionError> {
        match self.header(id)? {
            (Kind::Blob, size) => Ok(size),
            _ => Err(RevisionError::Damaged),
        }
    }

    /// The bytes of a file.
    pub fn file(&self, id: &ObjectId) -> Result<Vec<u8>, RevisionError> {
        match self.read(id, limits::PICTURE)? {
            (Kind::Blob, bytes) => Ok(bytes),
            _ => Err(RevisionError::Damaged),
        }
    }

    /// What a tag stands for, through tags of tags; an object of another kind is itself.
    pub fn behind_tags(&self, id: &ObjectId) -> Result<ObjectId, RevisionError> {
        let mut id = *id;
        while self.kind(&id)? == Kind::Tag {
            spend(&self.steps, RevisionError::TooFar)?;
            id = tag_target(&self.read(&id, limits::REVISION_OBJECT)?.1)?;
        }
        Ok(id)
    }

    /// The only commit, or tag of one, whose id begins so.
    pub fn beginning(&self, prefix: gix::hash::Prefix) -> Result<ObjectId, RevisionError> {
        let mut found = HashSet::new();
        self.store.lookup_prefix(prefix, Some(&mut found)).map_err(|error| refused(&error))?;
        let mut commits = vec![];
        for id in found.into_iter().collect::<BTreeSet<_>>() {
            if matches!(self.kind(&id)?, Kind::Commit | Kind::Tag) {
                commits.push(id);
            }
        }
        match commits.as_slice() {
            [one] => Ok(*one),
            [] => Err(RevisionError::Unknown),
            _ => Err(RevisionError::Ambiguous),
        }
    }
}

/// Takes one of what is left.
fn spend(left: &Cell<usize>, none_left: RevisionError) -> Result<(), RevisionError> {
    left.set(left.get().checked_sub(1).ok_or(none_left)?);
    Ok(())
}

/// An object that the library would not read.
fn refused(error: &gix::Error) -> RevisionError {
    match (error.is_resource_exhausted(), error.is_permission_denied()) {
        (true, _) => RevisionError::Bomb,
        (_, true) => RevisionError::Unreadable("objects".into(), std::io::ErrorKind::PermissionDenied.into()),
        _ => RevisionError::Damaged,
    }
}
