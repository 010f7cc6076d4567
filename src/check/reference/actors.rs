//! Every actor that a plan names by id is in a register.

use crate::check::code;
use crate::fault::{Fault, Faults};
use crate::plan::Plan;
use crate::plan::deltaking::Kven;
use crate::yaml::near;

/// Refuses an actor that neither the plan's register nor the municipality's has.
pub fn check(plan: &Plan, faults: &mut Faults) {
    let known: Vec<&str> =
        plan.forside.aktørar.iter().chain(plan.kommune.aktørar.iter()).map(|(id, _)| id.value.as_str()).collect();
    for vising in plan.actors() {
        if faults.is_full() {
            return;
        }
        let Kven::Aktør(id) = &vising.kven else { continue };
        if plan.forside.aktørar.knows(id.value.as_str()) || plan.kommune.aktørar.knows(id.value.as_str()) {
            continue;
        }
        let hint = match near(id.value.as_str(), known.iter().copied()) {
            Some(guess) => format!("Mente du «{guess}»?"),
            None => "set aktøren inn i registeret i kommune.yaml, eller skriv namnet med stor bokstav".into(),
        };
        let mut fault =
            Fault::error(code::UNKNOWN_ACTOR, id.place, format!("aktøren «{}» står ikkje i registeret", id.value))
                .hint(hint);
        if let Some((first, _)) = plan.kommune.aktørar.iter().next() {
            fault = fault.related(first.place, "registeret startar her");
        }
        faults.push(fault);
    }
}
