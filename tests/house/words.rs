//! Names are made of words: those of planning are Norwegian and stand in `docs/ordliste.md`, all others are English and stand
//! in `english.txt` beside this file.
//!
//! Every word of every name is looked at, whether the name is of a file, a module, a type, a function, a field, a variant or a
//! variable, in `src/`, `derive/`, `benches/`, `tests/` and `fuzz/`. Only the name of a code may stand as it is, as the file of its rule.

use crate::lists::{ENGLISH, GLOSSARY, codes, english, glossary, planning};
use crate::source::{File, Token, files, is_test, repository};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// The names that every Rust file knows without asking: whoever reads them expects those of the standard library.
const STANDARD: &[&str] = &[
    "Arc",
    "AsMut",
    "AsRef",
    "BTreeMap",
    "BTreeSet",
    "Box",
    "Cell",
    "Clone",
    "Copy",
    "Cow",
    "Debug",
    "Default",
    "Deref",
    "Display",
    "DoubleEndedIterator",
    "Drop",
    "Eq",
    "Err",
    "ExactSizeIterator",
    "Extend",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "FromIterator",
    "FromStr",
    "Hash",
    "HashMap",
    "HashSet",
    "Into",
    "IntoIterator",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "PathBuf",
    "Rc",
    "RefCell",
    "Result",
    "Send",
    "Sized",
    "Some",
    "String",
    "Sync",
    "ToOwned",
    "ToString",
    "TryFrom",
    "TryInto",
    "Vec",
];

/// The words that a name is made of: `les_kjeldeListe` is `les`, `kjelde`, `liste`.
fn words(name: &str) -> Vec<String> {
    let mut out: Vec<String> = vec![];
    let mut before = '_';
    let letters: Vec<char> = name.chars().collect();
    for (at, &c) in letters.iter().enumerate() {
        let next_is_small = letters.get(at + 1).is_some_and(|next| next.is_lowercase());
        let begins = !before.is_alphabetic() || c.is_uppercase() && (!before.is_uppercase() || next_is_small);
        if c.is_alphabetic() {
            match out.last_mut() {
                Some(word) if !begins => word.extend(c.to_lowercase()),
                _ => out.push(c.to_lowercase().collect()),
            }
        }
        before = c;
    }
    out
}

/// The words in the names of a file, each with the first line that it stands on; that of the file itself has line 0.
fn of_file(file: &File, codes: &BTreeSet<String>) -> BTreeMap<String, usize> {
    words_where(file, codes, |_, _| true)
}

