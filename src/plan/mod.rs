//! What a plan *is*: the types, as the author wrote them.
//!
//! The doc comments on the fields are nynorsk: they are what an editor shows beside a key, and what the user guide prints.
//! No files and no Typst here; numbers are assigned by [`numbers`], a pure function over the types.

pub mod accepted;
pub mod del;
pub mod forside;
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
pub mod tabell;
pub mod target;
#[cfg(test)]
mod tests;
pub mod texts;
pub mod tidlegare;
pub mod tidspunkt;
pub mod tiltak;
pub mod value;
pub mod values;
mod walk;

use crate::fault::Place;
use crate::norsk::Målform;
use crate::yaml::{Cx, Form, Node, Read};
use accepted::AcceptedFault;
use forside::Forside;
use kommune::{Aktør, Kommune, Lenkjeadresser};
use seksjon::Seksjon;
use std::collections::HashSet;
use value::Id;

/// A plan, read whole: its front page (`plan.yaml`), its sections in order, and the municipality that it belongs to.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The name of the plan's folder; with the municipality's it names the output.
    pub folder: String,
    /// The name of the municipality's folder.
    pub kommune_folder: String,
    pub kommune: Kommune,
    pub forside: Forside,
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

/// How much of a plan was read; what was not has been told of. A rule about what is missing needs to know, or it would tell
/// of what is there but could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Extent {
    /// `kommune.yaml` or `plan.yaml` is not there or is no YAML.
    NoRegister,
    /// Something stands in for what could not be read in `kommune.yaml` or `plan.yaml`; the plan cannot be built.
    NoFront,
    /// Both could be read, but something in `plan.yaml` was wrong and is left out.
    WithFront,
    /// Both could be read, and nothing in `plan.yaml` was wrong.
    SoundFront,
}

/// The ids that are written in the files of a plan, also those of records that could not be read: what they are to name is
/// there, and nobody is to say that it is missing.
#[derive(Clone, Debug, Default)]
pub struct WrittenIds {
    ids: HashSet<String>,
    /// Whether some piece of the files is not YAML; ids may stand in it.
    has_holes: bool,
}

impl WrittenIds {
    /// Takes in what a file's tree holds.
    pub fn add(&mut self, node: &Node) {
        self.has_holes |= node.holed;
        for item in node.items().unwrap_or_default() {
            self.add(item);
        }
        for entry in node.entries().unwrap_or_default() {
            if let (true, Some(written)) = (entry.key == "id", entry.value.written()) {
                self.ids.insert(written.text.clone());
            }
            self.add(&entry.value);
        }
    }

    /// Whether the id is written, or may be.
    pub fn may_hold(&self, id: &str) -> bool {
        self.has_holes || self.ids.contains(id)
    }
}

/// A front file that something can stand in for, so that one slip in it does not hide the faults of all the rest.
pub trait StandIn: Read {
    /// What can be saved of the file, where there is a tree of it.
    fn stand_in(place: Place, tree: Option<(&Node, &mut Cx)>) -> Self;
}

/// A section and the name of the file that it stands in, which is its id.
#[derive(Clone, Debug)]
pub struct Kapittel {
    pub id: Id,
    /// The start of the file.
    pub place: Place,
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
