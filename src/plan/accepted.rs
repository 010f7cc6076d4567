//! What an author accepts: a fault that is not to be shown, where, and why.

use crate::fault::{Place, SourceId};
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
    /// Whether a fault at this place is accepted.
    pub fn holds(self, place: Option<Place>) -> bool {
        match self {
            Scope::Kommune | Scope::Plan => true,
            Scope::File(id) => place.is_some_and(|place| place.source == id),
            Scope::Record(record) => place.is_some_and(|place| record.holds(place)),
        }
    }
}
