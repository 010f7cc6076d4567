//! The days that a plan is for run forwards. Reading refuses other intervals that do not.

use crate::check::{Needs, Rule, Subject};
use crate::fault::{Faults, Severity, code};
use crate::norsk::said;

/// A plan that ends before it starts; the code is that of every interval.
pub const RULE: Rule = Rule { code: code::BACKWARDS, severity: Severity::Error, needs: Needs::SoundFront, check };

/// Refuses a plan whose last day is before its first.
fn check(subject: &Subject, faults: &mut Faults) {
    if let Some(gjeld) = subject.plan.forside.gjeld.as_ref().filter(|g| g.til.value < g.frå.value) {
        let (frå, til) = (gjeld.til.value.iso(), gjeld.frå.value.iso());
        let message = said!("planen sluttar å gjelde før han startar", "planen slutter å gjelde før den starter");
        let hint =
            said!("byt om datoane: {{ frå: {frå}, til: {til} }}", "bytt om datoene: {{ fra: {frå}, til: {til} }}");
        faults.push(RULE.fault(gjeld.til.place, message).hint(hint));
    }
}
