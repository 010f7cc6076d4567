//! What no page has room or letters for, each where it was written: words without an end, and characters without a font. It is
//! looked for in the document, before anything is set.

use super::lengths::too_long;
use super::{Document, Origin};
use crate::fault::{Fault, Faults, Place, code};
use crate::limits;
use crate::norsk::number::in_groups;
use crate::norsk::{Said, said};
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
            let hint = said!(
                "del det med ei tom line der eit nytt avsnitt kan starte",
                "del det med en tom linje der et nytt avsnitt kan starte"
            );
            faults.push(too_long(&said!("avsnittet", "avsnittet"), at, limits::PARAGRAPH, origin.place_of(0), hint));
        }
        marks(origin, faults);
        let starts: Vec<usize> = endless.iter().map(|(at, ..)| *at).collect();
        for ((_, length, word), place) in endless.into_iter().zip(origin.places_of(&starts)) {
            let (is, most) = (in_groups(length), limits::WORD);
            let message = said!(
                "eit ord på {is} teikn har ikkje plass på ei line; det kan vere {most}",
                "et ord på {is} tegn har ikke plass på en linje; det kan være {most}"
            );
            let hint = match word.contains("://") {
                true => said!(
                    "bruk ei kortare adresse, eller skriv med ord kvar sida ligg",
                    "bruk en kortere adresse, eller skriv med ord hvor siden ligger"
                ),
                false => said!("set inn mellomrom, eller ta det bort", "sett inn mellomrom, eller ta det bort"),
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
        let message = said!(
            "ein bokstav kan ha høgst {} teikn over og under seg, og denne har fleire",
            "en bokstav kan ha høyst {} tegn over og under seg, og denne har flere",
            limits::MARKS
        );
        let hint = said!("skriv bokstaven på nytt utan dei", "skriv bokstaven på nytt uten dem");
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
            let more = if missing.len() > 1 {
                said!(" og {} teikn til", " og {} tegn til", missing.len() - 1)
            } else {
                Said::default()
            };
            let message = said!("biletet har «{c}» (U+{:04X}){more}, som ikkje finst i skrifta", "bildet har «{c}» (U+{:04X}){more}, som ikke finnes i skriften", u32::from(c); more);
            let hint = said!(
                "gjer teksten i biletet om til kurver før du eksporterer det",
                "gjør teksten i bildet om til kurver før du eksporterer det"
            );
            faults.push(Fault::error(code::NO_GLYPH, bilete.place, message).hint(hint));
        }
    }
}

/// The fault of a character that no shipped font has.
pub fn no_glyph(character: char, place: Option<Place>) -> Fault {
    let message = said!(
        "teiknet «{character}» (U+{:04X}) finst ikkje i skrifta",
        "tegnet «{character}» (U+{:04X}) finnes ikke i skriften",
        u32::from(character)
    );
    Fault::error(code::NO_GLYPH, place, message)
        .hint(said!("skriv det med ord, eller ta det bort", "skriv det med ord, eller ta det bort"))
}
