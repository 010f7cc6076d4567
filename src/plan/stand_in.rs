//! What stands in for a front file that cannot be read.

use crate::fault::Place;
use crate::yaml::{Cx, Node, Read};

/// A front file that something can stand in for, so that one slip in it does not hide the faults of all the rest.
pub trait StandIn: Read {
    /// What can be saved of the file, where there is a tree of it.
    fn stand_in(place: Place, tree: Option<(&Node, &mut Cx)>) -> Self;
}
