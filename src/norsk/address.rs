//! Addresses on the web and for mail, which are no words.

use std::ops::Range;

/// Where addresses stand in a text, with the signs around them.
pub fn addresses(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    text.split_inclusive(char::is_whitespace).filter_map(move |word| {
        let range = at..at + word.len();
        at = range.end;
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        is_address(bare).then_some(range)
    })
}

/// Whether a word is one: `https://a.no/b`, `www.a.no`, `post@a.no`, `a.no/b`.
pub fn is_address(word: &str) -> bool {
    let host = word.split(['/', '?', '#']).next().unwrap_or("");
    let known = ["no", "com", "org", "net", "eu", "info", "dk", "se"];
    let is_host = host.rsplit_once('.').is_some_and(|(before, end)| {
        known.contains(&end) && !before.is_empty() && before.chars().all(|c| c.is_alphanumeric() || ".-@_".contains(c))
    });
    word.contains("://") || word.starts_with("www.") || is_host
}

#[cfg(test)]
mod tests {
    use super::{addresses, is_address};

    #[test]
    fn addresses_are_found() {
        for word in ["https://a.no/b", "www.a.no", "post@a.kommune.no", "bufdir.no", "a.no/b"] {
            assert!(is_address(word), "{word}");
        }
        for word in ["13.10", "bl.a", "rus.No", "no", ".no", "og/eller"] {
            assert!(!is_address(word), "{word}");
        }
        assert_eq!(addresses("sjå (a.no), b").collect::<Vec<_>>(), vec![5..13]);
    }
}
