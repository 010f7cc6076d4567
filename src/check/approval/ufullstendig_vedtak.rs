//! A plan is adopted when the record says so: who, when, and in which case.

use crate::check::{Needs, Rule, Subject};
use crate::fault::code::Kind;
use crate::fault::{Fault, Faults, Severity};
use crate::norsk::{Dato, said};
use crate::plan::forside::Status;
use crate::plan::value::{Periode, Sak};
use crate::plan::vedtak::{Vedtak, Vedtaksslag};
use crate::yaml::At;

/// An adopted plan whose vedtak is not filled in.
pub const RULE: Rule = Rule::error("PV203", "ufullstendig-vedtak", Kind::Approval, Needs::SoundFront, check);

/// Refuses `status: vedteken` without a vedtak, and a vedtak without date or case number.
fn check(subject: &Subject, faults: &mut Faults) {
    let plan = subject.plan;
    let forside = &plan.forside;
    faults.extend(forside.vedtak.iter().filter_map(crowded));
    if forside.status.value != Status::Vedteken {
        return;
    }
    let day = example(forside.years());
    if !forside.vedtak.iter().any(|v| v.slag.unwrap_or_default() == Vedtaksslag::Vedtak) {
        let with_date = match forside.dato {
            Some(_) => String::new(),
            None => format!(" og «dato: {day}»"),
        };
        let message = said!("planen er vedteken, men vedtaket manglar", "planen er vedtatt, men vedtaket mangler");
        let hint = said!(
            "skriv «vedtak: [{{ organ: Kommunestyret, dato: {day}, sak: 5/24 }}]» med det som er rett, eller bruk «status: framlegg»{with_date}",
            "skriv «vedtak: [{{ organ: Kommunestyret, dato: {day}, sak: 5/24 }}]» med det som er riktig, eller bruk «status: forslag»{with_date}"
        );
        faults.push(RULE.fault(forside.status.place, message).hint(hint));
    }
    for vedtak in &forside.vedtak {
        let (message, hint) = match (&vedtak.dato, &vedtak.sak) {
            (Some(_), Some(_)) => continue,
            (None, None) => (
                said!("vedtaket manglar dato og saksnummer", "vedtaket mangler dato og saksnummer"),
                said!(
                    "skriv datoen for møtet og nummeret frå møteboka: «dato: {day}, sak: 5/24»",
                    "skriv datoen for møtet og nummeret fra møteboken: «dato: {day}, sak: 5/24»"
                ),
            ),
            (None, Some(_)) => (
                said!("vedtaket manglar dato", "vedtaket mangler dato"),
                said!("skriv datoen for møtet: «dato: {day}»", "skriv datoen for møtet: «dato: {day}»"),
            ),
            (Some(_), None) => (
                said!("vedtaket manglar saksnummer", "vedtaket mangler saksnummer"),
                said!("skriv nummeret frå møteboka: «sak: 5/24»", "skriv nummeret fra møteboken: «sak: 5/24»"),
            ),
        };
        faults.push(RULE.fault(vedtak.organ.place(), message).hint(hint));
    }
}

/// Says that a day or a number of a case stands in the name of the body, where neither is looked at.
fn crowded(vedtak: &Vedtak) -> Option<Fault> {
    let text = vedtak.organ.source();
    let words: Vec<&str> = text.split_whitespace().collect();
    let day = (1..words.len()).find_map(|at| {
        let tried = [3, 1].into_iter().filter_map(|count| words.get(at..at + count));
        tried.map(|words| words.join(" ")).find_map(|text| Dato::parse(text.trim_matches([',', '.', '(', ')'])).ok())
    });
    let case = words.iter().zip(words.iter().skip(1)).find_map(|(word, number)| {
        let is_case = ["sak", "saksnr", "saksnr.", "saknr", "saknr."].contains(&word.to_lowercase().as_str());
        Sak::parse(number.trim_matches([',', '.', '(', ')'])).ok().filter(|_| is_case && number.contains('/'))
    });
    let keys: Vec<String> =
        [day.map(|day| format!("dato: {}", day.iso())), case.map(|case| format!("sak: {}", case.as_str()))]
            .into_iter()
            .flatten()
            .collect();
    let fault = || {
        let message = said!(
            "namnet på organet har dato eller saksnummer i seg",
            "navnet på organet har dato eller saksnummer i seg"
        );
        Fault { severity: Severity::Warning, ..RULE.fault(vedtak.organ.place(), message) }
    };
    (!keys.is_empty()).then(|| {
        let keys = keys.join(", ");
        fault().hint(said!(
            "skriv berre namnet her, og resten for seg: «{keys}»",
            "skriv bare navnet her, og resten for seg: «{keys}»"
        ))
    })
}

/// A day on which a plan for these years may be adopted.
pub fn example(years: Option<At<Periode>>) -> String {
    let year = years.map_or(2024, |years| years.frå.0);
    format!("{}-12-11", year - 1)
}
