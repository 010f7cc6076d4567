//! What could not be read.

use crate::fault::code::Kind;
use crate::fault::{Faults, Place, Severity};

/// Whether something that stands here could not be read. There is a fault for that; what it would have said is not missing.
pub fn unread(place: Place, faults: &Faults) -> bool {
    let in_file = faults.iter().filter(|f| f.severity == Severity::Error).filter_map(|f| Some((f.code, f.place?)));
    in_file.filter(|(_, at)| at.source == place.source).any(|(code, at)| {
        // a piece that is no YAML is blanked, and what belongs to it may have stood anywhere
        code.kind == Kind::Syntax || code.kind.is_of_reading() && place.holds(at)
    })
}
