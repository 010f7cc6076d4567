//! Complaints as faults of the document, with the code and the place where the author wrote what is to be mended; what is no
//! author's to mend stays in words for whoever keeps the templates.

use super::complaint::{Complaint, Problem};
use crate::document::{self, Document};
use crate::fault::{Fault, code};

/// Why a document was not printed.
#[derive(Clone, Debug, Default)]
pub struct Refused {
    /// What its author can mend.
    pub faults: Vec<Fault>,
    /// What only whoever keeps the templates can, in the words to show: Typst's own for a designer's templates, and what a
    /// developer needs to know of a mistake in planverk itself.
    pub others: Vec<String>,
}

/// Sorts complaints by who can mend them; `record` is what could not be set, where that is known.
pub(super) fn refused(complaints: Vec<Complaint>, document: &Document, record: Option<&str>) -> Refused {
    let mut refused = Refused::default();
    for complaint in complaints {
        match fault(complaint, document, record) {
            Ok(fault) => refused.faults.push(fault),
            Err(words) => refused.others.push(words),
        }
    }
    refused
}

/// A complaint as a fault of the document, or as words for whoever keeps the templates.
fn fault(complaint: Complaint, document: &Document, record: Option<&str>) -> Result<Fault, String> {
    match complaint {
        Complaint::Text { place, problem } => Ok(of_text(place, problem, document)),
        Complaint::Picture { path, .. } => {
            let place = document.bilete.iter().find(|b| b.fil == path).map(|b| b.place);
            let message = "biletet kan ikkje prentast";
            Ok(Fault::error(code::PICTURE, place, message).hint("lagre det på nytt som SVG, PNG eller JPEG"))
        }
        Complaint::Attachments { missing, foreign } => Err(attached(&missing, &foreign)),
        Complaint::Designer { text } => Err(text),
        Complaint::Internal { text } => {
            let record = record.map(|record| format!("\n  ved: {record}")).unwrap_or_default();
            let hint = "planen er truleg rett; meld frå til dei som held planverk ved like";
            Err(format!("feil i planverk sjølv: {text}{record}\n  råd: {hint}"))
        }
    }
}

/// What is wrong with a text.
fn of_text(place_id: u64, problem: Problem, document: &Document) -> Fault {
    let origin = document.origins.get(place_id);
    let place = origin.map(|s| s.place);
    match problem {
        Problem::Overflow { text, page } => {
            let message = format!("teksten har ikkje plass på side {page}: «{}»", text.trim());
            Fault::error(code::OVERFLOW, place, message).hint("kort han ned, eller del han i fleire stykke")
        }
        Problem::Glyph { ch } => {
            let at = origin.and_then(|s| Some(s.place_of(s.printed.chars().position(|c| c == ch)?))).or(place);
            document::no_glyph(ch, at)
        }
        Problem::Refused { .. } => {
            Fault::error(code::REFUSED, place, "teksten kan ikkje prentast").hint("skriv han på ein annan måte")
        }
    }
}

/// What is wrong with the files that the templates attach.
fn attached(missing: &[String], foreign: &[String]) -> String {
    let few = |names: &[String]| {
        let first = names.iter().take(3).map(String::as_str).collect::<Vec<_>>().join(", ");
        match names.len().saturating_sub(3) {
            0 => first,
            more => format!("{first} og {more} til"),
        }
    };
    if missing.is_empty() {
        return format!(
            "feil: malane legg ved noko som kjelda til planen, og det er ikkje ei av filene hans: {}\n  \
             råd: skriv «relationship: \"supplement\"» ved pdf.attach, og ikkje «source»",
            few(foreign)
        );
    }
    format!(
        "feil: malane legg ikkje kjelda ved PDF-en slik --med-kjelde krev; desse filene manglar: {}\n  \
         råd: skriv desse to linjene i main.typ, den fyrste øvst og den andre etter kapitla; eller bygg utan --med-kjelde\n    \
         #import \"vedlegg.typ\": vedlegg\n    #vedlegg(plan)",
        few(missing)
    )
}
