//! The files that a plan was read from, named as they are attached to its PDF.

use super::find::{FRONT, PlanFolder};
use crate::fault::code;
use crate::fault::{Fault, Faults, visible};
use crate::norsk::said;
use crate::plan::Plan;
use crate::plan::picture::{Bilete, normal_path, virtual_path};
use crate::plan::source::{Manifest, ManifestError, SourceFile, SourceKind};
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What was read, as it can be attached: the YAML files in the order that they were read in, then the pictures.
pub fn of(folder: &PlanFolder, files: Vec<(PathBuf, Arc<[u8]>)>, plan: &Plan, bilete: &[Bilete]) -> Vec<SourceFile> {
    let yaml = files.into_iter().filter_map(|(path, bytes)| {
        let (kind, path) = named(folder, &path)?;
        Some(SourceFile { path, kind, place: None, bytes })
    });
    let pictures = plan.pictures().into_iter().filter_map(|file| {
        let path = virtual_path(file);
        let bytes = bilete.iter().find(|b| b.path == path)?.bytes.clone();
        let path = format!("{}/{}", folder.kommune_name, normal_path(file)?);
        Some(SourceFile { path, kind: SourceKind::Bilete, place: Some(file.place), bytes })
    });
    let mut seen = HashSet::new();
    yaml.chain(pictures).filter(|file| seen.insert(file.path.clone())).collect()
}

/// What a YAML file is to the plan, and its path under the folder of the municipalities.
fn named(folder: &PlanFolder, path: &Path) -> Option<(SourceKind, String)> {
    let (parent, name) = (path.parent()?, path.file_name()?.to_str()?);
    let (kommune, plan) = (&folder.kommune_name, &folder.name);
    Some(if parent == folder.path {
        let kind = if name == FRONT { SourceKind::Forside } else { SourceKind::Seksjon };
        (kind, format!("{kommune}/{plan}/{name}"))
    } else if parent == folder.kommune {
        (SourceKind::Kommune, format!("{kommune}/{name}"))
    } else {
        (SourceKind::Replaced, format!("{kommune}/{}/{name}", parent.file_name()?.to_str()?))
    })
}

/// The files of a plan as they go with its PDF, the list of them last. None when they cannot be written out of it again on any
/// machine: then there are faults, each where the file is named.
pub fn with_manifest(plan: &Plan, mut files: Vec<SourceFile>, faults: &mut Faults) -> Option<Vec<SourceFile>> {
    let folder = format!("{}/{}", plan.kommune_folder, plan.folder);
    let wrong = match Manifest::of(&folder, &files) {
        Ok(manifest) => {
            files.push(manifest.file());
            return Some(files);
        }
        Err(wrong) => wrong,
    };
    for (i, error) in wrong {
        let message = match error {
            ManifestError::Unsafe(path) => {
                let path = visible(&path);
                said!(
                    "«{path}» er ikkje eit namn som alle maskiner kan skrive fila att med",
                    "«{path}» er ikke et navn som alle maskiner kan skrive filen igjen med"
                )
            }
            ManifestError::Alike(path) => {
                let path = visible(&path);
                said!(
                    "«{path}» er det same namnet som ei anna fil har, på somme maskiner",
                    "«{path}» er det samme navnet som en annen fil har, på noen maskiner"
                )
            }
            ManifestError::NotOnePlan => said!(
                "planen har for mange filer til at dei kan leggjast ved PDF-en",
                "planen har for mange filer til at de kan legges ved PDF-en"
            ),
        };
        let hint = said!(
            "gje fila eller mappa eit anna namn, av bokstavar, siffer og bindestrek; eller bygg utan --med-kjelde",
            "gi filen eller mappen et annet navn, av bokstaver, sifre og bindestrek; eller bygg uten --med-kilde"
        );
        faults.push(Fault::error(code::UNSAFE_NAME, files.get(i).and_then(|k| k.place), message).hint(hint));
    }
    None
}
