//! Names, actors, meetings and places.

use super::super::super::changes::{ActorChange, Pair, TimeChange};
use super::super::super::contents::{Field, FieldName, Time, UnitKind, Value, When};
use super::super::*;
use super::{actors, field, in_order, measure, plan, unit};
use crate::norsk::Dato;

#[test]
fn a_name_that_changed_all_through_is_told_once() {
    let make = |name: &str, low: &str| {
        let mut body = unit(UnitKind::Gruppe, name, None, vec![]);
        body.printed = name.into();
        let responsible = |title: &str| {
            let text = format!("Leggje saka fram for {low} før sommaren");
            unit(UnitKind::Tiltak, title, None, vec![field(FieldName::Punkt, &[&text]), actors(&[("styret", low)])])
        };
        plan(vec![body, responsible("A"), responsible("B")])
    };
    let answer = differences(make("Politirådet", "politirådet"), make("Styrande nivå", "styrande nivå"), &in_order(3));
    assert_eq!(answer.renamings.len(), 1);
    assert_eq!(answer.renamings[0].times, 5);
    assert!(answer.pairs.iter().all(|p| !p.is_changed_inside()), "{:#?}", answer.pairs);
    // where the new name gave way to the old one, something changed
    let with = |mut plan: Contents, low: &str| {
        plan.units.push(measure("C", &[&format!("Også {low} kan uttale seg om saka")]));
        plan
    };
    let old = with(make("Politirådet", "politirådet"), "styrande nivå");
    let new = with(make("Styrande nivå", "styrande nivå"), "politirådet");
    let answer = differences(old, new, &in_order(4));
    let changed: Vec<bool> = answer.pairs.iter().map(Pair::is_changed_inside).collect();
    assert_eq!(changed, [false, false, false, true]);
}

#[test]
fn actors_are_sets() {
    let side = |all: &[(&str, &str)]| plan(vec![unit(UnitKind::Tiltak, "T", None, vec![actors(all)])]);
    let old = side(&[("slt", "SLT-koordinator"), ("", "Rektorar"), ("fau", "FAU")]);
    let new = side(&[("", "rektorar"), ("slt", "Koordinator for SLT"), ("", "Politiet")]);
    let answer = differences(old, new, &in_order(1));
    let Change::Actors(all) = &answer.pairs[0].fields[0].change else { panic!("actors") };
    let changed: Vec<&ActorChange> = all.iter().filter(|a| a.is_change()).collect();
    assert_eq!(changed.len(), 2, "{changed:?}");
    assert_eq!(answer.renamings.len(), 1);
    assert_eq!(answer.renamings[0].times, 1);
}

#[test]
fn meetings_that_moved_are_told_as_moved() {
    let time = |date: &str, group: &str| Time {
        gruppe: (!group.is_empty()).then(|| group.into()),
        when: When::Day(Dato::parse(date).expect("a date")),
        kl: None,
        stad: None,
        merknad: None,
    };
    let side = |all: &[(&str, &str)]| {
        let value = Value::Times(all.iter().map(|(d, g)| time(d, g)).collect());
        plan(vec![unit(UnitKind::Tiltak, "T", None, vec![Field { name: FieldName::Tidspunkt, value }])])
    };
    let row = |old: &[(&str, &str)], new: &[(&str, &str)]| {
        let answer = differences(side(old), side(new), &in_order(1));
        let Change::Times(all) = &answer.pairs[0].fields[0].change else { panic!("times") };
        let day = |t: &Option<Time>| match t.as_ref().map(|t| &t.when) {
            Some(When::Day(date)) => date.short(),
            _ => "–".into(),
        };
        let changed = all.iter().filter(|t| t.is_change());
        changed.map(|t: &TimeChange| format!("{} → {}", day(&t.old), day(&t.new))).collect::<Vec<_>>()
    };
    assert_eq!(
        row(&[("2024-02-07", ""), ("2024-04-03", "")], &[("2024-04-10", ""), ("2024-02-07", "")]),
        ["03.04.24 → 10.04.24"]
    );
    assert_eq!(
        row(&[("2022-03-04", ""), ("2022-05-31", "")], &[("2024-02-27", ""), ("2024-05-14", "")]),
        ["04.03.22 → 27.02.24", "31.05.22 → 14.05.24"]
    );
    assert_eq!(
        row(&[("2022-03-04", "a"), ("2022-09-20", "a")], &[("2024-09-17", "a")]),
        ["04.03.22 → –", "20.09.22 → 17.09.24"]
    );
}

#[test]
fn a_measure_moves_to_another_goal_or_among_those_beside_it() {
    let make = |parents: &[usize], titles: &[&str]| {
        let mut units = vec![unit(UnitKind::Delmål, "Ein", None, vec![]), unit(UnitKind::Delmål, "To", None, vec![])];
        units.extend(titles.iter().zip(parents).map(|(t, p)| unit(UnitKind::Tiltak, t, Some(*p), vec![])));
        plan(units)
    };
    let old = make(&[0, 0, 0, 1], &["A", "B", "C", "D"]);
    let new = make(&[0, 0, 1, 1], &["C", "A", "B", "D"]);
    let pairs = [(0, 0), (1, 1), (2, 3), (3, 4), (4, 2), (5, 5)];
    let found = Found { pairs: pairs.iter().map(|(i, j)| (*i, *j, Reason::Id)).collect(), ..Found::default() };
    let answer = differences(old, new, &found);
    let state: Vec<_> = answer.pairs.iter().map(|p| (p.moved, p.reordered)).collect();
    // C or A: which of two changed places is a tie, and one of them only
    assert_eq!(state.iter().filter(|s| s.0).count(), 1);
    assert_eq!(state.iter().filter(|s| s.1).count(), 1);
    assert!(state[4].0, "{state:?}");
}
