//! What a plan sets a date for lies in the time that the plan is for.

use super::moete::{self, dag};
use crate::check::code;
use crate::fault::{Fault, Faults, Place};
use crate::norsk::Dato;
use crate::plan::Plan;
use crate::plan::tidspunkt::{Tidsperiode, Tidspunkt};

/// The days that a plan is for.
pub struct Gjeldstid {
    pub frå: Dato,
    pub til: Dato,
    /// Where it says so.
    pub place: Place,
    /// As it says so: `2024`, `2025–2028`, or from day to day.
    pub skriven: String,
}

/// The days that the plan is for, where it says which.
pub fn gjeldstid(plan: &Plan) -> Option<Gjeldstid> {
    let forside = &plan.forside;
    let years = |frå: u16, til: u16| Some((Dato::of(frå.into(), 1, 1)?, Dato::of(til.into(), 12, 31)?));
    let (frå, til, place, skriven) = match (&forside.gjeld, &forside.år, &forside.periode) {
        (Some(g), _, _) => {
            let (frå, til) = (g.frå.value, g.til.value);
            (frå, til, g.frå.place, skriven(frå, til))
        }
        (None, Some(år), None) => {
            let (frå, til) = years(år.value.0, år.value.0)?;
            (frå, til, år.place, år.value.0.to_string())
        }
        (None, None, Some(p)) => {
            let (frå, til) = years(p.value.frå.0, p.value.til.0)?;
            (frå, til, p.place, p.value.skriven())
        }
        _ => return None,
    };
    (frå <= til).then_some(Gjeldstid { frå, til, place, skriven })
}

/// The days from one to another; whole years as years.
fn skriven(frå: Dato, til: Dato) -> String {
    let whole = Dato::of(frå.year(), 1, 1) == Some(frå) && Dato::of(til.year(), 12, 31) == Some(til);
    match whole {
        true if frå.year() == til.year() => frå.year().to_string(),
        true => format!("{}–{}", frå.year(), til.year()),
        false => format!("{}–{}", dag(frå), dag(til)),
    }
}

/// Remarks on each meeting before the plan starts or after it ends, and on each interval that lies there whole.
pub fn check(plan: &Plan, faults: &mut Faults) {
    let Some(gjeld) = gjeldstid(plan) else { return };
    let mut tell = |place: Place, what: String| {
        let message = format!("{what} utanfor tida som planen gjeld: {}", gjeld.skriven);
        let fault = Fault::warning(code::OUTSIDE_PERIOD, place, message).related(gjeld.place, "planen gjeld her");
        faults.push(fault.hint("rett datoen, eller flytt det til planen som gjeld då"));
    };
    for møte in moete::of(plan) {
        let Some(place) = møte.eigen() else { continue };
        if !(gjeld.frå..=gjeld.til).contains(&møte.dato.value) {
            tell(place, format!("møtet {} ligg", møte.dag()));
        }
    }
    for tidsrom in plan.measures().flat_map(|t| t.tidspunkt.iter()).flat_map(periods) {
        if tidsrom.til.value < gjeld.frå || tidsrom.frå.value > gjeld.til {
            let what = format!("tidsrommet {}–{} ligg", dag(tidsrom.frå.value), dag(tidsrom.til.value));
            tell(tidsrom.frå.place, what);
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
    use crate::check::tests::Prøve;

    const MEETINGS: &str = "- id: a\n  tittel: A\n  tidspunkt: [{ dato: 2024-12-31 }, { dato: 2025-01-15 }, { frå: 2023-12-01, til: 2024-02-01 }]\n";

    #[test]
    fn a_meeting_after_the_year_of_the_plan_is_told_of() {
        assert_eq!(
            Prøve::new("år: 2024\n").measures(MEETINGS).says(super::check),
            [
                "tiltak.yaml:6 «2025-01-15»: møtet 15. januar 2025 ligg utanfor tida som planen gjeld: 2024 (rett datoen, eller \
                 flytt det til planen som gjeld då) [plan.yaml:1 «2024» planen gjeld her]"
            ]
        );
    }

    #[test]
    fn a_plan_for_a_school_year_goes_into_the_next_year() {
        let front = "år: 2024\ngjeld: { frå: 2024-08-15, til: 2025-06-20 }\n";
        let said = Prøve::new(front).measures(MEETINGS).says(super::check);
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].contains("tidsrommet 1. desember 2023–1. februar 2024 ligg utanfor"), "{said:?}");
        let front = "år: 2024\ngjeld: { frå: 2024-01-01, til: 2024-12-31 }\n";
        let said = Prøve::new(front).measures(MEETINGS).says(super::check);
        assert!(said[0].contains("utanfor tida som planen gjeld: 2024 (") && said.len() == 1, "{said:?}");
        assert!(Prøve::new("periode: 2023–2025\n").measures(MEETINGS).says(super::check).is_empty());
    }
}
