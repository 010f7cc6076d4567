//! A plan is for a year or for a period, one of the two.

use crate::check::{Needs, Rule, Subject};
use crate::fault::Faults;
use crate::fault::code::Kind;
use crate::norsk::said;
use crate::plan::forside::Forside;

/// A plan with neither year nor period, or with both.
pub const RULE: Rule = Rule::error("PV201", "år-eller-periode", Kind::Approval, Needs::SoundFront, check);

/// Refuses a plan with neither `år` nor `periode`, and one with both.
fn check(subject: &Subject, faults: &mut Faults) {
    let forside = &subject.plan.forside;
    let (place, message, hint) = match (&forside.år, &forside.periode) {
        (Some(_), None) | (None, Some(_)) => return,
        (None, None) => {
            let (first, last) = year(forside).map_or((2024, 2027), |year| (year, year + 3));
            (
                forside.tittel.place(),
                said!("planen seier ikkje kva år han gjeld", "planen sier ikke hvilket år den gjelder"),
                said!(
                    "skriv året, til dømes «år: {first}», eller «periode: {first}–{last}»",
                    "skriv året, for eksempel «år: {first}», eller «periode: {first}–{last}»"
                ),
            )
        }
        (Some(_), Some(p)) => (
            p.place,
            said!("planen har både «år» og «periode»", "planen har både «år» og «periode»"),
            said!(
                "gjeld han eitt år, ta bort «periode», elles «år»",
                "gjelder den ett år, ta bort «periode», ellers «år»"
            ),
        ),
    };
    faults.push(RULE.fault(place, message).hint(hint));
}

/// The year that the plan is most likely for.
fn year(forside: &Forside) -> Option<i32> {
    let dato = forside.dato.as_ref()?.value;
    // an edition of the last weeks of a year is for the next
    Some(if dato.ymd().1 > 9 { dato.year() + 1 } else { dato.year() })
}
