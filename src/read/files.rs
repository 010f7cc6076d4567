//! The files of a municipality's folder, which every file of its plans lies in: regular ones only, and no larger than a plan can need.

use super::find::PlanFolder;
use crate::fault::Blame;
use crate::folder::{Entry, EntryKind, Folder, Refusal, What};
use crate::norsk::{Said, said};
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

/// What all files of a plan lie in.
fn within() -> Said {
    said!("mappa til kommunen", "mappen til kommunen")
}

/// What is wrong with a file or a folder; its name stands before it.
pub fn words(why: &Refusal, most: u64) -> Said {
    why.words(&within(), &Said::same(format!("{} MB", most >> 20)))
}

/// What to do about it. None for what is missing.
pub fn advice(why: &Refusal, what: What) -> Option<Said> {
    why.advice(what, &within())
}

/// Who is to blame for it.
pub fn blame(why: &Refusal) -> Blame {
    if why.is_machine() { Blame::Machine } else { Blame::Author }
}

/// The files of a municipality's folder.
#[derive(Clone, Debug)]
pub enum Files<'a> {
    /// On the disk: the folder, and how the plan's files are named.
    Disk(Arc<Folder>, &'a PlanFolder),
    /// On the disk, under those that are open in an editor, by path.
    Editor(Arc<Folder>, &'a PlanFolder, &'a BTreeMap<PathBuf, Vec<u8>>),
    /// In memory: all files that there are, by path.
    Memory(&'a BTreeMap<PathBuf, Vec<u8>>),
}

impl<'a> Files<'a> {
    /// Those of the municipality of a plan on the disk.
    pub fn on_disk(plan: &'a PlanFolder) -> io::Result<Self> {
        Ok(Files::Disk(Arc::new(Folder::open(&plan.kommune)?), plan))
    }

    /// The same, under those of its files that are open in an editor.
    pub fn in_editor(plan: &'a PlanFolder, open: &'a BTreeMap<PathBuf, Vec<u8>>) -> io::Result<Self> {
        Ok(Files::Editor(Arc::new(Folder::open(&plan.kommune)?), plan, open))
    }

    /// The bytes of a file inside the folder, `most` at the most.
    pub fn read(&self, path: &Path, most: u64) -> Result<Vec<u8>, Refusal> {
        match self {
            Files::Disk(folder, plan) => folder.read(&plan.within(path).ok_or(Refusal::Outside)?, most),
            Files::Editor(_, _, open) if let Some(bytes) = open.get(path) => {
                if bytes.len() as u64 > most {
                    Err(Refusal::TooLarge)
                } else {
                    Ok(bytes.clone())
                }
            }
            Files::Editor(folder, plan, _) => Files::Disk(folder.clone(), plan).read(path, most),
            Files::Memory(files) => {
                let Some(bytes) = files.get(path) else {
                    let is_folder =
                        files.range(path.to_path_buf()..).next().is_some_and(|(file, _)| file.starts_with(path));
                    return Err(if is_folder { Refusal::NotAFile } else { Refusal::Missing });
                };
                if bytes.len() as u64 > most { Err(Refusal::TooLarge) } else { Ok(bytes.clone()) }
            }
        }
    }

    /// What lies in a folder, sorted by name; `most` entries at the most.
    pub fn list(&self, path: &Path, most: usize) -> Result<Vec<Entry>, Refusal> {
        match self {
            Files::Disk(folder, plan) => folder.list(&plan.within(path).ok_or(Refusal::Outside)?, most),
            Files::Editor(folder, plan, open) => {
                let saved = Files::Disk(folder.clone(), plan).list(path, most)?;
                let unsaved = Files::Memory(open).list(path, most).unwrap_or_default();
                Ok(saved.into_iter().chain(unsaved).collect::<BTreeSet<Entry>>().into_iter().collect())
            }
            Files::Memory(files) => {
                let entry = |file: &PathBuf| {
                    let mut rest = file.strip_prefix(path).ok()?.components();
                    let Component::Normal(name) = rest.next()? else { return None };
                    let kind = if rest.next().is_some() { EntryKind::Folder } else { EntryKind::File };
                    Some(Entry { name: name.to_os_string(), kind })
                };
                // what lies in a folder stands together, in the order of paths
                let below =
                    files.range(path.to_path_buf()..).map(|(file, _)| file).take_while(|file| file.starts_with(path));
                let entries: BTreeSet<Entry> = below.filter_map(entry).collect();
                if entries.len() > most { Err(Refusal::TooMany) } else { Ok(entries.into_iter().collect()) }
            }
        }
    }
}
