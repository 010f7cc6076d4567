//! Text to XML, within bounds that the parser does not have itself: it looks through all names in scope for each name, and fills
//! in what a prologue declares as often as it is asked to.

use super::{Unsound, tag};
use crate::limits;
use crate::norsk::number::in_groups;
use crate::norsk::{Said, said};
use roxmltree::{Document, ParsingOptions};
use std::fmt::Display;

/// Reads a drawing's text.
pub fn parse(text: &str) -> Result<Document<'_>, Unsound> {
    check_prologue(text)?;
    check_names(text)?;
    let options = ParsingOptions { allow_dtd: true, nodes_limit: limits::SVG_NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).map_err(|why| {
        if matches!(why, roxmltree::Error::NodesLimitReached) {
            return too_much(&said!("element", "elementer"), limits::SVG_NODES);
        }
        let at = why.pos();
        Unsound::damaged(said!(
            "kan ikkje lesast: det er ikkje rett XML (line {}, kolonne {})",
            "kan ikke leses: det er ikke riktig XML (linje {}, kolonne {})",
            at.row,
            at.col
        ))
    })?;
    if tag(document.root_element()) != Some("svg") {
        return Err(Unsound::new(said!("er XML, men ikkje SVG", "er XML, men ikke SVG"), super::again()));
    }
    Ok(document)
}

/// That there is more in the file than is drawn.
pub fn too_much(what: &Said, most: impl Display + Copy) -> Unsound {
    let most = in_groups(most);
    Unsound::new(
        said!("er for innvikla å teikne: meir enn {most} {what}", "er for innviklet å tegne: mer enn {most} {what}"; what),
        said!("forenkle teikninga, eller lagre biletet som PNG", "forenkle tegningen, eller lagre bildet som PNG"),
    )
}

/// What a prologue declares (`<!ENTITY ns "http://…">`) must be short, of itself, and not make the file much longer.
fn check_prologue(text: &str) -> Result<(), Unsound> {
    let refused = || {
        Err(Unsound::new(
            said!("har ein DOCTYPE som planverk ikkje les", "har en DOCTYPE som planverk ikke leser"),
            said!("eksporter biletet på nytt, utan DOCTYPE", "eksporter bildet på nytt, uten DOCTYPE"),
        ))
    };
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
        return Err(too_much(&said!("namnerom", "navnerom"), limits::SVG_NAMESPACES));
    }
    // `<` can stand in no attribute, so no element has more than stand between two of them
    let assigned = |part: &str| {
        let mut equals = part.split('=').skip(1);
        equals.by_ref().filter(|value| value.trim_start().starts_with(['"', '\''])).count()
    };
    if text.split('<').any(|part| part.len() > limits::SVG_ATTRIBUTES * 4 && assigned(part) > limits::SVG_ATTRIBUTES) {
        return Err(too_much(
            &said!("eigenskapar på eitt element", "egenskaper på ett element"),
            limits::SVG_ATTRIBUTES,
        ));
    }
    Ok(())
}
