//! An interval has an en dash: `2022–2025`, `13.10–15.10`, `måndag–fredag`.

use crate::check::{Needs, Rule, Subject};
use crate::fault::code::Kind;
use crate::fault::{Edit, Faults};
use crate::norsk::MONTHS;
use crate::plan::texts::{PLACEHOLDER, Paragraph};
use std::ops::Range;

/// A hyphen where an interval has a dash.
pub const RULE: Rule = Rule::note("PV607", "bindestrek-i-intervall", Kind::Typography, Needs::Nothing, check);

/// What stands on the sides of an interval besides numbers.
const NAMES: &[&[&str]] = &[
    &["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"],
    &["måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "søndag", "sundag"],
    &MONTHS,
];

/// Words that hours stand after.
const CLOCK: &[&str] = &["kl", "klokka", "klokken"];

/// Words whose numbers have hyphens of their own.
const NUMBERED: &[&str] = &[
    "§", "§§", "tlf", "telefon", "mobil", "sak", "saka", "saken", "arkivsak", "jp", "isbn", "nr", "kontonr", "gnr",
    "bnr",
];

/// What an interval of small numbers is of.
const COUNTED: &[&str] = &[
    "år",
    "åringar",
    "åringer",
    "månader",
    "måneder",
    "veker",
    "uker",
    "dagar",
    "dager",
    "timar",
    "timer",
    "minutt",
    "minutter",
    "gonger",
    "ganger",
    "møte",
    "møter",
    "personar",
    "personer",
    "elevar",
    "elever",
    "prosent",
    "%",
    "trinn",
    "klasse",
    "klassetrinn",
];

/// Remarks on each hyphen that stands for «til».
fn check(subject: &Subject, faults: &mut Faults) {
    let texts = subject.texts();
    for part in texts.iter().flat_map(|text| &text.paragraphs) {
        for (range, hyphen) in intervals(part) {
            let (from, to) = (side(part, range.start..hyphen.start), side(part, hyphen.end..range.end));
            let shown = part.as_written(range.clone());
            let message = format!("«{shown}» har bindestrek der eit tidsrom eller eit intervall har tankestrek");
            let fault = RULE.fault(part.place(hyphen.clone()), message);
            let cure = is_sure(part, &range, &hyphen).then(|| cure(part, &range, &hyphen, (&from, &to)));
            faults.push(fault.hint(format!("skriv «{from}–{to}»")).cure(cure));
        }
    }
}

/// The dash, and an hour of four digits with its full stop.
fn cure(part: &Paragraph, range: &Range<usize>, hyphen: &Range<usize>, (from, to): (&str, &str)) -> Edit {
    let text = part.text.as_str();
    let left = text.get(..hyphen.start).unwrap_or("").trim_end().len();
    let right = text.len() - text.get(hyphen.end..).unwrap_or("").trim_start().len();
    match (from, to) == (part.as_written(range.start..left).trim(), part.as_written(right..range.end).trim()) {
        true => part.replacing(left..right, "–"),
        false => part.replacing(range.clone(), format!("{from}–{to}")),
    }
}

/// Whether it can be nothing else than an interval. Of small numbers, only what is counted tells, or that they are hours: «1-2» may be a paragraph
/// or how a match ended.
fn is_sure(part: &Paragraph, range: &Range<usize>, hyphen: &Range<usize>) -> bool {
    let side = |range: Range<usize>| part.text.get(range).unwrap_or("").trim().to_lowercase();
    let (left, right) = (side(range.start..hyphen.start), side(hyphen.end..range.end));
    let small = |side: &str| side.len() <= 3 && side.trim_end_matches('.').bytes().all(|b| b.is_ascii_digit());
    let before = part.text.get(..range.start).unwrap_or("").trim_end().trim_end_matches('.').to_lowercase();
    let is_hour =
        CLOCK.iter().any(|word| before.strip_suffix(word).is_some_and(|b| !b.ends_with(char::is_alphanumeric)));
    if !small(&left) || !small(&right) || is_hour {
        return true;
    }
    let after = part.text.get(range.end..).unwrap_or("").trim_start_matches(['.', ' ']);
    let word: String = after.chars().take_while(|c| c.is_alphabetic() || *c == '%').collect();
    COUNTED.contains(&word.to_lowercase().as_str())
}

/// One side of an interval as it should be: as it was written, and an hour with its full stop.
fn side(part: &Paragraph, range: Range<usize>) -> String {
    let side = part.as_written(range).trim();
    match (side.len() == 4 && year(side).is_none(), side.split_at_checked(2)) {
        (true, Some((hour, minute))) if side.bytes().all(|b| b.is_ascii_digit()) => format!("{hour}.{minute}"),
        _ => side.to_string(),
    }
}

/// The intervals of a paragraph, each with its hyphen.
fn intervals(part: &Paragraph) -> Vec<(Range<usize>, Range<usize>)> {
    let text = part.text.as_str();
    let mut out = vec![];
    for (at, _) in text.match_indices('-') {
        let (before, after) = (text.get(..at).unwrap_or(""), text.get(at + 1..).unwrap_or(""));
        // a space on both sides or on none
        let spaced = before.ends_with(' ') && after.starts_with(' ');
        let (before, after) = if spaced { (before.trim_end(), after.trim_start()) } else { (before, after) };
        let from = before.len() - before.chars().rev().take_while(|c| is_part(*c)).map(char::len_utf8).sum::<usize>();
        let len = after.chars().take_while(|c| is_part(*c)).map(char::len_utf8).sum::<usize>();
        let (left, right) = (text.get(from..before.len()).unwrap_or(""), after.get(..len).unwrap_or(""));
        let right = right.trim_end_matches(['.', ':', ',']);
        let end = text.len() - after.len() + right.len();
        let alone = !before.get(..from).unwrap_or("").ends_with(['-', '/', '–'])
            && !text.get(end..).unwrap_or("").starts_with(['-', '/', '–']);
        let range = from..end;
        if alone && !part.in_link(&range) && is_interval(left, right, before.get(..from).unwrap_or("")) {
            out.push((range, at..at + 1));
        }
    }
    out
}

fn is_part(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | ':' | ',' | PLACEHOLDER)
}

