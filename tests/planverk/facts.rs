//! The facts of a reference plan: a line each in `tests/fakta/<plan>.txt`, written from the source before the plan was.

use std::fs;

use crate::pdf::squeeze;
use crate::room::repository;
use crate::samples;

#[test]
fn every_fact_of_the_reference_plans_stands_in_the_pdf() {
    let folder = repository().join("tests/fakta");
    let lists: Vec<_> = fs::read_dir(folder).expect("tests/fakta").map(|entry| entry.expect("a file").path()).collect();
    assert!(!lists.is_empty(), "tests/fakta holds no list");
    for list in lists {
        let plan = list.file_stem().expect("a file has a name").to_string_lossy().into_owned();
        let facts = fs::read_to_string(&list).expect("a list of facts");
        let text = squeeze(&samples::named(&plan).pdf().text());
        let facts = facts.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
        let missing: Vec<&str> = facts.filter(|fact| !text.contains(&squeeze(fact))).collect();
        assert!(missing.is_empty(), "{plan} does not say:\n{}", missing.join("\n"));
    }
}
