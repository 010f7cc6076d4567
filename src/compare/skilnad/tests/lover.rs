//! The laws that every answer keeps, whatever the plans.

#![allow(clippy::type_complexity)] // what proptest makes is a tuple of tuples

use super::super::super::endring::{Bitskilnad, Ordbit, Teljing};
use super::super::super::innhald::{Bitslag, Felt, Slag};
use super::super::*;
use super::{actors, bit_of, bits, in_order, measure, plan, unit};
use proptest::prelude::*;

/// Every text of a plan: place by place, unit by unit.
fn all_texts(plan: &Innhald) -> Vec<Bit> {
    let of = |u: &Eining| {
        let lists = u.felt.iter().filter_map(|f| match &f.verdi {
            Verdi::Bitar(bits) => Some(bits.clone()),
            _ => None,
        });
        std::iter::once(u.tittel.clone()).chain(lists.flatten()).collect::<Vec<_>>()
    };
    plan.einingar.iter().flat_map(of).collect()
}

/// What an answer says, in an order of its own and without the new plan's, told from the old side or mirrored.
fn said(answer: &Endringar, mirrored: bool) -> Vec<String> {
    let mut out = vec![];
    let side = |a: Option<String>, b: Option<String>| if mirrored { (b, a) } else { (a, b) };
    for par in &answer.par {
        let name = |i: Option<usize>, p: &Innhald| i.map(|i| format!("{i}{}", p.einingar[i].tittel.prenta));
        let who = side(name(par.gammal, &answer.gammal), name(par.ny, &answer.ny));
        out.push(format!("{who:?} {}", par.flytta));
        for bit in bits(par) {
            let texts = side(bit.frå.as_ref().map(|b| b.prenta.clone()), bit.til.as_ref().map(|b| b.prenta.clone()));
            let slag = match bit.slag {
                Bitskilnad::Ny if mirrored => Bitskilnad::Borte,
                Bitskilnad::Borte if mirrored => Bitskilnad::Ny,
                other => other,
            };
            let ord: Vec<String> = bit
                .ord
                .iter()
                .map(|o| match o {
                    Ordbit::Ut(t) if mirrored => format!("i{t}"),
                    Ordbit::Inn(t) if mirrored => format!("u{t}"),
                    Ordbit::Ut(t) => format!("u{t}"),
                    Ordbit::Inn(t) => format!("i{t}"),
                    Ordbit::Lik(t) => t.clone(),
                    Ordbit::Jamgod { frå, til } => format!("{:?}", side(Some(frå.clone()), Some(til.clone()))),
                    Ordbit::Tal { frå, til, skilnad } => {
                        let turned = |d: &String| match mirrored {
                            true if d.starts_with('−') => d.replace('−', "+"),
                            true => d.replace('+', "−"),
                            false => d.clone(),
                        };
                        format!("{:?} {:?}", side(Some(frå.clone()), Some(til.clone())), skilnad.as_ref().map(turned))
                    }
                })
                .collect();
            // what went out and what came in stand in the order old, new on both sides
            let mut ord = ord;
            ord.sort();
            let moved = bit.annan.is_some();
            out.push(format!("{texts:?} {slag:?} {} {moved} {}", bit.flytta, ord.concat()));
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

fn bit() -> impl Strategy<Value = Bit> {
    let plain = (
        0..POOL.len(),
        prop::sample::select(vec![Bitslag::Punkt, Bitslag::Avsnitt, Bitslag::Merkelapp, Bitslag::Celle]),
    );
    let words = prop::collection::vec(
        prop::sample::select(vec!["møte", "og", "kr 5 000", "7", "skule,", "«ung»", "{{ år }}", "."]),
        0..9,
    );
    prop_oneof![
        4 => plain.prop_map(|(i, slag)| (POOL[i].to_string(), slag)),
        1 => words.prop_map(|w| (w.join(" "), Bitslag::Punkt)),
    ]
    .prop_map(|(text, slag)| bit_of(&text, &text, slag))
}

fn some_plan(year: &'static str) -> impl Strategy<Value = Innhald> {
    let fields = prop::collection::vec(
        (
            prop::sample::select(vec![Feltnamn::Punkt, Feltnamn::Tekst, Feltnamn::Kostnad]),
            prop::collection::vec(bit(), 0..6),
        ),
        0..3,
    );
    let named =
        prop::sample::select(vec![("styret", "politirådet"), ("styret", "styrande nivå"), ("", "FAU"), ("fau", "FAU")]);
    let unit_of = (bit(), prop::option::of(0..3usize), fields, prop::collection::vec(named, 0..3), any::<bool>());
    prop::collection::vec(unit_of, 0..6).prop_map(move |units| {
        let make = |(at, (title, parent, fields, who, body)): (
            usize,
            (Bit, Option<usize>, Vec<(Feltnamn, Vec<Bit>)>, Vec<(&str, &str)>, bool),
        )| {
            let mut felt: Vec<Felt> =
                fields.into_iter().map(|(namn, bits)| Felt { namn, verdi: Verdi::Bitar(bits) }).collect();
            felt.push(actors(&who));
            let slag = if body { Slag::Gruppe } else { Slag::Tiltak };
            let mut out = unit(slag, "", parent.filter(|p| *p < at), felt);
            out.tittel = Bit { slag: Bitslag::Tittel, ..title };
            out.prenta = out.tittel.tekst.clone();
            out
        };
        let mut out = plan(units.into_iter().enumerate().map(make).collect());
        let print = |bit: &mut Bit| bit.prenta = bit.tekst.replace("{{ år }}", year);
        for unit in &mut out.einingar {
            print(&mut unit.tittel);
            for felt in &mut unit.felt {
                if let Verdi::Bitar(bits) = &mut felt.verdi {
                    bits.iter_mut().for_each(print);
                }
            }
        }
        out
    })
}

fn turned(funne: &Funne) -> Funne {
    Funne { par: funne.par.iter().map(|(i, j, g)| (*j, *i, *g)).collect(), ..Funne::default() }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_plan_and_itself_differ_in_nothing(one in some_plan("2024")) {
        let n = one.einingar.len();
        let answer = differences(one.clone(), one, in_order(n));
        prop_assert!(answer.par.iter().all(|p| !p.er_endra_inni() && !p.flytta && !p.omordna), "{:#?}", answer.par);
        prop_assert!(answer.namnebyte.is_empty());
    }

    #[test]
    fn the_laws_hold(old in some_plan("2022"), new in some_plan("2024"), shuffle in prop::collection::vec((0..6usize, 0..6usize), 0..8)) {
        let par = shuffle.into_iter().map(|(i, j)| (i, j, Grunn::Id)).collect();
        let mut funne = Funne { par, ..Funne::default() };
        // what is no pair of these plans is left out once for both ways
        funne.par = once(&old, &new, &funne);
        let answer = differences(old.clone(), new.clone(), funne.clone());

        // every unit once, in the order of the new plan
        let mut units: Vec<_> = answer.par.iter().filter_map(|p| p.gammal).collect();
        units.sort_unstable();
        prop_assert_eq!(units, (0..old.einingar.len()).collect::<Vec<_>>());
        let units: Vec<_> = answer.par.iter().filter_map(|p| p.ny).collect();
        prop_assert_eq!(units, (0..new.einingar.len()).collect::<Vec<_>>());

        // every text once
        let sorted = |mut all: Vec<Bit>| { all.sort_by(|a, b| (&a.tekst, a.slag as u8).cmp(&(&b.tekst, b.slag as u8))); all };
        let side = |from: bool| answer.par.iter().flat_map(bits).filter_map(|b| if from { b.frå.clone() } else { b.til.clone() }).collect::<Vec<_>>();
        prop_assert_eq!(sorted(side(true)), sorted(all_texts(&old)));
        prop_assert_eq!(sorted(side(false)), sorted(all_texts(&new)));

        // words give back both texts
        for bit in answer.par.iter().flat_map(bits) {
            prop_assert_eq!(bit.slag == Bitskilnad::Endra, !bit.ord.is_empty());
            if bit.ord.is_empty() { continue }
            let join = |from: bool| bit.ord.iter().map(|o| match (o, from) {
                (Ordbit::Lik(t), _) | (Ordbit::Ut(t), true) | (Ordbit::Inn(t), false) => t.as_str(),
                (Ordbit::Jamgod { frå, .. } | Ordbit::Tal { frå, .. }, true) => frå,
                (Ordbit::Jamgod { til, .. } | Ordbit::Tal { til, .. }, false) => til,
                _ => "",
            }).collect::<String>();
            prop_assert_eq!(Some(join(true)), bit.frå.as_ref().map(|b| b.prenta.clone()));
            prop_assert_eq!(Some(join(false)), bit.til.as_ref().map(|b| b.prenta.clone()));
        }

        // the mirror
        let mirror = differences(new, old, turned(&funne));
        prop_assert_eq!(said(&answer, false), said(&mirror, true));
        let counts = |a: &Endringar, t: Teljing| a.par.iter().filter(|p| a.teljing(p) == t).count();
        prop_assert_eq!(counts(&answer, Teljing::Ny), counts(&mirror, Teljing::Borte));
        prop_assert_eq!(counts(&answer, Teljing::Endra), counts(&mirror, Teljing::Endra));
        // which of two like ones that changed places is said to have moved may be either
        let moved = |a: &Endringar| a.par.iter().filter(|p| p.omordna).count();
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
    let answer = differences(old, new, in_order(n));
    eprintln!("{n} units: {:?}", start.elapsed());
    assert_eq!(answer.par.len(), n);
    let start = std::time::Instant::now();
    let answer = differences(make(0), make(5_000), Funne::default());
    eprintln!("{n} gone and {n} new: {:?}", start.elapsed());
    assert_eq!(answer.par.len(), 2 * n);
}
