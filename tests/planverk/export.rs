//! `bygg --typst`: the project that it writes can be set without planverk, and looks the same.

use std::path::{Path, PathBuf};
use std::{fs, io};

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};
use typst_layout::PagedDocument;

use crate::pdf::Pdf;
use crate::room::{Room, repository};
use crate::samples;

/// A folder as a Typst compiler sees it: nothing of planverk's is in here.
struct Folder {
    root: PathBuf,
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

impl Folder {
    fn new(root: &Path, library: Library) -> Folder {
        let files = fs::read_dir(root.join("fonts")).expect("fonts/").map(|entry| entry.expect("an entry").path());
        let bytes = files
            .filter(|path| path.extension().is_some_and(|end| end == "ttf"))
            .map(|path| fs::read(path).expect("a font"));
        let fonts: Vec<Font> = bytes.flat_map(|bytes| Font::iter(Bytes::new(bytes))).collect();
        let book = LazyHash::new(FontBook::from_fonts(&fonts));
        Folder { root: root.to_owned(), library: LazyHash::new(library), book, fonts }
    }

    fn read(&self, id: FileId) -> FileResult<Vec<u8>> {
        let path = id.vpath().realize(&self.root).map_err(|_| FileError::AccessDenied)?;
        fs::read(&path).map_err(|e: io::Error| FileError::from_io(e, &path))
    }
}

impl World for Folder {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        RootedPath::new(VirtualRoot::Project, VirtualPath::new("main.typ").expect("a path")).intern()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let text = String::from_utf8(self.read(id)?).map_err(|_| FileError::InvalidUtf8)?;
        Ok(Source::new(id, text))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.read(id).map(Bytes::new)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// The project in a folder, set with this library.
fn set(project: &Path, library: Library) -> Pdf {
    let warned = typst::compile::<PagedDocument>(&Folder::new(project, library));
    let document = warned.output.unwrap_or_else(|errors| panic!("{}: {errors:?}", project.display()));
    assert!(warned.warnings.is_empty(), "{}: {:?}", project.display(), warned.warnings);
    let bytes = typst_pdf::pdf(&document, &typst_pdf::PdfOptions::default()).expect("a PDF");
    Pdf::read(&bytes).expect("a PDF that can be read")
}

#[test]
fn the_typst_project_of_a_plan_gives_the_same_pages_without_planverk() {
    let room = Room::new();
    let folders = samples::all().iter().map(|sample| &sample.folder);
    room.planverk().arg("bygg").args(folders).args(["--ut", "ut", "--typst", "typst"]).run().ended(0);
    for sample in samples::all() {
        let project = room.path("typst").join(&sample.name);
        let ours = sample.pdf();
        let with_headers = Library::builder().with_features([Feature::A11yExtras].into_iter().collect()).build();
        for library in [Library::default(), with_headers] {
            let theirs = set(&project, library);
            assert_eq!(theirs.pages.len(), ours.pages.len(), "{}", sample.name);
            for (theirs, ours) in theirs.pages.iter().zip(&ours.pages) {
                assert_eq!(theirs.text(), ours.text(), "{}, page {}", sample.name, ours.number);
            }
        }
    }
}

#[test]
fn a_project_is_written_again_over_itself_and_can_be_built_from() {
    let sample = samples::named("fjordvik-alt-2026");
    let room = Room::with_plan(&sample.folder);
    room.build(&["--typst", "typst"]).ended(0);
    let project = format!("typst/{}", sample.name);
    let before = room.read(format!("{project}/plan.json"));
    room.write(format!("{project}/min.txt"), "mi eiga fil");
    room.build(&["--typst", "typst"]).ended(0);
    assert_eq!(room.read(format!("{project}/plan.json")), before);
    assert_eq!(room.read(format!("{project}/min.txt")), "mi eiga fil");
    let names = fs::read_dir(room.path(&project)).expect("a folder").map(|entry| entry.expect("an entry").file_name());
    assert!(names.into_iter().all(|name| !name.to_string_lossy().starts_with('.')), "nothing is left of the writing");
    // Its templates are a designer's own templates, unchanged.
    room.build(&["--malar", &project, "--ut", "ut"]).ended(0);
    let bytes = fs::read(room.path(format!("ut/{}.pdf", sample.name))).expect("a PDF");
    assert!(bytes == sample.built().bytes);
}

#[test]
fn a_designers_own_template_is_used_and_its_faults_are_typsts_own() {
    let sample = samples::named("fjordvik-kort-2026");
    let room = Room::with_plan(&sample.folder);
    room.build(&["--typst", "typst"]).ended(0);
    let project = format!("typst/{}", sample.name);
    let contents = room.read(format!("{project}/innhald.typ"));
    room.write("malar/innhald.typ", contents.replace("outline(title: ord.innhald", "outline(title: [Dette står her]"));
    room.build(&["--malar", "malar"]).ended(0);
    let pdf = Pdf::open(&room.path(format!("output/{}.pdf", sample.name)));
    assert!(pdf.text().contains("Dette står her"), "{}", pdf.text());

    room.write("malar/innhald.typ", contents + "\n#finst-ikkje()\n");
    let run = room.build(&["--malar", "malar"]).ended(1);
    assert!(run.stderr.contains("innhald.typ:") && run.stderr.contains("unknown variable: finst-ikkje"), "{run}");
}

#[test]
fn a_designers_template_reads_nothing_outside_its_folder() {
    let room = Room::with_plan(&samples::named("fjordvik-kort-2026").folder);
    room.write("hemmeleg.txt", "noko hemmeleg");
    for path in ["../hemmeleg.txt", "/../hemmeleg.txt", "/etc/hostname", "lenkje.txt"] {
        room.write("malar/data.typ", format!("#let plan = read(\"{path}\")\n"));
        #[cfg(unix)]
        let _ = std::os::unix::fs::symlink(room.path("hemmeleg.txt"), room.path("malar/lenkje.txt"));
        let run = room.build(&["--malar", "malar"]).ended(1);
        assert!(!run.stderr.contains("noko hemmeleg"), "{path}: {run}");
        let told = ["outside", "escape", "not found", "denied", "link", "lenkje", "utanfor"];
        assert!(told.iter().any(|word| run.stderr.contains(word)), "{path}: {run}");
    }
}

#[test]
fn the_exported_data_is_the_plans_also_where_the_designers_folder_holds_a_sample() {
    let sample = samples::named("fjordvik-kort-2026");
    let room = Room::with_plan(&sample.folder);
    room.build(&["--typst", "rein"]).ended(0);
    let templates = repository().join("templates");
    room.build(&["--malar", &templates.to_string_lossy(), "--typst", "typst"]).ended(0);
    let data = |folder: &str| room.read(format!("{folder}/{}/plan.json", sample.name));
    assert_eq!(data("typst"), data("rein"));
}
