//! What planverk sees of the files that are open: the plan that they belong to, read as it is in the editor, with all that is wrong.

use super::names::{self, Mention};
use crate::fault::{Fault, Faults, Place, Source, Sources};
use crate::norsk::Målform;
use crate::plan::Plan;
use crate::plan::forside::Forside;
use crate::plan::kommune::Kommune;
use crate::plan::seksjon::Seksjon;
use crate::read::find::{FRONT, KOMMUNE};
use crate::read::{self, Origin, PlanFolder};
use crate::review::{Terms, examine};
use crate::yaml::{Cx, Node, Read, parse};
use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What is looked at together.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// A plan, by its folder.
    Plan(PathBuf),
    /// A file that belongs to no plan.
    Alone(PathBuf),
}

/// Something that was looked at, and what is said of it.
#[derive(Debug)]
pub struct Looked {
    /// What it is.
    pub unit: Unit,
    /// Its files.
    pub sources: Sources,
    /// All that is wrong, in order.
    pub faults: Vec<Fault>,
    /// The plan, as far as it can be read.
    pub plan: Option<Plan>,
    /// The målform that it is written in.
    pub målform: Målform,
    mentions: OnceCell<Vec<Mention>>,
}

/// What looking depends on beside the files.
pub type Covered = fn(char) -> bool;

/// The files that are open, by path.
pub type Buffers = BTreeMap<PathBuf, Vec<u8>>;

impl Unit {
    /// What a file belongs to. What all plans of a municipality share belongs to each of them.
    pub fn of(path: &Path, buffers: &Buffers) -> Vec<Unit> {
        let Some(folder) = path.parent() else { return vec![] };
        if path.ends_with(KOMMUNE) {
            let found = read::find(&[folder.to_path_buf()]).map(|search| search.plans).unwrap_or_default();
            let saved = found.into_iter().map(|plan| plan.path);
            let unsaved = buffers.keys().filter(|open| open.ends_with(FRONT)).filter_map(|open| open.parent());
            let unsaved = unsaved.filter(|plan| plan.parent() == Some(folder)).map(Path::to_path_buf);
            let mut plans: Vec<Unit> = saved.chain(unsaved).map(Unit::Plan).collect();
            plans.sort();
            plans.dedup();
            return if plans.is_empty() { vec![Unit::Alone(path.to_path_buf())] } else { plans };
        }
        let front = folder.join(FRONT);
        match buffers.contains_key(&front) || front.is_file() {
            true => vec![Unit::Plan(folder.to_path_buf())],
            false => vec![Unit::Alone(path.to_path_buf())],
        }
    }

    /// The folder of the municipality, if it has one.
    pub fn kommune(&self) -> Option<&Path> {
        match self {
            Unit::Plan(folder) => folder.parent(),
            Unit::Alone(_) => None,
        }
    }

    /// Whether a file may have something to do with it.
    pub fn concerns(&self, path: &Path) -> bool {
        match self {
            Unit::Plan(folder) => {
                path.starts_with(folder) || folder.parent().is_some_and(|kommune| path.starts_with(kommune))
            }
            Unit::Alone(file) => file == path,
        }
    }

    /// The file that what has no place of its own is told at.
    pub fn front(&self) -> PathBuf {
        match self {
            Unit::Plan(folder) => folder.join(FRONT),
            Unit::Alone(file) => file.clone(),
        }
    }
}

impl Looked {
    /// Looks at a plan or at a file, as it is in the editor.
    pub fn at(unit: Unit, buffers: &Buffers, covered: Covered) -> Self {
        let (mut sources, mut faults) = (Sources::new(), Faults::new());
        let mut plan = None;
        let mut målform = Målform::default();
        match &unit {
            Unit::Plan(folder) => {
                if let Some(folder) = plan_folder(folder) {
                    let origin = Origin::editor(folder, buffers.clone());
                    let terms = Terms { with_source: false, covered };
                    plan = examine(&origin, terms, &mut sources, &mut faults).map(|(plan, _)| plan);
                }
                målform = read::spoken(&sources).unwrap_or_default();
            }
            Unit::Alone(path) => {
                if let Some(bytes) = buffers.get(path) {
                    målform = alone(path, bytes, &mut sources, &mut faults);
                }
            }
        }
        Self { unit, sources, faults: faults.into_sorted(), plan, målform, mentions: OnceCell::new() }
    }

    /// The file at a path.
    pub fn source(&self, path: &Path) -> Option<&Source> {
        self.sources.iter().find(|source| source.path.as_deref() == Some(path))
    }

    /// The source that a place is in, and its path.
    pub fn file(&self, place: Place) -> Option<(&Source, &Path)> {
        let source = self.sources.get(place.source)?;
        Some((source, source.path.as_deref()?))
    }

    /// The tree of a file, whatever is wrong in it.
    pub fn tree(source: &Source) -> Option<Node> {
        parse(source, &mut Faults::new())
    }

    /// Every id and every actor in its files, where they are made and where they are named.
    pub fn mentions(&self) -> &[Mention] {
        self.mentions.get_or_init(|| names::all(self))
    }
}

/// A plan's folder by its path.
fn plan_folder(path: &Path) -> Option<PlanFolder> {
    let kommune = path.parent()?;
    let name = |path: &Path| Some(path.file_name()?.to_str()?.to_owned());
    let (name, kommune_name) = (name(path)?, name(kommune)?);
    Some(PlanFolder { path: path.to_path_buf(), name, kommune_name, kommune: kommune.to_path_buf() })
}

/// Looks at a file that belongs to no plan, if it is one that a plan could have; gives the målform of its keys.
fn alone(path: &Path, bytes: &[u8], sources: &mut Sources, faults: &mut Faults) -> Målform {
    let name = path.file_name().map_or(String::new(), |name| name.to_string_lossy().into_owned());
    let mut told = Faults::new();
    let id = sources.add_file(name, path, bytes, &mut told);
    let Some(source) = sources.get(id) else { return Målform::default() };
    let Some(tree) = parse(source, &mut told) else { return Målform::default() };
    let mut cx = Cx::new(source, &mut told);
    let is_section = tree.get("type").is_some() && tree.get("tittel").is_some();
    match () {
        () if path.ends_with(KOMMUNE) => drop(Kommune::read(&tree, &mut cx)),
        () if path.ends_with(FRONT) => drop(Forside::read(&tree, &mut cx)),
        () if is_section => drop(Seksjon::read(&tree, &mut cx)),
        // whatever other YAML it is, planverk has nothing to say of it
        () => return Målform::default(),
    }
    let bokmål = cx.forms.iter().filter(|form| form.målform == Målform::Bokmål).count();
    let målform = if 2 * bokmål > cx.forms.len() { Målform::Bokmål } else { Målform::Nynorsk };
    faults.append(told);
    målform
}
