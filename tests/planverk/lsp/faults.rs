//! What is wrong, while it is written, and what is done about it.

use serde_json::{Value as Json, json};

use super::client::{Editor, position, uri};
use super::{at, aukra, editor, measures};
use crate::room::Room;
use crate::small_plan::SmallPlan;

/// The codes of what is said.
fn codes(faults: &[Json]) -> Vec<&str> {
    faults.iter().map(|fault| fault["code"].as_str().unwrap()).collect()
}

#[test]
fn a_fault_is_told_while_it_is_written_and_gone_when_it_is_mended() {
    let room = aukra();
    let (path, text) = measures(&room);
    let mut editor = editor();
    let before = editor.open(&path, &text);
    assert!(!codes(&before).contains(&"PV015"), "{before:?}");
    let wrong = text.replacen("2024-02-27", "2024-02-30", 1);
    let faults = editor.change(&path, &wrong);
    let fault = faults.iter().find(|fault| fault["code"] == "PV015").unwrap();
    let start = at(&wrong, "2024-02-30", 0);
    assert_eq!(fault["range"], json!({ "start": position(&wrong, start), "end": position(&wrong, start + 10) }));
    assert_eq!((&fault["severity"], &fault["source"]), (&json!(1), &json!("planverk")));
    assert!(fault["message"].as_str().unwrap().contains("2024-02-30"), "{fault}");
    assert!(fault["message"].as_str().unwrap().contains("\nråd: "), "{fault}");
    assert_eq!(editor.change(&path, &text), before);
    assert_eq!(editor.end(), Some(0));
}

#[test]
fn a_burst_of_keys_is_looked_at_once() {
    let room = aukra();
    let (path, text) = measures(&room);
    let mut editor = editor();
    editor.open(&path, &text);
    let before = editor.rounds[&uri(&path)];
    let start = at(&text, "Ungdata", 0);
    for key in "abcdefghijklmnopqrst".chars() {
        let range = json!({ "start": position(&text, start), "end": position(&text, start) });
        editor.type_in(&path, &json!({ "range": range, "text": key.to_string() }));
    }
    editor.next_of(&path);
    assert_eq!(editor.rounds[&uri(&path)], before + 1);
    let symbols = editor.ask("textDocument/documentSymbol", &json!({ "textDocument": { "uri": uri(&path) } }));
    assert!(symbols.to_string().contains("tsrqponmlkjihgfedcbaUngdata"), "{symbols}");
}

#[test]
fn what_is_open_goes_before_what_is_saved_in_every_file_of_the_plan() {
    let room = aukra();
    let (path, text) = measures(&room);
    let kommune = room.path("content/aukra/kommune.yaml");
    let register = std::fs::read_to_string(&kommune).unwrap();
    let mut editor = editor();
    let first = room.path("content/aukra/slt-2024/organisering.yaml");
    editor.open(&path, &text);
    editor.open(&kommune, &register);
    let before = editor.told[&uri(&first)].clone();
    editor.type_in(&kommune, &json!({ "text": register.replace("  slt-koordinator:", "  slt-koordinatoren:") }));
    let faults = editor.next_of(&first);
    assert!(codes(&faults).contains(&"PV102"), "{faults:?}");
    editor.close(&kommune);
    assert_eq!(editor.next_of(&first), before, "what is saved is sound");
}

#[test]
fn faults_speak_the_language_of_the_plan_or_the_one_that_is_asked_for() {
    let said = |språk: &str, args: &[&str], options: &Json| {
        let kommune = crate::small_plan::KOMMUNE.replace("språk: nn", &format!("språk: {språk}"));
        let room =
            Room::with(&SmallPlan::new("").kommune(&kommune).section("bakgrunn", "type: tekst\ntittel: A\nxyz: b\n"));
        let path = room.path("kommune/plan/bakgrunn.yaml");
        let mut editor = Editor::start(args, &json!({}), options);
        let faults = editor.open(&path, &std::fs::read_to_string(&path).unwrap());
        faults.iter().find(|fault| fault["code"] == "PV011").unwrap()["message"].as_str().unwrap().to_owned()
    };
    let (nynorsk, bokmål) = ("ukjend nøkkel", "ukjent nøkkel");
    assert!(said("nn", &[], &Json::Null).starts_with(nynorsk));
    assert!(said("nb", &[], &Json::Null).starts_with(bokmål));
    assert!(said("nn", &["--målform", "nb"], &Json::Null).starts_with(bokmål));
    assert!(said("nb", &[], &json!({ "målform": "nn" })).starts_with(nynorsk));
}

#[test]
fn a_certain_cure_is_a_quick_fix_and_all_of_them_are_one_action() {
    let room = aukra();
    let (path, text) = measures(&room);
    let wrong =
        text.replacen("        punkt:\n", "        pnkt:\n", 1).replacen("        ansvar:", "        ansvra:", 1);
    let mut editor = editor();
    editor.open(&path, &wrong);
    let mut actions = |byte: usize, only: &str| {
        let here = position(&wrong, byte);
        let params = json!({
            "textDocument": { "uri": uri(&path) }, "range": { "start": here, "end": here },
            "context": { "diagnostics": [], "only": [only] },
        });
        editor.ask("textDocument/codeAction", &params)
    };
    let fix = actions(at(&wrong, "pnkt", 2), "quickfix");
    let edits = &fix[0]["edit"]["changes"][uri(&path)];
    assert_eq!((edits.as_array().unwrap().len(), &edits[0]["newText"]), (1, &json!("punkt")), "{fix}");
    assert_eq!(fix[0]["diagnostics"][0]["code"], "PV011");
    assert_eq!(fix.as_array().unwrap().len(), 1);
    let all = actions(0, "source.fixAll");
    let edit = &all[0]["edit"]["changes"][uri(&path)][0];
    assert_eq!(super::names::edited(&wrong, edit), text);
    assert_eq!(actions(0, "quickfix"), json!([]));
}

#[test]
fn a_file_that_belongs_to_no_plan_is_looked_at_alone_if_it_is_one_of_a_plans() {
    let room = Room::new();
    let section = room.write("bakgrunn.yaml", "type: tekst\ntittel: Bakgrunn\nxyz: b\n");
    let other = room.write("andre.yaml", "on: push\nxyz: { a: b\n");
    let mut editor = editor();
    let faults = editor.open(&section, &std::fs::read_to_string(&section).unwrap());
    assert_eq!(codes(&faults), ["PV011"]);
    assert_eq!(editor.open(&other, &std::fs::read_to_string(&other).unwrap()), Vec::<Json>::new());
}

#[test]
fn whoever_goes_without_a_word_is_not_waited_for() {
    assert_eq!(editor().go(), Some(1));
    let mut editor = editor();
    let answer = editor.answer("planverk/finst-ikkje", &json!({}));
    assert_eq!(answer["error"]["code"], -32601);
    editor.say("exit", &Json::Null);
    assert_eq!(editor.go(), Some(1));
}
