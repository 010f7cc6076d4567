//! One way from a plan to all that is wrong with it, to its document, and to its PDF: the one order in which its files are
//! read, the rules run, the document is made and set. Every command and the tests of the fault pages come this way, so that
//! they never say different things.

#[cfg(feature = "prent")]
mod print;

#[cfg(feature = "prent")]
pub use print::{Demands, Made, make, print};

use crate::check;
use crate::document::{self, Document};
use crate::fault::{Faults, Severity, Sources, code};
use crate::plan::resolved::Resolved;
use crate::plan::source::SourceFile;
use crate::plan::{Extent, Plan};
use crate::read::{self, Found, Origin};

/// What reading a plan and making its document depend on beside the plan.
#[derive(Clone, Copy, Debug)]
pub struct Terms {
    /// Whether the PDF is to carry the plan's files, which asks more of their names.
    pub with_source: bool,
    /// Whether the fonts have a character; they belong to the typesetter, which is not needed to look at a plan.
    pub covered: fn(char) -> bool,
}

/// The document of a plan that has no errors, with its files attached where that is demanded.
///
/// Everything that is wrong is among `faults`, where it stands in `sources`. What only setting can see, such as a row of a
/// table that is taller than a page, is not.
pub fn review(origin: &Origin, terms: Terms, sources: &mut Sources, faults: &mut Faults) -> Option<Document> {
    examine(origin, terms, sources, faults)?.1
}

/// The same with the plan itself, as far as it can be read.
pub fn examine(
    origin: &Origin,
    terms: Terms,
    sources: &mut Sources,
    faults: &mut Faults,
) -> Option<(Plan, Option<Document>)> {
    let Found { plan, pictures, files } = read::read(origin, sources, faults)?;
    if plan.extent < Extent::FrontWithFaults {
        check::check(&Resolved::of(&plan), faults);
        return Some((plan, None));
    }
    if !document::bounded(&plan, faults) {
        return Some((plan, None));
    }
    let resolved = Resolved::of(&plan);
    let alike = faults.alike();
    let make = || {
        let mut faults = alike;
        let mut document = document::build(&resolved, pictures, &mut faults);
        attach(&mut document, &plan, files, terms, &mut faults);
        letters(&document, terms.covered, &mut faults);
        (document, faults)
    };
    let ((), (document, told)) = both(|| check::check(&resolved, faults), make);
    faults.append(told);
    let is_sound = !faults.has_errors();
    Some((plan, is_sound.then_some(document)))
}

/// A plan that is to be compared with another: one without errors. Its document is made for the faults in it alone.
///
/// It may lack the plan that it replaces: most who keep a copy of a plan keep none of the one before it, whose title is all that
/// is missing then.
pub fn comparable(origin: &Origin, sources: &mut Sources, faults: &mut Faults) -> Option<Plan> {
    let Found { plan, pictures, .. } = read::read(origin, sources, faults)?;
    let is_sound = |faults: &Faults| {
        let mut errors = faults.iter().filter(|fault| fault.severity == Severity::Error);
        errors.all(|fault| fault.code == code::NOT_REPLACED)
    };
    if !document::bounded(&plan, faults) {
        return None;
    }
    let resolved = Resolved::of(&plan);
    check::check(&resolved, faults);
    if is_sound(faults) {
        document::build(&resolved, pictures, faults);
    }
    is_sound(faults).then_some(plan)
}

fn attach(document: &mut Document, plan: &Plan, files: Vec<SourceFile>, terms: Terms, faults: &mut Faults) {
    if terms.with_source
        && let Some(files) = read::attachments::with_manifest(plan, files, faults)
    {
        document.attach(files);
    }
}

/// What is wrong with the letters of a document: words without an end, and characters that no font has.
fn letters(document: &Document, covered: fn(char) -> bool, faults: &mut Faults) {
    document::endless(document, faults);
    document::uncovered(document, covered, faults);
}

/// Does two things that know nothing of each other and take as long: beside each other where there are threads.
#[cfg(feature = "cli")]
fn both<A: Send, B: Send>(here: impl FnOnce() -> A + Send, there: impl FnOnce() -> B + Send) -> (A, B) {
    rayon::join(here, there)
}

#[cfg(not(feature = "cli"))]
fn both<A, B: Send>(here: impl FnOnce() -> A, there: impl FnOnce() -> B + Send) -> (A, B) {
    (here(), there())
}
