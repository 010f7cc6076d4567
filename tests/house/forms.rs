//! Both målformer hold their own words: what is said in nynorsk has no word of bokmål in it, and the other way round, and both say
//! the same of the same things. It is read in the sources, so that nothing needs to happen for it to be seen.

use crate::lists::{ascii, codes};
use crate::source::repository;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The words that authors are told of, and those that only the program itself says otherwise.
const LISTS: [&str; 2] = ["src/norsk/word_pairs.txt", "tests/house/forms.txt"];

/// What is said in both.
struct Pair {
    /// The file and the line.
    place: String,
    nn: String,
    nb: String,
}

/// The words of one målform that the other has not.
struct Words {
    nn: BTreeSet<String>,
    nb: BTreeSet<String>,
}

/// The lists: `nynorsk = bokmål`, several between commas; one that both have ends in a star.
fn words() -> Words {
    let mut out = Words { nn: BTreeSet::new(), nb: BTreeSet::new() };
    let own = |side: &str| -> Vec<String> {
        let words = side.split(',').map(str::trim);
        words.filter(|word| !word.ends_with('*') && !word.contains(' ')).map(str::to_owned).collect()
    };
    for list in LISTS {
        let text = fs::read_to_string(repository().join(list)).unwrap();
        for (nn, nb) in text.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('=')) {
            out.nn.extend(own(nn));
            out.nb.extend(own(nb));
        }
    }
    // what one line calls a word of both is one
    let both: Vec<String> = out.nn.intersection(&out.nb).cloned().collect();
    assert!(both.is_empty(), "{both:?} stand on both sides of the lists");
    out
}

/// The words of a text that are among these. The name of a file, of a code or of a command is a name in both.
fn among(text: &str, words: &BTreeSet<String>, codes: &BTreeSet<String>) -> Vec<String> {
    let mut found = vec![];
    let mut before = "";
    let text = without_holes(text).replace(['(', ')', '[', ']', '|'], " ");
    for piece in text.split_whitespace() {
        let bare = piece.trim_matches(|c: char| !c.is_alphanumeric() && c != '/' && c != '-');
        let is_name = bare.contains('/')
            || is_called(bare, "yaml")
            || is_called(bare, "md")
            || codes.contains(&ascii(&bare.replace('-', "_")));
        if !is_name && before != "planverk" {
            // «PDF-en» and «id-ane» have an end that is no word
            let own = bare.split('-').enumerate().filter(|(at, part)| *at == 0 || part.chars().count() > 3);
            let own = own.flat_map(|(_, part)| part.split(|c: char| !c.is_alphabetic())).map(str::to_lowercase);
            found.extend(own.filter(|word| words.contains(word)));
        }
        before = bare;
    }
    found
}

/// A text without what is filled in.
fn without_holes(text: &str) -> String {
    let mut depth = 0_usize;
    let is_kept = |c: &char| {
        depth += usize::from(*c == '{');
        let is_outside = depth == 0;
        depth = depth.saturating_sub(usize::from(*c == '}'));
        is_outside
    };
    text.replace("{{", "").replace("}}", "").chars().filter(is_kept).collect()
}

/// What is filled in, sorted.
fn holes(text: &str) -> Vec<String> {
    let text = text.replace("{{", "").replace("}}", "");
    let mut out: Vec<String> =
        text.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0.into())).collect();
    out.sort();
    out
}

/// The codes that are named, sorted.
fn numbers(text: &str) -> Vec<String> {
    let mut out: Vec<String> = text
        .match_indices("PV")
        .map(|(at, _)| text[at..].chars().take(5).collect::<String>())
        .filter(|code| code.len() == 5 && code[2..].bytes().all(|b| b.is_ascii_digit()))
        .collect();
    out.sort();
    out
}

/// All that is said by `said!` in the sources.
fn said() -> Vec<Pair> {
    let mut paths = vec![];
    collect(&repository().join("src"), "rs", &mut paths);
    let mut out = vec![];
    for path in paths {
        let text = fs::read_to_string(&path).unwrap();
        let name = path.strip_prefix(repository()).unwrap().display().to_string();
        let mut line = 1;
        let mut rest = text.as_str();
        while let Some(at) = rest.find("said!(") {
            let before = &rest[..at];
            line += before.matches('\n').count();
            let is_comment = before.rsplit('\n').next().unwrap_or("").trim_start().starts_with("//");
            rest = &rest[at + "said!(".len()..];
            let first = literal(rest);
            let second = first.as_ref().and_then(|(_, rest)| literal(rest.trim_start().strip_prefix(',')?));
            if let (false, Some((nn, _)), Some((nb, _))) = (is_comment, first, second) {
                out.push(Pair { place: format!("{name}:{line}"), nn, nb });
            }
        }
    }
    out
}

/// The text between quotation marks that stands first, and what comes after it.
fn literal(source: &str) -> Option<(String, &str)> {
    let source = source.trim_start().strip_prefix('"')?;
    let mut out = String::new();
    let mut chars = source.char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => return Some((out, &source[at + 1..])),
            '\\' => match chars.next()?.1 {
                'n' => out.push('\n'),
                '\n' => {
                    let after = &source[chars.offset()..];
                    let blank = after.len() - after.trim_start().len();
                    chars.by_ref().take(after[..blank].chars().count()).for_each(drop);
                }
                other => out.push(other),
            },
            c => out.push(c),
        }
    }
    None
}

