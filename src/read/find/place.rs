//! Which folder is meant, by what was written or by where the user stands: plans lie under `content/`, which may lie here or further
//! up, and whoever stands in a plan or a municipality means that one.

use super::names::{FRONT, KOMMUNE};
use super::{CONTENT, PlanFolder, walk};
use std::fs;
use std::path::{Path, PathBuf};

/// A folder that plans lie in or below.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    pub path: PathBuf,
    /// Where `content/` lies, when it was found by looking upwards.
    pub root: Option<PathBuf>,
}

impl Spot {
    fn at(path: impl Into<PathBuf>) -> Spot {
        Spot { path: path.into(), root: None }
    }

    /// The same, found from below.
    fn looked_up(path: PathBuf) -> Spot {
        let root = upwards().into_iter().find(|up| up.join(CONTENT).is_dir());
        Spot { path, root }
    }
}

/// What is meant where nothing is named: `content/`, or the plan or the municipality that the user stands in.
pub fn here() -> Option<Spot> {
    if Path::new(CONTENT).symlink_metadata().is_ok() {
        return Some(Spot::at(CONTENT));
    }
    upwards().into_iter().find_map(|up| {
        let is_here = up == Path::new(".");
        let (is_plan, is_kommune) = (has(&up, FRONT), has(&up, KOMMUNE));
        match (is_plan, is_kommune) {
            (true, _) if is_here || has(&above(&up), KOMMUNE) => Some(Spot::looked_up(up)),
            (_, true) => Some(Spot::looked_up(up)),
            _ if up.join(CONTENT).is_dir() => Some(Spot::looked_up(up.join(CONTENT))),
            _ if is_here && holds_municipalities(&up) => Some(Spot::at(up)),
            _ => None,
        }
    })
}

/// What a path means: what lies there, what lies there under `content/`, the same from a folder further up, or a plan of that name.
pub fn named(path: &Path) -> Option<Spot> {
    // what cannot be asked for is there for all that is known: whoever opens it says why it cannot be had
    if !matches!(path.try_exists(), Ok(false)) || path.is_symlink() {
        return Some(Spot::at(path));
    }
    let within = Path::new(CONTENT).join(path);
    if within.exists() {
        return Some(Spot::at(within));
    }
    if path.is_absolute() {
        return None;
    }
    let further_up = upwards().into_iter().skip(1).flat_map(|up| [up.join(path), up.join(CONTENT).join(path)]);
    let mut further_up = further_up.filter(|path| has(path, FRONT) || has(path, KOMMUNE));
    further_up.next().map(Spot::looked_up).or_else(|| match &called(path)[..] {
        [plan] => Some(Spot::looked_up(plan.path.clone())),
        _ => None,
    })
}

/// The plans that have this name, wherever they lie: `slt-2024`.
pub fn called(path: &Path) -> Vec<PlanFolder> {
    let name = path.to_string_lossy();
    all().into_iter().filter(|plan| plan.name == name || plan.output_name() == name).collect()
}

/// The names that the author may have meant by one that leads nowhere, as they are written on the command line; the nearest first.
pub fn near(path: &Path) -> Option<String> {
    let asked = folded(&path.to_string_lossy());
    let most = if asked.chars().count() > 6 { 2 } else { 1 };
    let distance = |name: &str| strsim::osa_distance(&asked, &folded(name));
    let names = all().into_iter().flat_map(|plan| {
        let whole = format!("{}/{}", plan.kommune_name, plan.name);
        let of_plan = distance(&whole).min(distance(&plan.name)).min(distance(&plan.output_name()));
        [(of_plan, whole), (distance(&plan.kommune_name), plan.kommune_name)]
    });
    names.filter(|(distance, _)| *distance <= most).min().map(|(_, name)| name)
}

/// A name as it may be written: without regard to large letters, spaces and how an å is written.
fn folded(name: &str) -> String {
    let name = name.to_lowercase().replace('å', "aa").replace('æ', "ae").replace('ø', "oe");
    name.trim_end_matches('/').chars().map(|c| if c == ' ' || c == '_' || c == '\\' { '-' } else { c }).collect()
}

/// Every plan that can be reached by its name from here.
fn all() -> Vec<PlanFolder> {
    let Some(spot) = here() else { return vec![] };
    let top = match (has(&spot.path, FRONT), has(&spot.path, KOMMUNE)) {
        (true, _) => above(&above(&spot.path)),
        (_, true) => above(&spot.path),
        _ => spot.path,
    };
    let plans = walk::walk(&top).map(|walked| walked.plans).unwrap_or_default();
    plans.into_iter().map(|(_, plan)| plan).collect()
}

/// Here, and the folders that here lies in.
fn upwards() -> Vec<PathBuf> {
    let depth = fs::canonicalize(".").map_or(0, |here| here.components().count().saturating_sub(1));
    let mut up = PathBuf::new();
    let mut all = vec![PathBuf::from(".")];
    for _ in 0..depth {
        up.push("..");
        all.push(up.clone());
    }
    all
}

fn above(path: &Path) -> PathBuf {
    super::above(path)
}

fn has(folder: &Path, name: &str) -> bool {
    folder.join(name).symlink_metadata().is_ok()
}

fn holds_municipalities(folder: &Path) -> bool {
    let Ok(entries) = fs::read_dir(folder) else { return false };
    entries.take(crate::limits::ENTRIES).filter_map(Result::ok).any(|entry| has(&entry.path(), KOMMUNE))
}
