//! Every edition has a date: the PDF must carry one, and it never comes from the clock.

use super::ufullstendig_vedtak::example;
use crate::check::{Needs, Rule, Subject};
use crate::fault::Faults;
use crate::fault::code::Kind;
use crate::norsk::said;
use crate::plan::forside::Status;

/// An edition without a date.
pub const RULE: Rule = Rule::error("PV202", "utan-dato", Kind::Approval, Needs::SoundFront, check);

/// Refuses an edition without a date; an adopted plan has that of its vedtak.
fn check(subject: &Subject, faults: &mut Faults) {
    let plan = subject.plan;
    let forside = &plan.forside;
    if forside.dato.is_none() && forside.status.value != Status::Vedteken {
        let day = example(forside.years());
        let hint = said!(
            "skriv dagen utgåva er frå, til dømes «dato: {day}»",
            "skriv dagen utgaven er fra, for eksempel «dato: {day}»"
        );
        faults.push(RULE.fault(forside.status.place, said!("utgåva manglar dato", "utgaven mangler dato")).hint(hint));
    }
}
