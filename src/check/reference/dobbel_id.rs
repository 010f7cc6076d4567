//! An id stands for one thing in a plan.

use crate::check::{Needs, Rule, Subject};
use crate::fault::Faults;
use crate::fault::code::Kind;
use std::collections::HashMap;

/// Two things with one id.
pub const RULE: Rule = Rule::error("PV101", "dobbel-id", Kind::Reference, Needs::Nothing, check);

/// Refuses an id that is used twice in a plan, and shows where it was used first.
fn check(subject: &Subject, faults: &mut Faults) {
    let plan = subject.plan;
    let mut seen = HashMap::new();
    for id in plan.ids() {
        match seen.get(id.value.as_str()) {
            None => {
                seen.insert(id.value.as_str().to_string(), id.place);
            }
            Some(first) => faults.push(
                RULE.fault(id.place, format!("id-en «{}» er brukt før", id.value))
                    .related(*first, "her fyrste gongen")
                    .hint("gje den eine ein annan id"),
            ),
        }
    }
}
