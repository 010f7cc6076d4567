//! What an element says of how it is drawn: by attribute, by `style` and by the style sheet.

use super::Unsound;
use super::sheet::{Sheet, refused};
use crate::norsk::said;
use roxmltree::Node;

/// Calls with each property and its value: attributes, then `style`, then the style sheet. One that is overruled is given too.
pub fn each<'a>(node: Node<'a, '_>, sheet: &Sheet<'a>, mut found: impl FnMut(&'a str, &'a str)) {
    for attribute in node.attributes() {
        match attribute.name() {
            "style" => declarations(attribute.value()).for_each(|(name, value)| found(name, value)),
            name => found(name, attribute.value()),
        }
    }
    for (name, value) in sheet.of(node) {
        found(name, value);
    }
}

/// Attributes that hold places and sizes.
pub const MEASURES: &[&str] = &[
    "d",
    "points",
    "transform",
    "gradientTransform",
    "patternTransform",
    "viewBox",
    "x",
    "y",
    "width",
    "height",
    "r",
    "rx",
    "ry",
    "cx",
    "cy",
    "x1",
    "y1",
    "x2",
    "y2",
    "fx",
    "fy",
    "fr",
    "dx",
    "dy",
    "rotate",
    "refX",
    "refY",
    "markerWidth",
    "markerHeight",
    "startOffset",
    "textLength",
    "letter-spacing",
    "word-spacing",
    "font-size",
    "stroke-width",
    "stroke-dasharray",
    "stroke-dashoffset",
    "offset",
];

/// That no number has more than nine digits: the typesetter never comes to the end of an arc to a point that lies beyond all
/// reason, as its fuzzing found.
pub fn check_numbers(value: &str) -> Result<(), Unsound> {
    let (mut digits, mut fraction, mut exponent) = (0, false, None);
    for byte in value.bytes() {
        match (byte, &mut exponent) {
            (b'0'..=b'9', Some(power)) => *power = (*power * 10 + u32::from(byte - b'0')).min(1000),
            (b'0'..=b'9', None) => digits += u32::from(!fraction && (byte != b'0' || digits > 0)),
            (b'.', None) if !fraction => fraction = true,
            (b'e' | b'E', None) => exponent = Some(0),
            // of a small number
            (b'-', Some(0)) => (digits, exponent) = (0, None),
            (b'+', Some(0)) => {}
            _ => (digits, fraction, exponent) = (0, byte == b'.', None),
        }
        if digits + exponent.unwrap_or(0) > 9 {
            let why = said!("har mål som er for store til å teiknast", "har mål som er for store til å tegnes");
            return Err(Unsound::new(why, super::again()));
        }
    }
    Ok(())
}

/// Whether a style is only declarations, of measures that can be drawn: a comment or an escape among them would hide what it says.
pub fn check(style: &str) -> Result<(), Unsound> {
    if style.contains("/*") || style.contains(['\\', '{', '}', '@']) {
        return Err(refused(&said!("det er meir enn eigenskapar i ein stil", "det er mer enn egenskaper i en stil")));
    }
    declarations(style).filter(|(name, _)| MEASURES.contains(name)).try_for_each(|(_, value)| check_numbers(value))
}

/// The declarations of a style: `fill:red; stroke:none`.
pub fn declarations(style: &str) -> impl Iterator<Item = (&str, &str)> {
    style
        .split(';')
        .filter_map(|part| part.split_once(':'))
        .map(|(name, value)| (name.trim(), without_weight(value.trim())))
}

/// A value without the word that lets it go before others.
fn without_weight(value: &str) -> &str {
    let weighed = value.rsplit_once('!').filter(|(_, word)| word.trim() == "important");
    weighed.map_or(value, |(value, _)| value.trim_end())
}

/// The ids that a value refers to: `url(#stripes)`.
pub fn references(value: &str) -> Result<Vec<&str>, Unsound> {
    let mut all = vec![];
    for part in value.split("url(").skip(1) {
        let inside = part.trim_start().trim_start_matches(['"', '\'']).trim_start();
        let Some(id) = inside.strip_prefix('#') else {
            return Err(super::elsewhere());
        };
        all.push(id.split([')', '"', '\'']).next().unwrap_or("").trim());
    }
    Ok(all)
}
