//! Every trap of YAML that an author can fall into: `tests/hostile/traps.txt` is a table of what is written, what is said, and what
//! is read all the same.

use super::tree;
use crate::tests::hostile::TRAPS;
use crate::yaml::{Kind, Node};

/// Shows a tree on one line; `°` marks what something is missing from.
fn show(node: &Node) -> String {
    let hole = if node.holed { "°" } else { "" };
    match &node.kind {
        Kind::Scalar(_) if node.is_null() => format!("{hole}ingenting"),
        Kind::Scalar(written) => format!("{hole}{:?}", written.text),
        Kind::Seq(items) => format!("{hole}[{}]", items.iter().map(show).collect::<Vec<_>>().join(", ")),
        Kind::Map(entries) => {
            let entries = entries.iter().map(|entry| format!("{}: {}", entry.key, show(&entry.value)));
            format!("{hole}{{{}}}", entries.collect::<Vec<_>>().join(", "))
        }
    }
}

fn answer(text: &str) -> String {
    let text = text.replace("<NBSP>", "\u{a0}").replace("<TAB>", "\t");
    let read = tree(&text);
    let mut lines = read.lines();
    lines.push(read.value.as_ref().map_or("=> ingenting".into(), |node| format!("=> {}", show(node))));
    lines.join("\n")
}

#[test]
fn every_trap_gives_its_fault_and_the_rest_is_read() {
    let mut wrong = String::new();
    for case in TRAPS.split("\n====\n").skip(1) {
        let (text, expected) = case.split_once("\n----\n").unwrap_or((case, ""));
        let (answer, expected) = (answer(&format!("{text}\n")), expected.trim_end());
        if answer != expected {
            wrong += &format!("{text}\n---- got\n{answer}\n---- expected\n{expected}\n\n");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
