//! Whether a text has anything to show. A title of nothing but blanks, or of characters that no page shows, is no title: a
//! heading, a picture or a row of a list would be there without a word in it.

use crate::norsk::{self, Said, said};

/// What stands where nothing is to be seen, in words for the author; nothing where something is.
pub(super) fn unseen(text: &str) -> Option<Said> {
    if text.chars().any(|c| norsk::unseen(c).is_none()) {
        return None;
    }
    let odd = text.chars().find(|c| !matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{a0}'));
    Some(match odd {
        Some(c) => said!(
            "berre teikn som ikkje er synlege (U+{:04X})",
            "bare tegn som ikke er synlige (U+{:04X})",
            u32::from(c)
        ),
        None if text.is_empty() => said!("ingenting", "ingenting"),
        None => said!("berre mellomrom", "bare mellomrom"),
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
    pub(super) fn cure(self) -> Said {
        match self {
            Self::Always => said!("skriv det som skal stå her", "skriv det som skal stå her"),
            Self::Key => said!(
                "skriv det som skal stå her, eller ta bort heile lina",
                "skriv det som skal stå her, eller ta bort hele linjen"
            ),
            Self::Item => said!(
                "skriv det som skal stå her, eller ta bort punktet",
                "skriv det som skal stå her, eller ta bort punktet"
            ),
        }
    }
}
