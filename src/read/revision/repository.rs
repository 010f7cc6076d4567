//! Which repository a folder lies in.
//!
//! Only what is called `.git` counts, in the folder or above it: a folder that looks like a repository by itself could have
//! been put there to be taken for one. A `.git` that is a file points elsewhere, as in a work tree beside the first one or in
//! a submodule; it is followed only where that place points back.

use super::error::RevisionError;
use crate::folder::{self, Refusal};
use crate::limits;
use gix::bstr::BString;
use gix::config::{File, Source};
use gix::refs::file::Store as Names;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

/// A repository, and where in it a plan lies.
#[derive(Debug)]
pub struct Repository {
    /// The folder that holds the repository's work tree.
    pub top: PathBuf,
    /// The folder that this work tree has for itself: `.git`, or one of `.git/worktrees/`.
    pub git_dir: PathBuf,
    /// The folder that all its work trees share; most often the same.
    pub common_dir: PathBuf,
    /// The names of the folders from the top to the plan.
    pub within: Vec<BString>,
}

impl Repository {
    /// The repository that a path lies in, also when its last folders are no longer there.
    pub fn around(path: &Path) -> Result<Option<Repository>, RevisionError> {
        let Some((folder, rest)) = existing(path) else { return Ok(None) };
        let folder = fs::canonicalize(&folder).map_err(|error| RevisionError::Unreadable(folder, error))?;
        for top in folder.ancestors() {
            let Some((git_dir, common_dir)) = at(top)? else { continue };
            let down = folder.strip_prefix(top).unwrap_or(Path::new(""));
            let parts = down.components().map(Component::as_os_str).chain(rest.iter().map(AsRef::as_ref));
            let within = parts.map(|part| part.as_encoded_bytes().into()).collect();
            let repository = Repository { top: top.to_path_buf(), git_dir, common_dir, within };
            repository.check_format()?;
            return Ok(Some(repository));
        }
        Ok(None)
    }

    /// The folder of its objects.
    pub fn objects(&self) -> PathBuf {
        self.common_dir.join("objects")
    }

    /// Its branches, tags and logs.
    pub fn names(&self) -> Names {
        let (hash, options) = (gix::hash::Kind::Sha1, gix::refs::store::init::Options::default());
        match self.git_dir == self.common_dir {
            true => Names::at_opts(self.git_dir.clone(), hash, options),
            false => Names::for_linked_worktree_opts(self.git_dir.clone(), self.common_dir.clone(), hash, options),
        }
    }

    /// Whether its objects and names are kept in a way that is read here.
    fn check_format(&self) -> Result<(), RevisionError> {
        let settings = Settings::of(&self.common_dir)?;
        match (settings.text("extensions.objectFormat"), settings.text("extensions.refStorage")) {
            (Some(format), _) if !format.eq_ignore_ascii_case("sha1") => Err(RevisionError::Format("SHA-256")),
            (_, Some(storage)) if !storage.eq_ignore_ascii_case("files") => Err(RevisionError::Format("reftable")),
            _ => Ok(()),
        }
    }
}

/// The nearest folder that is there, and the names that are left below it.
fn existing(path: &Path) -> Option<(PathBuf, Vec<String>)> {
    let mut folder = path.to_path_buf();
    let mut rest = vec![];
    while !folder.is_dir() {
        match (folder.file_name().and_then(|n| n.to_str()), folder.components().next_back()) {
            (Some(name), Some(Component::Normal(_))) => rest.insert(0, name.to_string()),
            _ => return None,
        }
        folder.pop();
        if folder.as_os_str().is_empty() {
            folder.push(".");
        }
    }
    Some((folder, rest))
}

