//! Intervals with a hyphen where Norwegian has an en dash: `2022–2025`, `13.10–15.10`, `måndag–fredag`.
//!
//! Språkrådet («Mellomrom», sprakradet.no): the dash of an interval has no space around it.

use super::Målform;
use super::clock::clock;
use super::month::month;
use super::number::is_digits;
use super::token::{Cut, PLACEHOLDER, Token, tokens};
use super::weekday::is_weekday;
use std::ops::Range;

/// Words that hours stand after.
const CLOCK: &[&str] = &["kl", "klokka", "klokken"];
const LONGEST_CLOCK: usize = 7;

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

/// Fewer than [`super::YEARS`]: `2100` is an hour.
const YEARS_OF_INTERVALS: Range<u32> = 1900..2100;

/// An interval with a hyphen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hyphenated {
    /// Where the whole interval stands, in bytes.
    pub range: Range<usize>,
    /// Where its hyphen stands.
    pub hyphen: Range<usize>,
    /// Whether it can be nothing else than an interval. Of small numbers, only what is counted tells, or that they are hours: «1-2»
    /// may be a paragraph or how a match ended.
    pub is_sure: bool,
}

/// The intervals of a text that have a hyphen, with spaces on both sides of it or on none.
pub fn hyphenated(text: &str) -> Vec<Hyphenated> {
    let found = text.match_indices('-').filter_map(|(at, hyphen)| {
        let (before, after) = (text.get(..at)?, text.get(at + hyphen.len()..)?);
        let spaced = before.ends_with(' ') && after.starts_with(' ');
        let (before, after) = if spaced { (before.trim_end(), after.trim_start()) } else { (before, after) };
        let (before, left) = before.split_at(before.trim_end_matches(is_part).len());
        let right =
            after.get(..after.len() - after.trim_start_matches(is_part).len())?.trim_end_matches(['.', ':', ',']);
        let range = before.len()..text.len() - after.len() + right.len();
        let rest = text.get(range.end..)?;
        let alone = !before.ends_with(['-', '/', '–']) && !rest.starts_with(['-', '/', '–']);
        let is_sure = || is_sure(left, right, before, rest);
        let hyphen = at..at + hyphen.len();
        (alone && is_interval(left, right, before)).then(|| Hyphenated { range, hyphen, is_sure: is_sure() })
    });
    found.collect()
}

/// One side of an interval as it should be: as it was written, and an hour of four digits with its full stop: `08.30` of `0830`.
pub fn side(written: &str) -> String {
    match (written.len() == 4 && is_digits(written) && year(written).is_none(), written.split_at_checked(2)) {
        (true, Some((hour, minute))) => format!("{hour}.{minute}"),
        _ => written.to_string(),
    }
}

fn is_part(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | ':' | ',' | PLACEHOLDER)
}

fn is_interval(left: &str, right: &str, before: &str) -> bool {
    let (from, to) = (left.to_lowercase(), right.to_lowercase());
    let weekdays = |målform| is_weekday(&from, målform) && is_weekday(&to, målform);
    if weekdays(Målform::Nynorsk) || weekdays(Målform::Bokmål) || month(&from).is_some() && month(&to).is_some() {
        return true;
    }
    let word: Vec<char> =
        before.trim_end().chars().rev().take(12).take_while(|c| !matches!(c, ' ' | '(' | '\n')).collect();
    let word: String = word.into_iter().rev().collect();
    let word = word.trim_end_matches(['.', ':']).to_lowercase();
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
    let hour = word == "kl" && [left, right].iter().all(|side| side.len() == 4 && is_digits(side));
    // 0–24 år, 5.–7. trinn: the second is larger; 2024-02 and phone numbers are not
    let number = |side: &str| side.trim_end_matches('.').parse::<u32>().ok().filter(|_| side.len() <= 3);
    hour || number(left).zip(number(right)).is_some_and(|(from, to)| from < to)
}

fn is_sure(left: &str, right: &str, before: &str, after: &str) -> bool {
    let small = |side: &str| side.len() <= 3 && side.trim_end_matches('.').bytes().all(|b| b.is_ascii_digit());
    // the longest of the words, and a letter before it
    let before = before.trim_end().trim_end_matches('.');
    let start = before.char_indices().rev().take(LONGEST_CLOCK + 1).last().map_or(0, |(at, _)| at);
    let before = before.get(start..).unwrap_or("").to_lowercase();
    let is_hour =
        CLOCK.iter().any(|word| before.strip_suffix(word).is_some_and(|b| !b.ends_with(char::is_alphanumeric)));
    if !small(left) || !small(right) || is_hour {
        return true;
    }
    let after = after.trim_start_matches(['.', ' ']).chars();
    let word: String = after.take_while(|c| c.is_alphabetic() || *c == '%').flat_map(char::to_lowercase).collect();
    COUNTED.contains(&word.as_str())
}

fn year(side: &str) -> Option<u32> {
    side.parse().ok().filter(|year| YEARS_OF_INTERVALS.contains(year))
}

/// `13.10` or `08:30`.
fn is_clock(side: &str) -> bool {
    let all: Vec<Token> = tokens(side, Cut::APART).collect();
    clock(&all, 0, false).is_some_and(|(_, end)| end == all.len())
}

/// `13.10.2024`, `13.10.24` or `13.10.`
fn is_day(side: &str) -> bool {
    let parts: Vec<&str> = side.trim_end_matches('.').split('.').collect();
    (2..=3).contains(&parts.len()) && parts.iter().all(|part| matches!(part.len(), 1 | 2 | 4) && is_digits(part))
}

#[cfg(test)]
mod tests {
    use super::{hyphenated, side};

    fn found(text: &str) -> Vec<(&str, bool)> {
        hyphenated(text).into_iter().map(|found| (&text[found.range], found.is_sure)).collect()
    }

    #[test]
    fn a_hyphen_that_stands_for_til_is_found_with_both_sides() {
        let text = "Kl. 13.10-15.10, kl. 0830-1030, 27.02.24-28.02.24, 0-24 år, 5.-7. trinn, Måndag - fredag, mai-juni, 2022 - 2025.";
        let sides = [
            "13.10-15.10",
            "0830-1030",
            "27.02.24-28.02.24",
            "0-24",
            "5.-7",
            "Måndag - fredag",
            "mai-juni",
            "2022 - 2025",
        ];
        assert_eq!(found(text), sides.map(|side| (side, true)));
        assert_eq!(found("Frå \u{fffc}-\u{fffc}"), [("\u{fffc}-\u{fffc}", true)]);
        assert_eq!(found("Dei vann 1-2, kl. 8-9"), [("1-2", false), ("8-9", true)]);
    }

    #[test]
    fn other_hyphens_are_left_alone() {
        for text in [
            "2-årig",
            "2024-02-27",
            "sak 24-12",
            "§§ 15-18",
            "22-33-44-55",
            "måndag-sundagsskule",
            "2025-2022",
            "10–12",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn an_hour_gets_its_full_stop() {
        assert_eq!(["0830", "2024", "13.10", "mai"].map(side), ["08.30", "2024", "13.10", "mai"]);
    }
}
