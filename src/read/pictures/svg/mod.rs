//! SVG: a drawing is a program of sorts, and a few hundred bytes can ask for a day's work. So it is looked at before it is drawn.
//!
//! 1. [`xml`]: the text is read as XML, within bounds.
//! 2. [`elements`]: each element is held against the list of those that print as their author sees them.
//!    Of what stands in a `switch`, [`switch`] says which is drawn.
//! 3. [`sheet`]: the style sheet, in the part of CSS that the typesetter knows.
//! 4. [`texts`]: the letters in it and the fonts that they ask for.
//! 5. [`cost`]: all that refers to something else is multiplied out, and what is drawn in the end is bounded.

mod cost;
mod elements;
mod embedded;
mod properties;
mod sheet;
mod switch;
mod texts;
mod xml;

use super::sound::{Sound, Unsound};
use crate::limits;
use crate::plan::picture::Kind;
use roxmltree::Node;
use sheet::Sheet;

/// Whether bytes are meant as a drawing: XML with an `svg` in it, near its beginning or after a long prologue.
pub fn is_svg(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let is_other =
        bytes.starts_with(b"<!doctype html") || bytes.starts_with(b"<!DOCTYPE html") || bytes.starts_with(b"<html");
    bytes.first() == Some(&b'<') && !is_other && bytes.windows(4).any(|part| part == b"<svg")
}

/// Whether it prints as its author sees it, and with how much work.
pub fn look(bytes: &[u8]) -> Result<Sound, Unsound> {
    if bytes.len() > limits::SVG {
        return Err(Unsound::too_large(format!("er for stort (over {} MB SVG)", limits::SVG >> 20)));
    }
    let text = std::str::from_utf8(bytes).map_err(|_| wrong_encoding())?;
    let document = xml::parse(text)?;
    let sheet = Sheet::read(&document)?;
    elements::check(&document)?;
    let (letters, fonts) = texts::of(&document, &sheet);
    let drawn = cost::of(&document, &sheet)?;
    Ok(Sound { kind: Kind::Svg, memory: 0, drawn, letters, fonts })
}

/// XML in letters of another kind than the typesetter reads.
pub fn wrong_encoding() -> Unsound {
    Unsound::new("er ikkje i UTF-8", "lagre biletet på nytt med teiknsettet UTF-8")
}

const NAMESPACE: &str = "http://www.w3.org/2000/svg";

/// The name of an element of SVG; what other programs keep in the file for themselves has none.
fn tag<'a>(node: Node<'a, '_>) -> Option<&'a str> {
    let name = node.is_element().then(|| node.tag_name())?;
    name.namespace().is_none_or(|space| space == NAMESPACE).then(|| name.name())
}

/// Whether an element may put something on the page, itself or by what is in it or refers to it.
fn is_drawn(node: Node) -> bool {
    const SILENT: &[&str] =
        &["title", "desc", "metadata", "style", "font", "font-face", "filter", "view", "cursor", "color-profile"];
    // an element for programs that know an extension is left out by those that do not: Illustrator keeps its own file in one
    tag(node).is_some_and(|tag| !SILENT.contains(&tag))
        && node.attribute("requiredExtensions").is_none()
        && !switch::has_stand_in(node)
}

/// All elements that may be drawn, in the order that they stand in.
fn drawn<'a, 'input>(root: Node<'a, 'input>) -> Vec<Node<'a, 'input>> {
    let mut open = vec![root];
    let mut all = vec![];
    while let Some(node) = open.pop() {
        all.push(node);
        let from = open.len();
        open.extend(node.children().filter(|child| is_drawn(*child)));
        open[from..].reverse();
    }
    all
}
