//! Nynorsk or bokmål.

use crate::yaml::Choice;

/// The written standard of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Choice)]
#[choice(name = "ei målform")]
pub enum Målform {
    /// Nynorsk.
    #[word("nn")]
    Nn,
    /// Bokmål.
    #[word("nb")]
    Nb,
}
