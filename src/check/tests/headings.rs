//! No author can make the headings skip a level: who listens to a plan and jumps from heading to heading would look for the
//! one between. There is no rule, since there is nothing that it could find.

use crate::document::model::Del;
use crate::fault::{Faults, Sources};
use crate::plan::resolved::Resolved;
use crate::plan::seksjon::Seksjon;
use crate::read::{Origin, find, read};
use crate::{document, yaml};
use std::path::Path;

#[test]
fn a_heading_cannot_be_written_inside_a_text() {
    let places = [
        ("kapittel", "type: tekst\ntittel: A\ntekst: |\n"),
        ("del", "type: tekst\ntittel: A\ndelar:\n  - tittel: B\n    tekst: |\n"),
        ("nivå", "type: organisering\ntittel: A\nnivå:\n  - id: a\n    tittel: B\n    mandat: |\n"),
        (
            "tabell",
            "type: tiltak\ntittel: A\ntabellar:\n  - id: a\n    tittel: B\n    tiltak: [{ id: b, tittel: C }]\n    tekst: |\n",
        ),
        ("tiltak", "type: tiltak\ntittel: A\ntiltak:\n  - id: a\n    tittel: B\n    tekst: |\n"),
    ];
    // a line of hyphens or of equals signs under a text makes no heading of it: it is a rule, or printed as it is written
    let headings = ["## B", "#### B", "###### B", "> ## B", "- ## B", "1. A\n2. #### B", "A[^1]\n\n[^1]: ## B"];
    for (place, before) in places {
        for heading in headings {
            let text = format!("Fyrst.\n\n{heading}\n\nTil sist.");
            let text: String = text.lines().map(|line| format!("      {line}\n")).collect();
            let (mut sources, mut faults) = (Sources::new(), Faults::new());
            let id = sources.add("a.yaml", format!("{before}{text}").as_bytes(), &mut faults);
            yaml::read::<Seksjon>(sources.get(id).unwrap(), &mut faults);
            let said: Vec<&str> = faults.iter().map(|fault| fault.message.nn()).collect();
            assert_eq!(said, ["overskrifter kan ikkje stå inne i ein tekst"], "{place}, {heading}");
        }
    }
}

#[test]
fn every_heading_below_another_is_one_level_below_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (mut deepest, mut headings) = (0, 0);
    for folder in ["content", "tests/fixtures/planar"] {
        for folder in find(&[root.join(folder)]).unwrap().plans {
            let (mut sources, mut faults) = (Sources::new(), Faults::new());
            let found = read(&Origin::folder(folder), &mut sources, &mut faults).unwrap();
            let document = document::build(&Resolved::of(&found.plan), found.pictures, &mut faults);
            let document::Content::Plan(plan) = document.content else { panic!("a plan") };
            for section in &plan.seksjonar {
                // a chapter is on the first level
                below(&section.delar, 1, &mut deepest, &mut headings);
            }
        }
    }
    // three levels of parts under a chapter, and no more: PV105 refuses a fourth
    assert_eq!(deepest, 4);
    assert!(headings > 50, "{headings}");
}

fn below(parts: &[Del], level: u8, deepest: &mut u8, headings: &mut usize) {
    for part in parts {
        assert_eq!(part.nivå, level + 1, "{}", part.id);
        *deepest = (*deepest).max(part.nivå);
        *headings += 1;
        below(&part.delar, part.nivå, deepest, headings);
    }
}
