//! What a plan sets a date for lies in the time that the plan is for.

use crate::check::{Needs, Rule, Subject};
use crate::fault::code::Kind;
use crate::fault::{Faults, Place};
use crate::norsk::{Said, said};
use crate::plan::tidspunkt::{Tidsperiode, Tidspunkt};

/// A meeting before the plan starts, or after it ends.
pub const RULE: Rule = Rule::warning("PV302", "møte-utanfor-planen", Kind::Dates, Needs::SoundFront, check);

/// Remarks on each meeting before the plan starts or after it ends, and on each interval that lies there whole.
fn check(subject: &Subject, faults: &mut Faults) {
    let plan = subject.plan;
    let Some(gjeld) = plan.forside.days() else { return };
    let mut tell = |place: Place, what: Said| {
        let written = &gjeld.written;
        let message = said!(
            "{what} ligg utanfor tida som planen gjeld: {written}",
            "{what} ligger utenfor tiden som planen gjelder: {written}";
            what
        );
        let hint = said!(
            "rett datoen, eller flytt det til planen som gjeld då",
            "rett datoen, eller flytt det til planen som gjelder da"
        );
        let fault = RULE.fault(place, message).hint(hint);
        faults.push(fault.related(gjeld.place, said!("planen gjeld her", "planen gjelder her")));
    };
    for møte in subject.meetings() {
        let Some(place) = møte.own_day() else { continue };
        if !(gjeld.frå..=gjeld.til).contains(&møte.dato.value) {
            tell(place, said!("møtet {}", "møtet {}", møte.day()));
        }
    }
    for period in plan.measures().flat_map(|t| t.tidspunkt.iter()).flat_map(periods) {
        if period.til.value < gjeld.frå || period.frå.value > gjeld.til {
            let (frå, til) = (period.frå.value.plain(), period.til.value.plain());
            let what = said!("tidsrommet {frå}–{til}", "tidsrommet {frå}–{til}");
            tell(period.frå.place, what);
        }
    }
}

fn periods(time: &Tidspunkt) -> Vec<&Tidsperiode> {
    match time {
        Tidspunkt::Periode(period) => vec![period],
        Tidspunkt::Gruppe(group) => group.liste.iter().flat_map(periods).collect(),
        Tidspunkt::Tekst(_) | Tidspunkt::Møte(_) => vec![],
    }
}

#[cfg(test)]
mod tests {
    use crate::tests::SmallPlan;

    const MEETINGS: &str = "- id: a\n  tittel: A\n  tidspunkt: [{ dato: 2024-12-31 }, { dato: 2025-01-15 }, { frå: 2023-12-01, til: 2024-02-01 }]\n";

    #[test]
    fn a_meeting_after_the_year_of_the_plan_is_told_of() {
        assert_eq!(
            SmallPlan::new("år: 2024\n").measures(MEETINGS).says(&super::RULE),
            [
                "tiltak.yaml:6 «2025-01-15»: møtet 15. januar 2025 ligg utanfor tida som planen gjeld: 2024 (rett datoen, eller \
                 flytt det til planen som gjeld då) [plan.yaml:1 «2024» planen gjeld her]"
            ]
        );
    }

    #[test]
    fn a_plan_for_a_school_year_goes_into_the_next_year() {
        let front = "år: 2024\ngjeld: { frå: 2024-08-15, til: 2025-06-20 }\n";
        let said = SmallPlan::new(front).measures(MEETINGS).says(&super::RULE);
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].contains("tidsrommet 1. desember 2023–1. februar 2024 ligg utanfor"), "{said:?}");
        let front = "år: 2024\ngjeld: { frå: 2024-01-01, til: 2024-12-31 }\n";
        let said = SmallPlan::new(front).measures(MEETINGS).says(&super::RULE);
        assert!(said[0].contains("utanfor tida som planen gjeld: 2024 (") && said.len() == 1, "{said:?}");
        assert!(SmallPlan::new("periode: 2023–2025\n").measures(MEETINGS).says(&super::RULE).is_empty());
    }
}
