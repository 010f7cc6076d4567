//! Whatever is written, and wherever is pointed: the server answers, and goes on.

use serde_json::{Value as Json, json};

use super::client::uri;
use super::{aukra, editor, measures};
use crate::chance::Chance;

const PIECES: &[&str] = &[
    "\r\n",
    "\r",
    "\n",
    "\u{feff}",
    "𝔞",
    "å",
    "\t",
    "- ",
    ": ",
    "[",
    "]",
    "{",
    "}",
    "{{ ",
    " }}",
    "](#",
    ")",
    "\"",
    "'",
    "#",
    "|",
    ">-",
    "*",
    "&a",
    "!b",
    "---\n",
    "\u{0}",
    "\u{202e}",
    "  ",
    "ansvar: ",
    "tidspunkt:\n",
    "godta: { ",
    "2024-05-17",
    "e\u{301}",
];

#[test]
fn random_edits_and_positions_are_answered() {
    let room = aukra();
    let (path, text) = measures(&room);
    let mut editor = editor();
    editor.open(&path, &text);
    let mut chance = Chance::new(7);
    let mut asked = 0;
    for round in 0..60 {
        for _ in 0..4 {
            let start = json!({ "line": chance.below(300), "character": chance.below(90) });
            let end = json!({ "line": chance.below(3) + start["line"].as_u64().unwrap() as usize, "character": chance.below(90) });
            let piece = PIECES[chance.below(PIECES.len())];
            editor.type_in(&path, &json!({ "range": { "start": start, "end": end }, "text": piece }));
        }
        if round % 10 == 9 {
            editor.change(&path, &text);
        }
        for method in [
            "completion",
            "hover",
            "definition",
            "references",
            "documentSymbol",
            "prepareRename",
            "rename",
            "codeAction",
        ] {
            let far = if chance.below(9) == 0 { u32::MAX as usize } else { 90 };
            let here = json!({ "line": chance.below(300), "character": chance.below(far) });
            let params = json!({
                "textDocument": { "uri": uri(&path) }, "position": here, "newName": "nytt-namn",
                "range": { "start": here, "end": here },
                "context": { "includeDeclaration": true, "diagnostics": [] },
            });
            let answer = editor.answer(&format!("textDocument/{method}"), &params);
            assert_ne!(answer["error"]["code"], -32603, "{method} {here}: {answer}");
            asked += 1;
        }
    }
    assert_eq!(asked, 480);
    let nowhere = json!({ "textDocument": { "uri": "untitled:Ny" }, "position": { "line": 0, "character": 0 } });
    assert_eq!(editor.ask("textDocument/hover", &nowhere), Json::Null);
    assert_eq!(editor.answer("textDocument/hover", &json!([1]))["error"]["code"], -32602);
    assert_eq!(editor.end(), Some(0));
}
