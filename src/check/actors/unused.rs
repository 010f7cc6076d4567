//! An entry of the plan's own register that the plan never uses is a leftover. Of the municipality's register nothing can be
//! said: another plan may use it.

use super::likskap::folda;
use crate::check::code;
use crate::fault::{Fault, Faults};
use crate::plan::Plan;
use crate::plan::deltaking::Kven;
use crate::plan::tekstar::Skriven;
use std::collections::HashSet;

/// How many entries are looked for in the texts; no plan has so many that it never uses.
const MOST: usize = 200;

/// Notes each entry of `plan.yaml` that nobody is responsible or takes part by, and that no text names.
pub fn check(plan: &Plan, texts: &[Skriven], faults: &mut Faults) {
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
    let own = texts.iter().filter(|text| !text.felles && !register.contains(&text.opphav.place()));
    let words: Vec<String> = own.flat_map(|t| &t.avsnitt).map(|a| format!(" {} ", folda(&a.tekst).join(" "))).collect();
    for (id, aktør) in unnamed.into_iter().take(MOST) {
        let name = format!(" {} ", folda(aktør.namn.source()).join(" "));
        if name.trim().is_empty() || words.iter().any(|text| text.contains(&name)) {
            continue;
        }
        let message = format!("aktøren «{}» er ikkje brukt i planen", id.value);
        faults.push(
            Fault::note(code::UNUSED_ACTOR, id.place, message)
                .hint("ta han bort, eller set han inn der han har ansvar"),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::Prøve;

    #[test]
    fn an_actor_that_the_plan_never_names_is_noted() {
        let front = "aktørar: { a: Natteramnane, b: Ungdomsrådet, c: Frivilligsentralen, nav: NAV Prøve }\n";
        let plan = Prøve::new(front)
            .section("tekst", "type: tekst\ntittel: A\ntekst: Så kjem ungdomsrådet.\n")
            .measures("- { id: x, tittel: X, ansvar: [a, skulane], deltiltak: [{ tittel: Y, ansvar: nav }] }\n");
        assert_eq!(
            plan.says_of_texts(super::check),
            [
                "plan.yaml:1 «c»: aktøren «c» er ikkje brukt i planen (ta han bort, eller set han inn der han har ansvar)"
            ]
        );
    }
}
