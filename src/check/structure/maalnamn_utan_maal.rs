//! What names a goal has a goal to name.

use super::renamed;
use crate::check::{Needs, Rule, Subject, unread_beside};
use crate::fault::Faults;
use crate::fault::code::Kind;
use crate::norsk::said;
use crate::text::Linje;

/// A label for a goal that is not there.
pub const RULE: Rule = Rule::error("PV110", "målnamn-utan-mål", Kind::Structure, Needs::Nothing, check);

/// Refuses a name for goals where no table that it holds for has one.
fn check(subject: &Subject, faults: &mut Faults) {
    for section in subject.plan.measure_sections() {
        for (table, tables) in renamed::tables(section) {
            let without = |_: &&Linje| tables.iter().all(|t| t.mål.is_none());
            if let Some(namn) = table.målnamn.as_ref().filter(without).filter(|n| !unread_beside(n.place(), faults)) {
                let message = said!(
                    "«målnamn» gjev namn til eit mål som ikkje finst",
                    "«målnavn» gir navn til et mål som ikke finnes"
                );
                let hint = said!(
                    "skriv målet under «mål», eller ta bort «målnamn»",
                    "skriv målet under «mål», eller ta bort «målnavn»"
                );
                faults.push(RULE.fault(namn.place(), message).hint(hint));
            }
        }
    }
}
