//! The mistakes that the municipalities' own plans had, put back into the plans that were made from them: each is found where
//! it was put, and nothing new is said of the rest.

use std::collections::BTreeSet;

use serde_json::Value as Json;

use super::{findings, sjekk};
use crate::room::{Room, copy, repository};

/// What is put back.
struct Mistake {
    file: &'static str,
    now: &'static str,
    was: &'static str,
    /// The codes that it gives.
    codes: &'static [&'static str],
}

const SLT: &str = "content/aukra/slt-2024";

const MISTAKES: &[Mistake] = &[
    // a weekday that is not the date's
    Mistake {
        file: "maal-og-tiltak.yaml",
        now: "- { dato: 2024-09-12, kl: 08.30–10.30 }",
        was: "- Tysdag 12.09.24 kl. 08.30–10.30",
        codes: &["PV301"],
    },
    // the bokmål short form, at a date that is a Tuesday
    Mistake {
        file: "maal-og-tiltak.yaml",
        now: "- { dato: 2024-09-12, kl: 08.30–10.30 }",
        was: "- Tir 10.09.24 kl. 08.30–10.30",
        codes: &["PV602"],
    },
    // four hours beside 11.45–15.15
    Mistake {
        file: "organisering.yaml",
        now: "varer i tre og ein halv time",
        was: "varer i fire timar",
        codes: &["PV308"],
    },
    // bokmål in a nynorsk plan
    Mistake {
        file: "slt-koordinator.yaml",
        now: "det koordinerande nivået",
        was: "det koordinerende nivået",
        codes: &["PV602"],
    },
    // half a compound
    Mistake {
        file: "bakgrunn.yaml",
        now: "Satsinga «Betre oppvekst»",
        was: "Satsinga mot radikaliserings og valdeleg ekstremisme",
        codes: &["PV611"],
    },
    // quotation marks of several kinds
    Mistake { file: "organisering.yaml", now: "«gullstandarden»", was: "\"gullstandarden\"", codes: &["PV604"] },
    Mistake { file: "organisering.yaml", now: "«gullstandarden»", was: "“gullstandarden”", codes: &["PV605"] },
    // a hyphen in an interval
    Mistake {
        file: "maal-og-tiltak.yaml",
        now: "- { dato: 2024-09-12, kl: 08.30–10.30 }",
        was: "- 12. september kl. 08.30-10.30",
        codes: &["PV607"],
    },
    // an old way to write an amount
    Mistake { file: "tilbakeblikk.yaml", now: "kr 50 000", was: "kr. 50 000,-", codes: &["PV608"] },
];

/// What is said of a plan, without the places, which move when lines do.
fn said(room: &Room, plan: &str) -> BTreeSet<(String, String)> {
    let run = sjekk(room, &[plan, "--format", "json"]);
    let text = |json: &Json| json.as_str().unwrap_or("").to_string();
    findings(&run).iter().map(|one| (text(&one["kode"]), text(&one["melding"]))).collect()
}

fn room() -> Room {
    let room = Room::new();
    copy(&repository().join("content/aukra"), &room.path("content/aukra"));
    room
}

#[test]
fn each_mistake_of_the_plans_is_found_when_it_is_put_back() {
    let before = said(&room(), "aukra/slt-2024");
    for Mistake { file, now, was, codes } in MISTAKES {
        let room = room();
        room.replace(format!("{SLT}/{file}"), now, was);
        let after = said(&room, "aukra/slt-2024");
        let new: BTreeSet<&str> = after.difference(&before).map(|(code, _)| code.as_str()).collect();
        assert_eq!(new, codes.iter().copied().collect(), "«{was}»: {:?}", after.difference(&before));
    }
}

#[test]
fn a_measure_without_anyone_responsible_and_without_a_time_is_found() {
    let room = room();
    let file = "content/aukra/slt-2022/maal-og-tiltak.yaml";
    let text = room.read(file);
    let (before, accepted) =
        text.split_once("        godta:\n").expect("the plan of 2022 accepts what its source lacks");
    let after: String = accepted.split_inclusive('\n').skip_while(|line| line.starts_with("          PV40")).collect();
    let old = said(&room, "aukra/slt-2022");
    room.write(file, format!("{before}{after}"));
    let new: Vec<String> = said(&room, "aukra/slt-2022").difference(&old).map(|(code, _)| code.clone()).collect();
    assert_eq!(new, ["PV404", "PV405"]);
}
