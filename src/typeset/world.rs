//! What the Typst compiler may see: the templates, one plan's data and pictures, the shipped fonts; no clock, no packages,
//! no network, and nothing on disk but a designer's own folder of templates.

use std::collections::HashMap;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering};

use typst::diag::{FileError, FileResult, PackageError};
use typst::foundations::{Bytes, Datetime, Duration, Value};
use typst::syntax::{FileId, Source, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};
use typst_kit::files::{FileLoader, FileStore};
use typst_kit::fonts::FontStore;

use crate::limits;

use super::files::{DATA, SOURCES, file_id};
use super::fonts::FONTS;
use super::printable::Printable;
use super::rows::Rows;
use super::span;
use super::templates::Templates;

/// The one library. A new one, or one with inputs, would be a new key for every layout that Typst remembers.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    let mut library = plain_library();
    library.global.scope_mut().define("stadtekst", Value::Func(span::function()));
    // `std` is a copy of the global scope, taken before the line above.
    library.std = typst::foundations::Binding::detached(library.global.clone());
    LazyHash::new(library)
});

/// Typst's own library, with the one experimental feature that the table needs: row headers (`pdf.header-cell`).
fn plain_library() -> Library {
    Library::builder().with_features([Feature::A11yExtras].into_iter().collect()).build()
}

/// The shipped fonts, read once for the whole program.
static LOADED: LazyLock<Vec<Font>> =
    LazyLock::new(|| FONTS.iter().flat_map(|(_, bytes)| Font::iter(Bytes::new(*bytes))).collect());

/// The world of one set of templates, with the document that was put into it last.
pub(super) struct PlanWorld {
    fonts: FontStore,
    files: FileStore<Files>,
    main: FileId,
    library: &'static LazyHash<Library>,
}

impl PlanWorld {
    pub(super) fn new(templates: Templates) -> Self {
        let mut fonts = FontStore::new();
        fonts.extend(LOADED.iter().map(|font| (font.clone(), font.info().clone())));
        let files =
            FileStore::new(Files { templates, document: HashMap::new(), left: AtomicU64::new(limits::TEMPLATES) });
        Self { fonts, files, main: file_id("/main.typ"), library: &LIBRARY }
    }

    /// A world of just these files, by path with a leading slash.
    pub(super) fn of_files(files: impl IntoIterator<Item = (String, Bytes)>) -> Self {
        let mut world = Self::new(Templates::Embedded);
        world.files.loader_mut().document = files.into_iter().collect();
        world
    }

    /// A world as another Typst compiler would make it, without `stadtekst`.
    #[cfg(test)]
    pub(super) fn without_stad(templates: Templates) -> Self {
        static PLAIN: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(plain_library()));
        Self { library: &PLAIN, ..Self::new(templates) }
    }

    /// Where the templates come from.
    pub(super) fn templates(&self) -> &Templates {
        &self.files.loader().templates
    }

    /// Makes this document, with these rows divided, the one that the templates read, and reads a designer's files anew.
    pub(super) fn put(&mut self, document: &impl Printable, rows: &Rows) {
        let before = std::mem::take(&mut self.files.loader_mut().document);
        // A file with the bytes that it had keeps its `Bytes`, which know their hash already.
        let keep = |path: &str, now: &[u8]| before.get(path).filter(|then| then.as_slice() == now).cloned();
        let json = document.json(rows);
        let mut files = HashMap::from([(DATA.to_owned(), keep(DATA, &json).unwrap_or_else(|| Bytes::new(json)))]);
        for bilete in document.bilete() {
            let bytes = keep(&bilete.fil, &bilete.bytes).unwrap_or_else(|| Bytes::new(bilete.bytes.clone()));
            files.insert(bilete.fil.clone(), bytes);
        }
        for file in document.vedlegg() {
            let path = format!("{SOURCES}{}", file.namn);
            let bytes = keep(&path, &file.bytes).unwrap_or_else(|| Bytes::new(file.bytes.clone()));
            files.insert(path, bytes);
        }
        self.main = file_id(document.template());
        self.files.loader_mut().document = files;
        self.files.loader_mut().left = AtomicU64::new(limits::TEMPLATES);
        self.files.reset();
    }
}

impl World for PlanWorld {
    fn library(&self) -> &LazyHash<Library> {
        self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.files.source(id)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.file(id)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.font(index)
    }

    /// Never a date: what is printed may not depend on the day that it is built.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// The files of the world: the document's own go before the templates', so that sample data beside a designer's templates
/// cannot take the plan's place.
struct Files {
    templates: Templates,
    document: HashMap<String, Bytes>,
    /// The bytes that the templates may still come to.
    left: AtomicU64,
}

impl FileLoader for Files {
    fn load(&self, id: FileId) -> FileResult<Bytes> {
        if !matches!(id.root(), VirtualRoot::Project) {
            let why = "planverk does not read packages".into();
            return Err(FileError::Package(PackageError::Other(Some(why))));
        }
        if let Some(bytes) = self.document.get(id.vpath().get_with_slash()) {
            return Ok(bytes.clone());
        }
        let bytes = self.templates.read(id.vpath())?;
        let taken = |left: u64| left.checked_sub(bytes.len() as u64);
        match self.left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, taken) {
            Ok(_) => Ok(bytes),
            Err(_) => Err(FileError::Other(Some("malane les meir enn dei kan trenge".into()))),
        }
    }
}
