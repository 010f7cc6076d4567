//! A date, as an author writes it and as Norwegian prints it.

use super::month::MONTHS;
use super::token::{Cut, Token, tokens};
use super::weekday::weekday_name;
use super::written_date::{Forms, Year, written_date};
use super::year::YEARS;
use super::{Målform, Refused};
use chrono::{Datelike, Days, NaiveDate, Weekday};

/// A date in one of [`YEARS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Dato(NaiveDate);

impl Dato {
    /// Stands in for a date that is missing, until the plan is refused for it.
    pub const NONE: Dato = Dato(NaiveDate::MIN);

    /// The date that a text is: `2024-02-07`, `07.02.2024` or `7. februar 2024`.
    ///
    /// # Errors
    /// What is no date, a day that does not exist, and a year of two digits, whose century is not known.
    pub fn parse(text: &str) -> Result<Dato, Refused> {
        // no date has more pieces than the one in words: day, full stop, space, month, space, year
        let all: Vec<Token> = tokens(text, Cut::APART).take(8).collect();
        let written = written_date(&all, 0, Forms::DATA).filter(|date| date.tokens.end == all.len());
        let (year, month, day) = match written.map(|date| (date.year, date.month, date.day)) {
            Some((Year::Written(year), month, day)) if YEARS.contains(&year) => (year, month, day),
            Some((Year::Short(year), month, day)) => {
                let message = format!("«{text}» har eit årstal med to siffer");
                return Err(Refused::new(message, format!("skriv {year:04}-{month:02}-{day:02}")));
            }
            _ => {
                let message = format!("«{}» er ikkje ein dato", text.chars().take(40).collect::<String>());
                return Err(Refused::new(message, "skriv år-månad-dag, til dømes 2024-02-27"));
            }
        };
        Dato::of(year, month, day)
            .ok_or_else(|| Refused::new(format!("datoen {text} finst ikkje"), "sjå etter i kalenderen"))
    }

    /// The date of a year, a month and a day, if there is one.
    pub fn of(year: i32, month: u32, day: u32) -> Option<Dato> {
        NaiveDate::from_ymd_opt(year, month, day).filter(|_| YEARS.contains(&year)).map(Dato)
    }

    /// The date so many days later, or earlier.
    pub fn plus(self, days: i32) -> Dato {
        let by = Days::new(days.unsigned_abs().into());
        let moved = if days < 0 { self.0.checked_sub_days(by) } else { self.0.checked_add_days(by) };
        moved.map_or(self, Dato)
    }

    /// Whether it is a Sunday.
    pub fn is_sunday(self) -> bool {
        self.0.weekday() == Weekday::Sun
    }

    /// The day of the week: 0 is Monday.
    pub fn weekday_number(self) -> usize {
        self.0.weekday().num_days_from_monday() as usize
    }

    /// The date as year, month and day.
    pub fn ymd(self) -> (i32, u32, u32) {
        (self.0.year(), self.0.month(), self.0.day())
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The day of the week, in small letters: `tysdag` or `tirsdag`.
    pub fn weekday(self, målform: Målform) -> &'static str {
        weekday_name(self.weekday_number(), målform)
    }

    /// `27. februar 2024`, with spaces that do not break; the months are alike in both målformer.
    pub fn long(self) -> String {
        format!("{}.\u{a0}{}\u{a0}{}", self.0.day(), MONTHS[self.0.month0() as usize], self.0.year())
    }

    /// `27. februar 2024` with plain spaces, as in a fault.
    pub fn plain(self) -> String {
        self.long().replace('\u{a0}', " ")
    }

    /// `27.02.24`, as in tables.
    pub fn short(self) -> String {
        self.0.format("%d.%m.%y").to_string()
    }

    /// `2024-02-27`, as it is written in YAML.
    pub fn iso(self) -> String {
        self.0.format("%Y-%m-%d").to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::{Dato, Målform};
    use proptest::prelude::*;

    #[test]
    fn a_date_is_taken_in_the_forms_that_mean_one_thing() {
        for text in ["2024-02-07", "07.02.2024", "7.2.2024", "7. februar 2024", "07. Februar 2024"] {
            assert_eq!(Dato::parse(text).map(Dato::iso), Ok("2024-02-07".into()), "{text}");
        }
        for (text, hint) in [
            ("07.02.24", "2024-02-07"),
            ("2024-02-30", "kalenderen"),
            ("xx.xx.xxxx", "2024-02-27"),
            ("02/07/2024", "2024-02-27"),
        ] {
            let why = Dato::parse(text).map(Dato::iso).expect_err(text);
            assert!(why.hint.nn().contains(hint), "{text}: {why:?}");
        }
    }

    #[test]
    fn a_date_prints_with_its_own_weekday_in_both_written_languages() {
        let thursday = Dato::parse("2024-09-12").expect("a date");
        assert_eq!((thursday.weekday(Målform::Nynorsk), thursday.weekday(Målform::Bokmål)), ("torsdag", "torsdag"));
        let tuesday = Dato::parse("2024-02-27").expect("a date");
        assert_eq!((tuesday.weekday(Målform::Nynorsk), tuesday.weekday(Målform::Bokmål)), ("tysdag", "tirsdag"));
        assert_eq!(tuesday.long(), "27.\u{a0}februar\u{a0}2024");
        assert_eq!(tuesday.short(), "27.02.24");
    }

    #[test]
    fn what_only_looks_like_a_date_is_refused() {
        for text in [
            "2024-02",
            "7. februar",
            "12. sept. 2024",
            "7 februar 2024",
            "1.2.3.2024",
            "7.2.2024 kl. 10",
            "7.2.1024",
            "",
        ] {
            assert!(Dato::parse(text).is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_date_is_read_as_it_is_printed(days in 0..109_937) {
            let date = Dato::of(1900, 1, 1).expect("a date").plus(days);
            for text in [date.iso(), date.long(), date.long().replace('\u{a0}', " ")] {
                prop_assert_eq!(Dato::parse(&text), Ok(date));
            }
            // two digits say the day and the month, but not the century
            let why = Dato::parse(&date.short()).expect_err("two digits");
            let hint = why.hint.nn();
            prop_assert_eq!(&hint[hint.len() - 6..], &date.iso()[4..]);
        }
    }
}
