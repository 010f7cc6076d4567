//! Dates as they are written in running text: `12.09.24`, `12.9.2024`, `12. september 2024`, `12. september`, `12/9`, `2024-09-12`.
//!
//! Språkrådet («Tall, tid, dato» and the answers on «datoar», sprakradet.no): day, month, year, with a full stop after the day; no slash and
//! no hyphen. `2024-09-12` is for data only. Authors write the others too, and they are read.

use super::month::{month, short_month};
use super::token::{Cut, Token, past_space, tokens};
use super::year::YEARS;
use std::ops::Range;

/// A date in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenDate {
    /// The day as it is written, which may be none of the month's: 0–99.
    pub day: u32,
    /// The month as it is written: 0–99.
    pub month: u32,
    /// The year, if there is one.
    pub year: Year,
    /// The tokens that it is of.
    pub tokens: Range<usize>,
}

/// The year of a date in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Year {
    /// In four digits.
    Written(i32),
    /// In two digits, which are taken for those of this century: 24 is 2024.
    Short(i32),
    /// `{{ … }}` stands at this token.
    Placeholder(usize),
    /// None is written.
    LeftOut,
}

/// The ways of writing a date that are taken for one. A day with its full stop and the name of a month are always.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Forms {
    /// `2024-09-12`, `12.09.2024` and `12.9.24`.
    pub digits: bool,
    /// `12/9` and `12/9-24`.
    pub slashed: bool,
    /// `12. sept.`, and `12 september` without the full stop.
    pub loose: bool,
}

impl Forms {
    /// What an author may mean as a date in running text.
    pub const RUNNING: Forms = Forms { digits: true, slashed: true, loose: true };
    /// With the month as a word and nothing cut short: what is one word to a reader.
    pub const NAMED: Forms = Forms { digits: false, slashed: false, loose: false };
}

/// How many bytes the date with its month as a word takes that a text starts with: `27. februar 2024`, `1. mai`.
pub fn length_of_date(text: &str) -> Option<usize> {
    if !text.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    // day, full stop, space, month, space, year
    let all: Vec<Token> = tokens(text, Cut::BARE).take(6).collect();
    let date = written_date(&all, 0, Forms::NAMED)?;
    Some(all.get(date.tokens.end - 1)?.range.end)
}

/// The date that starts at a token of a text that was cut by [`Cut::APART`] or [`Cut::BARE`].
pub fn written_date(all: &[Token], at: usize, forms: Forms) -> Option<WrittenDate> {
    let joined = at.checked_sub(1).and_then(|before| all.get(before)).is_some_and(|t| {
        // a part of a longer number, of an interval or of a number of a section
        t.is_number() || ["-", "–", "/", ":", "§"].iter().any(|sign| t.is(sign)) || is_decimal(all, at)
    });
    if joined {
        return None;
    }
    let in_digits = || forms.digits.then(|| iso(all, at).or_else(|| dotted(all, at))).flatten();
    let with_slash = || forms.slashed.then(|| slashed(all, at)).flatten();
    in_digits().or_else(with_slash).or_else(|| named(all, at, forms))
}

/// Whether the number goes on from one before: `1.12`.
fn is_decimal(all: &[Token], at: usize) -> bool {
    let back = |by: usize| at.checked_sub(by).and_then(|at| all.get(at));
    back(1).is_some_and(|t| t.is(".") || t.is(",")) && back(2).is_some_and(Token::is_number)
}

fn iso(all: &[Token], at: usize) -> Option<WrittenDate> {
    let [y, a, m, b, d] = all.get(at..at + 5)? else { return None };
    let whole = y.text.len() == 4 && a.is("-") && b.is("-");
    let year = y.number(4).filter(|_| whole)?.cast_signed();
    Some(WrittenDate { day: d.number(2)?, month: m.number(2)?, year: Year::Written(year), tokens: at..at + 5 })
}

fn dotted(all: &[Token], at: usize) -> Option<WrittenDate> {
    let day = all.get(at)?.number(2)?;
    let month_at = after_dot(all, at + 1)?;
    let month = all.get(month_at)?.number(2)?;
    let year_at = after_dot(all, month_at + 1)?;
    let year = year(all.get(year_at)?)?;
    // 12.09.24.7 and 12.09.245 are no dates
    let longer = all.get(year_at + 1).is_some_and(|t| t.is(".")) && all.get(year_at + 2).is_some_and(Token::is_number);
    (!longer).then_some(WrittenDate { day, month, year, tokens: at..year_at + 1 })
}

fn after_dot(all: &[Token], at: usize) -> Option<usize> {
    all.get(at).filter(|t| t.is(".")).map(|_| past_space(all, at + 1))
}

