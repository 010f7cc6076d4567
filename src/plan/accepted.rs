//! What an author accepts: a fault that is not to be shown, where, and why.

use crate::fault::{Place, SourceId, Within};
use crate::yaml::{Accepted, At};

/// A fault that is accepted.
#[derive(Clone, Debug)]
pub struct AcceptedFault {
    /// Where it is accepted.
    pub scope: Scope,
    /// The code or the name of the fault, as it is written.
    pub code: At<String>,
    /// Why; empty where the author has not said.
    pub reason: String,
}

/// Where a fault is accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// In all plans of the municipality.
    Kommune,
    /// In all of the plan.
    Plan,
    /// In all of a file.
    File(SourceId),
    /// In a record, and what stands in it.
    Record(Place),
}

impl AcceptedFault {
    /// What a record accepts, in a file whose outermost record stands at `root`. That one accepts it for `all`.
    pub fn new(accepted: Accepted, root: Place, all: Scope) -> Self {
        let Accepted { record, code, reason } = accepted;
        AcceptedFault { scope: if record == root { all } else { Scope::Record(record) }, code, reason }
    }
}

impl Scope {
    /// The faults that it holds for.
    pub fn within(self) -> Within {
        match self {
            Scope::Kommune | Scope::Plan => Within::Everything,
            Scope::File(id) => Within::Source(id),
            Scope::Record(record) => Within::Record(record),
        }
    }
}
