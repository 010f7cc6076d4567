//! An id stands for one thing in a plan.

use crate::check::{Needs, Rule, Subject};
use crate::fault::Faults;
use crate::fault::code::Kind;
use crate::norsk::said;
use std::collections::{HashMap, HashSet};

/// Two things with one id.
pub const RULE: Rule = Rule::error("PV101", "dobbel-id", Kind::Reference, Needs::Nothing, check);

/// Refuses an id that is used twice in a plan, shows where it was used first, and gives one that is free.
fn check(subject: &Subject, faults: &mut Faults) {
    let ids = subject.plan.ids();
    let used: HashSet<&str> = ids.iter().map(|id| id.value.as_str()).collect();
    let mut seen = HashMap::new();
    let mut given: HashSet<String> = HashSet::new();
    for id in &ids {
        let Some(first) = seen.get(id.value.as_str()) else {
            seen.insert(id.value.as_str().to_string(), id.place);
            continue;
        };
        let is_free = |name: &String| !used.contains(name.as_str()) && !given.contains(name);
        let stem: String = id.value.as_str().chars().take(50).collect();
        // as many as there are ids at most are taken
        let free = (2..ids.len() + 3).map(|n| format!("{stem}-{n}")).find(is_free).unwrap_or(stem);
        let hint = said!("gje den eine ein annan id, til dømes {free}", "gi den ene en annen id, for eksempel {free}");
        let message = said!("id-en «{}» er brukt før", "id-en «{}» er brukt før", id.value);
        let first = (*first, said!("her fyrste gongen", "her første gang"));
        faults.push(RULE.fault(id.place, message).related(first.0, first.1).hint(hint));
        given.insert(free);
    }
}
