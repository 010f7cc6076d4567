//! Large and small letters first in a text.

/// The text with a capital first: `Aukra kommune` of `aukra kommune`. A letter whose capital is two letters (`ß`) is left as it
/// is, so that every letter keeps its place.
pub fn capital(text: &str) -> String {
    first(text, |c| alone(c.to_uppercase()))
}

/// The text with a small letter first: `måla` of `Måla`.
pub fn small(text: &str) -> String {
    first(text, |c| alone(c.to_lowercase()))
}

/// The text in capitals, where the one that it stands for is.
pub fn as_loud(named: &str, text: &str) -> String {
    if named.chars().all(char::is_uppercase) { text.to_uppercase() } else { text.to_string() }
}

fn first(text: &str, change: impl Fn(char) -> Option<char>) -> String {
    let mut rest = text.chars();
    let Some(first) = rest.next() else { return String::new() };
    std::iter::once(change(first).unwrap_or(first)).chain(rest).collect()
}

fn alone(mut letters: impl Iterator<Item = char>) -> Option<char> {
    letters.next().filter(|_| letters.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::{as_loud, capital, small};

    #[test]
    fn what_stands_for_a_loud_word_is_loud() {
        assert_eq!(["TYSDAG", "Tysdag"].map(|named| as_loud(named, "Torsdag")), ["TORSDAG", "Torsdag"]);
    }

    #[test]
    fn the_first_letter_changes_and_no_other() {
        assert_eq!(["øvre nivå", "SLT", "", "ßa", "«a»"].map(capital), ["Øvre nivå", "SLT", "", "ßa", "«a»"]);
        assert_eq!(["Øvre Nivå", "SLT", "", "İ"].map(small), ["øvre Nivå", "sLT", "", "İ"]);
    }
}
