//! A plan that was adopted after it started to hold says from when it holds: the reader of an adopted plan asks.

use crate::check::{Needs, Rule, Subject};
use crate::fault::Faults;
use crate::fault::code::Kind;
use crate::norsk::said;
use crate::plan::forside::Status;
use crate::plan::texts::AuthoredText;
use crate::plan::vedtak::Vedtaksslag;

/// A plan that was adopted after it started.
pub const RULE: Rule = Rule::note("PV204", "vedteken-etter-start", Kind::Approval, Needs::SoundFront, check);

/// How a text says from when a plan holds.
const FROM: &[&str] = &[
    "gjeld frå",
    "gjelder fra",
    "verknad frå",
    "virkning fra",
    "trer i kraft",
    "tek til å gjelde",
    "tilbakeverkande",
    "tilbakevirkende",
];
/// The same in two words of one paragraph: «planen gjelder for en kommune fra dagen kommunestyret har gjort sitt vedtak».
const HOLDS: &[&str] = &["gjeld", "verknad", "virkning"];
const ADOPTED: &[&str] = &["vedtak", "vedtek", "vedtatt", "vedtar"];

/// Notes each vedtak that is later than the first day of the plan, unless the vedtak has a text or some text says from when the
/// plan holds.
fn check(subject: &Subject, faults: &mut Faults) {
    let plan = subject.plan;
    let texts = subject.texts();
    let Some(gjeld) = plan.forside.days().filter(|_| plan.forside.status.value == Status::Vedteken) else {
        return;
    };
    let late =
        plan.forside.vedtak.iter().filter(|v| v.slag.unwrap_or_default() == Vedtaksslag::Vedtak && v.tekst.is_none());
    let late: Vec<_> = late.filter_map(|v| v.dato.filter(|dato| dato.value > gjeld.frå)).collect();
    if late.is_empty() || texts.iter().any(says) {
        return;
    }
    for dato in late {
        let (day, frå, til) = (dato.value.plain(), dato.value.iso(), gjeld.til.iso());
        let message = said!(
            "planen er vedteken {day}, etter at han tok til å gjelde",
            "planen er vedtatt {day}, etter at den begynte å gjelde"
        );
        let fault = RULE.fault(dato.place, message);
        let hint = said!(
            "skriv «gjeld: {{ frå: {frå}, til: {til} }}» om planen gjeld frå vedtaket, eller sei i ein tekst kva tid han gjeld frå",
            "skriv «gjelder: {{ fra: {frå}, til: {til} }}» hvis planen gjelder fra vedtaket, eller si i en tekst når den gjelder fra"
        );
        faults.push(fault.related(gjeld.place, said!("planen gjeld frå då", "planen gjelder fra da")).hint(hint));
    }
}

fn says(text: &AuthoredText) -> bool {
    text.paragraphs.iter().any(|part| {
        let words = part.text.to_lowercase();
        let any = |of: &[&str]| of.iter().any(|word| words.contains(word));
        any(FROM) || any(HOLDS) && any(ADOPTED)
    })
}

#[cfg(test)]
mod tests {
    use crate::tests::SmallPlan;

    fn told(front: &str, tekst: &str) -> Vec<String> {
        let front =
            format!("status: vedteken\nvedtak: [{{ organ: Kommunestyret, dato: 2024-02-15, sak: 5/24 }}]\n{front}");
        SmallPlan::new(&front).section("a", &format!("type: tekst\ntittel: A\ntekst: {tekst}\n")).says(&super::RULE)
    }

    #[test]
    fn a_plan_that_was_adopted_after_it_started_is_noted() {
        assert_eq!(
            told("år: 2024\n", "Om planen."),
            [
                "plan.yaml:2 «2024-02-15»: planen er vedteken 15. februar 2024, etter at han tok til å gjelde (skriv «gjeld: { \
                 frå: 2024-02-15, til: 2024-12-31 }» om planen gjeld frå vedtaket, eller sei i ein tekst kva tid han gjeld frå) [plan.yaml:3 «2024» planen gjeld frå då]"
            ]
        );
    }

    #[test]
    fn one_that_says_so_or_was_adopted_before_is_not() {
        assert!(told("år: 2024\n", "Planen gjeld frå den dagen kommunestyret har gjort vedtak.").is_empty());
        assert!(told("år: 2025\n", "Om planen.").is_empty());
        assert!(told("år: 2024\ngjeld: { frå: 2024-02-16, til: 2024-12-31 }\n", "Om planen.").is_empty());
    }
}
