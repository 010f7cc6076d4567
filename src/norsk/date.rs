//! A date, as an author writes it and as Norwegian prints it.

use super::{Målform, Refused};
use chrono::{Datelike, Days, Locale, NaiveDate, Weekday};

/// The months, alike in both målformer.
pub const MONTHS: [&str; 12] = [
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
];

/// A date between 1900 and 2200, which no plan goes beyond.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Dato(NaiveDate);

impl Dato {
    /// Stands in for a date that is missing, until the plan is refused for it.
    pub const NONE: Dato = Dato(NaiveDate::MIN);

    /// The date that a text is: `2024-02-07`, `07.02.2024` or `7. februar 2024`.
    pub fn parse(text: &str) -> Result<Dato, Refused> {
        let parts = iso(text).or_else(|| dotted(text)).or_else(|| in_words(text));
        match parts {
            Some((year, month, day)) if (1900..=2200).contains(&year) => {
                match NaiveDate::from_ymd_opt(year, month, day) {
                    Some(date) => Ok(Dato(date)),
                    None => Err(Refused::new(format!("datoen {text} finst ikkje"), "sjå etter i kalenderen")),
                }
            }
            Some((year, month, day)) if (0..100).contains(&year) => Err(Refused::new(
                format!("«{text}» har eit årstal med to siffer"),
                format!("skriv {:04}-{month:02}-{day:02}", 2000 + year),
            )),
            _ => Err(Refused::new(
                format!("«{}» er ikkje ein dato", text.chars().take(40).collect::<String>()),
                "skriv år-månad-dag, til dømes 2024-02-27",
            )),
        }
    }

    /// The date of a year, a month and a day, if there is one.
    pub fn of(year: i32, month: u32, day: u32) -> Option<Dato> {
        NaiveDate::from_ymd_opt(year, month, day).filter(|_| (1900..=2200).contains(&year)).map(Dato)
    }

    /// The date so many days later, or earlier.
    pub fn plus(self, days: i32) -> Dato {
        let by = Days::new(days.unsigned_abs().into());
        let moved = if days < 0 { self.0.checked_sub_days(by) } else { self.0.checked_add_days(by) };
        moved.map_or(self, Dato)
    }

    /// Whether it is a Sunday.
    pub fn er_sundag(self) -> bool {
        self.0.weekday() == Weekday::Sun
    }

    /// The day of the week: 0 is Monday.
    pub fn vekedagsnummer(self) -> usize {
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

    /// The day of the week, in small letters: `tysdag`.
    pub fn vekedag(self, språk: Målform) -> String {
        // the nynorsk names of the locale data have a space after them
        self.0.format_localized("%A", locale(språk)).to_string().trim().to_string()
    }

    /// `27. februar 2024`, with spaces that do not break; the months are alike in both målformer.
    pub fn lang(self) -> String {
        format!("{}.\u{a0}{}\u{a0}{}", self.0.day(), MONTHS[self.0.month0() as usize], self.0.year())
    }

    /// `27.02.24`, as in tables.
    pub fn kort(self) -> String {
        self.0.format("%d.%m.%y").to_string()
    }

    /// `2024-02-27`, as it is written in YAML.
    pub fn iso(self) -> String {
        self.0.format("%Y-%m-%d").to_string()
    }
}

fn locale(språk: Målform) -> Locale {
    match språk {
        Målform::Nynorsk => Locale::nn_NO,
        Målform::Bokmål => Locale::nb_NO,
    }
}

fn iso(text: &str) -> Option<(i32, u32, u32)> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    (parts.next().is_none() && year.len() == 4).then_some((digits(year)? as i32, digits(month)?, digits(day)?))
}

fn dotted(text: &str) -> Option<(i32, u32, u32)> {
    let mut parts = text.split('.').map(str::trim);
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    (parts.next().is_none() && matches!(year.len(), 2 | 4)).then_some((
        digits(year)? as i32,
        digits(month)?,
        digits(day)?,
    ))
}

fn in_words(text: &str) -> Option<(i32, u32, u32)> {
    let mut words = text.split_whitespace();
    let (day, month, year) = (words.next()?.strip_suffix('.')?, words.next()?.to_lowercase(), words.next()?);
    let month = MONTHS.iter().position(|m| *m == month)? as u32 + 1;
    words.next().is_none().then_some((digits(year)? as i32, month, digits(day)?))
}

fn digits(text: &str) -> Option<u32> {
    (!text.is_empty() && text.len() <= 4 && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::{Dato, Målform};

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
            assert!(why.hint.contains(hint), "{text}: {why:?}");
        }
    }

    #[test]
    fn a_date_prints_with_its_own_weekday_in_both_written_languages() {
        let thursday = Dato::parse("2024-09-12").expect("a date");
        assert_eq!(
            (thursday.vekedag(Målform::Nynorsk), thursday.vekedag(Målform::Bokmål)),
            ("torsdag".into(), "torsdag".into())
        );
        let tuesday = Dato::parse("2024-02-27").expect("a date");
        assert_eq!(
            (tuesday.vekedag(Målform::Nynorsk), tuesday.vekedag(Målform::Bokmål)),
            ("tysdag".into(), "tirsdag".into())
        );
        assert_eq!(tuesday.lang(), "27.\u{a0}februar\u{a0}2024");
        assert_eq!(tuesday.kort(), "27.02.24");
    }
}
