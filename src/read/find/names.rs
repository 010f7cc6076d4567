//! What the name of a file says that it was meant to be, also where an editor or a computer has put something to it.

use crate::norsk::{self, Unseen};
use std::ffi::OsStr;
use unicode_normalization::UnicodeNormalization;

/// The front page of a plan.
pub const FRONT: &str = "plan.yaml";
/// What the plans of a municipality share.
pub const KOMMUNE: &str = "kommune.yaml";

/// What stands behind the name of a file that is another's copy, signature or licence.
const LEFT: &[&str] = &[
    "~", ".bak", ".orig", ".old", ".tmp", ".temp", ".save", ".swp", ".swo", ".rej", ".backup", ".license", ".sha256",
    ".sig", ".asc",
];
/// What computers put behind the name of a copy that a person makes.
const COPY: &[&str] = &[" - kopi", " - copy", " kopi", " copy"];
/// What a computer makes for itself.
const OF_THE_MACHINE: &[&str] = &["lost+found", "System Volume Information", "$RECYCLE.BIN", "__MACOSX"];

/// A file that was meant to be YAML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meant {
    /// Its name without the end, in small letters.
    pub stem: String,
    /// Whether it is a copy that an editor leaves, or has no word of YAML in its name: beside the file itself it is nothing.
    pub is_left: bool,
}

impl Meant {
    /// What a file of this name was meant to be; none of what is no YAML, or is hidden.
    pub fn of(name: &OsStr) -> Option<Meant> {
        if is_hidden(name) {
            return None;
        }
        // letters of double width and characters that do not show are not seen to be others
        let name: String = name.to_string_lossy().nfkc().filter(|c| !is_unseen(*c)).collect();
        let name = name.trim_matches(|c: char| c.is_whitespace() || c == '.').to_lowercase();
        let mut rest = name.strip_prefix('#').and_then(|name| name.strip_suffix('#')).unwrap_or(&name);
        while let Some(shorter) = LEFT.iter().find_map(|end| rest.strip_suffix(end)) {
            rest = shorter;
        }
        let is_left = rest != name;
        // whatever a program has put behind it: `plan.yaml.txt`, `plan.yaml.docx`
        let within = [".yaml.", ".yml."].iter().find_map(|end| rest.find(end).map(|at| at + end.len() - 1));
        let text = within.and_then(|end| rest.get(..end)).unwrap_or(rest);
        let mut stem = text;
        while let Some(shorter) = without_end(stem) {
            stem = shorter;
        }
        let is_yaml = stem != text && !stem.is_empty();
        let stem = stem.strip_suffix(".txt").unwrap_or(stem);
        // `plan.txt` and `plan` may be a plan, and may be anything
        let is_bare = !is_yaml && ["plan", "kommune"].contains(&stem);
        (is_yaml || is_bare).then(|| Meant { stem: stem.to_owned(), is_left: is_left || is_bare })
    }

    /// What a text file of this name would be, were it YAML: `bakgrunn.txt` as Notepad leaves it, or `bakgrunn` alone.
    pub fn of_text(name: &OsStr) -> Option<Meant> {
        let name = name.to_string_lossy().to_lowercase();
        let mut stem = name.trim();
        while let Some(shorter) = [".txt", ".text"].iter().find_map(|end| stem.strip_suffix(end)) {
            stem = shorter;
        }
        (!is_hidden(OsStr::new(stem)) && !stem.is_empty() && !stem.contains('.'))
            .then(|| Meant { stem: stem.to_owned(), is_left: false })
    }

    /// Whether it was meant to be `plan.yaml`.
    pub fn is_front(&self) -> bool {
        strsim::osa_distance(self.base(), "plan") <= 1
    }

    /// Whether it was meant to be `kommune.yaml`.
    pub fn is_kommune(&self) -> bool {
        strsim::osa_distance(self.base(), "kommune") <= 2
    }

    /// Whether its name says that it is the file of this stem, and no copy of it or something of a name like it.
    pub fn is_surely(&self, stem: &str) -> bool {
        !self.is_left && self.base() == stem
    }

    /// The stem without what a computer numbers copies with: `plan (1)`, `plan - kopi`.
    fn base(&self) -> &str {
        let stem = self.stem.trim_end_matches(|c: char| !c.is_alphabetic());
        COPY.iter().find_map(|end| stem.strip_suffix(end)).unwrap_or(stem)
    }
}

/// Whether a name is one that people do not see, or that a computer made for itself.
pub fn is_hidden(name: &OsStr) -> bool {
    let name = name.to_string_lossy();
    name.starts_with('.') || name.starts_with("~$") || OF_THE_MACHINE.contains(&&*name)
}

/// Whether a character does not show, and is no blank.
fn is_unseen(c: char) -> bool {
    norsk::unseen(c).is_some_and(|why| why != Unseen::Blank)
}

