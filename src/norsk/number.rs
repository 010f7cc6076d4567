//! Whole numbers in digits, with thousands in groups of three: `50 000`.
//!
//! Språkrådet («Tall, tid, dato», sprakradet.no): a space between the groups, which must not break, and never a full stop; four digits
//! may stand together. Authors write the full stop too, and it is read.

use std::fmt::Display;

/// A space that may stand inside a number: plain, no-break, narrow no-break or thin.
pub fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

/// Digits in groups of three, where there are at least so many: `grouped("50000", 5)` is `50 000`, `grouped("5000", 5)` is `5000`.
pub fn grouped(digits: &str, least: usize) -> String {
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) && digits.len() >= least {
            out.push(' ');
        }
        out.push(digit);
    }
    out
}

/// A number as it is written in a sentence: `12 000`, but `5000`.
pub fn in_groups(number: impl Display + Copy) -> String {
    grouped(&number.to_string(), 5)
}

/// Where full stops stand between the groups of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stops {
    /// Wherever three digits follow one: `1.250`.
    Any,
    /// Only where two groups follow, so that it is no number of something: `1.200.000`, but not `1.250`.
    Several,
}

/// What is taken for one number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grouping {
    /// Where full stops stand between groups.
    pub stops: Stops,
    /// The most digits before the first group; three is what is right.
    pub first: usize,
}

/// A whole number that a text starts with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whole {
    /// Its digits, groups taken together: `50000`.
    pub digits: String,
    /// How many bytes it takes in the text.
    pub length: usize,
    /// Whether it stands in groups.
    pub in_groups: bool,
}

/// The whole number that a text starts with.
pub fn whole(text: &str, Grouping { stops, first }: Grouping) -> Option<Whole> {
    let mut length = run(text);
    let mut digits = text.get(..length).filter(|digits| !digits.is_empty())?.to_string();
    let in_first = length;
    let by_stop = |rest: &str| rest.strip_prefix('.').is_some_and(|rest| run(rest) == 3);
    let stops = stops == Stops::Any || by_stop(text.get(length..)?) && by_stop(text.get(length + 4..)?);
    while in_first <= first
        && let Some(mark) = text.get(length..)?.chars().next().filter(|c| is_space(*c) || *c == '.' && stops)
        && let group = text.get(length + mark.len_utf8()..)?
        && run(group) == 3
    {
        digits.push_str(group.get(..3)?);
        length += mark.len_utf8() + 3;
    }
    Some(Whole { digits, length, in_groups: length > in_first })
}

/// How many bytes a number in groups takes that a text starts with, an interval of such, or a telephone number: what is one word and
/// yet no single value. `50 000–60 000`, `10 000 kr – 12 000`, `71 17 00 00`.
pub fn length_of_run(text: &str) -> Option<usize> {
    if let Some(length) = length_of_phone(text) {
        return Some(length);
    }
    let (mut end, mut in_groups) = with_decimals(text)?;
    while let Some((start, length, groups)) = next_of_run(text.get(end..)?) {
        end += start + length;
        in_groups |= groups;
    }
    let mut rest = text.get(end..)?.chars();
    let (first, second) = (rest.next().unwrap_or(' '), rest.next().unwrap_or(' '));
    let goes_on = first.is_alphanumeric() || matches!(first, '.' | ':' | '/' | ',') && second.is_ascii_digit();
    (in_groups && !goes_on).then_some(end)
}

/// How many bytes the telephone number takes that a text starts with: eight digits in groups that no amount is written in,
/// `71 17 00 00` or `917 17 000`.
pub fn length_of_phone(text: &str) -> Option<usize> {
    [[2, 2, 2, 2].as_slice(), &[3, 2, 3]].into_iter().find_map(|groups| {
        let mut end = 0;
        for (i, digits) in groups.iter().enumerate() {
            if i > 0 {
                end += text.get(end..)?.chars().next().filter(|c| is_space(*c))?.len_utf8();
            }
            if run(text.get(end..)?) != *digits {
                return None;
            }
            end += digits;
        }
        Some(end)
    })
}

