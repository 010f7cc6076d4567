//! A time in a text that ends before it starts: «kl. 15.10–13.10», «14.–12. mai», «2028–2025». Reading refuses those that are data.

use crate::check::{Needs, Rule, Subject};
use crate::fault::Faults;
use crate::fault::code::Kind;
use crate::norsk::{Cut, Token, YEARS, clock, month, said, tokens};
use crate::plan::texts::Paragraph;
use std::ops::Range;

/// A time in a text that ends before it starts.
pub const RULE: Rule = Rule::warning("PV309", "baklengs-i-tekst", Kind::Dates, Needs::Nothing, check);

/// A meeting that starts so late may end after midnight.
const EVENING: u16 = 18 * 60;
const MORNING: u16 = 6 * 60;

/// How many are looked at in one paragraph; nobody reads of more.
const MOST: usize = 200;

/// Remarks on each interval that runs backwards.
fn check(subject: &Subject, faults: &mut Faults) {
    let texts = subject.texts();
    for part in texts.iter().flat_map(|text| &text.paragraphs).filter(|part| !part.in_quote) {
        in_part(part, faults);
    }
}

fn in_part(part: &Paragraph, faults: &mut Faults) {
    if !part.text.contains(['–', '-', '—']) {
        return;
    }
    let all: Vec<Token> = tokens(&part.text, Cut::APART).filter(|l| !l.is_space()).collect();
    let dashes = (1..all.len()).filter(|at| all[*at].is_dash());
    let found = dashes.filter_map(|at| hours(&all, at).or_else(|| days(&all, at)).or_else(|| years(&all, at)));
    for range in found.take(MOST) {
        if part.in_link(&range) {
            continue;
        }
        let shown = &part.text[range.clone()];
        let message = said!("«{shown}» sluttar før det startar", "«{shown}» slutter før det starter");
        let hint = said!("byt om dei to, eller rett det eine", "bytt om de to, eller rett det ene");
        faults.push(RULE.fault(part.place(range), message).hint(hint));
    }
}

fn hours(all: &[Token], dash: usize) -> Option<Range<usize>> {
    let start = dash.checked_sub(3)?;
    let ((from, from_end), (to, _)) = (clock(all, start, false)?, clock(all, dash + 1, false)?);
    if from_end != dash {
        return None;
    }
    // 12.10–10.11 may be days; «kl.» says that they are hours
    let said = start > 0 && (all[start - 1].is(".") || all[start - 1].word().is_some()) && {
        let word = if all[start - 1].is(".") {
            start.checked_sub(2).and_then(|at| all[at].word())
        } else {
            all[start - 1].word()
        };
        word.as_deref() == Some("kl")
    };
    let over_midnight = from >= EVENING && to <= MORNING;
    (said && to < from && !over_midnight).then(|| all[start].range.start..all[dash + 3].range.end)
}

fn days(all: &[Token], dash: usize) -> Option<Range<usize>> {
    let start = dash.checked_sub(2)?;
    let [from, dot, _, to, other, name] = all.get(start..start + 6)? else { return None };
    let backwards = to.number(2)? < from.number(2)? && dot.is(".") && other.is(".");
    (month(&name.word()?).is_some() && backwards).then(|| from.range.start..all[start + 5].range.end)
}

fn years(all: &[Token], dash: usize) -> Option<Range<usize>> {
    let year = |l: &Token| l.number(4).filter(|year| l.text.len() == 4 && YEARS.contains(&year.cast_signed()));
    let (from, to) = (year(&all[dash - 1])?, year(all.get(dash + 1)?)?);
    (to < from).then(|| all[dash - 1].range.start..all[dash + 1].range.end)
}

#[cfg(test)]
mod tests {
    use crate::tests::SmallPlan;

    fn told(text: &str) -> Vec<String> {
        SmallPlan::new("").measures(&format!("- id: a\n  tittel: A\n  tidspunkt: [\"{text}\"]\n")).says(&super::RULE)
    }

    #[test]
    fn an_interval_that_runs_backwards_is_told_of() {
        assert_eq!(
            told("Tysdag kl. 15.10–13.10"),
            ["tiltak.yaml:6 «15.10–13.10»: «15.10–13.10» sluttar før det startar (byt om dei to, eller rett det eine)"]
        );
        for text in ["14.–12. mai", "I åra 2028–2025", "kl 15.10 - 13.10"] {
            assert_eq!(told(text).len(), 1, "{text}");
        }
    }

    #[test]
    fn one_that_runs_forwards_or_over_midnight_is_not() {
        for text in ["kl. 13.10–15.10", "kl. 23.00–02.00", "28.–30. mai", "2025–2028", "15.10–13.11", "side 14–12"]
        {
            assert_eq!(told(text), Vec::<String>::new(), "{text}");
        }
    }
}
