//! Hides from the Markdown parser what an author would not mean as Markdown.
//!
//! A hidden character becomes `x`, byte for byte, so that every place still holds; the printed text is always taken from
//! the written one. Hidden are placeholders, HTML, entities, code marks, link definitions and whatever the parser's own
//! reading showed to be no list after all (`12. desember` first in a paragraph).

use super::Placeholder;
use std::ops::Range;

/// The text that the Markdown parser sees.
pub struct Mask(Vec<u8>);

impl Mask {
    /// A mask over `text` that hides the placeholders and the marks that never are Markdown in a plan.
    pub fn new(text: &str, placeholders: &[Placeholder]) -> Self {
        let mut mask = Mask(text.as_bytes().to_vec());
        for (i, b) in text.bytes().enumerate() {
            match b {
                b'`' | b'~' | b'&' => mask.hide(i..i + 1),
                b'<' if !is_autolink(&text[i + 1..]) => mask.hide(i..i + 1),
                b'*' if in_a_word(text, i) => mask.hide(i..i + 1),
                _ => {}
            }
        }
        for p in placeholders {
            mask.hide(p.range.clone());
        }
        mask.hide_line_starts(text);
        mask
    }

    /// Hides a range of bytes.
    pub fn hide(&mut self, range: Range<usize>) {
        if let Some(bytes) = self.0.get_mut(range) {
            bytes.fill(b'x');
        }
    }

    /// Line starts that CommonMark reads as something the author did not write: link definitions, which would vanish from
    /// the page, rules and the underlines of headings, and a mark of a heading with nothing behind it.
    fn hide_line_starts(&mut self, text: &str) {
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let body = line.trim();
            let start = at + (line.len() - line.trim_start().len());
            at += line.len();
            let lone_hash = body.chars().all(|c| c == '#');
            let rule = !body.is_empty()
                && ['-', '=', '*', '_'].iter().any(|m| body.chars().all(|c| c == *m || c == ' '))
                && body != "-"
                && body != "*";
            let definition = body.starts_with('[') && !body.starts_with("[^") && body.contains("]:");
            if lone_hash || rule {
                self.hide(start..start + body.len());
            } else if definition {
                self.hide(start..start + 1);
            }
        }
    }

    /// The masked text, of the same length as the written one.
    pub fn text(&self) -> String {
        // a hidden range always covers whole characters, so this never replaces anything
        String::from_utf8_lossy(&self.0).into_owned()
    }
}

/// Whether a letter or digit stands on both sides: `2*3*4` is a product.
fn in_a_word(text: &str, at: usize) -> bool {
    let before = text[..at].chars().next_back().is_some_and(char::is_alphanumeric);
    before && text[at + 1..].chars().next().is_some_and(char::is_alphanumeric)
}

fn is_autolink(rest: &str) -> bool {
    ["https://", "http://", "mailto:"].iter().any(|scheme| rest.starts_with(scheme))
}
