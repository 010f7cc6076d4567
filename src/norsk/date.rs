//! A date, as an author writes it and as Norwegian prints it.

use super::clock::Klokke;
use super::day::{WrittenDay, written_day};
use super::month::MONTHS;
use super::refused::shortened;
use super::said::said;
use super::weekday::weekday_name;
use super::year::YEARS;
use super::{Målform, Refused, Said};
use chrono::{Datelike, Days, NaiveDate, Weekday};

/// A date in one of [`YEARS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Dato(NaiveDate);

impl Dato {
    /// Stands in for a date that is missing, until the plan is refused for it.
    pub const NONE: Dato = Dato(NaiveDate::MIN);

    /// The date that a text is, in any form that can mean one day only: `2024-02-07`, `07.02.2024`, `7. februar 2024`, `7/2-2024`.
    ///
    /// # Errors
    /// What is no date, a day that does not exist, a year of two digits, and a day of the week that is another one's. What day
    /// was meant is said where that can be told.
    pub fn parse(text: &str) -> Result<Dato, Refused> {
        let Some(written) = written_day(text) else { return Err(no_date(text)) };
        let rest = text.get(written.end..).unwrap_or("").trim();
        let shown = shortened(text);
        let Some(year) = written.year else {
            return Err(match rest {
                "" => without_year(&shown),
                _ => no_date(text),
            });
        };
        let Some(date) = Dato::of(year, written.month, written.day) else {
            return Err(not_a_day(&written, year, &shown));
        };
        let iso = date.iso();
        if !matches!(rest, "" | ".") {
            return Err(more_than_a_day(text, rest, date));
        }
        if written.is_short {
            let message = said!("«{shown}» har eit årstal med to siffer", "«{shown}» har et årstall med to sifre");
            return Err(Refused::new(message, said!("skriv {iso}", "skriv {iso}")).instead(iso));
        }
        if written.is_doubtful {
            let (day, message) =
                (date.plain(), said!("«{shown}» kan lesast på to måtar", "«{shown}» kan leses på to måter"));
            return Err(Refused::new(message, said!("skriv {iso} når det er {day}", "skriv {iso} hvis det er {day}")));
        }
        if written.weekday.is_some_and(|day| day != date.weekday_number()) {
            let (day, nn, nb) = (date.plain(), date.weekday(Målform::Nynorsk), date.weekday(Målform::Bokmål));
            let message = said!("«{shown}»: {day} er ein {nn}", "«{shown}»: {day} er en {nb}");
            return Err(Refused::new(
                message,
                said!("skriv {iso}, eller datoen som er meint", "skriv {iso}, eller datoen som er ment"),
            ));
        }
        Ok(date)
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

    /// The number of the week, as calendars have it.
    pub fn week(self) -> u32 {
        self.0.iso_week().week()
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

fn no_date(text: &str) -> Refused {
    let shown = shortened(text);
    Refused::new(
        said!("«{shown}» er ikkje ein dato", "«{shown}» er ikke en dato"),
        said!("skriv år-månad-dag, til dømes 2024-02-27", "skriv år-måned-dag, for eksempel 2024-02-27"),
    )
}

fn without_year(shown: &str) -> Refused {
    let shown = shown.trim_end_matches('.');
    Refused::new(
        said!("datoen «{shown}» manglar årstal", "datoen «{shown}» mangler årstall"),
        said!("skriv årstalet etter, med fire siffer", "skriv årstallet etter, med fire sifre"),
    )
}

/// A day that the month does not have, or a month that the year does not have: then the two may have changed places.
fn not_a_day(written: &WrittenDay, year: i32, shown: &str) -> Refused {
    let message = said!("datoen {shown} finst ikkje", "datoen {shown} finnes ikke");
    match Dato::of(year, written.day, written.month).map(Dato::iso) {
        Some(other) => Refused::new(
            message,
            said!(
                "skriv {other} om dagen og månaden har bytt plass",
                "skriv {other} hvis dagen og måneden har byttet plass"
            ),
        ),
        None => Refused::new(message, calendar(year, written.month)),
    }
}

/// How many days the month has.
fn calendar(year: i32, month: u32) -> Said {
    let last = (28..=31).rev().find(|day| Dato::of(year, month, *day).is_some());
    match last.zip(MONTHS.get(month.wrapping_sub(1) as usize)) {
        Some((last, name)) => said!(
            "{name} {year} har {last} dagar; sjå etter i kalenderen",
            "{name} {year} har {last} dager; se etter i kalenderen"
        ),
        None => said!("sjå etter i kalenderen", "se etter i kalenderen"),
    }
}

/// A day with hours after it, or another day.
fn more_than_a_day(text: &str, rest: &str, date: Dato) -> Refused {
    let (shown, iso) = (shortened(text), date.iso());
    let hours = rest.trim_start_matches(['T', ',']).trim().trim_end_matches('Z');
    if let Ok(kl) = Klokke::parse(hours) {
        let kl = kl.written();
        return Refused::new(
            said!("«{shown}» er både dato og klokkeslett", "«{shown}» er både dato og klokkeslett"),
            said!(
                "skriv datoen for seg, {iso}; klokkeslettet til eit møte skriv du «kl: {kl}»",
                "skriv datoen for seg, {iso}; klokkeslettet til et møte skriver du «kl: {kl}»"
            ),
        );
    }
    let second =
        ["og", ",", ";", "&", "/", "+"].iter().find_map(|and| Dato::parse(rest.strip_prefix(and)?.trim()).ok());
    if let Some(second) = second.map(Dato::iso) {
        return Refused::new(
            said!("«{shown}» er to datoar", "«{shown}» er to datoer"),
            said!(
                "skriv kvar dato for seg, på si eiga line: {iso} og {second}",
                "skriv hver dato for seg, på sin egen linje: {iso} og {second}"
            ),
        );
    }
    let other = ["til", "–", "-", "—"].iter().find_map(|to| Dato::parse(rest.strip_prefix(to)?.trim()).ok());
    match other.map(Dato::iso) {
        Some(til) => Refused::new(
            said!("«{shown}» er to datoar", "«{shown}» er to datoer"),
            said!(
                "skriv éin dato, {iso}; eit tidsrom i eit tiltak skriv du {{ frå: {iso}, til: {til} }}",
                "skriv én dato, {iso}; et tidsrom i et tiltak skriver du {{ fra: {iso}, til: {til} }}"
            ),
        ),
        None => Refused::new(
            said!("«{shown}» er meir enn ein dato", "«{shown}» er mer enn en dato"),
            said!("skriv berre datoen, {iso}", "skriv bare datoen, {iso}"),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::{Dato, Målform};
    use proptest::prelude::*;

    #[test]
    fn a_date_is_taken_in_the_forms_that_mean_one_thing() {
        for text in [
            "2024-02-07",
            "2024-2-7",
            "2024.02.07",
            "2024/02/07",
            "20240207",
            "07.02.2024",
            "7.2.2024",
            "7. 2. 2024",
            "7/2-2024",
            "7/2 2024",
            "7. februar 2024",
            "07. Februar 2024",
            "7 februar 2024",
            "7.februar 2024",
            "7. feb. 2024",
            "7. februar 2024.",
            "onsdag 7. februar 2024",
            "den 7. februar 2024",
            "27/02/2024",
        ] {
            let date = if text.starts_with("27") { "2024-02-27" } else { "2024-02-07" };
            assert_eq!(Dato::parse(text).map(Dato::iso), Ok(date.into()), "{text}");
        }
    }

    #[test]
    fn what_is_refused_is_told_with_the_date_that_was_meant() {
        for (text, hint) in [
            ("07.02.24", "skriv 2024-02-07"),
            ("7/2-24", "skriv 2024-02-07"),
            ("02/07/2024", "skriv 2024-07-02 når det er 2. juli 2024"),
            ("2024-02-30", "februar 2024 har 29 dagar; sjå etter i kalenderen"),
            ("30. februar 2024", "februar 2024 har 29 dagar; sjå etter i kalenderen"),
            ("02/27/2024", "skriv 2024-02-27 om dagen og månaden har bytt plass"),
            ("2024-27-02", "skriv 2024-02-27 om dagen og månaden har bytt plass"),
            ("tysdag 7. februar 2024", "skriv 2024-02-07, eller datoen som er meint"),
            ("7. februar", "skriv årstalet etter, med fire siffer"),
            ("7/2", "skriv årstalet etter, med fire siffer"),
            ("7.2.2024 kl. 10", "skriv datoen for seg, 2024-02-07; klokkeslettet til eit møte skriv du «kl: 10.00»"),
            ("2024-02-07T13:00", "skriv datoen for seg, 2024-02-07; klokkeslettet til eit møte skriv du «kl: 13.00»"),
            (
                "2024-02-07–2024-02-09",
                "skriv éin dato, 2024-02-07; eit tidsrom i eit tiltak skriv du { frå: 2024-02-07, til: 2024-02-09 }",
            ),
            ("7.2.2024 på rådhuset", "skriv berre datoen, 2024-02-07"),
            ("xx.xx.xxxx", "skriv år-månad-dag, til dømes 2024-02-27"),
        ] {
            let why = Dato::parse(text).map(Dato::iso).expect_err(text);
            assert_eq!(why.hint.nn(), hint, "{text}");
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
        for text in ["2024-02", "7. februar", "1.2.3.2024", "7.2.2024 kl. 10", "7.2.1024", "februar 2024", ""] {
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
