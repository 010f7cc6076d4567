//! Hardly anybody calls a meeting on a Sunday: the date is a slip, or the author says that it is meant so.

use crate::check::{Needs, Rule, Subject};
use crate::fault::Faults;
use crate::fault::code::Kind;
use crate::norsk::{holiday, said};

/// A meeting on a Sunday.
pub const RULE: Rule = Rule::warning("PV303", "møte-på-sundag", Kind::Dates, Needs::Nothing, check);

/// Words by which an author shows that the day is meant.
const MEANT: &[&str] = &["sundag", "søndag", "helg", "laurdag", "lørdag"];

/// Remarks on each meeting on a Sunday; a holiday has a remark of its own.
fn check(subject: &Subject, faults: &mut Faults) {
    for møte in subject.meetings() {
        let Some(place) = møte.own_day() else { continue };
        let dato = møte.dato.value;
        if dato.is_sunday() && holiday(dato).is_none() && !møte.mentions(MEANT) {
            let day = møte.day();
            let message = said!("møtet {day} er på ein sundag", "møtet {day} er på en søndag");
            let hint = said!(
                "rett datoen, eller skriv «merknad: på ein sundag» på møtet når det er meint slik",
                "rett datoen, eller skriv «merknad: på en søndag» på møtet når det er ment slik"
            );
            faults.push(RULE.fault(place, message).hint(hint));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::tests::SmallPlan;

    #[test]
    fn a_meeting_on_a_sunday_is_remarked_on_once_and_a_weekend_is_not() {
        let plan = SmallPlan::new("").measures(
            "- id: a\n  tittel: Politiråd\n  tidspunkt:\n    - { dato: 2024-09-15, id: felles }\n    - { dato: 2024-09-16 }\n    - \
             { dato: 2024-03-31 }\n- id: b\n  tittel: Kurshelg\n  tidspunkt: [{ dato: 2024-09-22 }]\n- id: c\n  tittel: C\n  \
             tidspunkt: [{ felles: felles }]\n",
        );
        assert_eq!(
            plan.says(&super::RULE),
            [
                "tiltak.yaml:7 «2024-09-15»: møtet 15. september 2024 er på ein sundag (rett datoen, eller skriv «merknad: på \
                 ein sundag» på møtet når det er meint slik)"
            ]
        );
    }
}
