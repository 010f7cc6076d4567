//! What programs leave in a text: fields of Word, errors of Excel, sources of a chatbot.

use super::Near;
use crate::norsk::said;

/// What no author has written, however the text goes on.
const WHOLE: &[&str] = &[
    "Feil! Fant ikke referansekilden.",
    "Feil! Fann ikkje referansekjelda.",
    "Feil! Bokmerke er ikke definert.",
    "Feil! Bokmerket er ikke definert.",
    "Feil! Bokmerket er ikkje definert.",
    "Feil! Ingen tekst med angitt stil i dokumentet.",
    "Error! Reference source not found.",
    "Error! Bookmark not defined.",
    "MERGEFIELD",
    "HYPERLINK \"",
    "PAGEREF _Toc",
    "TOC \\o",
    "#REF!",
    "#VALUE!",
    "#VERDI!",
    "#NAME?",
    "#NAVN?",
    "#DIV/0!",
    "#N/A",
    "#I/T",
    "#NULL!",
    "[object Object]",
    "oaicite",
    "turn0search",
];

/// Whether a text may hold any of it.
pub fn may_hold(text: &str) -> bool {
    text.contains(['!', '"', '【', '?'])
        || ["MERGEFIELD", "oaicite", "turn0search"].iter().any(|left| text.contains(left))
}

pub fn find(text: &str, out: &mut Vec<Near>) {
    let hint = || {
        said!(
            "ta det bort, og skriv det som skulle stå her: eit anna program har lagt det att",
            "ta det bort, og skriv det som skulle stått her: et annet program har lagt det igjen"
        )
    };
    for left in WHOLE {
        out.extend(text.match_indices(left).map(|(at, left)| Near::told(at..at + left.len(), hint())));
    }
    out.extend(super::pairs(text, "【", "】").map(|(range, _)| Near::needless(range)));
}
