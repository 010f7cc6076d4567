//! A text that shows nothing, at every place where a text can stand.

use std::collections::BTreeMap;

use crate::generated::spots::spots;
use crate::pdf::Pdf;
use crate::room::{Room, Run};
use crate::small_plan::{SVG, SmallPlan};

/// Values of which nothing is to be seen, as they are written in double quotes.
const UNSEEN: &[&str] = &[
    "",
    "  ",
    "\\t",
    "\\n",
    "\\u00a0",
    "\\u00ad",
    "\\u034f",
    "\\u061c",
    "\\u0085",
    "\\u115f",
    "\\u2003",
    "\\u200b",
    "\\u200d",
    "\\u200e",
    "\\u2028",
    "\\u2029",
    "\\u202e",
    "\\u2060",
    "\\u2068",
    "\\u2800",
    "\\u3164",
    "\\ufe0f",
    "\\ufeff",
    "\\U000e0020",
    "\\u0007",
    " \\u200b\\u00ad ",
];

/// Every kind of record with a text at every key that can have one; each `@` is a place.
const FILES: &[(&str, &str)] = &[
    (
        "kommune.yaml",
        "namn: \"@\"\nkortnamn: \"@\"\nspråk: nn\nfarge: \"#0b5d6b\"\nvåpen: { fil: v.svg, alt: \"@\" }\naktørar:\n  a: \"@\"\n  \
         b: { namn: \"@\", merknad: \"@\" }\n",
    ),
    (
        "plan/plan.yaml",
        "tittel: \"@\"\nundertittel: \"@\"\når: 2024\nstatus: framlegg\ndato: 2024-01-30\nvedtak: [{ organ: \"@\", tekst: \"@\" \
         }]\nerstattar: { tittel: \"@\" }\nheimel: \"@\"\nkontroll: { versjon: \"@\", arkivsak: \"@\", utarbeidd: \"@\", godkjent: \
         \"@\" }\nseksjonar: [tekst, org, tilbake, tiltak]\naktørar: { c: \"@\" }\n",
    ),
    (
        "plan/tekst.yaml",
        "type: tekst\ntittel: \"@\"\ningress: \"@\"\ntekst: \"@\"\nfigur: { fil: v.svg, alt: \"@\", tekst: \"@\", kreditt: \"@\" \
         }\ndelar:\n  - id: visjon\n    tittel: \"@\"\n    tekst: \"@\"\n    delar: [{ tittel: \"@\", tekst: \"@\" }]\n",
    ),
    (
        "plan/org.yaml",
        "type: organisering\ntittel: \"@\"\nmerkelappar: { føresetnad: \"@\", møteverksemd: \"@\", deltakarar: \"@\", mandat: \
         \"@\", merknad: \"@\" }\nnivå:\n  - id: n\n    tittel: \"@\"\n    føresetnad: \"@\"\n    møteverksemd: \"@\"\n    \
         deltakarar: [\"@\", { tekst: \"@\", merknad: \"@\" }, { aktør: a, merknad: \"@\" }]\n    mandat: \"@\"\n    blokker: [{ \
         tittel: \"@\", tekst: \"@\" }]\n    merknad: \"@\"\n    grupper: [{ id: g, tittel: \"@\", deltakarar: \"@\" }]\n",
    ),
    ("plan/tilbake.yaml", "type: tilbakeblikk\når: 2023\ntittel: \"@\"\ntema: [{ tittel: \"@\", tekst: \"@\" }]\n"),
    (
        "plan/tiltak.yaml",
        "type: tiltak\ntittel: \"@\"\nmål: \"@\"\nmålnamn: \"@\"\nkolonnar: [delmål, { felt: tiltak, namn: \"@\" }, { felt: \
         ansvar, namn: \"@\" }, tidspunkt, situasjon, kostnad]\nmerknad: \"@\"\ndelmål:\n  - id: d\n    tittel: \"@\"\n    \
         tiltak:\n      - id: t\n        tittel: \"@\"\n        tekst: \"@\"\n        punkt: [\"@\", { tittel: \"@\", punkt: \
         [\"@\"] }, { tekst: \"@\", punkt: [\"@\"] }]\n        ansvar: [a, \"@\", { tekst: \"@\", merknad: \"@\" }]\n        \
         tidspunkt: [\"@\", { dato: 2024-02-27, kl: 13.10–15.10, stad: \"@\", merknad: \"@\" }, { namn: \"@\", liste: [\"@\"] \
         }]\n        situasjon: [\"@\"]\n        kostnad: \"@\"\n        deltiltak: [{ tittel: \"@\", ansvar: \"@\" \
         }]\ntabellar:\n  - id: k\n    tittel: \"@\"\n    tekst: \"@\"\n    figur: { fil: v.svg, alt: \"@\" }\n    kolonnar: \
         [tiltak]\n    tiltak: [{ id: u, tittel: \"@\" }]\ndelar: [{ tittel: \"@\", tekst: \"@\" }]\n",
    ),
];

