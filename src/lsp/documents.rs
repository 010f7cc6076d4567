//! What is open in the editor, as it stands there and not as it is saved.

use super::addresses::path_of;
use super::lines::Lines;
use lsp_types::{TextDocumentContentChangeEvent, Uri};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A file that is open.
#[derive(Clone, Debug)]
pub struct Open {
    /// What the editor calls it.
    pub uri: Uri,
    /// Which of its states it is in.
    pub version: i32,
    /// What stands in it.
    pub text: String,
}

/// All files that are open, by path.
#[derive(Clone, Debug, Default)]
pub struct Documents {
    all: BTreeMap<PathBuf, Open>,
}

impl Documents {
    /// Takes in a file; gives its path, if it has one.
    pub fn open(&mut self, uri: Uri, version: i32, text: String) -> Option<PathBuf> {
        let path = path_of(&uri)?;
        self.all.insert(path.clone(), Open { uri, version, text });
        Some(path)
    }

    /// Makes changes in a file, one after the other.
    pub fn change(&mut self, uri: &Uri, version: i32, changes: Vec<TextDocumentContentChangeEvent>) -> Option<PathBuf> {
        let path = path_of(uri)?;
        let open = self.all.get_mut(&path)?;
        open.version = version;
        for change in changes {
            let Some(area) = change.range else {
                open.text = change.text;
                continue;
            };
            let lines = Lines::of(&open.text, true);
            let (start, end) = (lines.byte(area.start), lines.byte(area.end));
            open.text.replace_range(start..end.max(start), &change.text);
        }
        Some(path)
    }

    /// Lets go of a file.
    pub fn close(&mut self, uri: &Uri) -> Option<PathBuf> {
        let path = path_of(uri)?;
        self.all.remove(&path).map(|_| path)
    }

    /// The file at a path, if it is open.
    pub fn get(&self, path: &Path) -> Option<&Open> {
        self.all.get(path)
    }

    /// The paths of all files that are open.
    pub fn paths(&self) -> impl Iterator<Item = &Path> {
        self.all.keys().map(PathBuf::as_path)
    }

    /// What stands in all of them.
    pub fn bytes(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        self.all.iter().map(|(path, open)| (path.clone(), open.text.clone().into_bytes())).collect()
    }
}
