//! A plan is for a year or for a period, one of the two; the days that it is for run forwards.

use crate::check::code;
use crate::fault::code as others;
use crate::fault::{Fault, Faults};
use crate::plan::Plan;

/// Refuses a plan with neither `år` nor `periode`, one with both, and one that ends before it starts.
pub fn check(plan: &Plan, faults: &mut Faults) {
    let forside = &plan.forside;
    if let Some(gjeld) = forside.gjeld.as_ref().filter(|g| g.til.value < g.frå.value) {
        let fault = Fault::error(others::BACKWARDS, gjeld.til.place, "planen sluttar å gjelde før han startar");
        faults.push(fault.hint("byt om datoane"));
    }
    let (place, message, hint) = match (&forside.år, &forside.periode) {
        (Some(_), None) | (None, Some(_)) => return,
        (None, None) => (
            forside.tittel.place(),
            "planen seier ikkje kva år han gjeld",
            "skriv «år: 2024» eller «periode: 2025–2028»",
        ),
        (Some(_), Some(p)) => (p.place, "planen har både «år» og «periode»", "ta bort den eine"),
    };
    faults.push(Fault::error(code::YEAR_OR_PERIOD, place, message).hint(hint));
}
