//! `felles` names a meeting that has a date of its own.

use crate::check::{Needs, Rule, Subject};
use crate::fault::Faults;
use crate::fault::code::Kind;
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
        let fault = |message: String| RULE.fault(id.place, message);
        match named.get(id.value.as_str()) {
            // a meeting that could not be read has a fault of its own
            None if plan.written_ids.may_hold(id.value.as_str()) => {}
            None => {
                let shown = faults.shows(RULE.code, RULE.severity, id.place.source);
                let guess = if shown { near(id.value.as_str(), named.keys().copied()) } else { None };
                let hint = match guess {
                    Some(guess) => format!("Mente du «{guess}»?"),
                    None => "gje det andre møtet ein «id», og skriv den same her".into(),
                };
                faults.push(fault(format!("ingen møte har id-en «{}»", id.value)).hint(hint));
            }
            Some(other) => {
                if let Når::Felles(further) = &other.når {
                    faults.push(
                        fault(format!("møtet «{}» viser sjølv til eit anna møte", id.value))
                            .related(further.place, "her")
                            .hint("vis til møtet som har datoen"),
                    );
                }
            }
        }
    }
}
