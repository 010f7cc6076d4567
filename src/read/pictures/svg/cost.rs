//! What a drawing takes to draw. An element that is referred to is drawn once for each reference, with all that it refers to in
//! turn, so a few lines can ask for a million shapes. Here the references are multiplied out without being drawn.
//!
//! The unit is a plain shape: about a kilobyte, and less than ten microseconds. What weighs more was measured: 20,000 of a kind, one drawing,
//! on two cores.

use super::sheet::Sheet;
use super::xml::too_much;
use super::{Unsound, embedded, is_drawn, properties, tag};
use crate::limits;
use crate::norsk::said;
use roxmltree::{Document, Node, NodeId};
use std::collections::HashMap;

/// An element that is laid over what is behind it as a whole: 8 kB.
const GROUP: u64 = 8;
/// A mask, or a clip that cannot be said in PDF: 23 kB.
const MASK: u64 = 24;
/// A pattern or a gradient put on a shape.
const PAINT: u64 = 2;
/// A marker put on a point of a line: 3 kB, and twice the time.
const MARKER: u64 = 4;
/// A text, and each letter of it: 20 microseconds.
const TEXT: u64 = 8;
const LETTER: u64 = 4;
/// So many points of a line, where it is curved and has round corners, take as long as a shape.
const POINTS: u64 = 3;

/// What an element takes.
#[derive(Clone, Copy, Default)]
struct Cost {
    /// All that is drawn, in plain shapes.
    drawn: u64,
    /// The elements that inherit from it, what it uses included.
    elements: u64,
    /// The points of the lines among them, each of which may have a marker.
    points: u64,
    /// How deep what it draws stands.
    depth: usize,
}

impl Cost {
    fn draw(&mut self, count: u64, each: u64) {
        self.drawn = self.drawn.saturating_add(count.saturating_mul(each));
    }

    fn add(&mut self, other: Cost) {
        self.elements = self.elements.saturating_add(other.elements);
        self.points = self.points.saturating_add(other.points);
        self.refer(other);
    }

    fn refer(&mut self, other: Cost) {
        self.draw(1, other.drawn);
        self.depth = self.depth.max(other.depth + 1);
    }
}

fn too_many_shapes() -> Unsound {
    too_much(&said!("figurar", "figurer"), limits::PICTURES_DRAWN)
}

fn too_deep() -> Unsound {
    too_much(&said!("nivå inni kvarandre", "nivåer inni hverandre"), limits::SVG_DEPTH)
}

fn in_a_ring() -> Unsound {
    Unsound::new(said!("viser til seg sjølv i ein ring", "viser til seg selv i en ring"), super::again())
}

fn filter() -> Unsound {
    Unsound::new(
        said!(
            "har eit filter, til dømes ein skugge eller ei uskarp flate",
            "har et filter, for eksempel en skygge eller en uskarp flate"
        ),
        said!(
            "eksporter biletet på nytt utan skugge og filter, eller lagre det som PNG",
            "eksporter bildet på nytt uten skygge og filter, eller lagre det som PNG"
        ),
    )
}

/// What the drawing takes, in plain shapes.
pub fn of<'a>(document: &'a Document, sheet: &'a Sheet<'a>) -> Result<u64, Unsound> {
    let mut ids: HashMap<&str, Vec<Node>> = HashMap::new();
    for node in document.descendants().filter(Node::is_element) {
        for id in node.attributes().filter(|attribute| attribute.name() == "id") {
            ids.entry(id.value().trim()).or_default().push(node);
        }
    }
    let mut reckoning = Reckoning { ids, sheet, known: HashMap::new(), opened: 0 };
    let cost = reckoning.element(document.root_element(), 0)?;
    if cost.drawn > limits::PICTURES_DRAWN { Err(too_many_shapes()) } else { Ok(cost.drawn) }
}

struct Reckoning<'a, 'input> {
    /// The elements by id; of two with one id, both are reckoned with.
    ids: HashMap<&'a str, Vec<Node<'a, 'input>>>,
    sheet: &'a Sheet<'a>,
    /// What was reckoned, or is being so.
    known: HashMap<NodeId, Option<Cost>>,
    /// The bytes that the pictures within the drawing have taken to open, to look at them.
    opened: u64,
}

