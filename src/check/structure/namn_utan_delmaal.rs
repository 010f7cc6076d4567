//! A heading over sub-goals has sub-goals in its column.

use super::renamed;
use crate::check::{Needs, Rule, Subject, unread_beside};
use crate::fault::Faults;
use crate::fault::code::Kind;
use crate::norsk::said;
use crate::plan::tabell::{Delmålform, Felt};

/// A heading over sub-goals where no column has them.
pub const RULE: Rule = Rule::error("PV109", "namn-utan-delmål", Kind::Structure, Needs::Nothing, check);

/// Refuses a heading that is lost: where there are no sub-goals, or where they stand as rows.
fn check(subject: &Subject, faults: &mut Faults) {
    for section in subject.plan.measure_sections() {
        for (table, tables) in renamed::tables(section) {
            let column = table.kolonnar.iter().find(|k| k.felt == Felt::Delmål);
            let Some(heading) = column.and_then(|k| k.namn.as_ref()) else { continue };
            let mut with_goals = tables.iter().filter(|t| !t.delmål.is_empty()).peekable();
            let message = if with_goals.peek().is_none() {
                if unread_beside(heading.place(), faults) {
                    continue;
                }
                said!(
                    "kolonnen har eit namn, men tabellen har ingen delmål",
                    "kolonnen har et navn, men tabellen har ingen delmål"
                )
            } else if with_goals.all(|t| section.setup(t).delmålform == Delmålform::Rad) {
                said!(
                    "kolonnen har eit namn, men delmåla står som rader",
                    "kolonnen har et navn, men delmålene står som rader"
                )
            } else {
                continue;
            };
            faults.push(
                RULE.fault(heading.place(), message)
                    .hint(said!("ta bort kolonnen «delmål»", "ta bort kolonnen «delmål»")),
            );
        }
    }
}
