//! Changes to the text of a file that is copied: pieces that are put in the place of others, by where the tree says that they
//! stand. All else stays as the author wrote it, comments too.

use crate::fault::{Faults, Sources};
use crate::yaml::{Entry, Node, parse};
use std::ops::Range;

/// A text, and what is to become of pieces of it.
#[derive(Debug)]
pub struct Pieces {
    text: String,
    changes: Vec<(Range<usize>, String)>,
}

impl Pieces {
    /// A text as the reader takes it, and its tree; none where there is no tree to go by.
    pub fn of(text: &str) -> Option<(Pieces, Node)> {
        let (mut sources, mut faults) = (Sources::new(), Faults::new());
        let id = sources.add("", text.as_bytes(), &mut faults);
        let source = sources.get(id)?;
        let node = parse(source, &mut faults)?;
        Some((Pieces { text: source.text().to_string(), changes: vec![] }, node))
    }

    /// Puts another value in the place of one, and of the comment beside it, which was on that.
    pub fn put(&mut self, value: &Node, new: impl Into<String>) {
        let range = self.value(value);
        let rest = self.text.get(range.end..).and_then(|rest| rest.lines().next()).unwrap_or_default();
        let comment = if rest.trim_start().starts_with('#') { rest.len() } else { 0 };
        self.changes.push((range.start..range.end + comment, new.into()));
    }

    /// Puts another value in the place of one, and the old one into a comment beside it, where there is room for one.
    pub fn put_beside(&mut self, value: &Node, new: &str) {
        let range = self.value(value);
        let rest = self.text.get(range.end..).and_then(|rest| rest.lines().next()).unwrap_or_default();
        let old = self.text.get(range.clone()).unwrap_or_default().lines();
        let old: Vec<&str> = old
            .map(|line| line.split(" #").next().unwrap_or_default().trim())
            .filter(|line| !line.is_empty())
            .collect();
        let comment = if rest.trim().is_empty() { format!("   # før: {}", old.join(", ")) } else { String::new() };
        self.changes.push((range, format!("{new}{comment}")));
    }

    /// Puts lines after those of an entry.
    pub fn add_after(&mut self, entry: &Entry, lines: &str) {
        let end = self.lines(entry).end;
        let before = if self.text.get(..end).is_some_and(|text| text.ends_with('\n')) { "" } else { "\n" };
        self.changes.push((end..end, format!("{before}{lines}")));
    }

    /// Puts a text before what stands at a value.
    pub fn add_before(&mut self, value: &Node, text: String) {
        let at = value.place.span.range().start;
        self.changes.push((at..at, text));
    }

    /// Makes comments of the lines of an entry.
    pub fn silence(&mut self, entry: &Entry) {
        let range = self.lines(entry);
        let lines = self.text.get(range.clone()).unwrap_or_default().split_inclusive('\n');
        let silent = lines.map(|line| if line.trim().is_empty() { line.to_string() } else { format!("# {line}") });
        self.changes.push((range, silent.collect()));
    }

    /// Takes an entry out of a map.
    pub fn take(&mut self, map: &Node, entry: &Entry) {
        let all = map.entries().unwrap_or_default();
        let at = all.iter().position(|other| other.key_place == entry.key_place).unwrap_or_default();
        let own = entry.key_place.span.range().start;
        let is_alone_on_its_lines = self.before_on_line(own).trim().is_empty() && !self.is_flow(map);
        let range = match (all.get(at + 1), at.checked_sub(1).and_then(|before| all.get(before))) {
            _ if is_alone_on_its_lines => self.lines(entry),
            (Some(next), _) => own..next.key_place.span.range().start,
            (None, Some(before)) => self.value(&before.value).end..self.value(&entry.value).end,
            // a map of nothing is none: what held it keeps its shape
            (None, None) => return,
        };
        self.changes.push((range, String::new()));
    }

    /// The indent of the line that a value begins on, as far as the value.
    pub fn before(&self, value: &Node) -> String {
        self.before_on_line(value.place.span.range().start).to_string()
    }

    /// Whether a value is written in braces or brackets.
    pub fn is_flow(&self, value: &Node) -> bool {
        self.text.get(value.place.span.range()).is_some_and(|text| text.starts_with(['{', '[']))
    }

    /// The text with all changes made. Of two that touch the same bytes, the first that was asked for is made.
    pub fn made(mut self) -> String {
        let mut kept: Vec<(Range<usize>, String)> = vec![];
        for (range, new) in self.changes {
            if !kept.iter().any(|(other, _)| range.start < other.end && other.start < range.end) {
                kept.push((range, new));
            }
        }
        kept.sort_by_key(|(range, _)| (range.start, range.end));
        for (range, new) in kept.into_iter().rev() {
            self.text.replace_range(range, &new);
        }
        self.text
    }

    /// The bytes of a value, without the blank lines and line breaks after it.
    fn value(&self, value: &Node) -> Range<usize> {
        let range = value.place.span.range();
        let text = self.text.get(range.clone()).unwrap_or_default();
        range.start..range.start + text.trim_end().len()
    }

    /// The lines that an entry stands on, with the break after the last.
    fn lines(&self, entry: &Entry) -> Range<usize> {
        let own = entry.key_place.span.range().start;
        let start = own - self.before_on_line(own).len();
        let end = self.value(&entry.value).end.max(own);
        let rest = self.text.get(end..).unwrap_or_default();
        start..end + rest.find('\n').map_or(rest.len(), |at| at + 1)
    }

    fn before_on_line(&self, at: usize) -> &str {
        let before = self.text.get(..at).unwrap_or_default();
        before.rsplit('\n').next().unwrap_or_default()
    }
}
