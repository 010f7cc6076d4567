//! Our own reader of PDFs: what a screen reader, a search engine and a ruler would find in the file.
//!
//! It shares nothing with the program that writes them but `lopdf`, which only takes the file apart. So a mistake in the
//! export cannot hide itself by being read the way it was written.
//!
//! ```text
//! bytes ──▶ font (codes → text, widths) ──▶ content (runs with areas) ──▶ tags (the tree that is read aloud)
//!                                                 └──▶ join (runs → running text)      └──▶ print (golden files)
//! ```

mod about;
mod content;
mod font;
mod join;
mod links;
mod matrix;
mod object;
mod outline;
mod print;
mod tags;

use std::path::Path;

use lopdf::{Document, ObjectId};

pub use about::About;
pub use content::{Area, Owner, Run};
pub use join::squeeze;
pub use links::Link;
pub use outline::Bookmark;
pub use tags::{Kid, Tag};

/// A PDF, read whole.
pub struct Pdf {
    /// The pages, in order.
    pub pages: Vec<Page>,
    /// The root of the structure tree: `Document`.
    pub tree: Tag,
    /// The bookmarks, in order, without their tree: each knows its level.
    pub bookmarks: Vec<Bookmark>,
    /// Every link annotation, page by page.
    pub links: Vec<Link>,
    /// What the file says about itself.
    pub about: About,
}

/// One page.
pub struct Page {
    /// Counted from 1.
    pub number: usize,
    /// In points.
    pub width: f64,
    /// In points.
    pub height: f64,
    /// The number that a reader shows for it.
    pub label: String,
    /// Every piece of text that is drawn, in drawing order.
    pub runs: Vec<Run>,
}

impl Pdf {
    /// Reads a file, and says which one when it cannot.
    pub fn open(path: &Path) -> Pdf {
        let bytes = std::fs::read(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        Pdf::read(&bytes).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
    }

    /// Reads the bytes of a PDF.
    pub fn read(bytes: &[u8]) -> Result<Pdf, lopdf::Error> {
        let doc = Document::load_mem(bytes)?;
        let ids: Vec<ObjectId> = doc.page_iter().collect();
        let labels = outline::page_labels(&doc, ids.len());
        let mut fonts = font::Fonts::default();
        let mut pages = Vec::new();
        for (index, (&id, label)) in ids.iter().zip(labels).enumerate() {
            let (width, height) = object::page_size(&doc, id);
            let runs = content::runs(&doc, id, &mut fonts)?;
            pages.push(Page { number: index + 1, width, height, label, runs });
        }
        let names = outline::Destinations::read(&doc, &ids);
        let links = links::read(&doc, &ids, &names);
        let tree = tags::read(&doc, &ids, &pages, &links)?;
        let bookmarks = outline::bookmarks(&doc, &names);
        Ok(Pdf { pages, tree, bookmarks, links, about: About::read(&doc) })
    }

    /// The text of the whole structure tree: what is read aloud.
    pub fn text(&self) -> String {
        self.tree.text(self)
    }
}

impl Page {
    /// All text that is drawn on the page, artifacts too, in drawing order.
    pub fn text(&self) -> String {
        join::join(self.runs.iter().map(join::Piece::Run))
    }

    /// The text that is marked as decoration: running headers and footers, repeated labels.
    pub fn artifacts(&self) -> String {
        join::join(self.runs.iter().filter(|run| matches!(run.owner, Owner::Artifact(_))).map(join::Piece::Run))
    }

    /// The text that belongs to the content.
    pub fn content(&self) -> impl Iterator<Item = &Run> {
        self.runs.iter().filter(|run| matches!(run.owner, Owner::Content(_)))
    }
}
