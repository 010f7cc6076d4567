//! How much the texts of a plan may hold in all.

use crate::fault::{Fault, Place, code};
use crate::limits;
use crate::norsk::number::in_groups;
use crate::norsk::said;

/// The fault of texts that come to more parts than a plan may have; `place` is that of the text or table where they do.
pub fn too_many_parts(place: Place) -> Fault {
    let most = in_groups(limits::TEXT_PARTS);
    let message = said!(
        "tekstane i planen har fleire enn {most} delar i alt",
        "tekstene i planen har flere enn {most} deler i alt"
    );
    let hint = said!(
        "ei celle er ein del, eit avsnitt, eit punkt og ei utheving er to, ei lenkje og ein fotnote seks; del planen i to",
        "en celle er en del, et avsnitt, et punkt og en utheving er to, en lenke og en fotnote seks; del planen i to"
    );
    Fault::error(code::TOO_MUCH_TEXT, place, message).hint(hint)
}
