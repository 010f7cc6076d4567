//! Every edition has a date: the PDF must carry one, and it never comes from the clock.

use crate::check::code;
use crate::fault::{Fault, Faults};
use crate::plan::Plan;
use crate::plan::forside::Status;

/// Refuses an edition without a date; an adopted plan has that of its vedtak.
pub fn check(plan: &Plan, faults: &mut Faults) {
    let forside = &plan.forside;
    if forside.dato.is_none() && forside.status.value != Status::Vedteken {
        faults.push(
            Fault::error(code::NO_DATE, forside.status.place, "utgåva manglar dato")
                .hint("skriv dagen utgåva er frå, til dømes «dato: 2024-01-30»"),
        );
    }
}
