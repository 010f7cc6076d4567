//! From where the parser stopped to what the author wrote wrong: what to say, where the caret stands, and which piece
//! to blank so that the rest can be read.
//!
//! The parser knows a place and a kind; the author thinks of a line. So the line is looked at first: is there a
//! placeholder, a quotation mark, a tab, a character that YAML keeps for itself? Each question is one function below.

use super::Style;
use super::build::Stop;
use super::lines::{self, end, indent, line, start};
use super::syntax::{self, QUOTE, Words};
use crate::fault::{Span, code};
use granit_parser::ErrorKind as K;

/// What is broken.
#[derive(Debug)]
pub(super) struct Broken {
    pub words: Words,
    /// Where the caret stands.
    pub at: Span,
    /// What is blanked.
    pub cut: Span,
    /// Whether something has to stand in its place, because commas stand around it.
    pub among_commas: bool,
}

impl Broken {
    fn new(words: Words, at: Span, cut: Span) -> Option<Self> {
        Some(Self { words, at, cut, among_commas: false })
    }

    /// A piece between commas in brackets, or at the end of a line outside them.
    fn value(words: Words, at: Span, cut: Span, among_commas: bool) -> Option<Self> {
        Some(Self { words, at, cut, among_commas })
    }
}

/// What the author wrote wrong where the parser stopped.
pub(super) fn find(text: &str, stop: &Stop) -> Broken {
    placeholder(text, stop)
        .or_else(|| quotes(text, stop))
        .or_else(|| tab(text, stop))
        .or_else(|| first_character(text, stop))
        .or_else(|| bracket(text, stop))
        .or_else(|| colon(text, stop))
        .or_else(|| after_bracket(text, stop))
        .or_else(|| no_key(text, stop))
        .or_else(|| indentation(text, stop))
        .unwrap_or_else(|| rest_of_line(text, stop))
}

/// The character at `at`.
fn point(text: &str, at: usize) -> Span {
    Span::new(at, at + text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8))
}

fn part(text: &str, from: usize, to: usize) -> &str {
    text.get(from..to.max(from)).unwrap_or("")
}

fn char_at(text: &str, at: usize) -> Option<char> {
    text.get(at..).and_then(|rest| rest.chars().next())
}

