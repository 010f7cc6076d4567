//! Numbers and amounts of money: what a text says of how much, and what the difference is.
//!
//! `kr 50 000` is how amounts are written now, by usage rather than by rule; `kr. 50 000,-` is older. There is one reader,
//! [`written`]; what its callers differ in is a [`Reading`].

use super::number::{self, Grouping, Stops, Whole, grouped, is_space, length_of_phone, run, whole};
use super::number_context::is_counted;
use super::year::YEARS;

/// What stands for the øre that are not there.
const TAILS: [&str; 5] = [",-", ",–", ",—", ".-", ".–"];

/// How many decimals are kept in a value.
const DECIMALS: usize = 4;

/// One, in the parts that values are of.
const ONE: i64 = 10_000;

/// What is taken for a part of an amount, besides `kr` or `kr.` before the number and `kr` or `kroner` after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Reading {
    /// Whether `NOK` stands for `kr`.
    nok: bool,
    /// Where full stops stand between groups, where no `kr` before the number says that it is an amount.
    stops: Stops,
    /// The fewest and the most decimals; others are left.
    decimals: (usize, usize),
    /// Whether `mill.` and the like, and `%`, belong to the number.
    scaled: bool,
    /// Whether the full stop of a `kr.` after the number belongs to it, where the text goes on.
    stop_after: bool,
}

impl Reading {
    /// A number as a value, whatever it counts.
    const VALUE: Reading =
        Reading { nok: true, stops: Stops::Several, decimals: (1, DECIMALS), scaled: true, stop_after: false };
    /// An amount in kroner and øre, to be written in another way.
    const MONEY: Reading = Reading { nok: false, stops: Stops::Any, decimals: (2, 2), scaled: false, stop_after: true };
}

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Something, or nothing.
    Plain,
    /// Hundredths of something.
    Percent,
    /// Norwegian kroner.
    Kroner,
}

/// A number at the start of a text, as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Written<'t> {
    /// What stands before the decimal comma.
    whole: Whole,
    /// The decimals, as digits.
    decimals: &'t str,
    /// What it is times: 1 000 000 after `mill.`.
    scale: Option<i64>,
    /// What it counts.
    unit: Unit,
    /// What stands after it.
    rest: &'t str,
}

/// The number that a text starts with. A telephone number is none.
fn written(text: &str, reading: Reading) -> Option<Written<'_>> {
    let marks = ["kr.", "kr", "Kr.", "Kr"].into_iter().chain(reading.nok.then_some("NOK"));
    let marked = marks.into_iter().find_map(|mark| text.strip_prefix(mark));
    let start = marked.map_or(text, |rest| rest.trim_start_matches(is_space));
    if length_of_phone(start).is_some() {
        return None;
    }
    let stops = if marked.is_some() { Stops::Any } else { reading.stops };
    let whole = whole(start, Grouping { stops, first: 3 })?;
    let mut unit = if marked.is_some() { Unit::Kroner } else { Unit::Plain };
    let mut rest = start.get(whole.length..)?;
    let mut decimals = "";
    if let Some(after) = rest.strip_prefix(',')
        && let length = run(after)
        && (reading.decimals.0..=reading.decimals.1).contains(&length)
    {
        (decimals, rest) = after.split_at(length);
    }
    if let Some(after) = TAILS.iter().find_map(|tail| rest.strip_prefix(tail)) {
        (unit, rest) = (Unit::Kroner, after);
    }
    let mut scale = None;
    if reading.scaled
        && let Some((times, after)) = scaled(rest)
    {
        (scale, rest) = (Some(times), after);
    }
    let units: &[&str] = if reading.nok { &["kroner", "kr", "NOK"] } else { &["kroner", "kr"] };
    if let Some(after) = after_word(rest, units) {
        // a full stop that ends the text may end a sentence, and is left to it
        let goes_on = |more: &&str| reading.stop_after && more.starts_with(|c: char| !c.is_alphanumeric());
        (unit, rest) = (Unit::Kroner, after.strip_prefix('.').filter(goes_on).unwrap_or(after));
    } else if let Some(after) = rest.trim_start_matches(is_space).strip_prefix('%').filter(|_| reading.scaled) {
        (unit, rest) = (Unit::Percent, after);
    }
    Some(Written { whole, decimals, scale, unit, rest })
}

