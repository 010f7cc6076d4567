//! Where sentences start and end.

use super::token::PLACEHOLDER;
use std::ops::Range;

/// Short words that end in a full stop inside a sentence.
const SHORTENED: &[&str] = &[
    "adr", "art", "avd", "bl", "ca", "dr", "eks", "e", "f", "fig", "flg", "ftl", "inkl", "jf", "jfr", "kap", "kl",
    "kr", "m", "mill", "min", "mrd", "nr", "nn", "o", "par", "pga", "pkt", "red", "ref", "s", "st", "t", "tab", "tlf",
    "v",
];

/// Where the sentences of a paragraph stand, in bytes, without the white space between them. A line that ends, ends a sentence.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
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
    out.into_iter().map(trimmed).filter(|sentence| !sentence.is_empty()).collect()
}

/// Whether what follows a full stop can be a new sentence.
fn starts_sentence(after: &str) -> bool {
    let closed = after.trim_start_matches(['»', '”', '"', ')', '’']);
    let next = closed.trim_start();
    let large = next
        .trim_start_matches(['«', '“', '„', '"', '(', '‘'])
        .starts_with(|c: char| c.is_uppercase() || c == PLACEHOLDER);
    next.len() < closed.len() && large
}

/// Whether the word before a full stop is one that is cut short.
fn is_shortened(before: &str) -> bool {
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    word.len() < 6 && SHORTENED.contains(&word.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::sentences;

    #[test]
    fn a_full_stop_ends_a_sentence_where_another_can_start() {
        let cut = |text: &str| sentences(text).into_iter().map(|range| text[range].to_string()).collect::<Vec<_>>();
        assert_eq!(cut("Ein to. Tre? «Fire!» Fem … Seks"), ["Ein to.", "Tre?", "«Fire!", "» Fem …", "Seks"]);
        assert_eq!(cut("Kl. 13 og jf. Lova, 2.5 og nr. A.\nPunkt"), ["Kl. 13 og jf. Lova, 2.5 og nr. A.", "Punkt"]);
        assert_eq!(cut("Slik. \u{fffc} er."), ["Slik.", "\u{fffc} er."]);
    }
}
