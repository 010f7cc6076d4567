//! Quotation marks that do not hold a text together.

use super::{Broken, part, point};
use crate::fault::{Span, code};
use crate::yaml::lines::{self, end, indent};
use crate::yaml::stop::Stop;
use crate::yaml::syntax;
use granit_parser::ErrorKind as K;

/// Quotation marks that are not closed, have text after them, or hold a backslash.
pub(super) fn quotes(text: &str, stop: &Stop) -> Option<Broken> {
    let words = syntax::words(&stop.kind);
    if words.code != code::QUOTES {
        return None;
    }
    let from = stop.last.end as usize;
    let quote = text.get(from..)?.find(['"', '\'']).map_or(stop.at, |at| from + at);
    let to_line_end = Span::new(quote, end(text, quote));
    match stop.kind {
        K::InvalidTrailingDoubleQuotedScalar | K::InvalidTrailingSingleQuotedScalar => {
            if opens_on_line_above_keys(text, quote, stop.at) {
                return Broken::new(syntax::words(&K::UnclosedQuotedScalar), point(text, quote), to_line_end);
            }
            let after = stop.at + indent(part(text, stop.at, end(text, stop.at)));
            Broken::new(words, point(text, after), Span::new(quote, end(text, stop.at)))
        }
        K::UnclosedQuotedScalar | K::InvalidQuotedScalarIndent | K::DocumentIndicatorInQuotedScalar => {
            Broken::new(words, point(text, quote), to_line_end)
        }
        _ => {
            let inside = text.get(quote + 1..)?;
            let close = closing_quote(inside).map_or(to_line_end.end as usize, |at| quote + 1 + at);
            let at = bad_escape(part(text, quote + 1, close)).map_or(quote, |at| quote + 1 + at);
            Broken::new(words, point(text, at), Span::new(quote, end(text, close)))
        }
    }
}

/// Whether there are keys or list items between the mark that opens and the one that closes: then it was never meant to
/// open so much.
fn opens_on_line_above_keys(text: &str, open: usize, close: usize) -> bool {
    let below = text.get(end(text, open) + 1..close).unwrap_or("");
    below.lines().any(|line| {
        let line = line.trim_start();
        line.starts_with("- ") || lines::key(line).is_some_and(|key| !part(line, 0, key).contains(' '))
    })
}

/// Where the `"` stands that closes, in the text after the `"` that opens.
fn closing_quote(inside: &str) -> Option<usize> {
    let mut escaped = false;
    inside.char_indices().find_map(|(at, c)| {
        let closes = c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        closes.then_some(at)
    })
}

/// The first backslash that YAML cannot make anything of.
fn bad_escape(inside: &str) -> Option<usize> {
    let mut chars = inside.char_indices();
    while let Some((at, c)) = chars.next() {
        if c != '\\' {
            continue;
        }
        let (_, letter) = chars.next()?;
        let digits = match letter {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            '0' | 'a' | 'b' | 't' | 'n' | 'v' | 'f' | 'r' | 'e' | 'N' | '_' | 'L' | 'P' | '\\' | '"' | '/' | ' '
            | '\t' | '\n' => 0,
            _ => return Some(at),
        };
        let after = inside.get(at + 2..).unwrap_or("");
        if after.chars().take(digits).filter(char::is_ascii_hexdigit).count() < digits {
            return Some(at);
        }
    }
    None
}
