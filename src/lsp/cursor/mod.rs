//! Where in a file's tree the cursor stands, also where what is written there is no YAML yet.
//!
//! The word at the cursor is replaced by one that no author writes, in the ways that could become YAML, and the file is read:
//! what the reader then finds that word as, is what the author is about to write.

mod word;

use crate::fault::{Faults, Sources};
use crate::yaml::{Kind, Node, parse_as_it_stands};
use std::ops::Range;
use word::{Sort, Word, content};

/// The word that stands for what is being written.
pub const MARK: &str = "zqplanverkqz";

/// One step down a tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the value of a key.
    Key(String),
    /// To an item of a list.
    Item(usize),
}

/// What is being written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A key of the record that the steps lead to.
    Key,
    /// The value that the steps lead to.
    Value,
}

/// The cursor in a tree.
#[derive(Clone, Debug)]
pub struct Cursor {
    /// The tree with the word in it.
    pub tree: Node,
    /// The way from the root.
    pub steps: Vec<Step>,
    /// What is being written.
    pub role: Role,
    /// The bytes that it replaces.
    pub replaced: Range<usize>,
    /// What has to stand before it: nothing, a space, `- `.
    pub before: &'static str,
    /// The column that it starts in.
    pub column: usize,
    /// The column that the key on its line starts in.
    pub key_column: usize,
    /// How many spaces the line starts with.
    pub indent: usize,
    /// Whether it stands between brackets on one line.
    pub in_brackets: bool,
    /// Whether the nearest of them are `{ }`.
    pub in_braces: bool,
    /// Whether the key has a value already.
    pub has_value: bool,
}

impl Cursor {
    /// The node that the steps lead to, and all on the way, from the root.
    pub fn way(&self) -> Vec<&Node> {
        let mut way = vec![&self.tree];
        for step in &self.steps {
            let next = way.last().and_then(|node| match step {
                Step::Key(key) => node.get(key),
                Step::Item(at) => node.items()?.get(*at),
            });
            way.extend(next);
        }
        way
    }

    /// The keys on the way, the nearest last.
    pub fn keys(&self) -> Vec<&str> {
        let key = |step: &'_ Step| matches!(step, Step::Key(_));
        let keys = self.steps.iter().filter(|step| key(step));
        keys.map(|step| if let Step::Key(key) = step { key.as_str() } else { "" }).collect()
    }

    /// The keys that stand beside what is being written.
    pub fn beside(&self) -> Vec<&str> {
        let entries = self.way().last().and_then(|node| node.entries()).unwrap_or(&[]);
        entries.iter().map(|entry| entry.key.as_str()).filter(|key| *key != MARK).collect()
    }

    /// The texts that stand in the same list.
    pub fn listed(&self) -> Vec<&str> {
        let way = self.way();
        let list = way.iter().rev().find_map(|node| node.items()).unwrap_or(&[]);
        list.iter().filter_map(|item| Some(item.written()?.text.as_str())).filter(|text| *text != MARK).collect()
    }

    /// Whether it is the first thing written of a record.
    pub fn is_first(&self) -> bool {
        self.role == Role::Key && self.beside().is_empty()
    }
}

/// Where the cursor stands; none in a comment, in the middle of a text, or where nothing can come.
pub fn find(text: &str, line: Range<usize>, byte: usize) -> Option<Cursor> {
    let here = text.get(line.clone())?;
    let at = byte.checked_sub(line.start)?;
    let before = here.get(..at)?;
    if before.trim_start().starts_with('#') || before.contains(" #") {
        return None;
    }
    let indent = here.len() - here.trim_start_matches(' ').len();
    let key_column = content(here);
    if !here.trim().is_empty() && at < key_column {
        return None;
    }
    let word = Word::at(here, key_column.min(at), at);
    let tries = word.tries().into_iter().filter_map(|(put, before)| {
        let replaced = line.start + word.range.start..line.start + word.range.end;
        let tried = format!("{}{put}{}", text.get(..replaced.start)?, text.get(replaced.end..)?);
        let (tree, faults) = tree(&tried)?;
        let mut steps = vec![];
        let role = search(&tree, &mut steps)?;
        let cursor = Cursor {
            tree,
            steps,
            role,
            replaced,
            before,
            column: word.range.start,
            key_column,
            indent,
            in_brackets: word.in_brackets,
            in_braces: word.in_braces,
            has_value: word.sort == Sort::Key,
        };
        Some((faults, cursor))
    });
    // what fits leaves the rest of the file as it is
    tries.min_by_key(|(faults, _)| *faults).map(|(_, cursor)| cursor)
}

