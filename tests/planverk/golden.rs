//! Golden files: texts that a person has looked at and approved.
//!
//! `PLANVERK_UPDATE=1 cargo test --release` writes them anew; `git diff tests/golden` then shows what changed.

use std::path::PathBuf;

use crate::room::repository;

/// Compares a text with the golden file of this name under `tests/golden/`.
#[track_caller]
pub fn check(name: &str, text: &str) {
    let path = repository().join("tests/golden").join(name);
    let text = format!("{}\n", text.trim_end());
    if std::env::var_os("PLANVERK_UPDATE").is_some() {
        return write(path, &text);
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_default();
    if golden != text {
        panic!(
            "tests/golden/{name} says something else.\n{}\nIf it should be so: PLANVERK_UPDATE=1 cargo test --release, and read the difference.",
            first_difference(&golden, &text)
        );
    }
}

/// Fails on a golden file in this folder that no test compares anything with.
#[track_caller]
pub fn no_others(folder: &str, names: impl Iterator<Item = String>) {
    let names: Vec<String> = names.collect();
    for entry in std::fs::read_dir(repository().join("tests/golden").join(folder)).into_iter().flatten() {
        let name = entry.expect("an entry").file_name().to_string_lossy().into_owned();
        assert!(names.contains(&name), "nothing is compared with tests/golden/{folder}/{name}: remove it");
    }
}

fn write(path: PathBuf, text: &str) {
    let folder = path.parent().expect("a golden file lies in a folder");
    std::fs::create_dir_all(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    std::fs::write(&path, text).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
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