/// A name without `.yaml`, or what it may have become.
fn without_end(name: &str) -> Option<&str> {
    let at = name.rfind(['.', ',', '_', '-', ' '])?;
    let (stem, end) = (name.get(..at)?, name.get(at + 1..)?);
    let is_misspelt = name.get(at..=at) == Some(".") && end.len() > 2 && strsim::osa_distance(end, "yaml") <= 1;
    (["yaml", "yml"].contains(&end) || is_misspelt).then_some(stem)
}

/// Keys that the files of plans begin lines with, and hardly any other YAML has more than one of.
const KEYS: &[&str] = &[
    "type:",
    "tittel:",
    "seksjonar:",
    "seksjoner:",
    "namn:",
    "navn:",
    "aktørar:",
    "aktører:",
    "språk:",
    "status:",
    "kortnamn:",
    "farge:",
    "våpen:",
];

/// Whether what stands in a file has the keys of a plan's.
pub fn says_something(bytes: &[u8]) -> bool {
    text(bytes).lines().filter(|line| is_key(line)).count() > 1
}

/// Whether a file begins as a section or a front page does: with a key, and one of those that tell what it is. A note may have
/// keys further down, to show how they are written.
pub fn begins_as_one(bytes: &[u8]) -> bool {
    const TELLING: &[&str] = &["type:", "seksjonar:", "seksjoner:"];
    let text = text(bytes);
    let first =
        text.lines().map(str::trim_end).find(|line| !line.is_empty() && !line.starts_with('#') && *line != "---");
    first.is_some_and(is_key)
        && text.lines().any(|line| TELLING.iter().any(|key| line.starts_with(key)))
        && says_something(bytes)
}

/// What can be read of a file, without its mark and the zeros that Notepad's «Unicode» has between all letters.
fn text(bytes: &[u8]) -> String {
    let seen = |c: &char| !matches!(*c, '\0' | '\u{feff}' | char::REPLACEMENT_CHARACTER);
    String::from_utf8_lossy(bytes).chars().filter(seen).collect()
}

fn is_key(line: &str) -> bool {
    KEYS.iter().any(|key| line.starts_with(key))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meant(name: &str) -> Option<(String, bool)> {
        Meant::of(OsStr::new(name)).map(|meant| (meant.stem, meant.is_left))
    }

    #[test]
    fn a_name_that_was_meant_to_be_yaml_is_known() {
        let names = [
            "plan.yaml",
            "plan.yml",
            "Plan.yaml",
            "PLAN.YAML",
            "plan.YML",
            "plan.yaml.txt",
            "plan.yml.txt",
            "plan.ymal",
            "plan.yam",
            "plan.yaml.yaml",
            " plan.yaml ",
            "plan.yaml.",
            "plan,yaml",
            "plan_yml",
            "plan.yaml.docx",
            "plan.yml.lnk",
            "plan\u{200b}.yaml",
            "plan\u{34f}\u{fe0f}.yaml",
            "\u{3164}plan\u{2800}.yaml",
            "ｐｌａｎ.yaml",
            "plan.y\u{430}ml",
            "plan.yaml.txt.yaml",
            "plan.yamll",
        ];
        for name in names {
            assert_eq!(meant(name), Some(("plan".into(), false)), "{name}");
        }
        for name in
            ["plan.yaml~", "plan.yaml.bak", "plan.yml.orig", "#plan.yaml#", "plan.yaml.bak~", "plan", "plan.txt"]
        {
            assert_eq!(meant(name), Some(("plan".into(), true)), "{name}");
        }
        for name in [
            "README.md",
            "plan.md",
            "plan.json",
            ".plan.yaml",
            ".plan.yaml.swp",
            "bakgrunn",
            "bakgrunn.txt",
            "x.xml",
            "yaml",
            ".yaml",
            "~$plan.yaml",
            "skjema.json",
            "main.typ",
            "kart.svg",
            "x.html",
        ] {
            assert_eq!(meant(name), None, "{name}");
        }
    }

    #[test]
    fn a_front_page_is_known_by_its_name() {
        let is_front = |name: &str| Meant::of(OsStr::new(name)).is_some_and(|meant| meant.is_front());
        for name in ["plan (1).yaml", "plan - Kopi.yaml", "paln.yaml", "Plan 2.yml", "plan.yaml~", "plann.yaml"] {
            assert!(is_front(name), "{name}");
        }
        for name in ["bakgrunn.yaml", "kommune.yaml", "planar.yml", "tiltaksplan.yaml"] {
            assert!(!is_front(name), "{name}");
        }
        let is_kommune = |name: &str| Meant::of(OsStr::new(name)).is_some_and(|meant| meant.is_kommune());
        for name in ["kommune.yml", "Kommune.yaml", "komune.yaml", "kommunen.yaml", "kommune.yaml.txt"] {
            assert!(is_kommune(name), "{name}");
        }
    }
}
