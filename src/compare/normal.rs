//! The normal form of a text: what two writings of the same words have in common.
//!
//! Only what a reader does not take for a change is evened out: kinds of quotes and dashes, spaces, a final full stop, and
//! the ways to write an amount. Letters keep their case.

use crate::norsk::amount::plain_amount;
use crate::norsk::{self, Cut};
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// The form in which texts are compared. It is never shown.
pub fn normal(text: &str) -> String {
    let plain = amounts(&tightened(&signs(text)));
    let whole = plain.trim_end();
    match whole.strip_suffix('.') {
        Some(rest) if !rest.is_empty() && !rest.ends_with('.') => rest.trim_end().to_string(),
        _ => whole.to_string(),
    }
}

/// The words of a text: letters and digits that stand together, and numbers with their points and commas (`13.10`, `2,5`).
pub fn words(text: &str) -> Vec<&str> {
    norsk::words_of(text, Cut::VALUES).collect()
}

/// One sign for all quotes, one for all dashes, one space for all white space, and nothing for what does not print.
fn signs(text: &str) -> String {
    match is_composed(text) {
        true => signs_of(text.chars(), text.len()),
        false => signs_of(text.nfc(), text.len()),
    }
}

/// Whether a text is NFC as it is: nearly every one is, and composing it again would be half the work of comparing. The letters of
/// Norwegian and the signs of its typography compose with nothing that stands before them.
pub fn is_composed(text: &str) -> bool {
    text.chars().all(|c| c < '\u{300}' || ('\u{2010}'..='\u{2027}').contains(&c)) || is_nfc(text)
}

fn signs_of(chars: impl Iterator<Item = char>, length: usize) -> String {
    let mut out = String::with_capacity(length);
    for c in chars {
        match c {
            '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' => {}
            '«' | '»' | '“' | '”' | '„' | '‟' | '‹' | '›' | '‘' | '’' | '‚' | '‛' | '\'' | '`' | '´' | '′' | '″' =>
            {
                out.push('"');
            }
            '\u{2010}'..='\u{2015}' | '\u{2212}' => out.push('-'),
            '…' => out.push_str("..."),
            c if c.is_whitespace() => {
                if !out.is_empty() && !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            c => out.push(c),
        }
    }
    out
}

/// Intervals without spaces: `10 - 12` as `10-12`.
fn tightened(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut in_placeholder = false;
    while let Some(at) = rest.find('-') {
        let (head, tail) = rest.split_at(at);
        let after = tail.get(1..).unwrap_or("");
        in_placeholder = is_open(head, in_placeholder);
        let ends = |t: &str| t.trim_end().trim_end_matches('.').ends_with(|c: char| c.is_ascii_digit());
        if ends(head) && after.trim_start().starts_with(|c: char| c.is_ascii_digit()) && !in_placeholder {
            out.push_str(head.trim_end());
            out.push('-');
            rest = after.trim_start();
        } else {
            out.push_str(head);
            out.push('-');
            rest = after;
        }
    }
    out + rest
}

/// Whether a placeholder is open at the end of a piece, in which a dash is a minus; `before` is whether one was at its start.
fn is_open(piece: &str, before: bool) -> bool {
    match (piece.rfind("{{"), piece.rfind("}}")) {
        (None, None) => before,
        (opened, closed) => opened > closed,
    }
}

/// Amounts of money in one form: `kr 50 000`.
fn amounts(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut before = ' ';
    while let Some(c) = rest.chars().next() {
        let starts = !before.is_alphanumeric() && !matches!(before, '.' | ',' | ':' | '-' | '/');
        if starts
            && (c.is_ascii_digit() || matches!(c, 'k' | 'K'))
            && let Some((amount, length)) = plain_amount(rest)
        {
            out.push_str(&amount);
            rest = rest.get(length..).unwrap_or("");
            before = '0';
            continue;
        }
        out.push(c);
        before = c;
        rest = rest.get(c.len_utf8()..).unwrap_or("");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{normal, words};

    #[test]
    fn ways_to_write_the_same_are_one() {
        for (one, other) in [
            ("Fire møte i året.", "Fire  møte i\u{a0}året"),
            ("a\u{30a}r", "år"),
            ("«Ung i Aukra»", "\"Ung i Aukra\""),
            ("«Ung i Aukra»", "“Ung i Aukra”"),
            ("kl. 10–12", "kl. 10 - 12"),
            ("2022–2025", "2022-2025"),
            ("Tilskot på 50 000,-", "Tilskot på kr 50 000"),
            ("kr. 50 000,-", "kr 50 000"),
            ("kr. 50.000,-", "kr 50000"),
            ("50 000 kroner til kurs", "kr 50 000,00 til kurs"),
            ("Søkje om kr 50 000.", "Søkje om 50 000 kr."),
        ] {
            assert_eq!(normal(one), normal(other));
        }
    }

    #[test]
    fn what_a_reader_takes_for_a_change_is_one() {
        for (one, other) in [
            ("Ung", "ung"),
            ("kr 50 000", "kr 5 000"),
            ("Ungdata {{ år }}", "Ungdata {{ år - 1 }}"),
            ("kl. 10", "kl. 10–12"),
            ("kr 10,50", "kr 10"),
            ("50 000 innbyggjarar", "kr 50 000 innbyggjarar"),
        ] {
            assert_ne!(normal(one), normal(other));
        }
        assert_eq!(normal("{{ år - 1 }} – 2"), "{{ år - 1 }} - 2");
        assert_eq!(normal("Og så vidare …"), "Og så vidare ...");
        assert_eq!(normal("."), ".");
    }

    #[test]
    fn words_are_letters_and_numbers() {
        assert_eq!(
            words("SLT-koordinator, kl. 13.10–15.10 (à 1,5 t)"),
            ["SLT", "koordinator", "kl", "13.10", "15.10", "à", "1,5", "t"]
        );
        assert_eq!(words("…"), Vec::<&str>::new());
    }
}
