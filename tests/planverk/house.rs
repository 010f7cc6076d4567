//! The rooms of `src/`, and what each may know of the others: the table of the design, held to.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::room::repository;

/// A room, and the rooms that it may know. `*` is all.
const ROOMS: &[(&str, &[&str])] = &[
    ("fault", &[]),
    ("norsk", &[]),
    ("yaml", &["norsk", "fault"]),
    ("text", &["yaml", "fault"]),
    ("plan", &["yaml", "text", "norsk", "fault"]),
    ("read", &["plan", "text", "yaml", "fault"]),
    ("check", &["plan", "text", "yaml", "norsk", "fault"]),
    // a page on each fault, those of the rules among them; `yaml` has «Mente du …?»
    ("explain", &["check", "yaml", "fault"]),
    // faults with their cures, and the reader that looks at what came of them
    ("edit", &["yaml", "fault"]),
    // places, and the words of choices, which plan's own types are written with
    ("compare", &["plan", "text", "yaml", "norsk", "fault"]),
    ("document", &["plan", "text", "yaml", "compare", "norsk", "fault"]),
    ("review", &["read", "check", "document", "plan", "fault"]),
    ("typeset", &["document", "fault"]),
    ("web", &["document"]),
    ("preview", &["*"]),
    ("cli", &["*"]),
];

/// Every Rust file of a room. What only tests see may know more.
fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display())) {
        let path = entry.expect("a folder's entry").path();
        let tests = path.file_stem().is_some_and(|stem| stem == "tests");
        if path.is_dir() && !tests {
            files(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") && !tests {
            found.push(path);
        }
    }
}

/// The rooms that a file names: `crate::yaml::Node`, `use crate::{plan, fault::Place}`.
fn named(source: &str) -> BTreeSet<String> {
    let source = source.split("#[cfg(test)]\nmod tests {").next().unwrap_or("");
    let code = source.lines().map(|line| line.split("//").next().unwrap_or("")).collect::<Vec<_>>().join("\n");
    let word = |text: &str| text.chars().take_while(|ch| ch.is_alphanumeric() || *ch == '_').collect::<String>();
    let mut rooms = BTreeSet::new();
    for after in code.split("crate::").skip(1) {
        match after.strip_prefix('{') {
            Some(group) => {
                let mut depth = 0;
                let mut start = true;
                for (at, ch) in group.char_indices() {
                    match ch {
                        '{' => depth += 1,
                        '}' if depth == 0 => break,
                        '}' => depth -= 1,
                        ',' if depth == 0 => start = true,
                        ch if start && !ch.is_whitespace() => {
                            rooms.insert(word(&group[at..]));
                            start = false;
                        }
                        _ => {}
                    }
                }
            }
            None => drop(rooms.insert(word(after))),
        }
    }
    rooms
}

#[test]
fn no_room_knows_more_than_it_may() {
    let source = repository().join("src");
    let mut faults = Vec::new();
    for entry in fs::read_dir(&source).expect("src/") {
        let folder = entry.expect("a folder's entry").path();
        if !folder.is_dir() {
            continue;
        }
        let name = folder.file_name().expect("a name").to_string_lossy().into_owned();
        let Some((_, known)) = ROOMS.iter().find(|(room, _)| *room == name) else {
            faults.push(format!("src/{name} is a room that the table in {} does not have", file!()));
            continue;
        };
        let mut sources = Vec::new();
        files(&folder, &mut sources);
        for file in sources {
            let text = fs::read_to_string(&file).expect("a source file");
            for other in named(&text) {
                let is_room = ROOMS.iter().any(|(room, _)| *room == other);
                let may = other == name || known.contains(&"*") || known.contains(&other.as_str());
                if is_room && !may {
                    let file = file.strip_prefix(repository()).unwrap_or(&file).display().to_string();
                    faults.push(format!("{file} knows {other}, which {name} may not"));
                }
            }
        }
    }
    faults.sort();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn names_of_rooms_are_found_wherever_they_stand() {
    let source = "use crate::{plan::{Plan, Del}, fault};\n// crate::web\nfn f(x: crate::yaml::Node) {}\n#[cfg(test)]\nmod tests {\n use crate::cli; }";
    assert_eq!(named(source).into_iter().collect::<Vec<_>>(), ["fault", "plan", "yaml"]);
}
