//! From a document to pages and PDF: the templates, the embedded Typst compiler, and the check of what it laid out.
//!
//! [`Typesetter::compile`] lays a document out and walks the pages: a table row whose text runs off its page is allowed to
//! break and everything is laid out again; text that is still outside, and every complaint of Typst's, becomes a [`Feil`].
//! [`Typesetter::pdf`] writes laid-out pages as PDF/A-2a + PDF/UA-1, or PDF/A-3a where they carry files. A `Typesetter` may
//! live on: what did not change between two documents is not laid out again.

mod attached;
mod data;
mod faults;
mod fonts;
mod frames;
mod outside;
mod pdf;
mod pictures;
mod printable;
#[cfg(feature = "cli")]
mod project;
mod rows;
mod stad;
mod templates;
#[cfg(test)]
mod tests;
mod world;

use typst::diag::Warned;
use typst_layout::PagedDocument;

pub use faults::{Feil, Kind};
pub use fonts::font_covers;
pub use frames::{Drawn, What};
pub use printable::Printable;
#[cfg(feature = "cli")]
pub use project::write_project;
pub use rows::Rows;
pub use templates::Templates;

use world::PlanWorld;

/// How often a document is laid out at most, because rows had to be made breakable. A few are enough in practice:
/// a row that is taller than a page is so wherever it stands.
const ROUNDS: usize = 6;

/// Lays documents out with one set of templates, and remembers what it can use again.
pub struct Typesetter {
    world: PlanWorld,
}

/// A document laid out on pages.
#[derive(Debug)]
pub struct Laid {
    /// The pages as Typst made them.
    pub document: PagedDocument,
    /// Which rows had to be divided.
    pub rows: Rows,
}

impl Typesetter {
    /// A typesetter for one set of templates.
    pub fn new(templates: Templates) -> Self {
        Self { world: PlanWorld::new(templates) }
    }

    /// Lays the document out, dividing rows that are taller than a page.
    pub fn compile(&mut self, document: &impl Printable) -> Result<Laid, Vec<Feil>> {
        self.world.templates().check()?;
        let mut rows = Rows::default();
        let mut round = 1;
        loop {
            self.world.put(document, &rows);
            let Warned { output, warnings } = typst::compile::<PagedDocument>(&self.world);
            let pages = output.map_err(|errors| faults::of_typst(&errors, &self.world, document))?;
            let found = outside::look(&pages);
            if round < ROUNDS && document.divide(&found.rows(document), &mut rows) {
                round += 1;
                continue;
            }
            let mut feil = faults::of_typst(&warnings, &self.world, document);
            feil.extend(found.into_feil(self.world.templates()));
            feil.extend(attached::check(&pages, document));
            return if feil.is_empty() { Ok(Laid { document: pages, rows }) } else { Err(feil) };
        }
    }

    /// Writes laid-out pages as a PDF file: the same pages always give the same bytes.
    pub fn pdf(&self, document: &impl Printable, laid: &Laid) -> Result<Vec<u8>, Vec<Feil>> {
        let with_files = !document.kjelder().is_empty();
        pdf::write(&laid.document, document.id(), with_files)
            .map_err(|errors| faults::of_typst(&errors, &self.world, document))
    }

    /// Forgets what the last compiles did not use. Called between builds, after the result has been sent or written: it
    /// takes time, and without it a long-lived process keeps every layout that it ever made.
    pub fn tidy(&self, laid: &Laid) {
        // Measured (reference/preview.md § 3): a big document's layouts cost gigabytes when five generations are kept.
        let generations = if laid.pages() > 100 { 1 } else { 5 };
        typst::comemo::evict(generations);
    }
}

impl Laid {
    /// How many pages there are.
    pub fn pages(&self) -> usize {
        self.document.pages().len()
    }

    /// Everything with a place on the page of this index, in the order that it is drawn.
    pub fn drawn(&self, page: usize) -> Vec<Drawn<'_>> {
        self.document.pages().get(page).map(|page| frames::sheet(page).drawn).unwrap_or_default()
    }

    /// A name for how the page of this index looks: equal for pages that look equal.
    pub fn page_key(&self, page: usize) -> Option<u128> {
        self.document.pages().get(page).map(frames::key)
    }
}
