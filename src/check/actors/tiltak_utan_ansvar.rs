//! A table with a column for who says so of every measure.

use super::empty_column::{self, Column};
use crate::check::{Needs, Rule, Subject};
use crate::fault::Faults;
use crate::fault::code::Kind;
use crate::norsk::said;
use crate::plan::tabell::Felt;
use crate::plan::tiltak::Tiltak;

/// A measure that nobody is responsible for.
pub const RULE: Rule = Rule::warning("PV404", "tiltak-utan-ansvar", Kind::Actors, Needs::Nothing, check);

/// Remarks on each measure without it, in a table that has a column for it.
fn check(subject: &Subject, faults: &mut Faults) {
    let plan = subject.plan;
    let example = plan.forside.aktørar.iter().chain(plan.kommune.aktørar.iter()).next();
    let example = example.map_or("Kommunedirektøren", |(id, _)| id.value.as_str());
    let hint = said!(
        "skriv kven som har ansvaret, til dømes «ansvar: {example}»",
        "skriv hvem som har ansvaret, for eksempel «ansvar: {example}»"
    );
    empty_column::check(RULE, &Column { felt: Felt::Ansvar, filled: has_actor, hint }, subject, faults);
}

fn has_actor(t: &Tiltak) -> bool {
    !t.ansvar.is_empty() || (!t.deltiltak.is_empty() && t.deltiltak.iter().all(|d| !d.ansvar.is_empty()))
}

#[cfg(test)]
mod tests {
    use crate::tests::SmallPlan;

    #[test]
    fn a_measure_without_anybody_responsible_is_told_of() {
        let plan = SmallPlan::new("").measures(
            "- { id: a, tittel: Natteramn }\n- { id: b, tittel: B, ansvar: slt, tidspunkt: Vår }\n- { id: c, tittel: C, \
             deltiltak: [{ tittel: D, ansvar: slt }], tidspunkt: Haust }\n",
        );
        assert_eq!(
            plan.says(&super::RULE),
            [
                "tiltak.yaml:4 «Natteramn»: tiltaket «Natteramn» manglar «ansvar» (skriv kven som har ansvaret, til dømes \
                 «ansvar: skulane»)",
            ]
        );
    }
}
