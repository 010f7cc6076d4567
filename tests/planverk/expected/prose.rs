//! Markdown without its marks: the pieces of text that a reader sees, in order.
//!
//! A crude reading, by lines and by signs, that shares nothing with a Markdown parser. It knows what plans use:
//! paragraphs, lists, quotes, tables, emphasis, links, references and footnotes. Where planverk may print something of its
//! own (a page number after a reference, a mark for a footnote) the text is cut in two.

use std::collections::HashMap;

/// The pieces of a text in blocks.
pub fn blocks(text: &str) -> Vec<String> {
    let (paragraphs, notes) = paragraphs(text);
    let (mut pieces, mut under_table) = (Vec::new(), Vec::new());
    for paragraph in paragraphs {
        if let Some(cell) = paragraph.strip_prefix(CELL) {
            inline(cell, &notes, &mut pieces, Some(&mut under_table));
        } else {
            pieces.append(&mut under_table);
            inline(&paragraph, &notes, &mut pieces, None);
        }
    }
    pieces.append(&mut under_table);
    pieces
}

/// What marks the text of a table's cell, for the notes of a table stand under it.
const CELL: char = '|';

/// The pieces of a text on one line.
pub fn sentence(text: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    inline(text, &HashMap::new(), &mut pieces, None);
    pieces
}

/// Lines → paragraphs, list items and table cells; footnotes apart, by their name.
fn paragraphs(text: &str) -> (Vec<String>, HashMap<String, String>) {
    let (mut list, mut notes) = (Vec::new(), HashMap::<String, String>::new());
    let mut open = String::new();
    let mut note: Option<String> = None;
    let mut counted = false;
    for line in text.lines().chain([""]) {
        let indented = line.starts_with(' ');
        let bare = unquoted(line.trim());
        let (mark, rest) = item(bare, counted || text_counts(text));
        if let Some((name, first)) = bare.strip_prefix("[^").and_then(|rest| rest.split_once("]:")) {
            list.push(std::mem::take(&mut open));
            notes.insert(name.to_owned(), first.trim().to_owned());
            note = Some(name.to_owned());
        } else if bare.is_empty() {
            list.push(std::mem::take(&mut open));
            counted = false;
        } else if let Some(name) = note.as_ref().filter(|_| indented) {
            let known = notes.entry(name.clone()).or_default();
            known.push(' ');
            known.push_str(bare);
        } else if bare.starts_with('|') {
            list.push(std::mem::take(&mut open));
            let cells = bare.trim_matches('|').split('|').map(|cell| cell.trim().to_owned());
            let cells = cells.filter(|cell| !cell.chars().all(|ch| matches!(ch, '-' | ':')));
            list.extend(cells.map(|cell| format!("{CELL}{cell}")));
        } else {
            note = None;
            // what a word means starts with a colon, under the word
            let (mark, rest) = bare.strip_prefix(": ").map_or((mark, rest), |means| (true, means.trim()));
            if mark {
                list.push(std::mem::take(&mut open));
                counted = true;
            }
            if !open.is_empty() {
                open.push(' ');
            }
            open.push_str(rest.trim_end_matches('\\'));
        }
    }
    list.retain(|paragraph| !paragraph.is_empty());
    (list, notes)
}

/// A line without the mark of a quotation, and without the dash before the name of its source.
fn unquoted(line: &str) -> &str {
    let Some(quoted) = line.strip_prefix('>') else { return line };
    quoted.trim().trim_start_matches(['—', '–']).trim()
}

/// Whether the text has an ordered list, and not just a date first on a line: two marks that count up from 1.
fn text_counts(text: &str) -> bool {
    let starts = |mark: &str| text.lines().any(|line| line.trim_start().starts_with(mark));
    starts("1. ") && starts("2. ")
}

/// A line without the mark of a list item, and whether it had one.
fn item(line: &str, counted: bool) -> (bool, &str) {
    for mark in ["- ", "* ", "+ "] {
        if let Some(rest) = line.strip_prefix(mark) {
            return (true, rest.trim());
        }
    }
    let digits = line.len() - line.trim_start_matches(|ch: char| ch.is_ascii_digit()).len();
    match line[digits..].strip_prefix(". ") {
        Some(rest) if counted && (1..=2).contains(&digits) => (true, rest.trim()),
        _ => (false, line),
    }
}

