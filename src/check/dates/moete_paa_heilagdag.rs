//! A meeting on a public holiday is a slip, unless the author says so.

use crate::check::{Needs, Rule, Subject};
use crate::fault::Faults;
use crate::fault::code::Kind;
use crate::norsk::{holiday, said};

/// A meeting on a public holiday.
pub const RULE: Rule = Rule::warning("PV304", "møte-på-heilagdag", Kind::Dates, Needs::Nothing, check);

/// What an author who means the day calls it: the last word, which is the one that says which.
fn words(name: &str) -> Vec<&str> {
    match name {
        "1. nyttårsdag" => vec!["nyttår"],
        "1. mai" | "17. mai" => vec![name],
        "Kristi himmelfartsdag" => vec!["himmelfart"],
        "1. pinsedag" | "2. pinsedag" => vec!["pinse"],
        "1. juledag" | "2. juledag" => vec!["jul"],
        _ => vec!["påske", "skjærtorsdag", "langfredag"],
    }
}

/// Remarks on each meeting on a public holiday, and names it.
fn check(subject: &Subject, faults: &mut Faults) {
    for møte in subject.meetings() {
        let Some(place) = møte.own_day() else { continue };
        let Some(name) = holiday(møte.dato.value) else { continue };
        if møte.mentions(&words(name)) {
            continue;
        }
        let day = møte.day();
        let message = match name.ends_with("mai") {
            true => said!("møtet er på {name}, som er høgtidsdag", "møtet er på {name}, som er høytidsdag"),
            false => said!("møtet {day} er på {name}, som er heilagdag", "møtet {day} er på {name}, som er helligdag"),
        };
        let hint = said!(
            "rett datoen, eller skriv «merknad: {name}» på møtet når det er meint slik",
            "rett datoen, eller skriv «merknad: {name}» på møtet når det er ment slik"
        );
        faults.push(RULE.fault(place, message).hint(hint));
    }
}

#[cfg(test)]
mod tests {
    use crate::tests::SmallPlan;

    #[test]
    fn a_meeting_on_a_holiday_is_told_of_by_the_name_of_the_day() {
        let plan = SmallPlan::new("").measures(
            "- id: a\n  tittel: Politiråd\n  tidspunkt:\n    - { dato: 2024-05-09 }\n    - { dato: 2024-05-17 }\n    - \
             { dato: 2024-05-16 }\n- { id: b, tittel: Natteramn 17. mai, tidspunkt: [{ dato: 2024-05-17 }] }\n",
        );
        assert_eq!(
            plan.says(&super::RULE),
            [
                "tiltak.yaml:7 «2024-05-09»: møtet 9. mai 2024 er på Kristi himmelfartsdag, som er heilagdag (rett datoen, \
                 eller skriv «merknad: Kristi himmelfartsdag» på møtet når det er meint slik)",
                "tiltak.yaml:8 «2024-05-17»: møtet er på 17. mai, som er høgtidsdag (rett datoen, eller skriv «merknad: 17. mai» på \
                 møtet når det er meint slik)"
            ]
        );
    }
}
