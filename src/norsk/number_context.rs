//! The words beside a number: whether they make it a name, or something that is counted.

use super::number::is_space;

/// Words that nothing is counted by: what follows a number before them is another part of the sentence.
const LITTLE: [&str; 31] = [
    "og", "eller", "til", "av", "på", "i", "for", "er", "ved", "med", "frå", "fra", "som", "om", "var", "blir", "blei",
    "ble", "skal", "den", "det", "dei", "de", "men", "når", "så", "etter", "før", "kl", "samt", "å",
];

/// Words whose numbers are references.
const NUMBERED: [&str; 33] = [
    "nr",
    "nummer",
    "punkt",
    "pkt",
    "kapittel",
    "kap",
    "side",
    "del",
    "fase",
    "trinn",
    "steg",
    "nivå",
    "klasse",
    "paragraf",
    "tiltak",
    "delmål",
    "mål",
    "vedlegg",
    "tabell",
    "figur",
    "versjon",
    "§",
    "§§",
    "kl",
    "sak",
    "ledd",
    "rom",
    "tlf",
    "tel",
    "telefon",
    "telefonen",
    "mobil",
    "ring",
];

/// Whether what stands after a bare number is something that is counted: `4 møte`, but not `rom 4 i kjellaren`.
pub fn is_counted(rest: &str) -> bool {
    let bare = rest.trim_start_matches(is_space);
    let word: String = bare.chars().take_while(|c| c.is_alphanumeric() || matches!(c, '-' | '‑')).collect();
    let is_word = word.starts_with(char::is_lowercase) || word.starts_with(char::is_uppercase) && word.contains('-');
    bare.len() < rest.len() && is_word && !LITTLE.contains(&word.as_str())
}

/// Whether a number after this word is part of a name or a reference: `kapittel 3`, `Ungdata 2`. `is_first` is the first word of a
/// sentence, whose capital says nothing.
pub fn is_named_by(word: &str, is_first: bool) -> bool {
    NUMBERED.contains(&word.to_lowercase().as_str())
        || (!is_first && word.starts_with(char::is_uppercase) && !matches!(word, "Kr" | "NOK"))
}

#[cfg(test)]
mod tests {
    use super::{is_counted, is_named_by};

    #[test]
    fn the_words_beside_a_number_say_what_it_is() {
        assert!(is_named_by("kapittel", false) && is_named_by("Ungdata", false) && !is_named_by("Halde", true));
        assert!(is_named_by("Ring", true) && is_named_by("rom", false));
        assert!(is_counted(" møte i året") && is_counted(" SFO-plassar"));
        assert!(!is_counted(" i kjellaren") && !is_counted("."));
    }
}
