//! An error cannot be accepted: the plan would not be what its author believes. Nor can what is only seen beside another plan.

use super::Outcome;
use crate::check::{Needs, Rule, Subject};
use crate::fault::Faults;
use crate::fault::code::Kind;
use crate::norsk::said;

/// An error that an author wants to accept.
pub const RULE: Rule = Rule::warning("PV112", "feil-under-godta", Kind::Acceptance, Needs::OtherRules, check);

/// Remarks on each code that is an error, or was one here.
fn check(subject: &Subject, faults: &mut Faults) {
    for acceptance in subject.acceptances.iter().filter(|a| a.outcome == Outcome::Refused) {
        let shown = acceptance.shown();
        let (message, hint) = match acceptance.code.is_some_and(|code| code.kind == Kind::Comparison) {
            true => (
                said!(
                    "«{shown}» gjeld samanlikninga med ein annan plan, og kan ikkje godtakast",
                    "«{shown}» gjelder sammenligningen med en annen plan, og kan ikke godtas"
                ),
                said!(
                    "ta bort koden, og skriv «tidlegare» på tiltaket",
                    "ta bort koden, og skriv «tidligere» på tiltaket"
                ),
            ),
            false => (
                said!(
                    "«{shown}» er ein feil, og feil kan ikkje godtakast",
                    "«{shown}» er en feil, og feil kan ikke godtas"
                ),
                said!(
                    "rett feilen, og ta bort koden; berre åtvaringar og merknader kan godtakast",
                    "rett feilen, og ta bort koden; bare advarsler og merknader kan godtas"
                ),
            ),
        };
        faults.push(RULE.fault(acceptance.accepted.code.place, message).hint(hint));
    }
}
