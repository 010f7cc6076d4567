//! A table with a column for when says so of every measure.

use super::empty_column::{self, Column};
use crate::check::{Needs, Rule, Subject};
use crate::fault::Faults;
use crate::fault::code::Kind;
use crate::norsk::said;
use crate::plan::tabell::Felt;
use crate::plan::tiltak::{Framdrift, Tiltak};

/// A measure without a time.
pub const RULE: Rule = Rule::warning("PV405", "tiltak-utan-tidspunkt", Kind::Actors, Needs::Nothing, check);

/// Remarks on each measure without it, in a table that has a column for it.
fn check(subject: &Subject, faults: &mut Faults) {
    let hint = said!(
        "skriv når: «tidspunkt: Heile året», eller møta med dato",
        "skriv når: «tidspunkt: Hele året», eller møtene med dato"
    );
    empty_column::check(RULE, &Column { felt: Felt::Tidspunkt, filled: has_time, hint }, subject, faults);
}

/// What has been done, or is put off, needs no time.
fn has_time(t: &Tiltak) -> bool {
    let over = matches!(t.framdrift, Some(Framdrift::Gjennomført | Framdrift::Avslutta | Framdrift::Utsett));
    !t.tidspunkt.is_empty() || over
}

#[cfg(test)]
mod tests {
    use crate::tests::SmallPlan;

    #[test]
    fn a_measure_without_a_time_is_told_of() {
        let plan = SmallPlan::new("").measures(
            "- { id: a, tittel: Natteramn }\n- { id: b, tittel: B, ansvar: slt, tidspunkt: Vår }\n- { id: c, tittel: C, \
             deltiltak: [{ tittel: D, ansvar: slt }], tidspunkt: Haust }\n",
        );
        assert_eq!(
            plan.says(&super::RULE),
            [
                "tiltak.yaml:4 «Natteramn»: tiltaket «Natteramn» manglar «tidspunkt» (skriv når: «tidspunkt: Heile året», eller \
                 møta med dato)",
            ]
        );
    }
}
