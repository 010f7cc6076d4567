//! The texts of a drawing: which letters they have, so that one that no font has is told of, and which fonts they ask for.

use super::properties;
use super::sheet::Sheet;
use super::{drawn, tag};
use roxmltree::{Document, Node};
use std::collections::BTreeSet;

/// The font that is shipped, and the words that leave the choice free.
const AT_HAND: &[&str] = &[
    "source sans 3",
    "sans-serif",
    "serif",
    "monospace",
    "cursive",
    "fantasy",
    "system-ui",
    "ui-sans-serif",
    "inherit",
    "initial",
    "unset",
];

/// The letters, and the fonts that are not shipped, in alphabetical order.
pub fn of<'a>(document: &'a Document, sheet: &Sheet<'a>) -> (BTreeSet<char>, Vec<String>) {
    let (mut letters, mut fonts) = (BTreeSet::new(), BTreeSet::new());
    let texts = drawn(document.root_element())
        .into_iter()
        .filter(|node| matches!(tag(*node), Some("text" | "tspan" | "textPath")));
    for text in texts {
        let own = text.children().filter_map(|child| child.text().filter(|_| child.is_text()));
        let own: BTreeSet<char> = own.flat_map(str::chars).filter(|c| !c.is_whitespace()).collect();
        if !own.is_empty() {
            fonts.extend(font(text, sheet).filter(|font| !AT_HAND.contains(&font.to_lowercase().as_str())));
        }
        letters.extend(own);
    }
    (letters, fonts.into_iter().collect())
}

/// The font that a text asks for first.
fn font<'a>(text: Node<'a, '_>, sheet: &Sheet<'a>) -> Option<String> {
    text.ancestors().find_map(|node| {
        let mut family = None;
        properties::each(node, sheet, |name, value| match name {
            "font-family" => family = Some(value),
            // `bold 12px Calibri, sans-serif`
            "font" => family = value.split(',').next().and_then(|first| first.rsplit_once(' ')).map(|(_, name)| name),
            _ => {}
        });
        let first = family?.split(',').next()?.trim().trim_matches(['"', '\'']).trim();
        (!first.is_empty()).then(|| first.chars().take(40).collect())
    })
}
