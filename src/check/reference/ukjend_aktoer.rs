//! Every actor that a plan names by id is in a register.

use crate::check::{Needs, Rule, Subject};
use crate::fault::Faults;
use crate::fault::code::Kind;
use crate::plan::lists::Kven;
use crate::yaml::near;

/// An actor that is in no register.
pub const RULE: Rule = Rule::error("PV102", "ukjend-aktør", Kind::Reference, Needs::Fronts, check);

/// Refuses an actor that neither the plan's register nor the municipality's has.
fn check(subject: &Subject, faults: &mut Faults) {
    let plan = subject.plan;
    let known: Vec<&str> =
        plan.forside.aktørar.iter().chain(plan.kommune.aktørar.iter()).map(|(id, _)| id.value.as_str()).collect();
    for vising in plan.actors() {
        let Kven::Aktør(id) = &vising.kven else { continue };
        if plan.forside.aktørar.knows(id.value.as_str()) || plan.kommune.aktørar.knows(id.value.as_str()) {
            continue;
        }
        let shown = faults.shows(RULE.code, RULE.severity, id.place.source);
        let guess = if shown { near(id.value.as_str(), known.iter().copied()) } else { None };
        let hint = match guess {
            Some(guess) => format!("Mente du «{guess}»?"),
            None => "set aktøren inn i registeret i kommune.yaml, eller skriv namnet med stor bokstav".into(),
        };
        let mut fault = RULE.fault(id.place, format!("aktøren «{}» står ikkje i registeret", id.value)).hint(hint);
        if let Some((first, _)) = plan.kommune.aktørar.iter().next() {
            fault = fault.related(first.place, "registeret startar her");
        }
        faults.push(fault);
    }
}
