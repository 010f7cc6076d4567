//! Every code has a page, and every page a code.

use super::{FOLDER, pages, repository};
use crate::check::codes;
use crate::fault::Code;

use std::collections::BTreeSet;

/// The name of the file that has the page of a code: ASCII, as all file names.
fn file(code: Code) -> String {
    format!("{}-{}.md", code.id, code.ascii())
}

#[test]
fn every_code_has_a_page_and_every_page_a_code() {
    let with_pages: BTreeSet<Code> = pages().map(|page| page.code).collect();
    let all: BTreeSet<Code> = codes().collect();
    let without: Vec<String> = all.difference(&with_pages).map(|code| format!("{FOLDER}/{}", file(*code))).collect();
    assert!(without.is_empty(), "write these pages, and name them in src/explain/pages.rs: {}", without.join(", "));
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
    let listed: Vec<&str> = pages::FILES.iter().map(|(name, _)| *name).collect();
    assert_eq!(listed, files, "the list in src/explain/pages.rs is not the folder's");
    let from_headings: Vec<String> = pages().map(|page| file(page.code)).collect();
    assert_eq!(from_headings, files, "a heading is not «# PV000 namn», or the file has another name");
}
