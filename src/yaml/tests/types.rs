//! Records, choices, kinds and unions.

use super::sample::*;
use super::{read, tree};
use crate::yaml::{Målform, schema};

#[test]
fn a_sound_section_is_read_whole() {
    let text = "type: tiltak\ntittel: Mål\ntiltak:\n  - id: a\n    tittel: A\n    punkt:\n      - Ein\n      - { tittel: To, punkt: [Tre] }\n    deltakere: [x]\n    kostnad: 40\nstatus: høring\nnummerering: ja\n";
    let read = read::<Seksjon>(text);
    assert_eq!(read.lines(), Vec::<String>::new());
    let Some(Seksjon::Tiltak(del)) = read.value else { panic!("no section") };
    assert_eq!(del.felles.tittel.value, "Mål");
    assert_eq!(del.status.map(|status| status.value), Some(Status::Høyring));
    assert_eq!(del.nummerering, Some(true));
    assert_eq!(del.tiltak[0].punkt.len(), 2);
    assert_eq!(del.tiltak[0].deltakarar[0].value, Id("x".into()));
}

#[test]
fn show() {
    let text = std::fs::read_to_string("/work/shared/reference/prototype/yaml/feil.yaml").unwrap();
    let read = read::<Seksjon>(&text);
    for fault in &read.faults {
        println!("{}\n", crate::fault::terminal::render(fault, &read.sources, false));
    }
    println!("{:#}", schema::document::<Seksjon>("x", Målform::Nynorsk));
    println!("{:#?}", tree("a: b").value);
}
