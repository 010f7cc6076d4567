//! A plan as it was at a revision of a git repository, read without anything that the repository asks for.
//!
//! A repository comes from anywhere, and its settings name programs: what fetches a missing object, what looks for changed
//! files. So no program is run, and no setting is followed: objects and names are read from their files by a library.
//!
//! 1. [`repository`]: which repository a folder lies in. One that only says that it lies elsewhere is not believed.
//! 2. [`survey`]: the repository's own files are looked through before they are opened, and again when all is read: no links,
//!    no pipes, nothing larger than it can need to be.
//! 3. [`objects`]: objects are read within limits, and each is asked how large it will be before it is unpacked.
//! 4. [`name`]: what the user calls a revision (`HEAD~3`, a tag, a short hash) becomes a commit.
//! 5. [`tree`] and [`files`]: of the commit, the folders and files that one plan can need.
//!
//! The work tree is never touched, and nothing is written.

mod error;
mod files;
mod name;
mod objects;
mod repository;
mod survey;
mod tree;

use super::apart::{NoAnswer, apart};
use super::find::CONTENT;
use super::origin::{Origin, OriginKind};
use crate::limits;
pub use error::RevisionError;
use objects::Objects;
use repository::Repository;
use std::path::{Path, PathBuf};
use survey::Survey;

/// How many times a repository is read that changes meanwhile, as it does when an editor fetches beside us.
const ATTEMPTS: usize = 3;

/// A plan as it was, where `given` is its folder, or one under `content/`.
///
/// # Errors
/// Why there is none: no repository, no such revision, no such plan, or a repository that is not safe to read.
pub fn open(given: &Path, rev: &str) -> Result<Origin, RevisionError> {
    name::check(rev)?;
    let (path, own_rev) = (given.to_path_buf(), rev.to_string());
    apart("git", limits::REVISION_SECONDS, move || either(&path, &own_rev)).unwrap_or_else(|why| {
        Err(match why {
            NoAnswer::Slow => RevisionError::Slow,
            NoAnswer::Panic => RevisionError::Damaged,
            NoAnswer::NoThread(error) => RevisionError::Unreadable(given.to_path_buf(), error),
        })
    })
}

/// The plan where it was named, or under `content/`.
fn either(given: &Path, rev: &str) -> Result<Origin, RevisionError> {
    let mut why = RevisionError::NoRepository;
    for path in [given.to_path_buf(), Path::new(CONTENT).join(given)] {
        let Some(repository) = Repository::around(&path)? else { continue };
        let (plan, files) = match steady(&repository, rev) {
            Err(RevisionError::NoPlan) => {
                why = RevisionError::NoPlan;
                continue;
            }
            read => read?,
        };
        let kind = OriginKind::Revision { given: given.to_path_buf(), rev: rev.to_string() };
        return Origin::taken_out(kind, &plan, files).ok_or(RevisionError::NoPlan);
    }
    Err(why)
}

/// The path of a plan's folder, and its files with their paths.
type Found = (String, Vec<(PathBuf, Vec<u8>)>);

/// What was read from files that were the same before and after: one that is changed meanwhile could be a link to elsewhere.
fn steady(repository: &Repository, rev: &str) -> Result<Found, RevisionError> {
    let mut before = Survey::of(repository)?;
    for _ in 0..ATTEMPTS {
        let found = read(repository, rev);
        let after = Survey::of(repository)?;
        if before == after {
            return found;
        }
        before = after;
    }
    Err(RevisionError::Changed)
}

fn read(repository: &Repository, rev: &str) -> Result<Found, RevisionError> {
    let objects = Objects::open(&repository.objects())?;
    let commit = name::commit(rev, &repository.names(), &objects)?;
    files::of_plan(repository, &objects, objects.commit(&commit)?.tree)
}

/// Reads what arbitrary bytes could be in a repository: a tree, a commit, a tag, and a name of a revision. It is public for the
/// fuzz target alone: to make a repository around each input would take a hundred times as long.
///
/// # Errors
/// What is wrong with the bytes.
#[doc(hidden)]
pub fn read_object(bytes: &[u8]) -> Result<usize, RevisionError> {
    if let Ok(rev) = str::from_utf8(bytes) {
        drop(name::check(rev));
    }
    drop((objects::Commit::parse(bytes), objects::tag_target(bytes)));
    Ok(tree::entries(bytes)?.len())
}
