//! A plan out of a PDF that carries its source: one built with `bygg --med-kjelde`.

use super::Nei;
use super::kopi::Kopi;
use crate::plan::source::PlanFiles;
use crate::read::extract;
use std::path::Path;

/// The files of the plan that a PDF carries.
pub fn open(path: &Path) -> Result<PlanFiles, Nei> {
    extract::open(path).map_err(|why| Nei {
        message: format!("{} {}", path.display(), why.words()),
        hint: why.hint().into(),
        machine: why.is_machine(),
    })
}

/// The plan that a PDF carries, in a temporary folder.
pub fn copy(path: &Path) -> Result<Kopi, Nei> {
    let files = open(path)?;
    let named = files.files.iter().map(|(namn, bytes)| (namn.as_str(), bytes.as_slice()));
    Kopi::write(path, files.folder.as_str(), named)
}
