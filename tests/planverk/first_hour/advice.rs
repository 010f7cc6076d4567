//! Advice obeyed: what a fault says is to be written, is written as an edit, and then the fault is gone and no other has come.
//!
//! What can be obeyed to the letter are the advice of the form «skriv «…»» and «Meinte du «…»?». Where the words go is not said in
//! so many of them: in the place of what is marked, of the value, or of the whole line, as an author would see.

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
    words: String,
    /// How many spaces the words have before them on their line, where that is said.
    spaces: Option<usize>,
    file: PathBuf,
    bytes: Range<usize>,
}

/// All that is advised in a room, as far as it can be obeyed to the letter.
fn advised(json: &Json, room: &Room) -> Vec<Advice> {
    let all = json["funn"].as_array().expect("what was found");
    let advice = |one: &Json| {
        let (hint, place) = (one["råd"].as_str()?, &one["stad"]);
        let (before, rest) = hint.split_once('«')?;
        // several ways are a choice of the author's, and a part of a word is none of what is written
        let is_order = ["skriv ", "meinte du ", "meinte du "].contains(&before);
        let (words, after) = rest.rsplit_once('»')?;
        let spaces = match after {
            " heilt ute til venstre" => Some(0),
            _ => after.strip_prefix(" med ").and_then(|after| after.strip_suffix(" mellomrom føre")?.parse().ok()),
        };
        let ends = spaces.is_some() || after.is_empty() || after.starts_with('?') || after.starts_with(';');
        let is_whole = is_order && ends && !words.contains(['«', '»', '…']) && !words.trim().is_empty();
        let bytes: Vec<usize> = place["byte"].as_array()?.iter().filter_map(|at| Some(at.as_u64()? as usize)).collect();
        let file = room.path(place["fil"].as_str()?);
        is_whole.then(|| Advice {
            code: one["kode"].as_str().unwrap_or_default().to_owned(),
            said: hint.to_owned(),
            words: words.to_owned(),
            spaces,
            file,
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
pub fn obeyed(make: &dyn Fn() -> Room) -> (usize, Vec<String>) {
    let room = make();
    let run = room.planverk().args(["sjekk", "--format", "json"]).run();
    let Ok(json) = serde_json::from_str::<Json>(&run.stdout) else { return (0, vec![]) };
    let (before, advice) = (counted(&json), advised(&json, &room));
    let mut wrong = vec![];
    for one in &advice {
        let text = fs::read_to_string(&one.file).unwrap_or_default();
        let line = text[..one.bytes.start].rfind('\n').map_or(0, |at| at + 1)
            ..text[one.bytes.start..].find('\n').map_or(text.len(), |at| one.bytes.start + at);
        let indent = line.start + text[line.clone()].len() - text[line.clone()].trim_start().len();
        let item = indent + if text[indent..line.end].starts_with("- ") { 2 } else { 0 };
        let value = text[line.clone()].find(": ").map(|at| line.start + at + 2..line.end);
        // what is missing is written first in its record, where all keys begin
        let first = format!("{}\n{}", one.words, " ".repeat(item - line.start));
        let places = [Some(one.bytes.clone()), Some(indent..line.end), Some(item..line.end), value];
        let indented = one.spaces.map(|spaces| format!("{}{}", " ".repeat(spaces), one.words));
        let ways: Vec<(Range<usize>, &str)> = match &indented {
            Some(words) => vec![(line.clone(), words)],
            None => {
                let places = places.into_iter().flatten().map(|place| (place, one.words.as_str()));
                places.chain([(item..item, first.as_str())]).collect()
            }
        };
        let helps = ways.into_iter().any(|(place, words)| {
            let mended = format!("{}{words}{}", &text[..place.start], &text[place.end..]);
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
