//! What is cured in small plans, to the byte, and what is left as it is.

mod chance;
mod left;
mod places;
mod plans;
mod rules;
mod shown;
mod texts;

use super::{Cured, cure};
use crate::fault::{Fault, Faults, Sources};
use crate::{check, read};
use std::path::{Path, PathBuf};

const KOMMUNE: &str = "namn: Prøve\nspråk: nn\nfarge: \"#0b5d6b\"\n";
const FRONT: &str = "tittel: Plan\når: 2024\nstatus: utkast\ndato: 2024-01-01\nseksjonar: [a]\n";

/// A plan of one section on a disk.
struct Folder {
    root: tempfile::TempDir,
    /// The file that is looked at.
    file: PathBuf,
}

impl Folder {
    fn new(file: &str, text: &str) -> Self {
        let root = tempfile::tempdir().unwrap();
        let plan = root.path().join("prøve/plan");
        std::fs::create_dir_all(&plan).unwrap();
        let sound =
            [("../kommune.yaml", KOMMUNE), ("plan.yaml", FRONT), ("a.yaml", "type: tekst\ntittel: A\ntekst: Ein.\n")];
        for (name, sound) in sound {
            std::fs::write(plan.join(name), if name == file { text } else { sound }).unwrap();
        }
        Self { file: plan.join(file).canonicalize().unwrap(), root }
    }

    fn checked(&self) -> (Sources, Vec<Fault>) {
        let (mut sources, mut faults) = (Sources::new(), Faults::new());
        let plan = read::find(&[self.root.path().join("prøve/plan")]).unwrap().remove(0);
        if let Some(found) = read::read(&plan, &mut sources, &mut faults) {
            check::check(&found.plan, &mut faults);
        }
        (sources, faults.into_sorted())
    }

    fn text(&self) -> String {
        std::fs::read_to_string(&self.file).unwrap()
    }
}

fn write(cured: &[Cured]) {
    for file in cured {
        let path: &Path = file.source.path.as_deref().unwrap();
        assert_eq!(std::fs::read_to_string(path).unwrap(), file.source.original(), "the file is the one that was read");
        std::fs::write(path, &file.text).unwrap();
    }
}

/// What a file of the plan is when all that is certain is cured, and the faults that it then has.
fn cured(file: &str, text: &str) -> (String, Vec<Fault>) {
    let folder = Folder::new(file, text);
    for _ in 0..5 {
        let (sources, faults) = folder.checked();
        let cured = cure(&sources, &faults);
        if cured.is_empty() {
            return (folder.text(), faults);
        }
        write(&cured);
    }
    panic!("there is no end to curing {text:?}");
}

/// The section as it is when all that is certain is cured.
fn section(text: &str) -> String {
    cured("a.yaml", text).0
}
