//! The words that nynorsk and bokmål write unlike each other, out of a list that a linguist can read and mend.

use super::Målform;
use std::collections::HashMap;
use std::sync::LazyLock;

const LIST: &str = include_str!("word_pairs.txt");

/// The mark of a word that the other målform has too.
const SHARED: char = '*';

/// What is wrong in one målform, and what it is there.
type Corrections = HashMap<&'static str, Vec<&'static str>>;

static IN_NYNORSK: LazyLock<Corrections> = LazyLock::new(|| wrong_in(|nynorsk, bokmål| (bokmål, nynorsk)));
static IN_BOKMÅL: LazyLock<Corrections> = LazyLock::new(|| wrong_in(|nynorsk, bokmål| (nynorsk, bokmål)));

/// What a word in small letters is called in a målform, if it is not a word of it: `ikke` is `ikkje` in nynorsk.
pub fn right_words(målform: Målform, word: &str) -> Option<&'static [&'static str]> {
    let words = match målform {
        Målform::Nynorsk => &*IN_NYNORSK,
        Målform::Bokmål => &*IN_BOKMÅL,
    };
    words.get(word).map(Vec::as_slice)
}

/// The lines of the list: the nynorsk words and the bokmål words of each.
fn lines() -> impl Iterator<Item = (&'static str, &'static str)> {
    LIST.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('='))
}

fn wrong_in(sides: impl Fn(&'static str, &'static str) -> (&'static str, &'static str)) -> Corrections {
    let mut out = Corrections::new();
    for (nynorsk, bokmål) in lines() {
        let (wrong, right) = sides(nynorsk, bokmål);
        let right: Vec<&str> = right.split(',').map(|word| word.trim().trim_end_matches(SHARED)).collect();
        for word in wrong.split(',').map(str::trim).filter(|word| !word.ends_with(SHARED) && !word.contains(' ')) {
            let known = out.entry(word).or_default();
            for word in &right {
                if !known.contains(word) {
                    known.push(word);
                }
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_long_and_sound() {
        let (mut pairs, mut seen) = (0, std::collections::HashSet::new());
        let said = LIST.lines().filter(|l| !l.starts_with('#') && !l.is_empty());
        assert!(said.clone().all(|line| line.matches('=').count() == 1), "every line has two sides");
        for line in said {
            assert!(seen.insert(line), "{line} stands twice");
            assert_eq!(line.to_lowercase(), line);
        }
        for (nynorsk, bokmål) in lines() {
            for word in nynorsk.split(',').chain(bokmål.split(',')).map(|w| w.trim().trim_end_matches(SHARED)) {
                let is_word = |w: &str| !w.is_empty() && w.chars().all(|c| c.is_lowercase() || c == ' ');
                assert!(is_word(word), "{nynorsk} = {bokmål}");
            }
            pairs += 1;
        }
        assert!(pairs >= 300, "{pairs}");
    }

    #[test]
    fn no_word_is_wrong_in_both() {
        let both: Vec<_> = IN_NYNORSK.keys().filter(|word| IN_BOKMÅL.contains_key(*word)).collect();
        assert_eq!(both, Vec::<&&str>::new());
        // a right form is never told of as wrong
        for (målform, words) in [(Målform::Nynorsk, &*IN_NYNORSK), (Målform::Bokmål, &*IN_BOKMÅL)] {
            let mut wrong = words.values().flatten().filter(|word| right_words(målform, word).is_some());
            assert_eq!(wrong.next(), None);
        }
    }

    #[test]
    fn a_word_that_both_have_is_only_proposed() {
        assert_eq!(right_words(Målform::Nynorsk, "hjem"), Some(["heim"].as_slice()));
        assert_eq!(right_words(Målform::Bokmål, "heim"), None);
        for word in ["mye", "bare", "skole", "blei", "bilde", "andre", "derfor"] {
            assert_eq!(
                (right_words(Målform::Nynorsk, word), right_words(Målform::Bokmål, word)),
                (None, None),
                "{word}"
            );
        }
    }
}
