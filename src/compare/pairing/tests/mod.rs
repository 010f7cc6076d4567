//! Which pairs are found, and above all which are not.

mod chapters;
mod ids;
mod measurement;
mod splits;

use super::{Found, find};
use crate::compare::changes::Reason;
use crate::compare::contents::{Contents, UnitKind, of};
use crate::compare::tests::{KOMMUNE, plan};

/// The front page of a small plan.
const FRONT: &str = "tittel: Plan {{ år }}\når: 2024\nstatus: framlegg\ndato: 2024-01-30\nseksjonar: [tiltak]\n";

/// A plan with these goals and measures.
fn tiltak(folder: &str, delmål: &str) -> Contents {
    let file = format!("type: tiltak\ntittel: Tiltak\ndelmål:\n{delmål}");
    of(&plan(folder, KOMMUNE, FRONT, &[("tiltak", &file)]))
}

fn unit(contents: &Contents, id: &str) -> usize {
    contents.units.iter().position(|e| e.id.as_deref() == Some(id)).unwrap()
}

/// The pairs of measures by their ids, with how they were found.
fn shown(a: &Contents, b: &Contents, found: &Found) -> Vec<String> {
    let id = |i: &Contents, at: usize| i.units[at].id.clone().unwrap_or_default();
    let measures = found.pairs.iter().filter(|(old, ..)| a.units[*old].kind == UnitKind::Tiltak);
    measures
        .map(|(old, new, reason)| {
            let how = match reason {
                Reason::Id => "id",
                Reason::Stated => "stated",
                Reason::Likeness(_) => "sure",
                Reason::Unsure(_) => "unsure",
                Reason::IdButUnlike(_) => "unlike",
                Reason::Alone => "alone",
            };
            format!("{}-{} {how}", id(a, *old), id(b, *new))
        })
        .collect()
}

fn pairs(old: &str, new: &str) -> (Contents, Contents, Found) {
    let (a, b) = (tiltak("gammal", old), tiltak("ny", new));
    let found = find(&a, &b);
    (a, b, found)
}

#[track_caller]
fn assert_pairs(old: &str, new: &str, expected: &[&str]) {
    let (a, b, found) = pairs(old, new);
    assert_eq!(shown(&a, &b, &found), expected, "{found:?}");
}

const MEETING: &str = "ansvar: [skulane, politiet], tidspunkt: [{ dato: 2024-03-01, kl: 10–12 }]";

/// A goal with measures, each an id, a title, a point.
fn goal(id: &str, measures: &[(&str, &str, &str)]) -> String {
    let mut out = format!("  - id: {id}\n    tittel: Delmålet om {id}\n    tiltak:\n");
    for (id, title, point) in measures {
        out.push_str(&format!("      - {{ id: {id}, tittel: \"{title}\", punkt: [\"{point}\"], {MEETING} }}\n"));
    }
    out
}

#[test]
fn near_twins_are_not_crossed() {
    let point =
        |who: &str, what: &str| format!("Halde eit møte med {who} kvar haust og gå gjennom rutinane for {what}");
    let twins = |prefix: &str, extra: &str| {
        let all = [("Julsundet", "varsling"), ("Gossen", "fråvær"), ("Elnesvågen", "overgang"), ("Bud", "uteområde")];
        let mut rows: Vec<(String, String)> =
            all.iter().enumerate().map(|(i, (who, what))| (format!("{prefix}{i}"), point(who, what) + extra)).collect();
        if prefix == "n" {
            rows.reverse();
        }
        let rows: Vec<(&str, &str, &str)> =
            rows.iter().map(|(i, p)| (i.as_str(), "Møte med skulen", p.as_str())).collect();
        goal("skule", &rows)
    };
    let expected = ["g0-n0 sure", "g1-n1 sure", "g2-n2 sure", "g3-n3 sure"];
    assert_pairs(&twins("g", ""), &twins("n", ""), &expected);
    assert_pairs(&twins("g", ""), &twins("n", ", med ein kort rapport etterpå"), &expected);
}

#[test]
fn twins_that_nothing_tells_apart_any_more_are_not_sure() {
    let old = goal(
        "skule",
        &[
            ("g0", "Møte med skulen", "Halde eit møte med Julsundet kvar haust og gå gjennom rutinane"),
            ("g1", "Møte med skulen", "Halde eit møte med Gossen kvar haust og gå gjennom rutinane"),
        ],
    );
    let new = goal(
        "skule",
        &[
            ("n0", "Møte med skulen", "Halde eit møte med Bud kvar haust og gå gjennom rutinane"),
            ("n1", "Møte med skulen", "Halde eit møte med Elnesvågen kvar haust og gå gjennom rutinane"),
        ],
    );
    let (a, b, found) = pairs(&old, &new);
    assert!(shown(&a, &b, &found).iter().all(|p| p.ends_with("unsure")), "{found:?}");
}

