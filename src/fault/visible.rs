//! Makes text safe to print: what a terminal would obey instead of show becomes a visible sign.

use std::borrow::Cow;

/// The text with control characters and characters that turn the reading direction shown as signs, one for one.
pub fn visible(text: &str) -> Cow<'_, str> {
    if text.chars().any(|c| sign(c).is_some()) {
        Cow::Owned(text.chars().map(|c| sign(c).unwrap_or(c)).collect())
    } else {
        Cow::Borrowed(text)
    }
}

fn sign(c: char) -> Option<char> {
    match c {
        '\t' => Some(' '),
        '\u{0}'..='\u{1f}' => char::from_u32(0x2400 + c as u32),
        '\u{7f}' => Some('\u{2421}'),
        '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{feff}' => Some('\u{b7}'),
        '\u{80}'..='\u{9f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{e000}'..='\u{f8ff}' => {
            Some('\u{fffd}')
        }
        _ => None,
    }
}
