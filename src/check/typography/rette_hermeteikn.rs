//! Norwegian quotation marks are « and ».

use super::pairs::{self, angled};
use crate::check::{Needs, Rule, Subject};
use crate::fault::code::Kind;
use crate::fault::{Faults, Place, code};
use crate::norsk::said;
use crate::plan::texts::TextKind;
use std::collections::HashMap;
use std::ops::Range;

/// Quotation marks of the typewriter.
pub const RULE: Rule = Rule::note("PV604", "rette-hermeteikn", Kind::Typography, Needs::Nothing, check);

/// Remarks on straight marks, a pair at a time.
fn check(subject: &Subject, faults: &mut Faults) {
    // marks that YAML cannot read are told of already
    let told = faults.iter().filter(|fault| fault.code == code::QUOTES).filter_map(|fault| fault.place);
    let told: Vec<Place> = told.collect();
    let is_told = |place: Place| told.iter().any(|at| at.source == place.source && at.span.touches(place.span));
    let texts = subject.texts();
    let parts = texts.iter().flat_map(|text| text.paragraphs.iter().map(|part| (part, text.kind)));
    for (part, kind) in parts {
        let pairs: HashMap<usize, Range<usize>> =
            pairs::straight(&part.text).into_iter().map(|pair| (pair.start, pair)).collect();
        let has_inches = !matches!(kind, TextKind::Celle | TextKind::Tidspunkt);
        for range in straight(&part.text, has_inches) {
            let (pair, place) = (pairs.get(&range.start), part.place(range));
            if is_told(place) {
                continue;
            }
            let fault = RULE
                .fault(place, said!("hermeteiknet \" er frå skrivemaskina", "hermetegnet \" er fra skrivemaskinen"));
            faults.push(
                fault
                    .hint(said!("skriv « føre og » etter", "skriv « foran og » etter"))
                    .cure(pair.into_iter().flat_map(|pair| angled(part, pair))),
            );
        }
    }
}

/// Straight marks: the opening one of each pair, and one that has no other. A time or a sum has no inches.
fn straight(text: &str, has_inches: bool) -> Vec<Range<usize>> {
    let mut out = vec![];
    let mut open = false;
    for (at, _) in text.match_indices('"') {
        let after_digit =
            has_inches && text.get(..at).is_some_and(|before| before.ends_with(|c: char| c.is_ascii_digit()));
        // 15" is inches
        if !open && after_digit {
            continue;
        }
        if !open {
            out.push(at..at + 1);
        }
        open = !open;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::tests::of_text;

    #[test]
    fn straight_marks_are_told_once_a_pair() {
        assert_eq!(
            of_text("nn", "Sjå \"Ung i Aukra\" og \"Små\".", &RULE),
            ["\": hermeteiknet \" er frå skrivemaskina (skriv « føre og » etter)"; 2]
        );
    }

    #[test]
    fn other_kinds_inches_and_apostrophes_are_fine() {
        for text in ["«Ein» og “to”.", "«Han sa “ja” og ‘nei’».", "Ein skjerm på 15\".", "Hans' plan"]
        {
            assert_eq!(of_text("nn", text, &RULE), Vec::<String>::new(), "{text}");
        }
    }
}
