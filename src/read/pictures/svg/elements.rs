//! The elements and attributes that print as their author sees them. What is on no list is refused: it would be left out in
//! silence, or show something else than on the screen.

use super::{Unsound, drawn, properties, switch, tag};
use crate::limits;
use crate::norsk::{Said, said};
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
        return Err(Unsound::new(
            said!("hentar stilane sine frå ei anna fil", "henter stilene sine fra en annen fil"),
            said!(
                "eksporter biletet på nytt, med stilane i sjølve fila",
                "eksporter bildet på nytt, med stilene i selve filen"
            ),
        ));
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
        let most = limits::SVG_STOPS;
        return Err(Unsound::new(
            said!("har ein fargeovergang på over {most} steg", "har en fargeovergang på over {most} steg"),
            said!(
                "bruk færre steg i fargeovergangen, eller lagre biletet som PNG",
                "bruk færre steg i fargeovergangen, eller lagre bildet som PNG"
            ),
        ));
    }
    if !switch::is_within_features(node) {
        let asks_for_pages = node.attribute("requiredFeatures").is_some_and(|asked| asked.contains("#Extensibility"));
        let why = said!(
            "har noko som berre somme program viser (requiredFeatures)",
            "har noe som bare noen programmer viser (requiredFeatures)"
        );
        let other = || Unsound::new(why, plain());
        return Err(if asks_for_pages { refused("foreignObject") } else { other() });
    }
    for attribute in node.attributes() {
        match attribute.name() {
            "style" => properties::check(attribute.value())?,
            "href" => reference(tag, attribute.value())?,
            "systemLanguage" => {
                return Err(Unsound::new(
                    said!("har tekst på fleire språk (systemLanguage)", "har tekst på flere språk (systemLanguage)"),
                    said!(
                        "lagre det på nytt med berre det språket som planen er på",
                        "lagre det på nytt med bare det språket som planen er på"
                    ),
                ));
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
        _ => Err(super::elsewhere()),
    }
}

/// What to do where a drawing has more than shapes and texts.
fn plain() -> Said {
    said!(
        "eksporter biletet på nytt som vanleg SVG, eller lagre det som PNG",
        "eksporter bildet på nytt som vanlig SVG, eller lagre det som PNG"
    )
}

fn refused(tag: &str) -> Unsound {
    match tag {
        "script" => Unsound::new(said!("har eit program i seg (script)", "har et program i seg (script)"), plain()),
        "animate" | "animateTransform" | "animateMotion" | "animateColor" | "set" | "mpath" | "discard" => {
            let hint = said!(
                "lagre det på nytt utan animasjon, eller som PNG",
                "lagre det på nytt uten animasjon, eller som PNG"
            );
            Unsound::new(said!("rører seg", "rører seg"), hint)
        }
        "foreignObject" => {
            let why = said!(
                "har tekst eller anna som ikkje er SVG (foreignObject)",
                "har tekst eller annet som ikke er SVG (foreignObject)"
            );
            let hint = said!(
                "set teksten som vanleg tekst i teikneprogrammet og eksporter på nytt, eller lagre biletet som PNG",
                "sett teksten som vanlig tekst i tegneprogrammet og eksporter på nytt, eller lagre bildet som PNG"
            );
            Unsound::new(why, hint)
        }
        "flowRoot" | "textArea" => {
            let hint = said!(
                "gjer ramma om til vanleg tekst («Gjer om til tekst») og eksporter på nytt, eller lagre biletet som PNG",
                "gjør rammen om til vanlig tekst («Gjør om til tekst») og eksporter på nytt, eller lagre bildet som PNG"
            );
            Unsound::new(said!("har tekst i ei ramme ({tag})", "har tekst i en ramme ({tag})"), hint)
        }
        tag => {
            let tag: String = tag.chars().take(40).collect();
            let why = said!(
                "har noko som ikkje kan kome med i PDF-en: «{tag}»",
                "har noe som ikke kan komme med i PDF-en: «{tag}»"
            );
            Unsound::new(why, plain())
        }
    }
}

/// How deep elements stand in one another, found without going down by recursion.
fn check_depth(document: &Document) -> Result<(), Unsound> {
    let mut open = vec![(document.root_element(), 1)];
    while let Some((node, depth)) = open.pop() {
        if depth > limits::SVG_DEPTH {
            return Err(super::xml::too_much(
                &said!("nivå inni kvarandre", "nivåer inni hverandre"),
                limits::SVG_DEPTH,
            ));
        }
        open.extend(node.children().filter(Node::is_element).map(|child| (child, depth + 1)));
    }
    Ok(())
}

/// A drawing without a height or a width has nothing to print.
fn check_size(root: Node) -> Result<(), Unsound> {
    let none = || {
        let why = said!("har inga breidd eller høgd", "har ingen bredde eller høyde");
        Err(Unsound::new(why, super::again()))
    };
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
