//! Names that mean the same on every machine.

use crate::limits;
use crate::norsk::{self, Unseen};
use std::path::PathBuf;
use unicode_normalization::UnicodeNormalization;

/// A path downwards that a file may lie under in a PDF and be written under on any machine: names that every system takes as
/// they are and that none gives a meaning. It has at least one folder.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PortablePath(String);

impl PortablePath {
    /// None for a path that leads elsewhere, or that some system would not take.
    pub fn new(path: &str) -> Option<PortablePath> {
        let fits = path.len() <= limits::PATH && path.contains('/') && path.split('/').all(is_safe);
        fits.then(|| PortablePath(path.to_string()))
    }

    /// The path as it is written, with `/` between the names.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The folders, and the file last.
    pub fn parts(&self) -> impl Iterator<Item = &str> {
        self.0.split('/')
    }

    /// The path as this machine writes it.
    pub fn path(&self) -> PathBuf {
        self.parts().collect()
    }

    /// The same for names that are one on some disk: one that does not tell large letters from small, or an å from an a with a
    /// ring.
    pub fn key(&self) -> String {
        folded(&self.0)
    }
}

/// A name as disks see it that take large letters for small ones, or one Unicode form for another: equal for names that are one
/// on some disk.
pub fn folded(name: &str) -> String {
    // by way of the large letters, since `ſ` and `s` have one
    name.nfd().flat_map(char::to_uppercase).flat_map(char::to_lowercase).nfc().collect()
}

fn is_safe(name: &str) -> bool {
    const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];
    // what cannot be seen, or turns the reading direction, would show as another name than it is
    let odd = |c: char| {
        matches!(c, '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' | '\u{fffc}' | '\u{fffd}')
            || norsk::is_no_character(c)
            // what chooses a form of the sign before it, as in many names with emoji, makes no other name of it
            || norsk::unseen(c).is_some_and(|why| !matches!(why, Unseen::Blank | Unseen::Selector))
    };
    let stem = name.split('.').next().unwrap_or("").trim_end().to_lowercase();
    let port = stem.strip_prefix("com").or_else(|| stem.strip_prefix("lpt"));
    let is_port =
        port.is_some_and(|n| matches!(n, "¹" | "²" | "³") || n.len() == 1 && n.bytes().all(|b| b.is_ascii_digit()));
    // a hidden file could be another program's settings
    !(name.is_empty()
        || name.len() > limits::PATH_NAME
        || name.starts_with(['.', ' '])
        || name.ends_with(['.', ' '])
        || name.contains(odd)
        || DEVICES.contains(&stem.as_str())
        || is_port)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_downwards_and_mean_the_same_on_every_machine() {
        for good in [
            "aukra/kommune.yaml",
            "aukra/slt-2024/plan.yaml",
            "åsbygda/bilete/barn og unge (1).png",
            "a/comb.yaml",
            "a/con-1",
        ] {
            assert!(PortablePath::new(good).is_some(), "{good}");
        }
        let long = format!("a/{}", "b".repeat(256));
        for bad in [
            "",
            "plan.yaml",
            "../x.yaml",
            "a/../b.yaml",
            "/etc/x",
            "a//b",
            "a/",
            "./a",
            "C:/a",
            "a\\b/c",
            "a/b:c",
            "a/.git/config",
            "a/nul",
            "a/COM1.yaml",
            "a/lpt².x",
            "a/con .x",
            "a/b\0",
            "a/b\n",
            "a/b.",
            "a/b ",
            "a/ b",
            "a/...",
            "~/../a",
            "a/b\u{202e}lmay.c",
            "a/b\u{200b}",
            &long,
            &"a/".repeat(250),
        ] {
            assert!(PortablePath::new(bad).is_none(), "{bad:?}");
        }
    }

    #[test]
    fn a_name_has_nothing_in_it_that_nobody_sees() {
        let mut refused = 0;
        for c in ('\0'..=char::MAX).filter(|c| norsk::unseen(*c).is_some()) {
            let is_taken = PortablePath::new(&format!("a/b{c}b")).is_some();
            let may_be = matches!(norsk::unseen(c), Some(Unseen::Blank | Unseen::Selector));
            assert_eq!(is_taken, may_be, "U+{:04X}", u32::from(c));
            refused += usize::from(!is_taken);
        }
        println!("{refused} characters refused");
        assert!(refused > 4000, "{refused}");
    }

    #[test]
    fn names_that_are_one_on_some_disk_have_one_key() {
        let key = |path: &str| PortablePath::new(path).unwrap().key();
        assert_eq!(key("Aukra/Å.png"), key("aukra/a\u{30a}.png"));
        assert_ne!(key("aukra/a.png"), key("aukra/å.png"));
    }
}
