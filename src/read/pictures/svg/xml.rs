//! Text to XML, within bounds that the parser does not have itself: it looks through all names in scope for each name, and fills
//! in what a prologue declares as often as it is asked to.

use super::{Unsound, tag};
use crate::limits;
use crate::norsk::number::in_groups;
use roxmltree::{Document, ParsingOptions};
use std::fmt::Display;

/// Reads a drawing's text.
pub fn parse(text: &str) -> Result<Document<'_>, Unsound> {
    check_prologue(text)?;
    check_names(text)?;
    let options = ParsingOptions { allow_dtd: true, nodes_limit: limits::SVG_NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).map_err(|why| {
        if matches!(why, roxmltree::Error::NodesLimitReached) {
            return too_much("element", limits::SVG_NODES);
        }
        let at = why.pos();
        Unsound::damaged(format!("kan ikkje lesast: det er ikkje rett XML (line {}, kolonne {})", at.row, at.col))
    })?;
    if tag(document.root_element()) != Some("svg") {
        let hint = "eksporter biletet på nytt frå teikneprogrammet";
        return Err(Unsound::new("er XML, men ikkje SVG", hint));
    }
    Ok(document)
}

/// That there is more in the file than is drawn.
pub fn too_much(what: &str, most: impl Display + Copy) -> Unsound {
    let why = format!("er for innvikla å teikne: meir enn {} {what}", in_groups(most));
    Unsound::new(why, "forenkle teikninga, eller lagre biletet som PNG")
}

/// What a prologue declares (`<!ENTITY ns "http://…">`) must be short, of itself, and not make the file much longer.
fn check_prologue(text: &str) -> Result<(), Unsound> {
    let hint = "eksporter biletet på nytt, utan DOCTYPE";
    let refused = || Err(Unsound::new("har ein DOCTYPE som planverk ikkje les", hint));
    let mut longest = 0;
    for declared in text.split("<!ENTITY").skip(1) {
        let declared = declared.split('>').next().unwrap_or("").trim_start();
        if declared.starts_with('%') || declared.contains(['&', '%', '<']) {
            return refused();
        }
        longest = longest.max(declared.len());
    }
    // in a quotation, `>` would hide the end of a declaration
    if longest > 0 && (longest > 200 || text.matches('&').count() * longest > limits::SVG) {
        return refused();
    }
    Ok(())
}

fn check_names(text: &str) -> Result<(), Unsound> {
    if text.matches("xmlns").count() > limits::SVG_NAMESPACES {
        return Err(too_much("namnerom", limits::SVG_NAMESPACES));
    }
    // `<` can stand in no attribute, so no element has more than stand between two of them
    let assigned = |part: &str| {
        let mut equals = part.split('=').skip(1);
        equals.by_ref().filter(|value| value.trim_start().starts_with(['"', '\''])).count()
    };
    if text.split('<').any(|part| part.len() > limits::SVG_ATTRIBUTES * 4 && assigned(part) > limits::SVG_ATTRIBUTES) {
        return Err(too_much("eigenskapar på eitt element", limits::SVG_ATTRIBUTES));
    }
    Ok(())
}
