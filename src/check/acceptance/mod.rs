//! What an author accepts with `godta`: it is not remarked on where it is accepted. While the others run, what is accepted is
//! not told of; then the rules here remark on what is accepted in vain and on what cannot be accepted. Those faults come last, so
//! nobody accepts them away.

pub mod feil_under_godta;
pub mod godta_til_inga_nytte;
pub mod godta_utan_grunn;
pub mod ukjend_kode;

use super::codes;
use crate::fault::{Code, Faults, Met, Severity, Silence};
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

fn is_acceptable(code: Code) -> bool {
    acceptable().any(|other| other == code)
}

/// The codes that can be accepted.
fn acceptable() -> impl Iterator<Item = Code> {
    super::RULES.iter().filter(|rule| rule.severity != Severity::Error).map(|rule| rule.code)
}

/// What the author accepts, with the code that is meant by each.
pub struct Accepted {
    meant: Vec<Option<Code>>,
}

impl Accepted {
    /// What a plan accepts; from now on it is not told of.
    pub fn silenced(plan: &Plan, faults: &mut Faults) -> Self {
        let names: HashMap<String, Code> = codes()
            .flat_map(|code| {
                let all = [Some(code.id), Some(code.name), code.once];
                all.into_iter().flatten().map(move |name| (name.to_lowercase(), code))
            })
            .collect();
        let meant: Vec<Option<Code>> =
            plan.accepted.iter().map(|g| names.get(&g.code.to_lowercase()).copied()).collect();
        let held = plan.accepted.iter().zip(&meant).filter_map(|(accepted, code)| {
            let code = code.filter(|code| is_acceptable(*code) && !accepted.reason.is_empty())?;
            Some((code, accepted.scope.within()))
        });
        faults.silence(Silence::of(held));
        Self { meant }
    }

    /// What has come of each acceptance, when all other rules have run.
    pub fn outcomes<'a>(self, plan: &'a Plan, faults: &mut Faults) -> Vec<Acceptance<'a>> {
        let silence = faults.speak().unwrap_or_default();
        let mut met = silence.met();
        // what a rule could not look at, it may have had to say
        let all_told = plan.extent == Extent::SoundFront && !faults.has_errors();
        let mut outcome = |accepted: &AcceptedFault, code: Option<Code>| match code {
            None => Outcome::Unknown,
            Some(code) if !is_acceptable(code) => Outcome::Refused,
            Some(_) if accepted.reason.is_empty() => Outcome::NoReason,
            Some(_) => match met.next().unwrap_or_default() {
                Met { refused: true, .. } => Outcome::Refused,
                // what all plans of a municipality accept, another plan may need
                Met { silenced, .. } if silenced || !all_told || accepted.scope == Scope::Kommune => Outcome::Accepted,
                Met { .. } => Outcome::InVain,
            },
        };
        let all = plan.accepted.iter().zip(self.meant);
        all.map(|(accepted, code)| Acceptance { accepted, code, outcome: outcome(accepted, code) }).collect()
    }
}