fn is_interval(left: &str, right: &str, before: &str) -> bool {
    let small = |word: &str| word.to_lowercase();
    if NAMES.iter().any(|names| names.contains(&small(left).as_str()) && names.contains(&small(right).as_str())) {
        return true;
    }
    let word: Vec<char> =
        before.trim_end().chars().rev().take(12).take_while(|c| !matches!(c, ' ' | '(' | '\n')).collect();
    let word: String = word.into_iter().rev().collect();
    let word = small(word.trim_end_matches(['.', ':']));
    if NUMBERED.contains(&word.as_str()) {
        return false;
    }
    let is_year = |side: &str| side.len() == 4 && year(side).is_some() || side.chars().eq([PLACEHOLDER]);
    if is_year(left) && is_year(right) && word != "kl" {
        return year(left).zip(year(right)).is_none_or(|(from, to)| from < to);
    }
    if is_clock(left) && is_clock(right) || is_day(left) && is_day(right) {
        return true;
    }
    let hour = word == "kl" && [left, right].iter().all(|s| s.len() == 4 && s.bytes().all(|b| b.is_ascii_digit()));
    // 0–24 år, 5.–7. trinn: the second is larger; 2024-02 and phone numbers are not
    let number = |side: &str| side.trim_end_matches('.').parse::<u32>().ok().filter(|_| side.len() <= 3);
    hour || number(left).zip(number(right)).is_some_and(|(from, to)| from < to)
}

fn year(side: &str) -> Option<u32> {
    side.parse().ok().filter(|year| (1900..2100).contains(year))
}

/// `13.10` or `08:30`.
fn is_clock(side: &str) -> bool {
    let parts = side.split_once(['.', ':']);
    parts.is_some_and(|(hour, minute)| {
        hour.parse::<u8>().is_ok_and(|h| h < 32) && minute.len() == 2 && minute.parse::<u8>().is_ok_and(|m| m < 60)
    })
}

/// `13.10.2024`, `13.10.24` or `13.10.`
fn is_day(side: &str) -> bool {
    let parts: Vec<&str> = side.trim_end_matches('.').split('.').collect();
    (2..=3).contains(&parts.len())
        && parts.iter().all(|p| matches!(p.len(), 1 | 2 | 4) && p.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::tests::of_text;

    fn told(text: &str) -> Vec<String> {
        of_text("nn", text, &RULE)
            .iter()
            .filter_map(|s| s.split("(skriv ").nth(1))
            .map(|s| s.trim_end_matches(')').into())
            .collect()
    }

    #[test]
    fn the_hyphen_is_told_with_the_interval_as_it_should_be() {
        assert_eq!(
            of_text("nn", "Planen 2022-2025 gjeld.", &RULE),
            ["-: «2022-2025» har bindestrek der eit tidsrom eller eit intervall har tankestrek (skriv «2022–2025»)"]
        );
        let text =
            "Kl. 13.10-15.10, kl. 0830-1030, 27.02.24-28.02.24, 0-24 år, 5.-7. trinn, måndag - fredag, 2022 - 2025.";
        assert_eq!(
            told(text),
            [
                "«13.10–15.10»",
                "«08.30–10.30»",
                "«27.02.24–28.02.24»",
                "«0–24»",
                "«5.–7»",
                "«måndag–fredag»",
                "«2022–2025»"
            ]
        );
        assert_eq!(told("Frå {{ år }}-{{ år + 1 }}"), ["«{{ år }}–{{ år + 1 }}»"]);
    }

    #[test]
    fn words_dates_cases_clauses_and_telephones_are_left_alone() {
        for text in [
            "SLT-plan, SLT-{{ år }}, 2-årig, covid-19, 10-åring, 1.-klassing",
            "2024-02-27, 2024-02, sak 24-12, sak K-32/12, 12/345-6, § 3-1, §§ 15-18, § 3-4",
            "Tlf. 71-17, telefon 22-33-44-55, 978-82-02-1, kode 12345-67890",
            "Vi møttest - 24 personar - i 2024-utgåva, 2022–2025, 10–12",
            "[2022-2025](https://a.no/2022-2025)",
            "Barne- og ungdomsplan",
        ] {
            assert_eq!(of_text("nn", text, &RULE), Vec::<String>::new(), "{text}");
        }
    }
}
