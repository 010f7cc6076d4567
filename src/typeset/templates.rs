//! The templates: the ones that are built into the program, and a designer's own that stand in for them by name.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use typst::diag::{FileError, FileResult};
use typst::foundations::Bytes;
use typst::syntax::VirtualPath;

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
    pub(super) fn check(&self) -> Result<(), String> {
        let Self::Folder(folder) = self else { return Ok(()) };
        let is_template = |entry: fs::DirEntry| {
            entry.path().extension().is_some_and(|extension| extension == "typ") && entry.path().is_file()
        };
        match fs::read_dir(folder).map(|mut entries| entries.any(|entry| entry.is_ok_and(is_template))) {
            Ok(true) => Ok(()),
            Ok(false) => Err(format!("Malmappa «{}» har ingen malar (filer som sluttar på .typ).", folder.display())),
            Err(error) => Err(format!("Kan ikkje lese malmappa «{}»: {error}", folder.display())),
        }
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
    pub(super) fn files(&self) -> io::Result<BTreeMap<String, Vec<u8>>> {
        let mut files: BTreeMap<String, Vec<u8>> =
            EMBEDDED.iter().map(|(name, text)| (name.to_string(), text.as_bytes().to_vec())).collect();
        if let Self::Folder(folder) = self {
            for path in list(folder, "", 0)? {
                files.insert(path.clone(), fs::read(folder.join(path))?);
            }
        }
        Ok(files)
    }
}

/// A file in the designer's folder, if there is one at this path. The path is Typst's and cannot climb out of the folder;
/// a symbolic link could, and is refused if it does.
fn own_file(folder: &Path, path: &VirtualPath) -> FileResult<Option<Vec<u8>>> {
    // An error may name the path that the template gave, never the machine's.
    let fail = |error: io::Error| FileError::from_io(error, Path::new(path.get_without_slash()));
    let folder = folder.canonicalize().map_err(fail)?;
    let real = match path.realize(&folder)?.canonicalize() {
        Ok(real) => real,
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            return Ok(None);
        }
        Err(error) => return Err(fail(error)),
    };
    if !real.starts_with(&folder) {
        return Err(FileError::AccessDenied);
    }
    if !real.is_file() {
        return Err(FileError::IsDirectory);
    }
    fs::read(&real).map(Some).map_err(fail)
}

/// Folders deeper than this are not a designer's templates.
const DEPTH: usize = 8;

/// The files under a folder that a template may use, by path. Symbolic links are left out, and so is what is hidden.
fn list(folder: &Path, under: &str, depth: usize) -> io::Result<Vec<String>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let Ok(name) = entry.file_name().into_string() else {
            continue;
        };
        let kind = entry.file_type()?;
        let path = format!("{under}{name}");
        if name.starts_with('.') {
            continue;
        }
        if kind.is_file() {
            files.push(path);
        } else if kind.is_dir() && depth < DEPTH {
            files.extend(list(&entry.path(), &format!("{path}/"), depth + 1)?);
        }
    }
    files.sort_unstable();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(text: &str) -> VirtualPath {
        VirtualPath::new(text).unwrap()
    }

    #[test]
    fn every_template_in_the_folder_is_embedded() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
        let mut found = list(&folder, "", 0).unwrap();
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
        assert!(matches!(templates.read(&path("/del")), Err(FileError::IsDirectory)));
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
