//! Rust source as its words and marks, without what is written in comments and texts: enough to know which names stand in it.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// A word (`let`, `Tiltak`) or a mark (`{`, `::`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    /// As it is written, without `r#`.
    pub text: &'a str,
    /// The line that it stands on, from 1.
    pub line: usize,
}

impl Token<'_> {
    /// Whether it is a word, and no mark.
    pub fn is_word(self) -> bool {
        self.text.starts_with(is_start)
    }
}

/// A Rust file of the project.
pub struct File {
    /// Its path from the root of the project, with `/`.
    pub name: String,
    /// How many lines it has.
    pub lines: usize,
    /// Its words and marks.
    pub tokens: Vec<Token<'static>>,
}

/// The root of the project.
pub fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The Rust files of the project, in order. All tests look at them, so they are read once.
static ALL: LazyLock<Vec<File>> = LazyLock::new(|| {
    let mut paths = vec![];
    ["src", "derive", "benches", "tests", "fuzz"]
        .into_iter()
        .for_each(|folder| collect(&repository().join(folder), &mut paths));
    paths.sort();
    let read = |path: PathBuf| {
        let name = path.strip_prefix(repository()).unwrap().to_string_lossy().replace('\\', "/");
        let text: &'static str = fs::read_to_string(&path).unwrap().leak();
        File { name, lines: text.lines().count(), tokens: tokens(text) }
    };
    paths.into_iter().map(read).collect()
});

/// The Rust files below a folder of the project, in order; all of them below none.
pub fn files(folder: &str) -> impl Iterator<Item = &'static File> {
    ALL.iter().filter(move |file| file.name.starts_with(folder))
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with("target") {
            collect(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
}

/// Whether only tests see a file.
pub fn is_test(name: &str) -> bool {
    name.split('/').any(|part| part == "tests" || part == "tests.rs")
}

/// The words and marks of a source. Numbers, lifetimes, comments, characters and texts are none.
pub fn tokens(source: &str) -> Vec<Token<'_>> {
    let mut out = vec![];
    let (mut at, mut line) = (0, 1);
    while let Some(first) = source[at..].chars().next() {
        let rest = &source[at..];
        let (length, text) = match first {
            '/' if rest.starts_with("//") => (rest.find('\n').unwrap_or(rest.len()), None),
            '/' if rest.starts_with("/*") => (comment(rest), None),
            '"' => (quoted(rest, '"'), None),
            '\'' => (character(rest), None),
            ':' if rest.starts_with("::") => (2, Some("::")),
            c if c.is_ascii_digit() => (word(rest).len(), None),
            c if is_start(c) => named(rest),
            c if c.is_whitespace() => (c.len_utf8(), None),
            c => (c.len_utf8(), Some(&rest[..c.len_utf8()])),
        };
        out.extend(text.map(|text| Token { text, line }));
        line += rest[..length].matches('\n').count();
        at += length;
    }
    out
}

fn is_start(c: char) -> bool {
    c.is_alphabetic() || c == '_'
}

fn word(text: &str) -> &str {
    text.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or("")
}

/// A name and how long it is as it is written; none of the text that a prefix like `br#` begins.
fn named(rest: &str) -> (usize, Option<&str>) {
    let name = word(rest);
    let after = &rest[name.len()..];
    let marks = after.len() - after.trim_start_matches('#').len();
    match name {
        "r" | "br" | "cr" if after[marks..].starts_with('"') => {
            let end = format!("\"{}", &after[..marks]);
            let start = name.len() + marks + 1;
            (rest[start..].find(&end).map_or(rest.len(), |at| start + at + end.len()), None)
        }
        "b" | "c" if after.starts_with('"') => (name.len() + quoted(after, '"'), None),
        "b" if after.starts_with('\'') => (name.len() + quoted(after, '\''), None),
        "r" if marks == 1 => {
            let name = word(&after[1..]);
            (2 + name.len(), Some(name))
        }
        _ => (name.len(), Some(name)),
    }
}

/// How long a text or character with its marks is.
fn quoted(rest: &str, mark: char) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == mark => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// How long a character is, or a lifetime.
fn character(rest: &str) -> usize {
    let name = word(&rest[1..]);
    let one = rest[1..].chars().next().map_or(0, char::len_utf8);
    let is_lifetime = name.starts_with(is_start) && !rest[1 + one..].starts_with('\'');
    if is_lifetime { 1 + name.len() } else { quoted(rest, '\'') }
}

/// How long a comment between `/*` and `*/` is, those in it counted.
fn comment(rest: &str) -> usize {
    let (mut depth, mut at) = (0, 0);
    while let Some(next) = rest[at..].find(['/', '*']).map(|next| at + next) {
        let step = &rest[next..(next + 2).min(rest.len())];
        match step {
            "/*" => depth += 1,
            "*/" if depth == 1 => return next + 2,
            "*/" => depth -= 1,
            _ => {
                at = next + 1;
                continue;
            }
        }
        at = next + 2;
    }
    rest.len()
}

#[test]
fn words_and_marks_are_found_and_texts_and_comments_are_not() {
    let source = "fn r#type<'a>(x: &'a str) -> [u8; 2] { /* a /* b */ c */ let å = b'\\''; r#\"x \" y\"# ; \"\\\"z\" } // æ\n'b'";
    let found: Vec<&str> = tokens(source)
        .into_iter()
        .map(|token| token.text)
        .filter(|text| is_start(text.chars().next().unwrap()))
        .collect();
    assert_eq!(found, ["fn", "type", "x", "str", "u8", "let", "å"]);
    assert_eq!(
        tokens("a\n/* \n */ b::c").iter().map(|token| (token.text, token.line)).collect::<Vec<_>>(),
        [("a", 1), ("b", 3), ("::", 3), ("c", 3)]
    );
}