/// Inline marks out; cut where something may be printed in between. A note stands where it is referred to, or `later`.
fn inline(text: &str, notes: &HashMap<String, String>, pieces: &mut Vec<String>, mut later: Option<&mut Vec<String>>) {
    let text = without_emphasis(text);
    let mut open = String::new();
    let cut = |open: &mut String, pieces: &mut Vec<String>| {
        let piece = without_escapes(&std::mem::take(open));
        pieces.extend(Some(piece).filter(|piece| !piece.trim().is_empty()));
    };
    let mut rest = text.as_str();
    while let Some(ch) = rest.chars().next() {
        if let Some((name, after)) = rest.strip_prefix("[^").and_then(|rest| rest.split_once(']')) {
            cut(&mut open, pieces);
            let note = notes.get(name).map_or("", String::as_str);
            inline(note, &HashMap::new(), later.as_deref_mut().unwrap_or(pieces), None);
            rest = after;
        } else if let Some((words, after)) = link(rest).or_else(|| address(rest)) {
            open.push_str(words);
            cut(&mut open, pieces);
            rest = after;
        } else {
            open.push(ch);
            rest = &rest[ch.len_utf8()..];
        }
    }
    cut(&mut open, pieces);
}

/// `[words](target)` at the start of a text: the words, and what follows.
fn link(text: &str) -> Option<(&str, &str)> {
    let (words, after) = text.strip_prefix('[')?.split_once("](")?;
    let (_, after) = after.split_once(')')?;
    (!words.contains(['[', ']'])).then_some((words, after))
}

/// `<https://…>` at the start of a text: the address, and what follows.
fn address(text: &str) -> Option<(&str, &str)> {
    let (address, after) = text.strip_prefix('<')?.split_once('>')?;
    (address.contains(':') && !address.contains(' ')).then_some((address, after))
}

/// The text without `**`, `*` and `_` where they come in pairs around words.
fn without_emphasis(text: &str) -> String {
    let mut text = text.to_owned();
    for mark in ["**", "__", "*", "_"] {
        while let Some((from, to)) = pair(&text, mark) {
            text.replace_range(to..to + mark.len(), "");
            text.replace_range(from..from + mark.len(), "");
        }
    }
    text
}

/// The text without `\` before a sign.
fn without_escapes(text: &str) -> String {
    let mut plain = String::new();
    let mut signs = text.chars().peekable();
    while let Some(ch) = signs.next() {
        if ch != '\\' || !signs.peek().is_some_and(char::is_ascii_punctuation) {
            plain.push(ch);
        }
    }
    plain
}

/// Where a pair of marks stands that embraces something.
fn pair(text: &str, mark: &str) -> Option<(usize, usize)> {
    let before = |at: usize| text[..at].chars().next_back();
    let after = |at: usize| text[at + mark.len()..].chars().next();
    let wordless = |ch: Option<char>| ch.is_none_or(|ch| !ch.is_alphanumeric());
    let spaceless = |ch: Option<char>| ch.is_some_and(|ch| !ch.is_whitespace());
    let found: Vec<usize> = text.match_indices(mark).map(|(at, _)| at).filter(|&at| before(at) != Some('\\')).collect();
    let opens = |at: usize| spaceless(after(at)) && (mark.starts_with('*') || wordless(before(at)));
    let closes = |at: usize| spaceless(before(at)) && (mark.starts_with('*') || wordless(after(at)));
    let (i, &from) = found.iter().enumerate().find(|&(_, &at)| opens(at))?;
    let to = found[i + 1..].iter().copied().find(|&at| closes(at) && at > from + mark.len())?;
    Some((from, to))
}

#[test]
fn marks_go_and_words_stay() {
    assert_eq!(sentence("Sjå **[boka](https://a.no)** og *det* andre"), ["Sjå boka", " og det andre"]);
    assert_eq!(sentence("5 * 3 og a_b_c, **viktig**[^1]"), ["5 * 3 og a_b_c, viktig"]);
    assert_eq!(sentence("Sjå [](#maal) og [tabellen](#t)."), ["Sjå ", " og tabellen", "."]);
    assert_eq!(
        blocks("12. desember er\nein dag.\n\n- ein\n- to\n  tre\n"),
        ["12. desember er ein dag.", "ein", "to tre"]
    );
    assert_eq!(blocks("1. ein\n2. to\n\n> Sitat\n>\n> — kjelde"), ["ein", "to", "Sitat", "kjelde"]);
    assert_eq!(
        blocks("Tekst[^a] her.\n\n[^a]: Note\n    to.\n\n| A | B |\n|---|--:|\n| 1 | 2 |"),
        ["Tekst", "Note to.", " her.", "A", "B", "1", "2"]
    );
}
