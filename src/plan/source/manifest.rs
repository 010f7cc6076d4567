//! The list that goes with the files of a plan in its PDF: which plan it is, what its files are called, and what is in them.
//!
//! ```text
//! # planverk: aukra/slt-2024
//! 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08  aukra/kommune.yaml
//! # 2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae
//! ```
//!
//! It is written as `sha256sum` writes, so that anybody can check the files without planverk: `sha256sum --check kjelde.sha256`.
//! The last line is the sum of those above it: a list that lost a line is none.

use super::{PortablePath, SourceFile, SourceKind};
use crate::limits;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

const HEAD: &str = "# planverk: ";
const COMMENT: &str = "# ";

/// What the bytes of a file add up to.
type Sum = [u8; 32];

/// The files of one plan, under names that can stand together on any disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manifest {
    folder: PortablePath,
    files: Vec<(PortablePath, Sum)>,
}

/// Why files cannot go together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ManifestError {
    /// A name that leads elsewhere or that some machine would not take.
    Unsafe(String),
    /// A name that is another's on some machine.
    Alike(String),
    /// They are not the files of one plan, or too many.
    NotOnePlan,
}

impl Manifest {
    /// What the list is called. It lies in no folder, so no file of the plan has its name.
    pub const NAME: &'static str = "kjelde.sha256";

    /// The list of a plan's files.
    ///
    /// # Errors
    /// What is wrong with them, each with the number of the file.
    pub fn of(folder: &str, files: &[SourceFile]) -> Result<Manifest, Vec<(usize, ManifestError)>> {
        Manifest::new(folder, files.iter().map(|k| (k.path.as_str(), sum(&k.bytes))))
    }

    /// The list that was written. None for what no list is, or not a whole one.
    pub fn parse(bytes: &[u8]) -> Option<Result<Manifest, ManifestError>> {
        let text = std::str::from_utf8(bytes).ok()?;
        let (above, own) = text.strip_suffix('\n')?.rsplit_once('\n')?;
        let above = text.get(..above.len() + 1)?;
        if own.strip_prefix(COMMENT) != Some(hex(&sum(above.as_bytes())).as_str()) {
            return None;
        }
        let mut lines = above.lines();
        let folder = lines.next()?.strip_prefix(HEAD)?;
        let files: Option<Vec<(&str, Sum)>> = lines.map(line).collect();
        let first = |all: Vec<(usize, ManifestError)>| {
            all.into_iter().next().map_or(ManifestError::NotOnePlan, |(_, error)| error)
        };
        Some(Manifest::new(folder, files?.into_iter()).map_err(first))
    }

