//! What things are called by their author, and what is asked for where something else stands.

use crate::norsk::Both;

/// What the author calls something, as `eit tiltak`.
pub type Name = Both;

/// What has to stand somewhere: its shape, from which it is told what the author probably has to do, and its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Want {
    /// A text.
    Text(Name),
    /// Several values.
    List,
    /// Keys with values.
    Keys(Name),
    /// One of several shapes.
    Ways(Name),
}

impl Want {
    /// Any text.
    pub const TEXT: Self = Self::Text(Name::new("ein tekst", "en tekst"));
    /// Any keys.
    pub const KEYS: Self = Self::Keys(Name::new("nøklar med verdiar", "nøkler med verdier"));

    /// What it is called.
    pub fn name(self) -> Name {
        match self {
            Self::List => Name::new("ei liste", "en liste"),
            Self::Text(name) | Self::Keys(name) | Self::Ways(name) => name,
        }
    }
}