/// The same of the names that are wanted, each told by the token before it.
fn words_where(
    file: &File,
    codes: &BTreeSet<String>,
    wanted: impl Fn(&str, Token<'_>) -> bool,
) -> BTreeMap<String, usize> {
    let mut out = BTreeMap::new();
    let mut before = "";
    for &token in &file.tokens {
        let is_own = token.is_word() && !STANDARD.contains(&token.text) && !codes.contains(token.text);
        if is_own && wanted(before, token) {
            for word in words(token.text) {
                out.entry(word).or_insert(token.line);
            }
        }
        before = token.text;
    }
    let path = file.name.trim_end_matches(".rs").split('/').filter(|part| !codes.contains(*part)).flat_map(words);
    out.extend(path.map(|word| (word, 0)));
    out
}

#[test]
fn every_word_in_a_name_is_english_or_a_word_of_planning() {
    let (english, planning, codes) = (english(), planning(), codes());
    let mut faults = vec![];
    for file in files("") {
        let unknown =
            of_file(file, &codes).into_iter().filter(|(word, _)| !english.contains(word) && !planning.contains(word));
        let unknown: Vec<String> = unknown.map(|(word, line)| format!("{word} ({line})")).collect();
        if !unknown.is_empty() {
            faults.push(format!("{}: {}", file.name, unknown.join(", ")));
        }
    }
    assert!(
        faults.is_empty(),
        "words that stand in no list (and the line that each stands on).\n\
         Is it a word of planning, one that an author writes or reads in a plan? A line in {GLOSSARY}.\n\
         Is it English? A line in {ENGLISH}, in its place in the alphabet.\n\
         Is it Norwegian, and about how the program works? Give it an English name.\n{}",
        faults.join("\n")
    );
}

#[test]
fn a_word_of_a_few_rooms_is_only_read_elsewhere() {
    let mut rooms: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for row in glossary() {
        for word in row.nynorsk {
            rooms.entry(word).or_default().extend(row.rooms.clone());
        }
    }
    let mut groups: BTreeMap<BTreeSet<String>, Vec<String>> = BTreeMap::new();
    for (word, own) in rooms.into_iter().filter(|(_, own)| !own.is_empty()) {
        groups.entry(own).or_default().push(word);
    }
    let codes = codes();
    let mut faults = vec![];
    for (own, words) in groups {
        let (at_home, elsewhere): (Vec<&File>, Vec<&File>) = files("")
            .filter(|file| !is_test(&file.name))
            .partition(|file| own.iter().any(|room| file.name.starts_with(room)));
        let types: BTreeSet<&str> =
            at_home.into_iter().flat_map(|file| declared(&file.tokens)).map(|name| name.text).collect();
        for file in elsewhere {
            let is_made =
                |before: &str, token: Token<'_>| ![".", "::"].contains(&before) && !types.contains(token.text);
            let made = words_where(file, &codes, is_made);
            let found = words.iter().filter_map(|word| Some((word, made.get(word)?)));
            faults.extend(found.map(|(word, line)| format!("{}: {word} ({line})", file.name)));
        }
    }
    assert!(faults.is_empty(), "words that {GLOSSARY} gives to other rooms:\n{}", faults.join("\n"));
}

#[test]
fn each_list_has_its_own_words_and_each_word_is_used() {
    let text = fs::read_to_string(repository().join(ENGLISH)).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines.is_sorted() && !lines.windows(2).any(|two| two[0] == two[1]), "{ENGLISH} is in alphabetical order");
    let (english, planning, codes) = (english(), planning(), codes());
    let both: Vec<&String> = english.intersection(&planning).collect();
    assert!(both.is_empty(), "{both:?} in both {ENGLISH} and {GLOSSARY}: the glossary is enough");
    let used: BTreeSet<String> = files("").flat_map(|file| of_file(file, &codes).into_keys()).collect();
    let unused: Vec<&String> = english.difference(&used).collect();
    assert!(unused.is_empty(), "no name has {unused:?}: take them out of {ENGLISH}");
}

#[test]
fn every_key_of_a_file_stands_in_the_glossary() {
    let rows = glossary();
    let mut missing = BTreeSet::new();
    for målform in ["nn", "nb"] {
        let path = format!("schema/planverk.{målform}.json");
        let schema: serde_json::Value = serde_json::from_slice(&fs::read(repository().join(&path)).unwrap()).unwrap();
        let mut keys = BTreeSet::new();
        collect_keys(&schema, &mut keys);
        let known = |key: &String| rows.iter().any(|row| row.nynorsk.contains(key) || row.bokmål.contains(key));
        missing.extend(keys.into_iter().filter(|key| !known(key)));
    }
    assert!(missing.is_empty(), "keys that {GLOSSARY} does not explain: {missing:?}");
}

/// The names of all properties, at every depth.
fn collect_keys(schema: &serde_json::Value, keys: &mut BTreeSet<String>) {
    if let Some(properties) = schema.get("properties").and_then(|found| found.as_object()) {
        keys.extend(properties.keys().cloned());
    }
    match schema {
        serde_json::Value::Object(map) => map.values().for_each(|value| collect_keys(value, keys)),
        serde_json::Value::Array(list) => list.iter().for_each(|value| collect_keys(value, keys)),
        _ => {}
    }
}