/// `mill.`, `millionar`, `tusen` after a number.
fn scaled(text: &str) -> Option<(i64, &str)> {
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

/// The amount of money that a text starts with, in its one form, `kr 50 000` or `kr 49,90`, and how many bytes it takes.
pub fn plain_amount(text: &str) -> Option<(String, usize)> {
    let amount = written(text, Reading::MONEY).filter(|amount| amount.unit == Unit::Kroner)?;
    let mut out = format!("kr {}", grouped(&amount.whole.digits, 4));
    if !matches!(amount.decimals, "" | "00") {
        out.push(',');
        out.push_str(amount.decimals);
    }
    Some((out, text.len() - amount.rest.len()))
}

/// A number as a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amount {
    /// In ten thousandths, so that decimals are whole: 25 000 is 2,5.
    pub value: i64,
    /// What it counts.
    pub unit: Unit,
    /// How many decimals it was written with: a difference of amounts in øre is told in øre.
    pub decimals: usize,
}

impl Amount {
    /// The number that a text starts with, and how many bytes it takes. Dates, years, hours, intervals, references and telephone
    /// numbers are none, and neither is a bare number that counts nothing: of such the difference says nothing.
    pub fn read(text: &str) -> Option<(Amount, usize)> {
        let Written { whole, decimals, scale, unit, rest } = written(text, Reading::VALUE)?;
        let parts = format!("{decimals:0<DECIMALS$}").parse::<i64>().ok()?;
        let value = whole.digits.parse::<i64>().ok()?.checked_mul(ONE)?.checked_add(parts)?;
        let value = value.checked_mul(scale.unwrap_or(1))?;
        let is_bare = unit == Unit::Plain && !whole.in_groups && scale.is_none();
        let is_year =
            is_bare && whole.digits.len() == 4 && whole.digits.parse().is_ok_and(|year| YEARS.contains(&year));
        let says = !is_year && (!is_bare || is_counted(rest)) && may_end(rest, unit);
        let decimals = if scale.is_some() { 0 } else { decimals.len() };
        says.then_some((Amount { value, unit, decimals }, text.len() - rest.len()))
    }

    /// `−10 000`, `+0,5`: how much more or less another one is.
    pub fn to(self, other: Amount) -> String {
        let more = other.value.saturating_sub(self.value);
        let (whole, part) = (more.unsigned_abs() / ONE.unsigned_abs(), more.unsigned_abs() % ONE.unsigned_abs());
        let mut out = String::from(if more < 0 { '−' } else { '+' });
        out.push_str(&grouped(&whole.to_string(), 4));
        if part > 0 {
            let (part, least) = (format!("{part:0DECIMALS$}"), self.decimals.max(other.decimals));
            let length = part.trim_end_matches('0').len().max(least);
            out.push(',');
            out.push_str(part.get(..length).unwrap_or(&part));
        }
        out
    }
}

/// Whether a number may end here: what goes on is no number (`13.10`, `2022–2025`, `24/7`, `5. trinn`, `3a`).
fn may_end(rest: &str, unit: Unit) -> bool {
    let mut chars = rest.chars();
    let (Some(first), second) = (chars.next(), chars.next()) else { return true };
    if first.is_alphanumeric() {
        return false;
    }
    let goes_on = second.is_some_and(char::is_alphanumeric);
    if matches!(first, '.' | ':' | '/' | ',' | '-' | '–' | '—' | '‑') && goes_on {
        return false;
    }
    let is_dash = |c: char| matches!(c, '-' | '–' | '—');
    let range = rest.trim_start_matches(is_space);
    if range.starts_with(is_dash) && number::run(range.trim_start_matches(|c| is_space(c) || is_dash(c))) > 0 {
        return false;
    }
    // an ordinal: a full stop, and the sentence goes on in small letters
    let ordinal =
        first == '.' && rest.get(1..).unwrap_or("").trim_start_matches(is_space).starts_with(char::is_lowercase);
    !(ordinal && unit == Unit::Plain)
}

