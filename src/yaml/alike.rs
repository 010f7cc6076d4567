//! One slip made in every item of a list, as `- bakgrunn.yaml` for `- bakgrunn`, is told of once.

use super::Node;
use crate::fault::{Edit, Fault, Faults, code};
use crate::norsk::said;

/// From this many on, the same is wrong with an item as with the one before it for the same reason.
const MANY: usize = 3;

/// How many of the others are pointed at.
const SHOWN: usize = 3;

/// Appends what was told while the items of a list were read, ids that are none as one fault where there are many.
pub(super) fn tell(told: Faults, items: &[Node], faults: &mut Faults) {
    let is_item =
        |fault: &Fault| fault.code == code::BAD_ID && items.iter().any(|item| Some(item.place) == fault.place);
    if told.len() < MANY || told.iter().filter(|fault| is_item(fault)).count() < MANY {
        return faults.append(told);
    }
    let (mut first, mut edits): (Option<Fault>, Vec<Option<Vec<Edit>>>) = (None, vec![]);
    for fault in told.into_sorted() {
        if !is_item(&fault) {
            faults.push(fault);
            continue;
        }
        edits.push(fault.cure.as_ref().map(|cure| cure.edits.clone()));
        first = Some(match (first, fault.place) {
            (None, _) => fault,
            (Some(first), Some(place)) if first.related.len() < SHOWN => {
                first.related(place, said!("det same gjeld her", "det samme gjelder her"))
            }
            (Some(first), _) => first,
        });
    }
    let edits: Option<Vec<Vec<Edit>>> = edits.into_iter().collect();
    faults.extend(first.map(|first| first.cure(edits.into_iter().flatten().flatten())));
}
