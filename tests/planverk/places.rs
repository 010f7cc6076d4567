//! What a live preview will need of the real templates: every text leads back to where it was written, and an edit changes
//! the pages that it is on and no others.

use std::collections::BTreeSet;
use std::path::Path;

use planverk::document::words::FixedWords;
use planverk::document::{self, Content, Document};
use planverk::fault::{Faults, Sources};
use planverk::plan::resolved::Resolved;
use planverk::read::{Origin, find, read};
use planverk::typeset::{Laid, Templates, Typesetter};

use crate::room::{Room, copy, repository};

fn document_of(plan: &Path) -> Document {
    let (mut sources, mut faults) = (Sources::new(), Faults::new());
    let folders = find(&[plan.to_owned()]).expect("a plan").plans;
    let found = read(&Origin::folder(folders[0].clone()), &mut sources, &mut faults).expect("a plan that can be read");
    let document = document::build(&Resolved::of(&found.plan), found.pictures, &mut faults);
    assert!(faults.is_empty(), "{:?}", faults.sorted());
    document
}

fn laid(typesetter: &mut Typesetter, document: &Document) -> Laid {
    typesetter.lay_out(document).unwrap_or_else(|refused| panic!("{refused:?}"))
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The fixed words of the plan's language, which no author wrote.
fn fixed_words(document: &Document) -> BTreeSet<String> {
    let Content::Plan(plan) = &document.content else { panic!("a plan") };
    let fixed = FixedWords::pairs().into_iter().map(|(nynorsk, _)| nynorsk);
    let facts = plan.omslag.facts.iter().map(|fact| fact.name);
    fixed.chain(facts).chain(plan.tal.iter().map(|tal| tal.word)).map(letters).collect()
}

#[test]
fn every_text_of_the_real_plan_leads_back_to_where_it_was_written() {
    let document = document_of(&repository().join("content/aukra/slt-2024"));
    let laid = laid(&mut Typesetter::new(Templates::Embedded), &document);
    let fixed = fixed_words(&document);
    let written: Vec<String> = document.origins.iter().map(|origin| letters(&origin.printed)).collect();
    let (mut lead_back, mut lost) = (0, vec![]);
    for page in 0..laid.pages() {
        for drawn in laid.drawn(page) {
            let Some(text) = drawn.text() else { continue };
            let own = letters(text);
            match drawn.place_id() {
                Some(place) => {
                    let origin =
                        document.origins.get(place).unwrap_or_else(|| panic!("{text:?} has a place that nothing has"));
                    // a line of several texts is one run, whose letters each know their own
                    let printed = letters(&origin.printed);
                    assert!(printed.contains(&own) || own.contains(&printed), "{text:?} leads to {:?}", origin.printed);
                    lead_back += 1;
                }
                // numbers and the footer's words are planverk's own
                None if own.chars().all(|c| c.is_ascii_digit()) || fixed.iter().any(|word| word.contains(&own)) => {}
                None if own.len() > 3 && written.iter().any(|leaf| leaf.contains(&own)) => lost.push(text.to_owned()),
                None => {}
            }
        }
    }
    assert!(lost.is_empty(), "texts of the plan that lead nowhere: {lost:?}");
    assert!(lead_back > 500, "only {lead_back} texts lead back");
}

#[test]
fn an_edited_word_changes_the_page_that_it_is_on() {
    let room = Room::new();
    copy(&repository().join("content/aukra"), &room.path("aukra"));
    let plan = room.path("aukra/slt-2024");
    let mut typesetter = Typesetter::new(Templates::Embedded);
    let before = laid(&mut typesetter, &document_of(&plan));
    let file = plan.join("maal-og-tiltak.yaml");
    let text = std::fs::read_to_string(&file).expect("the measures");
    assert!(text.contains("Vidareutvikle «Ung i Aukra»"), "the word to edit is gone from the plan");
    std::fs::write(&file, text.replace("Vidareutvikle «Ung i Aukra»", "Styrkje «Ung i Aukra»")).expect("an edit");
    let after = laid(&mut typesetter, &document_of(&plan));
    assert_eq!(before.pages(), after.pages());
    let changed: Vec<usize> =
        (0..after.pages()).filter(|page| before.page_key(*page) != after.page_key(*page)).collect();
    assert_eq!(changed.len(), 1, "pages {changed:?} changed");
}
