//! Links on paper: who reads a printed page must see the address too.
//!
//! It stands in a footnote or in brackets after the link, as the plan or the municipality asks; once a chapter, and not where
//! the text of the link says it already. What is printed is the address as one writes it by hand.

use super::model::{Block, Inline};
use super::skrivar::Skrivar;
use crate::plan::kommune::Lenkjeadresser;
use crate::text;
use crate::yaml::Written;
use std::ops::Range;
use std::sync::Arc;

impl Skrivar<'_> {
    /// A link, and its address where the plan prints it: once a chapter, and not when the text says it already.
    pub fn link(
        &mut self,
        written: &Arc<Written>,
        name: &str,
        url: &str,
        range: &Range<usize>,
        content: &[text::Inline],
        out: &mut Vec<Inline>,
    ) {
        let i = self.inside(format!("l{name}"), |s| s.inlines(written, content));
        let how = self.plan.lenkjeadresser();
        let address = address(url);
        let told = how == Lenkjeadresser::Ingen || tells(&plain(&i), url);
        let adresse = (!told && self.addresses.insert(address.to_string()))
            .then(|| self.computed(&format!("a{name}"), address, written.place_of(range.clone())));
        let url = url.to_string();
        match adresse {
            Some(adresse) if how == Lenkjeadresser::Fotnote && !self.in_note => {
                let b = vec![Block::Avsnitt { i: vec![Inline::Tekst(adresse)] }];
                out.extend([Inline::Lenke { url, i, adresse: None }, Inline::Fotnote { b }]);
            }
            adresse => out.push(Inline::Lenke { url, i, adresse }),
        }
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
fn tells(text: &str, url: &str) -> bool {
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
    let text = |i: &Inline| match i {
        Inline::Tekst(blad) => blad.v.clone(),
        Inline::Sterk { i } | Inline::Kursiv { i } | Inline::Lenke { i, .. } | Inline::Vising { i, .. } => plain(i),
        Inline::Fotnote { .. } | Inline::Brot => String::new(),
    };
    inlines.iter().map(text).collect()
}
