//! Small numbers as words, in both målformer.
//!
//! Språkrådet («Tall, tid, dato», sprakradet.no): numbers to twelve are written in words in running text.

use super::token::Token;
use super::{Målform, Said, said};

/// To twelve, in neuter, nynorsk and bokmål.
const PRINTED: [(&str, &str); 13] = [
    ("ingen", "ingen"),
    ("eitt", "ett"),
    ("to", "to"),
    ("tre", "tre"),
    ("fire", "fire"),
    ("fem", "fem"),
    ("seks", "seks"),
    ("sju", "sju"),
    ("åtte", "åtte"),
    ("ni", "ni"),
    ("ti", "ti"),
    ("elleve", "elleve"),
    ("tolv", "tolv"),
];

/// Other forms of the numbers, which authors write.
const OTHERS: &[(&str, u32)] = &[("éin", 1), ("éi", 1), ("éitt", 1), ("én", 1), ("syv", 7)];

/// Articles, which are also the number one.
const ARTICLES: &[&str] = &["ein", "ei", "eit", "en", "et"];

/// A number as it is printed in running text: `fire`, `eitt` or `ett`, and `13` in digits above twelve. None is `ingen`.
pub fn in_words(n: usize, målform: Målform) -> String {
    PRINTED.get(n).map_or_else(|| n.to_string(), |(nn, nb)| målform.choose(nn, Some(nb)).to_string())
}

/// A number as it is printed in running text, in both.
pub fn in_both(n: usize) -> Said {
    Said::new(in_words(n, Målform::Nynorsk), in_words(n, Målform::Bokmål))
}

/// So many minutes in running text: `to timar`, `halvannan time`, `fire timar og 10 minutt`.
pub fn duration(minutes: u32) -> Said {
    let number = |n: u32| in_both(n as usize);
    let hours = |n: u32| match (n, number(n)) {
        (1, _) => said!("éin time", "én time"),
        (_, number) => said!("{number} timar", "{number} timer"; number),
    };
    match (minutes / 60, minutes % 60) {
        (0, m) => said!("{m} minutt", "{m} minutter"),
        (n, 0) => hours(n),
        (1, 30) => said!("halvannan time", "halvannen time"),
        (n, 30) => {
            let number = number(n);
            said!("{number} og ein halv time", "{number} og en halv time"; number)
        }
        (n, m) => {
            let hours = hours(n);
            said!("{hours} og {m} minutt", "{hours} og {m} minutter"; hours)
        }
    }
}

/// The number from one to twelve that a word in small letters is, in any målform and gender: `to`, `syv`, `éin`.
fn from_word(word: &str) -> Option<u32> {
    let printed = PRINTED.iter().zip(0..).skip(1).find(|((nn, nb), _)| [*nn, *nb].contains(&word)).map(|(_, n)| n);
    printed.or_else(|| OTHERS.iter().find(|(known, _)| *known == word).map(|(_, n)| *n))
}

/// The number that a token is, in digits (three at most) or as a word.
pub fn number(token: &Token) -> Option<u32> {
    token.number(3).or_else(|| from_word(&token.word()?))
}

/// Whether a token is an article, which may be the number one: `ein`, `eit`, `en`.
pub fn is_article(token: &Token) -> bool {
    token.word().is_some_and(|word| ARTICLES.contains(&word.as_str()))
}

#[cfg(test)]
mod tests {
    use super::{duration, from_word, in_words};
    use crate::norsk::Målform;

    #[test]
    fn a_duration_is_said_as_a_person_says_it() {
        assert_eq!(
            [45, 60, 90, 120, 210, 130].map(|minutes| duration(minutes).nn().to_owned()),
            ["45 minutt", "éin time", "halvannan time", "to timar", "tre og ein halv time", "to timar og 10 minutt"]
        );
        assert_eq!(
            [60, 90, 210, 130].map(|minutes| duration(minutes).nb().to_owned()),
            ["én time", "halvannen time", "tre og en halv time", "to timer og 10 minutter"]
        );
    }

    #[test]
    fn what_is_printed_is_read_again() {
        for målform in [Målform::Nynorsk, Målform::Bokmål] {
            for n in 1..=12 {
                assert_eq!(from_word(&in_words(n, målform)), u32::try_from(n).ok());
            }
            assert_eq!((in_words(0, målform), in_words(13, målform)), ("ingen".into(), "13".into()));
        }
        assert_eq!(
            ["éin", "éi", "éitt", "én", "syv", "ein", "ingen"].map(from_word),
            [Some(1), Some(1), Some(1), Some(1), Some(7), None, None]
        );
    }
}
