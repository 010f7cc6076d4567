//! Links on paper: who reads a printed page must see the address too.
//!
//! It is shown once a chapter, unless the plan or the municipality asks for none, and not where the text of the link says it
//! already. What is printed is the address as one writes it by hand.

use super::lengths::too_long;
use super::model::Inline;
use super::writer::Writer;
use crate::fault::Place;
use crate::limits;
use crate::norsk::said;
use crate::plan::kommune::Lenkjeadresser;

impl Writer<'_> {
    /// A link, with its address where a reader on paper must be shown it. `name` is its own in the text that it stands in, and
    /// `place` is where its address is written.
    pub fn link(&mut self, name: &str, url: &str, content: Vec<Inline>, place: Place) -> Inline {
        let (length, said) = (url.chars().count(), says(&plain(&content), url));
        if length > limits::ADDRESS && !said {
            let hint = said!(
                "bruk ei kortare adresse til sida, eller skriv med ord kvar ho ligg",
                "bruk en kortere adresse til siden, eller skriv med ord hvor den ligger"
            );
            self.faults.push(too_long(&said!("nettadressa", "nettadressen"), length, limits::ADDRESS, place, hint));
            return Inline::Link { url: url.to_string(), content, address: None };
        }
        let by_hand = address(url);
        let needless = self.plan.lenkjeadresser() == Lenkjeadresser::Ingen || said;
        let address = (!needless && self.addresses.insert(by_hand.to_string()))
            .then(|| self.computed(&format!("a{name}"), by_hand, place));
        Inline::Link { url: url.to_string(), content, address }
    }
}

/// The address as it is written by hand: without the scheme where nobody needs it, and without a slash that says nothing. The
/// address of a page inside a site keeps its scheme: by it the typesetter knows an address and breaks it where it should.
fn address(url: &str) -> &str {
    let rest = bare(url);
    if url.starts_with("http") && rest.contains(['/', '?']) { url.trim_end_matches('/') } else { rest }
}

/// The address without its scheme.
fn bare(url: &str) -> &str {
    let rest = ["https://", "http://", "mailto:", "tel:"].iter().find_map(|scheme| url.strip_prefix(scheme));
    rest.unwrap_or(url).trim_end_matches('/')
}

/// Whether a text says where the link goes, so that it works on paper as it is.
fn says(text: &str, url: &str) -> bool {
    let rest = bare(url);
    if url.starts_with("tel:") {
        let digits = |s: &str| s.chars().filter(char::is_ascii_digit).collect::<String>();
        let (said, number) = (digits(text), digits(rest));
        // eight digits are a Norwegian number without the country's own
        return said.len() >= 8 && number.ends_with(&said);
    }
    text.contains(rest.strip_prefix("www.").unwrap_or(rest))
}

/// The letters of what is printed.
fn plain(inlines: &[Inline]) -> String {
    let text = |inline: &Inline| match inline {
        Inline::Text(leaf) => leaf.text.clone(),
        Inline::Strong(content)
        | Inline::Emphasis(content)
        | Inline::Link { content, .. }
        | Inline::Reference { content, .. } => plain(content),
        Inline::Footnote(_) | Inline::Break => String::new(),
    };
    inlines.iter().map(text).collect()
}
