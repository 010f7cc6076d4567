//! What this room asks of a document. It is little, so that whatever is to be printed can be.

use std::collections::BTreeSet;

use crate::document::{Bilete, Document, Kjelde};

/// Something that can be laid out: data for the templates, with pictures and with ids of the places that texts come from.
pub trait Printable {
    /// Stable, and alike on every machine. Identifies the PDF.
    fn id(&self) -> &str;
    /// The title, for a human reader.
    fn title(&self) -> &str;
    /// The template that it is laid out with.
    fn template(&self) -> &str {
        "/main.typ"
    }
    /// The data that the templates read as `plan.json`. Every printed text in it is `{"s": place id, "v": text}`.
    fn json(&self) -> Vec<u8>;
    /// The pictures that the data names.
    fn bilete(&self) -> &[Bilete];
    /// The files that the PDF is to carry; the data names them.
    fn kjelder(&self) -> &[Kjelde] {
        &[]
    }
    /// The table row that the text with this place id is printed in.
    fn row(&self, stad: u64) -> Option<&str>;
    /// Lets rows be divided between pages; says whether any row changed.
    fn make_breakable(&mut self, rows: &BTreeSet<String>) -> bool;
}

impl Printable for Document {
    fn id(&self) -> &str {
        &self.id
    }

    fn title(&self) -> &str {
        &self.title
    }

    fn json(&self) -> Vec<u8> {
        self.json()
    }

    fn bilete(&self) -> &[Bilete] {
        &self.bilete
    }

    fn template(&self) -> &str {
        self.mal
    }

    fn kjelder(&self) -> &[Kjelde] {
        &self.kjelder
    }

    fn row(&self, stad: u64) -> Option<&str> {
        self.stader.get(stad)?.tiltak.as_deref()
    }

    fn make_breakable(&mut self, rows: &BTreeSet<String>) -> bool {
        self.make_breakable(rows)
    }
}
