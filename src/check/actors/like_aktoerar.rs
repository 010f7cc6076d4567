//! Two entries of a register that have one name are one actor, which then is counted as two.

use super::likeness::{Likeness, Names, folded};
use crate::check::{Needs, Rule, Subject};
use crate::fault::code::Kind;
use crate::fault::{Faults, Place};
use crate::norsk::said;

/// Two actors of one name.
pub const RULE: Rule = Rule::warning("PV402", "like-aktørar", Kind::Actors, Needs::Fronts, check);

/// An entry: its id, its name, and whatever stands in brackets after it.
struct Entry<'a> {
    id: &'a str,
    place: Place,
    words: Vec<String>,
    merknad: &'a str,
}

/// Remarks on each entry of the plan's register or the municipality's that has the name of an earlier one, or nearly.
fn check(subject: &Subject, faults: &mut Faults) {
    let plan = subject.plan;
    let own = &plan.forside.aktørar;
    let shared = plan.kommune.aktørar.iter().filter(|(id, _)| own.get(id.value.as_str()).is_none());
    let all = shared.chain(own.iter()).map(|(id, aktør)| Entry {
        id: id.value.as_str(),
        place: id.place,
        words: folded(aktør.namn.source()),
        merknad: aktør.merknad.as_ref().map_or("", |m| m.source()),
    });
    let mut names = Names::default();
    let mut earlier: Vec<Entry> = vec![];
    for post in all.filter(|post| !post.words.is_empty()) {
        // «helsesjukepleiar (leiande)» is not any helsesjukepleiar
        let (kind, words) = (post.merknad, &post.words);
        let same = names.same(kind, words).map(|at| (at, Likeness::Same));
        let near = names.near(kind, words).map(|at| (at, Likeness::Near));
        let found = same.into_iter().chain(near).min_by_key(|(at, _)| *at);
        if let Some((other, how)) = found.and_then(|(at, how)| Some((earlier.get(at)?, how))) {
            let message = match how {
                Likeness::Same => {
                    said!("«{}» og «{}» har same namn", "«{}» og «{}» har samme navn", other.id, post.id)
                }
                Likeness::Near => {
                    said!("«{}» og «{}» har nesten same namn", "«{}» og «{}» har nesten samme navn", other.id, post.id)
                }
            };
            let fault = RULE.fault(post.place, message).related(other.place, said!("den andre", "den andre"));
            let hint = said!(
                "er dei éin, ta bort «{}» og skriv «{}» der han er nemnd; er dei to, gje dei namn som skil dei",
                "er de én, ta bort «{}» og skriv «{}» der den er nevnt; er de to, gi dem navn som skiller dem",
                post.id,
                other.id
            );
            faults.push(fault.hint(hint));
        }
        names.add(kind, post.words.clone());
        earlier.push(post);
    }
}

#[cfg(test)]
mod tests {
    use crate::tests::SmallPlan;

    fn told(own: &str) -> Vec<String> {
        SmallPlan::new(&format!("aktørar: {{ {own} }}\n")).measures("- { id: a, tittel: A }\n").says(&super::RULE)
    }

    #[test]
    fn two_entries_of_one_name_are_told_of() {
        assert_eq!(
            told("skolane: Skolane, slt-k: SLT-koordinator"),
            [
                "plan.yaml:1 «skolane»: «skulane» og «skolane» har nesten same namn (er dei éin, ta bort «skolane» og skriv \
                 «skulane» der han er nemnd; er dei to, gje dei namn som skil dei) [kommune.yaml:5 «skulane» den andre]",
                "plan.yaml:1 «slt-k»: «slt» og «slt-k» har same namn (er dei éin, ta bort «slt-k» og skriv «slt» der han er \
                 nemnd; er dei to, gje dei namn som skil dei) [kommune.yaml:5 «slt» den andre]",
            ]
        );
    }

    #[test]
    fn a_name_of_its_own_in_the_plan_and_others_that_resemble_each_other_are_not() {
        assert!(told("skulane: Skolane, nav-leiar: { namn: NAV, merknad: leiaren }, skulen: Skulen, rektor: rektor, rektorar: rektorar").is_empty());
    }
}
