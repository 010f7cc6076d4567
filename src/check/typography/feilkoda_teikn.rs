//! `fÃ¸r` is «før», saved in one coding and read in another.

use crate::check::{Needs, Rule, Subject};
use crate::fault::Faults;
use crate::fault::code::Kind;
use crate::norsk::{decoded, is_address, said};

/// Letters that are read in another coding than they were written in.
pub const RULE: Rule = Rule::warning("PV613", "feilkoda-teikn", Kind::Typography, Needs::Nothing, check);

/// Remarks on each word with such letters, with the word that was meant.
fn check(subject: &Subject, faults: &mut Faults) {
    for part in subject.texts().iter().flat_map(|text| &text.paragraphs) {
        let mut at = 0;
        for word in part.text.split([' ', '\n']) {
            let range = at..at + word.len();
            at = range.end + 1;
            // an address has codes of its own
            let Some(right) = decoded(word).filter(|_| !(is_address(word) && word.contains('%'))) else { continue };
            let message = said!(
                "«{word}» er lagra med éi teiknkoding og lesen med ei anna",
                "«{word}» er lagret med én tegnkoding og lest med en annen"
            );
            let fault =
                RULE.fault(part.place(range.clone()), message).hint(said!("skriv «{right}»", "skriv «{right}»"));
            faults.push(fault.cure([part.replacing(range, right)]));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::tests::of_text;

    #[test]
    fn a_word_is_told_with_the_letters_that_were_meant() {
        assert_eq!(
            of_text("nn", "Arbeidet fÃ¸r var godt â€“ no òg.", &RULE),
            [
                "fÃ¸r: «fÃ¸r» er lagra med éi teiknkoding og lesen med ei anna (skriv «før»)",
                "â€“: «â€“» er lagra med éi teiknkoding og lesen med ei anna (skriv «–»)"
            ]
        );
    }

    #[test]
    fn other_words_are_left_alone() {
        for text in ["Arbeidet før var godt – no òg.", "20 °C, 50 %, «Å»", "https://a.no/f%C3%B8r"] {
            assert_eq!(of_text("nn", text, &RULE), Vec::<String>::new(), "{text}");
        }
    }
}
