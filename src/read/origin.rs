//! Where a plan is read from: a folder, an editor, a git revision, a PDF that carries its source, or a memory. All are read in the same
//! way, within the same limits, and faults call each file what the user knows it by.

use super::files::Files;
use super::find::{FRONT, PlanFolder};
use std::collections::BTreeMap;
use std::io;
use std::path::{Component, Path, PathBuf};

/// Where a plan is read from.
#[derive(Clone, Debug)]
pub struct Origin {
    /// The folder of the plan and that of its municipality. What lies on no disk is read as if it lay in folders too:
    /// `aukra/slt-2024` and `aukra`.
    pub folder: PlanFolder,
    /// What kind of place it is.
    pub kind: OriginKind,
    /// All files that there are, by the paths that they would have, or those that are open in an editor; none where they lie on a disk.
    files: Option<BTreeMap<PathBuf, Vec<u8>>>,
}

/// A kind of place that plans are read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OriginKind {
    /// A folder on the disk.
    Folder,
    /// A folder on the disk, of which some files are open in an editor and not saved.
    Editor,
    /// A folder as it was in a git repository.
    Revision {
        /// The folder, as the user named it.
        given: PathBuf,
        /// The revision: `HEAD~3`.
        rev: String,
    },
    /// A PDF that carries the files of its plan.
    Pdf(PathBuf),
    /// Files that the program was given.
    Memory,
}

impl Origin {
    /// A plan in a folder on the disk.
    pub fn folder(folder: PlanFolder) -> Origin {
        Origin { folder, kind: OriginKind::Folder, files: None }
    }

    /// A plan in a folder on the disk, as it is in an editor: what is open there, by the paths that the files have, goes before what is
    /// saved.
    pub fn editor(folder: PlanFolder, open: BTreeMap<PathBuf, Vec<u8>>) -> Origin {
        Origin { folder, kind: OriginKind::Editor, files: Some(open) }
    }

    /// A plan of which the files are given, by the paths that they would have in its folders. Nothing on the disk is looked at.
    pub fn memory(folder: PlanFolder, files: BTreeMap<PathBuf, Vec<u8>>) -> Origin {
        Origin { folder, kind: OriginKind::Memory, files: Some(files) }
    }

    /// A plan that was taken out of a repository or a PDF: the path of its folder (`aukra/slt-2024`), and all files that it can
    /// need, each under a path like it. None where its front page is not among them.
    pub fn taken_out(
        kind: OriginKind,
        plan: &str,
        files: impl IntoIterator<Item = (PathBuf, Vec<u8>)>,
    ) -> Option<Origin> {
        let path = PathBuf::from(plan);
        let name = |path: &Path| Some(path.file_name()?.to_str()?.to_string());
        let kommune = path.parent()?.to_path_buf();
        let folder = PlanFolder { name: name(&path)?, kommune_name: name(&kommune)?, kommune, path };
        let files: BTreeMap<PathBuf, Vec<u8>> = files.into_iter().filter(|(path, _)| leads_down(path)).collect();
        files.contains_key(&folder.path.join(FRONT)).then_some(Origin { folder, kind, files: Some(files) })
    }

    /// What the user calls the plan.
    pub fn shown(&self) -> String {
        match &self.kind {
            OriginKind::Folder | OriginKind::Editor | OriginKind::Memory => self.folder.path.display().to_string(),
            OriginKind::Revision { given, rev } => format!("{}@{rev}", given.display()),
            OriginKind::Pdf(file) => file.display().to_string(),
        }
    }

    /// What tells the plan apart from another of the same name: `@HEAD~3`, or `, slt-2023.pdf`; none for a folder.
    pub fn tag(&self) -> Option<String> {
        match &self.kind {
            OriginKind::Revision { rev, .. } => Some(format!("@{rev}")),
            OriginKind::Pdf(file) => Some(format!(", {}", file.file_name()?.to_string_lossy())),
            OriginKind::Folder | OriginKind::Editor | OriginKind::Memory => None,
        }
    }