fn places() -> usize {
    FILES.iter().map(|(_, text)| text.matches('@').count()).sum()
}

/// The plan with a value at one of its places, counted from 0, and where that is.
fn with(at: usize, value: &str) -> (SmallPlan, String) {
    let (mut plan, mut count, mut place) = (SmallPlan::new("").file("v.svg", SVG), 0, String::new());
    for (file, text) in FILES {
        let mut written = String::new();
        for (i, piece) in text.split('@').enumerate() {
            if i > 0 {
                if count == at {
                    place = format!("{file}:{}:", written.lines().count());
                    written += value;
                } else {
                    written += &format!("Ord{count}");
                }
                count += 1;
            }
            written += piece;
        }
        plan = plan.file(file, written);
    }
    (plan, place)
}

/// The one error of a run, at this place and in this code.
#[track_caller]
fn one_error(run: &Run, place: &str, what: &str) {
    let told = format!("{}{}", run.stdout, run.stderr);
    assert_eq!(told.matches("feil[").count(), 1, "{what}: {run}");
    assert!(told.contains("feil[PV010") && told.contains(place), "{what} at {place}: {run}");
    crate::typesetter::refusals::no_word_of_typsts(run);
}

#[test]
fn a_text_that_shows_nothing_is_told_at_its_place_wherever_it_stands() {
    let sound = Room::with(&with(usize::MAX, "").0);
    sound.planverk().args(["bygg", "kommune/plan"]).run().ended(0);
    let mut tried = 0;
    for at in 0..places() {
        // all values at each place take a minute: each place has five of them, and each value has sixteen places
        for value in UNSEEN.iter().skip(at % 5).step_by(5) {
            let (plan, place) = with(at, value);
            let room = Room::with(&plan);
            let command = if tried % 10 == 0 { "bygg" } else { "sjekk" };
            let run = room.planverk().args([command, "kommune/plan"]).run().ended(1);
            one_error(&run, &place, value);
            tried += 1;
        }
    }
    println!("{} places, {} values, {tried} plans", places(), UNSEEN.len());
    assert!(places() > 75 && tried > 350);
}

#[test]
fn every_key_that_takes_a_text_refuses_one_that_shows_nothing() {
    let mut keys = BTreeMap::new();
    for spot in spots() {
        for field in &spot.fields {
            for form in ["KEY: \"TEXT\"\n", "KEY: [\"TEXT\"]\n"] {
                let text = |value: &str| form.replace("KEY", field.key).replace("TEXT", value);
                // words with a comma are no id, no date and no word to choose
                if !spot.faults_in_part(&text("Ord, og fleire ord")).is_empty() {
                    continue;
                }
                for value in UNSEEN {
                    let faults = spot.faults_in_part(&text(value));
                    assert!(!faults.is_empty(), "{}: «{}» takes {value:?}", spot.name.nn, field.key);
                }
                *keys.entry(spot.type_name).or_insert(0) += 1;
            }
        }
    }
    let count: usize = keys.values().sum();
    println!("{count} ways to write a text in {} records, {} values each", keys.len(), UNSEEN.len());
    assert!(count > 80, "{keys:?}");
}

#[test]
fn what_stands_inside_a_text_is_not_empty_either() {
    let told = [
        "a\n\n- b\n- \u{2060}",
        "a\n\n1. b\n2. \u{200d}",
        "a\n\n> \u{2060}",
        "a[^1]\n\n[^1]: \u{34f}",
        "\u{2060}\n: Forklaring",
        "Ord\n: \u{2060}",
        "- a\n  - \u{2060}",
        "**\u{2060}**",
        "-",
        ">",
        "a [\u{200d}](https://www.aukra.no/a)",
    ];
    for text in told {
        let text: String = text.lines().map(|line| format!("  {line}\n")).collect();
        let section = format!("type: tekst\ntittel: A\ntekst: |\n{text}");
        let room = Room::with(&SmallPlan::new("").section("tekst", &section));
        let run = room.planverk().args(["bygg", "kommune/plan"]).run().ended(1);
        assert_eq!(run.stderr.matches("feil[").count(), 1, "{section}: {run}");
        crate::typesetter::refusals::no_word_of_typsts(&run);
    }
    // a reference prints where it leads and needs no words
    let section = "type: tekst\ntittel: Bakgrunn\ntekst: \"[\\u2060](#tekst)\"\n";
    let room = Room::with(&SmallPlan::new("").section("tekst", section));
    room.planverk().args(["bygg", "kommune/plan"]).run().ended(0);
    let text = Pdf::open(&room.path("output/kommune-plan.pdf")).text();
    assert!(text.contains("kapittel"), "{text}");
    println!("{} texts", told.len() + 1);
}
