//! How much the texts of a plan may hold in all.

use crate::fault::{Fault, Place, code};
use crate::limits;
use crate::norsk::number::in_groups;

/// The fault of texts that come to more parts than a plan may have; `place` is that of the text or table where they do.
pub fn too_many_parts(place: Place) -> Fault {
    let most = in_groups(limits::TEXT_PARTS);
    let message = format!("tekstane i planen har fleire enn {most} delar i alt");
    let hint = "ei celle er ein del, eit avsnitt, eit punkt og ei utheving er to, ei lenkje og ein fotnote seks; del planen i to";
    Fault::error(code::TOO_MUCH_TEXT, place, message).hint(hint)
}
