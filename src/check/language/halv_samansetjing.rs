//! A compound that has lost its other half: «radikaliserings og» for «radikaliserings- og», «rus- kriminalitet».

use super::own_words::own_words;
use crate::check::{Needs, Rule, Subject};
use crate::fault::Faults;
use crate::fault::code::Kind;
use crate::norsk::{first_word, said};
use crate::plan::texts::Paragraph;
use std::ops::Range;

/// A compound of which one half is missing.
pub const RULE: Rule = Rule::warning("PV611", "halv-samansetjing", Kind::Language, Needs::Nothing, check);

/// Endings that only a first part has: no Norwegian word stands alone with them. `hets` alone does (netthets).
const FIRST_PARTS: &[&str] = &[
    "erings",
    "utviklings",
    "opplærings",
    "rådgivings",
    "sjons",
    "skaps",
    "itets",
    "ighets",
    "kkerhets",
    "ygghets",
    "heits",
];

/// Words that stand alone all the same.
const WHOLE: &[&str] = &["skaps", "landskaps"];

/// What may stand after the hyphen of a first part whose second part comes later.
const JOINING: &[&str] = &["og", "eller", "samt", "men", "til", "som", "kontra", "versus", "mot", "både", "så"];

/// Remarks on first parts without a hyphen, and of hyphens that no second part takes up.
fn check(subject: &Subject, faults: &mut Faults) {
    let texts = subject.texts();
    for part in texts.iter().flat_map(|text| &text.paragraphs).filter(|part| !part.in_quote) {
        // most paragraphs have none, and need not be taken apart
        let may_have = ["s og ", "s eller "].iter().any(|sign| part.text.contains(sign));
        let words = if may_have { own_words(part) } else { vec![] };
        for (word, next) in words.iter().zip(words.iter().skip(1)) {
            let between = part.text.get(word.range.end..next.range.start).unwrap_or("");
            let joins = matches!(next.text, "og" | "eller");
            if between == " " && joins && is_first_part(word.text) && !word.is_name() {
                let message = said!(
                    "«{}» er berre fyrste halvdelen av eit ord",
                    "«{}» er bare første halvdel av et ord",
                    word.text
                );
                let whole = word.text.trim_end_matches('s');
                let hint = said!(
                    "skriv «{}- {} …», eller heile ordet: «{whole} {} …»",
                    "skriv «{}- {} …», eller hele ordet: «{whole} {} …»",
                    word.text,
                    next.text,
                    next.text
                );
                faults.push(RULE.fault(part.place(word.range.clone()), message).hint(hint));
            }
        }
        for range in hanging(part) {
            let shown = part.text.get(range.clone()).unwrap_or("").to_string();
            let message = said!(
                "bindestreken i «{shown}» bind ikkje saman noko",
                "bindestreken i «{shown}» binder ikke sammen noe"
            );
            let hint = said!(
                "skriv ordet i eitt, eller set «og» eller «eller» mellom delane: «rus- og kriminalitetsførebygging»",
                "skriv ordet i ett, eller sett «og» eller «eller» mellom delene: «rus- og kriminalitetsforebygging»"
            );
            faults.push(RULE.fault(part.place(range), message).hint(hint));
        }
    }
}

fn is_first_part(word: &str) -> bool {
    let small = word.to_lowercase();
    let long = |end: &&&str| small.chars().count() > end.chars().count() + 1;
    FIRST_PARTS.iter().any(|end| small.ends_with(end) && long(&end)) && !WHOLE.contains(&small.as_str())
}

/// A word, a hyphen, a space and a word that does not join: `skole- ungdom`, `«Ung»- gruppa`.
fn hanging(part: &Paragraph) -> Vec<Range<usize>> {
    let text = part.text.as_str();
    let mut out = vec![];
    for (at, found) in text.match_indices("- ") {
        let (before, after) = (text.get(..at).unwrap_or(""), text.get(at + found.len()..).unwrap_or(""));
        let word = before.rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '/' | ',')).next().unwrap_or("");
        let next = first_word(after);
        let is_word = word.chars().filter(|c| c.is_alphabetic()).count() > 1
            && word.ends_with(|c: char| c.is_alphabetic() || matches!(c, '»' | '”' | '"'));
        let range = at - word.len()..at + found.len() + next.len();
        let joins = JOINING.contains(&next) || !next.starts_with(char::is_lowercase);
        if is_word && !joins && !part.in_link(&range) {
            out.push(range);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::tests::of_text;

    #[test]
    fn a_first_part_without_its_hyphen_is_told() {
        assert_eq!(
            of_text("nn", "Førebygging av radikaliserings og valdeleg ekstremisme.", &RULE),
            ["radikaliserings: «radikaliserings» er berre fyrste halvdelen av eit ord \
              (skriv «radikaliserings- og …», eller heile ordet: «radikalisering og …»)"]
        );
        assert_eq!(of_text("nb", "Kommunikasjons og kunnskaps eller sikkerhets og helse.", &RULE).len(), 3);
    }

    #[test]
    fn a_hyphen_that_joins_nothing_is_told() {
        let said = of_text("nn", "Tiltak for skole- ungdom, og «Ung i Aukra»- gruppa.", &RULE);
        let words: Vec<&str> = said.iter().filter_map(|s| s.split(':').next()).collect();
        assert_eq!(words, ["skole- ungdom", "Aukra»- gruppa"]);
    }

    #[test]
    fn whole_compounds_and_genitives_are_left_alone() {
        for text in [
            "Radikaliserings- og rusarbeid, barne-, ungdoms- og familieetaten, inn- eller utmelding.",
            "Netthets og mobbing. Til lands og til vanns. Barns og ungdoms rettar. Kommunens og politiets.",
            "Barnehage- / skolenivå, heil- til deltid, SLT-koordinator - politiet, 2022- 2025.",
            "Møtet var langt - men bra. «Radikaliserings og» står i sitat.",
        ] {
            assert_eq!(of_text("nn", text, &RULE), Vec::<String>::new(), "{text}");
        }
    }
}