#[test]
fn a_leftover_pair_is_not_sure_because_nothing_else_is_left() {
    let old = goal(
        "a",
        &[
            ("x", "Kurs i førstehjelp", "Halde kurs for alle tilsette"),
            ("g", "Natteramn", "Gå rundar i sentrum om kvelden"),
        ],
    );
    let new = goal(
        "a",
        &[
            ("x", "Kurs i førstehjelp", "Halde kurs for alle tilsette"),
            ("n", "Foreldreskule", "Invitere nye foreldre til samtale"),
        ],
    );
    let (a, b, found) = pairs(&old, &new);
    assert_eq!(shown(&a, &b, &found), ["x-x id"]);
}

#[test]
fn equal_titles_under_two_goals_stay_where_they_are() {
    let old = goal("a", &[("g1", "Kurs", "Kurs om rus for foreldre")])
        + &goal("b", &[("g2", "Kurs", "Kurs om nettvett for elevar")]);
    let new = goal("a", &[("n1", "Kurs", "Kurs om rus for foreldre til ungdom")])
        + &goal("b", &[("n2", "Kurs", "Kurs om nettvett for elevar på mellomtrinnet")]);
    assert_pairs(&old, &new, &["g1-n1 sure", "g2-n2 sure"]);
}

#[test]
fn an_equal_title_is_never_gone_and_new_without_a_word() {
    let old = goal("a", &[("g1", "Kurs", "Vere ute om natta i helgane")]);
    let new = goal("a", &[])
        + &goal("b", &[("n1", "Kurs", "Lage digital rettleiar til barnehagane")]).replace("skulane, politiet", "nav");
    let (a, b, found) = pairs(&old, &new);
    let (g, n) = (unit(&a, "g1"), unit(&b, "n1"));
    assert!(!shown(&a, &b, &found).iter().any(|p| p.ends_with("sure") && !p.ends_with("unsure")), "{found:?}");
    assert!(found.resembles_new.iter().any(|(i, j, _)| (*i, *j) == (g, n)), "{found:?}");
    assert!(found.resembles_old.iter().any(|(i, j, _)| (*i, *j) == (n, g)), "{found:?}");
}

#[test]
fn renamed_and_moved_is_still_the_same() {
    let point =
        "Ungdomsrådet inviterer klassane på tiande trinn til ein open dag om fritid, idrett og frivillig arbeid";
    let old = goal("a", &[("g1", "Fritidsdagen", point), ("g2", "Anna", "Skrive ein rapport om trygg skuleveg")])
        + &goal("b", &[("g3", "Tredje", "Kjøpe refleksvestar til barnehagane")]);
    let new = goal("a", &[("n2", "Anna", "Skrive ein rapport om trygg skuleveg")])
        + &goal("b", &[("n1", "Open dag for ungdom", point), ("n3", "Tredje", "Kjøpe refleksvestar til barnehagane")]);
    assert_pairs(&old, &new, &["g1-n1 sure", "g2-n2 sure", "g3-n3 sure"]);
}

#[test]
fn a_title_that_only_changed_its_year_is_the_same() {
    let old = goal("a", &[("g1", "Ungdata 2021", "Gjennomføre undersøkinga på alle trinn")]);
    let new = goal("a", &[("n1", "Ungdata 2024", "Gjennomføre undersøkinga på alle trinn")]);
    assert_pairs(&old, &new, &["g1-n1 sure"]);
}

#[test]
fn one_id_for_two_things_is_told() {
    let old = goal("a", &[("x", "Natteramn", "Gå rundar i sentrum om kvelden")]);
    let new =
        goal("a", &[("x", "Foreldreskule", "Invitere nye foreldre til samtale")]).replace("skulane, politiet", "helse");
    assert_pairs(&old, &new, &["x-x unlike"]);
}

#[test]
fn the_author_has_the_last_word() {
    let one = ("Natteramn", "Gå rundar i sentrum om kvelden");
    let two = ("Foreldreskule", "Invitere nye foreldre til samtale");
    let old = goal("a", &[("g1", one.0, one.1), ("g2", two.0, two.1)]);
    let said = |said: &str, id: &str, m: (&str, &str)| {
        goal("a", &[(id, m.0, m.1)]).replace(" punkt:", &format!(" tidlegare: {said}, punkt:"))
    };
    assert_pairs(&old, &said("gammal/g2", "n1", one), &["g2-n1 stated"]);
    assert_pairs(&old, &said("ingen", "n1", one), &[]);
    assert_pairs(&old, &said("ingen", "g1", one), &[]);
    assert_pairs(&old, &said("eldre/g2", "n1", one), &["g1-n1 sure"]);
    let (a, b, found) = pairs(&old, &said("[gammal/g2, gammal/g1]", "n1", one));
    assert_eq!(shown(&a, &b, &found), ["g2-n1 stated"]);
    assert_eq!(found.merges, [(unit(&b, "n1"), vec![unit(&a, "g1")])]);
}
