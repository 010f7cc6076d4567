//! Lines that do not fit among the others: tabs, no key, wrong indentation.

use super::{Broken, part, point};
use crate::fault::{Span, code, offset};
use crate::norsk::said;
use crate::yaml::Style;
use crate::yaml::lines::{self, end, indent, line, start};
use crate::yaml::stop::Stop;
use crate::yaml::syntax;
use crate::yaml::words::{Words, no_space_after_colon};
use granit_parser::ErrorKind as K;

/// Tabs in the indentation; all lines in a row that have them are one fault.
pub(super) fn tab(text: &str, stop: &Stop) -> Option<Broken> {
    let words = syntax::words(&stop.kind);
    if words.code != code::TAB {
        return None;
    }
    // the parser may place it on the line above
    let mut first = start(text, stop.at);
    while !starts_with_tab(line(text, first)) {
        let next = end(text, first) + 1;
        if next >= text.len() {
            let at = stop.at + part(text, stop.at, end(text, stop.at)).find('\t').unwrap_or(0);
            return Broken::new(words, point(text, at), Span::new(start(text, at), end(text, at)));
        }
        first = next;
    }
    let mut last = end(text, first);
    while last < text.len() && starts_with_tab(line(text, last + 1)) {
        last = end(text, last + 1);
    }
    let at = first + line(text, first).find('\t').unwrap_or(0);
    Broken::new(words, point(text, at), Span::new(first, last))
}

fn starts_with_tab(line: &str) -> bool {
    line.trim_start_matches([' ', '-']).starts_with('\t')
}

/// A first line that is further in than those below, so that YAML takes it for the whole file.
pub(super) fn first_line(text: &str, stop: &Stop) -> Option<Broken> {
    let first = text.len() - text.trim_start().len();
    let level = indent(line(text, first));
    if stop.kind != K::ExpectedDocumentStart || level <= indent(line(text, stop.at)) || stop.at <= first {
        return None;
    }
    let message = said!("innrykket stemmer ikkje med linene under", "innrykket stemmer ikke med linjene under");
    let hint = said!("ta bort innrykket på fyrste lina", "ta bort innrykket på første linje");
    let words = Words::new(code::INDENTATION, message, hint);
    let line_start = start(text, first);
    Broken::new(words, point(text, line_start), Span::new(line_start, start(text, stop.at).saturating_sub(1)))
}

/// A line without a key among keys.
pub(super) fn no_key(text: &str, stop: &Stop) -> Option<Broken> {
    if stop.kind != K::SimpleKeyExpected {
        return None;
    }
    let from = start(text, stop.at) + indent(line(text, stop.at));
    let own = part(text, from, end(text, from));
    if let Some(item) = deeper_item_below(text, from) {
        let (at, cut) = block(text, item);
        return Broken::new(syntax::words(&K::InvalidIndentation), at, cut);
    }
    let own = own.strip_prefix("- ").unwrap_or(own);
    let words = no_space_after_colon(own).unwrap_or_else(|| words_after(stop, &stop.kind));
    Broken::new(words, point(text, from), Span::new(start(text, from), end_of_text(text, from)))
}

/// The list item on the line below that is further in than the item on this line, so that YAML joins the two.
fn deeper_item_below(text: &str, at: usize) -> Option<usize> {
    let (own, below) = (line(text, at), end(text, at) + 1);
    let next = text.get(below..).map(|_| line(text, below))?;
    let items = own.trim_start().starts_with("- ") && next.trim_start().starts_with("- ");
    (items && indent(next) > indent(own)).then_some(below)
}

/// What to say of a line, which may be the rest of the text in a block above.
fn words_after(stop: &Stop, kind: &K) -> Words {
    match stop.last_style {
        Some(Style::Literal | Style::Folded) => syntax::words(&K::InvalidBlockScalarIndent),
        _ => syntax::words(kind),
    }
}

/// Where the text ends that starts on the line of `at`: before the next empty line, key or list item.
fn end_of_text(text: &str, at: usize) -> usize {
    let mut last = end(text, at);
    while last < text.len() {
        let next = line(text, last + 1).trim_start();
        let is_key = lines::key(next).is_some_and(|key| !part(next, 0, key).contains(' '));
        if next.is_empty() || next.starts_with("- ") || is_key {
            break;
        }
        last = end(text, last + 1);
    }
    last
}

