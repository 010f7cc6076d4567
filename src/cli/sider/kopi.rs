//! A copy of a plan in a temporary folder, which is gone when the copy is.

use super::Nei;
use crate::read::{self, PlanFolder};
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};
use tempfile::TempDir;

/// The files of a plan, written where they can be read.
pub struct Kopi {
    temp: TempDir,
    /// The folder of the plan in it.
    pub plan: PathBuf,
    /// What the user named.
    pub named: PathBuf,
}

impl Kopi {
    /// Writes the files, each under its path `kommune/plan/fil.yaml`; `plan` is the path of the plan's folder.
    pub fn write<'f>(
        named: &Path,
        plan: &str,
        files: impl IntoIterator<Item = (&'f str, &'f [u8])>,
    ) -> Result<Kopi, Nei> {
        let made = tempfile::Builder::new().prefix("planverk-").tempdir();
        let temp = made.map_err(|_| Nei::machine("det gjekk ikkje å lage ei mellombels mappe", SPACE))?;
        for (path, bytes) in files {
            let path = inside(path).ok_or_else(|| {
                let message = format!("{} har ei fil med eit namn som ikkje går: «{path}»", named.display());
                Nei::usage(message, "namna skal vere vegar inni mappa til kommunen")
            })?;
            put(&temp.path().join(path), bytes)
                .map_err(|_| Nei::machine("det gjekk ikkje å skrive i den mellombelse mappa", SPACE))?;
        }
        let plan = temp.path().join(inside(plan).unwrap_or_default());
        Ok(Kopi { temp, plan, named: named.to_path_buf() })
    }

    /// The temporary folder.
    pub fn root(&self) -> &Path {
        self.temp.path()
    }

    /// The plan in it.
    pub fn folder(&self) -> Result<PlanFolder, Nei> {
        let found = read::find(std::slice::from_ref(&self.plan)).ok().and_then(|plans| plans.into_iter().next());
        found.ok_or_else(|| {
            let message = format!("det ligg ingen plan i {}", self.named.display());
            Nei::usage(message, "ein plan er ei mappe med fila «plan.yaml», i ei kommunemappe med «kommune.yaml»")
        })
    }
}

const SPACE: &str = "sjå etter om disken er full";

fn put(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, bytes)
}

/// A path that stays inside the folder that it is joined to.
fn inside(path: &str) -> Option<PathBuf> {
    let path = Path::new(path);
    let is_safe = path.components().all(|c| matches!(c, Component::Normal(_)));
    (is_safe && path.components().next().is_some()).then(|| path.to_path_buf())
}

#[cfg(test)]
mod tests {
    use super::inside;

    #[test]
    fn no_name_leads_out_of_the_folder() {
        for good in ["aukra/kommune.yaml", "aukra/slt-2024/plan.yaml", "a"] {
            assert!(inside(good).is_some(), "{good}");
        }
        for bad in ["/etc/passwd", "../kommune.yaml", "aukra/../../x", "", "."] {
            assert!(inside(bad).is_none(), "{bad}");
        }
    }
}
