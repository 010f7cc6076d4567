//! How long a text may be. What is printed more often than it is written has a short end: names stand wherever somebody is
//! responsible, titles and names of columns on each page.

use crate::fault::{Fault, Faults, Place, code};
use crate::limits;
use crate::norsk::number::in_groups;
use crate::norsk::{Said, said};
use crate::plan::Plan;
use crate::plan::texts::{Parsed, TextKind};
use crate::text::Linje;

/// The fault of `what` (`avsnittet`) that has more characters than it may have.
pub fn too_long(what: &Said, length: usize, most: usize, place: Place, hint: Said) -> Fault {
    let (length, most) = (in_groups(length), in_groups(most));
    let message = said!("{what} er på {length} teikn, og det kan vere {most}", "{what} er på {length} tegn, og det kan være {most}"; what);
    Fault::error(code::TOO_MUCH_TEXT, place, message).hint(hint)
}

/// Tells of texts on one line that are longer than a line may be. Of a plan with names that are, no document is to be made, nor is
/// anything else to be filled in with them: it says whether there are none.
pub fn bounded(plan: &Plan, faults: &mut Faults) -> bool {
    let places = [Some(&plan.kommune.namn), plan.kommune.kortnamn.as_ref()].into_iter().flatten();
    let fits = |linje: &Linje, length: usize, most: usize, faults: &mut Faults| {
        if length > most {
            let hint = said!(
                "skriv han kortare; lengre tekst høyrer heime i eit avsnitt",
                "skriv den kortere; lengre tekst hører hjemme i et avsnitt"
            );
            faults.push(too_long(&said!("teksten", "teksten"), length, most, linje.place(), hint));
        }
        length <= most
    };
    let mut is_sound = true;
    for namn in places {
        is_sound &= fits(namn, namn.source().chars().count(), limits::NAME, faults);
    }
    if !is_sound {
        return false;
    }
    let values = plan.values();
    let length = |linje: &Linje| values.print(&linje.pieces).chars().count();
    for (_, aktør) in plan.kommune.aktørar.iter().chain(plan.forside.aktørar.iter()) {
        for linje in [Some(&aktør.namn), aktør.merknad.as_ref()].into_iter().flatten() {
            is_sound &= fits(linje, length(linje), limits::NAME, faults);
        }
    }
    if !is_sound {
        return false;
    }
    for text in plan.texts().iter().filter(|text| text.kind != TextKind::Alt) {
        if let Parsed::Linje(linje) = text.parsed {
            fits(linje, length(linje), limits::LINE, faults);
        }
    }
    true
}
