//! Golden files: texts that a person has read and approved, and files that are made from the declarations. One command writes
//! all of them anew: `PLANVERK_UPDATE=1 cargo test --release`. Then read `git diff`, aloud where an author will meet it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Holds a file of the repository against what it should hold, or writes it.
#[track_caller]
pub fn holds(path: &str, text: &str) {
    let whole = repository(path);
    let golden = std::fs::read_to_string(&whole).unwrap_or_default();
    if golden == text {
        return;
    }
    assert!(
        is_updating(),
        "{path} says something else.\n{}\nIf it should be so: PLANVERK_UPDATE=1 cargo test --release, and read the difference.",
        first_difference(&golden, text)
    );
    let folder = whole.parent().expect("a file lies in a folder");
    std::fs::create_dir_all(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    std::fs::write(&whole, text).unwrap_or_else(|e| panic!("{}: {e}", whole.display()));
}

/// Holds what is told against a file in `tests/golden/`, without the blank lines at its end.
#[track_caller]
pub fn check(name: &str, text: &str) {
    holds(&format!("tests/golden/{name}"), &format!("{}\n", text.trim_end()));
}

/// Holds all files of a folder, by name: what nothing is compared with is a fault, or goes.
#[track_caller]
pub fn folder(path: &str, texts: &BTreeMap<String, String>) {
    texts.iter().for_each(|(name, text)| holds(&format!("{path}/{name}"), text));
    no_others(path, texts.keys().cloned());
}

/// Fails on a file of a folder that nothing is compared with, or removes it.
#[track_caller]
pub fn no_others(path: &str, names: impl Iterator<Item = String>) {
    let names: Vec<String> = names.collect();
    for entry in std::fs::read_dir(repository(path)).into_iter().flatten() {
        let entry = entry.expect("an entry");
        let name = entry.file_name().to_string_lossy().into_owned();
        if !names.contains(&name) {
            assert!(is_updating(), "nothing is compared with {path}/{name}: remove it");
            std::fs::remove_file(entry.path()).unwrap_or_else(|e| panic!("{path}/{name}: {e}"));
        }
    }
}

fn is_updating() -> bool {
    std::env::var_os("PLANVERK_UPDATE").is_some()
}

fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The first lines where two texts part, with the line before.
fn first_difference(golden: &str, text: &str) -> String {
    let (golden, text): (Vec<&str>, Vec<&str>) = (golden.lines().collect(), text.lines().collect());
    let same = golden.iter().zip(&text).take_while(|(a, b)| a == b).count();
    let part = |lines: &[&str], mark: &str| -> String {
        lines.iter().skip(same).take(6).map(|line| format!("{mark} {line}\n")).collect()
    };
    let before = same.checked_sub(1).and_then(|line| text.get(line)).unwrap_or(&"");
    format!("line {}:\n  {before}\n{}{}", same + 1, part(&golden, "-"), part(&text, "+"))
}
