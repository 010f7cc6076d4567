//! `switch`: of the elements in it, the first is drawn that a program can draw, and so a browser may show one and the typesetter print
//! another. draw.io writes each text twice, as a piece of a web page and as plain text for those who do not know such.

use super::elements::DRAWN;
use super::tag;
use roxmltree::Node;

/// What the typesetter's drawing library takes upon itself, by the names of SVG 1.1: those that it does not have are left out.
const FEATURES: &[&str] = &[
    "SVGDOM-static",
    "SVG-static",
    "CoreAttribute",
    "Structure",
    "BasicStructure",
    "ContainerAttribute",
    "ConditionalProcessing",
    "Image",
    "Style",
    "Shape",
    "Text",
    "BasicText",
    "PaintAttribute",
    "BasicPaintAttribute",
    "OpacityAttribute",
    "GraphicsAttribute",
    "BasicGraphicsAttribute",
    "Marker",
    "Gradient",
    "Pattern",
    "Clip",
    "BasicClip",
    "Mask",
    "Filter",
    "BasicFilter",
    "XlinkAttribute",
];

/// The elements of web pages that are text and nothing besides.
const TEXTUAL: &[&str] = &[
    "foreignObject",
    "html",
    "body",
    "div",
    "p",
    "span",
    "br",
    "font",
    "center",
    "b",
    "strong",
    "i",
    "em",
    "small",
    "label",
    "a",
];

/// Whether an element asks for no more than the drawing library has. A browser shows it whatever it asks for.
pub fn is_within_features(node: Node) -> bool {
    let known = |feature: &str| {
        feature.strip_prefix("http://www.w3.org/TR/SVG11/feature#").is_some_and(|name| FEATURES.contains(&name))
    };
    node.attribute("requiredFeatures").is_none_or(|features| features.split(' ').all(known))
}

/// Whether a piece of a web page has its text once more behind it, as plain text, and that is what is drawn.
pub fn has_stand_in(node: Node) -> bool {
    let is_first = node.parent().and_then(tag) == Some("switch") && node.prev_sibling_element().is_none();
    if tag(node) != Some("foreignObject") || !is_first {
        return false;
    }
    let can_be_drawn = |other: &Node| {
        tag(*other).is_some_and(|tag| DRAWN.contains(&tag))
            && other.attribute("requiredExtensions").is_none()
            && is_within_features(*other)
    };
    let is_text = node.descendants().filter(Node::is_element).all(|part| TEXTUAL.contains(&part.tag_name().name()));
    let behind = node.next_sibling_element().filter(can_be_drawn);
    is_text && behind.is_some_and(|behind| letters(behind) == letters(node))
}

/// All that is written in an element, without the space between.
fn letters(node: Node) -> String {
    let texts = node.descendants().filter(Node::is_text).filter_map(|text| text.text());
    texts.flat_map(str::chars).filter(|c| !c.is_whitespace()).collect()
}
