//! Marks that would be printed: each reader of them looks at one paragraph as it would be printed.

mod braces;
mod emphasis;
mod forum;
mod html;
mod leftovers;
mod links;
mod signs;

use crate::norsk::{Said, said};
use crate::plan::texts::{Paragraph, Parsed};
use std::collections::HashSet;
use std::ops::Range;

/// What a text may hold of marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// None.
    Line,
    /// Emphasis and links.
    Sentence,
    /// Blocks as well.
    Blocks,
}

impl Field {
    /// That of a text.
    pub fn of(parsed: &Parsed) -> Self {
        match parsed {
            Parsed::Linje(_) => Self::Line,
            Parsed::Setning(_) => Self::Sentence,
            Parsed::Tekst(_) => Self::Blocks,
        }
    }
}

/// What is nearly a mark.
#[derive(Clone, Debug)]
pub struct Near {
    /// Where it stands in the printed text.
    pub range: Range<usize>,
    /// What is meant, where that is known.
    pub right: Option<String>,
    /// Whether nothing else can be meant.
    pub is_sure: bool,
    /// How to mend it.
    pub hint: Said,
}

impl Near {
    /// What can be meant in one way only.
    fn sure(range: Range<usize>, right: String) -> Self {
        Self { hint: write(&right), range, right: Some(right), is_sure: true }
    }

    /// What is most likely meant.
    fn likely(range: Range<usize>, right: &str) -> Self {
        Self::told(range, write(right))
    }

    /// What is to be told with a word of advice.
    fn told(range: Range<usize>, hint: impl Into<Said>) -> Self {
        Self { range, right: None, is_sure: false, hint: hint.into() }
    }

    /// What says nothing in a plan.
    fn needless(range: Range<usize>) -> Self {
        Self::told(range, said!("ta det bort", "ta det bort"))
    }
}

fn write(right: &str) -> Said {
    said!("skriv «{right}»", "skriv «{right}»")
}

/// Whether a paragraph is a remark that two stars elsewhere point to.
pub fn is_remark(part: &Paragraph) -> bool {
    part.text.trim_start().starts_with("**")
}

/// What in the rest of the plan tells whether something is a mark.
pub struct Around<'a> {
    /// Whether two stars may point to a remark.
    pub has_remarks: bool,
    /// The ids that a text can refer to.
    pub ids: HashSet<&'a str>,
}

/// What is nearly a mark in a paragraph, in order; of what overlaps, the first.
pub fn near_marks(part: &Paragraph, field: Field, around: &Around) -> Vec<Near> {
    let text = part.text.as_str();
    if !text.contains(SIGNS) && !leftovers::may_hold(text) {
        return vec![];
    }
    let mut all = vec![];
    html::find(text, field, &mut all);
    forum::find(text, field, &mut all);
    links::find(text, field, &mut all);
    links::bare_ids(text, field, &around.ids, &mut all);
    braces::find(text, &mut all);
    emphasis::find(part, field, around.has_remarks, &mut all);
    signs::find(part, field, &mut all);
    leftovers::find(text, &mut all);
    all.retain(|near| !part.in_link(&near.range));
    all.sort_by_key(|near| (near.range.start, std::cmp::Reverse(near.range.end)));
    let mut end = 0;
    all.retain(|near| {
        let is_free = near.range.start >= end;
        end = if is_free { near.range.end } else { end };
        is_free
    });
    all
}

/// The signs that marks are made of.
const SIGNS: &[char] = &['*', '_', '`', '~', '<', '&', '[', '{', '\\', '#', '>', '=', '-', '^', ':', '%', '¹'];

/// Where an opening and a closing mark stand with something between them: each pair once, in order.
fn pairs<'t>(text: &'t str, open: &'t str, close: &'t str) -> impl Iterator<Item = (Range<usize>, &'t str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text.get(at..)?.find(open)?;
        let inner = start + open.len();
        let end = inner + text.get(inner..)?.find(close)?;
        at = end + close.len();
        Some((start..at, text.get(inner..end)?))
    })
}

fn before(text: &str, at: usize) -> Option<char> {
    text.get(..at)?.chars().next_back()
}

fn after(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

/// What is meant between two words: with a space where a letter would else stand against it.
fn parted(text: &str, range: &Range<usize>, right: &str, inner: &str) -> String {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let first = if inner.starts_with(' ') && is_letter(before(text, range.start)) { " " } else { "" };
    let last = if is_letter(after(text, range.end)) { " " } else { "" };
    format!("{first}{right}{last}")
}
