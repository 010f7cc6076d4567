//! The files of a commit that a plan can need: its own, the municipality's, and the front pages of the plans beside it.

use super::Found;
use super::error::RevisionError;
use super::objects::Objects;
use super::repository::Repository;
use super::tree::Kind;
use crate::limits;
use crate::read::find::FRONT;
use gix::ObjectId;
use gix::bstr::{BStr, BString, ByteSlice};
use std::path::PathBuf;

/// The path of the plan's folder, and its files.
pub fn of_plan(repository: &Repository, objects: &Objects, root: ObjectId) -> Result<Found, RevisionError> {
    let top: &[u8] = repository.top.file_name().map_or(b"kommune", |name| name.as_encoded_bytes());
    let (kommune_name, mappe, start, own): (&[u8], &[u8], _, _) = match repository.within.as_slice() {
        // the plan's folder is the repository: its municipality lies outside
        [] => (b"kommune", top, root, vec![]),
        [mappe] => (top, mappe, root, vec![mappe.clone()]),
        [above @ .., kommune, mappe] => {
            let start =
                above.iter().chain([kommune]).try_fold(root, |tree, name| folder(objects, tree, name.as_ref()))?;
            (kommune, mappe, start, vec![mappe.clone()])
        }
    };
    let names = [kommune_name, mappe].map(|name| name.to_str_lossy().into_owned());
    let plan = names.join("/");
    let base = if own.is_empty() { PathBuf::from(&plan) } else { PathBuf::from(&names[0]) };
    let found = own.iter().try_fold(start, |tree, name| folder(objects, tree, name.as_ref()))?;
    if !matches!(objects.tree(&found)?.get(FRONT.as_bytes().as_bstr()), Some((Kind::File, _))) {
        return Err(RevisionError::NoPlan);
    }
    let mut files = vec![];
    let mut left = limits::REVISION;
    for (path, id) in needed(objects, start, &own)? {
        let size = objects.size_of_file(&id)?;
        left = left.checked_sub(size).filter(|_| size <= limits::PICTURE).ok_or(RevisionError::TooLarge)?;
        let path = path.iter().map(|part| gix::path::from_byte_slice(part));
        let path: PathBuf = path.collect::<Result<_, _>>().map_err(|_| RevisionError::UnsafeName(String::new()))?;
        files.push((base.join(path), id));
    }
    // all are known to fit before the first is unpacked
    let files = files.into_iter().map(|(path, id)| Ok((path, objects.file(&id)?))).collect::<Result<_, _>>()?;
    Ok((plan, files))
}

/// A folder in a folder.
fn folder(objects: &Objects, tree: ObjectId, name: &BStr) -> Result<ObjectId, RevisionError> {
    match objects.tree(&tree)?.get(name) {
        Some((Kind::Folder, id)) => Ok(*id),
        _ => Err(RevisionError::NoPlan),
    }
}

/// The needed files below the municipality's folder, each with its path from there.
fn needed(objects: &Objects, start: ObjectId, own: &[BString]) -> Result<Vec<(Vec<BString>, ObjectId)>, RevisionError> {
    let mut files = vec![];
    let mut open = vec![(vec![], start)];
    let mut folders = 0;
    while let Some((path, id)) = open.pop() {
        let entries = objects.tree(&id)?;
        // of another plan, only what it is called and when it was made
        let is_other =
            !path.is_empty() && path != own && matches!(entries.get(FRONT.as_bytes().as_bstr()), Some((Kind::File, _)));
        folders += 1;
        for (name, (kind, id)) in entries.into_iter().filter(|(name, _)| !is_other || name == FRONT) {
            let path: Vec<BString> = path.iter().cloned().chain([name]).collect();
            match kind {
                Kind::File => files.push((path, id)),
                Kind::Folder if path.len() <= limits::REVISION_DEPTH => open.push((path, id)),
                Kind::Folder => return Err(RevisionError::TooLarge),
            }
        }
        if files.len().max(folders + open.len()) > limits::REVISION_FILES {
            return Err(RevisionError::TooLarge);
        }
    }
    Ok(files)
}
