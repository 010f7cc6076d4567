//! Numbers and amounts as values: what a text says of how much, and what the difference is.

use super::number_runs;
use super::number_words::counts;
use crate::norsk::MONTHS;

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    Plain,
    Percent,
    Kroner,
}

/// A number in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    /// In ten thousandths, so that decimals are whole.
    pub value: i64,
    pub eining: Measure,
    /// How many decimals it was written with: a difference of amounts in øre is told in øre.
    pub decimals: usize,
}

const ONE: i64 = 10_000;

impl Number {
    /// What it is compared by: equal amounts are equal however they are written.
    pub fn key(self) -> String {
        format!("{:?} {}", self.eining, self.value)
    }

    /// `−10 000`: how much more or less another one is.
    pub fn to(self, other: Number) -> String {
        let more = other.value.saturating_sub(self.value);
        let sign = if more < 0 { '−' } else { '+' };
        let size = more.unsigned_abs();
        let (whole, part) = (size / ONE.unsigned_abs(), size % ONE.unsigned_abs());
        let digits = whole.to_string();
        let mut out = String::from(sign);
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i) % 3 == 0 {
                out.push(' ');
            }
            out.push(digit);
        }
        if part > 0 {
            out.push(',');
            let (part, least) = (format!("{part:04}"), self.decimals.max(other.decimals));
            let length = part.trim_end_matches('0').len().max(least);
            out.push_str(part.get(..length).unwrap_or(&part));
        }
        out
    }
}

/// The number that a text starts with, and how many bytes it takes. Dates, years, hours, intervals, references and telephone
/// numbers are none, and neither is a bare number that counts nothing: of such the difference says nothing.
pub fn read(text: &str) -> Option<(Number, usize)> {
    let money = ["kr.", "kr", "Kr.", "Kr", "NOK"].iter().find_map(|unit| text.strip_prefix(unit));
    let start = money.map_or(text, |rest| rest.trim_start_matches(is_space));
    if number_runs::phone(start).is_some() {
        return None;
    }
    let (digits, grouped) = whole(start, money.is_some())?;
    let mut decimals = 0;
    let mut rest = start.get(digits.1..)?;
    let mut value: i64 = digits.0.parse::<i64>().ok()?.checked_mul(ONE)?;
    if let Some(after) = rest.strip_prefix(',') {
        let part: String = after.chars().take_while(char::is_ascii_digit).collect();
        if (1..=4).contains(&part.len()) {
            value = value.checked_add(format!("{part:0<4}").parse::<i64>().ok()?)?;
            rest = after.get(part.len()..)?;
            decimals = part.len();
        }
    }
    let mut unit = if money.is_some() { Measure::Kroner } else { Measure::Plain };
    if let Some(after) = [",-", ",–", ",—", ".-", ".–"].iter().find_map(|end| rest.strip_prefix(end)) {
        (unit, rest) = (Measure::Kroner, after);
    }
    let mut scaled = false;
    if let Some((times, after)) = scale(rest) {
        value = value.checked_mul(times)?;
        (rest, decimals, scaled) = (after, 0, true);
    }
    if let Some(after) = after_word(rest, &["kroner", "kr", "NOK"]) {
        (unit, rest) = (Measure::Kroner, after);
    } else if let Some(after) = rest.trim_start_matches(is_space).strip_prefix('%') {
        (unit, rest) = (Measure::Percent, after);
    }
    let bare = unit == Measure::Plain && !grouped && !scaled;
    let year = bare && digits.0.len() == 4 && (1900 * ONE..=2200 * ONE).contains(&value);
    let says = !year && (!bare || counts(rest)) && ends(rest, unit);
    says.then_some((Number { value: value, eining: unit, decimals }, text.len() - rest.len()))
}

/// The digits of a whole number with its length in bytes, and whether they stand in groups.
fn whole(text: &str, money: bool) -> Option<((String, usize), bool)> {
    let run = |t: &str| t.bytes().take_while(u8::is_ascii_digit).count();
    let first = run(text);
    if first == 0 || first > 12 {
        return None;
    }
    let (mut digits, mut length) = (text.get(..first)?.to_string(), first);
    // two groups after full stops are an amount anywhere (`1.200.000`); one may be a number of something
    let stops = text.get(first..)?.split('.').skip(1).take(2).filter(|t| run(t) == 3).count() == 2;
    let stops = money || stops && text.get(first..)?.starts_with('.');
    while first <= 3 && digits.len() <= 9 {
        let rest = text.get(length..)?;
        let Some(mark) = rest.chars().next().filter(|c| is_space(*c) || (*c == '.' && stops)) else { break };
        let group = rest.get(mark.len_utf8()..)?;
        if run(group) != 3 {
            break;
        }
        digits.push_str(group.get(..3)?);
        length += mark.len_utf8() + 3;
    }
    let grouped = length > first;
    Some(((digits, length), grouped))
}

