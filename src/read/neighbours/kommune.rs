//! What is said where a municipality has no `kommune.yaml`.

use crate::fault::Rename;
use crate::limits;
use crate::norsk::{Said, said};
use crate::read::files::Files;
use crate::read::find::names::{KOMMUNE, Meant, says_something};
use std::ffi::OsStr;
use std::path::Path;

/// The hint of a missing `kommune.yaml`, and the file that lies there by another name.
pub fn kommune_hint(folder: &Path, plan: &Path, root: &Files) -> (Said, Option<Rename>) {
    let entries = root.list(folder, limits::ENTRIES).unwrap_or_default();
    let says_it = |name: &OsStr| {
        root.read(&folder.join(name), limits::internal::GLANCE).is_ok_and(|bytes| says_something(&bytes))
    };
    let is_it = |name: &OsStr| {
        Meant::of(name).is_some_and(|meant| meant.is_surely("kommune") || meant.is_kommune() && says_it(name))
    };
    let to = folder.join(KOMMUNE);
    if let Some(entry) = entries.iter().find(|entry| is_it(&entry.name)) {
        let file = entry.name.to_string_lossy();
        let hint = said!(
            "fila heiter {file}: gje henne namnet kommune.yaml",
            "filen heter {file}: gi den navnet kommune.yaml"
        );
        return (hint, Some(Rename { from: folder.join(&entry.name), to }));
    }
    let inside = plan.join(KOMMUNE);
    if root.read(&inside, limits::internal::GLANCE).is_ok() {
        let hint = said!(
            "fila ligg i mappa til planen: flytt henne opp i kommunemappa",
            "filen ligger i mappen til planen: flytt den opp i kommunemappen"
        );
        return (hint, Some(Rename { from: inside, to }));
    }
    let hint = said!(
        "kvar kommune har ei fil kommune.yaml i mappa over planane, med namnet og aktørane: lag henne der",
        "hver kommune har en fil kommune.yaml i mappen over planene, med navnet og aktørene: lag den der"
    );
    (hint, None)
}
