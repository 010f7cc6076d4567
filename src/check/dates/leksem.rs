//! A text as words, numbers and signs, so that a rule can look at what stands beside what.

use std::ops::Range;

/// What a piece of a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slag {
    Ord,
    Tal,
    Rom,
    Teikn,
}

/// A word, a number, white space or one sign.
#[derive(Clone, Debug)]
pub struct Leksem<'a> {
    pub slag: Slag,
    pub tekst: &'a str,
    pub range: Range<usize>,
}

/// The pieces of a text, in order; together they are all of it. A word takes in hyphens: `SLT-møte`.
pub fn leksem(text: &str) -> Vec<Leksem<'_>> {
    let mut out: Vec<Leksem> = vec![];
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        let slag = slag(c);
        let mut end = start + c.len_utf8();
        while let Some((at, next)) = chars.peek().copied() {
            let after = text[at + next.len_utf8()..].chars().next();
            let hyphen = slag == Slag::Ord && next == '-' && after.is_some_and(char::is_alphabetic);
            if slag == Slag::Teikn || !(hyphen || self::slag(next) == slag) {
                break;
            }
            end = at + next.len_utf8();
            chars.next();
        }
        out.push(Leksem { slag, tekst: &text[start..end], range: start..end });
    }
    out
}

fn slag(c: char) -> Slag {
    match c {
        c if c.is_alphabetic() => Slag::Ord,
        c if c.is_ascii_digit() => Slag::Tal,
        c if c.is_whitespace() => Slag::Rom,
        _ => Slag::Teikn,
    }
}

impl Leksem<'_> {
    /// Whether it is this sign.
    pub fn er(&self, sign: &str) -> bool {
        self.slag == Slag::Teikn && self.tekst == sign
    }

    /// The number, if it has at most so many digits.
    pub fn tal(&self, digits: usize) -> Option<u32> {
        (self.slag == Slag::Tal && self.tekst.len() <= digits).then(|| self.tekst.parse().ok())?
    }

    /// The word in small letters.
    pub fn ord(&self) -> Option<String> {
        (self.slag == Slag::Ord).then(|| self.tekst.to_lowercase())
    }
}

/// The first piece from `at` on that is no white space.
pub fn forbi(all: &[Leksem], at: usize) -> usize {
    all.get(at..).map_or(at, |rest| at + rest.iter().take_while(|l| l.slag == Slag::Rom).count())
}

#[cfg(test)]
mod tests {
    use super::{Slag, leksem};

    #[test]
    fn a_text_is_cut_into_all_that_it_is_of() {
        let text = "Fire SLT-møte, kl. 13.10–15.10 …";
        let all = leksem(text);
        assert_eq!(all.iter().map(|l| l.tekst).collect::<String>(), text);
        let shown: Vec<&str> = all.iter().filter(|l| l.slag != Slag::Rom).map(|l| l.tekst).collect();
        assert_eq!(shown, ["Fire", "SLT-møte", ",", "kl", ".", "13", ".", "10", "–", "15", ".", "10", "…"]);
    }
}
