//! A plan made ready for a reader: values filled in, numbers and actors set in, dates written.
//!
//! Print and web are made from this and nothing else. [`build`] takes a plan that has been read and checked; what it still
//! can find wrong (a value that the plan does not have, a reference to nothing) comes back as faults.

mod actors;
mod cells;
mod forside;
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
pub mod words;
mod writer;

pub use origin::{Origin, Origins};

use crate::fault::{Fault, Faults, Place, code};
use crate::norsk::{Dato, Målform};
use crate::plan::Plan;
use crate::plan::forside::{Forside, Status, Vedtaksslag};
use crate::plan::kommune::{Kommune, Lenkjeadresser};
use crate::plan::picture::Bilete as WrittenBilete;
use crate::plan::resolved::Resolved;
use crate::plan::source::SourceFile;
use crate::plan::values::values;
use crate::text::Piece;
use std::collections::HashMap;
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
}

/// A file that goes along with a document: one that its plan was read from.
#[derive(Clone, Debug)]
pub struct Vedlegg {
    /// Its path from the folder that the municipalities lie in: `aukra/slt-2024/plan.yaml`.
    pub namn: String,
    /// Its media type: `application/yaml`.
    pub mime: &'static str,
    /// What it is, for whoever looks at the attachments: `Framsida til planen`.
    pub omtale: &'static str,
    /// The file as it is.
    pub bytes: Arc<[u8]>,
}

impl Document {
    /// Lets the files that the plan was read from go along with it.
    pub fn attach(&mut self, kjelder: Vec<SourceFile>) {
        let vedlegg = |k: SourceFile| Vedlegg {
            mime: k.mime(),
            omtale: k.description(self.målform),
            namn: k.path,
            bytes: k.bytes,
        };
        self.vedlegg = kjelder.into_iter().map(vedlegg).collect();
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
pub fn build(plan: &Plan, bilete: Vec<WrittenBilete>, faults: &mut Faults) -> Document {
    let resolved = Resolved::of(plan);
    let mut w = Writer::new(&resolved, plan.values());
    let (dato, place) = edition(plan);
    let forside = &plan.forside;
    let tittel = w.line("tittel", &forside.tittel);
    let seksjonar = plan.seksjonar.iter().zip(&resolved.numbers);
    let content = model::Utgåve {
        tema: w.theme(),
        kommune: w.line("kommune", &plan.kommune.namn),
        undertittel: forside.undertittel.as_ref().map(|u| w.line("undertittel", u)),
        dato,
        gjeld: w.in_force(),
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
    Document {
        id: plan.output_name(),
        title: content.tittel.text.clone(),
        målform: plan.målform(),
        content: Content::Plan(Box::new(content)),
        bilete: bilete.into_iter().map(|b| Bilete { fil: b.path, place: b.place, bytes: b.bytes }).collect(),
        vedlegg: vec![],
        origins: w.origins,
    }
}

/// The printed title of a plan of which only the front page is known.
fn title(kommune: &Kommune, forside: &Forside) -> String {
    let values = values(kommune, forside);
    let piece = |piece: &Piece| match piece {
        Piece::Text { text, .. } => text.clone(),
        Piece::Placeholder(p) => values.fill(p).unwrap_or_default(),
    };
    forside.tittel.pieces.iter().map(piece).collect()
}

/// The date of the edition and where it stands: an adopted plan has that of its last vedtak, unless it says another.
fn edition(plan: &Plan) -> (Dato, Place) {
    let forside = &plan.forside;
    let adopted = forside
        .vedtak
        .iter()
        .filter(|v| v.slag.unwrap_or_default() == Vedtaksslag::Vedtak)
        .filter_map(|v| v.dato.as_ref())
        .max_by_key(|d| d.value);
    let own = forside.dato.as_ref();
    let chosen = if forside.status.value == Status::Vedteken { own.or(adopted) } else { own };
    match chosen {
        Some(date) => (date.value, date.place),
        // refused by the check of the plan; a date must stand here for the rest to be looked at
        None => (Dato::NONE, forside.status.place),
    }
}

/// The longest word that is taken for one. Norwegian has none half as long, and to find where an endless one may break takes
/// time that grows with its square.
const LONGEST_WORD: usize = 200;

/// Words without an end, each where it was written.
pub fn endless_words(document: &Document, faults: &mut Faults) {
    for origin in document.origins.iter() {
        let mut at = 0;
        for word in origin.printed.split_inclusive([' ', '\u{a0}']) {
            let length = word.chars().count();
            if length > LONGEST_WORD {
                let message = format!("eit ord på {length} teikn har ikkje plass på ei line");
                let fault = Fault::error(code::ENDLESS_WORD, origin.place_of(at), message);
                faults.push(fault.hint("set inn mellomrom, eller ta det bort"));
            }
            at += length;
        }
    }
}

/// Characters that no shipped font has, each where it was written; every text of the document is looked at.
pub fn uncovered(document: &Document, covered: impl Fn(char) -> bool, faults: &mut Faults) {
    // a plan has many letters and few different ones, and to ask a font takes time
    let mut known: HashMap<char, bool> = HashMap::new();
    let mut covered = |c: char| *known.entry(c).or_insert_with(|| covered(c));
    for origin in document.origins.iter() {
        for (i, c) in origin.printed.chars().enumerate().filter(|(_, c)| !covered(*c)) {
            faults.push(no_glyph(c, Some(origin.place_of(i))));
        }
    }
}

/// The fault of a character that no shipped font has.
pub fn no_glyph(character: char, place: Option<Place>) -> Fault {
    let message = format!("teiknet «{character}» (U+{:04X}) finst ikkje i skrifta", u32::from(character));
    Fault::error(code::NO_GLYPH, place, message).hint("skriv det med ord, eller ta det bort")
}
