//! Complaints as faults of the document, with the code and the place where the author wrote what is to be mended; what is no
//! author's to mend is told at the record that was being set, and Typst's own words are kept for whoever keeps the templates.

use super::complaint::{Complaint, Problem};
use super::record::Record;
use crate::document::{self, Document};
use crate::fault::{Blame, Fault, code};
use crate::norsk::said;

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
                let message = said!("biletet kan ikkje kome med i PDF-en", "bildet kan ikke komme med i PDF-en");
                let hint = said!(
                    "lagre det på nytt som PNG, og skriv namnet på den nye fila her",
                    "lagre det på nytt som PNG, og skriv navnet på den nye filen her"
                );
                refused.faults.push(Fault::error(code::PICTURE, place, message).hint(hint));
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
    let message = said!(
        "feil i planverk sjølv: {} kan ikkje setjast på ei side",
        "feil i planverk selv: {} kan ikke settes på en side",
        record.name
    );
    let hint = said!(
        "planen er truleg rett; send han til dei som held planverk ved like, med det som kjem når du legg til --feilsøk",
        "planen er trolig riktig; send den til dem som vedlikeholder planverk, med det som kommer når du legger til --feilsøk"
    );
    Fault::error(code::UNSET, place, message).hint(hint).blame(Blame::Program)
}

/// What is wrong with a text.
fn of_text(place_id: u64, problem: Problem, document: &Document) -> Fault {
    let origin = document.origins.get(place_id);
    let place = origin.map(|s| s.place);
    match problem {
        Problem::Overflow { text, page } => {
            let message = said!(
                "teksten har ikkje plass på side {page}: «{}»",
                "teksten har ikke plass på side {page}: «{}»",
                text.trim()
            );
            let hint =
                said!("kort han ned, eller del han i fleire stykke", "kort den ned, eller del den i flere stykker");
            Fault::error(code::OVERFLOW, place, message).hint(hint)
        }
        Problem::Glyph { ch } => {
            let at = origin.and_then(|s| Some(s.place_of(s.printed.chars().position(|c| c == ch)?))).or(place);
            document::no_glyph(ch, at)
        }
        Problem::Refused { .. } => {
            let message = said!("teksten kan ikkje prentast", "teksten kan ikke trykkes");
            let hint = said!("skriv han på ein annan måte", "skriv den på en annen måte");
            Fault::error(code::REFUSED, place, message).hint(hint)
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
