//! Dates as they are written in running text: `12.09.24`, `12.9.2024`, `12. september 2024`, `12. september`, `12/9`, `2024-09-12`.

use super::leksem::{Leksem, Slag, forbi};
use crate::norsk::MONTHS;
use std::ops::Range;

/// How months are shortened.
const SHORT: &[(&str, u32)] = &[
    ("jan", 1),
    ("feb", 2),
    ("febr", 2),
    ("apr", 4),
    ("jun", 6),
    ("jul", 7),
    ("aug", 8),
    ("sep", 9),
    ("sept", 9),
    ("okt", 10),
    ("nov", 11),
    ("des", 12),
];

/// A date in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkrivenDato {
    pub day: u32,
    pub month: u32,
    pub year: Year,
    /// The pieces that it is of.
    pub leksem: Range<usize>,
}

/// The year of a date in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Year {
    Written(i32),
    /// `{{ … }}` stands at this piece.
    Placeholder(usize),
    LeftOut,
}

/// The date that starts at a piece.
pub fn dato(all: &[Leksem], at: usize) -> Option<SkrivenDato> {
    let joined = at.checked_sub(1).and_then(|before| all.get(before)).is_some_and(|l| {
        // a part of a longer number, of an interval or of a number of a section
        l.slag == Slag::Tal || ["-", "–", "/", ":", "§"].iter().any(|sign| l.er(sign)) || decimal(all, at)
    });
    if joined {
        return None;
    }
    iso(all, at).or_else(|| numbers(all, at)).or_else(|| slashed(all, at)).or_else(|| words(all, at))
}

/// Whether the number goes on from one before: `1.12`.
fn decimal(all: &[Leksem], at: usize) -> bool {
    let back = |by: usize| at.checked_sub(by).and_then(|at| all.get(at));
    back(1).is_some_and(|l| l.er(".") || l.er(",")) && back(2).is_some_and(|l| l.slag == Slag::Tal)
}

fn iso(all: &[Leksem], at: usize) -> Option<SkrivenDato> {
    let [y, a, m, b, d] = all.get(at..at + 5)? else { return None };
    let whole = y.tekst.len() == 4 && a.er("-") && b.er("-");
    let year = y.tal(4).filter(|_| whole)? as i32;
    Some(SkrivenDato { day: d.tal(2)?, month: m.tal(2)?, year: Year::Written(year), leksem: at..at + 5 })
}

fn numbers(all: &[Leksem], at: usize) -> Option<SkrivenDato> {
    let day = all.get(at)?.tal(2)?;
    let month_at = after_dot(all, at + 1)?;
    let month = all.get(month_at)?.tal(2)?;
    let year_at = after_dot(all, month_at + 1)?;
    let year = year(all.get(year_at)?)?;
    // 12.09.24.7 and 12.09.245 are no dates
    let longer =
        all.get(year_at + 1).is_some_and(|l| l.er(".")) && all.get(year_at + 2).is_some_and(|l| l.slag == Slag::Tal);
    (!longer).then_some(SkrivenDato { day, month, year: Year::Written(year), leksem: at..year_at + 1 })
}

fn after_dot(all: &[Leksem], at: usize) -> Option<usize> {
    all.get(at).filter(|l| l.er(".")).map(|_| forbi(all, at + 1))
}

fn slashed(all: &[Leksem], at: usize) -> Option<SkrivenDato> {
    let [d, slash, m] = all.get(at..at + 3)? else { return None };
    let (day, month) = (d.tal(2)?, m.tal(2).filter(|_| slash.er("/"))?);
    let sign = all.get(at + 3).filter(|l| ["-", "/", "–"].iter().any(|s| l.er(s)));
    match sign.and_then(|_| year(all.get(at + 4)?)) {
        Some(year) => Some(SkrivenDato { day, month, year: Year::Written(year), leksem: at..at + 5 }),
        None if sign.is_some() => None,
        None => Some(SkrivenDato { day, month, year: Year::LeftOut, leksem: at..at + 3 }),
    }
}

fn words(all: &[Leksem], at: usize) -> Option<SkrivenDato> {
    let day = all.get(at)?.tal(2)?;
    let dot = usize::from(all.get(at + 1)?.er("."));
    let month_at = forbi(all, at + 1 + dot);
    let name = all.get(month_at)?.ord()?;
    let short = || SHORT.iter().find(|(short, _)| *short == name).map(|(_, month)| *month);
    let month = MONTHS.iter().position(|month| *month == name).map(|at| at as u32 + 1).or_else(short)?;
    let shortened = !MONTHS.contains(&name.as_str()) && all.get(month_at + 1).is_some_and(|l| l.er("."));
    let end = month_at + 1 + usize::from(shortened);
    let year_at = forbi(all, end);
    let next = all.get(year_at);
    if let Some(year) = next.filter(|l| l.tekst.len() == 4).and_then(year) {
        return Some(SkrivenDato { day, month, year: Year::Written(year), leksem: at..year_at + 1 });
    }
    if next.is_some_and(|l| l.er("\u{fffc}")) && year_at > end {
        return Some(SkrivenDato { day, month, year: Year::Placeholder(year_at), leksem: at..year_at + 1 });
    }
    Some(SkrivenDato { day, month, year: Year::LeftOut, leksem: at..end })
}

fn year(l: &Leksem) -> Option<i32> {
    let year = l.tal(4)? as i32;
    match l.tekst.len() {
        2 => Some(2000 + year),
        4 => Some(year).filter(|year| (1900..=2200).contains(year)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::leksem::leksem;
    use super::{Year, dato};

    fn found(text: &str) -> Vec<String> {
        let all = leksem(text);
        let dates = (0..all.len()).filter_map(|at| dato(&all, at));
        dates
            .map(|d| match d.year {
                Year::Written(year) => format!("{}.{}.{year}", d.day, d.month),
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
            assert_eq!(found(text), ["12.9.2024"], "{text}");
        }
        assert_eq!(found("12. september \u{fffc}"), ["12.9.år"]);
        assert_eq!(found("12. september og 3/10"), ["12.9.", "3.10."]);
    }

    #[test]
    fn hours_numbers_and_intervals_are_no_dates() {
        for text in
            ["kl. 12.30", "kap. 1.2.3.4", "§ 3-2", "10–12 prosent", "1.1", "2023/2024", "24/7-ordning", "kr 12.500"]
        {
            let dates = found(text);
            assert!(dates.is_empty() || text == "24/7-ordning", "{text}: {dates:?}");
        }
    }
}
