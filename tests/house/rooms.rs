//! The rooms of `src/`, and what each may know of the others: the table of the design, held to.

use crate::source::{File, Token, files, is_test, repository, tokens};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// A room or a lone file, and what it may know. `*` is all.
const ROOMS: &[(&str, &[&str])] = &[
    ("declared", &[]),
    ("limits", &[]),
    // streams, files that are written, signals: what the commands take of the machine
    ("machine", &["fault", "folder", "norsk", "limits"]),
    ("folder", &["norsk", "limits"]),
    ("fault", &["declared", "norsk", "limits"]),
    ("norsk", &[]),
    ("yaml", &["norsk", "fault", "limits"]),
    // changes to YAML, and the reader that looks at what came of them
    ("edit", &["yaml", "norsk", "fault"]),
    ("text", &["yaml", "norsk", "fault", "limits"]),
    ("plan", &["yaml", "text", "norsk", "fault", "limits"]),
    ("read", &["plan", "text", "yaml", "norsk", "fault", "folder", "limits"]),
    ("check", &["plan", "text", "yaml", "norsk", "fault", "limits"]),
    // texts of a plan that is not there yet, and what it takes over of one that is
    ("begin", &["read", "plan", "yaml", "norsk", "fault", "folder", "limits"]),
    // what an editor is told of a plan, beside what the schemas say
    ("editor", &["read", "plan", "norsk", "folder", "limits"]),
    // a page on each fault, those of the rules among them; `yaml` has «Mente du …?»
    ("explain", &["check", "yaml", "norsk", "fault"]),
    // places, and the words of choices, which plan's own types are written with
    ("compare", &["plan", "text", "yaml", "norsk", "fault", "limits"]),
    ("document", &["plan", "text", "yaml", "norsk", "compare", "fault", "limits"]),
    ("typeset", &["document", "norsk", "fault", "folder", "limits"]),
    ("formats", &["document", "compare", "norsk", "declared", "fault"]),
    ("review", &["read", "check", "document", "typeset", "plan", "fault"]),
    // the words of the command line, and what an order of them holds
    ("usage", &["begin", "machine", "review", "plan", "yaml", "norsk"]),
    // a plan while it is written: all that is known of it without setting it
    ("lsp", &["review", "read", "check", "edit", "explain", "plan", "yaml", "norsk", "fault", "folder", "limits"]),
    ("cli", &["*"]),
    ("lib", &["*"]),
    ("main", &["*"]),
    // what unit tests share
    ("tests", &["*"]),
];

/// What a room hands on of another, and why its users may know that other by it: the file, the room, the reason.
const HANDED_ON: &[(&str, &str, &str)] = &[];

/// The room that a file lies in.
fn room(file: &str) -> &str {
    let path = file.trim_start_matches("src/");
    path.split('/').next().unwrap_or("").trim_end_matches(".rs")
}

/// How many modules down a file is: one for `src/plan/mod.rs`, two for `src/plan/dato.rs`.
fn depth(file: &str) -> usize {
    file.trim_start_matches("src/").trim_end_matches("mod.rs").trim_end_matches('/').split('/').count()
}

/// A way to something that a file names, from the root of the crate: `crate::plan::{Plan, Del}` is two ways.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Way<'a> {
    room: &'a str,
    line: usize,
    /// Whether it is handed on: `pub use crate::plan::Plan`.
    handed_on: bool,
}

/// The ways out of a module that lies this many modules down, by `crate::` or by `super::` often enough.
fn ways<'a>(tokens: &[Token<'a>], depth: usize) -> Vec<Way<'a>> {
    let tokens = without_tests(tokens);
    let mut out = vec![];
    let (mut handed_on, mut using) = (false, false);
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        match token.text {
            "use" => {
                using = true;
                handed_on = is_public(&tokens[..at]);
            }
            ";" => using = false,
            "crate" | "super" if at == 0 || tokens[at - 1].text != "::" => {
                follow(&tokens, &mut at, depth, &mut |room: Token<'a>| {
                    out.push(Way { room: room.text, line: room.line, handed_on: using && handed_on });
                });
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    out
}

/// Whether `pub` or `pub(…)` stands last.
fn is_public(before: &[Token<'_>]) -> bool {
    let mut last = before.iter().rev().map(|token| token.text);
    match last.next() {
        Some("pub") => true,
        Some(")") => last.find(|text| *text == "(").is_some() && last.next() == Some("pub"),
        _ => false,
    }
}

/// Follows one way, or the ways of a group, and gives what comes right after the root of the crate.
fn follow<'a>(tokens: &[Token<'a>], at: &mut usize, mut up: usize, found: &mut impl FnMut(Token<'a>)) {
    while let Some(token) = tokens.get(*at).copied() {
        match token.text {
            "crate" => up = 0,
            "super" => up = up.saturating_sub(1),
            "self" => {}
            "{" => {
                *at += 1;
                while tokens.get(*at).is_some_and(|token| token.text != "}") {
                    follow(tokens, at, up, found);
                    *at += usize::from(tokens.get(*at).is_some_and(|token| token.text != "}"));
                }
                *at += 1;
                return;
            }
            _ => {
                if up == 0 && token.is_word() {
                    found(token);
                    up = usize::MAX; // what follows lies in that room
                }
            }
        }
        *at += 1;
        if tokens.get(*at).is_none_or(|token| token.text != "::") {
            // `as name`, and whatever else stands before the next comma of a group, is not followed
            while tokens.get(*at).is_some_and(|token| token.text == "as") {
                *at += 2;
            }
            return;
        }
        *at += 1;
    }
}

