//! The edition of a plan: its date, and what it is called by another plan.

use crate::fault::Place;
use crate::norsk::Dato;
use crate::plan::Plan;
use crate::plan::forside::{Forside, Status};
use crate::plan::kommune::Kommune;
use crate::plan::values::values;
use crate::plan::vedtak::Vedtaksslag;

/// The printed title of a plan of which only the front page is known.
pub fn title(kommune: &Kommune, forside: &Forside) -> String {
    values(kommune, forside).print(&forside.tittel.pieces)
}

/// The date of the edition and where it stands: an adopted plan has that of its last vedtak, unless it says another.
pub fn edition(plan: &Plan) -> (Dato, Place) {
    let forside = &plan.forside;
    let adopted = forside
        .vedtak
        .iter()
        .filter(|v| v.slag.unwrap_or_default() == Vedtaksslag::Vedtak)
        .filter_map(|v| v.dato.as_ref())
        .max_by_key(|d| d.value);
    let own = forside.dato.as_ref();
    let chosen = if forside.status.value == Status::Vedteken { own.or(adopted) } else { own };
    match chosen {
        Some(date) => (date.value, date.place),
        // refused by the check of the plan; a date must stand here for the rest to be looked at
        None => (Dato::NONE, forside.status.place),
    }
}
