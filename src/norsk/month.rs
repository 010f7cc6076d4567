//! The months, which have the same names in both målformer.

/// The names of the months, January first.
pub const MONTHS: [&str; 12] = [
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
];

/// How months are shortened; those of four letters and less are not.
const SHORT: &[(&str, u32)] = &[
    ("jan", 1),
    ("feb", 2),
    ("febr", 2),
    ("apr", 4),
    ("jun", 6),
    ("jul", 7),
    ("aug", 8),
    ("sep", 9),
    ("sept", 9),
    ("okt", 10),
    ("nov", 11),
    ("des", 12),
];

/// The month, from 1 to 12, that a word in small letters is the whole name of.
pub fn month(word: &str) -> Option<u32> {
    (1..).zip(MONTHS).find(|(_, name)| *name == word).map(|(n, _)| n)
}

/// The month that a word in small letters is a short form of, without its full stop: `sept` is 9.
pub fn short_month(word: &str) -> Option<u32> {
    SHORT.iter().find(|(short, _)| *short == word).map(|(_, n)| *n)
}

#[cfg(test)]
mod tests {
    use super::{MONTHS, SHORT, month, short_month};

    #[test]
    fn short_forms_begin_as_the_months_that_they_are_of() {
        assert_eq!((month("januar"), month("desember"), month("sept"), month("Mai")), (Some(1), Some(12), None, None));
        for (short, n) in SHORT {
            assert!(MONTHS[*n as usize - 1].starts_with(short), "{short}");
            assert_eq!((short_month(short), month(short)), (Some(*n), None));
        }
    }
}
