//! The rules of a plan: one file a rule, in folders by family. `bygg` refuses a plan that has an error among them.

mod approval;
pub mod code;
mod reference;

use crate::fault::Faults;
use crate::plan::Plan;

type Rule = fn(&Plan, &mut Faults);

/// Every rule, in the order that they are asked.
const RULES: &[Rule] = &[
    reference::ids::check,
    reference::actors::check,
    reference::meetings::check,
    reference::sections::check,
    approval::year::check,
    approval::date::check,
    approval::adopted::check,
];

/// All that is wrong with a plan that could be read.
pub fn check(plan: &Plan, faults: &mut Faults) {
    for rule in RULES {
        rule(plan, faults);
    }
}
