//! Values that a browser takes and the typesetter passes over or takes for something else: a colour that it does not know is black,
//! a measure in a style is none.

use super::colours::{is_colour, is_paint};
use super::properties::declarations;
use super::sheet::Sheet;
use super::{Unsound, drawn, tag};
use crate::norsk::said;
use roxmltree::{Document, Node};

/// Whether all that the drawing says of how it looks is known.
pub fn check<'a>(document: &'a Document, sheet: &'a Sheet<'a>) -> Result<(), Unsound> {
    let nodes = drawn(document.root_element());
    let asks = |node: &Node| {
        let own = node.attributes().map(|attribute| attribute.value());
        own.chain(sheet.of(*node).into_iter().map(|(_, value)| value)).any(|value| value.contains("currentColor"))
    };
    let asks_for_current = nodes.iter().any(asks);
    nodes.into_iter().try_for_each(|node| element(node, sheet, asks_for_current))
}

fn element<'a>(node: Node<'a, '_>, sheet: &Sheet<'a>, asks_for_current: bool) -> Result<(), Unsound> {
    let own: Vec<(&str, &str)> = node.attribute("style").map(|style| declarations(style).collect()).unwrap_or_default();
    // an element's own style goes before the rest
    let is_open = |name: &str| own.iter().all(|(other, _)| *other != name);
    let rules = sheet.of(node).into_iter().filter(|(name, _)| is_open(name));
    for (name, value) in own.iter().copied().chain(rules) {
        style(node, name, value)?;
        colour(name, value, asks_for_current)?;
    }
    for attribute in node.attributes().filter(|attribute| attribute.namespace().is_none()) {
        if is_open(attribute.name()) {
            colour(attribute.name(), attribute.value(), asks_for_current)?;
        }
    }
    Ok(())
}

fn colour(name: &str, value: &str, asks_for_current: bool) -> Result<(), Unsound> {
    let is_known = match name {
        "fill" | "stroke" => is_paint(value),
        "stop-color" => matches!(value, "" | "inherit" | "initial" | "currentColor") || is_colour(value),
        "color" if asks_for_current => matches!(value, "" | "inherit" | "initial" | "currentColor") || is_colour(value),
        _ => true,
    };
    if is_known {
        return Ok(());
    }
    let shown: String = value.trim().chars().take(40).collect();
    let hint = if value.contains("light-dark(") {
        said!(
            "eksporter biletet på nytt med lys utsjånad («Appearance: Light» i draw.io), eller lagre det som PNG",
            "eksporter bildet på nytt med lyst utseende («Appearance: Light» i draw.io), eller lagre det som PNG"
        )
    } else {
        said!(
            "skriv fargen på vanleg måte, til dømes #1F5E4A, eller lagre biletet som PNG",
            "skriv fargen på vanlig måte, for eksempel #1F5E4A, eller lagre bildet som PNG"
        )
    };
    let why = said!(
        "har ein farge som ville bli ein annan i PDF-en: «{shown}»",
        "har en farge som ville bli en annen i PDF-en: «{shown}»"
    );
    Err(Unsound::new(why, hint))
}

/// Where a shape stands and how large it is; a browser takes these from a style as well.
const MEASURES: [&str; 10] = ["x", "y", "width", "height", "r", "rx", "ry", "cx", "cy", "d"];
const SHAPES: [&str; 5] = ["rect", "circle", "ellipse", "path", "image"];

/// What a style can say that an attribute cannot.
fn style(node: Node, name: &str, value: &str) -> Result<(), Unsound> {
    let is_shape = tag(node).is_some_and(|tag| SHAPES.contains(&tag));
    let is_lost = match name {
        _ if name.starts_with("--")
            || matches!(name, "font-family" | "font" | "fill" | "stroke" | "stop-color" | "color") =>
        {
            false
        }
        "transform" => !is_plain_transform(value),
        "clip-path" | "mask" => {
            !matches!(value, "" | "none" | "initial" | "inherit") && !value.trim_start().starts_with("url(")
        }
        name if is_shape && MEASURES.contains(&name) => value != "auto" && node.attribute(name) != Some(value),
        "opacity" | "fill-opacity" | "stroke-opacity" | "stop-opacity" | "stroke-width" | "stroke-dasharray"
        | "font-size" | "display" | "visibility" => value.contains("var(") || value.contains("calc("),
        _ => false,
    };
    if !is_lost {
        return Ok(());
    }
    let shown: String = format!("{name}: {value}").chars().take(40).collect();
    let why = said!(
        "har ein stil som ikkje kan kome med i PDF-en: «{shown}»",
        "har en stil som ikke kan komme med i PDF-en: «{shown}»"
    );
    Err(Unsound::new(why, super::sheet::as_attributes()))
}

/// Whether a transform is written as in an attribute, without units.
fn is_plain_transform(value: &str) -> bool {
    let mut rest = value.to_owned();
    for known in ["matrix", "translate", "scale", "rotate", "skewX", "skewY", "none", "initial", "inherit"] {
        rest = rest.replace(&format!("{known}("), "(");
        if rest.trim() == known {
            return true;
        }
    }
    rest.chars()
        .all(|c| c.is_ascii_digit() || c.is_whitespace() || matches!(c, '(' | ')' | ',' | '.' | '-' | '+' | 'e' | 'E'))
}
