//! Nobody can be in two meetings at once. Meetings that are the same one say so, with `felles`.

use super::meetings::Dated;
use crate::check::{Needs, Rule, Subject};
use crate::fault::code::Kind;
use crate::fault::{Fault, Faults, Severity};
use crate::norsk::{Dato, Klokke, said};
use crate::plan::Plan;
use crate::plan::tiltak::Tiltak;
use std::collections::{BTreeMap, HashMap, HashSet};

/// Two meetings of one actor at the same time.
pub const RULE: Rule = Rule::warning("PV306", "samtidige-møte", Kind::Dates, Needs::Nothing, check);

/// How many meetings of a day each one is held against, and how many actors of it; no day and no meeting has so many.
const MOST: usize = 200;

/// How much of a title is quoted.
const LONGEST_TITLE: usize = 120;

/// Remarks on each meeting that somebody responsible for it must leave another one for, and notes it where they are several.
fn check(subject: &Subject, faults: &mut Faults) {
    let plan = subject.plan;
    let all = subject.meetings();
    let mut days: BTreeMap<Dato, Vec<&Dated>> = BTreeMap::new();
    for møte in all {
        days.entry(møte.dato.value).or_default().push(møte);
    }
    for meetings in days.into_values().filter(|meetings| meetings.len() > 1) {
        let mut held: HashMap<*const Tiltak, HashSet<&str>> = HashMap::new();
        for møte in &meetings {
            held.entry(std::ptr::from_ref(møte.tiltak)).or_insert_with(|| møte.actors().collect());
        }
        let none = HashSet::new();
        for (at, møte) in meetings.iter().enumerate() {
            let earlier = meetings[..at].iter().rev().take(MOST);
            let both =
                |other: &Dated| both(plan, other, held.get(&std::ptr::from_ref(other.tiltak)).unwrap_or(&none), møte);
            if let Some((other, actor)) = earlier.rev().find_map(|other| Some((other, both(other)?))) {
                faults.push(fault(plan, other, møte, actor));
            }
        }
    }
}

fn fault(plan: &Plan, other: &Dated, møte: &Dated, actor: &str) -> Fault {
    let name = plan.actor(actor).map_or(actor, |a| a.namn.source());
    let title = shortened(other.tiltak.tittel.source());
    let day = møte.dato.value.plain();
    let message = match std::ptr::eq(other.tiltak, møte.tiltak) {
        true => said!("tiltaket har to møte {day} som går samtidig", "tiltaket har to møter {day} som går samtidig"),
        false => said!(
            "{name} har alt eit møte {day} på same tid: «{title}»",
            "{name} har allerede et møte {day} på samme tid: «{title}»"
        ),
    };
    // the date is that of the other meeting, which the joint one takes over
    let id = other.møte.id.as_ref().map_or("id-en", |id| id.value.as_str());
    let hint = match other.møte.id {
        Some(_) => said!(
            "rett tida; er det same møtet, skriv du «felles: {id}» i staden for «dato»",
            "rett tiden; er det samme møtet, skriver du «felles: {id}» i stedet for «dato»"
        ),
        None => said!(
            "rett tida; er det same møtet, gje det andre ein «id», og skriv «felles: {id}» her i staden for «dato»",
            "rett tiden; er det samme møtet, gi det andre en «id», og skriv «felles: {id}» her i stedet for «dato»"
        ),
    };
    let severity = if is_many(plan, actor) { Severity::Note } else { RULE.severity };
    let fault = Fault { severity, ..RULE.fault(møte.møte.place, message) };
    fault.related(other.møte.place, said!("det andre møtet", "det andre møtet")).hint(hint)
}

/// A title as a fault quotes it.
fn shortened(title: &str) -> String {
    let mut short: String = title.chars().take(LONGEST_TITLE).collect();
    if short.len() < title.len() {
        short.push('…');
    }
    short
}

