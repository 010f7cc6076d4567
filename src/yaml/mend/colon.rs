//! The colon after a key: left out, doubled, another sign in its place, glued to the value; and the one in a text.

use super::quotes::quoted;
use super::{Line, Mend, indent, write};
use crate::fault::code;
use crate::norsk::said;
use crate::yaml::lines;
use crate::yaml::words::{self, Words};

/// Signs that were written for the colon.
const SIGNS: &[&str] = &[";", "=", "–", "—", ",", ".", "::", "-", ">"];

/// The line with a colon and a room where they belong.
pub(super) fn mends(line: Line, all: &mut Vec<Mend>) {
    let from = lines::content(line.own);
    let Some(rest) = line.own.get(from..) else { return };
    let word = word(rest);
    if word.is_empty() {
        return;
    }
    let after = &rest[word.len()..];
    glued(line, from, word, after, all);
    let sign = after.trim_start();
    let (sign, value) = match SIGNS.iter().find(|own| sign.starts_with(**own)) {
        Some(own) => (*own, sign[own.len()..].trim_start()),
        None if sign.starts_with(':') => ("", sign[1..].trim_start()),
        None => ("", sign),
    };
    let here = after.len() - after.trim_start().len()
        + sign.len()
        + usize::from(after.trim_start().starts_with(':') && sign.is_empty());
    if after.starts_with(": ") || after == ":" {
        in_text(line, from + word.len() + 1, all);
        return;
    }
    let new = if value.is_empty() { format!("{word}:") } else { format!("{word}: {value}") };
    let message = match sign {
        "" => said!("her manglar «:» etter «{word}»", "her mangler «:» etter «{word}»"),
        _ => said!("etter «{word}» skal det stå «:», ikkje «{sign}»", "etter «{word}» skal det stå «:», ikke «{sign}»"),
    };
    let words = Words { code: code::SYNTAX, message, hint: write(&new) };
    // all that stands before the value
    let end = from + word.len() + here + lines::indent(&after[here.min(after.len())..]);
    let put = if value.is_empty() { format!("{word}:") } else { format!("{word}: ") };
    all.push(Mend::new(words, line.point(from), [(line.piece(from..end.min(line.own.len())), put)]));
}

/// The bare word that a line begins with.
fn word(rest: &str) -> &str {
    let end = rest.find(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_'))).unwrap_or(rest.len());
    rest[..end].trim_end_matches('-')
}

/// `tittel:Klubb`.
fn glued(line: Line, from: usize, word: &str, after: &str, all: &mut Vec<Mend>) {
    let Some(value) = after.strip_prefix(':') else { return };
    let Some(next) = value.chars().next().filter(|next| !matches!(next, ' ' | '/' | ':')) else { return };
    let Some(words) = words::no_space_after_colon(&line.own[from..]) else { return };
    let hard = matches!(next, '\u{a0}' | '\u{2007}' | '\u{202f}' | '\t');
    let len = next.len_utf8();
    let put = if hard { ": ".to_owned() } else { format!(": {next}") };
    let at = from + word.len();
    all.push(Mend::new(words, line.point(from), [(line.piece(at..at + 1 + len), put)]).certain());
}

/// A text with a colon in it, which has to stand in quotation marks.
fn in_text(line: Line, colon: usize, all: &mut Vec<Mend>) {
    let value = colon + lines::indent(&line.own[colon..]);
    let text = line.own[value..].trim_end();
    let text = text.split(" #").next().unwrap_or(text).trim_end();
    if !(text.contains(": ") || text.ends_with(':')) || text.starts_with(['"', '\'', '[', '{', '|', '>', '&', '*', '!'])
    {
        return;
    }
    let Some(put) = quoted(text) else { return };
    let hint = words::quote_as(text);
    let words = Words { code: code::COLON, message: words::colon(), hint: Some(hint) };
    let at = value + text.find(": ").unwrap_or(text.len() - 1);
    all.push(Mend::new(words, line.point(at), [(line.piece(value..value + text.len()), put)]).certain());
}

/// Two lines that became one: a second key on it, or the item of a list.
pub(super) fn two_keys(line: Line, all: &mut Vec<Mend>) {
    let from = lines::content(line.own);
    let Some(first) = line.own.get(from..).and_then(lines::key) else { return };
    let after = from + first + 1;
    let rest = line.own.get(after..).unwrap_or("");
    let keys = rest.match_indices(':').filter(|(at, _)| rest[at + 1..].is_empty() || rest[at + 1..].starts_with(' '));
    let items = rest.match_indices(" - ").map(|(at, _)| at + 1).chain(rest.starts_with("- ").then_some(0));
    let starts = keys.filter_map(|(colon, _)| {
        let start = rest[..colon].rfind(' ')? + 1;
        let key = &rest[start..colon];
        (!key.is_empty() && !key.contains(['"', '\'', '[', '{', ','])).then_some(start)
    });
    for start in items.take(2).chain(starts.take(3)) {
        let start = after + start;
        let new = line.own.get(start..).unwrap_or("").trim_end();
        let words = || Words {
            code: code::SYNTAX,
            message: said!("to liner er blitt til éi", "to linjer er blitt til én"),
            hint: Some(if let Some(write) = write(new) {
                said!("{write} på ei eiga line", "{write} på en egen linje"; write)
            } else {
                let first = new.split(' ').find(|word| *word != "-").unwrap_or(new);
                said!("la ei ny line starte ved «{first}»", "la en ny linje starte ved «{first}»")
            }),
        };
        let mut columns = vec![from, from + 2];
        columns.extend(indent::columns(line));
        for column in columns {
            let piece = line.piece(start - 1..start);
            let mend = Mend::new(words(), line.point(start), [(piece, format!("\n{}", " ".repeat(column)))]);
            all.push(mend.before_all());
        }
    }
}
