//! What the author named, as plan folders.

use std::fs;
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
    fn new(path: &Path) -> Option<Self> {
        // `.` and `..` have no name of their own: the real folder has
        let real = fs::canonicalize(path).ok()?;
        let name = real.file_name()?.to_str()?.to_string();
        let kommune_name = real.parent()?.file_name()?.to_str()?.to_string();
        let kommune = match path.parent() {
            Some(parent) if path.file_name().is_some() => match parent.as_os_str().is_empty() {
                true => PathBuf::from("."),
                false => parent.to_path_buf(),
            },
            _ => path.join(".."),
        };
        Some(PlanFolder { path: path.to_path_buf(), name, kommune_name, kommune })
    }

    /// The name of what is built from the plan.
    pub fn output_name(&self) -> String {
        format!("{}-{}", self.kommune_name, self.name)
    }
}

/// Why no plan was found, in nynorsk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotFound {
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub hint: String,
}

/// The plans that the author named: plan folders, municipalities, or a folder of municipalities; all under `content/` when
/// none is named. Sorted by path within what was named, each once.
///
/// # Errors
/// That a name leads to no plan, and what the author may have meant.
pub fn find(named: &[PathBuf]) -> Result<Vec<PlanFolder>, NotFound> {
    let content = [PathBuf::from(CONTENT)];
    let mut found: Vec<PlanFolder> = vec![];
    for path in if named.is_empty() { &content } else { named } {
        let short = Path::new(CONTENT).join(path);
        let path = if !path.exists() && short.exists() { &short } else { path };
        let plans = plans_under(path);
        if plans.is_empty() {
            return Err(nothing(path, named.is_empty()));
        }
        for plan in plans {
            if !found.iter().any(|f| same(&f.path, &plan.path)) {
                found.push(plan);
            }
        }
    }
    Ok(found)
}

fn same(a: &Path, b: &Path) -> bool {
    matches!((fs::canonicalize(a), fs::canonicalize(b)), (Ok(a), Ok(b)) if a == b)
}

fn plans_under(path: &Path) -> Vec<PlanFolder> {
    // a file is enough to name its folder, too: an editor knows which file is open, and not which plan
    let path = match path.extension() {
        Some(end) if end == "yaml" && path.is_file() => {
            path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."))
        }
        _ => path,
    };
    if is_plan(path) {
        return PlanFolder::new(path).into_iter().collect();
    }
    let folders = subfolders(path);
    let plans: Vec<PlanFolder> = folders.iter().filter(|f| is_plan(f)).filter_map(|f| PlanFolder::new(f)).collect();
    if !plans.is_empty() || path.join("kommune.yaml").exists() {
        return plans;
    }
    let municipalities = folders.iter().filter(|f| f.join("kommune.yaml").exists());
    municipalities.flat_map(|m| subfolders(m)).filter(|f| is_plan(f)).filter_map(|f| PlanFolder::new(&f)).collect()
}

fn is_plan(path: &Path) -> bool {
    path.join("plan.yaml").symlink_metadata().is_ok()
}

fn subfolders(path: &Path) -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = fs::read_dir(path)
        .map(|entries| entries.filter_map(Result::ok).map(|e| e.path()).filter(|p| p.is_dir()).collect())
        .unwrap_or_default();
    folders.sort();
    folders
}

fn nothing(path: &Path, usual: bool) -> NotFound {
    let shown = path.display();
    let hint = match usual {
        true => "stå i mappa som har «content/», eller skriv kor planen ligg: planverk bygg aukra/slt-2024".to_string(),
        false => "ein plan er ei mappe med fila «plan.yaml», i ei kommunemappe med «kommune.yaml»".to_string(),
    };
    match path.exists() {
        true => NotFound { message: format!("det ligg ingen plan i {shown}"), hint },
        false => NotFound { message: format!("{shown} finst ikkje"), hint },
    }
}
