//! Advice as an order: which words it says to write, and the texts that come of writing them where an author would.
//!
//! What can be obeyed to the letter are the advice of the form «skriv «…»» and «meinte du «…»?». Where the words go is not said in
//! so many of them: in the place of what is marked, of the value, or of the whole line, as an author would see.
//!
//! This file knows nothing of the program, so that the unit tests and the tests of the whole program both take it in.

use std::ops::Range;

/// What is to be written.
#[derive(Clone, Debug)]
pub struct Order {
    words: String,
    /// How many spaces the words have before them on their line, where that is said.
    spaces: Option<usize>,
}

/// What an advice orders, in either målform; none where it leaves a choice to the author.
pub fn order(hint: &str) -> Option<Order> {
    let (before, rest) = hint.split_once('«')?;
    let is_order = ["skriv ", "meinte du ", "mente du "].contains(&before);
    let (words, after) = rest.rsplit_once('»')?;
    let spaces = match after {
        " heilt ute til venstre" | " helt ute til venstre" => Some(0),
        _ => after.strip_prefix(" med ").and_then(|after| {
            let count = after.strip_suffix(" mellomrom føre").or_else(|| after.strip_suffix(" mellomrom foran"));
            count?.parse().ok()
        }),
    };
    let ends = spaces.is_some() || after.is_empty() || after.starts_with('?') || after.starts_with(';');
    // a part of a word is none of what is written
    let is_whole = is_order && ends && !words.contains(['«', '»', '…']) && !words.trim().is_empty();
    is_whole.then(|| Order { words: words.to_owned(), spaces })
}

/// The text with the words written in it, in each of the places that may be meant.
pub fn obeyed(text: &str, marked: Range<usize>, order: &Order) -> Vec<String> {
    let line = text[..marked.start].rfind('\n').map_or(0, |at| at + 1)
        ..text[marked.start..].find('\n').map_or(text.len(), |at| marked.start + at);
    let put = |place: Range<usize>, words: &str| format!("{}{words}{}", &text[..place.start], &text[place.end..]);
    if let Some(spaces) = order.spaces {
        return vec![put(line, &format!("{}{}", " ".repeat(spaces), order.words))];
    }
    let indent = line.start + text[line.clone()].len() - text[line.clone()].trim_start().len();
    let item = indent + if text[indent..line.end].starts_with("- ") { 2 } else { 0 };
    let value = text[line.clone()].find(": ").map(|at| line.start + at + 2..line.end);
    let places = [Some(marked), Some(indent..line.end), Some(item..line.end), value];
    // what is missing is written first in its record, where all keys begin
    let first = format!("{}\n{}", order.words, " ".repeat(item - line.start));
    let mut out: Vec<String> = places.into_iter().flatten().map(|place| put(place, &order.words)).collect();
    out.push(put(item..item, &first));
    out
}