/// The folders of the repository whose work tree this is: its own, and the shared one.
fn at(top: &Path) -> Result<Option<(PathBuf, PathBuf)>, RevisionError> {
    let dot_git = top.join(".git");
    let meta = match fs::symlink_metadata(&dot_git) {
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            return Ok(None);
        }
        Err(error) => return Err(RevisionError::Unreadable(dot_git, error)),
        Ok(meta) => meta,
    };
    if meta.is_dir() {
        // an empty `.git`, or one with other things in it, is no repository to git either
        let is_one = ["HEAD", "objects", "refs"].iter().all(|part| dot_git.join(part).symlink_metadata().is_ok());
        let points = dot_git.join("commondir");
        return match (is_one, points.symlink_metadata().is_ok()) {
            (false, _) => Ok(None),
            (true, true) => Err(RevisionError::Elsewhere(points)),
            (true, false) => Ok(Some((dot_git.clone(), dot_git))),
        };
    }
    let elsewhere = || RevisionError::Elsewhere(dot_git.clone());
    if !meta.is_file() {
        return Err(elsewhere());
    }
    let git_dir = pointed(&dot_git, "gitdir:")?.ok_or_else(elsewhere)?;
    let common_dir = match is_submodule(&git_dir, top)? {
        true => git_dir.clone(),
        false => shared(&git_dir, &dot_git)?.ok_or_else(elsewhere)?,
    };
    Ok(Some((git_dir, common_dir)))
}

/// What a file of one line points to; none where that is not there.
fn pointed(file: &Path, before: &str) -> Result<Option<PathBuf>, RevisionError> {
    let Some(bytes) = small(file)? else { return Ok(None) };
    let Ok(text) = String::from_utf8(bytes) else { return Ok(None) };
    let Some(target) = text.trim_end_matches(['\n', '\r']).strip_prefix(before) else { return Ok(None) };
    let folder = file.parent().unwrap_or(Path::new(""));
    Ok(fs::canonicalize(folder.join(target.trim_start())).ok())
}

/// Whether the settings of a repository say that its work tree is this one, as those of a submodule do.
fn is_submodule(git_dir: &Path, top: &Path) -> Result<bool, RevisionError> {
    if git_dir.join("commondir").symlink_metadata().is_ok() {
        return Ok(false);
    }
    let work_tree = Settings::of(git_dir)?.text("core.worktree");
    Ok(work_tree.is_some_and(|path| fs::canonicalize(git_dir.join(path)).is_ok_and(|path| path == top)))
}

/// The shared folder of a work tree beside the first one; none where the folders do not know each other.
fn shared(git_dir: &Path, dot_git: &Path) -> Result<Option<PathBuf>, RevisionError> {
    let back = pointed(&git_dir.join("gitdir"), "")?;
    let Some(common_dir) = pointed(&git_dir.join("commondir"), "")? else { return Ok(None) };
    let knows_it = git_dir.parent() == Some(&common_dir.join("worktrees"));
    Ok((knows_it && back.is_some_and(|back| back == dot_git)).then_some(common_dir))
}

fn is_missing(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

/// The bytes of a small regular file; none where there is none.
pub fn small(file: &Path) -> Result<Option<Vec<u8>>, RevisionError> {
    match fs::symlink_metadata(file) {
        Err(error) if is_missing(&error) => return Ok(None),
        Err(error) => return Err(RevisionError::Unreadable(file.to_path_buf(), error)),
        Ok(meta) if !meta.is_file() => return Err(RevisionError::NotPlain(file.to_path_buf())),
        Ok(_) => {}
    }
    folder::read(file, limits::REPOSITORY_FILE).map(Some).map_err(|why| match why {
        Refusal::TooLarge => RevisionError::TooMuch(file.to_path_buf()),
        Refusal::Io(error) => RevisionError::Unreadable(file.to_path_buf(), error),
        _ => RevisionError::NotPlain(file.to_path_buf()),
    })
}

/// The settings of one repository. Only what says how it is kept is asked for; nothing else that they name is read.
struct Settings(Option<File>);

impl Settings {
    fn of(git_dir: &Path) -> Result<Settings, RevisionError> {
        let Some(bytes) = small(&git_dir.join("config"))? else { return Ok(Settings(None)) };
        let options = gix::config::file::init::Options::default();
        let file = File::from_bytes_no_includes(&bytes, gix::config::file::Metadata::from(Source::Local), options);
        file.map(|file| Settings(Some(file))).map_err(|_| RevisionError::Damaged)
    }

    fn text(&self, key: &str) -> Option<String> {
        self.0.as_ref()?.string(key).map(|value| value.to_string())
    }
}
