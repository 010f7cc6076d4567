//! The word on a line that is being written, by the signs around it.

use super::MARK;
use std::ops::Range;

/// The word that is being written.
#[derive(Debug)]
pub struct Word {
    /// Where it stands on its line.
    pub range: Range<usize>,
    /// What it can be.
    pub sort: Sort,
    /// Whether it stands between brackets.
    pub in_brackets: bool,
    /// Whether the nearest of them are `{ }`.
    pub in_braces: bool,
    /// Whether a space is missing before it.
    is_close: bool,
}

/// What a word can be, by what stands beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// A key that has its colon.
    Key,
    /// What stands after a key.
    Value,
    /// All that stands on its line, with nothing but spaces before it.
    Alone,
    /// What stands after a dash, or between brackets.
    Item,
}

impl Word {
    /// The word at a byte of a line whose content begins at `content`.
    pub fn at(line: &str, content: usize, at: usize) -> Word {
        let line = without_comment(line);
        let rest = line.get(content..).unwrap_or("");
        let key = key(rest).map(|len| content + len);
        let value = |colon: usize| {
            let after = line.get(colon + 1..).unwrap_or("");
            (colon + 1 + after.len() - after.trim_start_matches(' ').len()).min(at)
        };
        let start = key.filter(|colon| at > *colon).map_or(content, value);
        let sort = match key {
            Some(colon) if at > colon => Sort::Value,
            Some(_) => Sort::Key,
            None if line.get(..content).is_some_and(|before| before.trim().is_empty()) => Sort::Alone,
            None => Sort::Item,
        };
        let written = line.get(start..).unwrap_or("");
        if written.starts_with(['[', '{']) && at > start {
            return Word::in_brackets(line, start, at);
        }
        let is_close = sort == Sort::Value && line.get(..start).is_some_and(|before| before.ends_with(':'));
        let end = key.filter(|_| sort == Sort::Key).unwrap_or_else(|| line.trim_end().len().max(at));
        // a word in quotation marks keeps them
        let quote = written.chars().next().filter(|c| ['"', '\''].contains(c) && at > start);
        let range = match quote {
            Some(quote) if at < end && line.get(start + 1..end).is_some_and(|inner| inner.ends_with(quote)) => {
                start + 1..end - 1
            }
            Some(_) => start + 1..end,
            None => start..end,
        };
        Word { range, sort, in_brackets: false, in_braces: false, is_close }
    }

    fn in_brackets(line: &str, open: usize, at: usize) -> Word {
        let before = line.get(open..at).unwrap_or("");
        let sign = before.rfind(['[', '{', ',']).map_or(open, |sign| open + sign);
        let colon = before.rfind(": ").map(|colon| open + colon + 1).filter(|colon| *colon > sign);
        let start = colon.unwrap_or(sign + 1);
        let blank = line.get(start..at).map_or(0, |text| text.len() - text.trim_start().len());
        let rest = line.get(at..).unwrap_or("");
        let len = rest.find([',', ']', '}', ':']).unwrap_or(rest.len());
        let end = at + rest.get(..len).map_or(0, |word| word.trim_end().len());
        let has_colon = rest.get(len..).is_some_and(|rest| rest.starts_with(':'));
        let sort = match colon {
            Some(_) => Sort::Value,
            None if has_colon => Sort::Key,
            None => Sort::Item,
        };
        let is_close = blank == 0 && line.get(..start).is_some_and(|before| before.ends_with(','));
        Word { range: start + blank..end, sort, in_brackets: true, in_braces: nearest(before) == Some('{'), is_close }
    }

    /// What could become YAML in the place of the word, and what would then have to stand before it.
    pub fn tries(&self) -> Vec<(String, &'static str)> {
        let space = if self.is_close { " " } else { "" };
        let pair = format!("{space}{MARK}: {MARK}");
        match self.sort {
            Sort::Key => vec![(MARK.into(), "")],
            Sort::Value => vec![(format!("{space}{MARK}"), space)],
            Sort::Alone => vec![(pair, ""), (format!("- {MARK}: {MARK}"), "- ")],
            Sort::Item => vec![(pair, space), (format!("{space}{MARK}"), space)],
        }
    }
}

/// Where a line's content starts, after its indentation and `- `.
pub fn content(line: &str) -> usize {
    let mut at = line.len() - line.trim_start_matches(' ').len();
    while let Some(rest) = line.get(at..).and_then(|rest| rest.strip_prefix("- ")) {
        at += 2 + rest.len() - rest.trim_start_matches(' ').len();
    }
    at
}

/// The nearest bracket that is not closed.
fn nearest(text: &str) -> Option<char> {
    let mut open = vec![];
    for c in text.chars() {
        match c {
            '[' | '{' => open.push(c),
            ']' | '}' => drop(open.pop()),
            _ => {}
        }
    }
    open.pop()
}

/// How long the key is that a text starts with.
fn key(text: &str) -> Option<usize> {
    let colon = text.find(": ").or_else(|| text.ends_with(':').then(|| text.len() - 1))?;
    let word = text.get(..colon)?;
    (!word.is_empty() && !word.contains(['"', '\'', '{', '[', ',', '#'])).then_some(colon)
}

/// A line up to the comment at its end. The cursor is known to stand before it.
fn without_comment(line: &str) -> &str {
    line.find(" #").and_then(|at| line.get(..at)).unwrap_or(line)
}
