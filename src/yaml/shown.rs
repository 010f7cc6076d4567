//! Whether a text has anything to show. A title of nothing but blanks, or of characters that no page shows, is no title: a
//! heading, a picture or a row of a list would be there without a word in it.

/// Whether a character can be seen on a page: not blanks, controls, or what Unicode lets a page leave out (joiners, soft hyphens,
/// marks of reading direction, fillers).
pub fn is_shown(c: char) -> bool {
    let left_out = matches!(
        c,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{2800}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'
    );
    !(left_out || c.is_whitespace() || c.is_control())
}

/// Whether a page leaves a character out without a word. Of those that cannot be seen, all others have no letter in the fonts,
/// and a code of their own that tells so.
pub fn is_silent(c: char) -> bool {
    let is_unseen = matches!(
        c,
        '\u{ad}' | '\u{34f}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{fe00}'..='\u{fe0f}'
    );
    is_unseen || c.is_whitespace()
}

/// What stands where nothing is to be seen, in words for the author; nothing where something is.
pub(super) fn unseen(text: &str) -> Option<String> {
    if text.chars().any(is_shown) {
        return None;
    }
    let odd = text.chars().find(|c| !matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{a0}'));
    Some(match odd {
        Some(c) => format!("berre teikn som ikkje er synlege (U+{:04X})", u32::from(c)),
        None if text.is_empty() => "ingenting".into(),
        None => "berre mellomrom".into(),
    })
}

/// Whether what stands in a node may be left out, and how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Need {
    /// It has to be there.
    #[default]
    Always,
    /// Its key can be taken away.
    Key,
    /// It is an item of a list.
    Item,
}

impl Need {
    /// What the author does about a text that shows nothing.
    pub(super) fn cure(self) -> &'static str {
        match self {
            Self::Always => "skriv det som skal stå her",
            Self::Key => "skriv det som skal stå her, eller ta bort nøkkelen",
            Self::Item => "skriv det som skal stå her, eller ta bort punktet",
        }
    }
}
