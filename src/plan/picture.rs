//! Pictures of a plan, and the names under which the templates find them.

use crate::fault::Place;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::{Component, Path};
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
    /// The letters of the texts in it, where it is a drawing.
    pub letters: BTreeSet<char>,
}

/// What a picture is, by its contents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A drawing.
    Svg,
    /// Points, with nothing lost.
    Png,
    /// A photograph.
    Jpeg,
}

/// The way to a picture from the municipality's folder, in one spelling for all that lead the same way: `./a//b` is `a/b`. None
/// where it leads out of the folder.
pub fn normal_path(file: &str) -> Option<String> {
    let mut parts = vec![];
    for part in Path::new(file).components() {
        match part {
            Component::Normal(name) => parts.push(name.to_str()?),
            Component::CurDir => {}
            _ => return None,
        }
    }
    Some(parts.join("/"))
}

/// The longest name that is written out: as long as it can be on any disk, with room for what is put before it.
const LONGEST: usize = 120;

/// The name under which the templates find a picture of the municipality's folder.
///
/// Names of unlike files are unlike, whatever signs they hold, also on a disk that takes `K` for `k` or one Unicode form for
/// another; those of one file are one however its path is spelt. What lies in `bilete/` keeps a name that can be read.
pub fn virtual_path(file: &str) -> String {
    let path = normal_path(file).unwrap_or_else(|| file.to_string());
    // Escapes are `_2f_`: what begins with `__`, `_.` or `_s` is none of them.
    let mut name = String::new();
    let inside = path.strip_prefix("bilete/").unwrap_or_else(|| {
        name.push_str("__");
        &path
    });
    let (stem, ending) = match inside.rsplit_once('.') {
        Some((stem, ending)) if is_plain(ending) => (stem, Some(ending)),
        _ => (inside, None),
    };
    for c in stem.chars() {
        match c {
            'a'..='z' | '0'..='9' | '-' => name.push(c),
            // a name that begins or ends with a point means something else on some disks
            '.' if !name.is_empty() => name.push('.'),
            c => escape(c, &mut name),
        }
    }
    if name.len() > LONGEST {
        let sum = Sha256::digest(path.as_bytes());
        name = String::from("_s");
        for byte in &sum {
            let _ = write!(name, "{byte:02x}");
        }
    }
    // a device of Windows has its name with any ending; `_` after it is no escape, since a point follows
    if is_device(&name) {
        name.insert_str(0, "_-");
    }
    let ending = match ending {
        // the typesetter takes only small letters for an ending
        Some(ending) if ending.chars().any(char::is_uppercase) => {
            name.push('.');
            ending.chars().for_each(|c| if c.is_uppercase() { escape(c, &mut name) } else { name.push(c) });
            format!("_.{}", ending.to_lowercase())
        }
        Some(ending) => format!(".{ending}"),
        None => "_".to_string(),
    };
    format!("/bilete/{name}{ending}")
}

fn escape(c: char, name: &mut String) {
    let _ = write!(name, "_{:x}_", c as u32);
}

fn is_plain(ending: &str) -> bool {
    (1..=5).contains(&ending.len()) && ending.chars().all(|c| c.is_ascii_alphanumeric())
}

/// A name that Windows keeps for itself.
fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or("");
    let numbered =
        |kind: &str| stem.strip_prefix(kind).is_some_and(|n| n.len() == 1 && n.bytes().all(|b| b.is_ascii_digit()));
    matches!(stem, "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn unlike_files_have_unlike_names_and_one_file_has_one() {
        let files = [
            "kart.svg",
            "bilete/kart.svg",
            "bilete/bilete/kart.svg",
            "Kart.svg",
            "bilete/Kart.svg",
            "bilete/kart.SVG",
            "bilete/kart.Svg",
            "bilete/k_61_rt.svg",
            "bilete/kart",
            "bilete/kart.",
            "bilete/kart_.svg",
            "bilete/kart_2e_svg",
            "bilete/__kart.svg",
            "__kart.svg",
            "bilete/_kart.svg",
            "bilete/å.svg",
            "bilete/a\u{30a}.svg",
            "bilete/Å.svg",
            "bilete/\u{212b}.svg",
            "bilete/ß.svg",
            "bilete/ss.svg",
            "bilete/SS.svg",
            "bilete/a/b.svg",
            "bilete/a_2f_b.svg",
            "bilete/a-b.svg",
            "bilete/a b.svg",
            "bilete/a\u{a0}b.svg",
            "bilete/con.svg",
            "bilete/_-con.svg",
            "bilete/-con.svg",
            "bilete/con.a.svg",
            "con.svg",
            "bilete/..svg",
            "bilete/.svg",
            "bilete/...svg",
            "bilete/a..svg",
            "bilete/svg",
            "bilete/kart.svg.svg",
            "bilete/kart.svg/kart.svg",
            "bilete/kart.jpg",
            "bilete/kart.jpeg",
            "bilete/\u{130}.png",
            "bilete/i\u{307}.png",
            "bilete/k.png",
            "bilete/\u{212a}.png",
            "bilete/kart._53__56__47_",
            "bilete/kart.sVG",
        ];
        let long = |c: &str, n: usize| format!("bilete/{}.svg", c.repeat(n));
        let all: Vec<String> = files
            .iter()
            .map(ToString::to_string)
            .chain([long("a", 200), long("a", 201), long("å", 60), long("å", 61), long("A", 130)])
            .collect();
        let mut names: BTreeMap<String, &str> = BTreeMap::new();
        for file in &all {
            let name = virtual_path(file);
            assert!(name.len() < 160 && name.is_ascii(), "{name}");
            assert!(!name.chars().any(char::is_uppercase), "a disk may fold {name}");
            if let Some(other) = names.insert(name.clone(), file) {
                panic!("{file} and {other} are both {name}");
            }
        }
        for spelt in ["./bilete/kart.svg", "bilete//kart.svg", "bilete/./kart.svg", "././bilete///kart.svg"] {
            assert_eq!(virtual_path(spelt), "/bilete/kart.svg", "{spelt}");
        }
        assert_eq!(virtual_path("bilete/vaapen-2.png"), "/bilete/vaapen-2.png", "a designer can read it");
    }
}
