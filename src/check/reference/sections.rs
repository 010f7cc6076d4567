//! A vedtak covers sections that the plan has.

use crate::check::code;
use crate::fault::{Fault, Faults};
use crate::plan::Plan;
use crate::yaml::near;

/// Refuses a vedtak that covers a section which is not in the plan.
pub fn check(plan: &Plan, faults: &mut Faults) {
    // a section that is named but could not be read is in the plan all the same
    let known: Vec<&str> = plan.forside.seksjonar.iter().map(|id| id.value.as_str()).collect();
    for id in plan.forside.vedtak.iter().flat_map(|v| &v.gjeld) {
        if known.contains(&id.value.as_str()) {
            continue;
        }
        let hint = match near(id.value.as_str(), known.iter().copied()) {
            Some(guess) => format!("Mente du «{guess}»?"),
            None => format!("planen har {}", known.join(", ")),
        };
        let message = format!("planen har ingen seksjon «{}»", id.value);
        faults.push(Fault::error(code::UNKNOWN_SECTION, id.place, message).hint(hint));
    }
}
