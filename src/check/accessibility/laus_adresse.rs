//! An address in a text is no link until it is written as one.

use crate::check::{Needs, Rule, Subject};
use crate::fault::Faults;
use crate::fault::code::Kind;
use crate::norsk::{addresses, said};
use crate::plan::texts::Parsed;

/// An address that is no link.
pub const RULE: Rule = Rule::note("PV506", "laus-adresse", Kind::Accessibility, Needs::Nothing, check);

/// How much of an address is shown.
const SHOWN: usize = 60;

/// Remarks on web addresses outside links, where there may be links.
fn check(subject: &Subject, faults: &mut Faults) {
    let texts = subject.texts().iter().filter(|text| !matches!(text.parsed, Parsed::Linje(_)));
    for part in texts.flat_map(|text| &text.paragraphs) {
        if !part.text.contains("://") && !part.text.contains("www.") {
            continue;
        }
        for word in addresses(&part.text) {
            let text = part.text.get(word.clone()).unwrap_or("");
            let bare = text.trim_matches(|c: char| !c.is_alphanumeric() && c != '/');
            let start = word.start + text.find(bare).unwrap_or(0);
            let range = start..start + bare.len();
            let is_web = ["https://", "http://", "www."].iter().any(|scheme| bare.starts_with(scheme));
            let is_told = part.as_written(word).contains(['(', '[', '<', ']']);
            if !is_web || is_told || part.in_link(&range) {
                continue;
            }
            let url = if bare.starts_with("www.") { format!("https://{bare}") } else { bare.to_owned() };
            let message =
                said!("adressa blir prenta, men ho blir inga lenkje", "adressen blir trykt, men den blir ingen lenke");
            let hint = match url.len() > SHOWN {
                true => said!("skriv «[namnet på sida](adressa)»", "skriv «[navnet på siden](adressen)»"),
                false => said!("skriv «[namnet på sida]({url})»", "skriv «[navnet på siden]({url})»"),
            };
            faults.push(RULE.fault(part.place(range), message).hint(hint));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::tests::{of_section, of_text};

    #[test]
    fn an_address_is_told_with_the_link_to_write() {
        let said = "adressa blir prenta, men ho blir inga lenkje";
        assert_eq!(
            of_text("nn", "Sjå https://ungdata.no/om. Eller www.bufdir.no, no.", &RULE),
            [
                format!("https://ungdata.no/om: {said} (skriv «[namnet på sida](https://ungdata.no/om)»)"),
                format!("www.bufdir.no: {said} (skriv «[namnet på sida](https://www.bufdir.no)»)")
            ]
        );
    }

    #[test]
    fn links_mail_and_names_are_left_alone() {
        for text in [
            "[Ungdata](https://ungdata.no)",
            "<https://ungdata.no>",
            "post@a.no",
            "Sjå ungdata.no.",
            "[a] (https://a.no)",
        ] {
            assert_eq!(of_text("nn", text, &RULE), Vec::<String>::new(), "{text}");
        }
        assert_eq!(of_section("nn", "type: tekst\ntittel: Sjå https://a.no\ntekst: B\n", &RULE), Vec::<String>::new());
    }
}
