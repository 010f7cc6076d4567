//! A text read as words: each with the space after it, what it is compared by, and where it stands in what is shown.

use super::super::contents::Passage;
use super::super::normal::{is_composed, normal};
use super::placeholders::{Piece, pieces};
use crate::norsk::number::length_of_run;
use crate::norsk::token::{Cut, Kind, is_blank};
use crate::norsk::{Amount, is_named_by, length_of_date};
use std::ops::Range;

/// A text as words.
#[derive(Clone, Debug)]
pub struct Tokens<'a> {
    /// What is shown.
    pub shown: &'a str,
    /// The words in their order; together they are what is shown.
    pub words: Vec<Token>,
    /// What the whole is compared by.
    pub key: String,
}

/// A word, a sign, a number, a placeholder's value or a name, with the space after it.
#[derive(Clone, Debug)]
pub struct Token {
    /// The bytes of `shown` without the space.
    pub bytes: Range<usize>,
    /// Where the space after it ends.
    pub end: usize,
    /// What it is compared by.
    pub key: String,
    /// What it is.
    pub kind: TokenKind,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum TokenKind {
    /// Letters and digits, and what joins them.
    Word,
    /// A sign.
    Sign,
    /// A number that counts something.
    Number(Amount),
    /// What a placeholder gives.
    Placeholder,
    /// A name that was changed all through the plan: the old or the new one.
    Name {
        /// It is the new one.
        is_new: bool,
    },
}

impl Token {
    /// How much it says: a sign 1, a word of three letters or fewer 3, another word or a number 6, a changed name 8.
    pub fn weight(&self) -> u32 {
        match self.kind {
            TokenKind::Sign => 1,
            TokenKind::Word if self.key.is_empty() => 0,
            TokenKind::Word if self.key.chars().count() <= 3 => 3,
            TokenKind::Name { .. } => 8,
            _ => 6,
        }
    }
}

impl<'a> Tokens<'a> {
    /// Reads a text.
    pub fn of(passage: &'a Passage) -> Tokens<'a> {
        let shown = if passage.printed.is_empty() { &passage.written } else { &passage.printed };
        Tokens::read(&passage.written, shown)
    }

    /// Reads what is written as `written` and shown as `shown`.
    pub fn read(written: &str, shown: &'a str) -> Tokens<'a> {
        let mut words = vec![];
        for piece in pieces(written, shown) {
            match piece {
                Piece::Text(range) => read_words(shown, range, &mut words),
                Piece::Placeholder(range, key) => {
                    let end = range.end;
                    words.push(Token { bytes: range, end, key, kind: TokenKind::Placeholder });
                }
            }
        }
        Tokens { shown, words, key: normal(written) }
    }

    /// Whether a name that was changed stands in it.
    pub fn is_named(&self) -> bool {
        self.words.iter().any(|w| matches!(w.kind, TokenKind::Name { .. }))
    }

    /// A part of what is shown.
    pub fn part(&self, range: Range<usize>) -> &'a str {
        self.shown.get(range).unwrap_or("")
    }
}

/// Reads the words of a part of a text.
fn read_words(shown: &str, range: Range<usize>, out: &mut Vec<Token>) {
    let mut at = range.start;
    while let Some(rest) = shown.get(at..range.end)
        && let Some(first) = rest.chars().next()
    {
        let space = rest.len() - rest.trim_start_matches(is_blank).len();
        if space > 0 {
            at += space;
            match out.last_mut() {
                Some(word) => word.end = at,
                None => out.push(Token { bytes: 0..0, end: at, key: String::new(), kind: TokenKind::Word }),
            }
            continue;
        }
        let (length, kind) = match number(rest, out, shown) {
            Some((length, amount)) => (length, TokenKind::Number(amount)),
            None => match word(rest) {
                0 if first == '.' => (rest.len() - rest.trim_start_matches('.').len(), TokenKind::Sign),
                0 => (first.len_utf8(), TokenKind::Sign),
                length => (length, TokenKind::Word),
            },
        };
        let text = rest.get(..length).unwrap_or("");
        let key = match kind {
            // equal amounts are equal however they are written
            TokenKind::Number(amount) => format!("{:?} {}", amount.unit, amount.value),
            _ if text.chars().all(char::is_alphanumeric) && is_composed(text) => text.to_string(),
            _ => normal(text),
        };
        out.push(Token { bytes: at..at + length, end: at + length, key, kind });
        at += length;
    }
}

/// The number that a text starts with, unless what stands before makes it part of a name.
fn number(rest: &str, before: &[Token], shown: &str) -> Option<(usize, Amount)> {
    if !rest.starts_with(|c: char| c.is_ascii_digit() || matches!(c, 'k' | 'K' | 'N')) || length_of_date(rest).is_some()
    {
        return None;
    }
    let text = |word: &Token| shown.get(word.bytes.clone()).unwrap_or("");
    if let Some(last) = before.last() {
        let touches = last.end == last.bytes.end && !last.bytes.is_empty();
        if touches && matches!(text(last), "-" | "–" | "—" | "‑" | "/" | "." | ":" | "§" | "#" | "−") {
            return None;
        }
        // a full stop after an abbreviation (`nr. 4`) hides nothing
        let mut others = before.iter().rev().skip_while(|w| w.key == ".");
        let named = others.next();
        let first = others.next().is_none_or(|w| matches!(w.key.as_str(), "." | ":" | "?" | "!"));
        let stopped = last.key == ".";
        if let Some(word) = named.filter(|w| w.kind == TokenKind::Word)
            && is_named_by(text(word), first || stopped)
        {
            return None;
        }
    }
    Amount::read(rest).map(|(amount, length)| (length, amount))
}

/// How many bytes the word takes that a text starts with: letters and digits, and what joins them (`SLT-møte`, `13.10–15.10`,
/// `24/7`, `27. februar 2024`, `5.` of a grade).
fn word(text: &str) -> usize {
    if let Some(length) = length_of_date(text).or_else(|| length_of_run(text)) {
        return length;
    }
    let mut end = 0;
    while let Some(rest) = text.get(end..)
        && let Some((Kind::Word, length)) = Cut::WHOLE.first(rest)
    {
        end += length;
        let (word, rest) = rest.split_at(length);
        if !word.ends_with(|c: char| c.is_ascii_digit()) {
            break;
        }
        // an interval with air in it, and an ordinal
        let to =
            rest.trim_start_matches(is_blank).strip_prefix(['-', '–', '—']).map(|to| to.trim_start_matches(is_blank));
        if let Some(to) = to.filter(|to| to.starts_with(|c: char| c.is_ascii_digit())) {
            end = text.len() - to.len();
            continue;
        }
        let ordinal = rest
            .strip_prefix('.')
            .is_some_and(|more| more.trim_start_matches(is_blank).starts_with(char::is_lowercase));
        end += usize::from(ordinal);
        break;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(written: &str, shown: &str) -> Vec<String> {
        let text = Tokens::read(written, shown);
        let whole: String = text.words.iter().map(|w| text.part(w.bytes.start..w.end)).collect();
        assert_eq!(whole, shown);
        text.words.iter().map(|w| text.part(w.bytes.clone()).to_string()).collect()
    }

    #[test]
    fn words_keep_what_belongs_to_them() {
        let row = "Fire SLT-møte  (kl. 13.10–15.10), 5. trinn, kr 50 000 den 27. februar 2024.";
        let expected = "Fire|SLT-møte|(|kl|.|13.10–15.10|)|,|5.|trinn|,|kr 50 000|den|27. februar 2024|.";
        assert_eq!(read(row, row).join("|"), expected);
        assert_eq!(read("2022 – 2025", "2022 – 2025"), ["2022 – 2025"]);
    }

    #[test]
    fn a_placeholder_is_one_word() {
        assert_eq!(
            read("I {{ kommune }}, {{ år }}.", "I Aukra kommune, 2024."),
            ["I", "Aukra kommune", ",", "2024", "."]
        );
        assert_eq!(read("{{ år }}{{ x }} a", "2024b a"), ["2024b", "a"]);
        assert_eq!(read("{{ år }} ikkje", "noko anna"), ["noko", "anna"]);
        assert_eq!(read("{{ år", "{{ år"), ["{", "{", "år"]);
    }
}
