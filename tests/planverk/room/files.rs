//! Folders, copied and looked into.

use std::path::{Path, PathBuf};

/// The repository's folder.
pub fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Copies a file or a folder with all that is in it.
pub fn copy(from: &Path, to: &Path) {
    let kind = std::fs::symlink_metadata(from).unwrap_or_else(|e| panic!("{}: {e}", from.display()));
    if kind.is_dir() {
        std::fs::create_dir_all(to).unwrap_or_else(|e| panic!("{}: {e}", to.display()));
        for entry in std::fs::read_dir(from).unwrap_or_else(|e| panic!("{}: {e}", from.display())) {
            let name = entry.expect("a folder's entry").file_name();
            copy(&from.join(&name), &to.join(&name));
        }
    } else {
        let folder = to.parent().expect("a file lies in a folder");
        std::fs::create_dir_all(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
        std::fs::copy(from, to).unwrap_or_else(|e| panic!("{}: {e}", from.display()));
    }
}

/// Makes a pipe, which whoever opens it waits for.
#[cfg(unix)]
pub fn pipe(path: &Path) {
    let made = std::process::Command::new("mkfifo").arg(path).status().expect("mkfifo runs");
    assert!(made.success(), "{}", path.display());
}

/// The PDFs in a folder, sorted.
pub fn pdfs_in(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    let paths = entries.map(|entry| entry.expect("a folder's entry").path());
    let mut pdfs: Vec<PathBuf> = paths.filter(|path| path.extension().is_some_and(|end| end == "pdf")).collect();
    pdfs.sort();
    pdfs
}
