//! Why a written value cannot be what it is meant to be.

use super::Said;

/// Why a written value was refused, and how to mend it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// What is wrong, quoting what was written: `datoen 2024-02-30 finst ikkje`.
    pub message: Said,
    /// What to write instead: `sjå etter i kalenderen`.
    pub hint: Said,
}

impl Refused {
    /// A refusal of its message and its hint.
    pub fn new(message: impl Into<Said>, hint: impl Into<Said>) -> Self {
        Self { message: message.into(), hint: hint.into() }
    }
}