/// `mill.`, `millionar`, `tusen` after a number.
fn scale(text: &str) -> Option<(i64, &str)> {
    let words: [(&str, i64); 10] = [
        ("millionar", 1_000_000),
        ("millioner", 1_000_000),
        ("million", 1_000_000),
        ("mill.", 1_000_000),
        ("mill", 1_000_000),
        ("milliardar", 1_000_000_000),
        ("milliarder", 1_000_000_000),
        ("mrd.", 1_000_000_000),
        ("mrd", 1_000_000_000),
        ("tusen", 1_000),
    ];
    words.iter().find_map(|(word, times)| Some((*times, after_word(text, &[word])?)))
}

fn after_word<'t>(text: &'t str, words: &[&str]) -> Option<&'t str> {
    let bare = text.trim_start_matches(is_space);
    if bare.len() == text.len() {
        return None;
    }
    let after = words.iter().find_map(|word| bare.strip_prefix(word))?;
    (!after.starts_with(char::is_alphanumeric)).then_some(after)
}

/// Whether a number may end here: what goes on is no number (`13.10`, `2022–2025`, `24/7`, `5. trinn`, `3a`).
fn ends(rest: &str, unit: Measure) -> bool {
    let mut chars = rest.chars();
    let (Some(first), second) = (chars.next(), chars.next()) else { return true };
    if first.is_alphanumeric() {
        return false;
    }
    let goes_on = second.is_some_and(char::is_alphanumeric);
    if matches!(first, '.' | ':' | '/' | ',' | '-' | '–' | '—' | '‑') && goes_on {
        return false;
    }
    let range = rest.trim_start_matches(is_space);
    if range.starts_with(['-', '–', '—'])
        && range
            .trim_start_matches(|c| is_space(c) || matches!(c, '-' | '–' | '—'))
            .starts_with(|c: char| c.is_ascii_digit())
    {
        return false;
    }
    // an ordinal: a full stop, and the sentence goes on in small letters
    let ordinal =
        first == '.' && rest.get(1..).unwrap_or("").trim_start_matches(is_space).starts_with(char::is_lowercase);
    !(ordinal && unit == Measure::Plain)
}

/// The date that a text starts with, in words, and how many bytes it takes: `27. februar 2024`, `1. mai`.
pub fn date(text: &str) -> Option<usize> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = (1..=2).contains(&digits).then(|| text.get(digits..))??.strip_prefix('.')?;
    let month = rest.trim_start_matches(is_space);
    let word: String = month.chars().take_while(|c| c.is_alphabetic()).collect();
    if !MONTHS.contains(&word.to_lowercase().as_str()) {
        return None;
    }
    let after = month.get(word.len()..)?;
    let year = after.trim_start_matches(is_space);
    let four = year.bytes().take_while(u8::is_ascii_digit).count() == 4;
    Some(text.len() - if four { year.len() - 4 } else { after.len() })
}

/// A space that may stand inside a number.
pub fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str) -> Option<(i64, Measure)> {
        read(text).map(|(tal, length)| {
            assert!(text.is_char_boundary(length));
            (tal.value, tal.eining)
        })
    }

    #[test]
    fn amounts_are_values_however_they_are_written() {
        for text in ["kr 50 000", "kr. 50 000,-", "50 000,-", "50 000 kroner", "50 000 kr", "kr 50.000", "kr 50 000,00"]
        {
            assert_eq!(value(text), Some((50_000 * ONE, Measure::Kroner)), "{text}");
        }
        assert_eq!(value("1,5 mill. kroner"), Some((1_500_000 * ONE, Measure::Kroner)));
        assert_eq!(value("20 % av"), Some((20 * ONE, Measure::Percent)));
        assert_eq!(value("4 møte"), Some((4 * ONE, Measure::Plain)));
        assert_eq!(value("1.200.000 frå staten"), Some((1_200_000 * ONE, Measure::Plain)));
        assert_eq!(value("3 mill."), Some((3_000_000 * ONE, Measure::Plain)));
    }

    #[test]
    fn dates_years_and_references_are_none() {
        for text in [
            "2024",
            "2022–2025",
            "13.10–15.10",
            "27.02.24",
            "24/7",
            "5. trinn",
            "0-24",
            "3a",
            "10 – 12",
            "1.4",
            "4.",
            "3 i kjellaren",
            "71 17 00 00 ved",
            "917 17 000",
        ] {
            assert_eq!(value(text), None, "{text}");
        }
        assert_eq!(date("27. februar 2024 i Molde"), Some("27. februar 2024".len()));
        assert_eq!(date("1. mai"), Some(6));
        assert_eq!(date("5. trinn"), None);
    }

    #[test]
    fn a_difference_has_its_sign() {
        let kr = |n: i64| Number { value: n * ONE, eining: Measure::Kroner, decimals: 0 };
        assert_eq!(kr(50_000).to(kr(40_000)), "−10 000");
        assert_eq!(kr(900).to(kr(1_000_900)), "+1 000 000");
        let part = Number { value: 25_000, eining: Measure::Plain, decimals: 1 };
        assert_eq!(Number { value: 20_000, ..part }.to(part), "+0,5");
        let ore = |value: i64| Number { value, eining: Measure::Kroner, decimals: 2 };
        assert_eq!(kr(80_000).to(ore(799_995_000)), "−0,50");
    }
}
