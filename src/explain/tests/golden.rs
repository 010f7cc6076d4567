//! What an author meets: each fault of the wrong examples of a page, whole, in `tests/golden/feilkodar/`, and of the pages in bokmål in
//! `tests/golden/feilkodar-nb/`.

use super::examples::of;
use super::plan::faults;
use super::{Written, written};
use crate::norsk::Målform;
use crate::tests::golden;

/// What is said of the wrong examples of a page under its code.
fn said(page: Written) -> String {
    let wrong = of(page).into_iter().filter(|example| example.wrong);
    let told = wrong.flat_map(|example| faults(&example)).filter(|told| told.code == page.code);
    told.map(|told| told.face).collect::<Vec<_>>().join("\n\n") + "\n"
}

#[test]
fn what_the_wrong_examples_give_is_what_a_person_has_read() {
    for (målform, folder) in
        [(Målform::Nynorsk, "tests/golden/feilkodar"), (Målform::Bokmål, "tests/golden/feilkodar-nb")]
    {
        let tried = written(målform).filter(|page| of(*page).iter().any(|example| example.wrong));
        let texts = tried.map(|page| (page.file.replace(".md", ".txt"), said(page)));
        golden::folder(folder, &texts.collect());
    }
}
