//! A value that YAML cannot take as it stands: placeholders, reserved first characters, colons.

use super::bracket::{flow_end, flow_start};
use super::line::block;
use super::{Broken, char_at, part, point};
use crate::fault::{Span, code};
use crate::norsk::said;
use crate::yaml::Style;
use crate::yaml::lines::{self, end, line, start};
use crate::yaml::stop::Stop;
use crate::yaml::syntax;
use crate::yaml::words::{self, Words, no_space_after_colon, quote};
use granit_parser::ErrorKind as K;

/// `{{ år }}` without quotation marks, which YAML takes for brackets.
pub(super) fn placeholder(text: &str, stop: &Stop) -> Option<Broken> {
    let line_start = start(text, stop.at);
    let open = line_start + part(text, line_start, end(text, stop.at).min(stop.at + 2)).rfind("{{")?;
    let value = line_start + lines::value(line(text, stop.at));
    let words = Words::new(code::UNQUOTED, words::unquoted(), quote());
    if stop.bracket.is_some_and(|bracket| bracket < open) {
        let cut = Span::new(flow_start(text, open), flow_end(text, after_placeholder(text, open)));
        return Broken::value(words, point(text, open), cut, true);
    }
    if open != value {
        return None;
    }
    Broken::new(words, point(text, open), Span::new(open, end(text, stop.at)))
}

/// After the `}}` that closes the placeholder, or after `{{`.
fn after_placeholder(text: &str, open: usize) -> usize {
    part(text, open, end(text, open)).find("}}").map_or(open + 2, |at| open + at + 2)
}

/// A text that starts with `@`, `*`, `|` and the like.
pub(super) fn first_character(text: &str, stop: &Stop) -> Option<Broken> {
    let (at, c) = match char_at(text, stop.at).filter(|c| is_reserved(*c)) {
        Some(c) => (stop.at, c),
        None => reserved_on_line(text, stop.at).filter(|(at, _)| *at < stop.at)?,
    };
    let words = match c {
        '*' if char_at(text, at + 1) == Some(' ') => {
            let message = said!("eit listepunkt kan ikkje starte med «*»", "et listepunkt kan ikke starte med «*»");
            let hint = said!("skriv «- » i staden for «* »", "skriv «- » i stedet for «* »");
            Words::new(code::FIRST_CHARACTER, message, hint)
        }
        _ => words::first_character(c),
    };
    let in_brackets = stop.bracket.is_some();
    let to = if in_brackets { flow_end(text, at) } else { end(text, at) };
    Broken::value(words, point(text, at), Span::new(at, to), in_brackets)
}

fn is_reserved(c: char) -> bool {
    matches!(c, '@' | '`' | '%' | '*' | '&' | '!' | '|' | '>')
}

/// The reserved character that the key or the value on the line of `at` starts with.
fn reserved_on_line(text: &str, at: usize) -> Option<(usize, char)> {
    let (line_start, own) = (start(text, at), line(text, at));
    let starts = [lines::content(own), lines::value(own)];
    starts.into_iter().find_map(|start| {
        let at = line_start + start;
        char_at(text, at).filter(|c| is_reserved(*c)).map(|c| (at, c))
    })
}

/// A colon in a text, or a line that YAML took into the text above it.
pub(super) fn colon(text: &str, stop: &Stop) -> Option<Broken> {
    if stop.kind != K::MappingValueNotAllowed || stop.last_style != Some(Style::Plain) {
        return None;
    }
    let value = stop.last.start as usize;
    let first_line = Span::new(value, end(text, value));
    let here = part(text, start(text, stop.at), stop.at).trim();
    if start(text, value) == start(text, stop.at) {
        let words =
            Words { hint: Some(words::quote_as(part(text, value, end(text, value)))), ..syntax::words(&stop.kind) };
        return Broken::new(words, point(text, stop.at), first_line);
    }
    if here.starts_with("- ") {
        let (at, cut) = block(text, stop.at);
        return Broken::new(syntax::words(&K::InvalidIndentation), at, cut);
    }
    if let Some((at, c)) = reserved_on_line(text, value) {
        return Broken::new(words::first_character(c), point(text, at), Span::new(at, end(text, value)));
    }
    if let Some(words) = no_space_after_colon(part(text, value, end(text, value))) {
        return Broken::new(words, point(text, value), first_line);
    }
    if start(text, value) + lines::content(line(text, value)) == value {
        let words = syntax::words(&K::SimpleKeyExpected);
        return Broken::new(words, point(text, value), Span::new(value, end(text, value)));
    }
    if here.contains(' ') {
        let cut = Span::new(value, end(text, stop.at));
        return Broken::new(syntax::words(&stop.kind), point(text, stop.at), cut);
    }
    let hint = said!(
        "rett innrykket, eller set hermeteikn rundt heile teksten om dette er tekst",
        "rett innrykket, eller sett hermetegn rundt hele teksten hvis dette er tekst"
    );
    let words = Words { hint: Some(hint), ..syntax::words(&K::InvalidIndentation) };
    let (at, cut) = block(text, stop.at);
    Broken::new(words, at, cut)
}
