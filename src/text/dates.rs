//! What looks like an ordered list and is none: `12. desember` first in a paragraph, or a lone `1. mai`.

use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

/// The marks of ordered lists that do not start at 1, or have one item only.
pub fn not_lists(text: &str, events: &[(Event, Range<usize>)]) -> Vec<Range<usize>> {
    let mut open: Vec<(bool, Vec<usize>)> = vec![];
    let mut marks = vec![];
    for (event, range) in events {
        match event {
            Event::Start(Tag::List(start)) => {
                open.push((start.is_some(), vec![]));
                if start.is_some_and(|first| first != 1) {
                    marks.extend(mark_at(text, range.start));
                }
            }
            Event::Start(Tag::Item) => {
                if let Some((_, items)) = open.last_mut() {
                    items.push(range.start);
                }
            }
            Event::End(TagEnd::List(_)) => {
                if let Some((true, items)) = open.pop()
                    && items.len() == 1
                {
                    marks.extend(mark_at(text, items[0]));
                }
            }
            _ => {}
        }
    }
    marks
}

/// The full stop or bracket of a list mark that starts at `at`.
fn mark_at(text: &str, at: usize) -> Option<Range<usize>> {
    let digits = text[at..].trim_start();
    let start = at + (text[at..].len() - digits.len());
    let end = start + digits.find(|c: char| !c.is_ascii_digit())?;
    (end > start).then_some(end..end + 1)
}
