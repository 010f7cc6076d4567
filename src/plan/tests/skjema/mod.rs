//! The schema that editors use against the reader that decides: an editor marks nothing that the reader takes, and what is
//! wrong in keys and shapes it marks as well.
//!
//! The schemas are held by a validator that is not ours, and the files are read for it by a YAML parser that is not ours.
//!
//! In two things they part ways on purpose. A schema has the keys of one målform; the reader takes both, and a rule remarks on
//! the other. And where the reader takes «Ja» and «NEI», an editor offers and wants small letters.

mod endringar;
mod filer;

use crate::fault::{Faults, Severity, Sources};
use crate::plan::forside::Forside;
use crate::plan::kommune::Kommune;
use crate::plan::seksjon::Seksjon;
use crate::yaml::schema::document;
use crate::yaml::{Målform, Read, read};
use jsonschema::Validator;
use serde_json::Value as Json;
use std::path::{Path, PathBuf};

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Slag {
    Kommune,
    Plan,
    Seksjon,
}

const ALLE: [Slag; 3] = [Slag::Kommune, Slag::Plan, Slag::Seksjon];

impl Slag {
    fn of(path: &Path) -> Slag {
        match path.file_name().and_then(|name| name.to_str()) {
            Some("kommune.yaml") => Slag::Kommune,
            Some("plan.yaml") => Slag::Plan,
            _ => Slag::Seksjon,
        }
    }

    /// The codes of the errors that the reader tells of in a file of this kind.
    fn read(self, text: &str) -> Vec<&'static str> {
        match self {
            Slag::Kommune => told::<Kommune>(text),
            Slag::Plan => told::<Forside>(text),
            Slag::Seksjon => told::<Seksjon>(text),
        }
    }

    fn schema(self, målform: Målform) -> Json {
        match self {
            Slag::Kommune => document::<Kommune>("", målform),
            Slag::Plan => document::<Forside>("", målform),
            Slag::Seksjon => document::<Seksjon>("", målform),
        }
    }
}

fn told<T: Read>(text: &str) -> Vec<&'static str> {
    let (mut sources, mut faults) = (Sources::new(), Faults::new());
    let id = sources.add("fil.yaml", text.as_bytes(), &mut faults);
    read::<T>(sources.get(id).unwrap(), &mut faults);
    faults.iter().filter(|fault| fault.severity == Severity::Error).map(|fault| fault.code.id).collect()
}

/// The validators of all kinds in both målformer.
struct Skjema(Vec<(Slag, Målform, Validator)>);

impl Skjema {
    fn new() -> Skjema {
        let all = ALLE.into_iter().flat_map(|slag| [(slag, Målform::Nynorsk), (slag, Målform::Bokmål)]);
        let made = |(slag, målform): (Slag, Målform)| {
            let validator = jsonschema::draft7::new(&slag.schema(målform)).expect("a schema");
            (slag, målform, validator)
        };
        Skjema(all.map(made).collect())
    }

    /// What the schema has against a file.
    fn against(&self, slag: Slag, målform: Målform, file: &Json) -> Vec<String> {
        let (_, _, validator) = self.0.iter().find(|(s, m, _)| (*s, *m) == (slag, målform)).expect("a validator");
        validator.iter_errors(file).map(|error| format!("{}: {error}", error.instance_path())).collect()
    }
}

/// A file of a plan, and the målform that its plan is written in.
struct Fil {
    path: PathBuf,
    slag: Slag,
    målform: Målform,
    text: String,
}

/// Every YAML file of the plans in `content/` and of the sound plans of the tests.
fn sound_files() -> Vec<Fil> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = vec![];
    for folder in ["content", "tests/fixtures/planar", "tests/fixtures/endringar"] {
        for kommune in folders(&root.join(folder)) {
            let own = målform(&kommune.join("kommune.yaml")).expect("a municipality has a målform");
            files.extend(yaml_files(&kommune, own));
            for plan in folders(&kommune).into_iter().filter(|plan| plan.join("plan.yaml").exists()) {
                files.extend(yaml_files(&plan, målform(&plan.join("plan.yaml")).unwrap_or(own)));
            }
        }
    }
    files
}

/// The målform that a front file says that it is in.
fn målform(front: &Path) -> Option<Målform> {
    let text = std::fs::read_to_string(front).ok()?;
    match text.lines().find_map(|line| line.strip_prefix("språk: "))?.split(' ').next()? {
        "nn" => Some(Målform::Nynorsk),
        "nb" => Some(Målform::Bokmål),
        other => panic!("{}: {other}", front.display()),
    }
}

fn yaml_files(folder: &Path, målform: Målform) -> Vec<Fil> {
    let files = listed(folder).into_iter().filter(|path| path.extension().is_some_and(|end| end == "yaml"));
    let fil = |path: PathBuf| {
        let text = String::from_utf8_lossy(&std::fs::read(&path).unwrap()).into_owned();
        Fil { slag: Slag::of(&path), path, målform, text }
    };
    files.map(fil).collect()
}

fn folders(path: &Path) -> Vec<PathBuf> {
    listed(path).into_iter().filter(|path| path.is_dir()).collect()
}

fn listed(path: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let mut found: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    found.sort();
    found
}
