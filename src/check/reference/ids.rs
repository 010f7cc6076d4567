//! An id stands for one thing in a plan.

use crate::check::code;
use crate::fault::{Fault, Faults};
use crate::plan::Plan;
use std::collections::HashMap;

/// Refuses an id that is used twice in a plan, and shows where it was used first.
pub fn check(plan: &Plan, faults: &mut Faults) {
    let mut seen = HashMap::new();
    for id in plan.ids() {
        match seen.get(id.value.as_str()) {
            None => {
                seen.insert(id.value.as_str().to_string(), id.place);
            }
            Some(first) => faults.push(
                Fault::error(code::DUPLICATE_ID, id.place, format!("id-en «{}» er brukt før", id.value))
                    .related(*first, "her fyrste gongen")
                    .hint("gje den eine ein annan id"),
            ),
        }
    }
}
