//! A plan is adopted when the record says so: who, when, and in which case.

use crate::check::{Needs, Rule, Subject};
use crate::fault::code::Kind;
use crate::fault::{Faults, Place};
use crate::norsk::{Said, said};
use crate::plan::forside::Status;
use crate::plan::vedtak::Vedtaksslag;

/// An adopted plan whose vedtak is not filled in.
pub const RULE: Rule = Rule::error("PV203", "ufullstendig-vedtak", Kind::Approval, Needs::SoundFront, check);

/// Refuses `status: vedteken` without a vedtak, and a vedtak without date or case number.
fn check(subject: &Subject, faults: &mut Faults) {
    let plan = subject.plan;
    let forside = &plan.forside;
    if forside.status.value != Status::Vedteken {
        return;
    }
    let mut refuse = |place: Place, message: Said, hint: Said| {
        faults.push(RULE.fault(place, message).hint(hint));
    };
    if !forside.vedtak.iter().any(|v| v.slag.unwrap_or_default() == Vedtaksslag::Vedtak) {
        refuse(
            forside.status.place,
            said!("planen er vedteken, men vedtaket manglar", "planen er vedtatt, men vedtaket mangler"),
            said!(
                "skriv «vedtak: [{{ organ: Kommunestyret, dato: 2024-02-15, sak: 5/24 }}]», eller bruk «status: framlegg»",
                "skriv «vedtak: [{{ organ: Kommunestyret, dato: 2024-02-15, sak: 5/24 }}]», eller bruk «status: framlegg»"
            ),
        );
    }
    for vedtak in &forside.vedtak {
        if vedtak.dato.is_none() {
            refuse(
                vedtak.organ.place(),
                said!("vedtaket manglar dato", "vedtaket mangler dato"),
                said!("skriv datoen for møtet: «dato: 2024-02-15»", "skriv datoen for møtet: «dato: 2024-02-15»"),
            );
        }
        if vedtak.sak.is_none() {
            refuse(
                vedtak.organ.place(),
                said!("vedtaket manglar saksnummer", "vedtaket mangler saksnummer"),
                said!("skriv nummeret frå møteboka: «sak: 5/24»", "skriv nummeret fra møteboken: «sak: 5/24»"),
            );
        }
    }
}
