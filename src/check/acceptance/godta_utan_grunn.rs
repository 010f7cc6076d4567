//! Who accepts something says why, for whoever reads the plan next.

use super::Outcome;
use crate::check::{Needs, Rule, Subject};
use crate::fault::Faults;
use crate::fault::code::Kind;
use crate::norsk::said;

/// A fault that is accepted without a reason.
pub const RULE: Rule = Rule::warning("PV113", "godta-utan-grunn", Kind::Acceptance, Needs::OtherRules, check);

/// Remarks on each code without a reason.
fn check(subject: &Subject, faults: &mut Faults) {
    for acceptance in subject.acceptances.iter().filter(|a| a.outcome == Outcome::NoReason) {
        let shown = acceptance.shown();
        let message = said!(
            "«{shown}» står under «godta» utan grunn, og gjeld difor ikkje",
            "«{shown}» står under «godta» uten grunn, og gjelder derfor ikke"
        );
        let hint = said!(
            "skriv kvifor, til dømes «{shown}: Datoen er sitert frå vedtaket»",
            "skriv hvorfor, for eksempel «{shown}: Datoen er sitert fra vedtaket»"
        );
        faults.push(RULE.fault(acceptance.accepted.code.place, message).hint(hint));
    }
}
