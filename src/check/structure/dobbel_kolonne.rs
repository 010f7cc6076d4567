//! A table shows each thing once.

use crate::check::{Needs, Rule, Subject};
use crate::fault::Faults;
use crate::fault::code::Kind;
use crate::plan::tabell::{Felt, Kolonne};
use crate::plan::tiltaksdel::Tiltaksdel;
use crate::yaml::Choice;

/// A column that shows what another shows.
pub const RULE: Rule = Rule::error("PV106", "dobbel-kolonne", Kind::Structure, Needs::Nothing, check);

/// Refuses a column that stands twice, or that is one half of another.
fn check(subject: &Subject, faults: &mut Faults) {
    for table in subject.plan.measure_sections().flat_map(Tiltaksdel::tables) {
        twice(&table.kolonnar, faults);
    }
}

fn twice(columns: &[Kolonne], faults: &mut Faults) {
    // the first of each field: they are few, however many columns there are
    let mut firsts: Vec<&Kolonne> = vec![];
    for column in columns {
        let covers = |other: &&&Kolonne| {
            let halves = |a: Felt, b: Felt| a == Felt::Tiltak && matches!(b, Felt::Tittel | Felt::Punkt);
            other.felt == column.felt || halves(other.felt, column.felt) || halves(column.felt, other.felt)
        };
        let first = firsts.iter().find(covers).copied();
        if firsts.iter().all(|other| other.felt != column.felt) {
            firsts.push(column);
        }
        if let Some(first) = first {
            let message =
                format!("kolonnen «{}» ville ha vist det same som «{}»", column.felt.word(), first.felt.word());
            let fault = RULE.fault(column.place, message).related(first.place, "denne");
            faults.push(fault.hint("ta bort den eine"));
        }
    }
}
