//! A day of the week that is written beside a date is that of the date: «Tysdag 12.09.24» is a Thursday.

use crate::check::{Needs, Rule, Subject};
use crate::fault::Faults;
use crate::fault::code::Kind;
use crate::norsk::{
    Cut, Dato, Forms, Token, WrittenDate, Year, as_loud, capital, may_name_weekday, past_space, said, tokens, weekday,
    written_date,
};
use crate::plan::Plan;
use crate::plan::texts::{AuthoredText, Paragraph, TextKind};
use std::ops::Range;

/// A day of the week that is not that of the date beside it.
pub const RULE: Rule = Rule::warning("PV301", "feil-vekedag", Kind::Dates, Needs::Nothing, check);

/// Remarks on each day of the week that the date beside it contradicts.
fn check(subject: &Subject, faults: &mut Faults) {
    let plan = subject.plan;
    let texts = subject.texts();
    for text in texts {
        for part in text.paragraphs.iter().filter(|part| !part.in_quote) {
            in_part(plan, text, part, faults);
        }
    }
}

fn in_part(plan: &Plan, text: &AuthoredText, part: &Paragraph, faults: &mut Faults) {
    // most texts name no day at all
    let lower = part.text.to_lowercase();
    if !may_name_weekday(&lower) {
        return;
    }
    let all: Vec<Token> = tokens(&part.text, Cut::APART).collect();
    for at in 0..all.len() {
        let Some(date) = written_date(&all, at, Forms::RUNNING) else { continue };
        let Some((day, word)) = before(&all, at).or_else(|| after(&all, date.tokens.end)) else { continue };
        let years = years(plan, text, part, &all, &date);
        let dates: Vec<Dato> = years.iter().filter_map(|year| Dato::of(*year, date.month, date.day)).collect();
        let written = &part.text[all[date.tokens.start].range.start..all[date.tokens.end - 1].range.end];
        let written = written.replace('\u{fffc}', &years.first().map(i32::to_string).unwrap_or_default());
        let place = part.place(word.clone());
        let named = &part.text[word.clone()];
        if let Some(first) = dates.first().filter(|_| dates.iter().all(|date| date.weekday_number() != day)) {
            let right = first.weekday(text.målform);
            let when = if date.year == Year::LeftOut { format!(" i {}", first.year()) } else { String::new() };
            let message = said!(
                "«{named}» står ved {written}, som er ein {right}{when}",
                "«{named}» står ved {written}, som er en {right}{when}"
            );
            let instead = like(named, right);
            let hint = said!("skriv «{instead}», eller rett datoen", "skriv «{instead}», eller rett datoen");
            // one date, or some that fall on the same day
            let sure = dates.iter().all(|date| date.weekday_number() == first.weekday_number());
            let edit = sure.then(|| part.replacing(word, as_loud(named, &instead)));
            faults.push(RULE.fault(place, message).hint(hint).cure(edit));
        }
    }
}

/// The day before a date: «tysdag 12.», «Tys. 12.», «tysdag den 12.», «tysdag, 12.».
fn before(all: &[Token], date: usize) -> Option<(usize, Range<usize>)> {
    let back = |at: usize| (0..at).rev().find(|i| !all[*i].text.trim().is_empty());
    let mut at = back(date)?;
    if all[at].word().as_deref() == Some("den") {
        at = back(at)?;
    }
    let sign = all[at].is(".") || all[at].is(",");
    let at = if sign { back(at)? } else { at };
    day(&all[at]).map(|day| (day, all[at].range.clone()))
}

/// The day after a date: «12.09.24 (tysdag)», «12. september, tysdag». One that a date follows belongs to that.
fn after(all: &[Token], end: usize) -> Option<(usize, Range<usize>)> {
    let sign = past_space(all, end);
    let at = past_space(all, sign + 1);
    let (sign, word) = (all.get(sign)?, all.get(at)?);
    if !(sign.is("(") || sign.is(",")) || written_date(all, past_space(all, at + 1), Forms::RUNNING).is_some() {
        return None;
    }
    // shortened, a word after a date may be any word
    day(word).filter(|_| word.text.ends_with("dag")).map(|day| (day, word.range.clone()))
}

fn day(word: &Token) -> Option<usize> {
    weekday(&word.word()?)
}

