//! An actor that is in the register is named by its id, so that its name is spelt one way and the years can be compared.

use super::likeness::{Likeness, Names, folded};
use crate::check::{Needs, Rule, Subject};
use crate::fault::Faults;
use crate::fault::code::Kind;
use crate::plan::lists::Kven;
use std::collections::{HashMap, HashSet};

/// An actor of the register that is written as text.
pub const RULE: Rule = Rule::warning("PV401", "aktør-som-tekst", Kind::Actors, Needs::Fronts, check);

/// Remarks on each actor that is written as text though the register has it, or has one of nearly that name.
fn check(subject: &Subject, faults: &mut Faults) {
    let plan = subject.plan;
    let registers = [&plan.forside.aktørar, &plan.kommune.aktørar];
    let mut ids = HashSet::new();
    let (mut known, mut names): (Vec<(&str, String)>, Names) = (vec![], Names::default());
    for (id, aktør) in registers.iter().flat_map(|register| register.iter()) {
        // the plan's own name of an actor goes before the municipality's
        if ids.insert(id.value.as_str()) {
            let with_remark = aktør.merknad.as_ref().map(|m| format!("{} ({})", aktør.namn.source(), m.source()));
            let name = aktør.namn.source().to_string();
            for written in std::iter::once(name.clone()).chain(with_remark) {
                names.add("", folded(&written));
                known.push((id.value.as_str(), name.clone()));
            }
        }
    }
    let mut seen: HashMap<String, Option<(usize, Likeness)>> = HashMap::new();
    for vising in plan.actors() {
        let Kven::Tekst(text) = &vising.kven else { continue };
        let words = folded(&text.written.text);
        let found = *seen.entry(words.join(" ")).or_insert_with(|| {
            let same = names.same("", &words).map(|at| (at, Likeness::Same));
            same.or_else(|| Some((names.near("", &words)?, Likeness::Near)))
        });
        let Some(((id, name), how)) = found.and_then(|(at, how)| Some((known.get(at)?, how))) else { continue };
        let shown = text.written.text.trim();
        let (message, hint) = if how == Likeness::Same {
            (format!("«{shown}» står i registeret med id-en «{id}»"), format!("skriv {id}"))
        } else {
            (format!("«{shown}» liknar på «{name}» i registeret"), format!("Mente du «{id}»?"))
        };
        faults.push(RULE.fault(text.place(), message).hint(hint));
    }
}

#[cfg(test)]
mod tests {
    use crate::tests::SmallPlan;

    fn told(actors: &str) -> Vec<String> {
        SmallPlan::new("").measures(&format!("- {{ id: a, tittel: A, ansvar: [{actors}] }}\n")).says(&super::RULE)
    }

    #[test]
    fn an_actor_of_the_register_that_is_written_as_text_is_told_of() {
        assert_eq!(
            told("Helsestasjonen, Skolane, SLT koordinator"),
            [
                "tiltak.yaml:4 «Helsestasjonen»: «Helsestasjonen» står i registeret med id-en «helse» (skriv helse)",
                "tiltak.yaml:4 «Skolane»: «Skolane» liknar på «skulane» i registeret (Mente du «skulane»?)",
                "tiltak.yaml:4 «SLT koordinator»: «SLT koordinator» står i registeret med id-en «slt» (skriv slt)",
            ]
        );
    }

    #[test]
    fn somebody_who_is_in_no_register_is_not() {
        assert!(told("Skulen, Alle som arbeider med skulane, Skulane og politiet, NAF, slt").is_empty());
    }
}
