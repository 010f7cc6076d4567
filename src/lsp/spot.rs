//! What stands at a position of a file: the innermost value or key there, and the way to it.

use super::cursor::Step;
use super::looked::Looked;
use crate::fault::{Source, Span};
use crate::yaml::{Entry, Kind, Node};

/// The innermost thing at a place.
#[derive(Debug)]
pub struct Found<'t> {
    /// The nodes from the root to the innermost one around the place.
    pub nodes: Vec<&'t Node>,
    /// The steps between them.
    pub steps: Vec<Step>,
    /// The key that it is, if it is one, in the innermost node.
    pub key: Option<&'t Entry>,
}

/// What stands at a byte of the cleaned text.
pub fn at(root: &Node, byte: usize) -> Found<'_> {
    let mut found = Found { nodes: vec![root], steps: vec![], key: None };
    while let Some(node) = found.nodes.last().copied() {
        match &node.kind {
            Kind::Scalar(_) => break,
            Kind::Seq(items) => {
                let Some((at, item)) = items.iter().enumerate().find(|(_, item)| holds(item.place.span, byte)) else {
                    break;
                };
                found.steps.push(Step::Item(at));
                found.nodes.push(item);
            }
            Kind::Map(entries) => {
                if let Some(entry) = entries.iter().find(|entry| holds(entry.key_place.span, byte)) {
                    found.key = Some(entry);
                    break;
                }
                let Some(entry) = entries.iter().find(|entry| holds(entry.value.place.span, byte)) else { break };
                found.steps.push(Step::Key(entry.key.clone()));
                found.nodes.push(&entry.value);
            }
        }
    }
    found
}

/// The byte of the cleaned text that a byte of the file has become.
pub fn cleaned(source: &Source, original: usize) -> usize {
    // places rise with the text, so it is found by halving
    let (mut low, mut high) = (0, source.text().len());
    while low < high {
        let middle = low + (high - low) / 2;
        let at = source.text().floor_char_boundary(middle);
        match source.original_range(Span::new(at, at)).start < original {
            true => low = middle + 1,
            false => high = middle,
        }
    }
    source.text().floor_char_boundary(low)
}

/// Whether a byte stands in a span or right behind it.
pub fn holds(span: Span, byte: usize) -> bool {
    (span.start as usize..=span.end as usize).contains(&byte)
}

/// The tree of a file and the byte of it that stands at a byte of the file.
pub fn tree_at(source: &Source, original: usize) -> Option<(Node, usize)> {
    Some((Looked::tree(source)?, cleaned(source, original)))
}
