//! The templates: the ones that are built into the program, and a designer's own that stand in for them by name.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use typst::diag::{FileError, FileResult};
use typst::foundations::Bytes;
use typst::syntax::VirtualPath;

use crate::fault::{Blame, Fault, code};
use crate::folder::What;
use crate::folder::{Entry, EntryKind, Folder, Refusal, SUMS};
use crate::limits;
use crate::norsk::{Said, said};

macro_rules! embed {
    ($($name:literal),* $(,)?) => { &[$(($name, include_str!(concat!("../../templates/", $name)))),*] };
}

/// Every template in `templates/`, by its path there. A test compares the list with the folder.
const EMBEDDED: &[(&str, &str)] = embed![
    "breidder.typ",
    "celler.typ",
    "data.typ",
    "hogder.typ",
    "innhald.typ",
    "kapittel.typ",
    "main.typ",
    "omslag.typ",
    "organisering.typ",
    "prosa.typ",
    "rapport-teikn.typ",
    "rapport-oppsummering.typ",
    "rapport-endringar.typ",
    "rapport.typ",
    "side.typ",
    "teikning.typ",
    "tekst.typ",
    "tema.typ",
    "tiltak.typ",
    "vedlegg.typ",
];

/// Where the templates come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Templates {
    /// The ones that are built into the program.
    Embedded,
    /// A designer's own files by name, the built-in ones for the rest. Nothing outside this folder is read.
    Folder(PathBuf),
}

impl Templates {
    /// Why there is nothing to use in a folder of templates, if that is so: the built-in ones would be used in silence.
    pub(super) fn check(&self) -> Result<(), Box<Fault>> {
        let Self::Folder(folder) = self else { return Ok(()) };
        let shut = |why: Refusal| refused(folder, "", &why);
        let opened = Folder::open(folder).map_err(|error| shut(error.into()))?;
        let entries = opened.list(Path::new(""), limits::TEMPLATE_FILES).map_err(shut)?;
        let is_template = |entry: &Entry| {
            let name = Path::new(&entry.name);
            let is_file = matches!(entry.kind, EntryKind::File | EntryKind::Link);
            name.extension().is_some_and(|end| end == "typ") && is_file
        };
        if entries.iter().any(is_template) {
            return Ok(());
        }
        let shown = folder.display();
        let message = said!("malmappa «{shown}» har ingen malar", "malmappen «{shown}» har ingen maler");
        Err(Box::new(Fault::error(code::UNREADABLE, None, message).hint(templates())))
    }

    /// The bytes of one file of the templates.
    pub(super) fn read(&self, path: &VirtualPath) -> FileResult<Bytes> {
        if let Self::Folder(folder) = self
            && let Some(bytes) = own_file(folder, path)?
        {
            return Ok(Bytes::new(bytes));
        }
        let name = path.get_without_slash();
        match EMBEDDED.iter().find(|(embedded, _)| *embedded == name) {
            Some((_, text)) => Ok(Bytes::from_string(*text)),
            None => Err(FileError::NotFound(name.into())),
        }
    }

    /// All files of the templates, by path.
    ///
    /// # Errors
    /// Why a designer's cannot be read, or that there are too many.
    pub(super) fn files(&self) -> Result<BTreeMap<String, Vec<u8>>, Box<Fault>> {
        let mut files: BTreeMap<String, Vec<u8>> =
            EMBEDDED.iter().map(|(name, text)| (name.to_string(), text.as_bytes().to_vec())).collect();
        if let Self::Folder(folder) = self {
            let own =
                Folder::open(folder).map_err(|error| (String::new(), error.into())).and_then(|folder| all(&folder));
            files.extend(own.map_err(|(path, why)| refused(folder, &path, &why))?);
        }
        Ok(files)
    }
}

/// What to do where there are no templates.
fn templates() -> Said {
    said!(
        "skriv vegen til ei mappe med eigne malar: filer som sluttar på .typ",
        "skriv veien til en mappe med egne maler: filer som slutter på .typ"
    )
}

/// Why a designer's folder, or what lies in it at this path, cannot be used.
fn refused(folder: &Path, path: &str, why: &Refusal) -> Box<Fault> {
    let shown = folder.display();
    let (name, what) = match path.trim_end_matches('/') {
        "" => (said!("malmappa «{shown}»", "malmappen «{shown}»"), What::Folder),
        inner if inner != path => {
            (said!("mappa «{inner}» i malmappa «{shown}»", "mappen «{inner}» i malmappen «{shown}»"), What::Folder)
        }
        file => (said!("fila «{file}» i malmappa «{shown}»", "filen «{file}» i malmappen «{shown}»"), What::File),
    };
    let hint = why.advice(what, &within()).unwrap_or_else(templates);
    let words = words(why);
    let message = said!("{name} {words}", "{name} {words}"; name, words);
    let fault = Fault::error(code::UNREADABLE, None, message).hint(hint);
    Box::new(if why.is_machine() { fault.blame(Blame::Machine) } else { fault })
}

/// What templates must lie in.
fn within() -> Said {
    said!("malmappa", "malmappen")
}

