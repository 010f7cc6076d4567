//! Sound files with one slip put in: what the schema then has against them, the reader has too, and the other way around.

use planverk::fault::{Faults, Sources};
use planverk::yaml::{Kind, Node, Style, parse};
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value as Json, json};
use skjema::{Fil, Skjema, read_as, sound_files};

/// A slip of an author's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Slip {
    UnknownKey,
    DroppedKey,
    /// A value in place of another.
    Swapped(usize),
    /// An item more in a list.
    Added(usize),
}

/// What may stand in place of a value.
fn others() -> [Json; 10] {
    [
        json!("Eit ord"),
        json!("ord"),
        json!(7),
        json!("2"),
        json!(2.5),
        json!(true),
        Json::Null,
        json!([]),
        json!(["ord", { "x": "y" }]),
        json!({ "x": "y" }),
    ]
}

/// What the reader refuses by what a text says, not by which keys there are and what shape their values have: the schema may
/// know some of it, and need not.
const BY_CONTENT: [&str; 13] = [
    "PV014", "PV015", "PV016", "PV019", "PV050", "PV051", "PV052", "PV053", "PV054", "PV055", "PV056", "PV057", "PV058",
];

#[test]
fn a_slip_is_one_to_the_schema_if_and_only_if_it_is_one_to_the_reader() {
    // the validator goes into a schema by calls, which are long ones in a program that is not optimised
    let thread = std::thread::Builder::new().stack_size(16 << 20).spawn(try_slips).expect("a thread");
    thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
}

fn try_slips() {
    let (skjema, files) = ready();
    let config = ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() };
    let slips = prop_oneof![
        Just(Slip::UnknownKey),
        Just(Slip::DroppedKey),
        (0..others().len()).prop_map(Slip::Swapped),
        (0..others().len()).prop_map(Slip::Added),
    ];
    proptest!(config, |(which in any::<Index>(), at in any::<Index>(), slip in slips)| {
        let (fil, sound) = &files[which.index(files.len())];
        let mut file = sound.clone();
        let Some(what) = put_in(&mut file, at, slip) else { return Ok(()) };
        // JSON is YAML
        let told = read_as(fil.slag, &file.to_string());
        let refused = skjema.against(fil.slag, fil.målform, &file);
        let place = format!("{} {what}\nreader: {told:?}\nschema: {refused:#?}", fil.path.display());
        prop_assert!(refused.is_empty() || !told.is_empty(), "the editor marks what the reader takes: {place}");
        let by_structure = told.iter().any(|code| !BY_CONTENT.contains(code));
        prop_assert!(!refused.is_empty() || !by_structure, "the editor says nothing of {place}");
    });
}

/// The validators, and every sound file as an editor sees it.
fn ready() -> (Skjema, Vec<(Fil, Json)>) {
    let files = sound_files().into_iter().map(|fil| {
        let (mut sources, mut faults) = (Sources::new(), Faults::new());
        let id = sources.add("fil.yaml", fil.text.as_bytes(), &mut faults);
        let tree = parse(sources.get(id).unwrap(), &mut faults).unwrap();
        let json = seen(&tree);
        (fil, json)
    });
    (Skjema::all(), files.collect())
}

/// The tree as YAML 1.2 has it for an editor, but for numbers with a point, which are kept as they are written: `13.10` and not
/// 13.1.
fn seen(node: &Node) -> Json {
    match &node.kind {
        Kind::Seq(items) => items.iter().map(seen).collect(),
        Kind::Map(entries) => {
            Json::Object(entries.iter().map(|entry| (entry.key.clone(), seen(&entry.value))).collect())
        }
        Kind::Scalar(_) if node.is_null() => Json::Null,
        Kind::Scalar(written) if written.style != Style::Plain => json!(written.text),
        Kind::Scalar(written) => match written.text.as_str() {
            "true" => json!(true),
            "false" => json!(false),
            text => text.parse::<i64>().map_or(json!(text), |number| json!(number)),
        },
    }
}

/// Puts a slip in at one of the places where it can be, and says what it did.
fn put_in(file: &mut Json, at: Index, slip: Slip) -> Option<String> {
    let mut places = vec![];
    pointers(file, String::new(), &mut places);
    let fits = |pointer: &String| match (slip, file.pointer(pointer)) {
        (Slip::UnknownKey, Some(Json::Object(_))) => true,
        (Slip::DroppedKey, Some(Json::Object(keys))) => !keys.is_empty(),
        (Slip::Swapped(_), Some(_)) => !pointer.is_empty(),
        (Slip::Added(_), Some(Json::Array(_))) => true,
        _ => false,
    };
    let places: Vec<&String> = places.iter().filter(|pointer| fits(pointer)).collect();
    if places.is_empty() {
        return None;
    }
    let pointer = places[at.index(places.len())].clone();
    let value = file.pointer_mut(&pointer)?;
    let did = match (slip, value) {
        (Slip::UnknownKey, Json::Object(keys)) => {
            keys.insert("hundehus".into(), json!("Pluto"));
            "got an unknown key".into()
        }
        (Slip::DroppedKey, Json::Object(keys)) => {
            let key = keys.keys().nth(at.index(keys.len()))?.clone();
            keys.shift_remove(&key);
            format!("lost «{key}»")
        }
        (Slip::Swapped(other), value) => {
            let before = std::mem::replace(value, others()[other].clone());
            format!("has {value} for {before}")
        }
        (Slip::Added(other), Json::Array(items)) => {
            items.push(others()[other].clone());
            format!("got {}", others()[other])
        }
        _ => return None,
    };
    Some(format!("{pointer} {did}"))
}

/// Every place of a file, as JSON pointers.
fn pointers(value: &Json, at: String, out: &mut Vec<String>) {
    let below: Vec<(String, &Json)> = match value {
        Json::Object(keys) => {
            keys.iter().map(|(key, value)| (key.replace('~', "~0").replace('/', "~1"), value)).collect()
        }
        Json::Array(items) => items.iter().enumerate().map(|(n, value)| (n.to_string(), value)).collect(),
        _ => vec![],
    };
    for (name, value) in below {
        pointers(value, format!("{at}/{name}"), out);
    }
    out.push(at);
}
