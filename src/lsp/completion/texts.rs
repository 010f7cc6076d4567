//! What is proposed in the middle of a text: what a reference leads to, and what `{{ … }}` stands for.

use super::super::facts::{Facts, Named};
use std::ops::Range;

/// What is being written in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InText {
    /// What it is.
    pub kind: InTextKind,
    /// The bytes of the line that are replaced.
    pub replaced: Range<usize>,
    /// What stands before and after the word.
    pub around: (&'static str, &'static str),
}

/// What can be written in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InTextKind {
    /// `[](#politiraad)`.
    Reference,
    /// `{{ år }}`.
    Value,
}

impl InText {
    /// What the cursor stands in, `at` bytes into a line.
    pub fn find(line: &str, at: usize) -> Option<InText> {
        let (before, after) = (line.get(..at)?, line.get(at..)?);
        if before.trim_start().starts_with('#') {
            return None;
        }
        reference(before, after).or_else(|| value(before, after))
    }

    /// The words that may stand there.
    pub fn words<'f>(&self, facts: &'f Facts) -> &'f [Named] {
        match self.kind {
            InTextKind::Reference => &facts.targets,
            InTextKind::Value => &facts.values,
        }
    }
}

fn reference(before: &str, after: &str) -> Option<InText> {
    let start = before.rfind("](#")? + 3;
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '-';
    if !before.get(start..)?.chars().all(is_part) {
        return None;
    }
    let len = after.find(|c: char| !is_part(c)).unwrap_or(after.len());
    let close = if after.get(len..)?.starts_with(')') { "" } else { ")" };
    Some(InText { kind: InTextKind::Reference, replaced: start..before.len() + len, around: ("", close) })
}

fn value(before: &str, after: &str) -> Option<InText> {
    let open = before.rfind("{{")? + 2;
    let written = before.get(open..)?;
    let is_part = |c: char| c.is_alphanumeric() || c == '.';
    if !written.trim_start_matches(' ').chars().all(is_part) {
        return None;
    }
    let blank = written.len() - written.trim_start_matches(' ').len();
    let lead = if blank == 0 { " " } else { "" };
    let len = after.find(|c: char| !is_part(c)).unwrap_or(after.len());
    let rest = after.get(len..)?;
    let close = match rest.trim_start_matches(' ').starts_with("}}") {
        true if rest.starts_with(' ') => "",
        true => " ",
        false => " }}",
    };
    Some(InText { kind: InTextKind::Value, replaced: open + blank..before.len() + len, around: (lead, close) })
}
