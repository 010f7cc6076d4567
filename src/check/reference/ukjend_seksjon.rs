//! A vedtak covers sections that the plan has.

use crate::check::{Needs, Rule, Subject};
use crate::fault::Faults;
use crate::fault::code::Kind;
use crate::yaml::near;

/// A vedtak that covers a section which is not in the plan.
pub const RULE: Rule = Rule::error("PV104", "ukjend-seksjon", Kind::Reference, Needs::Nothing, check);

/// How many sections are named to choose from; no plan has so many.
const MOST_NAMED: usize = 40;

/// Refuses a vedtak that covers a section which is not in the plan.
fn check(subject: &Subject, faults: &mut Faults) {
    let plan = subject.plan;
    // a section that is named but could not be read is in the plan all the same
    let named = &subject.resolved.sections;
    let known = || plan.forside.seksjonar.iter().map(|id| id.value.as_str());
    for id in plan.forside.vedtak.iter().flat_map(|v| &v.gjeld).filter(|id| !named.contains(id.value.as_str())) {
        let shown = faults.shows(RULE.code, RULE.severity, id.place.source);
        let hint = match shown.then(|| near(id.value.as_str(), known())).flatten() {
            Some(guess) => format!("Mente du «{guess}»?"),
            None if named.len() > MOST_NAMED => "sjå under «seksjonar» kva seksjonar planen har".into(),
            None => format!("planen har {}", known().collect::<Vec<_>>().join(", ")),
        };
        let message = format!("planen har ingen seksjon «{}»", id.value);
        faults.push(RULE.fault(id.place, message).hint(hint));
    }
}