impl<'a, 'input: 'a> Reckoning<'a, 'input> {
    fn element(&mut self, node: Node<'a, 'input>, depth: usize) -> Result<Cost, Unsound> {
        if let Some(known) = self.known.get(&node.id()) {
            let cost = known.ok_or_else(in_a_ring)?;
            return if depth + cost.depth > limits::SVG_DEPTH { Err(too_deep()) } else { Ok(cost) };
        }
        if depth > limits::SVG_DEPTH {
            return Err(too_deep());
        }
        self.known.insert(node.id(), None);
        let mut cost = own(node);
        cost.draw(self.embedded(node)?, 1);
        for child in node.children().filter(|child| is_drawn(*child)) {
            cost.add(self.element(child, depth + 1)?);
            if cost.drawn > limits::PICTURES_DRAWN {
                return Err(too_many_shapes());
            }
        }
        let is_use = tag(node) == Some("use");
        let mut said = vec![];
        properties::each(node, self.sheet, |name, value| said.push((name, value)));
        // what is used inherits as well, so it comes before what is inherited
        for (_, value) in said.iter().filter(|(name, _)| *name == "href") {
            for target in value.trim().strip_prefix('#').map(|id| self.targets(id)).unwrap_or_default() {
                let target = self.element(target, depth + 1)?;
                if is_use { cost.add(target) } else { cost.refer(target) }
            }
        }
        for (name, value) in said {
            self.property(&mut cost, name, value, depth)?;
        }
        if cost.drawn > limits::PICTURES_DRAWN {
            return Err(too_many_shapes());
        }
        self.known.insert(node.id(), Some(cost));
        Ok(cost)
    }

    /// What it takes to open a picture that lies in an element.
    fn embedded(&mut self, node: Node) -> Result<u64, Unsound> {
        let mut drawn = 0;
        if tag(node) == Some("image") {
            for href in node.attributes().filter(|attribute| attribute.name() == "href") {
                let memory = embedded::look(href.value())?.memory;
                drawn += memory / limits::internal::DRAWN_BYTES;
                self.opened += memory;
            }
        }
        if self.opened > limits::PICTURES_MEMORY {
            Err(too_much(&said!("MB bilete i seg", "MB bilder i seg"), limits::PICTURES_MEMORY >> 20))
        } else {
            Ok(drawn)
        }
    }

    fn targets(&self, id: &str) -> Vec<Node<'a, 'input>> {
        self.ids.get(id.trim()).cloned().unwrap_or_default()
    }

    fn property(&mut self, cost: &mut Cost, name: &str, value: &str, depth: usize) -> Result<(), Unsound> {
        let each = match name {
            "fill" | "stroke" => cost.elements,
            "marker" | "marker-start" | "marker-mid" | "marker-end" => cost.points,
            "clip-path" | "mask" => 1,
            "filter" if value != "none" && !value.is_empty() => {
                return Err(filter());
            }
            "opacity" | "mix-blend-mode" | "isolation" => {
                cost.draw(1, GROUP);
                return Ok(());
            }
            // inherited, and written out with each shape
            "stroke-dasharray" | "font-family" | "font" => {
                cost.draw(cost.elements, value.len() as u64 / 256);
                return Ok(());
            }
            _ => return Ok(()),
        };
        for id in properties::references(value)? {
            let beside = match name {
                "fill" | "stroke" => PAINT,
                "clip-path" | "mask" => MASK,
                _ => MARKER,
            };
            cost.draw(each, beside);
            for target in self.targets(id) {
                let target = self.element(target, depth + 1)?;
                cost.draw(each, target.drawn);
                cost.depth = cost.depth.max(target.depth + 1);
            }
        }
        Ok(())
    }
}

/// What an element takes by itself.
fn own(node: Node) -> Cost {
    let numbers = |name: &str| node.attribute(name).map_or(0, points);
    // a text is painted letter by letter
    let texts = node.children().filter_map(|child| child.text().filter(|_| child.is_text()));
    let letters = || texts.map(|text| text.chars().count() as u64).sum::<u64>();
    let (drawn, points, letters) = match tag(node) {
        Some("path") => (0, numbers("d"), 0),
        Some("polyline" | "polygon") => (0, numbers("points"), 0),
        Some("line") => (0, 2, 0),
        Some("rect" | "circle" | "ellipse") => (2, 0, 0),
        Some("text" | "tspan" | "textPath") => (TEXT, 0, letters()),
        _ => (0, 0, 0),
    };
    Cost { drawn: 1 + drawn + points / POINTS + letters * LETTER, elements: 1 + letters, points, depth: 0 }
}

/// No fewer points than a line has: each number may be one, as in `h1 1 1`, and each letter.
fn points(path: &str) -> u64 {
    let (mut count, mut inside, mut point) = (0, false, false);
    for byte in path.bytes() {
        let digit = byte.is_ascii_digit();
        let begins = digit && !inside
            || byte == b'.' && (!inside || point)
            || byte.is_ascii_alphabetic() && !matches!(byte, b'e' | b'E');
        count += u64::from(begins);
        point = byte == b'.' || point && digit;
        inside = digit || byte == b'.' || matches!(byte, b'e' | b'E') && inside;
    }
    count
}
