//! Makes text safe to show: what a terminal would obey instead of show, and what nobody would see, becomes a visible sign.
//!
//! Whatever a person did not write for this program to show (a name of a folder, a text of a plan) goes through here on its way
//! to a terminal or a file of text. JSON has its own way, which loses nothing.

use crate::norsk::{self, Unseen};
use std::borrow::Cow;

/// The text on one line, with line ends, control characters, characters that turn the reading direction and those that nobody
/// sees shown as signs, one for one.
pub fn visible(text: &str) -> Cow<'_, str> {
    if text.chars().any(|c| sign(c).is_some()) {
        Cow::Owned(text.chars().map(|c| sign(c).unwrap_or(c)).collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// Lines that were put together of texts already made visible, looked at once more before they are shown: only line ends are
/// let through, and on a terminal the codes of colours.
pub fn visible_lines(text: &str, coloured: bool) -> Cow<'_, str> {
    if text.chars().all(|c| c == '\n' || sign(c).is_none()) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let colour = if coloured { colour(rest) } else { 0 };
        let (piece, after) = rest.split_at(if colour > 0 { colour } else { c.len_utf8() });
        match sign(c) {
            Some(sign) if colour == 0 && c != '\n' => out.push(sign),
            _ => out.push_str(piece),
        }
        rest = after;
    }
    Cow::Owned(out)
}

/// How long the code of a colour is that a text begins with: `ESC [ 1 ; 31 m`.
fn colour(text: &str) -> usize {
    let Some(numbers) = text.strip_prefix("\u{1b}[") else { return 0 };
    let end = numbers.find(|c: char| !c.is_ascii_digit() && c != ';').unwrap_or(numbers.len());
    if numbers[end..].starts_with('m') { "\u{1b}[".len() + end + 1 } else { 0 }
}

/// A text of JSON that says the same, with all that [`visible`] would change written as `\u202e`. Outside its strings JSON has
/// nothing of the kind but line ends.
pub fn visible_json(text: String) -> String {
    use std::fmt::Write;
    if text.chars().all(|c| c == '\n' || sign(c).is_none()) {
        return text;
    }
    let mut out = String::with_capacity(text.len() + 64);
    for c in text.chars() {
        if c == '\n' || sign(c).is_none() {
            out.push(c);
        } else {
            for unit in c.encode_utf16(&mut [0; 2]) {
                // writing into a string cannot fail
                let _ = write!(out, "\\u{unit:04x}");
            }
        }
    }
    out
}

/// What is shown for a character that is not to be shown as it is.
fn sign(c: char) -> Option<char> {
    match c {
        // nearly all there is
        ' '..='~' | '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{34e}' => None,
        '\t' => Some(' '),
        '\u{0}'..='\u{1f}' => char::from_u32(0x2400 + c as u32),
        '\u{7f}' => Some('\u{2421}'),
        _ if norsk::is_private(c) || norsk::is_no_character(c) => Some('\u{fffd}'),
        _ => match norsk::unseen(c)? {
            // it takes its room, or is a part of what is seen before it
            Unseen::Blank | Unseen::Selector => None,
            Unseen::Joiner | Unseen::Mark | Unseen::Filler => Some('\u{b7}'),
            Unseen::Control | Unseen::LineEnd | Unseen::Turn | Unseen::Annotation => Some('\u{fffd}'),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_is_not_seen_goes_through() {
        let all = || {
            let unseen = |c: &char| norsk::unseen(*c).is_some_and(|w| !matches!(w, Unseen::Blank | Unseen::Selector));
            ('\0'..='\u{ffff}').filter(unseen)
        };
        for c in all().chain(['\u{61c}', '\u{2066}', '\u{feff}', '\u{e0041}', '\u{ffff}', '\u{3164}', '\u{ad}']) {
            let shown = visible(&format!("a{c}b")).into_owned();
            assert!(!shown.contains(c) && shown.chars().count() == 3, "{:04x}", c as u32);
            let json = visible_json(format!("{:?}", serde_json::Value::from(c.to_string()).to_string()));
            assert!(!json.contains(c) || c == '\n', "{:04x}: {json}", c as u32);
            let json = visible_json(serde_json::json!({ "a": c.to_string() }).to_string());
            assert!(!json.contains(c), "{json}");
            assert_eq!(serde_json::from_str::<serde_json::Value>(&json).unwrap()["a"], c.to_string());
        }
        for text in ["Ååå – «på» 1 000 kr …", "čđŋšŧž Ŋuorta", "𝔞 漢 e\u{301} 👍"] {
            assert_eq!(visible(text), text);
        }
    }

    #[test]
    fn only_colours_are_obeyed_and_only_where_there_are_colours() {
        let text = "\u{1b}[1;31mfeil\u{1b}[0m\n\u{1b}[2J\u{1b}]0;x\u{7}\u{202e}\u{9b}31m";
        assert_eq!(visible_lines(text, true), "\u{1b}[1;31mfeil\u{1b}[0m\n␛[2J␛]0;x␇\u{fffd}\u{fffd}31m");
        assert_eq!(visible_lines(text, false), "␛[1;31mfeil␛[0m\n␛[2J␛]0;x␇\u{fffd}\u{fffd}31m");
        assert_eq!(visible_lines("\u{1b}[", true), "␛[");
    }
}
