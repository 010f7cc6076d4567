//! A text cut into words, numbers, white space and signs: the one tokeniser, with what its callers differ in as options.
//!
//! Letters with their accents, and the soft hyphen inside a word, are letters. What has no width is white space.

use std::ops::Range;
use unicode_normalization::char::is_combining_mark;

/// What stands in a text for a value that is not filled in yet, `{{ … }}`: the object replacement character.
pub const PLACEHOLDER: char = '\u{fffc}';

/// What a piece of a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Letters that stand together; with [`Cut::mixed`] digits as well.
    Word,
    /// The digits 0–9 that stand together.
    Number,
    /// White space that stands together.
    Space,
    /// One sign that is none of these.
    Sign,
}

/// What stands together as one word.
#[derive(Clone, Copy, Debug)]
pub struct Cut {
    /// Whether letters and digits that stand together are one word, also digits alone: `3a`, `A4`, `2024`.
    pub mixed: bool,
    /// The signs that join what they stand between without spaces: letters, and digits where they may be in words.
    pub in_words: &'static [char],
    /// The signs that join two digits.
    pub in_numbers: &'static [char],
}

impl Cut {
    /// Words with their hyphens, numbers and signs, each by itself: `SLT-møte`, `,`, `kl`, `.`, `13`, `.`, `10`.
    pub const APART: Cut = Cut { mixed: false, in_words: &['-'], in_numbers: &[] };
    /// The same without hyphens: `SLT`, `-`, `møte`.
    pub const BARE: Cut = Cut { in_words: &[], ..Cut::APART };
    /// Letters and digits that stand together, and nothing that joins them: `SLT`, `møte`, `3a`.
    pub const MIXED: Cut = Cut { mixed: true, ..Cut::BARE };
    /// The same, with the points and commas of numbers: `SLT`, `møte`, `13.10`, `2,5`.
    pub const VALUES: Cut = Cut { in_numbers: &['.', ',', ':'], ..Cut::MIXED };
    /// What a reader takes for one word: `SLT-møte`, `13.10–15.10`, `24/7`, `foreldra's`.
    pub const WHOLE: Cut =
        Cut {
            mixed: true, in_words: &['-', '‐', '‑', '\'', '’'], in_numbers: &['.', ',', ':', '/', '–', '—']
        };

    fn kind(self, c: char) -> Kind {
        match c {
            c if c.is_ascii_digit() && !self.mixed => Kind::Number,
            c if c.is_alphabetic() || c.is_numeric() && self.mixed => Kind::Word,
            c if is_blank(c) => Kind::Space,
            c if !c.is_ascii() && (is_combining_mark(c) || c == '\u{ad}') => Kind::Word,
            _ => Kind::Sign,
        }
    }

    /// What a text begins with, and how many bytes it takes.
    pub fn first(self, text: &str) -> Option<(Kind, usize)> {
        let mut rest = text.chars();
        let mut before = rest.next()?;
        let kind = self.kind(before);
        let mut end = before.len_utf8();
        while kind != Kind::Sign
            && let Some(c) = rest.next()
        {
            let joins = || {
                let Some(after) = rest.clone().next() else { return false };
                let digits = before.is_ascii_digit() && after.is_ascii_digit();
                let words = kind == Kind::Word && self.kind(before) == kind && self.kind(after) == kind;
                digits && self.in_numbers.contains(&c) || words && self.in_words.contains(&c)
            };
            if self.kind(c) != kind && !joins() {
                break;
            }
            end += c.len_utf8();
            before = c;
        }
        Some((kind, end))
    }
}

/// White space, and what has no width.
pub fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}')
}

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    /// What it is.
    pub kind: Kind,
    /// As it is written.
    pub text: &'a str,
    /// Where it stands in the text, in bytes.
    pub range: Range<usize>,
}

impl Token<'_> {
    /// Whether it is letters.
    pub fn is_word(&self) -> bool {
        self.kind == Kind::Word
    }

    /// Whether it is digits.
    pub fn is_number(&self) -> bool {
        self.kind == Kind::Number
    }

    /// Whether it is white space.
    pub fn is_space(&self) -> bool {
        self.kind == Kind::Space
    }

    /// Whether it is a sign.
    pub fn is_sign(&self) -> bool {
        self.kind == Kind::Sign
    }

    /// Whether it is this sign.
    pub fn is(&self, sign: &str) -> bool {
        self.is_sign() && self.text == sign
    }

    /// Whether it stands for a value that is not filled in yet.
    pub fn is_placeholder(&self) -> bool {
        self.text.chars().eq([PLACEHOLDER])
    }

    /// Whether it is a hyphen or a dash.
    pub fn is_dash(&self) -> bool {
        self.is_sign() && matches!(self.text, "-" | "–" | "—")
    }

    /// The number, if it has at most so many digits.
    pub fn number(&self, digits: usize) -> Option<u32> {
        (self.is_number() && self.text.len() <= digits).then(|| self.text.parse().ok())?
    }

    /// The word in small letters.
    pub fn word(&self) -> Option<String> {
        self.is_word().then(|| self.text.to_lowercase())
    }
}

