//! Pictures of a plan, and the names under which the templates find them.

use crate::fault::Place;
use std::fmt::Write;
use std::sync::Arc;

/// A picture, read and found sound.
#[derive(Clone, Debug)]
pub struct Bilete {
    /// The name that the templates use: `/bilete/vaapen.svg`.
    pub path: String,
    /// Where the author named it first.
    pub place: Place,
    /// The file as it is.
    pub bytes: Arc<[u8]>,
}

/// The name under which the templates find a picture of the municipality's folder.
///
/// Unlike paths give unlike names, whatever signs they hold.
pub fn virtual_path(file: &str) -> String {
    let mut name = String::from("/bilete/");
    let file = file.strip_prefix("./").unwrap_or(file);
    for c in file.strip_prefix("bilete/").unwrap_or(file).chars() {
        match c {
            c if c.is_ascii_alphanumeric() || c == '.' => name.push(c),
            '-' => name.push('-'),
            c => {
                let _ = write!(name, "_{:x}_", c as u32);
            }
        }
    }
    name
}
