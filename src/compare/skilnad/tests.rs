//! Plans made by hand, and the laws that every answer keeps.

#![allow(clippy::type_complexity)] // what proptest makes is a tuple of tuples

use super::super::endring::{Aktørendring, Bitskilnad, Ordbit, Teljing, Tidsendring};
use super::super::innhald::{Bitslag, Felt, Når, Slag, Tidlegare};
use super::*;
use crate::fault::Place;
use crate::plan::verdi::{Dato, Målform};
use proptest::prelude::*;

fn bit_of(written: &str, shown: &str, slag: Bitslag) -> Bit {
    Bit { tekst: written.into(), prenta: shown.into(), slag, nivå: 0, place: Place::default() }
}

fn point(text: &str) -> Bit {
    bit_of(text, text, Bitslag::Punkt)
}

fn unit(slag: Slag, title: &str, parent: Option<usize>, felt: Vec<Felt>) -> Eining {
    Eining {
        slag,
        id: None,
        nummer: None,
        tittel: bit_of(title, title, Bitslag::Tittel),
        prenta: title.into(),
        forelder: parent,
        felt,
        tidlegare: Tidlegare::Usagt,
        place: Place::default(),
    }
}

fn field(namn: Feltnamn, texts: &[&str]) -> Felt {
    Felt { namn, verdi: Verdi::Bitar(texts.iter().map(|t| point(t)).collect()) }
}

fn actors(all: &[(&str, &str)]) -> Felt {
    let one = |(id, namn): &(&str, &str)| Aktør {
        id: (!id.is_empty()).then(|| id.to_string()),
        namn: namn.to_string(),
        merknad: None,
    };
    Felt { namn: Feltnamn::Ansvar, verdi: Verdi::Aktørar(all.iter().map(one).collect()) }
}

fn plan(units: Vec<Eining>) -> Innhald {
    Innhald {
        namn: "a/b".into(),
        mappe: "b".into(),
        tittel: "Plan".into(),
        år: "2024".into(),
        målform: Målform::Nn,
        dato: None,
        einingar: units,
    }
}

fn measure(title: &str, points: &[&str]) -> Eining {
    unit(Slag::Tiltak, title, None, vec![field(Feltnamn::Punkt, points)])
}

/// Pairs by place: the first with the first.
fn in_order(n: usize) -> Funne {
    Funne { par: (0..n).map(|i| (i, i, Grunn::Id)).collect(), ..Funne::default() }
}

fn bits(par: &Par) -> Vec<&Bitendring> {
    let lists = par.felt.iter().filter_map(|f| match &f.endring {
        Endring::Bitar(all) => Some(all),
        _ => None,
    });
    std::iter::once(&par.tittel).chain(lists.flatten()).collect()
}

/// The points of a pair of measures, told as «kind: old → new».
fn told(old: &[&str], new: &[&str]) -> Vec<String> {
    let answer = differences(plan(vec![measure("T", old)]), plan(vec![measure("T", new)]), in_order(1));
    let all = bits(&answer.par[0]).into_iter().skip(1);
    let text = |b: &Option<Bit>| b.as_ref().map_or("–".to_string(), |b| b.prenta.clone());
    all.map(|b| format!("{:?}{}: {} → {}", b.slag, if b.flytta { " flytta" } else { "" }, text(&b.frå), text(&b.til)))
        .collect()
}

fn words(old: &str, new: &str) -> String {
    let answer = differences(plan(vec![measure(old, &[])]), plan(vec![measure(new, &[])]), in_order(1));
    let title = &answer.par[0].tittel;
    let bits = title.ord.iter().map(|bit| match bit {
        Ordbit::Lik(t) => t.clone(),
        Ordbit::Ut(t) => format!("[-{t}]"),
        Ordbit::Inn(t) => format!("[+{t}]"),
        Ordbit::Jamgod { til, .. } => format!("~{til}~"),
        Ordbit::Tal { frå, til, skilnad } => {
            format!("[{frå}→{til}{}]", skilnad.as_deref().map_or(String::new(), |d| format!(" {d}")))
        }
    });
    format!("{:?}: {}", title.slag, bits.collect::<String>())
}

