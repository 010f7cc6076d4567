//! Every reader does not know what SLT is: an abbreviation is written out once in a plan.

use super::own_words::own_words;
use crate::check::approval::ikkje_fylt_ut::RULE as UNFILLED;
use crate::check::{Needs, Rule, Subject};
use crate::fault::code::Kind;
use crate::fault::{Faults, Place};
use crate::norsk::{TextWord, first_word, said, text_words};
use crate::plan::texts::{AuthoredText, Paragraph};
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// An abbreviation that the plan does not explain.
pub const RULE: Rule = Rule::note("PV610", "uforklart-forkorting", Kind::Language, Needs::All, check);

/// What everybody knows, and names that are no abbreviations.
const KNOWN: &[&str] = &[
    "AB", "AS", "ASA", "BA", "CD", "CV", "DNA", "DVD", "EF", "EU", "EØS", "FN", "GPS", "HIV", "ID", "IKEA", "IKS",
    "IKT", "IT", "KF", "KS", "LED", "LO", "MOT", "MVA", "NATO", "NAV", "NHO", "NM", "NOK", "NRK", "NSB", "NTNU", "OL",
    "OK", "PC", "PDF", "PIN", "PS", "QR", "SA", "SFO", "SMS", "TV", "USA", "VG", "VM", "WC", "ÅR",
];

/// Remarks on each abbreviation that is nowhere written out, where it stands first.
fn check(subject: &Subject, faults: &mut Faults) {
    let texts = subject.texts();
    let mut explained = HashSet::new();
    let mut first: HashMap<&str, (Place, &str)> = HashMap::new();
    let mut order = vec![];
    for text in texts {
        for part in &text.paragraphs {
            explained.extend(explanations(&part.text));
            // the register of a municipality has names that the plan may never print
            for word in uses(part).into_iter().filter(|_| !text.shared) {
                first.entry(word.text).or_insert_with(|| {
                    order.push(word.text);
                    let whole = whole(&part.text, word.range);
                    (part.place(whole.clone()), part.text.get(whole).unwrap_or(word.text))
                });
            }
        }
    }
    order.retain(|short| !explained.contains(*short));
    let words = words_in_capitals(&order, texts);
    order.retain(|short| !words.contains(short));
    for short in order {
        let Some((place, short)) = first.get(short) else { continue };
        // «TODO» and «[SETT INN NAMN]» are to be filled in
        if faults.iter().any(|told| {
            told.code == UNFILLED.code
                && told.place.is_some_and(|at| at.source == place.source && at.span.touches(place.span))
        }) {
            continue;
        }
        let message = said!(
            "forkortinga «{short}» er ikkje skriven ut nokon stad i planen",
            "forkortelsen «{short}» er ikke skrevet ut noe sted i planen"
        );
        let fault = RULE.fault(*place, message);
        faults.push(fault.hint(said!(
            "skriv heile namnet fyrste gongen, og «{short}» i parentes etter",
            "skriv hele navnet første gang, og «{short}» i parentes etter"
        )));
    }
}

/// Those of the abbreviations that are written with small letters elsewhere: they are words in capitals.
fn words_in_capitals<'a>(shorts: &[&'a str], texts: &[AuthoredText]) -> HashSet<&'a str> {
    let small: HashMap<String, &str> = shorts.iter().map(|short| (short.to_lowercase(), *short)).collect();
    let mut out = HashSet::new();
    for part in texts.iter().flat_map(|text| &text.paragraphs).filter(|_| !small.is_empty()) {
        for word in text_words(&part.text).iter().filter(|word| word.text.len() < 12 && !word.is_capitals()) {
            out.extend(small.get(&word.text.to_lowercase()));
        }
    }
    out
}

/// Whether a word is two to five capitals.
fn is_short(word: &str) -> bool {
    (2..=5).contains(&word.chars().count())
        && word.chars().all(|c| c.is_alphabetic() && c.is_uppercase())
        // II, IV, XII are numbers
        && !word.chars().all(|c| matches!(c, 'I' | 'V' | 'X'))
}

/// `COS-P` is one abbreviation; «modellen» in `SLT-modellen` is a word.
fn whole(text: &str, word: Range<usize>) -> Range<usize> {
    let after = text.get(word.end..).and_then(|rest| rest.strip_prefix('-')).unwrap_or("");
    let part = first_word(after);
    let is_capitals = !part.is_empty() && part.chars().all(char::is_uppercase);
    word.start..if is_capitals { word.end + 1 + part.len() } else { word.end }
}

/// The abbreviations that are used in a paragraph.
fn uses<'a>(part: &'a Paragraph) -> Vec<TextWord<'a>> {
    let mut words = own_words(part);
    words.retain(|word| is_short(word.text) && !KNOWN.contains(&word.text));
    if !words.is_empty() {
        let loud = shouted(&part.text);
        words.retain(|word| !loud.contains(&word.range.start));
    }
    words
}

