//! What could not be read.

use crate::fault::code::Kind;
use crate::fault::{Code, Faults, Place, Severity};

/// Whether something that stands here could not be read. There is a fault for that; what it would have said is not missing.
pub fn unread(place: Place, faults: &Faults) -> bool {
    in_file(place, faults).any(|(code, at)| {
        // a piece that is no YAML is blanked, and what belongs to it may have stood anywhere
        code.kind == Kind::Syntax || code.kind.is_of_reading() && at.is_none_or(|at| place.holds(at))
    })
}

/// Whether something could not be read in the file that this stands in: it may be what is asked for.
pub fn unread_beside(place: Place, faults: &Faults) -> bool {
    in_file(place, faults).any(|(code, _)| code.kind.is_of_reading())
}

/// Whether a value is told of already: it is read as what it may become, and what comes of that is not told of as well.
pub fn is_told_of(place: Place, faults: &Faults) -> bool {
    in_file(place, faults).any(|(code, at)| code.kind.is_of_reading() && at == Some(place))
}

/// The errors in the file that this stands in. Of those that are only counted, nobody knows where they stand.
fn in_file(place: Place, faults: &Faults) -> impl Iterator<Item = (Code, Option<Place>)> {
    let errors = faults.iter().filter(|f| f.severity == Severity::Error);
    let here = errors.filter(move |f| f.place.is_some_and(|at| at.source == place.source));
    here.map(|f| f.rest.map_or((f.code, f.place), |rest| (rest.code, None)))
}
