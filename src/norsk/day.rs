//! A day as an author may write it where only a day can stand: `2026-03-10`, `2026.03.10`, `20260310`, `10.03.2026`, `10/3-2026`,
//! `10. mars 2026`, `tysdag 10 mars 2026`. Who reads it decides which of them are taken, and says of the others which day they mean.

use super::month::{month, short_month};
use super::token::{Cut, Token, past_space, tokens};
use super::weekday::weekday;
use super::year::YEARS;

/// A day at the beginning of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenDay {
    /// The year; none where it is left out.
    pub year: Option<i32>,
    /// Whether only the last two digits of the year are written.
    pub is_short: bool,
    /// The month as it is written, which may be none: 0–99.
    pub month: u32,
    /// The day as it is written: 0–99.
    pub day: u32,
    /// Whether the month is a word.
    pub is_named: bool,
    /// Whether some would read the day and the month the other way about: `02/07/2026`.
    pub is_doubtful: bool,
    /// The day of the week before it; 0 is Monday.
    pub weekday: Option<usize>,
    /// Where the date begins, after the day of the week, in bytes.
    pub start: usize,
    /// Where it ends, in bytes.
    pub end: usize,
}

/// The day that a text begins with.
pub fn written_day(text: &str) -> Option<WrittenDay> {
    // no day has more pieces than one with its day of the week, «den» and spaces between all of them
    let all: Vec<Token> = tokens(text, Cut::BARE).take(24).collect();
    let mut at = past_space(&all, 0);
    let named_day = all.get(at).and_then(Token::word).and_then(|word| weekday(&word));
    if named_day.is_some() {
        at = past_space(&all, at + 1);
        at += usize::from(all.get(at).is_some_and(|sign| sign.is(".") || sign.is(",")));
        at = past_space(&all, at);
    }
    if all.get(at).and_then(Token::word).is_some_and(|word| word == "den") {
        at = past_space(&all, at + 1);
    }
    let (day, end) = year_first(&all, at)
        .or_else(|| digits_alone(&all, at))
        .or_else(|| day_first(&all, at))
        .or_else(|| month_in_words(&all, at))?;
    let (start, end) = (all.get(at)?.range.start, all.get(end - 1)?.range.end);
    Some(WrittenDay { weekday: named_day, start, end, ..day })
}

const NONE: WrittenDay = WrittenDay {
    year: None,
    is_short: false,
    month: 0,
    day: 0,
    is_named: false,
    is_doubtful: false,
    weekday: None,
    start: 0,
    end: 0,
};

/// `2026-03-10`, `2026.03.10`, `2026/3/10`.
fn year_first(all: &[Token], at: usize) -> Option<(WrittenDay, usize)> {
    let year = four(all.get(at)?)?;
    let month_at = past_sign(all, at + 1)?;
    let day_at = past_sign(all, month_at + 1)?;
    let (month, day) = (all.get(month_at)?.number(2)?, all.get(day_at)?.number(2)?);
    Some((WrittenDay { year: Some(year), month, day, ..NONE }, day_at + 1))
}

/// `20260310`.
fn digits_alone(all: &[Token], at: usize) -> Option<(WrittenDay, usize)> {
    let digits = all.get(at).filter(|token| token.is_number() && token.text.len() == 8)?.text;
    let part = |range: std::ops::Range<usize>| digits.get(range)?.parse::<u32>().ok();
    let year = part(0..4)?.cast_signed();
    let (month, day) = (part(4..6)?, part(6..8)?);
    (YEARS.contains(&year) && (1..=12).contains(&month))
        .then_some((WrittenDay { year: Some(year), month, day, ..NONE }, at + 1))
}

/// `10.03.2026`, `10.3.26`, `10/3-2026`, `10/3 2026`, `10-3-2026`, and without a year.
fn day_first(all: &[Token], at: usize) -> Option<(WrittenDay, usize)> {
    let day = all.get(at)?.number(2)?;
    let month_at = past_sign(all, at + 1)?;
    let month = all.get(month_at)?.number(2)?;
    let first = all.get(at + 1)?;
    let second = all.get(month_at + 1);
    // «10.3» alone may be hours, and «10-3» anything
    let is_alone = first.is("/") || second.is_some_and(|sign| sign.is("."));
    let with_year = past_sign(all, month_at + 1)
        .or_else(|| second.filter(|space| space.is_space()).map(|_| past_space(all, month_at + 1)))
        .and_then(|year_at| Some((year(all.get(year_at)?)?, year_at)));
    if let Some(((year, is_short), year_at)) = with_year {
        let is_doubtful = !first.is(".") && second.is_some_and(|sign| sign.text == first.text) && day <= 12;
        return Some((WrittenDay { year: Some(year), is_short, month, day, is_doubtful, ..NONE }, year_at + 1));
    }
    let end = month_at + 1 + usize::from(second.is_some_and(|sign| sign.is(".")));
    is_alone.then_some((WrittenDay { month, day, ..NONE }, end))
}

