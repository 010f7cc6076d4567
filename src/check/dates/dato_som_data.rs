//! «2026-09-16» is how a date is written for a machine. Among words it is printed so, and a reader stumbles.

use crate::check::{Needs, Rule, Subject};
use crate::fault::Faults;
use crate::fault::code::Kind;
use crate::norsk::{Cut, Dato, Forms, Token, Year, said, tokens, written_date};
use crate::plan::texts::Paragraph;

/// A date for machines among words for people.
pub const RULE: Rule = Rule::warning("PV311", "dato-som-data", Kind::Dates, Needs::Nothing, check);

/// How many are looked at in one paragraph; nobody reads of more.
const MOST: usize = 200;

/// Remarks on each date that is written year first.
fn check(subject: &Subject, faults: &mut Faults) {
    for part in subject.texts().iter().flat_map(|text| &text.paragraphs).filter(|part| !part.in_quote) {
        if part.text.contains('-') {
            in_part(part, faults);
        }
    }
}

fn in_part(part: &Paragraph, faults: &mut Faults) {
    let all: Vec<Token> = tokens(&part.text, Cut::APART).collect();
    let forms = Forms { digits: true, slashed: false, loose: false };
    let found = (0..all.len()).filter_map(|at| {
        let date = written_date(&all, at, forms).filter(|_| all[at].text.len() == 4)?;
        let Year::Written(year) = date.year else { return None };
        // «2021-06-18-97» is a law
        let goes_on = all.get(date.tokens.end).is_some_and(|next| next.is("-") || next.is("/"));
        Some((date.tokens, Dato::of(year, date.month, date.day).filter(|_| !goes_on)?))
    });
    for (range, date) in found.take(MOST) {
        let range = all[range.start].range.start..all[range.end - 1].range.end;
        if part.in_link(&range) {
            continue;
        }
        let (shown, plain) = (&part.text[range.clone()], date.plain());
        let message = said!("«{shown}» blir prenta slik det står", "«{shown}» blir trykt slik det står");
        let fault = RULE.fault(part.place(range.clone()), message);
        let hint = said!("skriv «{plain}»", "skriv «{plain}»");
        faults.push(fault.hint(hint).cure([part.replacing(range, plain)]));
    }
}

#[cfg(test)]
mod tests {
    use crate::tests::SmallPlan;

    fn told(text: &str) -> Vec<String> {
        let list = format!("- id: a\n  tittel: A\n  punkt:\n    - \"{text}\"\n");
        SmallPlan::new("år: 2026\n").measures(&list).says(&super::RULE)
    }

    #[test]
    fn a_date_for_machines_among_words_is_told_of_with_the_one_for_people() {
        assert_eq!(
            told("Ferdig innan 2026-09-16."),
            ["tiltak.yaml:7 «2026-09-16»: «2026-09-16» blir prenta slik det står (skriv «16. september 2026»)"]
        );
    }

    #[test]
    fn other_numbers_with_hyphens_are_not() {
        for text in ["Lov 2021-06-18-97", "[Lova](https://lovdata.no/lov/2021-06-18-97)", "2025-2028", "16.09.2026"] {
            assert_eq!(told(text), Vec::<String>::new(), "{text}");
        }
    }
}
