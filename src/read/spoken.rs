//! Which målform a plan is written in, as far as it can be told: what is said of a plan is said in its own, also of one that
//! cannot be read.
//!
//! It is looked for line by line and not in the tree, which a file with faults may not have.

use super::PlanFolder;
use super::find::FRONT;
use super::find::names::KOMMUNE;
use crate::fault::{Source, Sources};
use crate::folder::Folder;
use crate::limits;
use crate::norsk::Målform;
use std::path::Path;
use unicode_normalization::UnicodeNormalization;

/// The målform of a plan whose files were read.
pub fn spoken(sources: &Sources) -> Option<Målform> {
    let text = |name: &str| {
        let mut named = sources.iter().filter(|source| Path::new(&source.name).file_name().is_some_and(|n| n == name));
        named.next().map(Source::text)
    };
    of_texts(text(FRONT), text(KOMMUNE))
}

/// The målform of a plan in a folder.
pub fn spoken_in(plan: &PlanFolder) -> Option<Målform> {
    let text = |folder: &Path, name: &str| {
        let bytes = Folder::open(folder).ok()?.read(Path::new(name), limits::YAML_FILE as u64).ok()?;
        Some(String::from_utf8_lossy(&bytes).nfc().collect::<String>())
    };
    of_texts(text(&plan.path, FRONT).as_deref(), text(&plan.kommune, KOMMUNE).as_deref())
}

/// The målform that all agree on.
pub fn agreed(plans: impl IntoIterator<Item = Option<Målform>>) -> Option<Målform> {
    let mut plans = plans.into_iter();
    let first = plans.next()??;
    plans.all(|other| other == Some(first)).then_some(first)
}

/// The plan's own word goes before that of the municipality, and both before the keys that only one of the two has.
fn of_texts(front: Option<&str>, kommune: Option<&str>) -> Option<Målform> {
    let both = || [front, kommune].into_iter().flatten();
    both().find_map(by_word).or_else(|| both().find_map(by_key))
}

fn by_word(text: &str) -> Option<Målform> {
    const KEYS: [&str; 5] = ["språk", "sprak", "målform", "maalform", "skriftspråk"];
    keys(text).filter(|(key, _)| KEYS.contains(&key.as_str())).find_map(|(_, value)| {
        let value = value.trim_start_matches(['"', '\'', '«', ' ', '\t']).to_lowercase();
        let is_any = |starts: [&str; 2]| starts.iter().any(|start| value.starts_with(start));
        match () {
            () if is_any(["nn", "nynorsk"]) => Some(Målform::Nynorsk),
            () if is_any(["nb", "bokm"]) => Some(Målform::Bokmål),
            () => None,
        }
    })
}

fn by_key(text: &str) -> Option<Målform> {
    keys(text).find_map(|(key, _)| match key.as_str() {
        "seksjonar" | "erstattar" | "aktørar" => Some(Målform::Nynorsk),
        "seksjoner" | "erstatter" | "aktører" => Some(Målform::Bokmål),
        _ => None,
    })
}

/// The keys that stand first on their line, and what follows each there.
fn keys(text: &str) -> impl Iterator<Item = (String, &str)> {
    let lines = text.trim_start_matches('\u{feff}').lines();
    lines.filter_map(|line| {
        let (key, value) = line.split_once(':')?;
        Some((key.trim_end().trim_matches(['"', '\'']).to_lowercase(), value))
    })
}

#[cfg(test)]
mod tests {
    use super::{agreed, of_texts};
    use crate::norsk::Målform::{Bokmål, Nynorsk};

    #[test]
    fn the_plan_says_it_else_the_municipality_else_the_keys() {
        let nb = Some("navn: Fjordvik\nspråk: nb   # bokmål\n");
        assert_eq!(of_texts(Some("tittel: Plan\n"), nb), Some(Bokmål));
        assert_eq!(of_texts(Some("tittel: Plan\nspråk: \"nn\"\n"), nb), Some(Nynorsk));
        assert_eq!(of_texts(Some("tittel: Plan\nmålform: Bokmål\n"), None), Some(Bokmål));
        assert_eq!(of_texts(Some("\u{feff}tittel: Plan\nseksjoner: [a]\n"), Some("navn: Fjordvik\n")), Some(Bokmål));
        assert_eq!(of_texts(Some("tittel: Plan\n  språk: nb\n"), None), None, "a key of something else");
        assert_eq!(of_texts(None, None), None);
    }

    #[test]
    fn a_file_with_faults_says_it_too() {
        let broken = "tittel: «Plan: for: alt\nseksjoner: [a, b\n\tsom: x\nspråk: nb\n  - y";
        assert_eq!(of_texts(Some(broken), Some("språk: nn")), Some(Bokmål));
    }

    #[test]
    fn plans_agree_or_they_do_not() {
        assert_eq!(agreed([Some(Bokmål), Some(Bokmål)]), Some(Bokmål));
        assert_eq!(agreed([Some(Bokmål), Some(Nynorsk)]), None);
        assert_eq!(agreed([Some(Bokmål), None]), None);
        assert_eq!(agreed([]), None);
    }
}
