//! What the author named, as plan folders; and what looks like a plan there and is none, so that nothing is passed over in silence.
//!
//! - [`mod@place`]: which folder is meant, by name or by where the user stands;
//! - [`names`]: what a file was meant to be;
//! - [`look`]: what lies in a folder;
//! - [`walk`]: from folder to folder, to the plans;
//! - [`told`]: the words for what is passed over.

mod look;
pub(super) mod names;
mod place;
mod told;
mod walk;

use super::files::{advice, words};
use crate::fault::Faults;
use crate::folder::Refusal;
use crate::folder::What;
use crate::norsk::{List, Said, said};
pub use names::{FRONT, KOMMUNE};
use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Where plans lie when none is named.
pub const CONTENT: &str = "content";

/// A plan's folder, and the names that it and the municipality's folder have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanFolder {
    /// As the author named it; what faults show.
    pub path: PathBuf,
    /// The name of the plan's own folder: `slt-2024`.
    pub name: String,
    /// The name of the municipality's folder: `aukra`.
    pub kommune_name: String,
    /// The municipality's folder.
    pub kommune: PathBuf,
}

impl PlanFolder {
    /// None where the folder or its municipality's has no name that can be written.
    fn new(path: &Path, real: &Path) -> Option<Self> {
        // `.` and `..` have no name of their own: the real folder has
        let name = real.file_name()?.to_str()?.to_string();
        let kommune_name = real.parent()?.file_name()?.to_str()?.to_string();
        Some(PlanFolder { path: path.to_path_buf(), name, kommune_name, kommune: above(path) })
    }

    /// The name of what is built from the plan.
    pub fn output_name(&self) -> String {
        format!("{}-{}", self.kommune_name, self.name)
    }

    /// The way from the municipality's folder to a file that is named as the plan is.
    pub(super) fn within(&self, path: &Path) -> Option<PathBuf> {
        if let Ok(rest) = path.strip_prefix(&self.kommune) {
            return Some(rest.to_path_buf());
        }
        let rest = path.strip_prefix(&self.path).ok()?;
        // a plan that is named from inside its municipality's folder, or by dots
        Some(self.path.file_name().map_or_else(|| Path::new(&self.name), Path::new).join(rest))
    }
}

/// The folder that a path lies in.
fn above(path: &Path) -> PathBuf {
    match path.parent() {
        Some(parent) if path.file_name().is_some() => match parent.as_os_str().is_empty() {
            true => PathBuf::from("."),
            false => parent.to_path_buf(),
        },
        _ => path.join(".."),
    }
}

/// What was found where the author said.
#[derive(Debug, Default)]
pub struct Search {
    /// The plans. Sorted by path within what was named, each once.
    pub plans: Vec<PlanFolder>,
    /// What looks like a plan, a municipality or a part of one, and is not taken.
    pub passed_over: Faults,
    /// The folder that `content/` lies in, where it was found by looking upwards from where the user stands.
    pub root: Option<PathBuf>,
}

/// Why no plan was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotFound {
    /// What is wrong.
    pub message: Said,
    /// What to do about it.
    pub hint: Said,
    /// Whether the machine said no.
    pub is_shut: bool,
}

/// The plans that the author named: plan folders, municipalities, or a folder of municipalities, each by its path, by its path
/// under `content/`, or by its name alone. Where none is named, all under `content/`, or what the user stands in.
///
/// # Errors
/// That a name leads to nothing at all, and what the author may have meant.
pub fn find(named: &[PathBuf]) -> Result<Search, NotFound> {
    let mut search = Search::default();
    let mut found = HashSet::new();
    let spots = match named {
        [] => vec![(PathBuf::from(CONTENT), place::here())],
        named => named.iter().map(|path| (path.clone(), place::named(path))).collect(),
    };
    for (asked, spot) in spots {
        let Some(place::Spot { path, root }) = spot else { return Err(nowhere(&asked, named.is_empty())) };
        let folder = folder(&path, named.is_empty())?;
        let walked = walk::walk(&folder).map_err(|error| shut(&folder, &error))?;
        if walked.plans.is_empty() && !walked.passed_over.iter().any(|_| true) {
            return Err(nothing(&path, named.is_empty()));
        }
        search.root = search.root.or(root);
        search.passed_over.append(walked.passed_over);
        search
            .plans
            .extend(walked.plans.into_iter().filter(|(real, _)| found.insert(real.clone())).map(|(_, plan)| plan));
    }
    Ok(search)
}