#[cfg(test)]
mod tests {
    use super::{Amount, ONE, Unit, plain_amount};
    use proptest::prelude::*;

    fn value(text: &str) -> Option<(i64, Unit)> {
        Amount::read(text).map(|(amount, length)| {
            assert!(text.is_char_boundary(length));
            (amount.value, amount.unit)
        })
    }

    #[test]
    fn amounts_are_values_however_they_are_written() {
        for text in ["kr 50 000", "kr. 50 000,-", "50 000,-", "50 000 kroner", "50 000 kr", "kr 50.000", "kr 50 000,00"]
        {
            assert_eq!(value(text), Some((50_000 * ONE, Unit::Kroner)), "{text}");
        }
        assert_eq!(value("1,5 mill. kroner"), Some((1_500_000 * ONE, Unit::Kroner)));
        assert_eq!(value("20 % av"), Some((20 * ONE, Unit::Percent)));
        assert_eq!(value("4 møte"), Some((4 * ONE, Unit::Plain)));
        assert_eq!(value("1.200.000 frå staten"), Some((1_200_000 * ONE, Unit::Plain)));
        assert_eq!(value("3 mill."), Some((3_000_000 * ONE, Unit::Plain)));
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
    }

    #[test]
    fn a_difference_has_its_sign() {
        let kr = |n: i64| Amount { value: n * ONE, unit: Unit::Kroner, decimals: 0 };
        assert_eq!(kr(50_000).to(kr(40_000)), "−10 000");
        assert_eq!(kr(900).to(kr(1_000_900)), "+1 000 000");
        let part = Amount { value: 25_000, unit: Unit::Plain, decimals: 1 };
        assert_eq!(Amount { value: 20_000, ..part }.to(part), "+0,5");
        let exact = |value: i64| Amount { value, unit: Unit::Kroner, decimals: 2 };
        assert_eq!(kr(80_000).to(exact(799_995_000)), "−0,50");
    }

    #[test]
    fn an_amount_of_money_has_one_form() {
        for (text, plain) in [
            ("kr. 50 000,- til", "kr 50 000"),
            ("50.000,-", "kr 50 000"),
            ("Kr 50000", "kr 50 000"),
            ("50 000 kr. til", "kr 50 000"),
            ("50 000 kr.", "kr 50 000"),
            ("kr 10,50", "kr 10,50"),
            ("50 000,00 kroner", "kr 50 000"),
        ] {
            assert_eq!(plain_amount(text).map(|(plain, _)| plain).as_deref(), Some(plain), "{text}");
        }
        // the full stop that ends a sentence stays
        assert_eq!([plain_amount("50 kr."), plain_amount("50 kr. til")].map(|a| a.map_or(0, |a| a.1)), [5, 6]);
        for text in ["50 000 innbyggjarar", "NOK 500", "20 %", "3 mill.", "kroner", "kr 917 17 000"] {
            assert_eq!(plain_amount(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn an_amount_is_read_as_it_is_printed(kroner in 0..100_000_000_000i64, øre in 0..100i64) {
            let written = format!("{kroner},{øre:02} kr");
            let (plain, length) = plain_amount(&written).expect("an amount");
            prop_assert_eq!(length, written.len());
            let value = Amount::read(&plain).map(|(amount, length)| (amount.value, amount.unit, length));
            prop_assert_eq!(value, Some((kroner * ONE + øre * (ONE / 100), Unit::Kroner, plain.len())));
        }
    }
}
