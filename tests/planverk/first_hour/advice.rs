//! Advice obeyed: what a fault says is to be written, is written as an edit, and then the fault is gone and no other has come. The
//! pages on the faults are held to the same by a unit test.

use crate::advice::{self, Order, order};
use crate::room::{Room, copy, repository};
use serde_json::Value as Json;
use std::collections::BTreeMap;
use std::fs;
use std::ops::Range;
use std::path::PathBuf;

/// Advice that says which words to write.
#[derive(Clone, Debug)]
pub struct Advice {
    code: String,
    said: String,
    order: Order,
    file: PathBuf,
    bytes: Range<usize>,
}

/// All that is advised in a room, as far as it can be obeyed to the letter.
fn advised(json: &Json, room: &Room) -> Vec<Advice> {
    let all = json["funn"].as_array().expect("what was found");
    let advice = |one: &Json| {
        let (hint, place) = (one["råd"].as_str()?, &one["stad"]);
        let bytes: Vec<usize> = place["byte"].as_array()?.iter().filter_map(|at| Some(at.as_u64()? as usize)).collect();
        Some(Advice {
            code: one["kode"].as_str().unwrap_or_default().to_owned(),
            said: hint.to_owned(),
            order: order(hint)?,
            file: room.path(place["fil"].as_str()?),
            bytes: bytes[0]..bytes[1],
        })
    };
    all.iter().filter_map(advice).collect()
}

fn looked(room: &Room) -> Json {
    let run = room.planverk().args(["sjekk", "--format", "json"]).run();
    serde_json::from_str(&run.stdout).unwrap_or_else(|e| panic!("{e}: {run:?}"))
}

/// How often each code is told.
fn counted(json: &Json) -> BTreeMap<String, usize> {
    let mut out = BTreeMap::new();
    for one in json["funn"].as_array().expect("what was found") {
        *out.entry(one["kode"].as_str().unwrap_or_default().to_owned()).or_default() += 1;
    }
    out
}

/// Obeys all advice in a room, each by itself; how much was obeyed, and what did not help.
fn obeyed(make: &dyn Fn() -> Room) -> (usize, Vec<String>) {
    let room = make();
    let run = room.planverk().args(["sjekk", "--format", "json"]).run();
    let Ok(json) = serde_json::from_str::<Json>(&run.stdout) else { return (0, vec![]) };
    let (before, advice) = (counted(&json), advised(&json, &room));
    let mut wrong = vec![];
    for one in &advice {
        let text = fs::read_to_string(&one.file).unwrap_or_default();
        let helps = advice::obeyed(&text, one.bytes.clone(), &one.order).into_iter().any(|mended| {
            fs::write(&one.file, mended).expect("written");
            let after = counted(&looked(&room));
            let fewer = after.get(&one.code).copied().unwrap_or_default() < before[&one.code];
            fewer && after.iter().all(|(code, count)| *count <= before.get(code).copied().unwrap_or_default())
        });
        fs::write(&one.file, text).expect("written");
        if !helps {
            wrong.push(format!("{} at {:?}: {}", one.code, one.file.file_name(), one.said));
        }
    }
    (advice.len(), wrong)
}

/// The broken plan of this name among the fixtures, over the sound one that it is laid on.
fn broken(name: &str) -> Room {
    let room = Room::new();
    let fixtures = repository().join("tests/fixtures/feil");
    copy(&fixtures.join("_grunn"), &room.path("content/kommune"));
    copy(&fixtures.join(name), &room.path("content/kommune"));
    room
}

#[test]
fn the_advice_of_every_broken_plan_mends_it() {
    let mut names: Vec<String> = fs::read_dir(repository().join("tests/fixtures/feil"))
        .expect("the broken plans")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.is_dir())
        .map(|path| path.file_name().expect("a name").to_string_lossy().into_owned())
        .filter(|name| name != "_grunn")
        .collect();
    names.sort();
    let (mut count, mut wrong) = (0, String::new());
    for name in &names {
        let (obeyed, bad) = obeyed(&|| broken(name));
        count += obeyed;
        bad.iter().for_each(|why| wrong += &format!("{name}: {why}\n"));
    }
    eprintln!("{count} pieces of advice obeyed in {} broken plans", names.len());
    assert!(wrong.is_empty(), "{wrong}");
    assert!(count > 15, "{count} pieces of advice");
}

#[test]
fn the_advice_on_a_slip_mends_it() {
    let (mut count, mut wrong) = (0, String::new());
    for kind in super::slip::kinds() {
        for slip in &kind.slips {
            let (obeyed, bad) = obeyed(&|| slip.room(false));
            count += obeyed;
            bad.iter().for_each(|why| wrong += &format!("{}: {}: {why}\n", kind.name, slip.name));
        }
    }
    eprintln!("{count} pieces of advice obeyed");
    assert!(wrong.is_empty(), "{wrong}");
    assert!(count > 80, "{count} pieces of advice");
}
