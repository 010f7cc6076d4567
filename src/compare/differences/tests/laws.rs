//! The laws that every answer keeps, whatever the plans.

#![allow(clippy::type_complexity, reason = "what proptest makes is a tuple of tuples")]

use super::super::super::changes::{Fate, Tally, WordRun};
use super::super::super::contents::{Field, FieldName, Passage, PassageKind, UnitKind, Value};
use super::super::*;
use super::{actors, in_order, measure, passage_of, passages, plan, unit};
use proptest::prelude::*;

/// Every text of a plan: place by place, unit by unit.
fn all_texts(plan: &Contents) -> Vec<Passage> {
    let of = |u: &Unit| {
        let lists = u.fields.iter().filter_map(|f| match &f.value {
            Value::Passages(passages) => Some(passages.clone()),
            _ => None,
        });
        std::iter::once(u.tittel.clone()).chain(lists.flatten()).collect::<Vec<_>>()
    };
    plan.units.iter().flat_map(of).collect()
}

/// What an answer says, in an order of its own and without the new plan's, told from the old side or mirrored.
fn said(answer: &Changes, mirrored: bool) -> Vec<String> {
    let mut out = vec![];
    let side = |a: Option<String>, b: Option<String>| if mirrored { (b, a) } else { (a, b) };
    for pairs in &answer.pairs {
        let name = |i: Option<usize>, p: &Contents| i.map(|i| format!("{i}{}", p.units[i].tittel.printed));
        let who = side(name(pairs.old, &answer.old), name(pairs.new, &answer.new));
        out.push(format!("{who:?} {}", pairs.moved));
        for passage in passages(pairs) {
            let texts =
                side(passage.old.as_ref().map(|b| b.printed.clone()), passage.new.as_ref().map(|b| b.printed.clone()));
            let kind = match passage.fate {
                Fate::New if mirrored => Fate::Gone,
                Fate::Gone if mirrored => Fate::New,
                other => other,
            };
            let runs: Vec<String> = passage
                .words
                .iter()
                .map(|o| match o {
                    WordRun::Removed(t) if mirrored => format!("i{t}"),
                    WordRun::Added(t) if mirrored => format!("u{t}"),
                    WordRun::Removed(t) => format!("u{t}"),
                    WordRun::Added(t) => format!("i{t}"),
                    WordRun::Same(t) => t.clone(),
                    WordRun::Equivalent { old, new } => {
                        format!("{:?}", side(Some(old.clone()), Some(new.clone())))
                    }
                    WordRun::Number { old, new, difference } => {
                        let turned = |d: &String| match mirrored {
                            true if d.starts_with('−') => d.replace('−', "+"),
                            true => d.replace('+', "−"),
                            false => d.clone(),
                        };
                        format!(
                            "{:?} {:?}",
                            side(Some(old.clone()), Some(new.clone())),
                            difference.as_ref().map(turned)
                        )
                    }
                })
                .collect();
            // what went out and what came in stand in the order old, new on both sides
            let mut runs = runs;
            runs.sort();
            let moved = passage.other_unit.is_some();
            out.push(format!("{texts:?} {kind:?} {} {moved} {}", passage.moved, runs.concat()));
        }
    }
    out.sort();
    out
}

const POOL: [&str; 14] = [
    "Møtast fire gonger i året og dele kunnskap.",
    "Søkje om kr 50 000 til sommarleir for ungdom",
    "Søkje om 40 000,- til sommarleir for ungdom",
    "Lage invitasjonar og sende dei ut til «alle»",
    "Lage invitasjonar og dele dei ut til \"alle\"",
    "Halde 4 møte med skulane, og eitt med FAU",
    "Halde 5 møte med skulane og eitt med FAU.",
    "Ungdata {{ år }} i skulane",
    "Ungdata 2024 i skulane på 5. trinn",
    "Følgje opp handlingsplanen for politirådet",
    "Følgje opp handlingsplanen for styrande nivå",
    "ja",
    "SLT",
    "Ordne det praktiske (servering, lokale og anna)",
];

fn passage() -> impl Strategy<Value = Passage> {
    let plain = (
        0..POOL.len(),
        prop::sample::select(vec![PassageKind::Point, PassageKind::Paragraph, PassageKind::Label, PassageKind::Cell]),
    );
    let words = prop::collection::vec(
        prop::sample::select(vec!["møte", "og", "kr 5 000", "7", "skule,", "«ung»", "{{ år }}", "."]),
        0..9,
    );
    prop_oneof![
        4 => plain.prop_map(|(i, kind)| (POOL[i].to_string(), kind)),
        1 => words.prop_map(|w| (w.join(" "), PassageKind::Point)),
    ]
    .prop_map(|(text, kind)| passage_of(&text, &text, kind))
}

fn some_plan(year: &'static str) -> impl Strategy<Value = Contents> {
    let fields = prop::collection::vec(
        (
            prop::sample::select(vec![FieldName::Punkt, FieldName::Tekst, FieldName::Kostnad]),
            prop::collection::vec(passage(), 0..6),
        ),
        0..3,
    );
    let named =
        prop::sample::select(vec![("styret", "politirådet"), ("styret", "styrande nivå"), ("", "FAU"), ("fau", "FAU")]);
    let unit_of = (passage(), prop::option::of(0..3usize), fields, prop::collection::vec(named, 0..3), any::<bool>());
    prop::collection::vec(unit_of, 0..6).prop_map(move |units| {
        let make = |(at, (title, parent, fields, who, body)): (
            usize,
            (Passage, Option<usize>, Vec<(FieldName, Vec<Passage>)>, Vec<(&str, &str)>, bool),
        )| {
            let mut fields: Vec<Field> = fields
                .into_iter()
                .map(|(namn, passages)| Field { name: namn, value: Value::Passages(passages) })
                .collect();
            fields.push(actors(&who));
            let kind = if body { UnitKind::Gruppe } else { UnitKind::Tiltak };
            let mut out = unit(kind, "", parent.filter(|p| *p < at), fields);
            out.tittel = Passage { kind: PassageKind::Title, ..title };
            out.printed = out.tittel.written.clone();
            out
        };
        let mut out = plan(units.into_iter().enumerate().map(make).collect());
        let print = |passage: &mut Passage| passage.printed = passage.written.replace("{{ år }}", year);
        for unit in &mut out.units {
            print(&mut unit.tittel);
            for fields in &mut unit.fields {
                if let Value::Passages(passages) = &mut fields.value {
                    passages.iter_mut().for_each(print);
                }
            }
        }
        out
    })
}

