//! The files that a plan was read from, as they lie on the disk: what a PDF can carry with it.
//!
//! A PDF that carries them has a [`Manifest`] too, which says what they are called and what is in them. So whoever takes them out
//! knows that all of them are there, whole, and under the names that they had.

mod manifest;
mod portable;

pub use manifest::{Manifest, ManifestError};
pub use portable::{PortablePath, folded};

use crate::fault::Place;
use crate::norsk::Målform;
use std::sync::Arc;

/// A file of a plan, with the bytes that were read.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Its path from the folder that the municipalities lie in: `aukra/slt-2024/plan.yaml`. The list has a name alone.
    pub path: String,
    /// What it is to its plan.
    pub kind: SourceKind,
    /// Where the author named it, if anywhere.
    pub place: Option<Place>,
    /// The bytes that were read.
    pub bytes: Arc<[u8]>,
}

/// What a file is to its plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceKind {
    /// `kommune.yaml`.
    Kommune,
    /// `plan.yaml`.
    Forside,
    /// A section.
    Seksjon,
    /// A picture.
    Bilete,
    /// The `plan.yaml` of the plan that this one replaces.
    Replaced,
    /// The list of the other files.
    Manifest,
}

/// The files of a plan as they came out of a PDF: whole, and under names that lead nowhere else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanFiles {
    /// The plan's folder: `aukra/slt-2024`.
    pub folder: PortablePath,
    /// The files, in the order of the list.
    pub files: Vec<(PortablePath, Vec<u8>)>,
}

impl SourceFile {
    /// What the file is, for whoever looks at the attachments of a PDF.
    pub fn description(&self, målform: Målform) -> &'static str {
        let (nn, nb) = match self.kind {
            SourceKind::Kommune => ("Opplysningar om kommunen", "Opplysninger om kommunen"),
            SourceKind::Forside => ("Framsida til planen", "Forsiden til planen"),
            SourceKind::Seksjon => ("Ein seksjon i planen", "En seksjon i planen"),
            SourceKind::Bilete => ("Eit bilete i planen", "Et bilde i planen"),
            SourceKind::Replaced => ("Framsida til planen som blir avløyst", "Forsiden til planen som blir erstattet"),
            SourceKind::Manifest => ("Liste over filene, med kontrollsummar", "Liste over filene, med kontrollsummer"),
        };
        match målform {
            Målform::Nynorsk => nn,
            Målform::Bokmål => nb,
        }
    }

    /// The media type, by what the file holds.
    pub fn mime(&self) -> &'static str {
        match (self.kind, self.bytes.as_ref()) {
            (SourceKind::Bilete, [0x89, b'P', b'N', b'G', ..]) => "image/png",
            (SourceKind::Bilete, [0xff, 0xd8, ..]) => "image/jpeg",
            (SourceKind::Bilete, _) => "image/svg+xml",
            (SourceKind::Manifest, _) => "text/plain",
            _ => "application/yaml",
        }
    }
}
