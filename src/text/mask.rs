//! Hides from the Markdown parser what an author would not mean as Markdown.
//!
//! A hidden character becomes `x`, byte for byte, so that every place still holds; the printed text is always taken from
//! the written one. Hidden are placeholders, HTML, entities, code marks, marks of emphasis inside words and addresses, link
//! definitions and whatever the parser's own reading showed to be no list after all (`12. desember` first in a paragraph).

use super::Placeholder;
use crate::limits;
use crate::norsk::is_address;
use std::ops::Range;

/// Runs of `*` or `_` from this length on are blanks to fill in or stars, and no emphasis.
const LONG_RUN: usize = 4;

/// The text that the Markdown parser sees.
pub struct Mask(Vec<u8>);

impl Mask {
    /// A mask over `text` that hides the placeholders and the marks that never are Markdown in a plan.
    pub fn new(text: &str, placeholders: &[Placeholder]) -> Self {
        let mut mask = Mask(text.as_bytes().to_vec());
        mask.hide_marks(text);
        mask.hide_in_addresses(text);
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

    /// Lets the parser see a space where the text has a line break, for a text that holds no blocks.
    pub fn on_one_line(&mut self) {
        for byte in self.0.iter_mut().filter(|byte| matches!(byte, b'\n' | b'\r')) {
            *byte = b' ';
        }
    }

    /// The masked text, of the same length as the written one.
    pub fn text(&self) -> String {
        // a hidden range always covers whole characters, so this never replaces anything
        String::from_utf8_lossy(&self.0).into_owned()
    }

    /// Marks that are no Markdown wherever they stand. One after a backslash is left, or the backslash would be printed.
    fn hide_marks(&mut self, text: &str) {
        let bytes = text.as_bytes();
        let mut escaped = false;
        let mut opened = 0;
        for (i, b) in text.bytes().enumerate() {
            if std::mem::take(&mut escaped) {
                continue;
            }
            match b {
                b'\\' => escaped = true,
                b'`' | b'~' | b'&' => self.hide(i..i + 1),
                b'<' if !is_autolink(&text[i + 1..]) => self.hide(i..i + 1),
                b'*' if in_a_word(text, i) => self.hide(i..i + 1),
                b'*' | b'_' if i == 0 || bytes[i - 1] != b => {
                    let length = bytes[i..].iter().take_while(|other| **other == b).count();
                    if length >= LONG_RUN {
                        self.hide(i..i + length);
                    }
                }
                b'[' => opened = i,
                // a link definition, which would vanish from the page; a footnote stays one
                b']' if bytes.get(i + 1) == Some(&b':') => {
                    let is_footnote = bytes.get(opened + 1) == Some(&b'^') && i > opened + 2;
                    if !is_footnote {
                        self.hide(i + 1..i + 2);
                    }
                }
                _ => {}
            }
        }
    }

    /// Stars and underscores in an address belong to it; those around it do not.
    fn hide_in_addresses(&mut self, text: &str) {
        let between = |c: char| c.is_whitespace() || "()[]<>\"«»|,;".contains(c);
        let mut at = 0;
        for word in text.split_inclusive(between) {
            let start = at;
            at += word.len();
            let Some(first) = word.find(char::is_alphanumeric) else { continue };
            let body = word.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '/');
            let Some(address) = body.get(first..).filter(|body| body.contains(['*', '_']) && is_address(body)) else {
                continue;
            };
            for (i, _) in address.match_indices(['*', '_']).filter(|(i, _)| !address[..*i].ends_with('\\')) {
                self.hide(start + first + i..start + first + i + 1);
            }
        }
    }

    /// Line starts that CommonMark reads as something the author did not write: rules and the underlines of headings, a mark
    /// of a heading with nothing behind it, a plus before a number, and a colon that no explanation follows.
    fn hide_line_starts(&mut self, text: &str) {
        // a star that nothing else makes a point of stands for itself
        let lone_star = !text.lines().any(|line| line.trim_start().starts_with("* "));
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let mut body = line.trim();
            let mut start = at + (line.len() - line.trim_start().len());
            at += line.len();
            // deeper than texts may be, there is nothing to hide
            for _ in 0..=limits::TEXT_DEPTH {
                if is_lone_mark(body) || lone_star && body == "*" {
                    self.hide(start..start + body.len());
                    break;
                }
                if body
                    .strip_prefix('+')
                    .is_some_and(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_digit()))
                {
                    self.hide(start..start + 1);
                }
                if body.strip_prefix(':').is_some_and(|rest| !rest.starts_with([' ', '\t'])) && !is_ruler(body) {
                    self.hide(start..start + 1);
                }
                let inside = inside(body);
                if inside.len() == body.len() {
                    break;
                }
                start += body.len() - inside.len();
                body = inside;
            }
        }
    }
}

/// Whether a line is nothing but a rule, the underline of a heading, or marks of a heading.
fn is_lone_mark(body: &str) -> bool {
    let lone_hash = body.bytes().all(|b| b == b'#');
    let rule = ['-', '=', '*', '_'].iter().any(|mark| body.chars().all(|c| c == *mark || c == ' '));
    !body.is_empty() && (lone_hash || rule && body != "-" && body != "*")
}

/// Whether a line parts the head of a table from its rows.
fn is_ruler(body: &str) -> bool {
    body.contains('|') && body.contains('-') && body.chars().all(|c| "|:- \t".contains(c))
}

/// The rest of a line after a mark of a quotation, of a list or of an explanation; all of it where there is none.
fn inside(line: &str) -> &str {
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let rest = match line.as_bytes().get(digits) {
        Some(b'>') if digits == 0 => return line[1..].trim_start(),
        Some(b'-' | b'*' | b'+' | b':') if digits == 0 => &line[1..],
        Some(b'.' | b')') if digits > 0 => &line[digits + 1..],
        _ => return line,
    };
    if rest.starts_with([' ', '\t']) { rest.trim_start() } else { line }
}

/// Whether a letter or digit stands on both sides: `2*3*4` is a product.
fn in_a_word(text: &str, at: usize) -> bool {
    let before = text[..at].chars().next_back().is_some_and(char::is_alphanumeric);
    before && text[at + 1..].chars().next().is_some_and(char::is_alphanumeric)
}

fn is_autolink(rest: &str) -> bool {
    ["https://", "http://", "mailto:"].iter().any(|scheme| rest.starts_with(scheme))
}
