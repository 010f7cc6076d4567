//! What the pages without examples show, where the program can be made to say it from bytes that no page can hold.

use super::examples::blocks;
use super::pages;
use crate::fault::{Faults, Sources, terminal};
use crate::plan::seksjon::Seksjon;

/// What an author is told of a section file with these bytes, under this code.
fn told(id: &str, bytes: &[u8]) -> String {
    let (mut faults, mut sources) = (Faults::new(), Sources::new());
    let source = sources.add("content/fjordvik/slt-2026/bakgrunn.yaml", bytes, &mut faults);
    let _: Option<Seksjon> = crate::yaml::read(sources.get(source).unwrap(), &mut faults);
    let fault = faults.sorted().into_iter().find(|fault| fault.code.id == id).unwrap();
    terminal::render(fault, &sources, false)
}

/// What the page of this code shows.
fn shown(id: &str) -> String {
    let page = pages().find(|page| page.code.id == id).unwrap();
    let block = blocks(page.markdown).into_iter().find(|block| block.info == "tekst").unwrap();
    block.text.trim_end().to_string()
}

#[test]
fn more_faults_than_anyone_reads_are_told_as_the_page_shows() {
    let bullets = "  \u{f0b7} barn og unge\n".repeat(600);
    let text = format!("type: tekst\ntittel: Målgruppa\ntekst: |\n{bullets}");
    assert_eq!(told("PV000", text.as_bytes()), shown("PV000"));
}

#[test]
fn a_file_in_latin_1_is_told_as_the_page_shows() {
    let text = "type: tekst\ntittel: Bakgrunn\ntekst: Barn og unge skal kjenne at dei høyrer til.\n";
    let latin: Vec<u8> = text.chars().map(|c| c as u8).collect();
    assert_eq!(told("PV008", &latin), shown("PV008"));
}

#[test]
fn a_file_with_too_many_values_is_told_as_the_page_shows() {
    let text = "- [klokka, 12]\n".repeat(250_000);
    assert_eq!(told("PV028", text.as_bytes()), shown("PV028"));
}

#[test]
fn what_is_shown_begins_with_the_code_of_its_page() {
    for page in pages() {
        for block in blocks(page.markdown).iter().filter(|block| block.info == "tekst") {
            assert!(block.text.starts_with(&format!("feil[{}]: ", page.code)), "{} line {}", page.code, block.line);
            assert!(block.text.contains(" = råd: "), "{} line {}", page.code, block.line);
        }
    }
}
