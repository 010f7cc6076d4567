//! The fonts that are shipped, and which characters they have. No other font is ever used.

use std::sync::LazyLock;

use crate::norsk;
use ttf_parser::Face;
use unicode_normalization::UnicodeNormalization;

/// A file that is built into the program: its name and its bytes.
pub(super) type Embedded = (&'static str, &'static [u8]);

macro_rules! embed {
    ($($name:literal),* $(,)?) => { &[$(($name, include_bytes!(concat!("../../fonts/", $name)))),*] };
}

/// The font files, in the order that Typst sees them.
pub(super) const FONTS: &[Embedded] =
    embed!["SourceSans3-Regular.ttf", "SourceSans3-It.ttf", "SourceSans3-Semibold.ttf", "SourceSans3-SemiboldIt.ttf",];

/// The licence that goes wherever the fonts go.
pub(super) const LICENSE: Embedded = ("LICENSE.md", include_bytes!("../../fonts/LICENSE.md"));

static FACES: LazyLock<Vec<Face<'static>>> =
    LazyLock::new(|| FONTS.iter().filter_map(|(_, bytes)| Face::parse(bytes, 0).ok()).collect());

/// Whether every shipped font can print this character: what is regular in one place is bold in another.
///
/// Yes too for what the compiler makes of others (an accented letter of letter and accent, spaces of any width) or does
/// not print at all (joiners, the soft hyphen); no for what the PDF standards forbid in a text.
pub fn font_covers(ch: char) -> bool {
    let forbidden = ch == '\u{feff}' || norsk::is_private(ch) || norsk::is_no_character(ch);
    !forbidden && !FACES.is_empty() && FACES.iter().all(|face| covers(face, ch))
}

fn covers(face: &Face, ch: char) -> bool {
    let has = |ch: char| face.glyph_index(ch).is_some();
    norsk::is_silent(ch) || has(ch) || std::iter::once(ch).nfd().all(has)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_font_file_is_a_font_and_in_the_list() {
        assert_eq!(FACES.len(), FONTS.len());
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/fonts");
        for entry in std::fs::read_dir(folder).into_iter().flatten() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            let listed = FONTS.iter().any(|font| font.0 == name) || name == LICENSE.0;
            assert!(listed, "fonts/{name} is not in the list of fonts.rs");
        }
    }

    #[test]
    fn norwegian_sami_and_typographic_characters_are_covered() {
        // Nynorsk, bokmål and loan words; North, Lule, South and Skolt Sámi and Kven; punctuation.
        let letters = "æøåÆØÅéèêóòôàâüöäëçñÉÖÄ áčđŋšŧžÁČĐŊŠŦŽ ńŃ ïÏ ǩǯ";
        let signs = "«»‘’“”–—…§°€½·•×−≤≥→\u{a0}\u{ad}";
        for ch in letters.chars().chain(signs.chars()) {
            assert!(font_covers(ch), "{ch} U+{:04X}", ch as u32);
        }
        for ch in ['🚲', '漢', '\u{f0b7}', '\u{feff}'] {
            assert!(!font_covers(ch), "U+{:04X}", ch as u32);
        }
    }
}
