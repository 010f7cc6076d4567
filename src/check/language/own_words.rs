//! The words of a paragraph that are the author's own: not quoted, not part of a link, an address or a name.

use crate::norsk::{TextWord, addresses, quotations, text_words, without};
use crate::plan::texts::Paragraph;

/// The words that an author answers for. None in a block quote.
pub fn own_words<'a>(part: &'a Paragraph) -> Vec<TextWord<'a>> {
    if part.in_quote {
        return vec![];
    }
    let mut outside = quotations(&part.text);
    outside.extend(addresses(&part.text));
    outside.extend(part.links.iter().map(|l| l.range.clone()));
    // titles of books and reports are set in italics
    outside.extend(part.italic.iter().cloned());
    let mut words = text_words(&part.text);
    without(&mut words, outside);
    words
}
