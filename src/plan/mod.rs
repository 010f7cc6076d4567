//! What a plan *is*: the types, as the author wrote them, and what follows from them alone.
//!
//! 1. [`value`]: what has a written form of its own: dates, case numbers, ids, colours.
//! 2. [`kommune`], [`forside`], [`seksjon`]: the three kinds of file, and a file a record for what stands in them. [`schema`]
//!    makes what editors read of the same declarations.
//! 3. [`texts`]: every text that the author wrote, as paragraphs that know where they stand.
//! 4. [`resolved`]: what follows from a plan: numbers, joint meetings, actors, what references lead to. [`values`]: what
//!    placeholders stand for.
//! 5. [`source`]: the files that the plan was read from, as a PDF carries them.
//!
//! The doc comments on the fields of records are nynorsk: they are what an editor shows beside a key, and what the user guide
//! prints. No files and no Typst here.

pub mod accepted;
pub mod del;
pub mod extent;
pub mod forside;
pub mod gjeldstid;
pub mod hovud;
pub mod kommune;
pub mod lists;
pub mod numbers;
pub mod organisering;
pub mod picture;
pub mod punkt;
pub mod resolved;
pub mod schema;
pub mod seksjon;
pub mod source;
pub mod stand_in;
pub mod tabell;
pub mod target;
#[cfg(test)]
mod tests;
pub mod texts;
pub mod tidlegare;
pub mod tidspunkt;
pub mod tiltak;
pub mod tiltaksdel;
pub mod value;
pub mod values;
pub mod vedtak;
mod walk;
mod written_alone;

use crate::fault::Place;
use crate::norsk::Målform;
use crate::yaml::Form;
use accepted::AcceptedFault;
pub use extent::{Extent, WrittenIds};
use forside::Forside;
use kommune::{Aktør, Kommune, Lenkjeadresser};
use seksjon::Seksjon;
use value::Id;

/// A plan, read whole: its front page (`plan.yaml`), its sections in order, and the municipality that it belongs to.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The name of the plan's folder; with the municipality's it names the output.
    pub folder: String,
    /// The name of the municipality's folder.
    pub kommune_folder: String,
    /// The municipality that it belongs to: `kommune.yaml`.
    pub kommune: Kommune,
    /// Its front page: `plan.yaml`.
    pub forside: Forside,
    /// Its sections, in the order that the front page names them in.
    pub seksjonar: Vec<Kapittel>,
    /// The front page of the plan that this one replaces, where that plan lies beside it.
    pub replaced: Option<Box<Forside>>,
    /// The start of `plan.yaml`.
    pub place: Place,
    /// How much of it was read.
    pub extent: Extent,
    /// The ids that stand in its files.
    pub written_ids: WrittenIds,
    /// The keys and words of its files that nynorsk and bokmål have unlike each other, as they are written.
    pub forms: Vec<Form>,
    /// What its author accepts, and where.
    pub accepted: Vec<AcceptedFault>,
}

/// A section and the name of the file that it stands in, which is its id.
#[derive(Clone, Debug)]
pub struct Kapittel {
    /// The name of the file, without its end.
    pub id: Id,
    /// The start of the file.
    pub place: Place,
    /// What stands in it.
    pub seksjon: Seksjon,
}

impl Plan {
    /// The name that the plan's outputs carry, alike on every machine: `aukra-slt-2024`.
    pub fn output_name(&self) -> String {
        format!("{}-{}", self.kommune_folder, self.folder)
    }

    /// The målform that the plan is printed in.
    pub fn målform(&self) -> Målform {
        self.forside.språk.as_ref().map_or(self.kommune.språk.value, |s| s.value)
    }

    /// Where the addresses of links are printed.
    pub fn lenkjeadresser(&self) -> Lenkjeadresser {
        self.forside.lenkjeadresser.or(self.kommune.lenkjeadresser).unwrap_or_default()
    }

    /// The actor that an id stands for; the plan's own register goes before the municipality's.
    pub fn actor(&self, id: &str) -> Option<&Aktør> {
        self.forside.aktørar.get(id).or_else(|| self.kommune.aktørar.get(id))
    }
}