fn collect(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            collect(&path, ending, found);
        } else if path.extension().is_some_and(|own| own == ending) {
            found.push(path);
        }
    }
}

#[test]
fn what_is_said_in_one_målform_has_no_word_of_the_other() {
    let (words, codes) = (words(), codes());
    let said = said();
    assert!(said.len() > 200, "only {} are found", said.len());
    let mut faults = vec![];
    for Pair { place, nn, nb } in &said {
        let (strange, foreign) = (among(nn, &words.nb, &codes), among(nb, &words.nn, &codes));
        if !strange.is_empty() {
            faults.push(format!("{place}: {strange:?} is bokmål: {nn}"));
        }
        if !foreign.is_empty() {
            faults.push(format!("{place}: {foreign:?} is nynorsk: {nb}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn both_målformer_say_the_same_of_the_same_things() {
    let mut faults = vec![];
    for Pair { place, nn, nb } in said() {
        let by_position = nn.matches("{}").count();
        // what is a word of each is called by that
        let same = |holes: Vec<String>| holes.into_iter().map(|name| if name == "nb" { "nn".into() } else { name });
        let is_filled_alike = same(holes(&nn)).eq(same(holes(&nb)));
        if !is_filled_alike || by_position != nb.matches("{}").count() || numbers(&nn) != numbers(&nb) {
            faults.push(format!("{place}:\n  {nn}\n  {nb}"));
        }
    }
    assert!(faults.is_empty(), "what is filled in, and the codes, are the same in both:\n{}", faults.join("\n"));
}

/// A page without its examples and without what is quoted in it: those are in the målform that they show.
fn prose(page: &str) -> String {
    let mut fenced = false;
    let lines = page.lines().filter(|line| {
        let is_fence = line.trim_start().starts_with("```");
        fenced ^= is_fence;
        !fenced && !is_fence && !line.trim_start().starts_with(['>', '#']) && !line.contains("<!--")
    });
    let text: String = lines.collect::<Vec<_>>().join("\n");
    let mut out = String::new();
    let mut until = None;
    for c in text.chars() {
        match (until, c) {
            (Some(end), c) if c == end => until = None,
            (Some(_), _) => {}
            (None, '«') => until = Some('»'),
            (None, '`') => until = Some('`'),
            (None, c) => out.push(c),
        }
    }
    out
}

#[test]
fn each_page_of_a_fault_is_in_one_målform() {
    let (words, codes) = (words(), codes());
    let mut faults = vec![];
    for (folder, foreign) in [("docs/feilkodar", &words.nb), ("docs/feilkodar/nb", &words.nn)] {
        for entry in fs::read_dir(repository().join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|ending| ending == "md") {
                let found = among(&prose(&fs::read_to_string(&path).unwrap()), foreign, &codes);
                if !found.is_empty() {
                    faults.push(format!("{}: {found:?}", path.strip_prefix(repository()).unwrap().display()));
                }
            }
        }
    }
    faults.sort();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn each_schema_is_in_one_målform() {
    let (words, codes) = (words(), codes());
    let mut faults = BTreeSet::new();
    for (målform, foreign) in [("nn", &words.nb), ("nb", &words.nn)] {
        for name in ["kommune", "plan", "seksjon", "planverk"] {
            let path = format!("schema/{name}.{målform}.json");
            let schema = serde_json::from_slice(&fs::read(repository().join(&path)).unwrap()).unwrap();
            told(&schema, &mut |text| {
                let found = among(&prose(text), foreign, &codes);
                if !found.is_empty() {
                    faults.insert(format!("{path}: {found:?}: {text}"));
                }
            });
        }
    }
    let faults: Vec<String> = faults.into_iter().collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The texts of a schema that an author reads.
fn told(schema: &serde_json::Value, found: &mut impl FnMut(&str)) {
    const KEYS: [&str; 5] = ["title", "description", "errorMessage", "patternErrorMessage", "markdownDescription"];
    match schema {
        serde_json::Value::Object(map) => {
            for (key, value) in map {
                match value.as_str() {
                    Some(text) if KEYS.contains(&key.as_str()) => found(text),
                    _ => told(value, found),
                }
            }
        }
        serde_json::Value::Array(list) => list.iter().for_each(|value| told(value, found)),
        _ => {}
    }
}

#[test]
fn texts_are_read_as_the_compiler_reads_them() {
    assert_eq!(literal(r#" "a \"b\" {c}\n", "d""#), Some(("a \"b\" {c}\n".into(), r#", "d""#)));
    assert_eq!(literal("\"a \\\n      b\" x"), Some(("a b".into(), " x")));
    assert_eq!(holes("{a} og {b:?} {{c}}"), ["a", "b:?"]);
    let (words, codes) = (words(), codes());
    assert_eq!(among("fila {ikke} finst ikke i «plan.yaml»", &words.nb, &codes), ["ikke"]);
    assert!(among("skriv «planverk samanlikn», sjå ukjend-nøkkel i content/ikkje", &words.nn, &codes).is_empty());
}

/// Whether a word is the name of a file of this kind.
fn is_called(word: &str, end: &str) -> bool {
    std::path::Path::new(word).extension().is_some_and(|own| own == end)
}
