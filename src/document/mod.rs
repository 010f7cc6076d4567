//! A plan made ready for a reader: values filled in, numbers and actors set in, dates written.
//!
//! Print and web are made from this and nothing else. [`build`] takes a plan that has been read and checked; what it still
//! can find wrong (a value that the plan does not have, a reference to nothing) comes back as faults.

mod actors;
mod cells;
mod edition;
mod forside;
mod lengths;
mod links;
pub mod model;
mod organisering;
mod origin;
pub mod report;
mod sections;
mod table;
#[cfg(test)]
mod tests;
mod texts;
mod times;
mod unprintable;
pub mod words;
mod writer;

pub use lengths::bounded;
pub use origin::{Origin, Origins};
pub use unprintable::{endless, no_glyph, uncovered};

use crate::fault::{Fault, Faults, Place, code};
use crate::limits;
use crate::norsk::Målform;
use crate::norsk::number::in_groups;
use crate::norsk::said;
use crate::plan::kommune::Lenkjeadresser;
use crate::plan::picture::Bilete as WrittenBilete;
use crate::plan::resolved::Resolved;
use crate::plan::source::SourceFile;
use edition::edition;
use std::collections::BTreeSet;
use std::sync::Arc;
use writer::Writer;

/// What is printed, and the way back from each printed text to where it was written.
#[derive(Clone, Debug)]
pub struct Document {
    /// Stable, and alike on every machine: `aukra-slt-2024`. Names the output and identifies it.
    pub id: String,
    /// The printed title.
    pub title: String,
    /// The målform that it is written in.
    pub målform: Målform,
    /// What it says.
    pub content: Content,
    /// The pictures that `content` names.
    pub bilete: Vec<Bilete>,
    /// The files that go along with it, where the plan is to carry its source.
    pub vedlegg: Vec<Vedlegg>,
    /// The way back from printed texts.
    pub origins: Origins,
}

/// A picture of a document.
#[derive(Clone, Debug)]
pub struct Bilete {
    /// What the content calls it: `/bilete/vaapen.svg`.
    pub fil: String,
    /// Where the author named it first.
    pub place: Place,
    /// The file as it is: SVG, PNG or JPEG.
    pub bytes: Arc<[u8]>,
    /// The letters of the texts in it, where it is a drawing.
    pub letters: BTreeSet<char>,
}

fn of_picture(written: WrittenBilete) -> Bilete {
    Bilete { fil: written.path, place: written.place, bytes: written.bytes, letters: written.letters }
}

/// A file that goes along with a document: one that its plan was read from.
#[derive(Clone, Debug)]
pub struct Vedlegg {
    /// Its path from the folder that the municipalities lie in: `aukra/slt-2024/plan.yaml`.
    pub namn: String,
    /// Its media type: `application/yaml`.
    pub mime: &'static str,
    /// What it is, for whoever looks at the attachments: `Framsida til planen`.
    pub description: &'static str,
    /// The file as it is.
    pub bytes: Arc<[u8]>,
}

impl Document {
    /// Lets the files that the plan was read from go along with it.
    pub fn attach(&mut self, sources: Vec<SourceFile>) {
        let vedlegg = |k: SourceFile| Vedlegg {
            mime: k.mime(),
            description: k.description(self.målform),
            namn: k.path,
            bytes: k.bytes,
        };
        self.vedlegg = sources.into_iter().map(vedlegg).collect();
    }
}

/// What a document is of.
#[derive(Clone, Debug)]
pub enum Content {
    /// A plan.
    Plan(Box<model::Utgåve>),
    /// What changed between two plans.
    Report(Box<report::Report>),
}

/// The document of a plan. The pictures have been read beside it.
pub fn build(resolved: &Resolved, bilete: Vec<WrittenBilete>, faults: &mut Faults) -> Document {
    let plan = resolved.plan;
    let mut w = Writer::new(resolved, plan.values());
    let (dato, place) = edition(plan);
    let forside = &plan.forside;
    let tittel = w.line("tittel", &forside.tittel);
    let seksjonar = plan.seksjonar.iter().zip(&resolved.numbers);
    let content = model::Utgåve {
        tema: w.theme(),
        kommune: w.line("kommune", &plan.kommune.namn),
        undertittel: forside.undertittel.as_ref().map(|u| w.line("undertittel", u)),
        dato,
        gjeld: forside.gjeldstid().map(|gjeld| gjeld.value),
        status: w.status(),
        merke: w.mark(dato, place),
        words: w.words,
        omslag: w.cover(dato, place),
        innhaldsnivå: forside.innhaldsnivå.unwrap_or_default().0,
        tal: if forside.tal.unwrap_or(true) { w.figures(place) } else { vec![] },
        addresses_in_footnotes: plan.lenkjeadresser() == Lenkjeadresser::Fotnote,
        seksjonar: w.decisions().into_iter().chain(seksjonar.map(|(k, n)| w.chapter(k, n))).collect(),
        tittel,
    };
    faults.append(w.faults);
    let count = w.origins.count();
    if count > limits::TEXTS {
        let (is, most) = (in_groups(count), in_groups(limits::TEXTS));
        let message =
            said!("planen har {is} tekstar, og det kan vere {most}", "planen har {is} tekster, og det kan være {most}");
        let hint = said!(
            "kvar tittel, celle, dato og kvart punkt er ein tekst; del planen i to",
            "hver tittel, celle, dato og hvert punkt er en tekst; del planen i to"
        );
        faults.push(Fault::error(code::TOO_MUCH_TEXT, forside.tittel.place(), message).hint(hint));
    }
    Document {
        id: plan.output_name(),
        title: content.tittel.text.clone(),
        målform: plan.målform(),
        content: Content::Plan(Box::new(content)),
        bilete: bilete.into_iter().map(of_picture).collect(),
        vedlegg: vec![],
        origins: w.origins,
    }
}
