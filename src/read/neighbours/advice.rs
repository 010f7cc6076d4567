//! What is said to an author who names a section that has no file: the file may lie there by another name, or the name may be misspelt.

use super::{Neighbours, name};
use crate::fault::{Edit, Rename};
use crate::norsk::{Said, said};
use crate::plan::value::Id;
use crate::yaml::At;
use std::collections::HashSet;
use std::path::Path;
use unicode_normalization::UnicodeNormalization;

/// What is said to who names a section that has no file, and what mends it, where that is certain.
pub struct Advice {
    pub hint: Said,
    pub rename: Option<Rename>,
    pub edit: Option<Edit>,
}

impl Advice {
    pub(super) fn of(hint: Said) -> Self {
        Self { hint, rename: None, edit: None }
    }
}

/// What a section without a file probably is.
pub(super) enum Instead<'a> {
    /// A file of another name.
    Name(&'a Path),
    /// A file that lies deeper down.
    Deeper(&'a Path),
    /// A section of a name like it.
    Word(&'a str),
    /// A file of another program: `bakgrunn.docx`.
    Foreign(&'a Path),
}

/// A name as an id would have it: `Mål og tiltak` is `maal-og-tiltak`.
pub(super) fn as_id(name: &str) -> String {
    // of a name that cannot be read, nobody knows what it is to be
    if name.contains(char::REPLACEMENT_CHARACTER) {
        return String::new();
    }
    let name: String = name.nfc().collect::<String>().to_lowercase();
    let name = name.replace('å', "aa").replace('æ', "ae").replace('ø', "oe");
    let parts = name.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("-")
}

impl Neighbours<'_> {
    /// What an author may have done who names a section that has no file; `named` is all that are named.
    pub fn advice(&self, id: &At<Id>, named: &HashSet<&str>, folder: &Path) -> Advice {
        let right = folder.join(format!("{}.yaml", id.value));
        match self.meant(&id.value, named) {
            Some(Instead::Name(path)) => {
                let file = name(path);
                let hint = said!(
                    "fila heiter {file}: gje henne namnet {}.yaml",
                    "filen heter {file}: gi den navnet {}.yaml",
                    id.value
                );
                Advice { rename: Some(Rename { from: path.into(), to: right }), ..Advice::of(hint) }
            }
            Some(Instead::Deeper(path)) => {
                let file = self.origin.name(path);
                Advice::of(said!(
                    "fila ligg for djupt, i {file}: flytt henne til mappa til planen",
                    "filen ligger for dypt, i {file}: flytt den til mappen til planen"
                ))
            }
            Some(Instead::Word(stem)) => {
                let hint =
                    said!("meinte du «{stem}»? Fila heiter {stem}.yaml", "mente du «{stem}»? Filen heter {stem}.yaml");
                Advice { edit: Some(Edit::new(id.place, id.value.as_str(), stem)), ..Advice::of(hint) }
            }
            Some(Instead::Foreign(path)) => {
                let file = name(path);
                Advice::of(said!(
                    "planverk les ikkje {file}: lag {}.yaml, og lim teksten inn i henne",
                    "planverk leser ikke {file}: lag {}.yaml, og lim teksten inn i den",
                    id.value
                ))
            }
            None => Advice::of(said!(
                "lag fila, eller rett namnet; det blir skrive utan .yaml",
                "lag filen, eller rett navnet; det blir skrevet uten .yaml"
            )),
        }
    }

    /// The file that a named section without one probably is.
    pub(super) fn meant(&self, id: &Id, named: &HashSet<&str>) -> Option<Instead<'_>> {
        match self.by_stem.get(id.as_str()) {
            Some((path, true)) => return Some(Instead::Name(path)),
            Some((path, false)) => return Some(Instead::Deeper(path)),
            None => {}
        }
        let free = || self.files.iter().filter(|(_, meant)| !meant.is_left && !named.contains(meant.stem.as_str()));
        if let Some((path, _)) = free().find(|(_, meant)| as_id(&meant.stem) == id.as_str()) {
            return Some(Instead::Name(path));
        }
        let near = free()
            .filter(|(path, meant)| name(path) == format!("{}.yaml", meant.stem) && Id::parse(&meant.stem).is_ok());
        let most = id.as_str().chars().count() / 3;
        let near = near.map(|(_, meant)| (strsim::osa_distance(&meant.stem, id.as_str()), meant.stem.as_str()));
        if let Some((_, stem)) = near.filter(|(distance, _)| *distance <= most.min(3)).min() {
            return Some(Instead::Word(stem));
        }
        let foreign = self.foreign.iter();
        let mut foreign =
            foreign.filter(|path| path.file_stem().is_some_and(|stem| as_id(&stem.to_string_lossy()) == id.as_str()));
        foreign.next().map(|path| Instead::Foreign(path))
    }
}
