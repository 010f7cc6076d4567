//! «Meinte du …?»: the known word that a misspelt one is nearest to.

use crate::limits;
use crate::norsk::{Said, said};

/// No author writes a key this long, and a comparison costs its square.
pub(super) const LONGEST: usize = 60;

/// The hint that asks whether a known word was meant.
pub fn did_you_mean(word: &str) -> Said {
    said!("meinte du «{word}»?", "mente du «{word}»?")
}

/// The nearest of the known words, if one of them is near enough and no other is as near.
///
/// Among more than [`limits::NAMES_COMPARED`] nothing is guessed. `no` is as near to `nn` as to `nb`: then nothing is guessed, and the caller names them all.
pub fn near<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if word.len() > LONGEST {
        return None;
    }
    let word = folded(&word.to_lowercase());
    let most = 1 + word.chars().count() / 4;
    let length = word.chars().count();
    let (mut best, mut distance, mut tie) = (None, usize::MAX, false);
    for (at, candidate) in known.into_iter().enumerate() {
        if at == limits::NAMES_COMPARED {
            return None;
        }
        // so much longer or shorter, it is too far away to be meant
        if length_folded(candidate).abs_diff(length) > most {
            continue;
        }
        let here = strsim::damerau_levenshtein(&word, &folded(candidate));
        if here < distance {
            (best, distance, tie) = (Some(candidate), here, false);
        } else if here == distance && best != Some(candidate) {
            tie = true;
        }
    }
    // a short word that shares nothing with the candidate is no misspelling of it
    let shares = distance < length;
    best.filter(|_| !tie && shares && distance <= most)
}

/// How many characters a word has when it is folded.
fn length_folded(word: &str) -> usize {
    word.chars().map(|c| if matches!(c, 'å' | 'æ' | 'ø') { 2 } else { 1 }).sum()
}

/// How far a word is from a known one; how letters are written where the keyboard lacks them is no distance.
pub(super) fn distance(word: &str, known: &str) -> usize {
    strsim::damerau_levenshtein(&folded(&word.to_lowercase()), &folded(known))
}

/// `aar` is how `år` is written where the letters are missing.
pub(super) fn folded(word: &str) -> String {
    word.replace('å', "aa").replace('æ', "ae").replace('ø', "oe")
}
