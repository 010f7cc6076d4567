//! An entry of the plan's own register that the plan never uses is a leftover. Of the municipality's register nothing can be
//! said: another plan may use it.

use super::likeness::folded;
use crate::check::{Needs, Rule, Subject};
use crate::fault::Faults;
use crate::fault::code::Kind;
use crate::norsk::said;
use crate::plan::lists::Kven;
use std::collections::HashSet;

/// An actor of the plan's register that the plan does not name.
pub const RULE: Rule = Rule::note("PV403", "ubrukt-aktør", Kind::Actors, Needs::SoundFront, check);

/// How many entries are looked for in the texts; no plan has so many that it never uses.
const MOST: usize = 200;

/// Notes each entry of `plan.yaml` that nobody is responsible or takes part by, and that no text names.
fn check(subject: &Subject, faults: &mut Faults) {
    let plan = subject.plan;
    let texts = subject.texts();
    let named: HashSet<&str> = plan
        .actors()
        .filter_map(|vising| match &vising.kven {
            Kven::Aktør(id) => Some(id.value.as_str()),
            Kven::Tekst(_) => None,
        })
        .collect();
    let unnamed: Vec<_> = plan.forside.aktørar.iter().filter(|(id, _)| !named.contains(id.value.as_str())).collect();
    // what could not be read may have named them
    let whole = plan.seksjonar.len() == plan.forside.seksjonar.len();
    if unnamed.is_empty() || !whole || plan.seksjonar.iter().any(|k| faults.has_errors_in(k.place.source)) {
        return;
    }
    // the register names its own actors
    let register: HashSet<_> = plan.forside.aktørar.iter().map(|(_, a)| a.namn.place()).collect();
    let own = texts.iter().filter(|text| !text.shared && !register.contains(&text.parsed.place()));
    let words: Vec<String> =
        own.flat_map(|t| &t.paragraphs).map(|a| format!(" {} ", folded(&a.text).join(" "))).collect();
    for (id, aktør) in unnamed.into_iter().take(MOST) {
        let name = format!(" {} ", folded(aktør.namn.source()).join(" "));
        if name.trim().is_empty() || words.iter().any(|text| text.contains(&name)) {
            continue;
        }
        let message = said!("aktøren «{}» er ikkje brukt i planen", "aktøren «{}» er ikke brukt i planen", id.value);
        let hint = said!(
            "ta han bort, eller set han inn der han har ansvar",
            "ta den bort, eller sett den inn der den har ansvar"
        );
        faults.push(RULE.fault(id.place, message).hint(hint));
    }
}

#[cfg(test)]
mod tests {
    use crate::tests::SmallPlan;

    #[test]
    fn an_actor_that_the_plan_never_names_is_noted() {
        let front = "aktørar: { a: Natteramnane, b: Ungdomsrådet, c: Frivilligsentralen, nav: NAV SmallPlan }\n";
        let plan = SmallPlan::new(front)
            .section("tekst", "type: tekst\ntittel: A\ntekst: Så kjem ungdomsrådet.\n")
            .measures("- { id: x, tittel: X, ansvar: [a, skulane], deltiltak: [{ tittel: Y, ansvar: nav }] }\n");
        assert_eq!(
            plan.says(&super::RULE),
            [
                "plan.yaml:1 «c»: aktøren «c» er ikkje brukt i planen (ta han bort, eller set han inn der han har ansvar)"
            ]
        );
    }
}
