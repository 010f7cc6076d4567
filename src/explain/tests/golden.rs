//! What an author meets: each fault of the wrong examples of a page, whole, in `tests/golden/feilkodar/`.
//!
//! `PLANVERK_UPDATE=1 cargo test --no-default-features --lib explain` writes them anew: read them aloud before you commit them.

use super::examples::of;
use super::plan::faults;
use super::{pages, repository};
use crate::explain::Page;
use std::collections::BTreeMap;

const FOLDER: &str = "tests/golden/feilkodar";
const UPDATE: &str = "run PLANVERK_UPDATE=1 cargo test --no-default-features --lib explain, and read the difference";

/// The name of the text of a page: that of the page itself.
fn name(page: &Page) -> String {
    let (file, _) = pages::FILES.iter().find(|(_, markdown)| *markdown == page.markdown).unwrap();
    file.replace(".md", ".txt")
}

/// What is said of the wrong examples of a page under its code.
fn said(page: &Page) -> String {
    let wrong = of(page).into_iter().filter(|example| example.wrong);
    let told = wrong.flat_map(|example| faults(&example)).filter(|told| told.code == page.code);
    told.map(|told| told.face).collect::<Vec<_>>().join("\n\n") + "\n"
}

#[test]
fn what_the_wrong_examples_give_is_what_a_person_has_read() {
    let folder = repository(FOLDER);
    let tried = pages().filter(|page| of(page).iter().any(|example| example.wrong));
    let now: BTreeMap<String, String> = tried.map(|page| (name(&page), said(&page))).collect();
    let mut read: BTreeMap<String, String> = BTreeMap::new();
    for entry in std::fs::read_dir(&folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        read.insert(name, std::fs::read_to_string(&path).unwrap());
    }
    let left_over: Vec<&String> = read.keys().filter(|name| !now.contains_key(*name)).collect();
    if std::env::var_os("PLANVERK_UPDATE").is_some() {
        std::fs::create_dir_all(&folder).unwrap();
        for name in left_over {
            std::fs::remove_file(folder.join(name)).unwrap();
        }
        for (name, text) in now.iter().filter(|(name, text)| read.get(*name) != Some(text)) {
            std::fs::write(folder.join(name), text).unwrap();
        }
        return;
    }
    assert!(left_over.is_empty(), "{FOLDER} has {left_over:?}, which no page gives: {UPDATE}");
    for (name, text) in &now {
        let Some(old) = read.get(name) else { panic!("{FOLDER}/{name} is missing: {UPDATE}") };
        assert!(old == text, "{FOLDER}/{name} is stale. It says\n\n{old}\nand should say\n\n{text}\n{UPDATE}");
    }
}
