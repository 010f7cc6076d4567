//! Which file a name leads to, where letters can be written in two ways: a name in YAML has whole letters (NFC), and a Mac writes
//! an å as an a and a ring (NFD).

use crate::folder::Refusal;
use crate::limits;
use crate::read::files::Files;
use std::collections::HashMap;
use std::ffi::OsString;
use std::path::{Component, Path, PathBuf};
use unicode_normalization::UnicodeNormalization;

/// How many ways a path may lead, before the last of it is looked at.
const MOST: usize = 8;

/// That two in a folder have this name, each written in its own way.
pub struct NotOne(pub String);

/// The names in the folders that pictures lie in, each looked up once.
pub struct Names<'a> {
    kommune: &'a Path,
    root: &'a Files<'a>,
    folders: HashMap<PathBuf, HashMap<String, Vec<OsString>>>,
}

impl<'a> Names<'a> {
    /// Those of a municipality.
    pub fn new(kommune: &'a Path, root: &'a Files<'a>) -> Self {
        Names { kommune, root, folders: HashMap::new() }
    }

    /// The folder that pictures are named from.
    pub fn kommune(&self) -> &'a Path {
        self.kommune
    }

    /// The path of a file that is named from the municipality's folder, as its folders have it. What is not there keeps its name.
    pub fn find(&mut self, file: &str) -> Result<PathBuf, NotOne> {
        let mut paths = vec![self.kommune.to_path_buf()];
        let mut twice = String::new();
        for part in Path::new(file).components() {
            let written = match part {
                Component::Normal(name) => name.to_str().filter(|name| has_other_forms(name)),
                _ => None,
            };
            let Some(written) = written else {
                paths.iter_mut().for_each(|path| path.push(part));
                continue;
            };
            let whole: String = written.nfc().collect();
            let names = |path: &PathBuf| self.folder(path).get(&whole).cloned().unwrap_or_default();
            let lists: Vec<Vec<OsString>> = paths.iter().map(names).collect();
            let found: Vec<PathBuf> =
                paths.iter().zip(&lists).flat_map(|(path, names)| names.iter().map(|name| path.join(name))).collect();
            if found.is_empty() {
                paths.iter_mut().for_each(|path| path.push(written));
                continue;
            }
            if found.len() > paths.len() {
                twice = whole;
            }
            paths = found;
            if paths.len() > MOST {
                return Err(NotOne(twice));
            }
        }
        if paths.len() > 1 {
            // of two folders, one may have it
            let is_there = |path: &PathBuf| !matches!(self.root.read(path, limits::PICTURE), Err(Refusal::Missing));
            let there: Vec<&PathBuf> = paths.iter().filter(|path| is_there(path)).collect();
            match there[..] {
                [] => {}
                [one] => return Ok(one.clone()),
                _ => return Err(NotOne(twice)),
            }
        }
        Ok(paths.swap_remove(0))
    }

    /// The names in a folder, by what they are with whole letters.
    fn folder(&mut self, path: &Path) -> &HashMap<String, Vec<OsString>> {
        self.folders.entry(path.to_path_buf()).or_insert_with(|| {
            let mut names: HashMap<String, Vec<OsString>> = HashMap::new();
            for entry in self.root.list(path, limits::ENTRIES).unwrap_or_default() {
                if let Some(name) = entry.name.to_str().filter(|name| has_other_forms(name)) {
                    names.entry(name.nfc().collect()).or_default().push(entry.name.clone());
                }
            }
            names
        })
    }
}

/// Whether a name can be written in another way: of ASCII, only these are what other characters (as the sign of kelvin) become.
fn has_other_forms(name: &str) -> bool {
    !name.is_ascii() || name.contains(['K', '`', ';'])
}
