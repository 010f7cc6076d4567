//! `kr 50 000`, not `kr. 50 000,-`.

use crate::check::{Needs, Rule, Subject};
use crate::fault::Faults;
use crate::fault::code::Kind;
use crate::norsk::number::{Grouping, Stops, Whole, grouped, whole};
use std::ops::Range;

/// `kr. 50 000,-`
pub const RULE: Rule = Rule::note("PV608", "kronebeløp", Kind::Typography, Needs::Nothing, check);

/// Groups of three may have a space or a full stop between them, also where the first is too long.
const GROUPS: Grouping = Grouping { stops: Stops::Any, first: usize::MAX };

/// Four digits stand together.
const GROUPED: usize = 5;

/// What stands for the øre that are not there.
const TAILS: &[&str] = &[",-", ",–", ",—", ".-"];

/// How many characters beside an amount are looked at.
const LONGEST: usize = 60;

/// Words that say what an amount is of, or how much: beside one, it is not all of what was written.
const MONEY: &[&str] = &["kr", "nok", "mill", "milliard", "mrd", "tusen", "hundre", "euro", "dollar"];

/// Remarks on a full stop after `kr` and on a dash for the øre, with the amount as it should be.
fn check(subject: &Subject, faults: &mut Faults) {
    let texts = subject.texts();
    for part in texts.iter().flat_map(|text| &text.paragraphs) {
        for (range, number) in amounts(&part.text) {
            let shown = part.text.get(range.clone()).unwrap_or("");
            let message = format!("«{shown}» er ein gammal skrivemåte");
            let fault = RULE.fault(part.place(range.clone()), message);
            let cure = cured(&part.text, &range, &number).map(|new| part.replacing(range, new));
            faults.push(fault.hint(format!("skriv «kr {}»", grouped(&number, GROUPED))).cure(cure));
        }
    }
}

/// The amounts that are written in the old way, with their digits.
fn amounts(text: &str) -> Vec<(Range<usize>, String)> {
    let mut out = vec![];
    let mut at = 0;
    while let Some(start) = text.get(at..).and_then(|rest| rest.find(|c: char| c.is_ascii_digit())).map(|i| at + i) {
        let Some(Whole { digits, length, .. }) = whole(text.get(start..).unwrap_or(""), GROUPS) else { break };
        let end = start + length;
        at = end;
        let (before, after) = (text.get(..start).unwrap_or(""), text.get(end..).unwrap_or(""));
        let unit = before.trim_end_matches([' ', '\u{a0}']);
        let dotted = ["kr.", "Kr."].iter().find(|sign| unit.ends_with(**sign) && !ends_in_letter(unit, sign.len()));
        let plain = ["kr", "Kr"].iter().find(|sign| unit.ends_with(**sign) && !ends_in_letter(unit, sign.len()));
        let tail = TAILS
            .iter()
            .find(|tail| after.strip_prefix(**tail).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)));
        if dotted.is_none() && tail.is_none() {
            continue;
        }
        let from = dotted.or(plain).map_or(start, |sign| unit.len() - sign.len());
        out.push((from..end + tail.map_or(0, |tail| tail.len()), digits));
    }
    out
}

/// Whether a letter stands before the last `len` bytes.
fn ends_in_letter(text: &str, len: usize) -> bool {
    text.get(..text.len() - len).is_some_and(|before| before.ends_with(char::is_alphanumeric))
}

/// What is certain to stand for an amount: not where words or signs around it make it a part of something else, as in
/// `500–600,-`, `500,- kroner`, `kr. 1.250 mill.`
fn cured(text: &str, range: &Range<usize>, digits: &str) -> Option<String> {
    let (before, after) = (text.get(..range.start)?.trim_end(), text.get(range.end..)?);
    let word = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    // what is longer than these is no word for money
    let from = before.char_indices().rev().take(LONGEST).last().map_or(0, |(at, _)| at);
    let near: String = after.trim_start().chars().take(LONGEST).collect();
    let (last, next) = (before.get(from..)?.rsplit(' ').next().map(word), near.split(' ').next().map(word));
    let money = |word: Option<String>| word.is_some_and(|word| MONEY.iter().any(|money| word.starts_with(money)));
    let joined = before.ends_with(['-', '–', '/', ',', '.']) && before.len() == range.start
        || before.ends_with(['-', '–'])
        || after.trim_start().starts_with(['-', '–', '/', ','])
            && after.trim_start_matches([',', ' ', '-', '–', '/']).starts_with(|c: char| c.is_ascii_digit())
        || after.starts_with('.') && after.get(1..)?.starts_with(|c: char| c.is_ascii_digit())
        || digits.starts_with('0');
    if joined || money(last) || money(next) {
        return None;
    }
    // a sentence may start with it
    let large =
        text.get(range.clone())?.starts_with('K') && (before.is_empty() || before.ends_with(['.', '!', '?', ':']));
    Some(format!("{} {}", if large { "Kr" } else { "kr" }, grouped(digits, GROUPED)))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::tests::of_text;

    #[test]
    fn the_old_way_is_told_with_the_amount_as_it_should_be() {
        assert_eq!(
            of_text("nn", "Det blei gitt kr. 50 000,- og 1.250.000,–, kr 500,- eller Kr. 3000.", &RULE),
            [
                "kr. 50 000,-: «kr. 50 000,-» er ein gammal skrivemåte (skriv «kr 50 000»)",
                "1.250.000,–: «1.250.000,–» er ein gammal skrivemåte (skriv «kr 1 250 000»)",
                "kr 500,-: «kr 500,-» er ein gammal skrivemåte (skriv «kr 500»)",
                "Kr. 3000: «Kr. 3000» er ein gammal skrivemåte (skriv «kr 3000»)"
            ]
        );
    }

    #[test]
    fn what_is_certain_is_cured_and_a_part_of_something_else_is_not() {
        let cured = |text: &str| {
            let all = super::amounts(text).into_iter();
            all.map(|(range, digits)| super::cured(text, &range, &digits).unwrap_or_default()).collect::<Vec<_>>()
        };
        assert_eq!(
            cured("Det blei gitt kr. 50 000,- og 1.250.000,–, kr 500,- i år."),
            ["kr 50 000", "kr 1 250 000", "kr 500"]
        );
        assert_eq!(cured("Kr. 3000 er gitt. Kr 500,- òg, og Kr. 20."), ["Kr 3000", "Kr 500", "kr 20"]);
        for text in [
            "kr. 1.250 mill.",
            "500,- kroner",
            "NOK 500,-",
            "kroner 500,-",
            "500-600,-",
            "kr. 500–600",
            "kr. 2.5",
            "kr. 20, 30 og 40",
        ] {
            assert_eq!(cured(text), [""], "{text}");
        }
    }

    #[test]
    fn amounts_as_they_should_be_and_other_numbers_are_fine() {
        for text in ["kr 50 000", "50 000 kroner", "kr 49,90", "i 2024, 10-12 personar", "nr. 50", "§ 3-1", "2 kr. Det"]
        {
            assert_eq!(of_text("nn", text, &RULE), Vec::<String>::new(), "{text}");
        }
    }
}
