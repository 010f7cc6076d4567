//! The municipalities beside a folder of schemas.

use super::Owner;
use crate::folder;
use crate::limits;
use crate::norsk::Målform;
use crate::read::find::CONTENT;
use std::path::Path;

/// The file that a municipality has.
const KOMMUNE: &str = "kommune.yaml";

/// The municipalities of the folder that an editor opens: it is one itself, or holds them, or has them in `content/`.
pub fn owners(opened: &Path) -> Vec<Owner> {
    if let Some(målform) = målform(opened) {
        return vec![Owner { folder: String::new(), målform }];
    }
    let (holder, way) = match opened.join(CONTENT) {
        content if content.is_dir() => (content, format!("{CONTENT}/")),
        _ => (opened.to_path_buf(), String::new()),
    };
    let entries = std::fs::read_dir(holder).into_iter().flatten().flatten();
    let mut owners: Vec<Owner> = entries
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            Some(Owner { målform: målform(&entry.path())?, folder: format!("{way}{name}/") })
        })
        .collect();
    owners.sort_by(|one, other| one.folder.cmp(&other.folder));
    owners
}

/// The målform of the municipality in a folder; none where there is no municipality.
fn målform(folder: &Path) -> Option<Målform> {
    let path = folder.join(KOMMUNE);
    if !path.is_file() {
        return None;
    }
    let bytes = folder::read(&path, limits::YAML_FILE as u64).unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes);
    let word = text.lines().find_map(|line| line.strip_prefix("språk:")).unwrap_or("").trim_start();
    Some(if word.starts_with("nb") { Målform::Bokmål } else { Målform::Nynorsk })
}