#[test]
fn words_are_told_where_they_changed() {
    for (old, new, expected) in [
        ("Fire møte i året", "Fem møte i året", "Endra: [-Fire][+Fem] møte i året"),
        ("Fire møte.", "Fire møte i året", "Endra: Fire møte[+ i året]~~"),
        (
            "Søkje om kr 50 000 til leir",
            "Søkje om 40 000,- til leir",
            "Endra: Søkje om [kr 50 000→40 000,- −10 000] til leir",
        ),
        ("Søkje om kr. 50 000,-", "Søkje om kr 50 000", "Lik: "),
        ("Dei 4 møta i «Ung»", "Dei 5 møta i \"Ung\"", "Endra: Dei [4→5 +1] møta i ~\"~Ung~\"~"),
        ("Ungdata 2021 for skulane", "Ungdata 2024 for skulane", "Endra: Ungdata [-2021][+2024] for skulane"),
        (
            "Møte 27. februar 2024 kl. 10",
            "Møte 3. mars 2024 kl. 10",
            "Endra: Møte [-27. februar 2024][+3. mars 2024] kl. 10",
        ),
        (
            "Etablere arbeidsgruppe",
            "Etablere arbeidsgruppe (ungdomsråd og tilsette)",
            "Endra: Etablere arbeidsgruppe[+ (ungdomsråd og tilsette)]",
        ),
        ("Søkje midlar til bading", "Arrangere tryggleiksvandring med natteramnar", "Omskriven: "),
    ] {
        assert_eq!(words(old, new), expected, "{old} / {new}");
    }
}

#[test]
fn placeholders_are_compared_as_written_and_shown_as_printed() {
    let title = |written: &str, shown: &str| {
        let mut unit = measure("", &[]);
        unit.tittel = bit_of(written, shown, Bitslag::Tittel);
        plan(vec![unit])
    };
    let same = differences(title("Våren {{ år }}", "Våren 2022"), title("Våren {{år}}", "Våren 2024"), in_order(1));
    assert_eq!(same.par[0].tittel.slag, Bitskilnad::Lik);
    let other =
        differences(title("Våren {{ år }}", "Våren 2022"), title("Hausten {{ år }}.", "Hausten 2024."), in_order(1));
    let row = &other.par[0].tittel.ord;
    assert!(row.contains(&Ordbit::Jamgod { frå: "2022".into(), til: "2024".into() }), "{row:?}");
    assert!(row.contains(&Ordbit::Ut("Våren".into())), "{row:?}");
}

#[test]
fn points_are_kept_changed_moved_gone_and_new() {
    assert_eq!(
        told(
            &["Møtast fire gonger", "Lage invitasjonar og sende dei ut", "Ordne servering og lokale", "Søkje midlar"],
            &[
                "Ordne servering og lokale",
                "Møtast fire gonger.",
                "Lage invitasjonar og dele dei ut",
                "Vandre med ramnar"
            ],
        ),
        [
            "Lik flytta: Ordne servering og lokale → Ordne servering og lokale",
            "Lik: Møtast fire gonger → Møtast fire gonger.",
            "Endra: Lage invitasjonar og sende dei ut → Lage invitasjonar og dele dei ut",
            "Borte: Søkje midlar → –",
            "Ny: – → Vandre med ramnar",
        ]
    );
}

#[test]
fn a_point_that_went_to_another_measure_is_told_once() {
    let old = plan(vec![measure("A", &["Felles punkt for skulane i bygda", "Eitt til"]), measure("B", &["Tredje"])]);
    let new = plan(vec![measure("A", &["Eitt til"]), measure("B", &["Tredje", "Felles punkt for skulane i bygda"])]);
    let answer = differences(old, new, in_order(2));
    assert_eq!(answer.par[0].gjekk_til, [1]);
    assert_eq!(bits(&answer.par[0]).len(), 2);
    let came = bits(&answer.par[1])[2];
    assert_eq!((came.slag, came.annan, came.flytta), (Bitskilnad::Lik, Some(0), false));
    assert!(answer.par.iter().all(|p| answer.teljing(p) == Teljing::Endra));
}

#[test]
fn a_few_words_in_a_long_text_elsewhere_are_no_move() {
    let head = "Kultursjefen: møteplass for ungdom med fast vaksenperson";
    let long = "Kultursjefen søkte utviklingsfondet om tilskot til møteplass for ungdom med fast vaksenperson, og det blei innvilga til løn i heil stilling";
    let old = plan(vec![measure("A", &[long]), measure("B", &[])]);
    let new = plan(vec![measure("A", &[]), measure("B", &[head])]);
    let answer = differences(old, new, in_order(2));
    assert!(answer.par.iter().flat_map(bits).all(|b| b.annan.is_none()));
    assert_eq!(told(&["Seminaret hadde 50 deltakarar", "Det blei servert lunsj"], &["Seminaret blei halde ein onsdag, og deltakarar frå skulane, barnehagane, helsestasjonen, politiet, barnevernet og dei frivillige organisasjonane kom"]).len(), 3);
}

