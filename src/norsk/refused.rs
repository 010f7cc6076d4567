//! Why a written value cannot be what it is meant to be.

/// Why a written value was refused, in nynorsk, and how to mend it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// What is wrong, quoting what was written: `datoen 2024-02-30 finst ikkje`.
    pub message: String,
    /// What to write instead: `sjå etter i kalenderen`.
    pub hint: String,
}

impl Refused {
    /// A refusal of its message and its hint.
    pub fn new(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { message: message.into(), hint: hint.into() }
    }
}
