//! What was divided, what was put together, and what only looks like it.

use super::{Found, pairs, shown, unit};
use crate::compare::contents::Contents;

/// Points for a measure that is divided.
const POINTS: [&str; 4] = [
    "Informere foreldre om rus på foreldremøte",
    "Dele ut hefte om grensesetjing til alle heimar",
    "Lære lærarar å sjå teikn på omsorgssvikt",
    "Rettleie trenarar i idrettslaga om kosthald",
];

fn measure(id: &str, title: &str, points: &[&str]) -> String {
    let points: String = points.iter().map(|p| format!("          - {p}\n")).collect();
    format!("      - id: {id}\n        tittel: {title}\n        punkt:\n{points}")
}

fn one_goal(measures: &[String]) -> String {
    format!("  - id: a\n    tittel: Delmål\n    tiltak:\n{}", measures.concat())
}

#[test]
fn a_measure_that_is_divided_goes_on_as_one_and_into_the_other() {
    let whole = one_goal(&[measure("heile", "Opplysning", &POINTS)]);
    let parts = one_goal(&[
        measure("ein", "Opplysning til foreldre", &POINTS[..2]),
        measure("to", "Opplysning til fagfolk", &POINTS[2..]),
    ]);
    let (a, b, found) = pairs(&whole, &parts);
    let all =
        [found.pairs.iter().filter(|p| p.0 == unit(&a, "heile")).map(|p| p.1).collect(), found.splits[0].1.clone()]
            .concat();
    assert_eq!(shown(&a, &b, &found).len(), 1);
    assert!(shown(&a, &b, &found)[0].ends_with(" sure"));
    assert!(all.contains(&unit(&b, "ein")) && all.contains(&unit(&b, "to")), "{found:?}");
    let (a, b, found) = pairs(&parts, &whole);
    assert_eq!(shown(&a, &b, &found).len(), 1);
    assert_eq!(found.merges.len(), 1, "{found:?}");
    assert_eq!(found.merges[0].0, unit(&b, "heile"));
    assert!(found.splits.is_empty());
    // with an id that went along
    let kept = parts.replace("id: ein", "id: heile");
    let (a, b, found) = pairs(&whole, &kept);
    assert_eq!(shown(&a, &b, &found), ["heile-heile id"]);
    assert_eq!(found.splits, [(unit(&a, "heile"), vec![unit(&b, "to")])]);
}

#[test]
fn one_point_that_went_along_is_no_division() {
    let old = one_goal(&[measure("heile", "Opplysning", &POINTS)]);
    let new = one_goal(&[
        measure("heile", "Opplysning", &POINTS[..3]),
        measure("ny", "Idrett og helse", &[POINTS[3], "Kjøpe inn drikkeflasker til laga"]),
    ]);
    let (_, _, found) = pairs(&old, &new);
    assert!(found.splits.is_empty() && found.merges.is_empty(), "{found:?}");
}

/// The four points, the last one for somebody else.
const TWIN: [&str; 4] = [POINTS[0], POINTS[1], POINTS[2], "Rettleie dommarar i idrettslaga om kosthald"];

fn told(a: &Contents, b: &Contents, found: &Found) -> (Vec<String>, Vec<String>) {
    let id = |i: &Contents, at: usize| i.units[at].id.clone().unwrap_or_default();
    let splits = found.splits.iter().flat_map(|(i, all)| all.iter().map(|j| format!("{} → {}", id(a, *i), id(b, *j))));
    let merges = found.merges.iter().flat_map(|(j, all)| all.iter().map(|i| format!("{} → {}", id(a, *i), id(b, *j))));
    (splits.collect(), merges.collect())
}

#[test]
fn a_piece_of_a_measure_is_not_its_near_twin_that_is_gone() {
    let old = one_goal(&[measure("borte", "Opplysning", &POINTS), measure("tvilling", "Rettleiing", &TWIN)]);
    for (kept, went, title) in [
        (&TWIN[..2], &TWIN[2..], "Trygge vaksne"),
        // nothing that the twin alone had
        (&TWIN[2..], &TWIN[..2], "Trygge vaksne"),
        (&TWIN[..2], &TWIN[2..], "Opplysning, del 2"),
    ] {
        let new = one_goal(&[measure("tvilling", "Rettleiing", kept), measure("ny", title, went)]);
        let (a, b, found) = pairs(&old, &new);
        assert_eq!(shown(&a, &b, &found), ["tvilling-tvilling id"], "{title}");
        assert_eq!(told(&a, &b, &found), (vec!["tvilling → ny".into()], vec![]), "{title}");
        // and the other way round
        let (a, b, found) = pairs(&new, &old);
        assert_eq!(shown(&a, &b, &found), ["tvilling-tvilling id"], "{title}");
        assert_eq!(told(&a, &b, &found), (vec![], vec!["ny → tvilling".into()]), "{title}");
    }
}

