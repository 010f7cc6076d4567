//! In July the people of a municipality are on holiday.

use crate::check::{Needs, Rule, Subject};
use crate::fault::Faults;
use crate::fault::code::Kind;
use crate::norsk::said;

/// A meeting in July.
pub const RULE: Rule = Rule::note("PV305", "møte-i-juli", Kind::Dates, Needs::Nothing, check);

/// Words by which an author shows that the month is meant.
const MEANT: &[&str] = &["juli", "sommar", "sommer", "ferie", "festival", "leir"];

/// Notes each meeting in July.
fn check(subject: &Subject, faults: &mut Faults) {
    for møte in subject.meetings() {
        let Some(place) = møte.own_day() else { continue };
        if møte.dato.value.ymd().1 == 7 && !møte.mentions(MEANT) {
            let day = møte.day();
            let hint = said!(
                "er datoen rett, skriv du «merknad: i juli» på møtet",
                "er datoen riktig, skriver du «merknad: i juli» på møtet"
            );
            faults.push(RULE.fault(place, said!("møtet {day} er i juli", "møtet {day} er i juli")).hint(hint));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::tests::SmallPlan;

    #[test]
    fn a_meeting_in_july_is_noted_and_a_summer_club_is_not() {
        let plan = SmallPlan::new("").measures(
            "- { id: a, tittel: Politiråd, tidspunkt: [{ dato: 2024-07-09 }, { dato: 2024-08-13 }] }\n\
             - { id: b, tittel: Sommarklubben, tidspunkt: [{ dato: 2024-07-09 }] }\n",
        );
        assert_eq!(
            plan.says(&super::RULE),
            ["tiltak.yaml:4 «2024-07-09»: møtet 9. juli 2024 er i juli (er datoen rett, skriv \
                 du «merknad: i juli» på møtet)"]
        );
    }
}
