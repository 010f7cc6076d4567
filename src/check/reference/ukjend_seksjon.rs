//! A vedtak covers sections that the plan has.

use super::ukjend_aktoer::meant;
use crate::check::{Needs, Rule, Subject, is_told_of};
use crate::fault::Faults;
use crate::fault::code::Kind;
use crate::norsk::said;
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
        if is_told_of(id.place, faults) {
            continue;
        }
        let shown = faults.shows(RULE.code, RULE.severity, id.place.source);
        let hint = match shown.then(|| near(id.value.as_str(), known())).flatten() {
            Some(guess) => meant(guess),
            None if named.is_empty() => said!(
                "ta bort «gjeld»: planen har ingen seksjonar enno",
                "ta bort «gjelder»: planen har ingen seksjoner ennå"
            ),
            None if named.len() > MOST_NAMED => {
                said!("skriv ein av dei som står under «seksjonar»", "skriv en av dem som står under «seksjoner»")
            }
            None => {
                let all = known().collect::<Vec<_>>().join(", ");
                said!("skriv ein av desse: {all}", "skriv en av disse: {all}")
            }
        };
        let message = said!("planen har ingen seksjon «{}»", "planen har ingen seksjon «{}»", id.value);
        faults.push(RULE.fault(id.place, message).hint(hint));
    }
}
