//! A vedtak covers sections that the plan has.

use crate::check::{Needs, Rule, Subject};
use crate::fault::Faults;
use crate::fault::code::Kind;
use crate::yaml::near;

/// A vedtak that covers a section which is not in the plan.
pub const RULE: Rule = Rule::error("PV104", "ukjend-seksjon", Kind::Reference, Needs::Nothing, check);

/// Refuses a vedtak that covers a section which is not in the plan.
fn check(subject: &Subject, faults: &mut Faults) {
    let plan = subject.plan;
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
        faults.push(RULE.fault(id.place, message).hint(hint));
    }
}
