//! SVG: a drawing is a program of sorts, and a few hundred bytes can ask for a day's work. So it is looked at before it is drawn.
//!
//! 1. [`xml`]: the text is read as XML, within bounds.
//! 2. [`elements`]: each element is held against the list of those that print as their author sees them.
//!    Of what stands in a `switch`, [`switch`] says which is drawn.
//! 3. [`sheet`]: the style sheet, in the part of CSS that the typesetter knows; [`values`] and [`colours`]: what it and the elements
//!    say of how they look.
//! 4. [`texts`]: the letters in it and the fonts that they ask for.
//! 5. [`cost`]: all that refers to something else is multiplied out, and what is drawn in the end is bounded.

mod colours;
mod cost;
mod elements;
mod embedded;
mod properties;
mod sheet;
mod switch;
mod texts;
mod values;
mod xml;

use super::sound::{Sound, Unsound};
use crate::limits;
use crate::norsk::{Said, said};
use crate::plan::picture::Kind;
use roxmltree::Node;
use sheet::Sheet;

/// Whether bytes are meant as a drawing: XML with an `svg` in it, near its beginning or after a long prologue.
pub fn is_svg(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    // some programs give each name of SVG a prefix
    let names = [&b"<svg"[..], b":svg "];
    bytes.first() == Some(&b'<') && bytes.windows(5).any(|part| names.iter().any(|name| part.starts_with(name)))
}

/// Whether it prints as its author sees it, and with how much work.
pub fn look(bytes: &[u8]) -> Result<Sound, Unsound> {
    if bytes.len() > limits::SVG {
        return Err(Unsound::too_large(said!(
            "er for stort (over {} MB SVG)",
            "er for stort (over {} MB SVG)",
            limits::SVG >> 20
        )));
    }
    let text = std::str::from_utf8(bytes).map_err(|_| wrong_encoding())?;
    let document = xml::parse(text)?;
    let sheet = Sheet::read(&document)?;
    elements::check(&document)?;
    values::check(&document, &sheet)?;
    let (letters, fonts) = texts::of(&document, &sheet);
    let drawn = cost::of(&document, &sheet)?;
    Ok(Sound { kind: Kind::Svg, memory: 0, drawn, letters, fonts })
}

/// XML in letters of another kind than the typesetter reads.
pub fn wrong_encoding() -> Unsound {
    Unsound::new(
        said!("er ikkje i UTF-8", "er ikke i UTF-8"),
        said!(
            "eksporter biletet på nytt med teiknsettet UTF-8, eller lagre det som PNG",
            "eksporter bildet på nytt med tegnsettet UTF-8, eller lagre det som PNG"
        ),
    )
}

/// What to do where the drawing program can do it otherwise.
fn again() -> Said {
    said!(
        "eksporter biletet på nytt frå teikneprogrammet, eller lagre det som PNG",
        "eksporter bildet på nytt fra tegneprogrammet, eller lagre det som PNG"
    )
}

/// That something is not in the file itself.
fn elsewhere() -> Unsound {
    Unsound::new(
        said!("hentar noko frå ei anna fil", "henter noe fra en annen fil"),
        said!("eksporter biletet på nytt med alt i éi fil", "eksporter bildet på nytt med alt i én fil"),
    )
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
