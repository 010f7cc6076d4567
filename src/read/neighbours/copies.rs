//! Copies of sections, as people, computers and programs that keep folders alike leave them.

use super::Neighbours;
use std::path::Path;

impl Neighbours<'_> {
    /// Whether a file is another's copy, as people, computers and programs that keep folders alike make them: `bakgrunn - Kopi.yaml`,
    /// `bakgrunn-PC12.yaml`, `bakgrunn (Kari sin konflikterande kopi).yaml`; gives the stem of the other.
    pub(super) fn copied(&self, path: &Path) -> Option<&str> {
        let own = path.file_stem()?.to_string_lossy().into_owned();
        let small = own.to_lowercase();
        let stems = self.files.iter().filter(|(other, _)| other != path).map(|(_, meant)| meant.stem.as_str());
        stems.filter(|stem| is_copy(&own, &small, stem)).max_by_key(|stem| stem.len())
    }
}

/// Whether a name is that of a copy of `stem`.
fn is_copy(own: &str, small: &str, stem: &str) -> bool {
    const BEFORE: &[&str] = &["kopi av ", "copy of "];
    const WITHIN: &[&str] = &["kopi", "copy", "konflikt", "conflict"];
    if BEFORE.iter().any(|words| small.strip_prefix(words) == Some(stem)) {
        return true;
    }
    let Some(rest) = small.strip_prefix(stem).filter(|rest| !rest.is_empty()) else { return false };
    let own = own.get(own.len().saturating_sub(rest.len())..).unwrap_or_default();
    let is_apart = rest.starts_with([' ', '-', '_', '(', '.']);
    let numbers = rest.trim_matches([' ', '(', ')']);
    let is_number = rest.starts_with([' ', '(']) && !numbers.is_empty() && numbers.chars().all(|c| c.is_ascii_digit());
    // OneDrive puts the name of the computer behind, which Windows writes in large letters
    let is_computer = own.starts_with('-')
        && own.chars().any(|c| c.is_ascii_uppercase())
        && own.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-');
    is_apart && (WITHIN.iter().any(|word| rest.contains(word)) || is_number || is_computer)
}
