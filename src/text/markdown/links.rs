//! Links: where they lead, as it is written.

use super::Tree;
use crate::norsk::{Said, is_address, said};
use crate::text::Inline;
use pulldown_cmark::LinkType;
use std::ops::Range;

impl Tree<'_, '_, '_> {
    /// A link whose text ends at `end`; `seen` is its address as the parser saw it, with marks hidden in it.
    pub(super) fn link(
        &mut self,
        (kind, seen): (LinkType, &str),
        (range, end): (&Range<usize>, usize),
        content: Vec<Inline>,
        out: &mut Vec<Inline>,
    ) {
        let own = self.range(range);
        let text = self.written.text.as_str();
        let (address, rest) = match kind {
            // the address is its own text
            LinkType::Autolink | LinkType::Email => (own.start + 1..own.end - 1, own.end..own.end),
            _ => address(text, self.at(end)..own.end),
        };
        let url = without_escapes(&text[address.clone()]);
        let is_seen = url.len() == seen.len() && url.bytes().zip(seen.bytes()).all(|(w, s)| w == s || s == b'x');
        if !is_seen {
            self.fault(
                range,
                said!("lenkja er ikkje til å forstå", "lenken er ikke til å forstå"),
                said!(
                    "skriv [teksten](adressa), utan anna i parentesen",
                    "skriv [teksten](adressen), uten annet i parentesen"
                ),
            );
        }
        if !text[rest.clone()].trim().is_empty() {
            let place = self.written.place_of(rest.clone());
            self.fault_at(
                place,
                said!(
                    "ei lenkje kan ikkje ha anna enn adressa i parentesen",
                    "en lenke kan ikke ha annet enn adressen i parentesen"
                ),
                said!("skriv det i teksten i staden", "skriv det i teksten i stedet"),
            );
            self.spent.push(rest);
        }
        if !matches!(kind, LinkType::Autolink | LinkType::Email) {
            self.spent.push(address.clone());
        }
        if let Some(id) = url.strip_prefix('#') {
            out.push(Inline::Reference { id: id.to_string(), range: own, content });
            return;
        }
        let first = self.placeholders.partition_point(|p| p.range.start < address.start);
        let filled = self.placeholders.get(first).is_some_and(|p| p.range.end <= address.end);
        let good = ["https://", "http://", "mailto:", "tel:"].iter().any(|s| url.starts_with(s) && url.len() > s.len());
        if filled {
            self.fault(
                range,
                said!("{{{{ … }}}} kan ikkje stå i ei nettadresse", "{{{{ … }}}} kan ikke stå i en nettadresse"),
                said!("skriv heile adressa", "skriv hele adressen"),
            );
        } else if !good || url.contains(char::is_whitespace) {
            let place = self.written.place_of(if address.is_empty() { own.clone() } else { address });
            self.fault_at(
                place,
                said!("lenkja går ikkje til ei nettadresse", "lenken går ikke til en nettadresse"),
                address_meant(&url),
            );
            self.spent.push(own.clone());
        }
        out.push(Inline::Link { url, range: own, content });
    }
}

/// What to write in place of an address that is none.
fn address_meant(url: &str) -> Said {
    let url = url.trim();
    let is_word = !url.is_empty() && url.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    match url {
        _ if url.contains('@') && !url.contains(['/', ' ']) => {
            said!("skriv «mailto:{url}»", "skriv «mailto:{url}»")
        }
        _ if url.starts_with("www.") || is_address(url) && !url.contains(' ') => {
            said!("skriv «https://{url}»", "skriv «https://{url}»")
        }
        _ if is_word => said!(
            "skriv «#{url}» om det er ein stad i planen, elles heile adressa: https://…",
            "skriv «#{url}» om det er et sted i planen, ellers hele adressen: https://…"
        ),
        _ => said!(
            "skriv https://… , mailto:… , tel:… eller #id til ein stad i planen",
            "skriv https://… , mailto:… , tel:… eller #id til et sted i planen"
        ),
    }
}

/// The address of a link, and what else stands in its brackets: `(address rest)`. `after` begins where its text ends.
fn address(text: &str, after: Range<usize>) -> (Range<usize>, Range<usize>) {
    let none = (after.end..after.end, after.end..after.end);
    let Some(open) = text[after.clone()].find("](") else { return none };
    let inside = &text[after.start + open + 2..after.end - 1];
    let start = after.end - 1 - inside.trim_start().len();
    let inside = &text[start..after.end - 1];
    if let Some(end) = inside.strip_prefix('<').and_then(|inside| inside.find('>')) {
        return (start + 1..start + 1 + end, start + 2 + end..after.end - 1);
    }
    let (mut depth, mut escaped) = (0, false);
    let end = inside.find(|c: char| {
        let plain = !std::mem::take(&mut escaped);
        escaped = plain && c == '\\';
        match c {
            '(' if plain => depth += 1,
            ')' if plain => depth -= 1,
            _ => {}
        }
        c.is_whitespace() || depth < 0
    });
    let end = start + end.unwrap_or(inside.len());
    (start..end, end..after.end - 1)
}

/// An address as it is meant: a backslash before a sign is none.
fn without_escapes(written: &str) -> String {
    let mut out = String::with_capacity(written.len());
    let mut rest = written.chars().peekable();
    while let Some(c) = rest.next() {
        if c != '\\' || !rest.peek().is_some_and(char::is_ascii_punctuation) {
            out.push(c);
        } else if let Some(sign) = rest.next() {
            out.push(sign);
        }
    }
    out
}
