//! The folder that an author opens in an editor, seen from one municipality.

use super::Owner;
use crate::norsk::Målform;
use crate::read::find::CONTENT;
use std::path::{Component, Path, PathBuf};

/// The folder that is opened, as it is reached from where the author stands, and the way from it to the municipality.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The folder; `.` is where the author stands.
    pub folder: PathBuf,
    way: String,
}

impl Opened {
    /// The folder that `content` lies in. Where there is none, it is the one with the municipalities if the author stands in it
    /// or above it, else the municipality's own: what lies beside that is not for us to write to.
    pub fn of(kommune: &Path) -> Opened {
        let (stands, kommune) = (plain(Path::new(".")), plain(kommune));
        let folder = match kommune.parent() {
            Some(holder) if holder.file_name().is_some_and(|name| name == CONTENT) => holder.parent().unwrap_or(holder),
            Some(holder) if holder.starts_with(&stands) => holder,
            _ => &kommune,
        };
        let way = kommune.strip_prefix(folder).unwrap_or(Path::new(""));
        let parts = way.components().map(|part| part.as_os_str().to_string_lossy().into_owned() + "/");
        let way = parts.collect::<Vec<_>>().concat();
        let near = match folder.strip_prefix(&stands) {
            Ok(here) if here.as_os_str().is_empty() => PathBuf::from("."),
            Ok(below) => below.to_path_buf(),
            Err(_) => folder.to_path_buf(),
        };
        Opened { folder: near, way }
    }

    /// The path of something in it.
    pub fn path(&self, within: impl AsRef<Path>) -> PathBuf {
        if self.folder == Path::new(".") { within.as_ref().to_path_buf() } else { self.folder.join(within) }
    }

    /// The municipality, as an editor finds its files.
    pub fn owner(&self, målform: Målform) -> Owner {
        Owner { folder: self.way.clone(), målform }
    }
}

/// A whole path without `.` and `..`; links in it are as they were written.
fn plain(path: &Path) -> PathBuf {
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    whole.components().fold(PathBuf::new(), |mut path, part| {
        match part {
            Component::ParentDir => {
                path.pop();
            }
            Component::CurDir => {}
            part => path.push(part),
        }
        path
    })
}

#[cfg(test)]
mod tests {
    use super::Opened;
    use crate::norsk::Målform;
    use std::path::Path;

    fn of(kommune: &str) -> (String, String) {
        let opened = Opened::of(Path::new(kommune));
        (opened.folder.display().to_string(), opened.owner(Målform::Nynorsk).folder)
    }

    #[test]
    fn it_is_the_one_with_content_in_it_or_with_the_municipalities() {
        for (kommune, folder, way) in [
            ("content/vik", ".", "content/vik/"),
            ("planar/content/vik", "planar", "content/vik/"),
            ("/a/content/vik", "/a", "content/vik/"),
            ("vik", ".", "vik/"),
            ("./vik", ".", "vik/"),
            ("planar/vik", "planar", "vik/"),
            ("planar/../content/./vik", ".", "content/vik/"),
        ] {
            assert_eq!(of(kommune), (folder.into(), way.into()), "{kommune}");
        }
    }

    #[test]
    fn what_lies_beside_a_municipality_elsewhere_is_left_alone() {
        assert_eq!(of("/a/vik"), ("/a/vik".into(), String::new()));
        assert_eq!(of("."), (".".into(), String::new()));
    }
}
