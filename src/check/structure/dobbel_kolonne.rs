//! A table shows each thing once.

use crate::check::said_word::word_of;
use crate::check::{Needs, Rule, Subject};
use crate::fault::Faults;
use crate::fault::code::Kind;
use crate::norsk::said;
use crate::plan::tabell::{Felt, Kolonne};
use crate::plan::tiltaksdel::Tiltaksdel;

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
            let (one, other) = (word_of(column.felt), word_of(first.felt));
            let message = said!(
                "kolonnen «{one}» ville ha vist det same som «{other}»",
                "kolonnen «{one}» ville ha vist det samme som «{other}»";
                one, other
            );
            let hint = said!("ta bort «{one}» her", "ta bort «{one}» her"; one);
            let fault = RULE.fault(column.place, message).related(first.place, said!("denne", "denne"));
            faults.push(fault.hint(hint));
        }
    }
}
