//! Every code has a page, every page a code, and no two codes are alike.

use super::{FOLDER, pages, repository};
use crate::check::codes;
use crate::fault::Code;
use crate::forklar::sider;

use std::collections::BTreeSet;
use std::path::Path;

/// The name of the file that has the page of a code: ASCII, as all file names.
fn file(code: Code) -> String {
    let name = code.name.replace('å', "aa").replace('æ', "ae").replace('ø', "oe");
    format!("{}-{name}.md", code.id)
}

/// What stands in quotes in the files `code.rs` and looks like the number of a fault.
fn numbers(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            numbers(&path, found);
        } else if path.file_name().is_some_and(|name| name == "code.rs") {
            let source = std::fs::read_to_string(&path).unwrap();
            let quoted = source.split('"').filter(|word| word.len() == 5 && word.starts_with("PV"));
            found.extend(quoted.map(String::from));
        }
    }
}

#[test]
fn the_list_of_codes_has_all_that_are_declared() {
    let mut declared = BTreeSet::new();
    numbers(&repository("src"), &mut declared);
    let listed: BTreeSet<String> = codes().map(|code| code.id.to_string()).collect();
    assert_eq!(listed, declared, "a list of codes is missing in {}, or a code in its ALL", file!());
}

#[test]
fn no_two_faults_have_one_number_or_one_name() {
    let (mut ids, mut names) = (BTreeSet::new(), BTreeSet::new());
    for code in codes() {
        assert!(ids.insert(code.id), "{code} has the number of another");
        assert!(names.insert(code.name), "{code} has the name of another");
    }
}

#[test]
fn every_code_has_a_page_and_every_page_a_code() {
    let with_pages: BTreeSet<Code> = pages().map(|page| page.code).collect();
    let all: BTreeSet<Code> = codes().collect();
    let without: Vec<String> = all.difference(&with_pages).map(|code| format!("{FOLDER}/{}", file(*code))).collect();
    assert!(without.is_empty(), "write these pages, and name them in src/forklar/sider.rs: {}", without.join(", "));
    let for_nothing: Vec<&Code> = with_pages.difference(&all).collect();
    assert!(for_nothing.is_empty(), "pages of codes that do not exist: {for_nothing:?}");
}

#[test]
fn every_page_in_the_folder_is_compiled_in_under_the_name_of_its_code() {
    let mut files: Vec<String> = std::fs::read_dir(repository(FOLDER))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| name != "README.md")
        .collect();
    files.sort();
    let listed: Vec<&str> = sider::ALL.iter().map(|(name, _)| *name).collect();
    assert_eq!(listed, files, "the list in src/forklar/sider.rs is not the folder's");
    let from_headings: Vec<String> = pages().map(|page| file(page.code)).collect();
    assert_eq!(from_headings, files, "a heading is not «# PV000 namn», or the file has another name");
}
