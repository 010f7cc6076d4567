//! What lies in a plan's folder, one folder at a time.

use crate::fault::{Fault, Faults, code};
use crate::folder::What;
use crate::folder::{EntryKind, Refusal};
use crate::limits;
use crate::norsk::said;
use crate::read::files::{Files, advice, blame, words};
use crate::read::find::names::{FRONT, Meant, begins_as_one, is_hidden, says_something};
use crate::read::origin::Origin;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// Whether a file is the front page of a plan, as it is seen where plans are looked for.
pub(super) fn is_front(path: &Path, meant: &Meant, root: &Files) -> bool {
    let says_it = || root.read(path, limits::internal::GLANCE).map_or(true, |bytes| says_something(&bytes));
    path.file_name() == Some(OsStr::new(FRONT)) || meant.is_front() && (meant.is_surely("plan") || says_it())
}

/// The ends of the names of what other programs write texts in.
const FOREIGN: &[&str] = &["docx", "doc", "odt", "rtf", "pdf", "md", "html", "pages"];

/// What were meant to be YAML in a folder, and the folders in it.
type Found = (Vec<(PathBuf, Meant)>, Vec<PathBuf>);

pub(super) struct Look<'a, 'b> {
    pub(super) origin: &'a Origin,
    pub(super) root: &'b Files<'b>,
    pub(super) left: usize,
    /// The folders that have the name of a file.
    pub(super) named: Vec<PathBuf>,
    /// The files of other programs.
    pub(super) foreign: Vec<PathBuf>,
    pub(super) faults: &'b mut Faults,
}

impl Look<'_, '_> {
    pub(super) fn at(&mut self, folder: &Path) -> Found {
        let entries = self.root.list(folder, self.left).unwrap_or_else(|why| {
            self.shut(folder, &why);
            vec![]
        });
        self.left -= entries.len();
        let (mut files, mut folders) = (vec![], vec![]);
        for entry in entries {
            let path = folder.join(&entry.name);
            let is_hidden = is_hidden(&entry.name);
            if entry.kind == EntryKind::Folder {
                if !is_hidden {
                    let has_end = |end: &OsStr| end.eq_ignore_ascii_case("yaml") || end.eq_ignore_ascii_case("yml");
                    self.named.extend(path.extension().is_some_and(has_end).then(|| path.clone()));
                    folders.push(path);
                }
                continue;
            }
            let of_others = |end: &OsStr| FOREIGN.iter().any(|other| end.eq_ignore_ascii_case(other));
            self.foreign.extend(path.extension().is_some_and(of_others).then(|| path.clone()));
            let text = Meant::of_text(&entry.name).filter(|_| !is_hidden && self.begins_as_one(&path));
            files.extend(text.or_else(|| Meant::of(&entry.name)).map(|meant| (path, meant)));
        }
        (files, folders)
    }

    fn begins_as_one(&self, path: &Path) -> bool {
        self.root.read(path, limits::internal::GLANCE).is_ok_and(|bytes| begins_as_one(&bytes))
    }

    fn shut(&mut self, folder: &Path, why: &Refusal) {
        let (folder, words) = (self.origin.name(folder), words(why, 0));
        let message = said!("mappa {folder} {words}", "mappen {folder} {words}"; words);
        let hint = advice(why, What::Folder);
        let hint = hint
            .map(|hint| said!("det kan liggje ein seksjon der: {hint}", "det kan ligge en seksjon der: {hint}"; hint));
        self.faults.push(Fault::error(code::UNREADABLE, None, message).hint_if(hint).blame(blame(why)));
    }
}
