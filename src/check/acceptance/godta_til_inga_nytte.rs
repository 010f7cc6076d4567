//! What is accepted is there: what was mended long ago would hide the next of its kind.

use super::Outcome;
use crate::check::{Needs, Rule, Subject};
use crate::fault::Faults;
use crate::fault::code::Kind;
use crate::norsk::said;

/// A fault that is accepted where there is none.
pub const RULE: Rule = Rule::warning("PV114", "godta-til-inga-nytte", Kind::Acceptance, Needs::OtherRules, check);

/// Remarks on each code that nothing here has.
fn check(subject: &Subject, faults: &mut Faults) {
    for acceptance in subject.acceptances.iter().filter(|a| a.outcome == Outcome::InVain) {
        let shown = acceptance.shown();
        let message = said!(
            "«{shown}» er godteken her, men her er det ingenting å godta",
            "«{shown}» er godtatt her, men her er det ingenting å godta"
        );
        faults.push(RULE.fault(acceptance.accepted.code.place, message).hint(said!("ta bort koden", "ta bort koden")));
    }
}