    fn new<'a>(
        folder: &str,
        listed: impl Iterator<Item = (&'a str, Sum)>,
    ) -> Result<Manifest, Vec<(usize, ManifestError)>> {
        let (mut files, mut faults) = (vec![], vec![]);
        let mut keys: BTreeMap<String, bool> = BTreeMap::new();
        for (i, (path, sum)) in listed.enumerate().take(limits::ATTACHED_FILES + 1) {
            let Some(portable) = PortablePath::new(path) else {
                faults.push((i, ManifestError::Unsafe(path.to_string())));
                continue;
            };
            if !place(&mut keys, &portable.key()) {
                faults.push((i, ManifestError::Alike(path.to_string())));
            }
            files.push((portable, sum));
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        let none = || vec![(0, ManifestError::NotOnePlan)];
        let folder = PortablePath::new(folder).filter(|m| m.parts().count() == 2).ok_or_else(none)?;
        let kommune = folder.parts().next().unwrap_or_default();
        let names: BTreeSet<&str> = files.iter().map(|(path, _)| path.as_str()).collect();
        let is_plan = names.contains(format!("{kommune}/kommune.yaml").as_str())
            && names.contains(format!("{}/plan.yaml", folder.as_str()).as_str())
            && files.len() <= limits::ATTACHED_FILES
            && files.iter().all(|(path, _)| path.parts().next() == Some(kommune));
        if is_plan { Ok(Manifest { folder, files }) } else { Err(none()) }
    }

    /// The plan's folder.
    pub fn folder(&self) -> &PortablePath {
        &self.folder
    }

    /// The names of the files.
    pub fn paths(&self) -> impl Iterator<Item = &PortablePath> {
        self.files.iter().map(|(path, _)| path)
    }

    /// Whether these are the bytes of the file.
    pub fn holds(&self, path: &PortablePath, bytes: &[u8]) -> bool {
        self.files.iter().any(|(n, s)| n == path && *s == sum(bytes))
    }

    /// The list as a file of its own.
    pub fn file(&self) -> SourceFile {
        let mut text = format!("{HEAD}{}\n", self.folder.as_str());
        for (path, sum) in &self.files {
            let _ = writeln!(text, "{}  {}", hex(sum), path.as_str());
        }
        let own = hex(&sum(text.as_bytes()));
        let _ = writeln!(text, "{COMMENT}{own}");
        SourceFile { path: Self::NAME.into(), kind: SourceKind::Manifest, place: None, bytes: text.into_bytes().into() }
    }
}

fn sum(bytes: &[u8]) -> Sum {
    Sha256::digest(bytes).into()
}

fn hex(sum: &Sum) -> String {
    sum.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// `9f86…0a08  aukra/kommune.yaml`
fn line(line: &str) -> Option<(&str, Sum)> {
    let (digits, path) = line.split_once("  ")?;
    let mut sum = [0; 32];
    for (byte, at) in sum.iter_mut().zip((0..64).step_by(2)) {
        *byte = u8::from_str_radix(digits.get(at..at + 2)?, 16).ok()?;
    }
    // no sign, no other letters, nothing after it
    (hex(&sum) == digits).then_some((path, sum))
}

/// Puts a file (true) and its folders (false) among the others; says whether there was room: not where another file lies, and
/// not where a file would have to be a folder.
fn place(keys: &mut BTreeMap<String, bool>, key: &str) -> bool {
    let folders = key.match_indices('/').filter_map(|(at, _)| key.get(..at));
    for folder in folders {
        if *keys.entry(folder.to_string()).or_insert(false) {
            return false;
        }
    }
    keys.insert(key.to_string(), true).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest(names: &[&str]) -> Result<Manifest, Vec<(usize, ManifestError)>> {
        let plan = ["aukra/kommune.yaml", "aukra/slt/plan.yaml"];
        Manifest::new("aukra/slt", plan.iter().chain(names).map(|name| (*name, sum(name.as_bytes()))))
    }

    #[test]
    fn a_list_is_read_as_it_was_written() {
        let written = manifest(&["aukra/bilete/barn og unge.png", "aukra/slt-1/plan.yaml"]).unwrap();
        let bytes = written.file().bytes;
        assert_eq!(Manifest::parse(&bytes), Some(Ok(written.clone())));
        let name = PortablePath::new("aukra/slt-1/plan.yaml").unwrap();
        assert!(written.holds(&name, b"aukra/slt-1/plan.yaml") && !written.holds(&name, b"noko anna"));
        let text = String::from_utf8(bytes.to_vec()).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        for i in 0..lines.len() {
            let without = [&lines[..i], &lines[i + 1..]].concat().join("\n") + "\n";
            assert_eq!(Manifest::parse(without.as_bytes()), None, "without line {i}");
        }
        for spoilt in ["", "\n", "\n\n", "# ", text.trim_end(), &text.replace("slt-1", "slt-2"), &(text.clone() + "\n")]
        {
            assert_eq!(Manifest::parse(spoilt.as_bytes()), None, "{spoilt:?}");
        }
    }

    #[test]
    fn names_that_cannot_stand_together_are_refused() {
        for (bad, error) in [
            ("../x", ManifestError::Unsafe("../x".into())),
            ("aukra/Kommune.yaml", ManifestError::Alike("aukra/Kommune.yaml".into())),
            ("aukra/kommune.yaml", ManifestError::Alike("aukra/kommune.yaml".into())),
            ("aukra/slt", ManifestError::Alike("aukra/slt".into())),
            ("aukra/kommune.yaml/x", ManifestError::Alike("aukra/kommune.yaml/x".into())),
        ] {
            assert_eq!(manifest(&[bad]), Err(vec![(2, error)]), "{bad}");
        }
        assert_eq!(manifest(&["Aukra/x.yaml"]), Err(vec![(0, ManifestError::NotOnePlan)]), "one municipality");
        assert_eq!(Manifest::new("aukra/slt", std::iter::empty()), Err(vec![(0, ManifestError::NotOnePlan)]));
    }
}
