//! The words of running text, with what their capitals say.

use super::token::{Cut, PLACEHOLDER, tokens};
use std::ops::Range;

/// A word, and whether it stands where any word has a large letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextWord<'a> {
    /// The word as it is written: letters and digits, no hyphen.
    pub text: &'a str,
    /// Where it stands, in bytes.
    pub range: Range<usize>,
    /// First in a sentence, after a colon, a dash or a bracket.
    pub is_first: bool,
}

impl TextWord<'_> {
    /// A large letter where none has to be: a part of a name.
    pub fn is_name(&self) -> bool {
        self.text.starts_with(char::is_uppercase) && !self.is_first
    }

    /// `SLT`, `ANSVAR`.
    pub fn is_capitals(&self) -> bool {
        self.text.chars().nth(1).is_some() && !self.text.contains(char::is_lowercase)
    }
}

/// Every word of a text, also those that are quoted.
pub fn text_words(text: &str) -> Vec<TextWord<'_>> {
    let mut out = vec![];
    let (mut is_first, mut spaced) = (true, true);
    for token in tokens(text, Cut::MIXED) {
        if token.is_word() {
            out.push(TextWord { text: token.text, range: token.range, is_first });
            (is_first, spaced) = (false, false);
            continue;
        }
        for c in token.text.chars() {
            // a hyphen after a space is a mark of a list that the author typed
            let starts =
                matches!(c, '.' | '!' | '?' | ':' | '\n' | '–' | '—' | '•' | '(' | '[' | '/') || c == '-' && spaced;
            is_first = starts || is_first && !matches!(c, ',' | ';' | PLACEHOLDER);
            spaced = c.is_whitespace();
        }
    }
    out
}

/// Takes out the words that stand in some ranges.
pub fn without(words: &mut Vec<TextWord>, mut ranges: Vec<Range<usize>>) {
    ranges.sort_by_key(|range| range.start);
    // both are in order, so one walk is enough
    let mut rest = ranges.into_iter().peekable();
    let mut end = 0;
    words.retain(|word| {
        while let Some(range) = rest.next_if(|range| range.start < word.range.end) {
            end = end.max(range.end);
        }
        end <= word.range.start
    });
}

#[cfg(test)]
mod tests {
    use super::{text_words, without};

    fn first(text: &str) -> Vec<&str> {
        text_words(text).into_iter().filter(|w| w.is_first).map(|w| w.text).collect()
    }

    #[test]
    fn words_that_start_something_are_known() {
        assert_eq!(first("Ein to. Tre (fire) – fem: seks, sju/åtte"), ["Ein", "Tre", "fire", "fem", "seks", "åtte"]);
        assert_eq!(first("«Ung i Aukra» er"), ["Ung"]);
        assert_eq!(first("-SLT-Koordinator -Styrande nivå"), ["SLT", "Styrande"]);
        assert!(
            text_words("SLT og Aukra")
                .iter()
                .skip(1)
                .map(|w| (w.is_name(), w.is_capitals()))
                .eq([(false, false), (true, false)])
        );
    }

    #[test]
    fn words_in_ranges_are_taken_out() {
        let mut words = text_words("ein to tre fire");
        without(&mut words, vec![7..10, 0..5]);
        assert_eq!(words.iter().map(|w| w.text).collect::<Vec<_>>(), ["fire"]);
    }
}