/// A line, and those below that belong to it, whose indentation fits nothing above.
pub(super) fn indentation(text: &str, stop: &Stop) -> Option<Broken> {
    let before = part(text, start(text, stop.at), stop.at);
    let at_line_start = before.trim_matches([' ', '-']).is_empty() && !line(text, stop.at).trim().is_empty();
    let about_lines = matches!(
        stop.kind,
        K::ExpectedBlockMappingKey
            | K::ExpectedBlockSequenceEntry
            | K::InvalidIndentation
            | K::BlockSequenceEntryNotAllowed
    );
    if !at_line_start || !about_lines {
        return None;
    }
    let (at, mut cut) = block(text, stop.at);
    if stop.kind == K::ExpectedBlockSequenceEntry {
        cut.end = offset(to_next_item(text, stop.at));
    }
    if let Some(hash) = comment_in_text(text, stop) {
        return Broken::new(syntax::words(&K::CommentInterceptedScalar), point(text, hash), cut);
    }
    let item = line(text, stop.at).trim_start().starts_with("- ");
    let in_block = matches!(stop.last_style, Some(Style::Literal | Style::Folded));
    let words = match &stop.kind {
        kind if in_block => words_after(stop, kind),
        K::ExpectedBlockMappingKey | K::BlockSequenceEntryNotAllowed if item => {
            let message =
                said!("eit listepunkt der det skulle stå ein nøkkel", "et listepunkt der det skulle stå en nøkkel");
            let hint = said!(
                "set lista under nøkkelen ho høyrer til, eller rett innrykket",
                "sett listen under nøkkelen den hører til, eller rett innrykket"
            );
            Words::new(code::INDENTATION, message, hint)
        }
        kind => syntax::words(kind),
    };
    Broken::new(words, at, cut)
}

/// The end of the lines that stand where list items should, up to the next item or the end of the list.
fn to_next_item(text: &str, at: usize) -> usize {
    let level = indent(line(text, at));
    let mut last = end(text, at);
    while last < text.len() {
        let next = line(text, last + 1);
        let ends = indent(next) < level || indent(next) == level && next.trim_start().starts_with("- ");
        if ends && !next.trim().is_empty() {
            break;
        }
        last = end(text, last + 1);
    }
    last
}

/// The `#` on the line above that cut a text in two.
fn comment_in_text(text: &str, stop: &Stop) -> Option<usize> {
    let line_start = start(text, stop.at);
    let above = start(text, line_start.checked_sub(1)?);
    let own = line(text, above);
    let hash = above + indent(own);
    let in_text =
        stop.last_style == Some(Style::Plain) && stop.last.end as usize <= above && own.trim_start().starts_with('#');
    let same_level = indent(own) == indent(line(text, stop.at));
    (in_text && same_level && !line(text, stop.at).contains(": ")).then_some(hash)
}

/// The line at `at` and those below it that are indented at least as much, or are items of the same list.
pub(super) fn block(text: &str, at: usize) -> (Span, Span) {
    let first = start(text, at);
    let level = indent(line(text, at));
    let is_item = |line: &str| line.get(level..).is_some_and(|rest| rest.starts_with("- "));
    let in_list = is_item(line(text, at));
    let mut last = end(text, at);
    while last < text.len() {
        let next = line(text, last + 1);
        let belongs = indent(next) >= level.max(1) || in_list && indent(next) == level && is_item(next);
        if !next.trim().is_empty() && !belongs {
            break;
        }
        last = end(text, last + 1);
    }
    (point(text, first + level), Span::new(first, last))
}

/// From where the parser stopped to the end of the line; the whole line, if nothing is left of it.
pub(super) fn rest_of_line(text: &str, stop: &Stop) -> Broken {
    let words = syntax::words(&stop.kind);
    let line_end = end(text, stop.at);
    let blank = part(text, stop.at, line_end).trim().is_empty();
    let line_start = start(text, stop.at);
    let (at, from) = if blank { (line_start + indent(line(text, stop.at)), line_start) } else { (stop.at, stop.at) };
    Broken { words, at: point(text, at), cut: Span::new(from, line_end), among_commas: false }
}