/// `10. mars 2026`, `10.mars 2026`, `10 mars, 2026`, `10. mar. 2026`, and without a year.
fn month_in_words(all: &[Token], at: usize) -> Option<(WrittenDay, usize)> {
    let day = all.get(at)?.number(2)?;
    let dot = usize::from(all.get(at + 1)?.is("."));
    let month_at = past_space(all, at + 1 + dot);
    let word = all.get(month_at)?.word()?;
    let month = month(&word).or_else(|| short_month(&word)).or_else(|| (word == "mar").then_some(3))?;
    let mut end = month_at + 1;
    let mut year_at = end + usize::from(all.get(end).is_some_and(|sign| sign.is(".") || sign.is(",")));
    year_at = past_space(all, year_at);
    let found = all.get(year_at).and_then(year);
    if found.is_some() {
        end = year_at + 1;
    } else {
        // the full stop of a month that is cut short
        end += usize::from(short_month(&word).is_some() && all.get(end).is_some_and(|sign| sign.is(".")));
    }
    let (year, is_short) = found.map_or((None, false), |(year, is_short)| (Some(year), is_short));
    Some((WrittenDay { year, is_short, month, day, is_named: true, ..NONE }, end))
}

/// The token after the sign between two numbers of a date, and after a space behind a full stop.
fn past_sign(all: &[Token], at: usize) -> Option<usize> {
    let sign = all.get(at)?;
    match sign.is(".") {
        true => Some(past_space(all, at + 1)),
        false => (sign.is("/") || sign.is_dash()).then_some(at + 1),
    }
}

fn four(token: &Token) -> Option<i32> {
    token.number(4).filter(|_| token.text.len() == 4).map(u32::cast_signed).filter(|year| YEARS.contains(year))
}

/// A year, and whether it is of two digits, which are taken for those of this century.
fn year(token: &Token) -> Option<(i32, bool)> {
    let short = || token.number(2).filter(|_| token.text.len() == 2).map(|year| (2000 + year.cast_signed(), true));
    four(token).map(|year| (year, false)).or_else(short)
}

#[cfg(test)]
mod tests {
    use super::written_day;

    #[test]
    fn a_day_is_found_in_each_way_that_authors_write_it() {
        for text in [
            "2026-03-10",
            "2026.03.10",
            "2026/3/10",
            "2026–03–10",
            "20260310",
            "10.03.2026",
            "10. 3. 2026",
            "10.3.26",
            "10/3-2026",
            "10/3-26",
            "10/3 2026",
            "10-3-2026",
            "10. mars 2026",
            "10.mars 2026",
            "10 Mars 2026",
            "10. mar. 2026",
            "10. mars, 2026",
            "tysdag 10. mars 2026",
            "Tys. 10.03.2026",
            "tysdag den 10. mars 2026",
            "den 10. mars 2026",
        ] {
            let day = written_day(text).map(|d| (d.year, d.month, d.day, d.end));
            assert_eq!(day, Some((Some(2026), 3, 10, text.len())), "{text}");
        }
        for text in ["10. mars", "10.3.", "10/3", "tysdag 10. mars"] {
            let day = written_day(text).map(|d| (d.year, d.month, d.day, d.end));
            assert_eq!(day, Some((None, 3, 10, text.len())), "{text}");
        }
    }

    #[test]
    fn what_is_no_day_is_none() {
        for text in ["13.10", "hausten 2026", "mars 2026", "10–12", "12345678", "2026", "", "10 prosent", "uke 12"] {
            assert_eq!(written_day(text), None, "{text}");
        }
    }

    #[test]
    fn the_rest_of_the_text_is_left() {
        let end = |text: &str| written_day(text).map(|d| text[d.end..].to_owned());
        assert_eq!(end("2026-03-10 kl. 13.00").as_deref(), Some(" kl. 13.00"));
        assert_eq!(end("2026-03-10T13:00").as_deref(), Some("T13:00"));
        assert_eq!(end("10. mars 2026–12. mars 2026").as_deref(), Some("–12. mars 2026"));
        assert_eq!(end("10. mars kl. 13").as_deref(), Some(" kl. 13"));
    }
}