fn turned(found: &Found) -> Found {
    Found { pairs: found.pairs.iter().map(|(i, j, g)| (*j, *i, *g)).collect(), ..Found::default() }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_plan_and_itself_differ_in_nothing(one in some_plan("2024")) {
        let n = one.units.len();
        let answer = differences(one.clone(), one, &in_order(n));
        prop_assert!(answer.pairs.iter().all(|p| !p.is_changed_inside() && !p.moved && !p.reordered), "{:#?}", answer.pairs);
        prop_assert!(answer.renamings.is_empty());
    }

    #[test]
    fn the_laws_hold(old in some_plan("2022"), new in some_plan("2024"), shuffle in prop::collection::vec((0..6usize, 0..6usize), 0..8)) {
        let pairs = shuffle.into_iter().map(|(i, j)| (i, j, Reason::Id)).collect();
        let mut found = Found { pairs, ..Found::default() };
        // what is no pair of these plans is left out once for both ways
        found.pairs = once(&old, &new, &found);
        let answer = differences(old.clone(), new.clone(), &found);

        // every unit once, in the order of the new plan
        let mut units: Vec<_> = answer.pairs.iter().filter_map(|p| p.old).collect();
        units.sort_unstable();
        prop_assert_eq!(units, (0..old.units.len()).collect::<Vec<_>>());
        let units: Vec<_> = answer.pairs.iter().filter_map(|p| p.new).collect();
        prop_assert_eq!(units, (0..new.units.len()).collect::<Vec<_>>());

        // every text once
        let sorted = |mut all: Vec<Passage>| { all.sort_by(|a, b| (&a.written, a.kind as u8).cmp(&(&b.written, b.kind as u8))); all };
        let side = |from: bool| answer.pairs.iter().flat_map(passages).filter_map(|b| if from { b.old.clone() } else { b.new.clone() }).collect::<Vec<_>>();
        prop_assert_eq!(sorted(side(true)), sorted(all_texts(&old)));
        prop_assert_eq!(sorted(side(false)), sorted(all_texts(&new)));

        // words give back both texts
        for passage in answer.pairs.iter().flat_map(passages) {
            prop_assert_eq!(passage.fate == Fate::Changed, !passage.words.is_empty());
            if passage.words.is_empty() { continue }
            let join = |from: bool| passage.words.iter().map(|o| match (o, from) {
                (WordRun::Same(t), _) | (WordRun::Removed(t), true) | (WordRun::Added(t), false) => t.as_str(),
                (WordRun::Equivalent { old, .. } | WordRun::Number { old, .. }, true) => old,
                (WordRun::Equivalent { new, .. } | WordRun::Number { new, .. }, false) => new,
                _ => "",
            }).collect::<String>();
            prop_assert_eq!(Some(join(true)), passage.old.as_ref().map(|b| b.printed.clone()));
            prop_assert_eq!(Some(join(false)), passage.new.as_ref().map(|b| b.printed.clone()));
        }

        // the mirror
        let mirror = differences(new, old, &turned(&found));
        prop_assert_eq!(said(&answer, false), said(&mirror, true));
        let counts = |a: &Changes, t: Tally| a.pairs.iter().filter(|p| a.tally(p) == t).count();
        prop_assert_eq!(counts(&answer, Tally::New), counts(&mirror, Tally::Gone));
        prop_assert_eq!(counts(&answer, Tally::Changed), counts(&mirror, Tally::Changed));
        // which of two like ones that changed places is said to have moved may be either
        let moved = |a: &Changes| a.pairs.iter().filter(|p| p.reordered).count();
        prop_assert_eq!(moved(&answer), moved(&mirror));
    }
}

#[test]
fn large_plans_take_no_time() {
    let point = |i: usize, k: usize| {
        format!("Punkt {} om {} og ord{} med {}", k, POOL[(i + k) % POOL.len()], i * 7 + k, i % 97)
    };
    // the time is told in a release build; no clock is asserted
    let n = if cfg!(debug_assertions) { 300 } else { 2_800 };
    let make = |shift: usize| {
        let units = (0..n).map(|i| {
            let points: Vec<String> = (0..6).map(|k| point(i + if (i + k) % 5 == 0 { shift } else { 0 }, k)).collect();
            measure(&format!("Tiltak {i}"), &points.iter().map(String::as_str).collect::<Vec<_>>())
        });
        plan(units.collect())
    };
    let (old, new) = (make(0), make(3));
    let start = std::time::Instant::now();
    let answer = differences(old, new, &in_order(n));
    eprintln!("{n} units: {:?}", start.elapsed());
    assert_eq!(answer.pairs.len(), n);
    let start = std::time::Instant::now();
    let answer = differences(make(0), make(5_000), &Found::default());
    eprintln!("{n} gone and {n} new: {:?}", start.elapsed());
    assert_eq!(answer.pairs.len(), 2 * n);
}