/// The tree of a text as it stands, with nothing guessed, and how many faults are in it.
fn tree(text: &str) -> Option<(Node, usize)> {
    let (mut sources, mut faults) = (Sources::new(), Faults::new());
    let id = sources.add("", text.as_bytes(), &mut faults);
    let tree = parse_as_it_stands(sources.get(id)?, &mut faults)?;
    Some((tree, faults.len()))
}

/// The steps to the word, and what it is there.
fn search(node: &Node, steps: &mut Vec<Step>) -> Option<Role> {
    match &node.kind {
        Kind::Scalar(written) => (written.text == MARK).then_some(Role::Value),
        Kind::Seq(items) => items.iter().enumerate().find_map(|(at, item)| {
            steps.push(Step::Item(at));
            search(item, steps).or_else(|| steps.pop().and(None))
        }),
        Kind::Map(entries) => {
            if entries.iter().any(|entry| entry.key == MARK) {
                return Some(Role::Key);
            }
            entries.iter().find_map(|entry| {
                steps.push(Step::Key(entry.key.clone()));
                search(&entry.value, steps).or_else(|| steps.pop().and(None))
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The way to the cursor, `|` in the text.
    fn way(text: &str) -> Option<String> {
        let byte = text.find('|').unwrap();
        let text = text.replacen('|', "", 1);
        let start = text[..byte].rfind('\n').map_or(0, |at| at + 1);
        let end = text[byte..].find('\n').map_or(text.len(), |at| byte + at);
        let cursor = find(&text, start..end, byte)?;
        let steps = cursor.steps.iter().map(|step| match step {
            Step::Key(key) => key.clone(),
            Step::Item(at) => at.to_string(),
        });
        let role = if cursor.role == Role::Key { "key" } else { "value" };
        let replaced = &text[cursor.replaced.clone()];
        Some(format!(
            "{} {role}{}{replaced}",
            steps.collect::<Vec<_>>().join("/"),
            if cursor.before.is_empty() { " " } else { cursor.before }
        ))
    }

    #[test]
    fn what_is_being_written_is_found_where_it_is_no_yaml_yet() {
        for (text, expected) in [
            ("a: b\n|", " key "),
            ("a: b\nan|\nc: d\n", " key an"),
            ("a: wo|rd\n", "a value word"),
            ("a:|\n", "a value "),
            ("a: |\nb: c\n", "a value "),
            ("a:\n  - x\n  - |\n", "a/1 key "),
            ("a:\n  - x\n  |\n", "a/1 key- "),
            ("a:\n  - x: y\n    |\nb: c\n", "a/0 key "),
            ("a:\n  |\nb: c\n", "a key "),
            ("a: [b, c|]\n", "a/1 key c"),
            ("a: [b,|]\n", "a/1 key "),
            ("a: [|]\n", "a/0 key "),
            ("a: { b: c, d| }\n", "a key d"),
            ("a: { b: c| }\n", "a/b value c"),
            ("a: { b: |, d: e }\n", "a/b value "),
            ("a: \"wo|rd\"\n", "a value word"),
            ("a|b: c\n", " key ab"),
            ("a:\n  - { b: | }\n  - c: [\n", "a/0/b value "),
        ] {
            assert_eq!(way(text).as_deref().map(str::trim_start), Some(expected.trim_start()), "{text}");
        }
        for text in ["a: b\n  c|\n", "a: b # c|\n", "# |", "a: >-\n  tekst\n  |\n"] {
            assert_eq!(way(text), None, "{text}");
        }
    }
}
