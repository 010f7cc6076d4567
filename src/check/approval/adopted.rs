//! A plan is adopted when the record says so: who, when, and in which case.

use crate::check::code;
use crate::fault::{Fault, Faults, Place};
use crate::plan::Plan;
use crate::plan::forside::{Status, Vedtaksslag};

/// Refuses `status: vedteken` without a vedtak, and a vedtak without date or case number.
pub fn check(plan: &Plan, faults: &mut Faults) {
    let forside = &plan.forside;
    if forside.status.value != Status::Vedteken {
        return;
    }
    let mut refuse = |place: Place, message: &str, hint: &str| {
        faults.push(Fault::error(code::NOT_ADOPTED, place, message).hint(hint));
    };
    if !forside.vedtak.iter().any(|v| v.slag.unwrap_or_default() == Vedtaksslag::Vedtak) {
        refuse(
            forside.status.place,
            "planen er vedteken, men vedtaket manglar",
            "skriv «vedtak: [{ organ: Kommunestyret, dato: 2024-02-15, sak: 5/24 }]», eller bruk «status: framlegg»",
        );
    }
    for vedtak in &forside.vedtak {
        if vedtak.dato.is_none() {
            refuse(vedtak.organ.place(), "vedtaket manglar dato", "skriv datoen for møtet: «dato: 2024-02-15»");
        }
        if vedtak.sak.is_none() {
            refuse(vedtak.organ.place(), "vedtaket manglar saksnummer", "skriv nummeret frå møteboka: «sak: 5/24»");
        }
    }
}
