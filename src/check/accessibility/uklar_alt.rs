//! An alternative text says what a picture shows to those who do not see it; «bilete» and a file name say nothing.

use crate::check::{Needs, Rule, Subject};
use crate::fault::Faults;
use crate::fault::code::Kind;
use crate::norsk::{Cut, said, words_of};
use crate::plan::texts::TextKind;

/// An alternative text that says nothing.
pub const RULE: Rule =
    Rule::warning("PV502", "uklar-alt", Kind::Accessibility, Needs::Nothing, check).once("intetseiande-alt");

/// Words that only say that there is a picture, in both målformer and English.
const EMPTY: &[&str] = &[
    "bilde",
    "bilder",
    "bildet",
    "bilete",
    "biletet",
    "diagram",
    "diagrammet",
    "eit",
    "et",
    "figur",
    "figuren",
    "fil",
    "foto",
    "fotografi",
    "graf",
    "grafikk",
    "ikon",
    "illustrasjon",
    "illustrasjonen",
    "image",
    "img",
    "kart",
    "logo",
    "logoen",
    "photo",
    "picture",
    "skjermbilde",
    "skjermbilete",
    "skjermdump",
    "tabell",
    "tegning",
    "teikning",
    "alt",
    "alternativtekst",
    "tekst",
    "av",
    "ein",
    "en",
    "nr",
    "dsc",
    "dscn",
    "screenshot",
    "jpg",
    "jpeg",
    "png",
    "svg",
];

/// The ends of picture files.
const FILES: &[&str] = &[".jpg", ".jpeg", ".png", ".svg", ".gif", ".webp", ".tif", ".tiff", ".bmp", ".heic", ".pdf"];

/// Remarks on alternative texts that are a file name, or words that say nothing. An empty one is none, which reading tells.
fn check(subject: &Subject, faults: &mut Faults) {
    let texts = subject.texts();
    for text in texts.iter().filter(|text| text.kind == TextKind::Alt) {
        let written = text.paragraphs.first().map_or("", |part| part.text.trim());
        let small = written.to_lowercase();
        let message = if is_file(&small) {
            said!("alternativteksten «{written}» er eit filnamn", "alternativteksten «{written}» er et filnavn")
        } else if says_nothing(&small) {
            said!(
                "alternativteksten «{written}» seier ikkje kva biletet viser",
                "alternativteksten «{written}» sier ikke hva bildet viser"
            )
        } else {
            continue;
        };
        let fault = RULE.fault(text.parsed.place(), message);
        faults.push(fault.hint(said!(
            "skriv det ein ser, til dømes «Seks ungdomar rundt eit bord»",
            "skriv det man ser, for eksempel «Seks ungdommer rundt et bord»"
        )));
    }
}

/// `moete.jpg`, `bilete/moete`, `IMG_1234`.
fn is_file(small: &str) -> bool {
    let one = !small.contains(char::is_whitespace);
    let named = FILES.iter().any(|end| small.ends_with(end));
    let camera = small.contains('_') && small.contains(|c: char| c.is_ascii_digit());
    named || one && (small.contains('/') && !small.starts_with('/') && small.starts_with("bil") || camera)
}

/// Only such words, numbers and signs.
fn says_nothing(small: &str) -> bool {
    words_of(small, Cut::MIXED)
        .map(|word| word.trim_end_matches(|c: char| c.is_ascii_digit()))
        .all(|word| word.is_empty() || EMPTY.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::tests::of_section;

    fn told(alt: &str) -> Vec<String> {
        of_section("nn", &format!("type: tekst\ntittel: A\ntekst: B\nfigur: {{ fil: a.png, alt: \"{alt}\" }}\n"), &RULE)
    }

    #[test]
    fn an_alternative_text_that_says_nothing_is_told() {
        assert_eq!(
            told("figur 1"),
            ["\"figur 1\": alternativteksten «figur 1» seier ikkje kva biletet viser \
              (skriv det ein ser, til dømes «Seks ungdomar rundt eit bord»)"]
        );
        for alt in [
            "Bilete",
            "bilde2",
            "Illustrasjon nr. 3",
            "moete.jpg",
            "Møte i mai.PNG",
            "IMG_1234",
            "DSC 0042",
            "bilete/moete",
        ] {
            assert_eq!(told(alt).len(), 1, "{alt}");
        }
    }

    #[test]
    fn one_that_says_what_is_seen_is_fine() {
        for alt in [
            "Seks ungdomar rundt eit bord",
            "Kart over skulane",
            "Logoen til Aukra",
            "Kommunevåpenet",
            "Elevtal 2020–2024",
        ] {
            assert_eq!(told(alt), Vec::<String>::new(), "{alt}");
        }
    }
}
