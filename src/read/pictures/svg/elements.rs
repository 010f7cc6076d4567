//! The elements and attributes that print as their author sees them. What is on no list is refused: it would be left out in
//! silence, or show something else than on the screen.

use super::{Unsound, drawn, properties, switch, tag};
use crate::limits;
use roxmltree::{Document, Node};

/// What the typesetter draws.
pub const DRAWN: &[&str] = &[
    "svg",
    "g",
    "defs",
    "symbol",
    "use",
    "switch",
    "a",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "text",
    "tspan",
    "textPath",
    "image",
    "clipPath",
    "mask",
    "pattern",
    "marker",
    "linearGradient",
    "radialGradient",
    "stop",
];

/// Whether all that the drawing shows is of a kind that prints.
pub fn check(document: &Document) -> Result<(), Unsound> {
    if document.root().children().any(|node| node.pi().is_some_and(|pi| pi.target == "xml-stylesheet")) {
        let hint = "eksporter biletet på nytt, med stilane i sjølve fila";
        return Err(Unsound::new("hentar stilane sine frå ei anna fil", hint));
    }
    check_depth(document)?;
    check_size(document.root_element())?;
    drawn(document.root_element()).into_iter().try_for_each(element)
}

fn element(node: Node) -> Result<(), Unsound> {
    let tag = tag(node).unwrap_or_default();
    if !DRAWN.contains(&tag) {
        return Err(refused(tag));
    }
    if tag.ends_with("Gradient") && node.children().filter(Node::is_element).count() > limits::SVG_STOPS {
        let hint = "bruk færre steg i fargeovergangen, eller lagre biletet som PNG";
        return Err(Unsound::new(format!("har ein fargeovergang på over {} steg", limits::SVG_STOPS), hint));
    }
    if !switch::is_within_features(node) {
        let asks_for_pages = node.attribute("requiredFeatures").is_some_and(|asked| asked.contains("#Extensibility"));
        let hint = "eksporter biletet på nytt som vanleg SVG, eller lagre det som PNG";
        let other = || Unsound::new("har noko som berre somme program viser (requiredFeatures)", hint);
        return Err(if asks_for_pages { refused("foreignObject") } else { other() });
    }
    for attribute in node.attributes() {
        match attribute.name() {
            "style" => properties::check(attribute.value())?,
            "href" => reference(tag, attribute.value())?,
            "systemLanguage" => {
                let hint = "lagre det på nytt med berre det språket som planen er på";
                return Err(Unsound::new("har tekst på fleire språk (systemLanguage)", hint));
            }
            name if properties::MEASURES.contains(&name) => properties::check_numbers(attribute.value())?,
            name if name.starts_with("on") && attribute.namespace().is_none() => return Err(refused("script")),
            _ => {}
        }
    }
    Ok(())
}

/// What a drawing refers to must be in it.
fn reference(tag: &str, href: &str) -> Result<(), Unsound> {
    match tag {
        // a link leads out of the page, and draws nothing; pictures within the drawing are opened as they are reckoned with
        "a" | "image" => Ok(()),
        _ if href.trim().is_empty() || href.trim().starts_with('#') => Ok(()),
        _ => {
            let hint = "eksporter biletet på nytt med alt i éi fil";
            Err(Unsound::new("hentar noko frå ei anna fil", hint))
        }
    }
}

fn refused(tag: &str) -> Unsound {
    const PLAIN: &str = "eksporter biletet på nytt som vanleg SVG, eller lagre det som PNG";
    match tag {
        "script" => Unsound::new("har eit program i seg (script)", PLAIN),
        "animate" | "animateTransform" | "animateMotion" | "animateColor" | "set" | "mpath" | "discard" => {
            Unsound::new("rører seg", "lagre det på nytt utan animasjon, eller som PNG")
        }
        "foreignObject" => {
            let hint =
                "set teksten som vanleg tekst i teikneprogrammet og eksporter på nytt, eller lagre biletet som PNG";
            Unsound::new("har tekst eller anna som ikkje er SVG (foreignObject)", hint)
        }
        "flowRoot" | "textArea" => {
            let hint = "gjer ramma om til vanleg tekst («Gjer om til tekst») og eksporter på nytt, eller lagre biletet som PNG";
            Unsound::new(format!("har tekst i ei ramme ({tag})"), hint)
        }
        tag => {
            let tag: String = tag.chars().take(40).collect();
            Unsound::new(format!("har noko som ikkje kan prentast: «{tag}»"), PLAIN)
        }
    }
}

/// How deep elements stand in one another, found without going down by recursion.
fn check_depth(document: &Document) -> Result<(), Unsound> {
    let mut open = vec![(document.root_element(), 1)];
    while let Some((node, depth)) = open.pop() {
        if depth > limits::SVG_DEPTH {
            return Err(super::xml::too_much("nivå inni kvarandre", limits::SVG_DEPTH));
        }
        open.extend(node.children().filter(Node::is_element).map(|child| (child, depth + 1)));
    }
    Ok(())
}

/// A drawing without a height or a width has nothing to print.
fn check_size(root: Node) -> Result<(), Unsound> {
    let hint = "eksporter biletet på nytt frå teikneprogrammet";
    let none = || Err(Unsound::new("har inga breidd eller høgd", hint));
    let number = |text: &str| {
        let end = text.find(|c: char| !matches!(c, '0'..='9' | '.' | '+' | '-' | 'e' | 'E')).unwrap_or(text.len());
        text[..end].trim_end_matches(['e', 'E']).parse::<f32>().ok()
    };
    let fits = |size: f32| size.is_finite() && size > 1e-6;
    for side in ["width", "height"].into_iter().filter_map(|side| root.attribute(side)) {
        if number(side.trim()).is_some_and(|size| !fits(size)) {
            return none();
        }
    }
    let Some(view) = root.attribute("viewBox") else { return Ok(()) };
    let numbers: Vec<f32> =
        view.split([' ', ',', '\t', '\n', '\r']).filter(|part| !part.is_empty()).filter_map(number).collect();
    match numbers[..] {
        [_, _, width, height] if fits(width) && fits(height) => Ok(()),
        _ => none(),
    }
}
