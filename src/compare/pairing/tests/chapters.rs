//! Chapters: known by what stands in them, and not by what they are called.

use super::{Found, find};
use crate::compare::contents::{Contents, UnitKind, of};
use crate::compare::tests::{KOMMUNE, plan};

/// A chapter of goals: its id, its title, and the words that its measures are about.
type Kapittel<'a> = (&'a str, &'a str, &'a [&'a str]);

fn kapittel(folder: &str, all: &[Kapittel]) -> Contents {
    let ids: Vec<&str> = all.iter().map(|k| k.0).collect();
    let front =
        format!("tittel: Plan\når: 2024\nstatus: framlegg\ndato: 2024-01-30\nseksjonar: [{}]\n", ids.join(", "));
    let files: Vec<(&str, String)> = all
        .iter()
        .map(|(id, title, words)| {
            let mut text = format!("type: tiltak\ntittel: {title}\ndelmål:\n  - id: d-{id}\n    tittel: Delmålet\n    tiltak:\n");
            for (i, word) in words.iter().enumerate() {
                text += &format!(
                    "      - id: {id}-{i}\n        tittel: Halde møte om {word} med foreldre og skular\n        punkt: [Informere om {word} på møte]\n"
                );
            }
            (*id, text)
        })
        .collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(id, text)| (*id, text.as_str())).collect();
    of(&plan(folder, KOMMUNE, &front, &files))
}

/// The pairs of chapters by their ids; «?» where they are not sure.
fn shown(a: &Contents, b: &Contents, found: &Found) -> Vec<String> {
    let id = |i: &Contents, at: usize| i.units[at].id.clone().unwrap_or_default();
    let chapters = found.pairs.iter().filter(|(old, ..)| a.units[*old].kind == UnitKind::Seksjon);
    chapters
        .map(|(old, new, reason)| {
            let sure = if reason.is_sure() { "" } else { "?" };
            format!("{}-{}{sure}", id(a, *old), id(b, *new))
        })
        .collect()
}

const DRUGS: [&str; 6] = ["snus", "alkohol", "cannabis", "doping", "russetid", "skjenking"];
const SCHOOL: [&str; 6] = ["fråvær", "mobbing", "lekser", "skuleveg", "elevråd", "overgangar"];
const LEISURE: [&str; 6] = ["leirar", "sommarjobb", "kulturskule", "gaming", "bibliotek", "idrett"];

#[test]
fn a_chapter_with_another_title_is_known_by_what_stands_in_it() {
    let old = kapittel("gammal", &[("a", "Arbeidet med rus", &DRUGS), ("b", "Skulen", &SCHOOL)]);
    let new = kapittel("ny", &[("x", "Skulemiljø", &SCHOOL), ("y", "Førebygging", &DRUGS)]);
    assert_eq!(shown(&old, &new, &find(&old, &new)), ["a-y", "b-x"]);
}

#[test]
fn a_title_that_is_nearly_that_of_another_chapter_does_not_take_its_place() {
    let old = kapittel("gammal", &[("a", "Arbeidet med aktivitetsguide og tilbod", &DRUGS), ("b", "Skulen", &SCHOOL)]);
    let new = kapittel(
        "ny",
        &[
            ("x", "Heilt andre ord", &DRUGS),
            ("y", "Arbeidet med tilbod og natteramning", &LEISURE),
            ("z", "Skulen", &SCHOOL),
        ],
    );
    assert_eq!(shown(&old, &new, &find(&old, &new)), ["a-x", "b-z"]);
    // nor where what stood in it is gone
    let new = kapittel("ny", &[("y", "Arbeidet med aktivitetsguide og tilbodet", &LEISURE), ("z", "Skulen", &SCHOOL)]);
    let found = shown(&old, &new, &find(&old, &new));
    assert!(!found.contains(&"a-y".to_string()), "{found:?}");
}