/// The pieces of a text, in order; together they are all of it.
pub fn tokens(text: &str, cut: Cut) -> impl Iterator<Item = Token<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let (kind, length) = cut.first(rest)?;
        let range = at..at + length;
        at = range.end;
        Some(Token { kind, text: rest.get(..length)?, range })
    })
}

/// The words of a text, without white space and signs; numbers are words where the cut has them in words.
pub fn words_of(text: &str, cut: Cut) -> impl Iterator<Item = &str> {
    tokens(text, cut).filter(Token::is_word).map(|word| word.text)
}

/// The word that a text starts with, as [`Cut::MIXED`] cuts it; empty where it starts with something else.
pub fn first_word(text: &str) -> &str {
    Cut::MIXED
        .first(text)
        .filter(|(kind, _)| *kind == Kind::Word)
        .and_then(|(_, length)| text.get(..length))
        .unwrap_or("")
}

/// The first piece from `at` on that is no white space.
pub fn past_space(all: &[Token], at: usize) -> usize {
    all.get(at..).map_or(at, |rest| at + rest.iter().take_while(|token| token.is_space()).count())
}

#[cfg(test)]
mod tests {
    use super::{Cut, Kind, tokens};
    use proptest::prelude::*;

    const CUTS: [Cut; 5] = [Cut::APART, Cut::BARE, Cut::MIXED, Cut::VALUES, Cut::WHOLE];

    fn words(text: &str, cut: Cut) -> String {
        tokens(text, cut).filter(|t| t.kind != Kind::Space).map(|t| t.text).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn each_cut_keeps_together_what_it_says() {
        let text = "Fire SLT-møte, kl. 13.10–15.10 (2,5 t) i 3a …";
        let expected = [
            "Fire|SLT-møte|,|kl|.|13|.|10|–|15|.|10|(|2|,|5|t|)|i|3|a|…",
            "Fire|SLT|-|møte|,|kl|.|13|.|10|–|15|.|10|(|2|,|5|t|)|i|3|a|…",
            "Fire|SLT|-|møte|,|kl|.|13|.|10|–|15|.|10|(|2|,|5|t|)|i|3a|…",
            "Fire|SLT|-|møte|,|kl|.|13.10|–|15.10|(|2,5|t|)|i|3a|…",
            "Fire|SLT-møte|,|kl|.|13.10–15.10|(|2,5|t|)|i|3a|…",
        ];
        assert_eq!(CUTS.map(|cut| words(text, cut)), expected);
        assert_eq!(words("covid-19 og rus- og -vern, a--b", Cut::APART), "covid|-|19|og|rus|-|og|-|vern|,|a|-|-|b");
        assert_eq!(words("covid-19 24/7 foreldra’s '13", Cut::WHOLE), "covid-19|24/7|foreldra’s|'|13");
        assert_eq!(words("a\u{30a}r tys\u{ad}dag to\u{200b}tre", Cut::APART), "a\u{30a}r|tys\u{ad}dag|to|tre");
    }

    #[test]
    fn a_token_says_what_it_is() {
        let all: Vec<_> = tokens("Møte 12.", Cut::APART).collect();
        assert_eq!((all[0].word(), all[0].number(2)), (Some("møte".into()), None));
        assert_eq!((all[2].number(2), all[2].number(1), all[2].word()), (Some(12), None, None));
        assert!(all[3].is(".") && !all[3].is_dash() && all[2].range == (6..8));
        assert_eq!((super::past_space(&all, 1), super::past_space(&all, 2), super::past_space(&all, 9)), (2, 2, 9));
    }

    proptest! {
        #[test]
        fn tokens_cover_the_text(text in "[a-cæ0-3 ,.:/–’\u{a0}\u{ad}\u{301}\u{200b}½-]{0,24}|\\PC{0,12}") {
            for cut in CUTS {
                let mut end = 0;
                for token in tokens(&text, cut) {
                    prop_assert_eq!(token.range.start, end);
                    prop_assert_eq!(&text[token.range.clone()], token.text);
                    prop_assert!(!token.text.is_empty());
                    end = token.range.end;
                }
                prop_assert_eq!(end, text.len());
            }
        }
    }
}