/// The folder that a path leads to, or the plan of that name; none of what leads nowhere.
pub fn place(path: &Path) -> Option<PathBuf> {
    place::named(path).map(|spot| spot.path)
}

/// The folder that is meant. A file is enough to name its folder, too: an editor knows which file is open, and not which plan.
fn folder(path: &Path, usual: bool) -> Result<PathBuf, NotFound> {
    let about = fs::metadata(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => nothing(path, usual),
        _ => shut(path, &error),
    })?;
    if about.is_dir() {
        // a link that the user made leads to a plan where it lies, with its municipality around it
        let real = fs::canonicalize(path).ok().filter(|_| path.is_symlink());
        let lies_elsewhere = |real: &PathBuf| real.parent() != fs::canonicalize(above(path)).ok().as_deref();
        return Ok(real.filter(lies_elsewhere).unwrap_or_else(|| path.to_path_buf()));
    }
    if path.file_name().and_then(names::Meant::of).is_some() {
        return Ok(above(path));
    }
    let shown = path.display();
    let message = said!("{shown} er inga mappe", "{shown} er ingen mappe");
    Err(NotFound { message, hint: a_plan(), is_shut: false })
}

/// What a plan is, for who named something else.
pub fn a_plan() -> Said {
    said!(
        "ein plan er ei mappe med fila «plan.yaml», i ei kommunemappe med «kommune.yaml»",
        "en plan er en mappe med filen «plan.yaml», i en kommunemappe med «kommune.yaml»"
    )
}

fn shut(path: &Path, error: &io::Error) -> NotFound {
    let why = Refusal::Io(io::Error::from(error.kind()));
    let (shown, words) = (path.display(), words(&why, 0));
    let message = said!("{shown} {words}", "{shown} {words}"; words);
    NotFound { message, hint: advice(&why, What::Folder).unwrap_or_default(), is_shut: why.is_machine() }
}

/// A name that leads nowhere, and what may have been meant.
fn nowhere(asked: &Path, usual: bool) -> NotFound {
    let shown = asked.display();
    if usual {
        return nothing(asked, usual);
    }
    let called = place::called(asked);
    if called.len() > 1 {
        let each: Vec<String> = called.iter().map(|plan| format!("{}/{}", plan.kommune_name, plan.name)).collect();
        let first = each.first().cloned().unwrap_or_default();
        let all = List::AND.of(&each);
        let message = said!("fleire planar heiter {shown}: {all}", "flere planer heter {shown}: {all}");
        let hint = said!("skriv kommunen òg, til dømes {first}", "skriv kommunen også, for eksempel {first}");
        return NotFound { message, hint, is_shut: false };
    }
    match place::near(asked) {
        Some(name) => NotFound {
            message: said!("{shown} finst ikkje", "{shown} finnes ikke"),
            hint: said!("meinte du «{name}»?", "mente du «{name}»?"),
            is_shut: false,
        },
        None => nothing(asked, usual),
    }
}

fn nothing(path: &Path, usual: bool) -> NotFound {
    let shown = path.display();
    let hint = match usual {
        true => said!(
            "stå i mappa som har «content/», eller skriv kvar planen ligg: planverk bygg aukra/slt-2024; ein ny plan lagar du med planverk ny",
            "stå i mappen som har «content/», eller skriv hvor planen ligger: planverk bygg aukra/slt-2024; en ny plan lager du med planverk ny"
        ),
        false => a_plan(),
    };
    let message = match (path.exists(), path.is_symlink()) {
        (true, _) => said!("det ligg ingen plan i {shown}", "det ligger ingen plan i {shown}"),
        (false, true) => {
            said!("{shown} er ei lenkje som ikkje fører nokon stad", "{shown} er en lenke som ikke fører noe sted")
        }
        (false, false) => said!("{shown} finst ikkje", "{shown} finnes ikke"),
    };
    NotFound { message, hint, is_shut: false }
}
