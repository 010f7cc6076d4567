//! What no page has room or letters for, each where it was written: words without an end, and characters without a font. It is
//! looked for in the document, before anything is set.

use super::lengths::too_long;
use super::{Document, Origin};
use crate::fault::{Fault, Faults, Place, code};
use crate::limits;
use crate::norsk::number::in_groups;
use std::collections::{BTreeMap, HashMap, HashSet};
use unicode_normalization::char::is_combining_mark;

/// Words without an end, paragraphs without one, and letters under a heap of marks, each where it was written.
pub fn endless(document: &Document, faults: &mut Faults) {
    for origin in document.origins.iter() {
        let (mut at, mut endless) = (0, vec![]);
        for part in origin.printed.split_inclusive(BLANKS) {
            let word = part.trim_end_matches(BLANKS);
            let length = word.chars().count();
            if length > limits::WORD {
                endless.push((at, length, word));
            }
            at += part.chars().count();
        }
        // a paragraph that is long by its endless words alone has one mistake
        let rest = at - endless.iter().map(|(_, length, _)| length).sum::<usize>();
        if rest > limits::PARAGRAPH {
            let hint = "del det med ei tom line der eit nytt avsnitt kan starte";
            faults.push(too_long("avsnittet", at, limits::PARAGRAPH, origin.place_of(0), hint));
        }
        marks(origin, faults);
        let starts: Vec<usize> = endless.iter().map(|(at, ..)| *at).collect();
        for ((_, length, word), place) in endless.into_iter().zip(origin.places_of(&starts)) {
            let (is, most) = (in_groups(length), limits::WORD);
            let message = format!("eit ord på {is} teikn har ikkje plass på ei line; det kan vere {most}");
            let hint = match word.contains("://") {
                true => "bruk ei kortare adresse, eller skriv med ord kvar sida ligg",
                false => "set inn mellomrom, eller ta det bort",
            };
            faults.push(Fault::error(code::ENDLESS_WORD, place, message).hint(hint));
        }
    }
}

/// Letters with more marks than there is room for over and under them.
fn marks(origin: &Origin, faults: &mut Faults) {
    if origin.printed.is_ascii() {
        return;
    }
    let (mut letter, mut count) = (0, 0);
    let mut found: Vec<usize> = vec![];
    for (at, c) in origin.printed.chars().enumerate() {
        if is_combining_mark(c) {
            count += 1;
            if count == limits::MARKS + 1 {
                found.push(letter);
            }
        } else {
            (letter, count) = (at, 0);
        }
    }
    for place in origin.places_of(&found) {
        let message =
            format!("ein bokstav kan ha høgst {} teikn over og under seg, og denne har fleire", limits::MARKS);
        let hint = "skriv bokstaven på nytt utan dei";
        faults.push(Fault::error(code::REFUSED, place, message).hint(hint));
    }
}

/// Where a line may break between words; a hard space is one for whoever looks for the end of a word.
const BLANKS: [char; 2] = [' ', '\u{a0}'];

/// Characters that no shipped font has, each where it was written first in a text; every text of the document is looked at.
pub fn uncovered(document: &Document, covered: impl Fn(char) -> bool, faults: &mut Faults) {
    // a plan has many letters and few different ones, and to ask a font takes time
    let mut known: HashMap<char, bool> = HashMap::new();
    let mut covered = |c: char| *known.entry(c).or_insert_with(|| covered(c));
    // what was written as one text may be printed as many, by its emphases and points
    let mut first: BTreeMap<(Place, char), Place> = BTreeMap::new();
    for origin in document.origins.iter() {
        let mut told = HashSet::new();
        let found = origin.printed.chars().enumerate().filter(|(_, c)| !covered(*c) && told.insert(*c));
        let (at, characters): (Vec<usize>, Vec<char>) = found.unzip();
        for (place, c) in origin.places_of(&at).into_iter().zip(characters) {
            let told = first.entry((origin.place, c)).or_insert(place);
            *told = place.min(*told);
        }
    }
    for ((_, c), place) in first {
        faults.push(no_glyph(c, Some(place)));
    }
    for bilete in &document.bilete {
        let missing: Vec<char> = bilete.letters.iter().copied().filter(|c| !covered(*c)).collect();
        if let Some(&c) = missing.first() {
            let more = if missing.len() > 1 { format!(" og {} teikn til", missing.len() - 1) } else { String::new() };
            let message = format!("biletet har «{c}» (U+{:04X}){more}, som ikkje finst i skrifta", u32::from(c));
            let hint = "gjer teksten i biletet om til kurver før du eksporterer det";
            faults.push(Fault::error(code::NO_GLYPH, bilete.place, message).hint(hint));
        }
    }
}

/// The fault of a character that no shipped font has.
pub fn no_glyph(character: char, place: Option<Place>) -> Fault {
    let message = format!("teiknet «{character}» (U+{:04X}) finst ikkje i skrifta", u32::from(character));
    Fault::error(code::NO_GLYPH, place, message).hint("skriv det med ord, eller ta det bort")
}
