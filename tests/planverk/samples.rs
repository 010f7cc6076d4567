//! The plans that many tests look at: all of `content/`, and of `tests/fixtures/planar/`, which holds what real plans hold and
//! those of `content/` do not. Each is built once a run.

use std::path::{Path, PathBuf};
use std::sync::{LazyLock, OnceLock};

use crate::pdf::Pdf;
use crate::room::{Room, pdfs_in, repository};
use crate::yaml::{self, Yaml};

/// A plan that is known to be sound.
pub struct Sample {
    /// `aukra-slt-2024`: the municipality's folder and the plan's.
    pub name: String,
    /// Its folder in the repository.
    pub folder: PathBuf,
    built: OnceLock<Built>,
}

/// What came of it.
pub struct Built {
    pub file: PathBuf,
    pub bytes: Vec<u8>,
    pub pdf: Pdf,
}

static ALL: LazyLock<Vec<Sample>> = LazyLock::new(|| {
    let mut samples = Vec::new();
    for root in ["content", "tests/fixtures/planar"] {
        for municipality in folders(&repository().join(root)) {
            for folder in folders(&municipality).into_iter().filter(|folder| folder.join("plan.yaml").exists()) {
                let name = format!("{}-{}", file_name(&municipality), file_name(&folder));
                samples.push(Sample { name, folder, built: OnceLock::new() });
            }
        }
    }
    samples
});

/// Every sample, in order.
pub fn all() -> &'static [Sample] {
    &ALL
}

/// The plan that planverk was made for first.
pub fn aukra() -> &'static Sample {
    named("aukra-slt-2024")
}

/// The sample of this name.
#[track_caller]
pub fn named(name: &str) -> &'static Sample {
    let found = ALL.iter().find(|sample| sample.name == name);
    found.unwrap_or_else(|| panic!("there is no plan {name} in content/ or tests/fixtures/planar/"))
}

impl Sample {
    /// Its PDF, built at the first call.
    pub fn built(&self) -> &Built {
        self.built.get_or_init(|| {
            let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("planar").join(&self.name);
            let _ = std::fs::remove_dir_all(&out);
            Room::new().planverk().arg("bygg").arg(&self.folder).arg("--ut").arg(&out).run().ended(0);
            let [file] = &pdfs_in(&out)[..] else { panic!("one plan gives one PDF in {}", out.display()) };
            assert_eq!(file_name(file), format!("{}.pdf", self.name));
            let bytes = std::fs::read(file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
            Built { file: file.clone(), pdf: Pdf::open(file), bytes }
        })
    }

    /// Its PDF, read back.
    pub fn pdf(&self) -> &Pdf {
        &self.built().pdf
    }

    /// Its front page, as `serde_yaml` reads it.
    pub fn front(&self) -> Yaml {
        yaml::open(&self.folder.join("plan.yaml"))
    }

    /// Its municipality, as `serde_yaml` reads it.
    pub fn municipality(&self) -> Yaml {
        yaml::open(&self.folder.join("../kommune.yaml"))
    }
}

fn folders(path: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(path).into_iter().flatten();
    let mut folders: Vec<PathBuf> =
        entries.filter_map(|entry| Some(entry.ok()?.path())).filter(|p| p.is_dir()).collect();
    folders.sort();
    folders
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