/// Leaves out what stands under `#[cfg(test)]`.
fn without_tests<'a>(tokens: &[Token<'a>]) -> Vec<Token<'a>> {
    const MARK: [&str; 7] = ["#", "[", "cfg", "(", "test", ")", "]"];
    let mut out = vec![];
    let mut at = 0;
    while at < tokens.len() {
        let is_marked = tokens[at..].iter().take(MARK.len()).map(|token| token.text).eq(MARK);
        if !is_marked {
            out.push(tokens[at]);
            at += 1;
            continue;
        }
        let mut open = 0;
        at += MARK.len();
        while let Some(token) = tokens.get(at) {
            at += 1;
            match token.text {
                "{" | "(" | "[" => open += 1,
                "}" | ")" | "]" => open -= 1,
                _ => {}
            }
            if open == 0 && (token.text == ";" || token.text == "}") {
                break;
            }
        }
    }
    out
}

/// The files of `src/` that are more than tests.
fn sources() -> impl Iterator<Item = &'static File> {
    files("src/").filter(|file| !is_test(&file.name))
}

#[test]
fn every_room_stands_in_the_table() {
    let mut faults = vec![];
    for entry in fs::read_dir(repository().join("src")).unwrap() {
        let name = entry.unwrap().file_name().to_string_lossy().into_owned();
        if !ROOMS.iter().any(|(known, _)| *known == room(&name)) {
            faults.push(name);
        }
    }
    assert!(faults.is_empty(), "{faults:?} in src/: say in the table of {} what it may know", file!());
}

#[test]
fn no_room_knows_more_than_it_may() {
    let mut faults = vec![];
    for file in sources() {
        let own = room(&file.name);
        let Some((_, may)) = ROOMS.iter().find(|(known, _)| *known == own) else { continue };
        for way in ways(&file.tokens, depth(&file.name)) {
            let is_room = ROOMS.iter().any(|(known, _)| *known == way.room);
            if is_room && way.room != own && !may.contains(&"*") && !may.contains(&way.room) {
                faults.push(format!("{}:{} knows {}, which {own} may not", file.name, way.line, way.room));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_room_lets_another_be_known_in_secret() {
    let mut faults = vec![];
    let mut needed = BTreeSet::new();
    for file in sources().filter(|file| room(&file.name) != "lib") {
        for way in ways(&file.tokens, depth(&file.name)).into_iter().filter(|way| way.handed_on) {
            let is_other = ROOMS.iter().any(|(known, _)| *known == way.room) && way.room != room(&file.name);
            if is_other {
                needed.insert((file.name.clone(), way.room.to_owned()));
                if !HANDED_ON.iter().any(|(name, room, _)| *name == file.name && *room == way.room) {
                    let Way { room, line, .. } = way;
                    faults.push(format!("{}:{line} hands on what is {room}'s: its users may name {room}", file.name));
                }
            }
        }
    }
    for (name, room, _) in HANDED_ON {
        if !needed.contains(&((*name).to_owned(), (*room).to_owned())) {
            faults.push(format!("{name} hands nothing of {room} on any more: the list need not say so"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn rooms_do_not_know_each_other_in_a_circle() {
    let known: BTreeMap<&str, &[&str]> = ROOMS.iter().copied().collect();
    let mut free: BTreeSet<&str> = ["*"].into();
    while let Some((room, _)) =
        known.iter().find(|(room, may)| !free.contains(*room) && may.iter().all(|other| free.contains(other)))
    {
        free.insert(room);
    }
    let circle: Vec<&&str> = known.keys().filter(|room| !free.contains(*room)).collect();
    assert!(circle.is_empty(), "these know each other in a circle, or what does: {circle:?}");
}

#[test]
fn ways_are_found_wherever_they_stand() {
    let source = "use crate::{plan::{Plan, Del}, fault, self as root};\n// crate::web\nfn f(x: crate::yaml::Node) { super::super::read::a() }\n\
                  pub(crate) use crate::text::Tekst;\n#[cfg(test)]\nuse crate::cli;\n#[cfg(test)]\nmod tests {\n use crate::cli; }\nuse super::{near, super::{check as c}};";
    let found: Vec<(&str, bool)> = ways(&tokens(source), 2).into_iter().map(|way| (way.room, way.handed_on)).collect();
    let expected =
        [("plan", false), ("fault", false), ("yaml", false), ("read", false), ("text", true), ("check", false)];
    assert_eq!(found, expected);
    assert_eq!((depth("src/plan/mod.rs"), depth("src/plan/dato.rs"), depth("src/lib.rs")), (1, 2, 1));
}
