//! A date in a text that no calendar has: «30. februar», «31.06.2026». Reading refuses those that are data.

use crate::check::{Needs, Rule, Subject};
use crate::fault::Faults;
use crate::fault::code::Kind;
use crate::norsk::{Cut, Dato, Forms, MONTHS, Token, WrittenDate, Year, said, tokens, written_date};
use crate::plan::texts::Paragraph;

/// A date in a text that does not exist.
pub const RULE: Rule = Rule::warning("PV310", "dato-som-ikkje-finst", Kind::Dates, Needs::Nothing, check);

/// How many are looked at in one paragraph; nobody reads of more.
const MOST: usize = 200;

/// In a year that is not known, February may have 29 days.
const LEAP: i32 = 2024;

/// Remarks on each date that does not exist.
fn check(subject: &Subject, faults: &mut Faults) {
    for part in subject.texts().iter().flat_map(|text| &text.paragraphs).filter(|part| !part.in_quote) {
        if part.text.contains(|c: char| c.is_ascii_digit()) {
            in_part(part, faults);
        }
    }
}

fn in_part(part: &Paragraph, faults: &mut Faults) {
    let all: Vec<Token> = tokens(&part.text, Cut::APART).collect();
    let forms = Forms { slashed: false, ..Forms::RUNNING };
    let found = (0..all.len()).filter_map(|at| written_date(&all, at, forms).filter(is_none));
    for date in found.take(MOST) {
        let range = all[date.tokens.start].range.start..all[date.tokens.end - 1].range.end;
        if part.in_link(&range) {
            continue;
        }
        let shown = part.text[range.clone()].replace('\u{fffc}', "…");
        let message = said!("datoen {shown} finst ikkje", "datoen {shown} finnes ikke");
        let year = year(&date);
        let last = (28..=31).rev().find(|day| Dato::of(year, date.month, *day).is_some());
        let month = date.month.checked_sub(1).and_then(|at| MONTHS.get(at as usize));
        let hint = match (last, month) {
            (Some(last), Some(name)) => said!(
                "{name} har {last} dagar; sjå etter i kalenderen",
                "{name} har {last} dager; se etter i kalenderen"
            ),
            _ => said!("det er tolv månader; sjå etter i kalenderen", "det er tolv måneder; se etter i kalenderen"),
        };
        faults.push(RULE.fault(part.place(range), message).hint(hint));
    }
}

fn year(date: &WrittenDate) -> i32 {
    match date.year {
        Year::Written(year) | Year::Short(year) => year,
        Year::Placeholder(_) | Year::LeftOut => LEAP,
    }
}

/// Whether there is no such day. Numbers with points between may be something else, where they cannot be a month and its year.
fn is_none(date: &WrittenDate) -> bool {
    let may_be = (1..=12).contains(&date.month) || matches!(date.year, Year::Written(_));
    may_be && date.day > 0 && Dato::of(year(date), date.month, date.day).is_none()
}

#[cfg(test)]
mod tests {
    use crate::tests::SmallPlan;

    fn told(text: &str) -> Vec<String> {
        let list = format!("- id: a\n  tittel: A\n  tidspunkt:\n    - \"{text}\"\n");
        let said = SmallPlan::new("år: 2026\n").measures(&list).says(&super::RULE);
        said.into_iter().map(|line| line.trim_start_matches("tiltak.yaml:7 ").to_string()).collect()
    }

    #[test]
    fn a_day_that_the_month_does_not_have_is_told_of() {
        assert_eq!(
            told("Før 30. februar"),
            ["«30. februar»: datoen 30. februar finst ikkje (februar har 29 dagar; sjå etter i kalenderen)"]
        );
        assert_eq!(
            told("fredag 31.6.24"),
            ["«31.6.24»: datoen 31.6.24 finst ikkje (juni har 30 dagar; sjå etter i kalenderen)"]
        );
        for text in ["29. februar 2026", "31. november {{ år }}", "Frist 10.13.2026", "Frå 2026-02-30 av"] {
            assert_eq!(told(text).len(), 1, "{text}");
        }
    }

    #[test]
    fn a_day_that_there_is_or_another_number_is_not() {
        for text in [
            "29. februar",
            "12. desember",
            "31.12.2026",
            "kap. 31.2.4",
            "kl. 13.10–15.10",
            "24/7",
            "sak 31/6",
            "punkt 1.13.26",
        ] {
            assert_eq!(told(text), Vec::<String>::new(), "{text}");
        }
    }
}
