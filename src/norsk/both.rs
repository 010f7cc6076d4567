//! A text of the program's own that is there when it is compiled, in nynorsk and in bokmål.

use super::{Målform, Said};

/// A fixed text in both målformer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Both {
    /// In nynorsk.
    pub nn: &'static str,
    /// In bokmål.
    pub nb: &'static str,
}

impl Both {
    /// A text in each of the two.
    pub const fn new(nn: &'static str, nb: &'static str) -> Self {
        Self { nn, nb }
    }

    /// What is the same in both.
    pub const fn same(text: &'static str) -> Self {
        Self { nn: text, nb: text }
    }

    /// The text in a målform.
    pub fn in_form(self, målform: Målform) -> &'static str {
        match målform {
            Målform::Nynorsk => self.nn,
            Målform::Bokmål => self.nb,
        }
    }

    /// The text as it is said to an author, to be filled into what else is said.
    pub fn said(self) -> Said {
        Said::new(self.nn, self.nb)
    }

    /// The name of a kind of thing without its article: `tiltak` of `eit tiltak`.
    #[must_use]
    pub fn bare(self) -> Self {
        let bare = |name: &'static str| name.split_once(' ').map_or(name, |(_, bare)| bare);
        Self { nn: bare(self.nn), nb: bare(self.nb) }
    }
}

impl From<Both> for Said {
    fn from(both: Both) -> Self {
        both.said()
    }
}

#[cfg(test)]
mod tests {
    use super::Both;

    #[test]
    fn a_name_can_be_without_its_article_in_both_forms() {
        let name = Both::new("eit tiltak i planen", "et tiltak i planen").bare();
        assert_eq!((name.nn, name.nb), ("tiltak i planen", "tiltak i planen"));
        assert_eq!(Both::same("merkelappar").bare(), Both::same("merkelappar"));
    }
}