/// `{{ år }}` without quotation marks, which YAML takes for brackets.
fn placeholder(text: &str, stop: &Stop) -> Option<Broken> {
    let line_start = start(text, stop.at);
    let open = line_start + part(text, line_start, end(text, stop.at).min(stop.at + 2)).rfind("{{")?;
    let value = line_start + lines::value(line(text, stop.at));
    let words = Words::new(code::PLACEHOLDER, "ein tekst med {{ … }} må stå i hermeteikn her", QUOTE);
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

/// Where a value inside brackets starts: after a colon, a comma or an opening bracket.
fn flow_start(text: &str, before: usize) -> usize {
    let line_start = start(text, before);
    part(text, line_start, before).rfind([':', ',', '[', '{']).map_or(line_start, |at| line_start + at + 1)
}

/// Where a value inside brackets ends: at a comma, a closing bracket or the end of the line.
fn flow_end(text: &str, from: usize) -> usize {
    let line_end = end(text, from);
    part(text, from, line_end).find([',', ']', '}']).map_or(line_end, |at| from + at)
}

/// Quotation marks that are not closed, have text after them, or hold a backslash.
fn quotes(text: &str, stop: &Stop) -> Option<Broken> {
    let words = syntax::words(&stop.kind);
    if words.code != code::QUOTES {
        return None;
    }
    let from = stop.last.end as usize;
    let quote = text.get(from..)?.find(['"', '\'']).map_or(stop.at, |at| from + at);
    let to_line_end = Span::new(quote, end(text, quote));
    match stop.kind {
        K::InvalidTrailingDoubleQuotedScalar | K::InvalidTrailingSingleQuotedScalar => {
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
            '0' | 'a' | 'b' | 't' | 'n' | 'v' | 'f' | 'r' | 'e' | 'N' | '_' | 'L' | 'P' => 0,
            '\\' | '"' | '/' | ' ' | '\t' | '\n' => 0,
            _ => return Some(at),
        };
        let after = inside.get(at + 2..).unwrap_or("");
        if after.chars().take(digits).filter(char::is_ascii_hexdigit).count() < digits {
            return Some(at);
        }
    }
    None
}

/// Tabs in the indentation; all lines in a row that have them are one fault.
fn tab(text: &str, stop: &Stop) -> Option<Broken> {
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

/// A text that starts with `@`, `*`, `|` and the like.
fn first_character(text: &str, stop: &Stop) -> Option<Broken> {
    let reserved = |at: usize| char_at(text, at).filter(|c| matches!(c, '@' | '`' | '%' | '*' | '&' | '!' | '|' | '>'));
    let value = start(text, stop.at) + lines::value(line(text, stop.at));
    let (at, c) = match (reserved(stop.at), reserved(value)) {
        (Some(c), _) => (stop.at, c),
        (None, Some(c)) if value < stop.at => (value, c),
        _ => return None,
    };
    let words = match c {
        '*' if char_at(text, at + 1) == Some(' ') => {
            Words::new(code::FIRST_CHARACTER, "eit listepunkt kan ikkje starte med «*»", "skriv «- » i staden for «* »")
        }
        _ => syntax::first_character(c),
    };
    let in_brackets = stop.bracket.is_some();
    let to = if in_brackets { flow_end(text, at) } else { end(text, at) };
    Broken::value(words, point(text, at), Span::new(at, to), in_brackets)
}

/// Brackets that are not closed, or hold what they cannot hold.
fn bracket(text: &str, stop: &Stop) -> Option<Broken> {
    let open = stop.bracket.or_else(|| bracket_ahead(text, stop))?;
    let own = part(text, open, end(text, open));
    let (own, comment) = match own.find(" #") {
        Some(at) => (part(own, 0, at), Some(open + at + 1)),
        None => (own, None),
    };
    let runs_away = depth(own) > 0 && !own.trim_end().ends_with([',', '[', '{']) && is_new_start(text, end(text, open));
    match comment {
        Some(hash) if depth(own) > 0 && runs_away => {
            let words = syntax::words(&K::CommentInterceptedScalar);
            Broken::new(words, point(text, hash), Span::new(open, end(text, open)))
        }
        _ if runs_away => {
            let words = syntax::words(&K::UnexpectedEofFlowSequence);
            Broken::new(words, point(text, open), Span::new(open, end(text, open)))
        }
        _ => {
            let at = stop.at.min(text.trim_end().len());
            if char_at(text, at) == Some(':') && start(text, open) == start(text, at) {
                let cut = Span::new(flow_start(text, at), flow_end(text, at));
                return Broken::value(syntax::words(&K::MappingValueNotAllowed), point(text, at), cut, true);
            }
            Broken::new(syntax::words(&stop.kind), point(text, at), Span::new(open, end(text, stop.at)))
        }
    }
}

/// The scanner reads ahead, so a bracket may have no event yet.
fn bracket_ahead(text: &str, stop: &Stop) -> Option<usize> {
    let from = (stop.last.end as usize).min(stop.at);
    let about_brackets = syntax::words(&stop.kind).code == code::BRACKET && stop.kind != K::MisplacedFlowCollectionEnd;
    let found = part(text, from, end(text, stop.at)).find(['{', '[']).filter(|_| about_brackets)?;
    Some(from + found)
}

fn depth(text: &str) -> i32 {
    text.chars().map(|c| i32::from(matches!(c, '[' | '{')) - i32::from(matches!(c, ']' | '}'))).sum()
}

/// Whether what follows looks like a new key or list item, so that a bracket before it was meant to end.
fn is_new_start(text: &str, from: usize) -> bool {
    let next = text.get(from..).unwrap_or("").trim_start();
    let next = part(next, 0, end(next, 0));
    let word = next.split(':').next().unwrap_or("");
    next.is_empty()
        || next.starts_with("- ")
        || next.starts_with('#')
        || (word.len() < next.len() && !word.contains([' ', ',', '{', '[']))
}

/// A colon in a text, or a line that YAML took into the text above it.
fn colon(text: &str, stop: &Stop) -> Option<Broken> {
    if stop.kind != K::MappingValueNotAllowed || stop.last_style != Some(Style::Plain) {
        return None;
    }
    let value = stop.last.start as usize;
    let first_line = Span::new(value, end(text, value));
    let here = part(text, start(text, stop.at), stop.at).trim();
    if start(text, value) == start(text, stop.at) {
        let words = Words { hint: Some(quoted(part(text, value, end(text, value)))), ..syntax::words(&stop.kind) };
        return Broken::new(words, point(text, stop.at), first_line);
    }
    if let Some(words) = no_space_after_colon(part(text, value, end(text, value))) {
        return Broken::new(words, point(text, value), first_line);
    }
    if here.contains(' ') {
        let cut = Span::new(value, end(text, stop.at));
        return Broken::new(syntax::words(&stop.kind), point(text, stop.at), cut);
    }
    let hint = "rett innrykket, eller set hermeteikn rundt heile teksten om dette er tekst";
    let words = Words::new(code::INDENTATION, "innrykket stemmer ikkje med linene over", hint);
    let (at, cut) = block(text, stop.at);
    Broken::new(words, at, cut)
}

/// How a text is to be written, if it is short enough to be shown.
fn quoted(text: &str) -> String {
    let text = text.trim();
    match text.chars().count() {
        0..=60 if !text.contains(['"', '\\']) => format!("set hermeteikn rundt heile teksten: \"{text}\""),
        0..=60 if !text.contains('\'') => format!("set hermeteikn rundt heile teksten: '{text}'"),
        _ => QUOTE.into(),
    }
}

/// `tittel:Mål` or `tittel:` with a no-break space after it.
pub(super) fn no_space_after_colon(text: &str) -> Option<Words> {
    let (word, after) = text.split_once(':')?;
    let next = after.chars().next()?;
    if word.is_empty() || word.contains(' ') || matches!(next, ' ' | '/') {
        return None;
    }
    let (message, hint) = match next {
        '\u{a0}' | '\u{2007}' | '\u{202f}' => {
            ("etter kolon står det eit hardt mellomrom", "skriv eit vanleg mellomrom der")
        }
        _ => ("kolon skal ha mellomrom etter seg", ""),
    };
    let hint = if hint.is_empty() { format!("skriv «{word}: {}»", shortened(after)) } else { hint.into() };
    Some(Words::new(code::COLON_SPACE, message, hint))
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(40) {
        Some((at, _)) => format!("{}…", part(text, 0, at)),
        None => text.into(),
    }
}

/// Text after a bracket that closes: `[sjå vedlegg] og meir`.
fn after_bracket(text: &str, stop: &Stop) -> Option<Broken> {
    let line_start = start(text, stop.at);
    let closed = part(text, line_start, stop.at).trim_end().ends_with([']', '}']);
    let value = line_start + lines::value(line(text, stop.at));
    if !closed || stop.kind != K::ExpectedBlockMappingKey || !matches!(char_at(text, value), Some('[' | '{')) {
        return None;
    }
    let words = Words::new(code::BRACKET, "tekst etter klamma som lukkar", QUOTE);
    Broken::new(words, point(text, stop.at), Span::new(value, end(text, stop.at)))
}

/// A line without a key among keys.
fn no_key(text: &str, stop: &Stop) -> Option<Broken> {
    if stop.kind != K::SimpleKeyExpected {
        return None;
    }
    let from = start(text, stop.at) + indent(line(text, stop.at));
    let own = part(text, from, end(text, from));
    let own = own.strip_prefix("- ").unwrap_or(own);
    let words = no_space_after_colon(own).unwrap_or_else(|| match stop.last_style {
        Some(Style::Literal | Style::Folded) => syntax::words(&K::InvalidBlockScalarIndent),
        _ => syntax::words(&stop.kind),
    });
    Broken::new(words, point(text, from), Span::new(start(text, from), end(text, from)))
}

/// A line, and those below that belong to it, whose indentation fits nothing above.
fn indentation(text: &str, stop: &Stop) -> Option<Broken> {
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
    let (at, cut) = block(text, stop.at);
    if let Some(hash) = comment_in_text(text, stop) {
        return Broken::new(syntax::words(&K::CommentInterceptedScalar), point(text, hash), cut);
    }
    let item = line(text, stop.at).trim_start().starts_with("- ");
    let words = match &stop.kind {
        K::ExpectedBlockMappingKey | K::BlockSequenceEntryNotAllowed if item => {
            let message = "eit listepunkt der det skulle stå ein nøkkel";
            Words::new(code::INDENTATION, message, "set lista under nøkkelen ho høyrer til, eller rett innrykket")
        }
        kind => syntax::words(kind),
    };
    Broken::new(words, at, cut)
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
fn block(text: &str, at: usize) -> (Span, Span) {
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
fn rest_of_line(text: &str, stop: &Stop) -> Broken {
    let words = syntax::words(&stop.kind);
    let line_end = end(text, stop.at);
    let blank = part(text, stop.at, line_end).trim().is_empty();
    let line_start = start(text, stop.at);
    let (at, from) = if blank { (line_start + indent(line(text, stop.at)), line_start) } else { (stop.at, stop.at) };
    Broken { words, at: point(text, at), cut: Span::new(from, line_end), among_commas: false }
}
