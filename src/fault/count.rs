//! How many there are, in words.

use super::Severity;

/// `1 plan`, `4 planar`.
pub fn counted(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

/// `2 feil, 1 åtvaring og 4 merknader`: what there is of each severity, the worst first; `ingenting` where there is nothing.
pub fn counts(count: impl Fn(Severity) -> usize) -> String {
    let parts: Vec<String> = [Severity::Error, Severity::Warning, Severity::Note]
        .into_iter()
        .filter(|severity| count(*severity) > 0)
        .map(|severity| counted(count(severity), severity.word(), severity.words()))
        .collect();
    match parts.as_slice() {
        [] => "ingenting".into(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} og {last}", first.join(", ")),
    }
}
