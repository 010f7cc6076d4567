//! Which lists are numbered: a printed number is the one that stands in the text.
//!
//! Markdown counts the points itself, whatever numbers they have, and takes «24. desember» for point 24 of a list. So a list is
//! numbered only where its own numbers follow one another, from any number; else each number is printed as it is written.

use crate::limits;
use crate::norsk::{month, short_month};
use pulldown_cmark::{Event, Tag, TagEnd};
use std::collections::HashMap;
use std::ops::Range;

/// What becomes of a list with numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// It is numbered from here on.
    From(u64),
    /// Each point is a paragraph, with its number as it is written.
    AsWritten,
    /// It is no list but running text whose lines happen to begin with numbers.
    Running,
}

/// A list with numbers, as it is come upon.
struct Open {
    start: usize,
    points: usize,
    marks: Vec<Range<usize>>,
    /// Whether no point holds more than a line of text.
    is_plain: bool,
}

/// The lists with numbers in a text, by where they start, and the marks of those that are running text.
pub fn orders(text: &str, events: &[(Event, Range<usize>)]) -> (HashMap<usize, Order>, Vec<Range<usize>>) {
    let mut open: Vec<Option<Open>> = vec![];
    let (mut orders, mut running) = (HashMap::new(), vec![]);
    for (event, range) in events {
        match event {
            Event::Start(Tag::List(first)) => {
                if let Some(Some(list)) = open.last_mut() {
                    list.is_plain = false;
                }
                open.push(first.map(|_| Open { start: range.start, points: 0, marks: vec![], is_plain: true }));
            }
            Event::Start(Tag::Item) => {
                if let Some(Some(list)) = open.last_mut() {
                    list.points += 1;
                    list.marks.extend(mark(text, range.start));
                }
            }
            Event::Start(Tag::BlockQuote(_) | Tag::CodeBlock(_) | Tag::Table(_) | Tag::DefinitionList) => {
                if let Some(Some(list)) = open.last_mut() {
                    list.is_plain = false;
                }
            }
            Event::End(TagEnd::List(_)) => {
                if let Some(Some(list)) = open.pop() {
                    // deeper than texts may be it is a fault, and to look back from each point takes time
                    let is_deep = open.len() > limits::TEXT_DEPTH;
                    let order = if is_deep { Order::AsWritten } else { list.order(text) };
                    if order == Order::Running {
                        running.extend(list.marks.iter().map(|mark| mark.end - 1..mark.end));
                    }
                    orders.insert(list.start, order);
                }
            }
            _ => {}
        }
    }
    (orders, running)
}

/// The mark of the point that starts at `at`: its digits, and the full stop or bracket after them.
pub fn mark(text: &str, at: usize) -> Option<Range<usize>> {
    let digits = text.get(at..)?.trim_start_matches(|c: char| c.is_whitespace() || c == '>');
    let start = text.len() - digits.len();
    let end = start + digits.find(|c: char| !c.is_ascii_digit())?;
    (end > start).then_some(start..end + 1)
}

impl Open {
    fn order(&self, text: &str) -> Order {
        let is_date = self.marks.iter().any(|mark| begins_with_month(&text[mark.end..]));
        let goes_on = self.goes_on(text);
        let runs = is_date || goes_on.is_some_and(|in_a_sentence| in_a_sentence || self.marks.len() < 2);
        match self.first(text) {
            Some(first) if !is_date => Order::From(first),
            _ if runs && self.is_plain => Order::Running,
            _ => Order::AsWritten,
        }
    }

    /// The first of two numbers or more that follow one another, written without noughts before them.
    fn first(&self, text: &str) -> Option<u64> {
        let number = |mark: &Range<usize>| {
            let digits = &text[mark.start..mark.end - 1];
            let number: u64 = digits.parse().ok()?;
            (number.to_string() == digits).then_some(number)
        };
        let first = number(self.marks.first()?)?;
        let all = self.marks.iter().zip(first..).all(|(mark, wanted)| number(mark) == Some(wanted));
        (all && self.marks.len() > 1 && self.marks.len() == self.points).then_some(first)
    }

    /// Whether the list stands right under a line of text, and then whether that line ends within a sentence.
    fn goes_on(&self, text: &str) -> Option<bool> {
        let mark = self.marks.first()?;
        let (above, before) = text[..mark.start].rsplit_once('\n')?;
        let is_first = |c: char| c.is_whitespace() || c == '>';
        let above = above.rsplit('\n').next().unwrap_or("").trim_end();
        if !before.chars().all(is_first) || above.chars().all(is_first) {
            return None;
        }
        Some(!above.ends_with(['.', ':', ';', '!', '?']))
    }
}

/// Whether what stands behind a number makes it a date: ` desember`, ` des.`.
pub fn begins_with_month(rest: &str) -> bool {
    let rest = rest.trim_start_matches([' ', '\t', '*', '_']);
    let word = rest.split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    month(word).is_some() || short_month(word).is_some() && rest[word.len()..].starts_with('.')
}
