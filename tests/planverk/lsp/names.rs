//! What things are called: shown, gone to, and given other names.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Value as Json, json};

use super::client::{Editor, position, uri};
use super::{at, aukra, editor, measures};
use crate::room::Room;

/// What is shown of a byte of a file.
fn hover(editor: &mut Editor, path: &Path, text: &str, byte: usize) -> String {
    editor.ask_at("textDocument/hover", path, text, byte)["contents"]["value"].as_str().unwrap_or("").to_owned()
}

/// A text with an edit made.
pub fn edited(text: &str, edit: &Json) -> String {
    let byte = |at: &Json| {
        let (line, character) = (at["line"].as_u64().unwrap() as usize, at["character"].as_u64().unwrap());
        let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
        let mut units = 0;
        let rest = text[start..].char_indices().find(|(_, c)| {
            units += c.len_utf16() as u64;
            units > character
        });
        rest.map_or(text.len(), |(at, _)| start + at)
    };
    let (start, end) = (byte(&edit["range"]["start"]), byte(&edit["range"]["end"]));
    format!("{}{}{}", &text[..start], edit["newText"].as_str().unwrap(), &text[end..])
}

/// Makes the changes of an edit on the disk; gives how many there were in each file.
fn make(room: &Room, edit: &Json) -> BTreeMap<String, usize> {
    let mut out = BTreeMap::new();
    let top = uri(&room.path(""));
    let mut make = |name: &str, edits: &Json| {
        let path = name.strip_prefix(&top).unwrap().to_owned();
        let mut text = room.read(&path);
        let mut edits = edits.as_array().unwrap().clone();
        // from the end, so that each stands where it was meant
        edits.sort_by_key(|edit| {
            let start = &edit["range"]["start"];
            std::cmp::Reverse((start["line"].as_u64(), start["character"].as_u64()))
        });
        edits.iter().for_each(|edit| text = edited(&text, edit));
        room.write(&path, text);
        out.insert(path, edits.len());
    };
    for (name, edits) in edit["changes"].as_object().into_iter().flatten() {
        make(name, edits);
    }
    for change in edit["documentChanges"].as_array().into_iter().flatten() {
        if change["kind"] == "rename" {
            let path = |key: &str| room.path(change[key].as_str().unwrap().strip_prefix(&top).unwrap());
            std::fs::rename(path("oldUri"), path("newUri")).unwrap();
        } else {
            make(change["textDocument"]["uri"].as_str().unwrap(), &change["edits"]);
        }
    }
    out
}

#[test]
fn the_word_under_the_pointer_is_explained() {
    let room = aukra();
    let (path, text) = measures(&room);
    let mut editor = editor();
    editor.open(&path, &text);
    let mut shown = |part: &str, more: usize| hover(&mut editor, &path, &text, at(&text, part, more));
    assert_eq!(shown("2024-05-14", 3), "tysdag 14. mai 2024, veke 20");
    assert_eq!(shown("slt-koordinator", 3), "SLT-koordinator");
    let points = "Det som skal gjerast, punkt for punkt.\n\nDøme: `[Følgje strategiplanen for politirådet]`";
    assert_eq!(shown("        punkt:", 10), points);
    assert!(shown("(#koordineringsgruppa)", 5).starts_with("kapittel 3.2: "));
    let holiday = text.replacen("2024-05-14", "2024-05-17", 1);
    editor.change(&path, &holiday);
    let shown = hover(&mut editor, &path, &holiday, at(&holiday, "2024-05-17", 3));
    assert!(shown.starts_with("fredag 17. mai 2024, veke 20 ("), "{shown}");
    let wrong = text.replacen("        punkt:\n", "        pnkt:\n", 1);
    editor.change(&path, &wrong);
    let shown = hover(&mut editor, &path, &wrong, at(&wrong, "pnkt", 1));
    assert!(shown.contains("**PV011 ukjend-nøkkel** – "), "{shown}");
}

#[test]
fn an_actor_is_found_where_it_is_made_and_everywhere_it_is_named() {
    let room = aukra();
    let (path, text) = measures(&room);
    let mut editor = editor();
    editor.open(&path, &text);
    let byte = at(&text, "slt-koordinator", 3);
    let made = editor.ask_at("textDocument/definition", &path, &text, byte);
    let kommune = room.path("content/aukra/kommune.yaml");
    assert_eq!((made.as_array().unwrap().len(), &made[0]["uri"]), (1, &json!(uri(&kommune))));
    let params = json!({
        "textDocument": { "uri": uri(&path) }, "position": position(&text, byte), "context": { "includeDeclaration": true },
    });
    let all = editor.ask("textDocument/references", &params);
    let plans = ["slt-2022", "slt-2024", "kommune.yaml"];
    for plan in plans {
        assert!(all.to_string().contains(plan), "{plan}: {all}");
    }
}

#[test]
fn an_actor_has_another_name_in_all_plans_of_the_municipality() {
    let room = aukra();
    let (path, text) = measures(&room);
    let faults = |room: &Room| room.planverk().args(["sjekk", "--format", "kort"]).run().stdout.lines().count();
    let before = faults(&room);
    let mut editor = editor();
    editor.open(&path, &text);
    let mut rename = |new: &str| {
        let here = position(&text, at(&text, "slt-koordinator", 3));
        editor.answer(
            "textDocument/rename",
            &json!({ "textDocument": { "uri": uri(&path) }, "position": here, "newName": new }),
        )
    };
    for (new, why) in [("Å nei", "gyldig id"), ("ordforar", "er alt i bruk")] {
        let answer = rename(new);
        assert!(answer["error"]["message"].as_str().unwrap().contains(why), "{answer}");
    }
    let changed = make(&room, &rename("koordinatoren")["result"]);
    assert!(changed.keys().any(|file| file.contains("slt-2022")) && changed.len() > 3, "{changed:?}");
    assert_eq!(faults(&room), before, "no new fault in any plan");
    assert!(!room.read("content/aukra/slt-2022/maal-og-tiltak.yaml").contains(" slt-koordinator"));
}

#[test]
fn a_section_has_another_name_with_its_file() {
    let room = aukra();
    let path = room.path("content/aukra/slt-2024/plan.yaml");
    let text = std::fs::read_to_string(&path).unwrap();
    let mut editor = editor();
    editor.open(&path, &text);
    let here = position(&text, at(&text, "- slt-koordinator", 4));
    let params = json!({ "textDocument": { "uri": uri(&path) }, "position": here, "newName": "koordinatoren" });
    make(&room, &editor.ask("textDocument/rename", &params));
    assert!(room.path("content/aukra/slt-2024/koordinatoren.yaml").exists());
    assert_eq!(room.planverk().args(["sjekk", "aukra/slt-2024"]).run().code, Some(0));
}

#[test]
fn the_outline_has_goals_and_measures_in_one_another() {
    let room = aukra();
    let (path, text) = measures(&room);
    let mut editor = editor();
    editor.open(&path, &text);
    let symbols = editor.ask("textDocument/documentSymbol", &json!({ "textDocument": { "uri": uri(&path) } }));
    let goal = &symbols[0]["children"][0];
    assert_eq!((&goal["detail"], &goal["children"][0]["detail"]), (&json!("samarbeid"), &json!("ungdata")), "{goal}");
}
