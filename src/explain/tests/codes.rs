//! Every code has a page, and every page a code.

use super::{BOTH, all, folder, pages, repository, written};
use crate::check::codes;
use crate::fault::Code;
use crate::norsk::Målform;

use std::collections::BTreeSet;

/// The name of the file that has the page of a code: ASCII, as all file names.
fn file(code: Code) -> String {
    format!("{}-{}.md", code.id, code.ascii())
}

#[test]
fn every_code_has_a_page_and_every_page_a_code() {
    let with_pages: BTreeSet<Code> = pages().map(|page| page.code).collect();
    let codes: BTreeSet<Code> = codes().collect();
    let without: Vec<String> = codes
        .difference(&with_pages)
        .flat_map(|code| BOTH.map(|målform| format!("{}/{}", folder(målform), file(*code))))
        .collect();
    assert!(without.is_empty(), "write these pages, and name them in src/explain/pages.rs: {}", without.join(", "));
    let for_nothing: Vec<&Code> = with_pages.difference(&codes).collect();
    assert!(for_nothing.is_empty(), "pages of codes that do not exist: {for_nothing:?}");
}

#[test]
fn every_page_in_the_folders_is_compiled_in_under_the_name_of_its_code() {
    for målform in BOTH {
        let mut files: Vec<String> = std::fs::read_dir(repository(folder(målform)))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .filter(|name| name != "README.md" && name != "nb")
            .collect();
        files.sort();
        let listed: Vec<&str> = written(målform).map(|page| page.file).collect();
        assert_eq!(listed, files, "the list in src/explain/pages.rs is not that of {}", folder(målform));
    }
    for page in all() {
        assert_eq!(
            page.file,
            file(page.code),
            "the heading of a page is not «# PV000 namn», or its file has another name"
        );
    }
}

#[test]
fn every_page_is_written_in_bokmål_too() {
    let nynorsk = written(Målform::Nynorsk).map(|page| page.markdown);
    let missing: Vec<String> = written(Målform::Bokmål)
        .zip(nynorsk)
        .filter(|(page, nynorsk)| page.markdown == *nynorsk)
        .map(|(page, _)| page.to_string())
        .collect();
    assert!(
        missing.is_empty(),
        "write these, and take `nynorsk_only` out of src/explain/pages.rs: {}",
        missing.join(", ")
    );
}
