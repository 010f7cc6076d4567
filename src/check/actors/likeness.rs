//! Whether two names are one name: written alike, or with a slip or another målform between them.
//!
//! Two people are not the same because their names resemble each other: what differs in number (*barnehagen*, *barnehagane*),
//! in a digit or in its first letter is somebody else.

use crate::limits;
use crate::norsk::{Cut, words_of};
use std::collections::HashMap;

/// How two names are like each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// Written alike, but for signs and large letters.
    Same,
    /// With a slip or another målform between them.
    Near,
}

/// To compare words takes time that grows with the square of their length.
const LONGEST_WORD: usize = 80;

/// The endings of a word, by what they mean: one, the one, several, the several.
const ENDINGS: [&[&str]; 4] = [&["", "e"], &["n", "en", "a", "et"], &["r", "ar", "er"], &["ne", "ene", "ane"]];

/// A name as it is compared: its words in small letters, without signs.
pub fn folded(name: &str) -> Vec<String> {
    words_of(name, Cut::MIXED).map(str::to_lowercase).collect()
}

/// Names that others are held against: each finds those that are like it without being held against all.
#[derive(Debug, Default)]
pub struct Names {
    /// By all letters of the name.
    same: HashMap<String, Vec<usize>>,
    /// By all words but one, where that stands, and its first letter.
    near: HashMap<(String, usize, Option<char>), Vec<usize>>,
    words: Vec<Vec<String>>,
    compared: usize,
}

impl Names {
    /// The most words of a name that may be nearly another's.
    const LONGEST: usize = 30;

    /// Adds a name. Only names of one `kind` are like each other.
    pub fn add(&mut self, kind: &str, name: Vec<String>) {
        let at = self.words.len();
        self.same.entry(whole(kind, &name)).or_default().push(at);
        for key in all_but_one(kind, &name) {
            self.near.entry(key).or_default().push(at);
        }
        self.words.push(name);
    }

    /// The first that is the same name, counted as they were added.
    pub fn same(&self, kind: &str, name: &[String]) -> Option<usize> {
        if name.is_empty() { None } else { self.same.get(&whole(kind, name))?.first().copied() }
    }

    /// The first that is nearly the name, counted as they were added.
    pub fn near(&mut self, kind: &str, name: &[String]) -> Option<usize> {
        let mut first: Option<usize> = None;
        for key in all_but_one(kind, name) {
            let at = key.1;
            for other in self.near.get(&key).into_iter().flatten().copied() {
                if first.is_some_and(|first| first < other) || self.compared > limits::NAMES_HELD {
                    break;
                }
                self.compared += 1;
                let words = self.words.get(other).and_then(|name| name.get(at)).zip(name.get(at));
                if words.is_some_and(|(a, b)| a != b && near(a, b)) {
                    first = Some(other);
                    break;
                }
            }
        }
        first
    }
}

fn whole(kind: &str, name: &[String]) -> String {
    format!("{kind}\n{}", name.concat())
}

/// The name without each of its words in turn.
fn all_but_one<'a>(kind: &'a str, name: &'a [String]) -> impl Iterator<Item = (String, usize, Option<char>)> + 'a {
    let name = if name.len() > Names::LONGEST { &[] } else { name };
    name.iter().enumerate().map(move |(at, word)| {
        let rest = [&name[..at], &name[at + 1..]].concat().join(" ");
        (format!("{kind}\n{} {rest}", name.len()), at, word.chars().next())
    })
}

/// Whether one word is the other with a slip in it.
fn near(a: &str, b: &str) -> bool {
    let (one, other) = (a.chars().count(), b.chars().count());
    let shorter = one.min(other);
    let digits = |word: &str| word.bytes().any(|byte| byte.is_ascii_digit());
    if shorter < 5
        || one.abs_diff(other) > 2
        || one.max(other) > LONGEST_WORD
        || digits(a)
        || digits(b)
        || a.chars().next() != b.chars().next()
        || other_number(a, b)
    {
        return false;
    }
    strsim::damerau_levenshtein(a, b) <= if shorter < 12 { 1 } else { 2 }
}

/// Whether the two are one word in two numbers.
fn other_number(a: &str, b: &str) -> bool {
    let stems = |word: &str, of: usize| -> Vec<String> {
        ENDINGS[of].iter().filter_map(|end| word.strip_suffix(end)).map(str::to_string).collect()
    };
    (0..ENDINGS.len()).any(|i| {
        let own = stems(a, i);
        (0..ENDINGS.len()).any(|j| i != j && stems(b, j).iter().any(|stem| own.contains(stem)))
    })
}

#[cfg(test)]
mod tests {
    use super::{Likeness, Names, folded};

    fn like(a: &str, b: &str) -> Option<Likeness> {
        let mut names = Names::default();
        names.add("", folded(b));
        let (same, near) = (names.same("", &folded(a)), names.near("", &folded(a)));
        same.map(|_| Likeness::Same).or(near.map(|_| Likeness::Near))
    }

    #[test]
    fn a_name_with_a_slip_or_in_the_other_målform_is_nearly_the_same() {
        for (a, b) in [
            ("Skulane", "skolane"),
            ("Ordførar", "Ordfører"),
            ("barnehagane", "barnehagene"),
            ("Folkehelsekordinator", "folkehelsekoordinator"),
            ("politikontakt for Aukra", "polititkontakt for Aukra"),
        ] {
            assert_eq!(like(a, b), Some(Likeness::Near), "{a} {b}");
        }
        assert_eq!(like("SLT-koordinator", "slt koordinator"), Some(Likeness::Same));
        assert_eq!(like("«Ung i Aukra»-gruppa", "Ung i Aukra-gruppa"), Some(Likeness::Same));
    }

    #[test]
    fn somebody_else_is_not() {
        for (a, b) in [
            ("rektor", "lektor"),
            ("rektor", "rektorar"),
            ("barnehagen", "barnehagane"),
            ("barnehagen", "barnehagene"),
            ("helsesjukepleiar", "helsesjukepleiarar"),
            ("8. steget", "9. steget"),
            ("ordførar", "varaordførar"),
            ("kommunalsjef for drift", "kommunalsjef for plan"),
            ("elevrådet", "eldrerådet"),
            ("Dal skule", "Dahl skule"),
            ("miljørettleiar frå Julsundet skole", "miljøterapeut frå Julsundet skole"),
        ] {
            assert_eq!(like(a, b), None, "{a} {b}");
        }
    }
}
