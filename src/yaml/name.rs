//! What things are called by their author, and what is asked for where something else stands.

use crate::norsk::{Målform, Said};

/// What the author calls something, as `eit tiltak`, in both målformer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name {
    /// In nynorsk.
    pub nn: &'static str,
    /// In bokmål.
    pub nb: &'static str,
}

impl Name {
    /// A name in each of the two.
    pub const fn new(nn: &'static str, nb: &'static str) -> Self {
        Self { nn, nb }
    }

    /// A name that is alike in both.
    pub const fn same(name: &'static str) -> Self {
        Self { nn: name, nb: name }
    }

    /// The name without its article.
    #[must_use]
    pub fn bare(self) -> Self {
        let bare = |name: &'static str| name.split_once(' ').map_or(name, |(_, bare)| bare);
        Self { nn: bare(self.nn), nb: bare(self.nb) }
    }

    /// The name in a målform.
    pub fn in_form(self, målform: Målform) -> &'static str {
        målform.choose(self.nn, Some(self.nb))
    }

    /// The name as it is said.
    pub fn said(self) -> Said {
        Said::new(self.nn, self.nb)
    }
}

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

// until every room says what it asks for in both, what is said in one is said in both
impl From<&'static str> for Name {
    fn from(name: &'static str) -> Self {
        Self::same(name)
    }
}

impl From<&'static str> for Want {
    fn from(name: &'static str) -> Self {
        Self::Ways(Name::same(name))
    }
}
