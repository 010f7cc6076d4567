//! What an author accepts: a fault that is not to be told of, where, and why.

use crate::fault::{Place, SourceId};
use crate::yaml::{Accepted, At};

/// A fault that is accepted.
#[derive(Clone, Debug)]
pub struct AcceptedFault {
    pub omfang: Omfang,
    /// The code or the name of the fault, as it is written.
    pub kode: At<String>,
    /// Why; empty where the author has not said.
    pub grunn: String,
}

/// Where a fault is accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Omfang {
    /// In all plans of the municipality.
    Kommune,
    /// In all of the plan.
    Plan,
    /// In all of a file.
    Fil(SourceId),
    /// In a record, and what stands in it.
    Post(Place),
}

impl AcceptedFault {
    /// What a record accepts, in a file whose outermost record stands at `root`. That one accepts it for `all`.
    pub fn new(accepted: Accepted, root: Place, all: Omfang) -> Self {
        let Accepted { record, code: kode, reason: grunn } = accepted;
        AcceptedFault { omfang: if record == root { all } else { Omfang::Post(record) }, kode, grunn }
    }
}

impl Omfang {
    /// Whether a fault at this place is accepted.
    pub fn holds(self, place: Option<Place>) -> bool {
        match self {
            Omfang::Kommune | Omfang::Plan => true,
            Omfang::Fil(id) => place.is_some_and(|place| place.source == id),
            Omfang::Post(post) => place.is_some_and(|place| post.holds(place)),
        }
    }
}
