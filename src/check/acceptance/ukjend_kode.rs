//! What is accepted is a code that some fault can have.

use super::{Outcome, acceptable};
use crate::check::{Needs, Rule, Subject};
use crate::fault::Faults;
use crate::fault::code::Kind;
use crate::norsk::said;
use crate::yaml::near;

/// A code under `godta` that no fault has.
pub const RULE: Rule = Rule::warning("PV111", "ukjend-kode", Kind::Acceptance, Needs::OtherRules, check);

/// Remarks on each code that no fault has, with the name that was most likely meant.
fn check(subject: &Subject, faults: &mut Faults) {
    for acceptance in subject.acceptances.iter().filter(|a| a.outcome == Outcome::Unknown) {
        let written = &acceptance.accepted.code;
        let shown = faults.shows(RULE.code, RULE.severity, written.place.source);
        let guess = if shown { near(&written.value, acceptable().map(|code| code.name)) } else { None };
        let hint = match guess {
            Some(name) => said!("meinte du «{name}»?", "mente du «{name}»?"),
            None => said!(
                "skriv koden slik han står i åtvaringa, til dømes «PV301» eller «feil-vekedag»",
                "skriv koden slik den står i advarselen, for eksempel «PV301» eller «feil-vekedag»"
            ),
        };
        faults.push(
            RULE.fault(written.place, said!("ingen kode heiter «{}»", "ingen kode heter «{}»", acceptance.shown()))
                .hint(hint),
        );
    }
}
