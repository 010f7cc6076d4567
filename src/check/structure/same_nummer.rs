//! «Tiltak 1» is one measure of a plan: where two sections begin at 1, it is two.

use crate::check::{Needs, Rule, Subject};
use crate::fault::Faults;
use crate::fault::code::Kind;
use crate::norsk::said;
use crate::plan::numbers::ChapterNumbers;
use std::collections::HashMap;

/// Two measures with one number.
pub const RULE: Rule = Rule::warning("PV117", "same-nummer", Kind::Structure, Needs::Nothing, check);

/// Remarks on each section whose measures have numbers that those of another have.
fn check(subject: &Subject, faults: &mut Faults) {
    let plan = subject.plan;
    let mut first: HashMap<&str, usize> = HashMap::new();
    for (nth, (kapittel, numbers)) in plan.seksjonar.iter().zip(&subject.resolved.numbers).enumerate() {
        let other = of_measures(numbers).find_map(|number| Some((number, *first.get(number.as_str())?)));
        if let Some((number, before)) = other
            && let Some(earlier) = plan.seksjonar.get(before)
        {
            let message = said!(
                "tiltak {number} finst i to seksjonar, for numra byrjar på nytt her",
                "tiltak {number} finnes i to seksjoner, for numrene begynner på nytt her"
            );
            let word = plan.målform().choose("løpande", Some("løpende"));
            let hint = said!(
                "skriv «nummerering: {word}» i begge seksjonane",
                "skriv «nummerering: {word}» i begge seksjonene"
            );
            let fault = RULE.fault(kapittel.seksjon.hovud().tittel.place(), message).hint(hint);
            faults.push(fault.related(
                earlier.seksjon.hovud().tittel.place(),
                said!("her er det òg eit tiltak {number}", "her er det også et tiltak {number}"),
            ));
        }
        for number in of_measures(numbers) {
            first.entry(number).or_insert(nth);
        }
    }
}

/// The numbers of the measures of a section.
fn of_measures(numbers: &ChapterNumbers) -> impl Iterator<Item = &String> {
    let tables = numbers.tabellar.iter();
    tables.flat_map(|table| table.delmål.iter().flat_map(|goal| &goal.tiltak).chain(&table.tiltak)).flatten()
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::tests::SmallPlan;

    fn told(numbering: [&str; 2]) -> Vec<String> {
        let section = |id: &str, numbering: &str| {
            format!("type: tiltak\ntittel: {id}\n{numbering}tiltak: [{{ id: {id}, tittel: T }}]\n")
        };
        SmallPlan::new("")
            .section("a", &section("a", numbering[0]))
            .section("b", &section("b", numbering[1]))
            .says(&RULE)
    }

    #[test]
    fn two_sections_that_begin_at_one_are_told_of() {
        assert_eq!(
            told(["", ""]),
            [
                "b.yaml:2 «b»: tiltak 1 finst i to seksjonar, for numra byrjar på nytt her (skriv «nummerering: løpande» i begge seksjonane) \
              [a.yaml:2 «a» her er det òg eit tiltak 1]"
            ]
        );
    }

    #[test]
    fn running_numbers_and_none_are_fine() {
        assert_eq!(told(["nummerering: løpande\n", "nummerering: løpande\n"]), Vec::<String>::new());
        assert_eq!(told(["nummerering: ingen\n", ""]), Vec::<String>::new());
    }
}