/// What is wrong with a designer's file or folder, in nynorsk; its name stands before it.
fn words(why: &Refusal) -> Said {
    let (all, one) = (limits::TEMPLATES >> 20, limits::TEMPLATE >> 20);
    why.words(&within(), &said!("{all} MB i alt, eller {one} MB i éi fil", "{all} MB i alt, eller {one} MB i én fil"))
}

/// A file in the designer's folder, if there is one at this path. The path is Typst's and cannot climb out of the folder;
/// a symbolic link could, and is refused if it does.
fn own_file(folder: &Path, path: &VirtualPath) -> FileResult<Option<Vec<u8>>> {
    let name = path.get_without_slash();
    // An error may name the path that the template gave, never the machine's.
    let fail = |error: io::Error| FileError::from_io(error, Path::new(name));
    match Folder::open(folder).map_err(fail)?.read(Path::new(name), limits::TEMPLATE) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(Refusal::Missing) => Ok(None),
        Err(Refusal::Outside) => Err(FileError::AccessDenied),
        Err(Refusal::Io(error)) => Err(fail(error)),
        Err(why) => Err(FileError::Other(Some(format!("«{name}» {}", words(&why).nn()).into()))),
    }
}

/// The files under a folder that a template may use, by path. What is hidden is left out, and so are folders that are links, and what
/// planverk writes beside a project.
fn all(folder: &Folder) -> Result<BTreeMap<String, Vec<u8>>, (String, Refusal)> {
    let mut files = BTreeMap::new();
    let mut left = (limits::TEMPLATE_FILES, limits::TEMPLATES);
    let mut folders = vec![(String::new(), 0)];
    while let Some((under, depth)) = folders.pop() {
        let fail = |why| (under.clone(), why);
        let entries = folder.list(Path::new(&under), left.0).map_err(fail)?;
        left.0 -= entries.len();
        for Entry { name, kind } in entries {
            let Ok(name) = name.into_string() else { continue };
            if name.starts_with('.') || under.is_empty() && name == SUMS {
                continue;
            }
            let path = format!("{under}{name}");
            match kind {
                EntryKind::Folder if depth < limits::TEMPLATE_DEPTH => folders.push((path + "/", depth + 1)),
                EntryKind::File | EntryKind::Link => {
                    match folder.read(Path::new(&path), limits::TEMPLATE.min(left.1)) {
                        Ok(bytes) => {
                            left.1 -= bytes.len() as u64;
                            files.insert(path, bytes);
                        }
                        // a link to a folder, or out of it: no template can use it
                        Err(_) if kind == EntryKind::Link => {}
                        Err(why) => return Err((path, why)),
                    }
                }
                EntryKind::Folder | EntryKind::Other => {}
            }
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn path(text: &str) -> VirtualPath {
        VirtualPath::new(text).unwrap()
    }

    #[test]
    fn every_template_in_the_folder_is_embedded() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
        let mut found: Vec<String> = all(&Folder::open(&folder).unwrap()).unwrap().into_keys().collect();
        found.retain(|name| name.ends_with(".typ"));
        let mut listed: Vec<&str> = EMBEDDED.iter().map(|(name, _)| *name).collect();
        listed.sort_unstable();
        assert_eq!(listed, found, "the list in templates.rs is not the folder's");
    }

    #[test]
    fn a_file_of_the_folder_stands_in_for_the_built_in_one() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("main.typ"), "mine").unwrap();
        let templates = Templates::Folder(folder.path().to_owned());
        assert_eq!(templates.read(&path("/main.typ")).unwrap().as_slice(), b"mine");
        assert!(matches!(templates.read(&path("/nope.typ")), Err(FileError::NotFound(_))));
        assert!(templates.check().is_ok());
    }

    #[test]
    fn nothing_outside_the_folder_is_read() {
        let outer = tempfile::tempdir().unwrap();
        let folder = outer.path().join("malar");
        fs::create_dir_all(folder.join("del")).unwrap();
        fs::write(outer.path().join("hemmeleg.typ"), "secret").unwrap();
        let templates = Templates::Folder(folder.clone());
        assert!(VirtualPath::new("/../hemmeleg.typ").is_err());
        assert!(matches!(templates.read(&path("/del")), Err(FileError::Other(_))));
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink("../hemmeleg.typ", folder.join("main.typ")).unwrap();
            std::os::unix::fs::symlink("..", folder.join("opp")).unwrap();
            assert!(matches!(templates.read(&path("/main.typ")), Err(FileError::AccessDenied)));
            assert!(matches!(templates.read(&path("/opp/hemmeleg.typ")), Err(FileError::AccessDenied)));
            assert!(templates.files().unwrap().keys().all(|path| !path.contains("hemmeleg")));
        }
    }

    #[test]
    fn a_missing_or_empty_folder_is_a_fault_and_not_the_built_in_templates() {
        let folder = tempfile::tempdir().unwrap();
        assert!(Templates::Folder(folder.path().to_owned()).check().is_err());
        assert!(Templates::Folder(folder.path().join("finst-ikkje")).check().is_err());
    }
}
