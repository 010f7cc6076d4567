//! What the declarations say of themselves, for the user guide.

use crate::norsk::{Both, Said, said};

/// What a type is called by the author, and what can stand in it.
#[derive(Clone, Debug, Default)]
pub struct About {
    /// The name of the type, as `liste av tiltak`.
    pub name: Said,
    /// The records that can stand in it.
    pub records: Vec<fn() -> RecordAbout>,
    /// The words that can be chosen from.
    pub words: Vec<WordAbout>,
}

impl About {
    /// A type with a name and nothing in it.
    pub fn named(name: impl Into<Said>) -> Self {
        Self { name: name.into(), ..Self::default() }
    }

    /// The same with another name.
    pub fn renamed(self, name: impl Into<Said>) -> Self {
        Self { name: name.into(), ..self }
    }

    /// A list of it.
    #[must_use]
    pub fn listed(self) -> Self {
        let item = &self.name;
        let name = said!("liste av {item}", "liste av {item}"; item);
        self.renamed(name)
    }

    /// A type that is written as one of several.
    pub fn any_of(name: impl Into<Said>, of: impl IntoIterator<Item = About>) -> Self {
        of.into_iter().fold(Self::named(name), |mut all, one| {
            all.records.extend(one.records);
            all.words.extend(one.words);
            all
        })
    }
}

/// A record and its keys.
#[derive(Clone, Debug)]
pub struct RecordAbout {
    /// The name of the Rust type, which tells one record from another.
    pub type_name: &'static str,
    /// What the author calls it, as `eit tiltak`.
    pub name: Both,
    /// What it is.
    pub doc: Both,
    /// Its keys, in order.
    pub fields: Vec<Field>,
}

/// A key of a record.
#[derive(Clone, Debug)]
pub struct Field {
    /// The key.
    pub key: &'static str,
    /// Its bokmål form, where it differs.
    pub nb: Option<&'static str>,
    /// Other words that authors use for it.
    pub also: &'static [&'static str],
    /// What it is for.
    pub doc: Both,
    /// A value as it may be written.
    pub example: Option<Both>,
    /// Whether it may not be left out.
    pub required: bool,
    /// What stands in it.
    pub about: About,
}

/// A word that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordAbout {
    /// The word.
    pub word: &'static str,
    /// Its bokmål form, where it differs.
    pub nb: Option<&'static str>,
    /// What it means.
    pub doc: Both,
}
