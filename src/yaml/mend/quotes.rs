//! Quotation marks: one too many, one too few, or none where they are needed.

use super::{Line, Mend};
use crate::fault::code;
use crate::norsk::said;
use crate::yaml::lines;
use crate::yaml::words::{self, Words};

/// A text in quotation marks that it has none of itself.
pub(super) fn quoted(text: &str) -> Option<String> {
    let mark = if text.contains(['"', '\\']) { '\'' } else { '"' };
    (!text.contains(mark)).then(|| format!("{mark}{text}{mark}"))
}

/// The value of a line with the marks that it lacks.
pub(super) fn mends(line: Line, all: &mut Vec<Mend>) {
    let value = lines::value(line.own);
    let Some(text) = line.own.get(value..).map(str::trim_end).filter(|text| !text.is_empty()) else { return };
    colour(line, value, text, all);
    reserved(line, value, text, all);
    let Some(mark) = text.chars().next().filter(|c| matches!(c, '"' | '\'')) else { return };
    let marks = text.matches(mark).count();
    // where the mark is not closed, what looks like a comment is one
    let text = if marks == 1 { text.split(" #").next().unwrap_or(text).trim_end() } else { text };
    let end = value + text.len();
    let last = text.char_indices().next_back().map_or(0, |(at, _)| at);
    let tail = &text[last..];
    let unclosed = || {
        let hint = match quoted(text.trim_start_matches(mark)) {
            Some(whole) if whole.chars().count() <= 70 => said!("skriv {whole}", "skriv {whole}"),
            _ => said!("set «{mark}» til slutt òg", "sett «{mark}» til slutt også"),
        };
        let message = said!("hermeteiknet blir aldri lukka", "hermetegnet blir aldri lukket");
        Words { code: code::QUOTES, message, hint: Some(hint) }
    };
    if marks == 1 {
        let put = format!("{tail}{mark}");
        all.push(Mend::new(unclosed(), line.point(value), [(line.piece(value + last..end), put)]));
    } else if !text.ends_with(mark) || marks % 2 == 1 {
        let Some(put) = quoted(text) else { return };
        let hint = words::quote_as(text);
        let [around, own] = if mark == '"' { ["'…'", "\"…\""] } else { ["\"…\"", "'…'"] };
        let words = Words { hint: Some(hint), ..words::after_quote([around, own]) };
        let close = text[1..].find(mark).map_or(value, |at| value + 1 + at + 1);
        let close = close + lines::indent(line.own.get(close..).unwrap_or(""));
        all.push(Mend::new(words, line.point(close), [(line.piece(value..end), put)]));
    }
}

/// `#0b5d6b`, which YAML takes for a comment.
fn colour(line: Line, value: usize, text: &str, all: &mut Vec<Mend>) {
    let code = text.split(' ').next().unwrap_or(text);
    let is_colour = code
        .strip_prefix('#')
        .is_some_and(|digits| matches!(digits.len(), 3 | 6) && digits.chars().all(|digit| digit.is_ascii_hexdigit()));
    let has_key = line.own[..value].trim_end().ends_with(':');
    if is_colour && has_key {
        let key = line.own[..value].trim();
        let hint = said!("skriv «{key} \"{code}\"»", "skriv «{key} \"{code}\"»");
        let words = Words::new(code::CUT_TEXT, words::comment(), hint);
        let edit = (line.piece(value..value + code.len()), format!("\"{code}\""));
        all.push(Mend::new(words, line.point(value), [edit]).certain());
    }
}

/// A text that starts with a sign that YAML keeps for itself, or with a placeholder.
fn reserved(line: Line, value: usize, text: &str, all: &mut Vec<Mend>) {
    let placeholder = text.starts_with("{{");
    let bracket = text.starts_with('[') && !text.ends_with(']');
    let sign = text.starts_with(['@', '%', '`', '&', '!', '*', '|', '>']) && text.chars().count() > 1;
    if !(placeholder || sign || bracket) || text.contains('\'') && text.contains('"') {
        return;
    }
    let Some(put) = quoted(text) else { return };
    let words = match text.chars().next() {
        _ if placeholder => Words::new(code::UNQUOTED, words::unquoted(), words::quote_as(text)),
        Some('[') if !text.contains(']') => Words::new(
            code::BRACKET,
            said!("klamma blir ikkje lukka", "klammen blir ikke lukket"),
            words::quote_as(text),
        ),
        Some('[') => Words::new(
            code::BRACKET,
            said!("tekst etter klamma som lukkar", "tekst etter klammen som lukker"),
            words::quote_as(text),
        ),
        Some(c) => Words { hint: Some(words::quote_as(text)), ..words::first_character(c) },
        None => return,
    };
    all.push(Mend::new(words, line.point(value), [(line.piece(value..value + text.len()), put)]));
}
