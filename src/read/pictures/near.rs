//! Which picture of the municipality's folder a name that leads to none was meant to lead to: spelt otherwise, in another folder,
//! with another ending, or as Windows writes a path.

use crate::folder::EntryKind;
use crate::limits;
use crate::norsk::{Said, said};
use crate::read::files::Files;
use crate::yaml::{did_you_mean, near};
use std::path::Path;

/// What pictures end with.
const ENDINGS: &[&str] = &["svg", "png", "jpg", "jpeg"];

/// What is said of a name that leads to no picture.
pub fn advice(file: &str, kommune: &Path, root: &Files) -> Said {
    if ["http://", "https://", "www."].iter().any(|scheme| file.starts_with(scheme)) {
        return said!(
            "lagre biletet i mappa til kommunen, og skriv vegen derifrå: planverk hentar ingenting frå nettet",
            "lagre bildet i mappen til kommunen, og skriv veien derfra: planverk henter ingenting fra nettet"
        );
    }
    match meant(file, kommune, root) {
        Some(meant) => did_you_mean(&meant),
        None => said!(
            "skriv vegen frå mappa til kommunen, til dømes bilete/moete.jpg",
            "skriv veien fra mappen til kommunen, for eksempel bilder/moete.jpg"
        ),
    }
}

/// The picture that was probably meant, by its path.
pub fn meant(file: &str, kommune: &Path, root: &Files) -> Option<String> {
    let all = pictures(kommune, root);
    let own = file.rsplit(['/', '\\']).next().unwrap_or(file);
    let whole = all.iter().find(|path| folded(path) == folded(&file.replace('\\', "/")));
    let name = || all.iter().find(|path| folded(name_of(path)) == folded(own));
    let stem = || all.iter().find(|path| folded(stem_of(name_of(path))) == folded(stem_of(own)));
    let like = || {
        let word = near(stem_of(own), all.iter().map(|path| stem_of(name_of(path))))?;
        all.iter().find(|path| stem_of(name_of(path)) == word)
    };
    whole.or_else(name).or_else(stem).or_else(like).cloned()
}

/// The pictures in a municipality's folder and in the folders in it.
fn pictures(kommune: &Path, root: &Files) -> Vec<String> {
    let list = |folder: &Path| root.list(folder, limits::ENTRIES).unwrap_or_default();
    let is_picture =
        |name: &str| name.rsplit_once('.').is_some_and(|(_, end)| ENDINGS.contains(&end.to_lowercase().as_str()));
    let mut out = vec![];
    for entry in list(kommune) {
        let Some(name) = entry.name.to_str() else { continue };
        match entry.kind {
            EntryKind::Folder => {
                let inside = list(&kommune.join(name)).into_iter();
                let names = inside.filter_map(|entry| entry.name.into_string().ok().filter(|name| is_picture(name)));
                out.extend(names.map(|own| format!("{name}/{own}")));
            }
            _ if is_picture(name) => out.push(name.to_owned()),
            _ => {}
        }
    }
    out.sort();
    out
}

fn name_of(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

fn stem_of(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// A name without what is easily written otherwise.
fn folded(name: &str) -> String {
    let small = name.to_lowercase().replace('å', "aa").replace('ø', "oe").replace('æ', "ae");
    small.trim_start_matches(['.', '/']).replace([' ', '_', '-'], "")
}
