//! What an author meets: each fault of the wrong examples of a page, whole, in `tests/golden/feilkodar/`.

use super::examples::of;
use super::pages;
use super::plan::faults;
use crate::explain::Page;
use crate::tests::golden;

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
    let tried = pages().filter(|page| of(page).iter().any(|example| example.wrong));
    golden::folder("tests/golden/feilkodar", &tried.map(|page| (name(&page), said(&page))).collect());
}
