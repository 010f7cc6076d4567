//! Long sentences are hard to read for many.

use crate::check::{Needs, Rule, Subject};
use crate::fault::Faults;
use crate::fault::code::Kind;
use crate::norsk::{PLACEHOLDER, said, sentences};
use crate::plan::texts::TextKind;

/// A sentence that few read to its end.
pub const RULE: Rule = Rule::note("PV609", "lang-setning", Kind::Language, Needs::Nothing, check);

/// The most words of a sentence that is not remarked on.
const MOST: usize = 40;

/// Remarks on each sentence of more than 40 words, at its first word.
fn check(subject: &Subject, faults: &mut Faults) {
    let texts = subject.texts();
    let running = |kind| !matches!(kind, TextKind::Tittel | TextKind::Namn);
    for part in texts.iter().filter(|text| running(text.kind)).flat_map(|text| &text.paragraphs).filter(|p| !p.in_quote)
    {
        for sentence in sentences(&part.text) {
            let text = part.text.get(sentence.clone()).unwrap_or("");
            let words =
                text.split_whitespace().filter(|w| w.contains(|c: char| c.is_alphanumeric() || c == PLACEHOLDER));
            let count = words.count();
            if count > MOST {
                let first = text.split_whitespace().next().map_or(0, str::len);
                let place = part.place(sentence.start..sentence.start + first);
                let message = said!(
                    "setninga som startar her, er på {count} ord",
                    "setningen som starter her, er på {count} ord"
                );
                let fault = RULE.fault(place, message);
                faults.push(fault.hint(said!(
                    "del henne: over {MOST} ord er tungt å lese for mange",
                    "del den: over {MOST} ord er tungt å lese for mange"
                )));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::tests::of_text;

    fn words(count: usize) -> String {
        vec!["ord"; count].join(" ")
    }

    #[test]
    fn a_sentence_of_more_than_40_words_is_told_at_its_first() {
        let said = of_text("nn", &format!("Kort setning. Ei {} slutt.", words(39)), &RULE);
        assert_eq!(
            said,
            ["Ei: setninga som startar her, er på 41 ord (del henne: over 40 ord er tungt å lese for mange)"]
        );
    }

    #[test]
    fn forty_words_two_sentences_and_quotations_are_fine() {
        let long = words(45);
        for text in [
            format!("{}.", words(40)),
            format!("Ei {}. Ho {}?", words(30), words(30)),
            format!("Ei {}.» «Ho» {}", words(30), words(30)),
            format!("> {long}"),
            format!("- {}\n- {}", words(30), words(30)),
        ] {
            assert_eq!(of_text("nn", &text, &RULE), Vec::<String>::new(), "{text}");
        }
        assert_eq!(of_text("nn", &format!("Ho {} kl. 13 og jf. Lova {}", words(20), words(20)), &RULE).len(), 1);
    }
}
