//! Where many are responsible, nobody is.

use crate::check::{Needs, Rule, Subject};
use crate::fault::Faults;
use crate::fault::code::Kind;
use crate::norsk::number_words::in_both;
use crate::norsk::said;

/// A measure that many are responsible for.
pub const RULE: Rule = Rule::note("PV406", "mange-ansvarlege", Kind::Actors, Needs::Nothing, check);

/// The most that can be responsible for one measure and know it.
const MOST: usize = 8;

/// Notes each measure that more than eight are responsible for.
fn check(subject: &Subject, faults: &mut Faults) {
    let plan = subject.plan;
    for t in plan.measures() {
        if let Some(ninth) = t.ansvar.get(MOST) {
            let (title, many) = (t.tittel.source(), in_both(t.ansvar.len()));
            let message =
                said!("tiltaket «{title}» har {many} ansvarlege", "tiltaket «{title}» har {many} ansvarlige"; many);
            let hint = said!(
                "gje ansvaret til dei som skal svare for tiltaket, og nemn dei andre i teksten",
                "gi ansvaret til dem som skal svare for tiltaket, og nevn de andre i teksten"
            );
            faults.push(RULE.fault(ninth.place, message).hint(hint));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::tests::SmallPlan;

    fn told(actors: &str) -> Vec<String> {
        SmallPlan::new("").measures(&format!("- {{ id: a, tittel: A, ansvar: [{actors}] }}\n")).says(&super::RULE)
    }

    #[test]
    fn nine_responsible_actors_are_noted_and_eight_are_not() {
        assert!(told("A, B, C, D, E, F, G, H").is_empty());
        assert_eq!(
            told("A, B, C, D, E, F, G, H, I"),
            [
                "tiltak.yaml:4 «I»: tiltaket «A» har ni ansvarlege (gje ansvaret til dei som skal svare for tiltaket, og nemn \
                 dei andre i teksten)"
            ]
        );
    }
}
