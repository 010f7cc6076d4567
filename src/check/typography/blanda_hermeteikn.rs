//! A plan has one kind of quotation marks.

use super::pairs::{self, angled};
use crate::check::{Needs, Rule, Subject};
use crate::fault::code::Kind;
use crate::fault::{Edit, Faults, Place};
use crate::norsk::said;
use crate::plan::texts::Paragraph;

/// Two kinds of quotation marks.
pub const RULE: Rule = Rule::note("PV605", "blanda-hermeteikn", Kind::Typography, Needs::Nothing, check);

/// Remarks on the rarer of « » and “ ”, once.
fn check(subject: &Subject, faults: &mut Faults) {
    let (mut angles, mut curls): (Vec<Place>, Vec<Place>) = (vec![], vec![]);
    let mut curled_pairs: Vec<Edit> = vec![];
    for part in subject.texts().iter().flat_map(|text| &text.paragraphs) {
        angles.extend(outer(part, '«'));
        curled_pairs.extend(pairs::curled(&part.text).iter().flat_map(|pair| angled(part, pair)));
        // „ opens in German and older Norwegian print
        curls.extend(outer(part, '“').chain(outer(part, '„')));
    }
    let (own, others, shown, own_shown) = match angles.len() >= curls.len() {
        true => (angles, curls, "“ ”", "« »"),
        false => (curls, angles, "« »", "“ ”"),
    };
    if let (Some(own), Some(first)) = (own.iter().min(), others.iter().min()) {
        let message = said!(
            "hermeteikna er {shown} her, men {own_shown} elles i planen",
            "hermetegnene er {shown} her, men {own_shown} ellers i planen"
        );
        let fault = RULE.fault(*first, message).related(*own, said!("{own_shown} fyrst her", "{own_shown} først her"));
        faults.push(fault.hint(said!("skriv « og » overalt", "skriv « og » overalt")).cure(curled_pairs));
    }
}

/// Where marks of a kind open, outside other quotation marks: a quotation inside one has marks of another kind.
fn outer<'a>(part: &'a Paragraph, mark: char) -> impl Iterator<Item = Place> + 'a {
    let mut depth: usize = 0;
    let found = part.text.char_indices().filter(move |(_, c)| {
        let outside = depth == 0;
        match c {
            '«' | '“' | '„' => depth += 1,
            '»' | '”' => depth = depth.saturating_sub(1),
            _ => {}
        }
        outside && *c == mark
    });
    found.map(|(at, c)| part.place(at..at + c.len_utf8()))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::tests::of_text;

    #[test]
    fn the_rarer_kind_is_told_with_the_place_of_the_other() {
        assert_eq!(
            of_text("nn", "«Ein», «to».\n\nOg “tre”.", &RULE),
            ["“: hermeteikna er “ ” her, men « » elles i planen (skriv « og » overalt) [4: « » fyrst her]"]
        );
    }

    #[test]
    fn one_kind_inner_marks_inches_and_apostrophes_are_fine() {
        for text in ["«Ein» og «to».", "“Ein” og “to”.", "«Han sa “ja” og ‘nei’».", "Ein skjerm på 15\".", "Hans' plan"]
        {
            assert_eq!(of_text("nn", text, &RULE), Vec::<String>::new(), "{text}");
        }
    }
}