#[test]
fn a_near_twin_that_stays_hides_no_division() {
    let old = one_goal(&[measure("heile", "Opplysning", &POINTS), measure("tvilling", "Rettleiing", &TWIN)]);
    let new = one_goal(&[
        measure("heile", "Opplysning", &POINTS[..2]),
        measure("ny", "Trygge vaksne", &POINTS[2..]),
        measure("tvilling", "Rettleiing", &TWIN),
    ]);
    let (a, b, found) = pairs(&old, &new);
    assert_eq!(told(&a, &b, &found), (vec!["heile → ny".into()], vec![]));
}

#[test]
fn of_two_near_twins_that_are_gone_one_was_put_together_with_another() {
    let own = ["Kjøpe inn drikkeflasker til alle laga", "Lage ei teljing av syklar ved skulane"];
    let old = one_goal(&[
        measure("heile", "Idrett", &own),
        measure("med", "Opplysning", &POINTS),
        measure("tvilling", "Rettleiing", &TWIN),
    ]);
    let new = one_goal(&[measure("heile", "Idrett og opplysning", &[&own[..], &POINTS[..]].concat())]);
    let (a, b, found) = pairs(&old, &new);
    assert_eq!(told(&a, &b, &found), (vec![], vec!["med → heile".into()]));
}

#[test]
fn what_is_left_when_the_ids_are_paired_is_not_sure_for_that() {
    let with = |id: &str, title: &str, points: &[&str]| {
        let others = [measure("a", "Foreldremøte", &["Halde møte"]), measure("b", "Natteramn", &["Gå rundar"])];
        one_goal(&[&others[..], &[measure(id, title, points)]].concat())
    };
    let old = with("g", "Opplysning", &POINTS);
    let (a, b, found) = pairs(&old, &with("n", "Trygge vaksne i idretten", &POINTS[1..]));
    assert_eq!(shown(&a, &b, &found), ["a-a id", "b-b id", "g-n unsure"]);
    // its title or all of its words say that it is
    let (a, b, found) = pairs(&old, &with("n", "Opplysning", &POINTS[1..]));
    assert_eq!(shown(&a, &b, &found), ["a-a id", "b-b id", "g-n sure"]);
}

#[test]
fn without_ids_too_a_piece_is_not_the_near_twin_that_went_elsewhere() {
    let own = ["Kjøpe inn drikkeflasker til alle laga", "Lage ei teljing av syklar ved skulane"];
    let old = one_goal(&[
        measure("a", "Opplysning til vaksne", &POINTS),
        measure("b", "Opplysning til unge", &TWIN),
        measure("c", "Idrett", &own),
    ]);
    let new = one_goal(&[
        measure("x", "Opplysning til unge", &TWIN[..1]),
        measure("y", "Busslommer og sykkel", &TWIN[1..]),
        measure("z", "Idrett", &[&own[..], &POINTS[..]].concat()),
    ]);
    for (old, new) in [(&old, &new), (&new, &old)] {
        let (a, b, found) = pairs(old, new);
        let found = shown(&a, &b, &found);
        assert!(!found.iter().any(|p| p.ends_with("a-y sure") || p.ends_with("y-a sure")), "{found:?}");
    }
}

#[test]
fn a_measure_in_two_pieces_lost_nothing_to_its_near_twin_that_was_reworded() {
    let last = ["Lage ei teljing av syklar ved skulane", "Kjøpe inn drikkeflasker til alle laga"];
    let with = |fourth: &'static str| [&POINTS[..3], &[fourth], &last[..]].concat();
    let old = one_goal(&[
        measure("a", "Samarbeid om kampanje", &with(POINTS[3])),
        measure("b", "Samarbeid om radio", &with(TWIN[3])),
    ]);
    let reworded = [
        POINTS[0],
        "Dele ut eit ark om grensesetjing",
        "Lære alle å sjå teikn",
        POINTS[3],
        "Telje syklar",
        "Kjøpe flasker",
    ];
    let new = one_goal(&[
        measure("x", "Samarbeid om kampanje", &reworded),
        measure("y", "Samarbeid om radio, del 1", &with(TWIN[3])[..3]),
        measure("z", "Samarbeid om radio, del 2", &with(TWIN[3])[3..]),
    ]);
    let (a, b, found) = pairs(&old, &new);
    let (splits, _) = told(&a, &b, &found);
    assert!(splits == ["b → y"] || splits == ["b → z"], "{splits:?} {:?}", shown(&a, &b, &found));
}
