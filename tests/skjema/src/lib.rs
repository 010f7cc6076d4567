//! The schema that editors use against the reader that decides: an editor marks nothing that the reader takes, and what is
//! wrong in keys and shapes it marks as well.
//!
//! The schemas are held by a validator that is not ours, and the files are read for it by a YAML parser that is not ours. The
//! validator is why this is a package of its own: it asks features of libraries that Typst uses too, and as a dependency of the
//! program's tests it would have all of Typst compiled twice.
//!
//! In one thing they part ways on purpose. A schema has the keys of one målform; the reader takes both, and a rule remarks on
//! the other.

use jsonschema::Validator;
use planverk::fault::{Faults, Severity, Sources};
use planverk::norsk::Målform;
use planverk::plan::forside::Forside;
use planverk::plan::kommune::Kommune;
use planverk::plan::schema::{FileKind, whole};
use planverk::plan::seksjon::Seksjon;
use planverk::yaml::{Read, read};
use serde_json::Value as Json;
use std::path::{Path, PathBuf};

/// The kind of file that a path is.
fn slag(path: &Path) -> FileKind {
    match path.file_name().and_then(|name| name.to_str()) {
        Some("kommune.yaml") => FileKind::Kommune,
        Some("plan.yaml") => FileKind::Plan,
        _ => FileKind::Seksjon,
    }
}

/// The codes of the errors that the reader tells of in a file.
pub fn read_as(slag: FileKind, text: &str) -> Vec<&'static str> {
    match slag {
        FileKind::Kommune => told::<Kommune>(text),
        FileKind::Plan => told::<Forside>(text),
        FileKind::Seksjon => told::<Seksjon>(text),
    }
}

fn told<T: Read>(text: &str) -> Vec<&'static str> {
    let (mut sources, mut faults) = (Sources::new(), Faults::new());
    let id = sources.add("fil.yaml", text.as_bytes(), &mut faults);
    read::<T>(sources.get(id).unwrap(), &mut faults);
    faults.iter().filter(|fault| fault.severity == Severity::Error).map(|fault| fault.code.id).collect()
}

/// The validators of all kinds in both målformer.
pub struct Skjema {
    one: Vec<(FileKind, Målform, Validator)>,
    whole: Vec<(Målform, Validator)>,
}

impl Skjema {
    /// All of them.
    pub fn all() -> Skjema {
        let validator = |schema: &Json| jsonschema::draft7::new(schema).expect("a schema");
        let forms = [Målform::Nynorsk, Målform::Bokmål];
        let kinds = FileKind::ALL.into_iter().flat_map(|slag| forms.map(|form| (slag, form)));
        Skjema {
            one: kinds.map(|(slag, form)| (slag, form, validator(&slag.schema(form)))).collect(),
            whole: forms.map(|form| (form, validator(&whole(form)))).into(),
        }
    }

    /// What the schema of its kind has against a file.
    pub fn against(&self, slag: FileKind, målform: Målform, file: &Json) -> Vec<String> {
        let found = self.one.iter().find(|(s, m, _)| (*s, *m) == (slag, målform));
        told_by(&found.expect("a validator").2, file)
    }

    /// What the schema for any kind has against a file.
    pub fn whole_against(&self, målform: Målform, file: &Json) -> Vec<String> {
        told_by(&self.whole.iter().find(|(m, _)| *m == målform).expect("a validator").1, file)
    }
}

fn told_by(validator: &Validator, file: &Json) -> Vec<String> {
    validator.iter_errors(file).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

/// A file of a plan, and the målform that its plan is written in.
pub struct Fil {
    pub path: PathBuf,
    pub slag: FileKind,
    pub målform: Målform,
    pub text: String,
}

/// Every YAML file of the plans in `content/` and of the sound plans of the tests.
pub fn sound_files() -> Vec<Fil> {
    let root = repository();
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

/// The YAML files in a folder.
pub fn yaml_files(folder: &Path, målform: Målform) -> Vec<Fil> {
    let files = listed(folder).into_iter().filter(|path| path.extension().is_some_and(|end| end == "yaml"));
    let fil = |path: PathBuf| {
        let text = String::from_utf8_lossy(&std::fs::read(&path).unwrap()).into_owned();
        Fil { slag: slag(&path), path, målform, text }
    };
    files.map(fil).collect()
}

/// The folders in a folder.
pub fn folders(path: &Path) -> Vec<PathBuf> {
    listed(path).into_iter().filter(|path| path.is_dir()).collect()
}

fn listed(path: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let mut found: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    found.sort();
    found
}

/// The repository's own folder.
pub fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}
