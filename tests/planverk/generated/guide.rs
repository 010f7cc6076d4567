//! The user guide itself.

use crate::room::repository;

/// Where the guide lies.
pub const PATH: &str = "docs/brukarrettleiing.md";

/// The guide, as it stands.
pub fn text() -> String {
    let path = repository().join(PATH);
    std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}
