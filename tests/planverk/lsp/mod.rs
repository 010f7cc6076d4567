//! `planverk lsp` as an editor meets it, over standard in and out.

mod accepted;
mod chance;
mod client;
mod faults;
mod names;

use std::path::PathBuf;

use serde_json::{Value as Json, json};

use crate::room::{Room, copy, repository};
use client::Editor;

/// A room with the municipality of the samples.
fn aukra() -> Room {
    let room = Room::new();
    copy(&repository().join("content/aukra"), &room.path("content/aukra"));
    room
}

/// The file of measures there, and what stands in it.
fn measures(room: &Room) -> (PathBuf, String) {
    let path = room.path("content/aukra/slt-2024/maal-og-tiltak.yaml");
    let text = std::fs::read_to_string(&path).unwrap();
    (path, text)
}

/// An editor that can do what most can.
fn editor() -> Editor {
    let item = json!({ "snippetSupport": true, "insertTextModeSupport": { "valueSet": [1, 2] } });
    let edit = json!({ "documentChanges": true, "resourceOperations": ["create", "rename", "delete"] });
    let can =
        json!({ "textDocument": { "completion": { "completionItem": item } }, "workspace": { "workspaceEdit": edit } });
    Editor::start(&[], &can, &Json::Null)
}

/// Where a text stands in another, and so many bytes further.
fn at(text: &str, part: &str, more: usize) -> usize {
    text.find(part).unwrap_or_else(|| panic!("{part:?} stands there")) + more
}