/// The years that a date may be of; none where that cannot be known.
fn years(plan: &Plan, text: &AuthoredText, part: &Paragraph, all: &[Token], date: &WrittenDate) -> Vec<i32> {
    match date.year {
        Year::Written(year) | Year::Short(year) => vec![year],
        Year::Placeholder(at) => {
            let year = part.placeholder(all[at].range.start).and_then(|p| plan.values().fill(p).ok());
            year.and_then(|year| year.parse().ok()).into_iter().collect()
        }
        Year::LeftOut => left_out(plan, text),
    }
}

/// The years of a date that does not say its own: that of the plan, and in running text those around it as well.
fn left_out(plan: &Plan, text: &AuthoredText) -> Vec<i32> {
    let Some(gjeld) = plan.forside.days().filter(|_| !text.tilbakeblikk && !text.shared) else {
        return vec![];
    };
    let (first, last) = (gjeld.frå.year(), gjeld.til.year());
    let around = match text.kind {
        TextKind::Tittel | TextKind::Punkt | TextKind::Celle | TextKind::Tidspunkt => 0,
        TextKind::Namn | TextKind::Prose | TextKind::Merknad | TextKind::Alt => 1,
    };
    // the plan's own year first: it is the one that is named
    (first..=last).chain((1..=around).flat_map(|by| [first - by, last + by])).collect()
}

/// The right day, written as the wrong one: shortened, and with a large letter where it has one.
fn like(named: &str, right: &str) -> String {
    let cut = if named.to_lowercase().ends_with("dag") { right.chars().count() } else { 3 };
    let right: String = right.chars().take(cut).collect();
    if named.starts_with(char::is_uppercase) { capital(&right) } else { right }
}

#[cfg(test)]
mod tests {
    use crate::tests::SmallPlan;

    fn told(text: &str) -> Vec<String> {
        let list = format!("- id: a\n  tittel: A\n  tidspunkt:\n    - \"{text}\"\n");
        let said = SmallPlan::new("år: 2024\n").measures(&list).says(&super::RULE);
        said.into_iter().map(|line| line.trim_start_matches("tiltak.yaml:7 ").to_string()).collect()
    }

    #[test]
    fn a_day_that_is_not_that_of_the_date_is_told_of_with_the_right_one() {
        assert_eq!(
            told("Tysdag 12.09.24 kl. 08.30–10.30"),
            ["«Tysdag»: «Tysdag» står ved 12.09.24, som er ein torsdag (skriv «Torsdag», eller rett datoen)"]
        );
        assert_eq!(
            told("Tys. 12.9.2024"),
            ["«Tys»: «Tys» står ved 12.9.2024, som er ein torsdag (skriv «Tor», eller rett datoen)"]
        );
        assert_eq!(
            told("møte tirsdag den 12. september"),
            [
                "«tirsdag»: «tirsdag» står ved 12. september, som er ein torsdag i 2024 (skriv «torsdag», eller rett datoen)"
            ]
        );
        assert_eq!(
            told("12. september {{ år + 1 }} (tysdag)"),
            ["«tysdag»: «tysdag» står ved 12. september 2025, som er ein fredag (skriv «fredag», eller rett datoen)"]
        );
    }

    #[test]
    fn a_day_that_is_right_or_belongs_to_another_date_is_not() {
        for text in [
            "Torsdag 12.09.24",
            "tor 12. september",
            "12. september, fredag 13. september",
            "kvar tysdag i 2024",
            "tysdag kl. 12.30",
            "Siste tysdag før 12. september",
            "torsdag 12.–fredag 13. september",
            "laurdag 29.02.20",
        ] {
            assert_eq!(told(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn a_look_back_and_a_quotation_speak_of_other_years() {
        let look = "type: tilbakeblikk\ntittel: A\når: 2023\ntekst: |\n  Møtet tysdag 12. september var godt.\n\n  > Tysdag 12.09.24\n";
        assert!(SmallPlan::new("").section("a", look).says(&super::RULE).is_empty());
        let prose =
            "type: tekst\ntittel: A\ntekst: Møtet tysdag 12. september var godt, og onsdag 25. oktober 2023 òg.\n";
        assert!(SmallPlan::new("").section("a", prose).says(&super::RULE).is_empty(), "2023 has such a day");
        let wrong = prose.replace("onsdag 25.", "tysdag 25.");
        assert_eq!(SmallPlan::new("").section("a", &wrong).says(&super::RULE).len(), 1);
    }
}
