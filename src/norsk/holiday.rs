//! The Norwegian public holidays, computed: § 2 of lov om helligdager og helligdagsfred (LOV-1995-02-24-12), and § 1 of lov om 1 og
//! 17 mai som høgtidsdagar (LOV-1947-04-26-1).

use super::Dato;

/// Those that follow Easter, by the days after Easter Sunday.
const BY_EASTER: [(i32, &str); 7] = [
    (-3, "skjærtorsdag"),
    (-2, "langfredag"),
    (0, "1. påskedag"),
    (1, "2. påskedag"),
    (39, "Kristi himmelfartsdag"),
    (49, "1. pinsedag"),
    (50, "2. pinsedag"),
];

/// Those that are the same day each year.
const FIXED: [((u32, u32), &str); 5] = [
    ((1, 1), "1. nyttårsdag"),
    ((5, 1), "1. mai"),
    ((5, 17), "17. mai"),
    ((12, 25), "1. juledag"),
    ((12, 26), "2. juledag"),
];

/// What the day is called, if it is a public holiday: `Kristi himmelfartsdag`. The names are alike in both målformer.
pub fn holiday(dato: Dato) -> Option<&'static str> {
    let (year, month, day) = dato.ymd();
    let fixed = FIXED.iter().find(|(date, _)| *date == (month, day)).map(|(_, name)| *name);
    fixed.or_else(|| {
        let easter = easter_sunday(year)?;
        BY_EASTER.iter().find(|(days, _)| easter.plus(*days) == dato).map(|(_, name)| *name)
    })
}

/// Easter Sunday in the Gregorian calendar (Meeus, «Astronomical Algorithms», chapter 8).
fn easter_sunday(year: i32) -> Option<Dato> {
    let a = year % 19;
    let (b, c) = (year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (b - (b + 8) / 25 + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let days = h + l - 7 * m + 114;
    Dato::of(year, u32::try_from(days / 31).ok()?, u32::try_from(days % 31 + 1).ok()?)
}

#[cfg(test)]
mod tests {
    use super::{easter_sunday, holiday};
    use crate::norsk::Dato;

    #[test]
    fn easter_is_where_the_almanac_has_it() {
        for (year, month, day) in [
            (1961, 4, 2),
            (2000, 4, 23),
            (2008, 3, 23),
            (2011, 4, 24),
            (2022, 4, 17),
            (2024, 3, 31),
            (2026, 4, 5),
            (2038, 4, 25),
            (2049, 4, 18),
            (2076, 4, 19),
        ] {
            assert_eq!(easter_sunday(year).map(Dato::ymd), Some((year, month, day)));
        }
    }

    #[test]
    fn every_holiday_of_2024_has_its_name_and_no_other_day_has() {
        let first = Dato::of(2024, 1, 1).unwrap();
        let found: Vec<String> = (0..366)
            .map(|days| first.plus(days))
            .filter_map(|day| holiday(day).map(|name| format!("{} {name}", day.iso())))
            .collect();
        assert_eq!(
            found,
            [
                "2024-01-01 1. nyttårsdag",
                "2024-03-28 skjærtorsdag",
                "2024-03-29 langfredag",
                "2024-03-31 1. påskedag",
                "2024-04-01 2. påskedag",
                "2024-05-01 1. mai",
                "2024-05-09 Kristi himmelfartsdag",
                "2024-05-17 17. mai",
                "2024-05-19 1. pinsedag",
                "2024-05-20 2. pinsedag",
                "2024-12-25 1. juledag",
                "2024-12-26 2. juledag",
            ]
        );
    }
}
