//! The last stretch, from a document to its PDF or to why there is none.

use super::{Terms, letters, review};
use crate::document::Document;
use crate::fault::{Faults, Severity, Sources};
use crate::read::Origin;
use crate::typeset::{self, Printed, Typesetter};

/// What a plan that is printed is held to.
#[derive(Clone, Copy, Debug, Default)]
pub struct Demands {
    /// Whether the PDF is to carry the plan's files.
    pub with_source: bool,
    /// Whether warnings stop the plan as errors do.
    pub strict: bool,
    /// Whether Typst's own words are given back too, for whoever maintains planverk.
    pub typst_words: bool,
}

/// A plan that was printed.
#[derive(Debug)]
pub struct Made {
    /// What was printed.
    pub document: Document,
    /// Its pages and its PDF.
    pub printed: Printed,
}

/// A plan as a PDF.
///
/// # Errors
/// That there is none: its author finds in `faults` why. What only whoever keeps the templates can mend is in the words that are
/// given back.
pub fn make(
    origin: &Origin,
    demands: Demands,
    typesetter: &mut Typesetter,
    sources: &mut Sources,
    faults: &mut Faults,
) -> Result<Made, Vec<String>> {
    let terms = Terms { with_source: demands.with_source, covered: typeset::font_covers };
    let document = review(origin, terms, sources, faults).ok_or_else(Vec::new)?;
    if demands.strict && faults.count(Severity::Warning) > 0 {
        return Err(vec![]);
    }
    let printed = set(&document, typesetter, demands.typst_words, faults)?;
    Ok(Made { document, printed })
}

/// A document that is made of plans which were read before, as a PDF.
///
/// # Errors
/// As [`make`].
pub fn print(
    document: &Document,
    typesetter: &mut Typesetter,
    typst_words: bool,
    faults: &mut Faults,
) -> Result<Printed, Vec<String>> {
    letters(document, typeset::font_covers, faults);
    if faults.has_errors() { Err(vec![]) } else { set(document, typesetter, typst_words, faults) }
}

fn set(
    document: &Document,
    typesetter: &mut Typesetter,
    typst_words: bool,
    faults: &mut Faults,
) -> Result<Printed, Vec<String>> {
    typesetter.print(document).map_err(|refused| {
        faults.extend(refused.faults);
        let mut words = refused.others;
        if typst_words && !refused.typst.is_empty() {
            words.push(format!("--- til dei som held planverk ved like ---\n{}", refused.typst.join("\n")));
        }
        words
    })
}
