//! One id in both plans, and what the author says: what is believed where they go against the texts, or each other.

use super::{assert_pairs, goal, pairs, shown, unit};

type Tiltak<'a> = (&'a str, &'a str);

const HALL: Tiltak = ("Open hall", "Halde idrettshallen open laurdag kveld");
const BUS: Tiltak = ("Nattbuss i romjula", "Køyre to turar kvar natt mellom bygdene");
const NETWORK: Tiltak = ("Foreldremøte om nettvett", "Invitere foreldra på 5. trinn til eit møte om nettvett");
const DRUGS: Tiltak = ("Foreldremøte om rus", "Invitere foreldra på 9. trinn til eit møte om rus");

fn plan(all: &[(&str, Tiltak)]) -> String {
    let rows: Vec<(&str, &str, &str)> = all.iter().map(|(id, (title, point))| (*id, *title, *point)).collect();
    goal("a", &rows)
}

/// The same, with what the author says of one of them.
fn said(plan: &str, id: &str, what: &str) -> String {
    plan.replace(&format!("id: {id},"), &format!("id: {id}, tidlegare: {what},"))
}

#[test]
fn exchanged_ids_are_seen_through() {
    let old = plan(&[("x", NETWORK), ("y", DRUGS), ("z", HALL)]);
    let new = plan(&[("y", NETWORK), ("x", DRUGS), ("z", HALL)]);
    assert_pairs(&old, &new, &["x-y sure", "y-x sure", "z-z id"]);
    // an id that went to the next one, whose own is gone
    assert_pairs(&old, &plan(&[("n", NETWORK), ("x", DRUGS), ("z", HALL)]), &["x-n sure", "y-x sure", "z-z id"]);
}

#[test]
fn titles_that_were_exchanged_do_not_take_the_contents_along() {
    let old = plan(&[("x", HALL), ("y", BUS)]);
    let new = plan(&[("x", (BUS.0, HALL.1)), ("y", (HALL.0, BUS.1))]);
    assert_pairs(&old, &new, &["x-x id", "y-y id"]);
}

#[test]
fn renamed_and_reworded_under_its_id_is_the_same() {
    let old = plan(&[("x", NETWORK), ("y", HALL)]);
    let other = ("Nettvett heime", "Møte med foreldra på mellomtrinnet om nettvett og spel");
    assert_pairs(&old, &plan(&[("x", other), ("y", HALL)]), &["x-x id", "y-y id"]);
    // also where another took over its title
    let taken = (NETWORK.0, "Sende heim eit brev frå biblioteket");
    assert_pairs(&old, &plan(&[("x", other), ("n", taken), ("y", HALL)]), &["x-x id", "y-y id"]);
}

#[test]
fn that_the_same_people_do_both_makes_them_no_one_thing() {
    assert_pairs(&plan(&[("x", HALL)]), &plan(&[("x", BUS)]), &["x-x unlike"]);
}

#[test]
fn what_the_author_says_goes_before_an_id_that_is_used_again() {
    let old = plan(&[("buss", BUS), ("hall", HALL)]);
    let new = said(&plan(&[("buss", HALL)]), "buss", "gammal/hall");
    let (a, b, found) = pairs(&old, &new);
    assert_eq!(shown(&a, &b, &found), ["hall-buss stated"]);
    assert!(found.splits.is_empty() && found.merges.is_empty(), "{found:?}");
}

#[test]
fn what_the_author_says_crosswise_is_two_pairs() {
    let old = plan(&[("rus", DRUGS), ("hall", HALL)]);
    let new = said(&said(&plan(&[("xx", DRUGS), ("hall", HALL)]), "xx", "gammal/hall"), "hall", "gammal/rus");
    let (a, b, found) = pairs(&old, &new);
    assert_eq!(shown(&a, &b, &found), ["rus-hall stated", "hall-xx stated"]);
    assert!(found.splits.is_empty() && found.merges.is_empty(), "{found:?}");
}

#[test]
fn one_that_lives_on_may_have_taken_in_another() {
    let old = plan(&[("buss", BUS), ("hall", HALL)]);
    let (a, b, found) = pairs(&old, &said(&plan(&[("buss", BUS)]), "buss", "gammal/hall"));
    assert_eq!(shown(&a, &b, &found), ["buss-buss id"]);
    assert_eq!(found.merges, [(unit(&b, "buss"), vec![unit(&a, "hall")])]);
    // and given something to another
    let (a, b, found) = pairs(&old, &said(&plan(&[("buss", BUS), ("hall", HALL)]), "buss", "gammal/hall"));
    assert_eq!(shown(&a, &b, &found), ["buss-buss id", "hall-hall id"]);
    assert_eq!(found.splits, [(unit(&a, "hall"), vec![unit(&b, "buss")])]);
}