/// The next number of an interval: where it starts, how long it is, and whether it stands in groups.
fn next_of_run(text: &str) -> Option<(usize, usize, bool)> {
    let bare = text.trim_start_matches(is_space);
    // `10 000 kr – 12 000 kr`
    let unit = ["kroner", "kr."].into_iter().chain(["kr", "mill.", "%"]).find_map(|unit| bare.strip_prefix(unit));
    let dash = unit.unwrap_or(bare).trim_start_matches(is_space).strip_prefix(['-', '–', '—'])?;
    let to = dash.trim_start_matches(is_space);
    let to = to.strip_prefix("kr").map_or(to, |t| t.trim_start_matches(|c| c == '.' || is_space(c)));
    let (length, groups) = with_decimals(to)?;
    Some((text.len() - to.len(), length, groups))
}

/// How long a whole number is with its decimals, and whether it stands in groups.
fn with_decimals(text: &str) -> Option<(usize, bool)> {
    let whole = whole(text, Grouping { stops: Stops::Any, first: 3 })?;
    let decimals = text.get(whole.length..)?.strip_prefix(',').map_or(0, run);
    Some((whole.length + if decimals > 0 { decimals + 1 } else { 0 }, whole.in_groups))
}

/// How many digits a text starts with.
pub fn run(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// Whether a text is digits and nothing else.
pub fn is_digits(text: &str) -> bool {
    !text.is_empty() && run(text) == text.len()
}

#[cfg(test)]
mod tests {
    use super::{Grouping, Stops, grouped, length_of_run, whole};
    use proptest::prelude::*;

    const ANY: Grouping = Grouping { stops: Stops::Any, first: 3 };

    fn read(text: &str, grouping: Grouping) -> Option<(String, usize)> {
        whole(text, grouping).map(|number| (number.digits, number.length))
    }

    #[test]
    fn a_number_is_read_with_its_groups() {
        for text in ["1250000", "1 250 000", "1.250.000", "1\u{a0}250\u{202f}000"] {
            assert_eq!(read(text, ANY), Some(("1250000".into(), text.len())), "{text}");
        }
        assert_eq!([read("50 0000", ANY), read("2024 100", ANY)], [Some(("50".into(), 2)), Some(("2024".into(), 4))]);
        assert_eq!(read("5000 000", Grouping { first: usize::MAX, ..ANY }), Some(("5000000".into(), 8)));
        let several = Grouping { stops: Stops::Several, ..ANY };
        assert_eq!(read("1.250 kr", several), Some(("1".into(), 1)));
        assert_eq!(read("1.250.000 kr", several), Some(("1250000".into(), 9)));
        assert_eq!(read("kr 5", ANY), None);
    }

    #[test]
    fn four_digits_stand_together_or_not() {
        assert_eq!([4, 5].map(|least| grouped("5000", least)), ["5 000", "5000"]);
        assert_eq!(
            ["1", "123", "50000", "1250000"].map(|digits| grouped(digits, 5)),
            ["1", "123", "50 000", "1 250 000"]
        );
    }

    #[test]
    fn what_stands_in_groups_is_not_cut() {
        for (text, expected) in [
            ("50 000–60 000 kr", Some("50 000–60 000")),
            ("50 000 - 60 000 kroner", Some("50 000 - 60 000")),
            ("10 000 kr – 12 000 kr", Some("10 000 kr – 12 000")),
            ("500–1 000", Some("500–1 000")),
            ("10 000 kr/år", Some("10 000")),
            ("1.200.000–1.300.000", Some("1.200.000–1.300.000")),
            ("71 17 00 00 ved", Some("71 17 00 00")),
            ("917 17 000", Some("917 17 000")),
            ("10–12", None),
            ("2022 – 2025", None),
            ("13.10–15.10", None),
            ("27.02.2024", None),
            ("4 møte", None),
        ] {
            assert_eq!(length_of_run(text).and_then(|n| text.get(..n)), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_number_is_read_as_it_is_printed(n in 0..1_000_000_000_000u64, least in 4..6usize) {
            let text = grouped(&n.to_string(), least);
            prop_assert_eq!(read(&text, ANY), Some((n.to_string(), text.len())));
        }
    }
}
