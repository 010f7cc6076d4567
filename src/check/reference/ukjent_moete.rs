//! `felles` names a meeting that has a date of its own.

use super::ukjend_aktoer::meant;
use crate::check::{Needs, Rule, Subject, is_told_of};
use crate::fault::Faults;
use crate::fault::code::Kind;
use crate::norsk::{Said, said};
use crate::plan::tidspunkt::Når;
use crate::yaml::near;

/// A meeting that is the same as one that does not exist.
pub const RULE: Rule = Rule::error("PV103", "ukjent-møte", Kind::Reference, Needs::Nothing, check);

/// Refuses a joint meeting whose other half does not exist, or is itself only a reference.
fn check(subject: &Subject, faults: &mut Faults) {
    let plan = subject.plan;
    let meetings = plan.meetings();
    let named = &subject.resolved.meetings;
    for møte in &meetings {
        let Når::Felles(id) = &møte.når else { continue };
        if is_told_of(id.place, faults) {
            continue;
        }
        match named.get(id.value.as_str()) {
            // a meeting that could not be read has a fault of its own
            None if plan.written_ids.may_hold(id.value.as_str()) => {}
            None => {
                let shown = faults.shows(RULE.code, RULE.severity, id.place.source);
                let guess = if shown { near(id.value.as_str(), named.keys().copied()) } else { None };
                let message = said!("ingen møte har id-en «{}»", "ingen møter har id-en «{}»", id.value);
                let hint = guess.map_or_else(|| give(id.value.as_str()), meant);
                faults.push(RULE.fault(id.place, message).hint(hint));
            }
            Some(other) => {
                if let Når::Felles(further) = &other.når {
                    let message = said!(
                        "møtet «{}» viser sjølv til eit anna møte",
                        "møtet «{}» viser selv til et annet møte",
                        id.value
                    );
                    let hint =
                        said!("vis til møtet som har datoen: {}", "vis til møtet som har datoen: {}", further.value);
                    let fault = RULE.fault(id.place, message).hint(hint);
                    faults.push(fault.related(further.place, said!("her", "her")));
                }
            }
        }
    }
}

fn give(id: &str) -> Said {
    said!(
        "gje møtet som har datoen, same id: {{ dato: …, id: {id} }}",
        "gi møtet som har datoen, samme id: {{ dato: …, id: {id} }}"
    )
}
