//! Reading, with every trap that an author can fall into.

mod hostile;
mod property;
mod sample;
mod schema;
mod traps;
mod types;

use crate::fault::{Fault, Faults, Sources};
use crate::norsk::Målform;
use crate::yaml::{Node, Read};

/// A file that was read, with its faults.
struct Outcome<T> {
    sources: Sources,
    faults: Vec<Fault>,
    value: Option<T>,
}

impl<T> Outcome<T> {
    fn of(text: &str, read: impl FnOnce(&crate::fault::Source, &mut Faults) -> Option<T>) -> Self {
        let (mut sources, mut faults) = (Sources::new(), Faults::new());
        let id = sources.add("prøve.yaml", text.as_bytes(), &mut faults);
        let value = sources.get(id).and_then(|source| read(source, &mut faults));
        Self { sources, faults: faults.into_sorted(), value }
    }

    /// The faults as short lines, without the name of the file.
    fn lines(&self) -> Vec<String> {
        let lines = self.faults.iter().map(|fault| crate::fault::short::line(fault, &self.sources, Målform::Nynorsk));
        lines.map(|line| line.replace("prøve.yaml:", "").replace(" feil ", " ")).collect()
    }
}

fn tree(text: &str) -> Outcome<Node> {
    Outcome::of(text, crate::yaml::parse)
}

fn read<T: Read>(text: &str) -> Outcome<T> {
    Outcome::of(text, crate::yaml::read::<T>)
}
