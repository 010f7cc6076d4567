//! Every actor that a plan names by id is in a register.

use crate::check::{Needs, Rule, Subject, is_told_of};
use crate::fault::code::Kind;
use crate::fault::{Fault, Faults, Place};
use crate::norsk::{Said, capital, said};
use crate::plan::lists::Kven;
use crate::yaml::near;
use std::collections::HashMap;

/// An actor that is in no register.
pub const RULE: Rule = Rule::error("PV102", "ukjend-aktør", Kind::Reference, Needs::Fronts, check);

/// Refuses an actor that neither the plan's register nor the municipality's has, once for each id: it is one line of the
/// register that is missing, however often it is named.
fn check(subject: &Subject, faults: &mut Faults) {
    let plan = subject.plan;
    let registers = [&plan.forside.aktørar, &plan.kommune.aktørar];
    let known: Vec<&str> = registers.iter().flat_map(|r| r.iter()).map(|(id, _)| id.value.as_str()).collect();
    let mut unknown: Vec<(&str, Vec<Place>)> = vec![];
    let mut at: HashMap<&str, usize> = HashMap::new();
    for vising in plan.actors() {
        let Kven::Aktør(id) = &vising.kven else { continue };
        let word = id.value.as_str();
        if registers.iter().any(|register| register.knows(word)) || is_told_of(id.place, faults) {
            continue;
        }
        let at = *at.entry(word).or_insert_with(|| {
            unknown.push((word, vec![]));
            unknown.len() - 1
        });
        if let Some((_, places)) = unknown.get_mut(at) {
            places.push(id.place);
        }
    }
    if known.is_empty() && unknown.len() > 1 {
        faults.extend(unknown.first().map(|(word, places)| without_register(word, places)));
        return;
    }
    let register = plan.kommune.aktørar.iter().next().map(|(first, _)| first.place);
    for (word, places) in unknown {
        let Some(first) = places.first().copied() else { continue };
        let shown = faults.shows(RULE.code, RULE.severity, first.source);
        let guess = if shown { near(word, known.iter().copied()) } else { None };
        let message = match places.len() {
            1 => said!("aktøren «{word}» står ikkje i registeret", "aktøren «{word}» står ikke i registeret"),
            n => said!(
                "aktøren «{word}» står ikkje i registeret, men er nemnd {n} gonger",
                "aktøren «{word}» står ikke i registeret, men er nevnt {n} ganger"
            ),
        };
        let mut fault = RULE.fault(first, message).hint(guess.map_or_else(|| enter(word), meant));
        if let Some(place) = register {
            fault = fault.related(place, said!("registeret startar her", "registeret starter her"));
        }
        faults.push(fault);
    }
}

/// What is said where there is no register at all, once for all the actors.
fn without_register(word: &str, places: &[Place]) -> Fault {
    let message = said!(
        "aktøren «{word}» står ikkje i registeret, for det er tomt",
        "aktøren «{word}» står ikke i registeret, for det er tomt"
    );
    let hint = said!(
        "skriv alle aktørane i kommune.yaml, ei line til kvar under «aktørar», slik: «{word}: {}»",
        "skriv alle aktørene i kommune.yaml, en linje til hver under «aktører», slik: «{word}: {}»",
        word.replace('-', " ")
    );
    RULE.fault(places.first().copied().unwrap_or_default(), message).hint(hint)
}

/// Whether this was meant.
pub fn meant(guess: &str) -> Said {
    said!("meinte du «{guess}»?", "mente du «{guess}»?")
}

/// How the actor is entered into the register, and how it is written without.
fn enter(word: &str) -> Said {
    let name = word.replace('-', " ");
    let loud = capital(&name);
    said!(
        "skriv «{word}: {name}» under «aktørar» i kommune.yaml, eller namnet med stor bokstav her: {loud}",
        "skriv «{word}: {name}» under «aktører» i kommune.yaml, eller navnet med stor bokstav her: {loud}"
    )
}

#[cfg(test)]
mod tests {
    use crate::tests::SmallPlan;

    fn told(list: &str) -> Vec<String> {
        SmallPlan::new("").measures(list).says(&super::RULE)
    }

    #[test]
    fn one_line_that_is_missing_in_the_register_is_told_of_once() {
        assert_eq!(
            told("- { id: a, tittel: A, ansvar: [rektor, slt] }\n- { id: b, tittel: B, ansvar: rektor }\n"),
            [
                "tiltak.yaml:4 «rektor»: aktøren «rektor» står ikkje i registeret, men er nemnd 2 gonger (skriv «rektor: \
                 rektor» under «aktørar» i kommune.yaml, eller namnet med stor bokstav her: Rektor) [kommune.yaml:5 \
                 «skulane» registeret startar her]"
            ]
        );
        assert_eq!(
            told("- { id: a, tittel: A, ansvar: poltiet }\n"),
            ["tiltak.yaml:4 «poltiet»: aktøren «poltiet» står ikkje i registeret (meinte du «politiet»?) \
                 [kommune.yaml:5 «skulane» registeret startar her]"]
        );
    }

    #[test]
    fn what_rests_on_a_line_of_the_register_that_is_wrong_is_not() {
        let measures = "- { id: a, tittel: A, ansvar: [ordforar, politiet] }\n";
        for register in
            ["{ Ordforar: ordførar, politiet: politiet }", "{ Ordførar: A, politiet: politiet }", "[politiet]"]
        {
            let kommune = crate::tests::KOMMUNE.replace("aktørar: {", &format!("aktørar: {register} # {{"));
            let plan = SmallPlan::new("").kommune(&kommune).measures(measures);
            assert_eq!(plan.reads_or_not(&super::RULE), Vec::<String>::new(), "{register}");
            assert_eq!(plan.read().faults.len(), 1, "{register}");
        }
    }
}
