//! What stands in the way of a PDF, and whose it is to mend: the document's (with its place), the designer's (Typst's own
//! words) or planverk's own. The checks of this room report these; [`super::faults`] turns them into faults.

use super::templates::Templates;
use crate::fault::Fault;

/// Something that stands in the way of the PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Complaint {
    /// A text of the document, by its place id.
    Text {
        /// The place id of the text.
        place: u64,
        /// What is wrong with it.
        problem: Problem,
    },
    /// A picture of the document that cannot be printed.
    Picture {
        /// Its path in the document, as `/bilete/vaapen.svg`.
        path: String,
        /// Typst's message.
        message: String,
    },
    /// The templates do not attach what the PDF is to carry as its source, and nothing else.
    Attachments {
        /// The files that are not attached as they are.
        missing: Vec<String>,
        /// The files that are attached and are none of the document's.
        foreign: Vec<String>,
    },
    /// A designer's folder of templates that cannot be used.
    Folder {
        /// Why.
        fault: Box<Fault>,
    },
    /// A designer's templates: what Typst says about them.
    Designer {
        /// The message, with file, line and column, in plain text.
        text: String,
    },
    /// A mistake in planverk itself or in the templates that it brings along.
    Internal {
        /// What a developer needs to know.
        text: String,
    },
}

/// What can be wrong with a text of the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Problem {
    /// It does not fit on the page, whatever is done.
    Overflow {
        /// The first piece of it that is outside.
        text: String,
        /// The page that it stands on, counted from 1.
        page: usize,
    },
    /// None of the shipped fonts has this character.
    Glyph {
        /// The character.
        ch: char,
    },
    /// Typst refuses the text for another reason.
    Refused {
        /// Typst's message.
        message: String,
    },
}

impl Complaint {
    /// Something that no text of the document is to blame for.
    pub(super) fn of_templates(templates: &Templates, text: String) -> Self {
        match templates {
            Templates::Embedded => Self::Internal { text },
            Templates::Folder(_) => Self::Designer { text },
        }
    }
}
