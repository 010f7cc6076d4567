//! Nynorsk and bokmål, the two written standards of Norwegian.

/// One of the two written standards that a text, a key or a word stands in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Målform {
    /// Nynorsk, the one that planverk itself speaks.
    #[default]
    Nynorsk,
    /// Bokmål.
    Bokmål,
}

impl Målform {
    /// The one that a word names: `nn`, `nynorsk`, `nb`, `bokmål`.
    pub fn named(word: &str) -> Option<Self> {
        match word.trim().to_lowercase().as_str() {
            "nn" | "nynorsk" => Some(Self::Nynorsk),
            "nb" | "bokmål" | "bokmaal" | "bokmal" => Some(Self::Bokmål),
            _ => None,
        }
    }

    /// The word in this målform; the nynorsk one where bokmål has no other.
    pub fn choose<'a>(self, nn: &'a str, nb: Option<&'a str>) -> &'a str {
        match self {
            Self::Nynorsk => nn,
            Self::Bokmål => nb.unwrap_or(nn),
        }
    }
}
