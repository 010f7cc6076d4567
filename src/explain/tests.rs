//! The pages are held to the codes, and their examples to the program.

mod codes;
mod examples;
mod finding;
mod golden;
mod index;
mod obeyed;
mod pair;
mod plan;
mod shape;
mod terminal;
mod untried;

use super::pages;
use crate::fault::Code;
use crate::norsk::Målform;
use std::fmt::{self, Display};
use std::path::{Path, PathBuf};

/// A folder or file of the repository.
fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Where the pages lie; those in bokmål have a folder of their own in it.
fn folder(målform: Målform) -> &'static str {
    målform.choose("docs/feilkodar", Some("docs/feilkodar/nb"))
}

const BOTH: [Målform; 2] = [Målform::Nynorsk, Målform::Bokmål];

/// A page as it is written in one of the two.
#[derive(Clone, Copy)]
struct Written {
    code: Code,
    målform: Målform,
    /// The name of its file.
    file: &'static str,
    markdown: &'static str,
}

impl Display for Written {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}/{}", folder(self.målform), self.file)
    }
}

/// All pages in a målform, by number.
fn written(målform: Målform) -> impl Iterator<Item = Written> {
    let files = pages::FILES.iter().map(|(name, _, _)| *name);
    pages().zip(files).map(move |(page, file)| Written {
        code: page.code,
        målform,
        file,
        markdown: page.markdown(målform),
    })
}

/// All pages in both.
fn all() -> impl Iterator<Item = Written> {
    BOTH.into_iter().flat_map(written)
}
