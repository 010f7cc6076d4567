//! Who accepts something says why, for whoever reads the plan next.

use super::Outcome;
use crate::check::{Needs, Rule, Subject};
use crate::fault::Faults;
use crate::fault::code::Kind;

/// A fault that is accepted without a reason.
pub const RULE: Rule = Rule::warning("PV113", "godta-utan-grunn", Kind::Acceptance, Needs::OtherRules, check);

/// Remarks on each code without a reason.
fn check(subject: &Subject, faults: &mut Faults) {
    for acceptance in subject.acceptances.iter().filter(|a| a.outcome == Outcome::NoReason) {
        let shown = acceptance.shown();
        let message = format!("«{shown}» står under «godta» utan grunn, og gjeld difor ikkje");
        let hint = format!("skriv kvifor, til dømes «{shown}: Datoen er sitert frå vedtaket»");
        faults.push(RULE.fault(acceptance.accepted.code.place, message).hint(hint));
    }
}