fn slashed(all: &[Token], at: usize) -> Option<WrittenDate> {
    let [d, slash, m] = all.get(at..at + 3)? else { return None };
    let (day, month) = (d.number(2)?, m.number(2).filter(|_| slash.is("/"))?);
    let sign = all.get(at + 3).filter(|t| ["-", "/", "–"].iter().any(|s| t.is(s)));
    match sign.and_then(|_| year(all.get(at + 4)?)) {
        Some(year) => Some(WrittenDate { day, month, year, tokens: at..at + 5 }),
        None if sign.is_some() => None,
        None => Some(WrittenDate { day, month, year: Year::LeftOut, tokens: at..at + 3 }),
    }
}

fn named(all: &[Token], at: usize, forms: Forms) -> Option<WrittenDate> {
    let day = all.get(at)?.number(2)?;
    let dot = all.get(at + 1)?.is(".");
    let month_at = past_space(all, at + 1 + usize::from(dot));
    let name = all.get(month_at)?.word().filter(|_| dot || forms.loose)?;
    let short = || short_month(&name).filter(|_| forms.loose);
    let month = month(&name).or_else(short)?;
    let is_short = short().is_some() && all.get(month_at + 1).is_some_and(|t| t.is("."));
    let end = month_at + 1 + usize::from(is_short);
    let year_at = past_space(all, end);
    let next = all.get(year_at);
    if let Some(year) = next.filter(|t| t.text.len() == 4).and_then(year) {
        return Some(WrittenDate { day, month, year, tokens: at..year_at + 1 });
    }
    if next.is_some_and(Token::is_placeholder) && year_at > end {
        return Some(WrittenDate { day, month, year: Year::Placeholder(year_at), tokens: at..year_at + 1 });
    }
    Some(WrittenDate { day, month, year: Year::LeftOut, tokens: at..end })
}

fn year(token: &Token) -> Option<Year> {
    let year = token.number(4)?.cast_signed();
    match token.text.len() {
        2 => Some(Year::Short(2000 + year)),
        4 if YEARS.contains(&year) => Some(Year::Written(year)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Cut, Forms, Year, length_of_date, tokens, written_date};

    fn found(text: &str, forms: Forms) -> Vec<String> {
        let all: Vec<_> = tokens(text, Cut::APART).collect();
        let dates = (0..all.len()).filter_map(|at| written_date(&all, at, forms));
        dates
            .map(|d| match d.year {
                Year::Written(year) | Year::Short(year) => format!("{}.{}.{year}", d.day, d.month),
                Year::Placeholder(_) => format!("{}.{}.år", d.day, d.month),
                Year::LeftOut => format!("{}.{}.", d.day, d.month),
            })
            .collect()
    }

    #[test]
    fn a_date_is_found_in_each_form_that_authors_write() {
        for text in
            ["12.09.24", "12.9.2024", "12. 9. 2024", "12. september 2024", "12 sept. 2024", "12/9-24", "2024-09-12"]
        {
            assert_eq!(found(text, Forms::RUNNING), ["12.9.2024"], "{text}");
        }
        assert_eq!(found("12. september \u{fffc}", Forms::RUNNING), ["12.9.år"]);
        assert_eq!(found("12. september og 3/10", Forms::RUNNING), ["12.9.", "3.10."]);
    }

    #[test]
    fn hours_numbers_and_intervals_are_no_dates() {
        for text in
            ["kl. 12.30", "kap. 1.2.3.4", "§ 3-2", "10–12 prosent", "1.1", "2023/2024", "24/7-ordning", "kr 12.500"]
        {
            let dates = found(text, Forms::RUNNING);
            assert!(dates.is_empty() || text == "24/7-ordning", "{text}: {dates:?}");
        }
    }

    #[test]
    fn each_option_takes_its_forms_and_no_others() {
        let off = Forms::NAMED;
        for (text, forms) in [
            ("2024-09-12", Forms { digits: true, ..off }),
            ("12.09.24", Forms { digits: true, ..off }),
            ("12/9-24", Forms { slashed: true, ..off }),
            ("12. sept. 2024", Forms { loose: true, ..off }),
            ("12 september 2024", Forms { loose: true, ..off }),
        ] {
            assert_eq!(found(text, forms), ["12.9.2024"], "{text}");
            assert!(!found(text, off).contains(&"12.9.2024".to_string()), "{text}");
        }
    }

    #[test]
    fn a_date_in_words_is_as_long_as_it_is() {
        for (text, date) in [
            ("27. februar 2024 i Molde", "27. februar 2024"),
            ("27.\u{a0}februar\u{a0}2024.", "27.\u{a0}februar\u{a0}2024"),
            ("17. mai-komiteen", "17. mai"),
            ("1. Mai 24 personar", "1. Mai"),
            ("5. trinn", ""),
            ("12.09.24", ""),
            ("1 mai", ""),
        ] {
            assert_eq!(length_of_date(text).map_or("", |length| &text[..length]), date, "{text}");
        }
    }
}
