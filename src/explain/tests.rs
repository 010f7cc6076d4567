//! The pages are held to the codes, and their examples to the program.

mod codes;
mod examples;
mod finding;
mod golden;
mod index;
mod plan;
mod shape;
mod terminal;
mod untried;

use super::pages;
use std::path::{Path, PathBuf};

/// A folder or file of the repository.
fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Where the pages lie.
const FOLDER: &str = "docs/feilkodar";
