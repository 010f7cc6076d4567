//! Numbers as words, in both målformer.

use super::leksem::{Leksem, Slag};

const WORDS: &[(&str, u32)] = &[
    ("éin", 1),
    ("éi", 1),
    ("eitt", 1),
    ("éitt", 1),
    ("ett", 1),
    ("én", 1),
    ("to", 2),
    ("tre", 3),
    ("fire", 4),
    ("fem", 5),
    ("seks", 6),
    ("sju", 7),
    ("syv", 7),
    ("åtte", 8),
    ("ni", 9),
    ("ti", 10),
    ("elleve", 11),
    ("tolv", 12),
];

/// Articles, which are also the number one.
const ARTICLES: &[&str] = &["ein", "ei", "eit", "en", "et"];

/// The number that a piece is.
pub fn tal(l: &Leksem) -> Option<u32> {
    match l.slag {
        Slag::Tal => l.tal(3),
        Slag::Ord => {
            let word = l.ord()?;
            WORDS.iter().find(|(known, _)| *known == word).map(|(_, n)| *n)
        }
        Slag::Rom | Slag::Teikn => None,
    }
}

/// Whether a piece is an article, which may be the number one.
pub fn artikkel(l: &Leksem) -> bool {
    l.ord().is_some_and(|word| ARTICLES.contains(&word.as_str()))
}

/// A number as a fault says it.
pub fn ord(n: usize) -> String {
    let words = ["ingen", "eitt", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv"];
    words.get(n).map_or_else(|| n.to_string(), |word| (*word).to_string())
}
