//! Why a written value cannot be what it is meant to be.

use super::Said;

/// Why a written value was refused, and how to mend it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// What is wrong, quoting what was written: `datoen 2024-02-30 finst ikkje`.
    pub message: Said,
    /// What to write instead: `sjå etter i kalenderen`.
    pub hint: Said,
    /// What is to stand there, where it can be nothing else.
    pub instead: Option<String>,
}

impl Refused {
    /// A refusal of its message and its hint.
    pub fn new(message: impl Into<Said>, hint: impl Into<Said>) -> Self {
        Self { message: message.into(), hint: hint.into(), instead: None }
    }

    /// The same refusal of a value that can only have been meant as this.
    #[must_use]
    pub fn instead(self, text: impl Into<String>) -> Self {
        Self { instead: Some(text.into()), ..self }
    }
}

/// A value as a fault quotes it: so much of it as fits on a line.
pub fn shortened(text: &str) -> String {
    let mut short: String = text.chars().take(40).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
