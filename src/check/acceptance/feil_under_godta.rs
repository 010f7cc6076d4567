//! An error cannot be accepted: the plan would not be what its author believes.

use super::Outcome;
use crate::check::{Needs, Rule, Subject};
use crate::fault::Faults;
use crate::fault::code::Kind;

/// An error that an author wants to accept.
pub const RULE: Rule = Rule::warning("PV112", "feil-under-godta", Kind::Acceptance, Needs::OtherRules, check);

/// Remarks on each code that is an error, or was one here.
fn check(subject: &Subject, faults: &mut Faults) {
    for acceptance in subject.acceptances.iter().filter(|a| a.outcome == Outcome::Refused) {
        let message = format!("«{}» er ein feil, og feil kan ikkje godtakast", acceptance.shown());
        let hint = "rett feilen, og ta bort koden; berre åtvaringar og merknader kan godtakast";
        faults.push(RULE.fault(acceptance.accepted.kode.place, message).hint(hint));
    }
}
