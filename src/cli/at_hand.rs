//! The plans at hand, before anything is known of the command: those whose folders stand among the arguments, else those under
//! `content/`. Help and problems speak as they do.

use crate::norsk::Målform;
use crate::read::{self, find::CONTENT};
use std::ffi::OsString;
use std::path::PathBuf;

/// The målform that the plans at hand agree on.
pub fn spoken(args: &[OsString]) -> Option<Målform> {
    let named = args.iter().skip(1).filter(|arg| !arg.to_string_lossy().starts_with('-')).map(PathBuf::from);
    // a revision is one of a plan that mostly is there still
    let named = named.map(|path| match path.to_string_lossy().rsplit_once('@') {
        Some((plan, _)) if !path.exists() => PathBuf::from(plan),
        _ => path,
    });
    let named: Vec<PathBuf> =
        named.filter(|path| path.is_dir() || PathBuf::from(CONTENT).join(path).is_dir()).collect();
    let found = read::find(&named).ok()?;
    read::agreed(found.plans.iter().map(read::spoken_in))
}