/// Where the words of what is written in capitals start: `MÅL OG TILTAK` has no abbreviation.
fn shouted(text: &str) -> HashSet<usize> {
    let words = text_words(text);
    let together = |a: &TextWord, b: &TextWord| {
        a.is_capitals() && b.is_capitals() && text.get(a.range.end..b.range.start) == Some(" ")
    };
    let loud = |word: &TextWord| {
        word.text.chars().count() > 5 || matches!(word.text, "OG" | "FOR" | "TIL" | "AV" | "MED" | "PÅ")
    };
    let runs = words.chunk_by(together).filter(|run| run.len() > 1 && run.iter().any(loud));
    runs.flatten().map(|word| word.range.start).collect()
}

/// The abbreviations that a paragraph explains: `Betre tverrfagleg innsats (BTI)`, `BTI (betre …)`, `BTI er kort for …`,
/// `BTI: betre …`, `BTI – betre …`, and a word that stands for itself, as in a list of words.
fn explanations(text: &str) -> Vec<&str> {
    const SAYS: &[&str] =
        &["er kort for", "står for", "er ei forkorting", "er en forkortelse", "betyr", "tyder", "vil seie"];
    let words = text_words(text);
    let first_space = text.find(' ').unwrap_or(text.len());
    let explains = |word: &TextWord| {
        let before = text.get(..word.range.start).unwrap_or("");
        let after = text.get(word.range.end..).unwrap_or("");
        let in_brackets = before.ends_with('(') && before.trim_end_matches(['(', ' ']).ends_with(char::is_alphanumeric)
            || before.ends_with(['(', '/']) && after.starts_with(['/', ')']) && first_space < before.len();
        // BTS/BTI (betre tverrfagleg samarbeid/betre tverrfagleg innsats)
        let after = after.strip_prefix('/').map_or(after, |rest| rest.trim_start_matches(char::is_uppercase));
        // IKO-modellen (identifisering, kartlegging og oppfølging)
        let after = after.strip_prefix('-').map_or(after, |rest| rest.trim_start_matches(char::is_alphanumeric));
        let brackets_after = after.strip_prefix(" (").is_some_and(|rest| is_long(bracketed(rest)));
        let said = SAYS.iter().any(|say| after.trim_start().starts_with(say));
        let is_first = before.trim().is_empty();
        let listed = is_first
            && (after.trim().is_empty()
                || [":", " –", " =", " -"].iter().any(|sign| after.strip_prefix(sign).is_some_and(is_long)));
        in_brackets || brackets_after || said || listed
    };
    words.iter().filter(|word| is_short(word.text) && explains(word)).map(|word| word.text).collect()
}

/// What stands before the bracket is closed; nobody explains an abbreviation in more than some lines.
fn bracketed(rest: &str) -> &str {
    let end = rest.char_indices().take(200).find(|(_, c)| *c == ')').map_or(0, |(at, _)| at);
    rest.get(..end).unwrap_or("")
}

/// Whether a text has words enough to be what an abbreviation stands for.
fn is_long(text: &str) -> bool {
    text.chars().filter(|c| c.is_lowercase()).count() > 5
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::tests::of_text;

    #[test]
    fn an_abbreviation_that_is_never_written_out_is_told_once() {
        assert_eq!(
            of_text("nn", "Vi har SLT-koordinator og PPT.\n\nSLT er bra. PPT òg.", &RULE),
            [
                "SLT: forkortinga «SLT» er ikkje skriven ut nokon stad i planen \
                 (skriv heile namnet fyrste gongen, og «SLT» i parentes etter)",
                "PPT: forkortinga «PPT» er ikkje skriven ut nokon stad i planen \
                 (skriv heile namnet fyrste gongen, og «PPT» i parentes etter)"
            ]
        );
    }

    #[test]
    fn an_abbreviation_of_two_parts_is_told_whole() {
        let said = of_text("nn", "Kurs i COS-P og SLT-modellen.", &RULE);
        assert!(said[0].starts_with("COS-P: forkortinga «COS-P» er") && said[1].starts_with("SLT: "), "{said:?}");
        assert_eq!(of_text("nn", "Circle of Security (COS-P). COS-P-kurs.", &RULE), Vec::<String>::new());
    }

    #[test]
    fn what_is_written_out_once_or_known_to_all_is_fine() {
        for text in [
            "SLT er bra.\n\nSamordning av lokale tiltak (SLT) er til.",
            "«Samordning av lokale tiltak» (SLT) er til.",
            "SLT (samordning av lokale tiltak) er til.",
            "IKO-modellen (identifisering, kartlegging og oppfølging) er i bruk. IKO er bra.",
            "SLT er kort for samordning. BTI står for [betre innsats](https://a.no).",
            "SLT\n: Samordning av lokale tiltak\n\nVi har SLT.",
            "| PPT | Pedagogisk teneste |\n| --- | --- |\n| SLT | Samordning |",
            "BTS/BTI (betre tverrfagleg samarbeid/betre tverrfagleg innsats) og BTS.",
            "NAV, NRK og ein PDF. MÅL OG TILTAK. Kapittel IV og A4. KoRus.",
            "SLIK VIL VI HA DET. Slik er det: vi vil ha meir.",
        ] {
            assert_eq!(of_text("nn", text, &RULE), Vec::<String>::new(), "{text}");
        }
    }
}
