//! What an author accepts with `godta`: it is not remarked on where it is accepted. The others run first; then what is accepted
//! is taken away, and the rules here remark on what is accepted in vain and on what cannot be accepted. Those faults come last,
//! so nobody accepts them away.

pub mod feil_under_godta;
pub mod godta_til_inga_nytte;
pub mod godta_utan_grunn;
pub mod ukjend_kode;

use super::codes;
use crate::fault::{Code, Faults, Severity, code};
use crate::plan::accepted::{AcceptedFault, Scope};
use crate::plan::{Extent, Plan};
use std::collections::HashMap;

/// One code that an author accepts, and what has come of it.
pub struct Acceptance<'a> {
    /// As it is written.
    pub accepted: &'a AcceptedFault,
    /// The code that is meant, if there is one.
    pub code: Option<Code>,
    /// What has come of it.
    pub outcome: Outcome,
}

/// What has come of a code that is accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// No fault has that code.
    Unknown,
    /// It is an error, and errors are mended; or no rule of a plan gives it.
    Refused,
    /// It is without a reason, and holds for nothing.
    NoReason,
    /// There was something to accept, or there may have been.
    Accepted,
    /// There was nothing to accept.
    InVain,
}

impl Acceptance<'_> {
    /// The code as a fault shows it: an author may have written a whole sentence there.
    fn shown(&self) -> String {
        self.accepted.code.value.chars().take(40).collect()
    }
}

/// The codes that can be accepted.
fn acceptable() -> impl Iterator<Item = Code> {
    super::RULES.iter().filter(|rule| rule.severity != Severity::Error).map(|rule| rule.code)
}

/// Takes away what is accepted, and says what has come of each acceptance.
pub fn accept<'a>(plan: &'a Plan, faults: &mut Faults) -> Vec<Acceptance<'a>> {
    let meant: Vec<Option<Code>> = plan.accepted.iter().map(|g| codes().find(|code| code.is_called(&g.code))).collect();
    let mut refused: Vec<bool> =
        meant.iter().map(|code| code.is_some_and(|code| !acceptable().any(|c| c == code))).collect();
    let mut silenced = vec![false; meant.len()];
    let mut by_code: HashMap<Code, Vec<usize>> = HashMap::new();
    for (at, (accepted, code)) in plan.accepted.iter().zip(&meant).enumerate() {
        if let Some(code) = code.filter(|_| !refused[at] && !accepted.reason.is_empty()) {
            by_code.entry(code).or_default().push(at);
        }
    }
    faults.retain(|fault| {
        let here = |at: &&usize| plan.accepted[**at].scope.holds(fault.place);
        let is_error = fault.severity == Severity::Error;
        let mut stays = true;
        for at in by_code.get(&fault.code).into_iter().flatten().filter(here) {
            refused[*at] |= is_error;
            silenced[*at] |= !is_error;
            stays = is_error;
        }
        stays
    });
    // what a rule could not look at, or has found too often to say it again, it may have had to say
    let all_told =
        plan.extent == Extent::SoundFront && !faults.has_errors() && faults.iter().all(|f| f.code != code::MORE);
    let outcome = |at: usize, accepted: &AcceptedFault| match meant[at] {
        None => Outcome::Unknown,
        Some(_) if refused[at] => Outcome::Refused,
        Some(_) if accepted.reason.is_empty() => Outcome::NoReason,
        // what all plans of a municipality accept, another plan may need
        Some(_) if silenced[at] || !all_told || accepted.scope == Scope::Kommune => Outcome::Accepted,
        Some(_) => Outcome::InVain,
    };
    let all = plan.accepted.iter().enumerate();
    all.map(|(at, accepted)| Acceptance { accepted, code: meant[at], outcome: outcome(at, accepted) }).collect()
}
