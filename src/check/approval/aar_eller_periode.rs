//! A plan is for a year or for a period, one of the two.

use crate::check::{Needs, Rule, Subject};
use crate::fault::Faults;
use crate::fault::code::Kind;
use crate::norsk::said;

/// A plan with neither year nor period, or with both.
pub const RULE: Rule = Rule::error("PV201", "år-eller-periode", Kind::Approval, Needs::SoundFront, check);

/// Refuses a plan with neither `år` nor `periode`, and one with both.
fn check(subject: &Subject, faults: &mut Faults) {
    let forside = &subject.plan.forside;
    let (place, message, hint) = match (&forside.år, &forside.periode) {
        (Some(_), None) | (None, Some(_)) => return,
        (None, None) => (
            forside.tittel.place(),
            said!("planen seier ikkje kva år han gjeld", "planen sier ikke hvilket år den gjelder"),
            said!("skriv «år: 2024» eller «periode: 2025–2028»", "skriv «år: 2024» eller «periode: 2025–2028»"),
        ),
        (Some(_), Some(p)) => (
            p.place,
            said!("planen har både «år» og «periode»", "planen har både «år» og «periode»"),
            said!("ta bort den eine", "ta bort den ene"),
        ),
    };
    faults.push(RULE.fault(place, message).hint(hint));
}
