//! The paths of the files that Typst is given: they exist in memory, not on the disk.

use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};

/// The file that holds the document's data.
pub(super) const DATA: &str = "/plan.json";

/// The folder that holds the files that the PDF is to carry.
pub(super) const SOURCES: &str = "/kjelde/";

/// The id of a file of the project, by its path: `/main.typ`.
pub(super) fn file_id(path: &str) -> FileId {
    match VirtualPath::new(path) {
        Ok(path) => RootedPath::new(VirtualRoot::Project, path).intern(),
        // Only a path that climbs out of the project is none. The paths asked for are constants that do not.
        Err(_) => Source::detached("").id(),
    }
}
