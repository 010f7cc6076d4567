//! What this room needs of a document. It is little, so that whatever is to be printed can be.

use std::collections::BTreeSet;

use super::data;
use super::rows::Rows;
use crate::document::{Bilete, Content, Document, Vedlegg};

/// Something that can be laid out: data for the templates, with pictures and with ids of the places that texts come from.
pub(super) trait Printable {
    /// Stable, and alike on every machine. Identifies the PDF.
    fn id(&self) -> &str;
    /// The title, for a human reader.
    fn title(&self) -> &str;
    /// The template that it is laid out with.
    fn template(&self) -> &'static str {
        "/main.typ"
    }
    /// The data that the templates read as `plan.json`, with these rows divided between pages. Every printed text in it is
    /// `{"s": place id, "v": text}`.
    fn json(&self, rows: &Rows) -> Vec<u8>;
    /// The pictures that the data names.
    fn bilete(&self) -> &[Bilete];
    /// The files that the PDF is to carry; the data names them.
    fn vedlegg(&self) -> &[Vedlegg] {
        &[]
    }
    /// The table row that the text with this place id is printed in.
    fn row(&self, place: u64) -> Option<&str>;
    /// Lets rows that are too tall for a page be divided; says whether any row changed.
    fn divide(&self, tall: &BTreeSet<String>, rows: &mut Rows) -> bool;
}

impl Printable for Document {
    fn id(&self) -> &str {
        &self.id
    }

    fn title(&self) -> &str {
        &self.title
    }

    fn json(&self, rows: &Rows) -> Vec<u8> {
        data::plan_json(self, rows)
    }

    fn bilete(&self) -> &[Bilete] {
        &self.bilete
    }

    fn template(&self) -> &'static str {
        match self.content {
            Content::Plan(_) => "/main.typ",
            Content::Report(_) => "/rapport.typ",
        }
    }

    fn vedlegg(&self) -> &[Vedlegg] {
        &self.vedlegg
    }

    fn row(&self, place: u64) -> Option<&str> {
        self.origins.get(place)?.row.as_deref()
    }

    fn divide(&self, tall: &BTreeSet<String>, rows: &mut Rows) -> bool {
        rows.divide_in(&self.content, tall)
    }
}
