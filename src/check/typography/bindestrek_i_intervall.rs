//! An interval has an en dash: `2022–2025`, `13.10–15.10`, `måndag–fredag`.

use crate::check::{Needs, Rule, Subject};
use crate::fault::code::Kind;
use crate::fault::{Edit, Faults};
use crate::norsk::interval::{Hyphenated, hyphenated, side};
use crate::norsk::said;
use crate::plan::texts::Paragraph;
use std::ops::Range;

/// A hyphen where an interval has a dash.
pub const RULE: Rule = Rule::note("PV607", "bindestrek-i-intervall", Kind::Typography, Needs::Nothing, check);

/// Remarks on each hyphen that stands for «til».
fn check(subject: &Subject, faults: &mut Faults) {
    let texts = subject.texts();
    for part in texts.iter().flat_map(|text| &text.paragraphs) {
        let own = hyphenated(&part.text).into_iter().filter(|found| !part.in_link(&found.range));
        for Hyphenated { range, hyphen, is_sure } in own {
            let side = |range: Range<usize>| side(part.as_written(range).trim());
            let (from, to) = (side(range.start..hyphen.start), side(hyphen.end..range.end));
            let shown = part.as_written(range.clone());
            let message = said!(
                "«{shown}» har bindestrek der eit tidsrom eller eit intervall har tankestrek",
                "«{shown}» har bindestrek der et tidsrom eller et intervall har tankestrek"
            );
            let fault = RULE.fault(part.place(hyphen.clone()), message);
            let between = between(&part.text, range.start);
            let cure = is_sure.then(|| cure(part, &range, &hyphen, (&from, between, &to)));
            faults.push(fault.hint(said!("skriv «{from}{between}{to}»", "skriv «{from}{between}{to}»")).cure(cure));
        }
    }
}

/// What stands between the sides: a dash, or the word that belongs to the one before them, as in «mellom 0 og 24 år».
fn between(text: &str, start: usize) -> &'static str {
    let before = text.get(..start).unwrap_or("").trim_end();
    let ends = |word: &str| {
        let rest = before.strip_suffix(word);
        rest.is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
    };
    match () {
        () if ends("mellom") || ends("Mellom") => " og ",
        () if ["frå", "Frå", "fra", "Fra"].into_iter().any(ends) => " til ",
        () => "–",
    }
}

/// What stands between the sides, and an hour of four digits with its full stop.
fn cure(
    part: &Paragraph,
    range: &Range<usize>,
    hyphen: &Range<usize>,
    (from, between, to): (&str, &str, &str),
) -> Edit {
    let text = part.text.as_str();
    let left = text.get(..hyphen.start).unwrap_or("").trim_end().len();
    let right = text.len() - text.get(hyphen.end..).unwrap_or("").trim_start().len();
    match (from, to) == (part.as_written(range.start..left).trim(), part.as_written(right..range.end).trim()) {
        true => part.replacing(left..right, between),
        false => part.replacing(range.clone(), format!("{from}{between}{to}")),
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::tests::of_text;

    fn told(text: &str) -> Vec<String> {
        of_text("nn", text, &RULE)
            .iter()
            .filter_map(|s| s.split("(skriv ").nth(1))
            .map(|s| s.trim_end_matches(')').into())
            .collect()
    }

    #[test]
    fn the_hyphen_is_told_with_the_interval_as_it_should_be() {
        assert_eq!(
            of_text("nn", "Planen 2022-2025 gjeld.", &RULE),
            ["-: «2022-2025» har bindestrek der eit tidsrom eller eit intervall har tankestrek (skriv «2022–2025»)"]
        );
        let text =
            "Kl. 13.10-15.10, kl. 0830-1030, 27.02.24-28.02.24, 0-24 år, 5.-7. trinn, måndag - fredag, 2022 - 2025.";
        assert_eq!(
            told(text),
            [
                "«13.10–15.10»",
                "«08.30–10.30»",
                "«27.02.24–28.02.24»",
                "«0–24»",
                "«5.–7»",
                "«måndag–fredag»",
                "«2022–2025»"
            ]
        );
        assert_eq!(told("Åra {{ år }}-{{ år + 1 }}"), ["«{{ år }}–{{ år + 1 }}»"]);
        assert_eq!(told("Alle mellom 0-24 år, frå 13.10-15.10"), ["«0 og 24»", "«13.10 til 15.10»"]);
    }

    #[test]
    fn words_dates_cases_clauses_and_telephones_are_left_alone() {
        for text in [
            "SLT-plan, SLT-{{ år }}, 2-årig, covid-19, 10-åring, 1.-klassing",
            "2024-02-27, 2024-02, sak 24-12, sak K-32/12, 12/345-6, § 3-1, §§ 15-18, § 3-4",
            "Tlf. 71-17, telefon 22-33-44-55, 978-82-02-1, kode 12345-67890",
            "Vi møttest - 24 personar - i 2024-utgåva, 2022–2025, 10–12",
            "[2022-2025](https://a.no/2022-2025)",
            "Barne- og ungdomsplan",
        ] {
            assert_eq!(of_text("nn", text, &RULE), Vec::<String>::new(), "{text}");
        }
    }
}
