//! How many there are, in words.

use super::Severity;
use crate::norsk::{List, Målform, Said, counted};

/// `2 feil, 1 åtvaring og 4 merknader`: what there is of each severity, the worst first; `ingenting` where there is nothing.
pub fn counts(count: impl Fn(Severity) -> usize) -> Said {
    let [nn, nb] = [Målform::Nynorsk, Målform::Bokmål].map(|målform| words(&count, målform));
    Said::new(nn, nb)
}

fn words(count: impl Fn(Severity) -> usize, målform: Målform) -> String {
    let parts: Vec<String> = [Severity::Error, Severity::Warning, Severity::Note]
        .into_iter()
        .filter(|severity| count(*severity) > 0)
        .map(|severity| counted(count(severity), severity.word(målform), severity.words(målform)))
        .collect();
    if parts.is_empty() { "ingenting".into() } else { List::AND.of(&parts) }
}