#[test]
fn a_name_that_changed_all_through_is_told_once() {
    let make = |name: &str, low: &str| {
        let mut body = unit(Slag::Gruppe, name, None, vec![]);
        body.prenta = name.into();
        let responsible = |title: &str| {
            let text = format!("Leggje saka fram for {low} før sommaren");
            unit(Slag::Tiltak, title, None, vec![field(Feltnamn::Punkt, &[&text]), actors(&[("styret", low)])])
        };
        plan(vec![body, responsible("A"), responsible("B")])
    };
    let answer = differences(make("Politirådet", "politirådet"), make("Styrande nivå", "styrande nivå"), in_order(3));
    assert_eq!(answer.namnebyte.len(), 1);
    assert_eq!(answer.namnebyte[0].gonger, 5);
    assert!(answer.par.iter().all(|p| !p.er_endra_inni()), "{:#?}", answer.par);
    // where the new name gave way to the old one, something changed
    let with = |mut plan: Innhald, low: &str| {
        plan.einingar.push(measure("C", &[&format!("Også {low} kan uttale seg om saka")]));
        plan
    };
    let old = with(make("Politirådet", "politirådet"), "styrande nivå");
    let new = with(make("Styrande nivå", "styrande nivå"), "politirådet");
    let answer = differences(old, new, in_order(4));
    let changed: Vec<bool> = answer.par.iter().map(Par::er_endra_inni).collect();
    assert_eq!(changed, [false, false, false, true]);
}

#[test]
fn actors_are_sets() {
    let side = |all: &[(&str, &str)]| plan(vec![unit(Slag::Tiltak, "T", None, vec![actors(all)])]);
    let old = side(&[("slt", "SLT-koordinator"), ("", "Rektorar"), ("fau", "FAU")]);
    let new = side(&[("", "rektorar"), ("slt", "Koordinator for SLT"), ("", "Politiet")]);
    let answer = differences(old, new, in_order(1));
    let Endring::Aktørar(all) = &answer.par[0].felt[0].endring else { panic!("actors") };
    let changed: Vec<&Aktørendring> = all.iter().filter(|a| a.er_endring()).collect();
    assert_eq!(changed.len(), 2, "{changed:?}");
    assert_eq!(answer.namnebyte.len(), 1);
    assert_eq!(answer.namnebyte[0].gonger, 1);
}

#[test]
fn meetings_that_moved_are_told_as_moved() {
    let tid = |date: &str, group: &str| Tid {
        gruppe: (!group.is_empty()).then(|| group.into()),
        kva: Når::Dag(Dato::parse(date).expect("a date")),
        kl: None,
        stad: None,
        merknad: None,
    };
    let side = |all: &[(&str, &str)]| {
        let verdi = Verdi::Tider(all.iter().map(|(d, g)| tid(d, g)).collect());
        plan(vec![unit(Slag::Tiltak, "T", None, vec![Felt { namn: Feltnamn::Tidspunkt, verdi }])])
    };
    let row = |old: &[(&str, &str)], new: &[(&str, &str)]| {
        let answer = differences(side(old), side(new), in_order(1));
        let Endring::Tider(all) = &answer.par[0].felt[0].endring else { panic!("times") };
        let day = |t: &Option<Tid>| match t.as_ref().map(|t| &t.kva) {
            Some(Når::Dag(date)) => date.kort(),
            _ => "–".into(),
        };
        let changed = all.iter().filter(|t| t.er_endring());
        changed.map(|t: &Tidsendring| format!("{} → {}", day(&t.frå), day(&t.til))).collect::<Vec<_>>()
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
        let mut units = vec![unit(Slag::Delmål, "Ein", None, vec![]), unit(Slag::Delmål, "To", None, vec![])];
        units.extend(titles.iter().zip(parents).map(|(t, p)| unit(Slag::Tiltak, t, Some(*p), vec![])));
        plan(units)
    };
    let old = make(&[0, 0, 0, 1], &["A", "B", "C", "D"]);
    let new = make(&[0, 0, 1, 1], &["C", "A", "B", "D"]);
    let pairs = [(0, 0), (1, 1), (2, 3), (3, 4), (4, 2), (5, 5)];
    let funne = Funne { par: pairs.iter().map(|(i, j)| (*i, *j, Grunn::Id)).collect(), ..Funne::default() };
    let answer = differences(old, new, funne);
    let state: Vec<_> = answer.par.iter().map(|p| (p.flytta, p.omordna)).collect();
    // C or A: which of two changed places is a tie, and one of them only
    assert_eq!(state.iter().filter(|s| s.0).count(), 1);
    assert_eq!(state.iter().filter(|s| s.1).count(), 1);
    assert!(state[4].0, "{state:?}");
}

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