/// The name of a type, trait or macro that is declared at each token after `struct` and the like.
fn declared<'a>(tokens: &[Token<'a>]) -> Vec<Token<'a>> {
    let pairs = tokens.windows(2).filter(|two| matches!(two[0].text, "struct" | "enum" | "trait" | "union" | "type"));
    pairs.map(|two| two[1]).filter(|name| name.is_word()).collect()
}

#[test]
fn every_type_that_is_read_from_a_file_is_a_word_of_planning() {
    let planning = planning();
    let mut faults = vec![];
    for file in files("src/plan/").filter(|file| !is_test(&file.name)) {
        let tokens = &file.tokens;
        for (at, token) in tokens.iter().enumerate().filter(|(_, token)| token.text == "derive") {
            let list: Vec<&str> = tokens[at..].iter().map(|token| token.text).take_while(|text| *text != "]").collect();
            if !["Record", "Choice", "Kinds"].iter().any(|derive| list.contains(derive)) {
                continue;
            }
            let name = declared(&tokens[at..]).first().map_or("", |name| name.text);
            if !words(name).iter().all(|word| planning.contains(word)) {
                faults.push(format!("{}:{} {name}", file.name, token.line));
            }
        }
    }
    assert!(faults.is_empty(), "types of plans that {GLOSSARY} does not explain:\n{}", faults.join("\n"));
}

#[test]
fn nothing_shadows_the_standard_library_and_nothing_is_called_no() {
    let mut faults = vec![];
    for file in files("") {
        let tokens = &file.tokens;
        let shadows = declared(tokens).into_iter().filter(|name| STANDARD.contains(&name.text));
        let called_no = tokens.iter().copied().filter(|token| matches!(token.text, "no" | "No" | "NO"));
        faults.extend(shadows.chain(called_no).map(|token| format!("{}:{} {}", file.name, token.line, token.text)));
    }
    assert!(faults.is_empty(), "names that mean something else to whoever reads them:\n{}", faults.join("\n"));
}

#[test]
fn methods_of_one_thing_are_of_one_language() {
    // one thing with `tittel` and `title` has two names for one part of it, or one name for two
    let pairs: Vec<(String, String)> = glossary()
        .into_iter()
        .flat_map(|row| {
            let english = words(&row.english).into_iter().next().unwrap_or_default();
            row.nynorsk.into_iter().map(move |word| (word, english.clone()))
        })
        .filter(|(norwegian, english)| norwegian != english)
        .collect();
    let mut faults = vec![];
    for file in files("") {
        let tokens = &file.tokens;
        for methods in impls(tokens) {
            for (norwegian, english) in &pairs {
                let names: Vec<&str> = methods.iter().map(|method| method.text).collect();
                if names.contains(&norwegian.as_str()) && names.contains(&english.as_str()) {
                    faults.push(format!("{}:{} {norwegian} and {english}", file.name, methods[0].line));
                }
            }
        }
    }
    assert!(faults.is_empty(), "methods that call one thing by two languages:\n{}", faults.join("\n"));
}

/// The names of the functions of each `impl`.
fn impls<'a>(tokens: &[Token<'a>]) -> Vec<Vec<Token<'a>>> {
    let mut out = vec![];
    for (at, _) in tokens.iter().enumerate().filter(|(_, token)| token.text == "impl") {
        let body = tokens[at..].iter().skip_while(|token| token.text != "{");
        let mut open = 0;
        let body: Vec<&Token<'a>> = body
            .take_while(|token| {
                open += i32::from(token.text == "{") - i32::from(token.text == "}");
                open > 0
            })
            .collect();
        let methods = body.windows(2).filter(|two| two[0].text == "fn").map(|two| *two[1]).collect::<Vec<_>>();
        if !methods.is_empty() {
            out.push(methods);
        }
    }
    out
}

#[test]
fn names_fall_into_words() {
    assert_eq!(words("les_kjeldeListe"), ["les", "kjelde", "liste"]);
    assert_eq!(words("PDFPage2Ok"), ["pdf", "page", "ok"]);
    assert_eq!(words("LARGEST_PDF"), ["largest", "pdf"]);
    assert_eq!(words("Målform"), ["målform"]);
}
