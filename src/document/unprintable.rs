//! What no page has room or letters for, each where it was written: words without an end, and characters without a font. It is
//! looked for in the document, before anything is set.

use super::Document;
use crate::fault::{Fault, Faults, Place, code};
use crate::limits;
use std::collections::HashMap;

/// Words without an end, each where it was written.
pub fn endless_words(document: &Document, faults: &mut Faults) {
    for origin in document.origins.iter() {
        let mut at = 0;
        for word in origin.printed.split_inclusive([' ', '\u{a0}']) {
            let length = word.chars().count();
            if length > limits::WORD {
                let message = format!("eit ord på {length} teikn har ikkje plass på ei line");
                let fault = Fault::error(code::ENDLESS_WORD, origin.place_of(at), message);
                faults.push(fault.hint("set inn mellomrom, eller ta det bort"));
            }
            at += length;
        }
    }
}

/// Characters that no shipped font has, each where it was written; every text of the document is looked at.
pub fn uncovered(document: &Document, covered: impl Fn(char) -> bool, faults: &mut Faults) {
    // a plan has many letters and few different ones, and to ask a font takes time
    let mut known: HashMap<char, bool> = HashMap::new();
    let mut covered = |c: char| *known.entry(c).or_insert_with(|| covered(c));
    for origin in document.origins.iter() {
        for (i, c) in origin.printed.chars().enumerate().filter(|(_, c)| !covered(*c)) {
            faults.push(no_glyph(c, Some(origin.place_of(i))));
        }
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
