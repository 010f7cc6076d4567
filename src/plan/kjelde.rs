//! The files that a plan was read from, as they lie on the disk: what a PDF can carry with it.
//!
//! A PDF that carries them has a [`Liste`] too, which says what they are called and what is in them. So whoever takes them out
//! knows that all of them are there, whole, and under the names that they had.

mod liste;
mod namn;

pub use liste::{Liste, Listefeil, MOST_FILES};
pub use namn::Namn;

use crate::fault::Place;
use crate::norsk::Målform;
use std::sync::Arc;

/// A file of a plan, with the bytes that were read.
#[derive(Clone, Debug)]
pub struct Kjelde {
    /// Its path from the folder that the municipalities lie in: `aukra/slt-2024/plan.yaml`. The list has a name alone.
    pub namn: String,
    pub slag: Kjeldeslag,
    /// Where the author named it, if anywhere.
    pub place: Option<Place>,
    pub bytes: Arc<[u8]>,
}

/// What a file is to its plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kjeldeslag {
    /// `kommune.yaml`.
    Kommune,
    /// `plan.yaml`.
    Framside,
    Seksjon,
    Bilete,
    /// The `plan.yaml` of the plan that this one replaces.
    Forgjengar,
    /// The list of the other files.
    Liste,
}

/// The files of a plan as they came out of a PDF: whole, and under names that lead nowhere else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planfiler {
    /// The plan's folder: `aukra/slt-2024`.
    pub mappe: Namn,
    /// The files, in the order of the list.
    pub filer: Vec<(Namn, Vec<u8>)>,
}

impl Kjelde {
    /// What the file is, for whoever looks at the attachments of a PDF.
    pub fn omtale(&self, språk: Målform) -> &'static str {
        let (nn, nb) = match self.slag {
            Kjeldeslag::Kommune => ("Opplysningar om kommunen", "Opplysninger om kommunen"),
            Kjeldeslag::Framside => ("Framsida til planen", "Forsiden til planen"),
            Kjeldeslag::Seksjon => ("Ein seksjon i planen", "En seksjon i planen"),
            Kjeldeslag::Bilete => ("Eit bilete i planen", "Et bilde i planen"),
            Kjeldeslag::Forgjengar => {
                ("Framsida til planen som blir avløyst", "Forsiden til planen som blir erstattet")
            }
            Kjeldeslag::Liste => ("Liste over filene, med kontrollsummar", "Liste over filene, med kontrollsummer"),
        };
        match språk {
            Målform::Nynorsk => nn,
            Målform::Bokmål => nb,
        }
    }

    /// The media type, by what the file holds.
    pub fn mime(&self) -> &'static str {
        match (self.slag, self.bytes.as_ref()) {
            (Kjeldeslag::Bilete, [0x89, b'P', b'N', b'G', ..]) => "image/png",
            (Kjeldeslag::Bilete, [0xff, 0xd8, ..]) => "image/jpeg",
            (Kjeldeslag::Bilete, _) => "image/svg+xml",
            (Kjeldeslag::Liste, _) => "text/plain",
            _ => "application/yaml",
        }
    }
}
