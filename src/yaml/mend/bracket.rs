//! Brackets that are not closed on their line, or that close what is not opened.

use super::{Line, Mend, write};
use crate::fault::code;
use crate::norsk::{Said, said};
use crate::yaml::lines;
use crate::yaml::words::Words;

/// The line with the brackets that it lacks.
pub(super) fn mends(line: Line, all: &mut Vec<Mend>) {
    let value = lines::value(line.own);
    let Some(text) = line.own.get(value..).map(str::trim_end).filter(|text| !text.is_empty()) else { return };
    task(line, value, text, all);
    signs(line, value, text, all);
    let (open, stray) = open(text);
    let end = value + text.len();
    let last = text.char_indices().next_back().map_or(0, |(at, _)| at);
    if !open.is_empty() && stray.is_none() {
        let close: String = open.iter().rev().map(|(_, c)| closing(*c)).collect();
        let at = open.first().map_or(value, |(at, _)| value + at);
        let message = said!("klamma blir ikkje lukka", "klammen blir ikke lukket");
        let hint = write(&format!("{}{close}", line.content()))
            .unwrap_or_else(|| said!("set «{close}» til slutt på lina", "sett «{close}» til slutt på linjen"));
        let words = Words::new(code::BRACKET, message, hint);
        let edit = (line.piece(value + last..end), format!("{}{close}", &text[last..]));
        all.push(Mend::new(words.clone(), line.point(at), [edit]));
        // before the one that closes: [ { a: b ]
        for (at, c) in text.char_indices().rev().filter(|(_, c)| matches!(c, ']' | '}')).take(2) {
            let (before, after) = line.own.split_at(value + at);
            let hint = write(&format!("{before}{close}{after}"))
                .unwrap_or_else(|| said!("set «{close}» der lista sluttar", "sett «{close}» der listen slutter"));
            let words = Words { hint: Some(hint), ..words.clone() };
            let edit = (line.piece(value + at..value + at + 1), format!("{close}{c}"));
            all.push(Mend::new(words, line.point(value + at), [edit]));
        }
    }
    if let Some((at, close)) = stray {
        let opening = if close == ']' { '[' } else { '{' };
        let first = text.chars().next().map_or(0, char::len_utf8);
        let message = said!("klamma lukkar noko som ikkje er opna", "klammen lukker noe som ikke er åpnet");
        let key = line.own[..value].trim_start();
        let hint = write(&format!("{key}{opening}{text}"))
            .unwrap_or_else(|| said!("set «{opening}» der lista startar", "sett «{opening}» der listen starter"));
        let words = Words::new(code::BRACKET, message, hint);
        let edit = (line.piece(value..value + first), format!("{opening}{}", &text[..first]));
        let opened = Mend::new(words.clone(), line.point(value + at), [edit]);
        let without = Words { hint: Some(said!("ta bort «{close}»", "ta bort «{close}»")), ..words };
        let before = text[..at].char_indices().next_back().map_or(0, |(at, _)| at);
        let edit = (line.piece(value + before..value + at + 1), text[before..at].to_owned());
        let closed = Mend::new(without, line.point(value + at), [edit]);
        // what begins with a bracket has one too many
        all.extend(if text.starts_with(['[', '{']) { [closed, opened] } else { [opened, closed] });
    }
}

/// `- [x] Halde møte`, a task to tick off in other programs.
fn task(line: Line, value: usize, text: &str, all: &mut Vec<Mend>) {
    let Some(mark) = ["[ ] ", "[x] ", "[X] ", "[] "].into_iter().find(|mark| text.starts_with(mark)) else { return };
    let rest = text[mark.len()..].trim_start();
    let whole = format!("{}{rest}", line.own[..value].trim_start());
    let mark = mark.trim();
    let words = Words {
        code: code::BRACKET,
        message: said!(
            "«{mark}» er inga avkryssing her, men ei liste",
            "«{mark}» er ingen avkrysning her, men en liste"
        ),
        hint: write(&whole),
    };
    all.push(Mend::new(words, line.point(value), [(line.piece(value..value + text.len()), rest.to_owned())]));
}

/// The value with the signs that YAML has between and around values, in place of others.
fn signs(line: Line, value: usize, text: &str, all: &mut Vec<Mend>) {
    let in_flow = text.starts_with(['[', '{']);
    // «- ( dato: 2026-03-10 )» has its first bracket before what looks like a key
    let content = lines::content(line.own);
    let (value, text) = match line.own.get(content..).map(str::trim_end) {
        Some(whole) if whole.starts_with('(') => (content, whole),
        _ => (value, text),
    };
    let inner = text.strip_prefix('(').and_then(|inner| inner.strip_suffix(')'));
    let mut put = |new: String, message: Said| {
        if new == text {
            return;
        }
        let whole = format!("{}{new}", line.own[..value].trim_start());
        let hint = write(&whole);
        let words = Words { code: code::BRACKET, message, hint };
        all.push(Mend::new(words, line.point(value), [(line.piece(value..value + text.len()), new)]));
    };
    if let Some(inner) = inner {
        let message = said!(
            "rundt fleire verdiar skal det stå klammer, ikkje parentesar",
            "rundt flere verdier skal det stå klammer, ikke parenteser"
        );
        put(if lines::key(inner.trim()).is_some() { format!("{{{inner}}}") } else { format!("[{inner}]") }, message);
    }
    if in_flow && text.contains("; ") {
        let message = said!(
            "mellom verdiane skal det stå komma, ikkje semikolon",
            "mellom verdiene skal det stå komma, ikke semikolon"
        );
        put(text.replace("; ", ", "), message);
    }
    if in_flow {
        let mut new = text.to_owned();
        for (from, to) in [("[,", "["), ("{,", "{"), ("[ ,", "["), ("{ ,", "{"), (",,", ","), (", ,", ",")] {
            new = new.replace(from, to);
        }
        put(new, said!("her står det eit komma for mykje", "her står det et komma for mye"));
        let new = text.replace("], [", ", ").replace("] [", ", ").replace("][", ", ");
        put(new, said!("ei liste har eitt par klammer", "en liste har ett par klammer"));
    }
}

/// A bracket, and where it stands.
type Bracket = (usize, char);

/// The brackets that are open at the end of a text, and the first that closes what is not open.
fn open(text: &str) -> (Vec<Bracket>, Option<Bracket>) {
    let (mut open, mut quote) = (vec![], None);
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (Some(mark), _) if c == mark => quote = None,
            (None, '"' | '\'') if text[..at].trim_end().ends_with([':', ',', '[', '{']) || at == 0 => quote = Some(c),
            (None, '#') if text[..at].ends_with(' ') => break,
            (None, '[' | '{') => open.push((at, c)),
            (None, ']' | '}') => match open.pop() {
                Some((_, before)) if closing(before) == c => {}
                _ => return (open, Some((at, c))),
            },
            _ => {}
        }
    }
    (open, None)
}

fn closing(open: char) -> char {
    if open == '[' { ']' } else { '}' }
}