/// Whether an actor is several, who can be in several places: *skulane*.
fn is_many(plan: &Plan, actor: &str) -> bool {
    plan.actor(actor).is_some_and(|a| ["ane", "ene"].iter().any(|end| a.namn.source().trim().ends_with(end)))
}

/// Somebody who is in both meetings, where they overlap and are not one.
fn both<'a>(plan: &Plan, one: &Dated, of_one: &HashSet<&str>, other: &'a Dated<'a>) -> Option<&'a str> {
    let (Some(a), Some(b)) = (one.kl, other.kl) else { return None };
    let joint = matches!((one.joint(), other.joint()), (Some(a), Some(b)) if a == b);
    // groups under one measure have people of their own
    let apart = std::ptr::eq(one.tiltak, other.tiltak)
        && matches!((one.gruppe, other.gruppe), (Some(a), Some(b)) if !std::ptr::eq(a, b));
    if joint || apart || !overlap(a, b) {
        return None;
    }
    let same = std::ptr::eq(one.tiltak, other.tiltak).then_some("");
    same.or_else(|| {
        let shared = other.actors().take(MOST).filter(|actor| of_one.contains(actor));
        shared.min_by_key(|actor| is_many(plan, actor))
    })
}

fn overlap(a: Klokke, b: Klokke) -> bool {
    // of a meeting that does not say when it ends, the first minute is known
    let end = |kl: Klokke| kl.til.unwrap_or(kl.frå + 1);
    a.frå < end(b) && b.frå < end(a)
}

#[cfg(test)]
mod tests {
    use crate::tests::SmallPlan;

    fn plan(second: &str) -> Vec<String> {
        let list = format!(
            "- id: a\n  tittel: Politiråd\n  ansvar: [slt, politiet]\n  tidspunkt:\n    - {{ dato: 2024-12-04, kl: 11.45–15.15, id: \
             fm }}\n- id: b\n  tittel: Koordinering\n  {second}\n"
        );
        SmallPlan::new("").measures(&list).says(&super::RULE)
    }

    #[test]
    fn one_who_should_be_in_two_meetings_at_once_is_told_of() {
        assert_eq!(
            plan("ansvar: [helse, slt]\n  tidspunkt: { dato: 2024-12-04, kl: 13–14 }"),
            [
                "tiltak.yaml:12 «{ dato: 2024-12-04, kl: 13–14 }»: SLT-koordinator har alt eit møte 4. desember 2024 på same tid: «Politiråd» (rett tida; er det same møtet, skriv du «felles: fm» i staden for «dato») \
                 [tiltak.yaml:8 «{ dato: 2024-12-04, kl: 11.45–15.15, id: fm }» det andre møtet]"
            ]
        );
    }

    #[test]
    fn joint_meetings_meetings_after_each_other_and_other_people_are_not() {
        assert!(plan("ansvar: slt\n  tidspunkt: { felles: fm, kl: 11.45–13.45 }").is_empty());
        assert!(plan("ansvar: slt\n  tidspunkt: { dato: 2024-12-04, kl: 15.15–16 }").is_empty());
        assert!(plan("ansvar: slt\n  tidspunkt: { dato: 2024-12-04 }").is_empty());
        assert!(plan("ansvar: helse\n  tidspunkt: { dato: 2024-12-04, kl: 13–14 }").is_empty());
    }

    #[test]
    fn groups_under_one_measure_may_meet_at_once_and_one_list_may_not() {
        let groups = "tidspunkt:\n    - { namn: Nord, liste: [{ dato: 2024-03-05, kl: 9–11 }] }\n    - { namn: Sør, liste: [{ dato: \
                      2024-03-05, kl: 9–11 }] }";
        assert!(plan(groups).is_empty());
        let list = plan("tidspunkt: [{ dato: 2024-03-05, kl: 9–11 }, { dato: 2024-03-05, kl: 10–12 }]");
        assert!(list.len() == 1 && list[0].contains("tiltaket har to møte 5. mars 2024 som går samtidig"), "{list:?}");
    }
}