    /// What the user calls one of its files.
    pub(super) fn name(&self, path: &Path) -> String {
        match &self.kind {
            OriginKind::Folder | OriginKind::Memory => path.display().to_string(),
            // an editor shows where a file lies, and knows it by a path that is too long to read
            OriginKind::Editor => match path.strip_prefix(&self.folder.kommune) {
                Ok(rest) => Path::new(&self.folder.kommune_name).join(rest).display().to_string(),
                Err(_) => path.display().to_string(),
            },
            OriginKind::Pdf(file) => format!("{}: {}", file.display(), path.display()),
            OriginKind::Revision { given, rev } => {
                let kommune = given.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
                match (path.strip_prefix(&self.folder.path), path.strip_prefix(&self.folder.kommune)) {
                    (Ok(rest), _) => format!("{}@{rev}/{}", given.display(), rest.display()),
                    (_, Ok(rest)) => format!("{}@{rev}/{}", kommune.display(), rest.display()),
                    _ => self.shown(),
                }
            }
        }
    }

    /// The files, ready to be read; an error where the municipality's folder cannot be opened.
    pub(super) fn files(&self) -> io::Result<Files<'_>> {
        match &self.files {
            Some(open) if self.kind == OriginKind::Editor => Files::in_editor(&self.folder, open),
            Some(files) => Ok(Files::Memory(files)),
            None => Files::on_disk(&self.folder),
        }
    }
}

/// Whether a path stays inside the folder that it starts from.
fn leads_down(path: &Path) -> bool {
    path.components().all(|part| matches!(part, Component::Normal(_)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken_out(kind: OriginKind, paths: &[&str]) -> Option<Origin> {
        Origin::taken_out(kind, "aukra/slt-2024", paths.iter().map(|path| (PathBuf::from(path), vec![])))
    }

    #[test]
    fn no_path_leads_out_of_the_folder() {
        let plan = "aukra/slt-2024/plan.yaml";
        let origin = taken_out(OriginKind::Memory, &[plan, "/etc/passwd", "../kommune.yaml", "aukra/../../x"]).unwrap();
        let files: Vec<PathBuf> = origin.files.unwrap().into_keys().collect();
        assert_eq!(files, [PathBuf::from(plan)]);
        assert_eq!((origin.folder.name.as_str(), origin.folder.kommune_name.as_str()), ("slt-2024", "aukra"));
        assert!(taken_out(OriginKind::Memory, &["aukra/kommune.yaml"]).is_none(), "no front page, no plan");
    }

    #[test]
    fn files_are_called_what_the_user_knows_them_by() {
        let names = |kind: OriginKind| {
            let origin = taken_out(kind, &["aukra/slt-2024/plan.yaml"]).unwrap();
            let paths = ["aukra/slt-2024/mål.yaml", "aukra/kommune.yaml"];
            (paths.map(|path| origin.name(Path::new(path))), origin.shown(), origin.tag().unwrap_or_default())
        };
        let own = |a: &str, b: &str, shown: &str, tag: &str| ([a.into(), b.into()], shown.into(), tag.into());
        let revision = OriginKind::Revision { given: "content/aukra/slt-2024".into(), rev: "HEAD~3".into() };
        assert_eq!(
            names(revision),
            own(
                "content/aukra/slt-2024@HEAD~3/mål.yaml",
                "content/aukra@HEAD~3/kommune.yaml",
                "content/aukra/slt-2024@HEAD~3",
                "@HEAD~3"
            )
        );
        assert_eq!(
            names(OriginKind::Pdf("arkiv/slt.pdf".into())),
            own(
                "arkiv/slt.pdf: aukra/slt-2024/mål.yaml",
                "arkiv/slt.pdf: aukra/kommune.yaml",
                "arkiv/slt.pdf",
                ", slt.pdf"
            )
        );
        assert_eq!(
            names(OriginKind::Memory),
            own("aukra/slt-2024/mål.yaml", "aukra/kommune.yaml", "aukra/slt-2024", "")
        );
    }
}
