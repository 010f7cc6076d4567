//! Which known word a misspelt one is for certain, so that it can be written in its place without asking: the only one that
//! is near, and no further than a slip of the hand.

use super::near::{LONGEST, distance};
use super::{Entry, Key, Word};
use crate::fault::Edit;
use std::fmt::Debug;

/// Records with more unknown keys than this are not what they seem.
const MOST: usize = 8;

/// The known word that `word` is for certain, with what it belongs to: words with the same mark are forms of one.
pub(super) fn surely<'a, M: Copy + PartialEq + Debug>(
    word: &str,
    known: impl IntoIterator<Item = (M, &'a str)>,
) -> Option<(M, &'a str)> {
    if word.len() > LONGEST {
        return None;
    }
    let len = word.chars().count();
    let near = known.into_iter().map(|(mark, known)| (distance(word, known), mark, known));
    let mut near: Vec<(usize, M, &str)> = near.filter(|(by, ..)| *by < len && *by <= 1 + len / 4).collect();
    near.sort_by_key(|(by, ..)| *by);
    let (by, mark, form) = near.first().copied()?;
    // a word may have one form only
    let alone = near.iter().all(|(other, of, known)| *of == mark && (*other > by || *known == form));
    // of a short word, another letter makes another word
    let slip = match len {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    };
    (alone && by <= slip).then_some((mark, form))
}

/// What writes a misspelt key as it should be, where it can be no other of the keys and no other entry can be it.
pub(super) fn of_key(entry: &Entry, keys: &[Key], also: &str, found: &[bool], unknown: &[&Entry]) -> Option<Edit> {
    let known = || {
        let keys = keys.iter().enumerate().flat_map(|(at, key)| key.forms().map(move |form| (Some(at), form)));
        keys.chain([(None, also)])
    };
    let (mark, form) = surely(&entry.key, known())?;
    let free = mark.is_none_or(|at| found.get(at) == Some(&false));
    let rivals = || unknown.iter().filter(|other| other.key_place != entry.key_place);
    let alone = unknown.len() <= MOST
        && rivals()
            .all(|other| known().filter(|(m, _)| *m == mark).all(|(_, f)| super::near(&other.key, [f]).is_none()));
    (free && alone).then(|| Edit::new(entry.key_place, entry.key.as_str(), form))
}

/// What writes a misspelt word as it should be.
pub(super) fn of_word(text: &str, words: &[Word]) -> Option<&'static str> {
    let known = words.iter().enumerate().flat_map(|(at, word)| word.forms().map(move |form| (at, form)));
    surely(text, known).map(|(_, form)| form)
}

#[cfg(test)]
mod tests {
    use super::surely;

    fn of(word: &str) -> Option<&'static str> {
        let known = [
            (0, "tittel"),
            (1, "tekst"),
            (2, "namn"),
            (2, "navn"),
            (3, "mål"),
            (4, "kl"),
            (5, "deltakarar"),
            (6, "ansvar"),
        ];
        surely(word, known).map(|(_, form)| form)
    }

    #[test]
    fn a_slip_of_the_hand_near_one_word_is_certain() {
        assert_eq!(of("titel"), Some("tittel"));
        assert_eq!(of("Tekst"), Some("tekst"));
        assert_eq!(of("maal"), Some("mål"));
        assert_eq!(of("detlakarrar"), Some("deltakarar"));
        assert_eq!(of("namnn"), Some("namn"));
    }

    #[test]
    fn what_is_further_off_or_near_two_is_not() {
        // «nann» is as near to both forms; the others are short, or two slips away
        for word in ["nann", "k", "kø", "mil", "titl", "tks", "answar for", "", &"tittel".repeat(20)] {
            assert_eq!(of(word), None, "{word}");
        }
        assert_eq!(surely("tiltaka", [(0, "tiltak"), (1, "tiltakar")]), None);
    }
}
