//! Whether two names are one name: written alike, or with a slip or another målform between them.
//!
//! Two people are not the same because their names resemble each other: what differs in number (*barnehagen*, *barnehagane*),
//! in a digit or in its first letter is somebody else.

use crate::norsk::{Cut, words_of};

/// How two names are like each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// Written alike, but for signs and large letters.
    Same,
    /// With a slip or another målform between them.
    Near,
}

/// The endings of a word, by what they mean: one, the one, several, the several.
const ENDINGS: [&[&str]; 4] = [&["", "e"], &["n", "en", "a", "et"], &["r", "ar", "er"], &["ne", "ene", "ane"]];

/// A name as it is compared: its words in small letters, without signs.
pub fn folded(name: &str) -> Vec<String> {
    words_of(name, Cut::MIXED).map(str::to_lowercase).collect()
}

/// How two names are like each other, if they are.
pub fn likeness(one: &[String], other: &[String]) -> Option<Likeness> {
    if one.is_empty() || other.is_empty() {
        return None;
    }
    if one == other || one.concat() == other.concat() {
        return Some(Likeness::Same);
    }
    let mut changed = 0;
    for (a, b) in one.iter().zip(other) {
        if a != b {
            changed += 1;
            if !near(a, b) {
                return None;
            }
        }
    }
    (one.len() == other.len() && changed == 1).then_some(Likeness::Near)
}

/// Whether one word is the other with a slip in it.
fn near(a: &str, b: &str) -> bool {
    let shorter = a.chars().count().min(b.chars().count());
    let digits = |word: &str| word.bytes().any(|byte| byte.is_ascii_digit());
    if shorter < 5 || digits(a) || digits(b) || a.chars().next() != b.chars().next() || other_number(a, b) {
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
    use super::{Likeness, folded, likeness};

    fn like(a: &str, b: &str) -> Option<Likeness> {
        likeness(&folded(a), &folded(b))
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
