//! A way to begin: the files of a plan that is not there yet.
//!
//! 1. [`Plantype`]: what kind of plan, and which texts it begins with. They stand in `templates/ny/`, a folder a kind and
//!    målform, each a municipality with one plan that builds as it stands: whoever wants other texts changes them there.
//! 2. [`years`]: those texts for other years, or for a period.
//! 3. [`names`]: what the municipality is called, and its folder.
//! 4. [`actors`]: a plan in a municipality that has its `kommune.yaml` uses the register there.
//! 5. [`former`]: a plan that takes over the shape of an earlier one, read by [`earlier`].
//! 6. [`answers`]: what the author says of the plan, and [`place`]: where it is to lie.
//!
//! What only the municipality knows stands as `[Fyll inn …]`, which PV205 finds: `planverk sjekk` says that and nothing else.
//! Nothing here writes to a disk.

mod actors;
pub mod answers;
pub mod earlier;
pub mod former;
pub mod names;
mod pieces;
pub mod place;
mod plantype;
pub mod texts;
pub mod years;

pub use plantype::Plantype;

use crate::norsk::Målform;
use crate::plan::kommune::Kommune;
use crate::plan::value::Periode;
use std::path::PathBuf;

/// What an author orders; all that is left out is found elsewhere or asked for.
#[derive(Clone, Debug, Default)]
pub struct Order {
    /// Where the plan is to lie: `fjordvik/slt-2027`, or the municipality alone.
    pub place: Option<PathBuf>,
    /// What kind of plan it is.
    pub plantype: Option<Plantype>,
    /// The målform that it is written in.
    pub målform: Option<Målform>,
    /// The years as they are written: `2027`, `2027–2030`.
    pub years: Option<String>,
    /// What the municipality is called, where it has no `kommune.yaml` yet.
    pub name: Option<String>,
    /// The plan whose shape the new one takes over.
    pub former: Option<PathBuf>,
}

/// A plan that is to be.
#[derive(Clone, Debug)]
pub struct Beginning<'a> {
    /// What kind of plan it is.
    pub plantype: Plantype,
    /// The målform that it is written in.
    pub målform: Målform,
    /// The years that it is for; one of them is a plan for a year.
    pub years: Periode,
    /// The name of its folder.
    pub folder: &'a str,
    /// Whose plan it is.
    pub kommune: Owner<'a>,
}

/// Whose a plan is.
#[derive(Clone, Copy, Debug)]
pub enum Owner<'a> {
    /// A municipality that is to get its `kommune.yaml`, by its name.
    New(&'a str),
    /// One that has it.
    There(&'a Kommune),
}

/// A file that is to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its path in the municipality's folder.
    pub path: String,
    /// What stands in it.
    pub text: String,
}

/// All files of the plan, `kommune.yaml` first where the municipality lacks it.
pub fn files(beginning: &Beginning) -> Vec<File> {
    let mut files = texts::files(beginning.plantype, beginning.målform);
    for file in &mut files {
        file.text = years::dated(&file.text, beginning.years, beginning.målform);
    }
    match beginning.kommune {
        Owner::New(name) => {
            if let Some(kommune) = files.first_mut() {
                kommune.text = names::named(&kommune.text, name);
            }
        }
        Owner::There(kommune) => {
            let own = files.remove(0);
            actors::adopt(&mut files, &own.text, &kommune.aktørar, beginning.målform);
            if kommune.språk.value != beginning.målform {
                files.iter_mut().for_each(|file| own_language(file, beginning.målform));
            }
        }
    }
    for file in &mut files {
        if file.path != texts::KOMMUNE {
            file.path = format!("{}/{}", beginning.folder, file.path);
        }
    }
    files
}

/// Lets the front page say its målform, where the municipality has the other.
fn own_language(file: &mut File, målform: Målform) {
    let språk = format!("språk: {}\n", målform.choose("nn", Some("nb")));
    let years = ["år: ", "periode: "];
    if file.path == texts::FRONT {
        let lines = file.text.split_inclusive('\n').map(|line| match years.iter().any(|key| line.starts_with(key)) {
            true => format!("{line}{språk}"),
            false => line.to_string(),
        });
        file.text = lines.collect();
    }
}

#[cfg(test)]
mod tests;
