//! Complaints as faults of the document, with the code and the place where the author wrote what is to be mended; what is no
//! author's to mend is told at the record that was being set, and Typst's own words are kept for whoever keeps the templates.

use super::complaint::{Complaint, Problem};
use super::record::Record;
use crate::document::{self, Document};
use crate::fault::{Blame, Fault, code};

/// Why a document was not printed.
#[derive(Clone, Debug, Default)]
pub struct Refused {
    /// What its author can mend, and what is wrong with planverk or with the folder of templates.
    pub faults: Vec<Fault>,
    /// What only whoever keeps their own templates can mend, in the words to show, which are Typst's.
    pub others: Vec<String>,
    /// What Typst said of all of it, for whoever maintains planverk. It is English and speaks of templates: no author is shown it
    /// unasked.
    pub typst: Vec<String>,
}

/// Sorts complaints by who can mend them; `record` finds what could not be set, where planverk itself is to blame.
pub(super) fn refused(complaints: Vec<Complaint>, document: &Document, record: impl FnOnce() -> Record) -> Refused {
    let mut refused = Refused::default();
    let mut is_own = false;
    for complaint in complaints {
        match complaint {
            Complaint::Text { place, problem } => {
                if let Problem::Refused { message } = &problem {
                    refused.typst.push(message.clone());
                }
                refused.faults.push(of_text(place, problem, document));
            }
            Complaint::Picture { path, message } => {
                refused.typst.push(message);
                let place = document.bilete.iter().find(|b| b.fil == path).map(|b| b.place);
                let fault = Fault::error(code::PICTURE, place, "biletet kan ikkje prentast");
                refused.faults.push(fault.hint("lagre det på nytt som SVG, PNG eller JPEG"));
            }
            Complaint::Attachments { missing, foreign } => refused.others.push(attached(&missing, &foreign)),
            Complaint::Folder { fault } => refused.faults.push(*fault),
            Complaint::Designer { text } => refused.others.push(text),
            Complaint::Internal { text } => {
                is_own = true;
                refused.typst.push(text);
            }
        }
    }
    // where there is something for the author to mend, the rest may come of that
    if is_own && refused.faults.is_empty() {
        refused.faults.push(own_mistake(&record(), document));
    }
    refused
}

/// A mistake of planverk's own, at the record that it could not set.
fn own_mistake(record: &Record, document: &Document) -> Fault {
    let place = document.origins.get(record.place).map(|origin| origin.place);
    let message = format!("feil i planverk sjølv: {} kan ikkje setjast på ei side", record.name);
    let hint = "planen er truleg rett; send han til dei som held planverk ved like, med det som kjem når du legg til --feilsøk";
    Fault::error(code::UNSET, place, message).hint(hint).blame(Blame::Program)
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
