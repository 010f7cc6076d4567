//! The text of a link says where it leads: a screen reader reads links out one by one, without what stands about them.

use crate::check::{Needs, Rule, Subject};
use crate::fault::Faults;
use crate::fault::code::Kind;
use crate::norsk::{is_address, said};

/// The text of a link that does not say where it leads.
pub const RULE: Rule = Rule::warning("PV503", "intetseiande-lenkjetekst", Kind::Accessibility, Needs::Nothing, check);

/// Texts that say nothing when they stand alone, in small letters.
const EMPTY: &[&str] = &[
    "denne",
    "denne lenka",
    "denne lenken",
    "denne lenkja",
    "denne sida",
    "denne siden",
    "dette",
    "finn ut meir",
    "finn ut mer",
    "gå hit",
    "her",
    "hit",
    "klikk",
    "klikk her",
    "klikk på lenken",
    "klikk på lenkja",
    "lenke",
    "lenka",
    "lenken",
    "lenkja",
    "lenkje",
    "les her",
    "les meir",
    "les meir her",
    "les mer",
    "les mer her",
    "link",
    "meir",
    "meir her",
    "meir info",
    "meir informasjon",
    "mer",
    "mer her",
    "mer info",
    "mer informasjon",
    "nettside",
    "nettsida",
    "nettsiden",
    "se her",
    "se lenke",
    "sjå her",
    "sjå lenkje",
    "sjå lenke",
    "trykk her",
    "webside",
];

/// Remarks on links without text, with such a text, and with a bare address.
fn check(subject: &Subject, faults: &mut Faults) {
    let texts = subject.texts();
    for part in texts.iter().flat_map(|text| &text.paragraphs) {
        for link in &part.links {
            // a reference without words prints the heading that it leads to
            let Some(address) = link.address else { continue };
            let shown = part.text.get(link.range.clone()).unwrap_or("").trim();
            if shown.is_empty() {
                // a fault of the text that it stands in
                continue;
            }
            let small = shown.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
            let message = if small.is_empty() {
                said!("lenkja har ingen tekst", "lenken har ingen tekst")
            } else if EMPTY.contains(&small.as_str()) {
                said!(
                    "lenkjeteksten «{shown}» seier ikkje kvar lenkja går",
                    "lenketeksten «{shown}» sier ikke hvor lenken går"
                )
            } else if is_bare(shown, address) {
                said!(
                    "lenkjeteksten «{shown}» er berre ei nettadresse",
                    "lenketeksten «{shown}» er bare en nettadresse"
                )
            } else {
                continue;
            };
            let place = if small.is_empty() { part.link_place(link) } else { part.place(link.range.clone()) };
            let hint = said!(
                "skriv det lenkja går til, til dømes «[SLT-modellen hos Konfliktrådet](https://…)»",
                "skriv det lenken går til, for eksempel «[SLT-modellen hos Konfliktrådet](https://…)»"
            );
            faults.push(RULE.fault(place, message).hint(hint));
        }
    }
}

/// Whether the text is an address on the web; one for mail or a telephone number is what people call the thing.
fn is_bare(shown: &str, address: &str) -> bool {
    let web = address.starts_with("http");
    web && !shown.contains(char::is_whitespace) && is_address(shown.trim_end_matches(['.', ',']))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::tests::of_text;

    #[test]
    fn a_text_that_does_not_say_where_is_told() {
        assert_eq!(
            of_text("nn", "Planen er [her](https://a.no).", &RULE),
            ["her: lenkjeteksten «her» seier ikkje kvar lenkja går \
              (skriv det lenkja går til, til dømes «[SLT-modellen hos Konfliktrådet](https://…)»)"]
        );
        for text in [
            "[Les meir.](https://a.no)",
            "<https://a.no/b>",
            "[www.a.no](https://a.no)",
            "[bufdir.no](https://bufdir.no)",
            "[–](https://a.no)",
        ] {
            assert_eq!(of_text("nn", text, &RULE).len(), 1, "{text}");
        }
    }

    #[test]
    fn a_text_that_says_where_references_and_mail_are_fine() {
        for text in [
            "[Her er SLT-planen](https://a.no)",
            "[Bufdir (bufdir.no)](https://bufdir.no)",
            "Sjå [](#a) og [her](#a).",
            "[post@a.no](mailto:post@a.no) og [71 17 00 00](tel:71170000)",
        ] {
            assert_eq!(of_text("nn", text, &RULE), Vec::<String>::new(), "{text}");
        }
    }
}
