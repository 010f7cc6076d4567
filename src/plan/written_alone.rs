//! A time that is written as text and can only be a day, or days: `tidspunkt: 2026-09-16`, `16.09.2026 kl. 13.00–15.00`,
//! `2026-03-04–2026-03-24`. It is read as the meeting or the interval that it is, with its day of the week and its place in the
//! year. What has words of its own («16. september 2026», «Hausten 2026») is the author's text.

use super::tidspunkt::{Møte, Når, Tidsperiode, Tidspunkt};
use crate::fault::{Code, Edit, Fault, code};
use crate::norsk::{Dato, Klokke, Refused, WrittenDay, written_day};
use crate::yaml::{At, Written};
use std::ops::Range;

/// The time that a text is for certain; none where it is words.
pub fn read(written: &Written) -> Option<Result<Tidspunkt, Box<Fault>>> {
    let start = written.text.len() - written.text.trim_start().len();
    let text = written.text.trim();
    let day = day_in_digits(text)?;
    let rest = text.get(day.end..)?.trim_start_matches([' ', ',', '.', '\u{a0}']);
    let rest_at = start + text.len() - rest.len();
    let date = || date(written, start..start + day.end);
    if rest.is_empty() {
        return Some(date().map(|dato| meeting(written, dato, None)));
    }
    if let Some(other) = after_to(rest) {
        let last = day_in_digits(other).filter(|day| day.end == other.len())?;
        let at = start + text.len() - other.len();
        let days = || Ok((date()?, self::date(written, at..at + last.end)?));
        return Some(days().and_then(|(frå, til)| interval(frå, til)));
    }
    let hours = rest.strip_prefix('T').unwrap_or(rest);
    let is_clock = hours.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ':' | '-' | '–' | ' '));
    match Klokke::parse(hours) {
        Ok(kl) => {
            let kl = At::new(kl, written.place_of(rest_at..start + text.len()));
            Some(date().map(|dato| meeting(written, dato, Some(kl))))
        }
        Err(why) if is_clock => Some(Err(fault(code::CLOCK, written, rest_at..start + text.len(), why))),
        Err(_) => None,
    }
}

/// The day that a text begins with, in digits and with all of its year. One that is told apart by a word, or in which the
/// century is left out, is as people write to people.
fn day_in_digits(text: &str) -> Option<WrittenDay> {
    written_day(text).filter(|day| !day.is_named && !day.is_short && day.year.is_some() && day.start == 0)
}

/// What stands after the dash or the word between two days.
fn after_to(rest: &str) -> Option<&str> {
    ["til ", "–", "—", "-"].iter().find_map(|to| rest.strip_prefix(to)).map(str::trim_start)
}

fn date(written: &Written, range: Range<usize>) -> Result<At<Dato>, Box<Fault>> {
    let text = written.text.get(range.clone()).unwrap_or("");
    match Dato::parse(text) {
        Ok(dato) => Ok(At::new(dato, written.place_of(range))),
        Err(why) => Err(fault(code::BAD_DATE, written, range, why)),
    }
}

fn fault(code: Code, written: &Written, range: Range<usize>, why: Refused) -> Box<Fault> {
    let place = written.place_of(range.clone());
    let old = written.text.get(range).unwrap_or("").to_owned();
    let edit = why.instead.map(|new| Edit::new(place, old, new));
    Box::new(Fault::error(code, place, why.message).hint(why.hint).cure(edit))
}

fn meeting(written: &Written, dato: At<Dato>, kl: Option<At<Klokke>>) -> Tidspunkt {
    Tidspunkt::Møte(Møte { place: written.place, id: None, når: Når::Dato(dato), kl, stad: None, merknad: None })
}

fn interval(frå: At<Dato>, til: At<Dato>) -> Result<Tidspunkt, Box<Fault>> {
    let period = Tidsperiode { frå, til, tekst: None };
    match period.backwards() {
        Some(fault) => Err(Box::new(fault)),
        None => Ok(Tidspunkt::Periode(period)),
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::tidspunkt::{Når, Tidspunkt};
    use crate::tests::SmallPlan;

    fn read(time: &str) -> (String, Vec<String>) {
        let list = format!("- id: a\n  tittel: A\n  tidspunkt: {time}\n");
        let looked = SmallPlan::new("år: 2026\n").measures(&list).read();
        let times = looked.plan.measures().flat_map(|t| t.tidspunkt.iter()).map(|time| match time {
            Tidspunkt::Møte(m) => {
                let Når::Dato(dato) = &m.når else { panic!("a date of its own") };
                let kl = m.kl.map(|kl| format!(" kl. {}", kl.written())).unwrap_or_default();
                format!("møte {}{kl}", dato.iso())
            }
            Tidspunkt::Periode(p) => format!("{} til {}", p.frå.iso(), p.til.iso()),
            Tidspunkt::Tekst(text) => format!("«{}»", text.written.text),
            Tidspunkt::Gruppe(_) => "gruppe".into(),
        });
        let shown = times.collect::<Vec<_>>().join(", ");
        let said = looked.faults.iter().map(|f| {
            let place = f.place.unwrap();
            let there = looked.sources.get(place.source).unwrap().slice(place.span);
            format!("{} {there}: {}", f.code.id, f.hint.clone().unwrap_or_default().nn())
        });
        (shown, said.collect())
    }

    #[test]
    fn a_text_that_can_only_be_a_day_is_a_meeting_on_it() {
        for (text, is) in [
            ("2026-09-16", "møte 2026-09-16"),
            ("\"2026-09-16\"", "møte 2026-09-16"),
            ("16.09.2026", "møte 2026-09-16"),
            ("16/9-2026", "møte 2026-09-16"),
            ("20260916", "møte 2026-09-16"),
            ("[2026-03-02, 2026-03-09]", "møte 2026-03-02, møte 2026-03-09"),
            ("2026-09-16 kl. 13.00–15.00", "møte 2026-09-16 kl. 13.00–15.00"),
            ("\"2026-09-16, 13.00-15.00\"", "møte 2026-09-16 kl. 13.00–15.00"),
            ("2026-09-16T13:00", "møte 2026-09-16 kl. 13.00"),
            ("2026-03-04–2026-03-24", "2026-03-04 til 2026-03-24"),
            ("2026-03-04 til 2026-03-24", "2026-03-04 til 2026-03-24"),
        ] {
            assert_eq!(read(text), (is.into(), vec![]), "{text}");
        }
    }

    #[test]
    fn one_that_does_not_exist_is_told_of() {
        assert_eq!(
            read("[2026-03-02, 2026-02-30]"),
            (
                "møte 2026-03-02".into(),
                vec!["PV015 2026-02-30: februar 2026 har 28 dagar; sjå etter i kalenderen".into()]
            )
        );
        assert_eq!(
            read("2026-03-24–2026-03-04").1,
            ["PV054 2026-03-04: byt om datoane: { frå: 2026-03-04, til: 2026-03-24 }"]
        );
        assert_eq!(read("2026-03-10 13.1").1, ["PV050 13.1: skriv minutta med to siffer: 13.10 eller 13.01"]);
    }

    #[test]
    fn words_are_the_authors_own() {
        for text in [
            "Hausten 2026",
            "16. september 2026",
            "12. desember",
            "Tysdag 16.09.2026",
            "27.02.26",
            "Uke 12",
            "2026",
            "2026-09-16 på rådhuset",
            "Frå 2026-09-16",
        ] {
            assert_eq!(read(text), (format!("«{text}»"), vec![]), "{text}");
        }
    }
}
