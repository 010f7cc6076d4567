//! Long sentences are hard to read for many.

use crate::check::{Needs, Rule, Subject};
use crate::fault::Faults;
use crate::fault::code::Kind;
use crate::plan::texts::{Paragraph, TextKind};
use std::ops::Range;

/// A sentence that few read to its end.
pub const RULE: Rule = Rule::note("PV609", "lang-setning", Kind::Language, Needs::Nothing, check);

/// The most words of a sentence that is not remarked on.
const MOST: usize = 40;

/// Short words that end in a full stop inside a sentence.
const SHORTENED: &[&str] = &[
    "adr", "art", "avd", "bl", "ca", "dr", "eks", "e", "f", "fig", "flg", "ftl", "inkl", "jf", "jfr", "kap", "kl",
    "kr", "m", "mill", "min", "mrd", "nr", "nn", "o", "par", "pga", "pkt", "red", "ref", "s", "st", "t", "tab", "tlf",
    "v",
];

/// Remarks on each sentence of more than 40 words, at its first word.
fn check(subject: &Subject, faults: &mut Faults) {
    let texts = subject.texts();
    let running = |slag| !matches!(slag, TextKind::Tittel | TextKind::Namn);
    for part in texts.iter().filter(|text| running(text.kind)).flat_map(|text| &text.paragraphs).filter(|p| !p.in_quote)
    {
        for sentence in sentences(part) {
            let text = part.text.get(sentence.clone()).unwrap_or("");
            let words =
                text.split_whitespace().filter(|w| w.contains(|c: char| c.is_alphanumeric() || c == '\u{fffc}'));
            let count = words.count();
            if count > MOST {
                let first = text.split_whitespace().next().map_or(0, str::len);
                let place = part.place(sentence.start..sentence.start + first);
                let message = format!("setninga som startar her, er på {count} ord");
                let fault = RULE.fault(place, message);
                faults.push(fault.hint(format!("del henne: over {MOST} ord er tungt å lese for mange")));
            }
        }
    }
}

/// The sentences of a paragraph, without the white space between them.
fn sentences(part: &Paragraph) -> Vec<Range<usize>> {
    let text = part.text.as_str();
    let mut out = vec![];
    let mut start = 0;
    for (at, c) in text.char_indices() {
        let after = text.get(at + c.len_utf8()..).unwrap_or("");
        let ends = match c {
            '\n' => true,
            '.' | '!' | '?' | '…' => {
                starts_sentence(after) && !(c == '.' && is_shortened(text.get(start..at).unwrap_or("")))
            }
            _ => false,
        };
        if ends {
            out.push(start..at + c.len_utf8());
            start = at + c.len_utf8();
        }
    }
    out.push(start..text.len());
    let trimmed = |r: Range<usize>| {
        let body = text.get(r.clone()).unwrap_or("");
        r.start + (body.len() - body.trim_start().len())..r.end
    };
    out.into_iter().map(trimmed).collect()
}

/// Whether what follows a full stop can be a new sentence.
fn starts_sentence(after: &str) -> bool {
    let closed = after.trim_start_matches(['»', '”', '"', ')', '’']);
    let next = closed.trim_start();
    let large = next
        .trim_start_matches(['«', '“', '„', '"', '(', '‘'])
        .starts_with(|c: char| c.is_uppercase() || c == '\u{fffc}');
    next.len() < closed.len() && large
}

/// Whether the word before a full stop is one that is cut short.
fn is_shortened(before: &str) -> bool {
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    word.len() < 6 && SHORTENED.contains(&word.to_lowercase().as_str())
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
