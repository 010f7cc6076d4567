//! All that can be said of a plan before it is set: the one order in which its files are read, the rules are asked and the
//! document is made. `bygg`, `sjekk` and the examples of the fault pages all ask here, so that they never say different things.

use crate::check;
use crate::document::{self, Document};
use crate::fault::{Faults, Sources};
use crate::plan::picture::Bilete;
use crate::plan::source::SourceFile;
use crate::plan::{Extent, Plan};
use crate::read::{self, Found, PlanFolder};

/// What a plan is to be good for.
#[derive(Clone, Copy)]
pub struct Demands {
    /// Whether the PDF is to carry the plan's files, which asks more of their names.
    pub with_source: bool,
    /// Whether the fonts have a character; they belong to the typesetter, which is not needed to look at a plan.
    pub covered: fn(char) -> bool,
}

/// The document of a plan that has no errors, with its files attached where that is demanded.
///
/// Everything that is wrong is told in `faults`, where it stands in `sources`. What only setting can see, such as a row of a
/// table that is taller than a page, is not among it.
pub fn review(folder: &PlanFolder, demands: Demands, sources: &mut Sources, faults: &mut Faults) -> Option<Document> {
    review_found(read::read(folder, sources, faults)?, demands, faults)
}

/// The same of a plan that has been read.
pub fn review_found(found: Found, demands: Demands, faults: &mut Faults) -> Option<Document> {
    let Found { plan, bilete, kjelder } = found;
    if plan.extent < Extent::WithFront {
        check::check(&plan, faults);
        return None;
    }
    let ((), (document, told)) = both(|| check::check(&plan, faults), || made(&plan, bilete, kjelder, demands));
    faults.append(told);
    (!faults.has_errors()).then_some(document)
}

/// The document of a plan, and what making it has told.
fn made(plan: &Plan, bilete: Vec<Bilete>, kjelder: Vec<SourceFile>, demands: Demands) -> (Document, Faults) {
    let mut faults = Faults::new();
    let mut document = document::build(plan, bilete, &mut faults);
    if demands.with_source
        && let Some(kjelder) = read::attachments::with_list(plan, kjelder, &mut faults)
    {
        document.attach(kjelder);
    }
    document::endless_words(&document, &mut faults);
    document::uncovered(&document, demands.covered, &mut faults);
    (document, faults)
}

/// Does two things that know nothing of each other and take as long: beside each other where there are threads.
#[cfg(feature = "cli")]
fn both<A, B: Send>(here: impl FnOnce() -> A, there: impl FnOnce() -> B + Send) -> (A, B) {
    std::thread::scope(|scope| {
        let there = scope.spawn(there);
        (here(), there.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
    })
}

#[cfg(not(feature = "cli"))]
fn both<A, B: Send>(here: impl FnOnce() -> A, there: impl FnOnce() -> B + Send) -> (A, B) {
    (here(), there())
}
