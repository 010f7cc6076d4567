//! The fixed words of a plan, as faults name them: in each målform by its own.

use crate::norsk::{Målform, Said};
use crate::yaml::Choice;

/// A word of a choice, in both målformer.
pub fn word_of(word: impl Choice) -> Said {
    Said::new(word.form(Målform::Nynorsk), word.form(Målform::Bokmål))
}
