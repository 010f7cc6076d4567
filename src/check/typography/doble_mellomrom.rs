//! One space is enough between two words.

use crate::check::{Needs, Rule, Subject};
use crate::fault::Faults;
use crate::fault::code::Kind;
use crate::norsk::said;
use std::ops::Range;

/// Two spaces where one is enough.
pub const RULE: Rule = Rule::note("PV606", "doble-mellomrom", Kind::Typography, Needs::Nothing, check);

/// Remarks on each run of spaces.
fn check(subject: &Subject, faults: &mut Faults) {
    let texts = subject.texts();
    for part in texts.iter().flat_map(|text| &text.paragraphs) {
        for range in runs(&part.text) {
            // where a footnote or a reference without words has been left out, the author wrote one space on each side
            if part.as_written(range.clone()).chars().all(|c| c == ' ') {
                let fault = RULE.fault(
                    part.place(range.clone()),
                    said!("her står det meir enn eitt mellomrom", "her står det mer enn ett mellomrom"),
                );
                faults.push(fault.hint(said!("skriv eitt", "skriv ett")).cure([part.replacing(range, " ")]));
            }
        }
    }
}

/// Two spaces or more with text on both sides.
fn runs(text: &str) -> Vec<Range<usize>> {
    let end = text.trim_end().len();
    let mut out = vec![];
    let mut at = text.len() - text.trim_start().len();
    while let Some(start) = text.get(at..end).and_then(|rest| rest.find("  ")).map(|found| at + found) {
        let rest = text.get(start..end).unwrap_or("");
        at = start + (rest.len() - rest.trim_start_matches(' ').len());
        out.push(start..at);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::tests::{of_section, of_text};

    #[test]
    fn two_spaces_are_told() {
        assert_eq!(
            of_text("nn", "Ein  to   tre.", &RULE),
            [
                "  : her står det meir enn eitt mellomrom (skriv eitt)",
                "   : her står det meir enn eitt mellomrom (skriv eitt)"
            ]
        );
    }

    #[test]
    fn layout_of_the_file_and_what_is_left_out_is_fine() {
        let text = "Ein\nto  \ntre [](#a) fire.[^n] Fem.\n\n| a   |  b |\n| --- | --- |\n| c   | d  |\n\n  - seks\n\n[^n]: Note";
        assert_eq!(of_text("nn", text, &RULE), Vec::<String>::new());
        let section = "type: tekst\ntittel: A\ningress: >-\n  Ein\n  to\ntekst:   Tre\n    fire\n";
        assert_eq!(of_section("nn", section, &RULE), Vec::<String>::new());
    }
}
