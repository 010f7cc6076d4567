//! `planverk sjekk`: all that is wrong with the plans, and all that is worth a look, without setting them.

mod cures;
mod findings;
mod json;

use super::problem::Problem;
use super::usage::{Mending, Sjekk, View};
use crate::fault::{Faults, Severity, Sources, short, terminal};
use crate::machine::Outcome;
use crate::machine::streams::{self, shown, tell};
use crate::norsk::{Målform, counted};
use crate::read::{self, Origin, PlanFolder, Search};
use crate::review::{Terms, review};
use crate::typeset;
use findings::Findings;
use rayon::prelude::*;
use std::fmt::Write;

pub use json::schema;

/// A plan, and what is said of it.
struct Looked {
    folder: PlanFolder,
    sources: Sources,
    faults: Faults,
}

/// Looks at the plans and shows what was found: the faults on standard out, a summary on standard error.
pub fn run(order: &Sjekk) -> Outcome {
    let Search { plans, passed_over } = match read::find(&order.plans) {
        Ok(search) => search,
        Err(why) => return Problem::from(why).show(),
    };
    let mended = match order.mending {
        Mending::Written => {
            let done = cures::make(&plans);
            if done.outcome != Outcome::Fine {
                streams::show(&done.told);
                return done.outcome;
            }
            Some(done.told)
        }
        Mending::Shown | Mending::Nothing => None,
    };
    let kept = || if order.mending == Mending::Shown { Faults::to_cure() } else { Faults::new() };
    let looked: Vec<Looked> = plans.into_par_iter().map(|folder| look(folder, kept())).collect();
    let nowhere = Sources::new();
    let findings = Findings::of(&looked, (&passed_over, &nowhere));
    let mended = mended.or_else(|| (order.mending == Mending::Shown).then(|| cures::propose(&looked)));
    let ended = streams::show(&match (&mended, order.view) {
        (Some(told), _) => told.clone(),
        (None, View::Text) => text_lines(&findings),
        (None, View::Short) => short_lines(&findings),
        (None, View::Json) => json::write(&looked, &findings),
    });
    if mended.as_ref().is_some_and(String::is_empty) {
        tell("Det er ingenting som planverk kan rette for deg.");
    }
    if order.view != View::Json {
        tell(summary(&looked, &findings, order.mending).trim_end());
    }
    let blamed = looked.iter().map(|plan| &plan.faults).chain([&passed_over]).filter_map(Faults::blame).max();
    match (ended, blamed) {
        (Outcome::Fine, Some(blame)) => Outcome::from(blame),
        (Outcome::Fine, None) if order.strict && findings.count(Severity::Warning) > 0 => Outcome::Faults,
        (ended, _) => ended,
    }
}

fn look(folder: PlanFolder, mut faults: Faults) -> Looked {
    let mut sources = Sources::new();
    let terms = Terms { with_source: false, covered: typeset::font_covers };
    review(&Origin::folder(folder.clone()), terms, &mut sources, &mut faults);
    Looked { folder, sources, faults }
}

fn text_lines(findings: &Findings) -> String {
    let face = streams::data_face(Målform::default());
    findings.iter().map(|(fault, sources)| terminal::render(fault, sources, face) + "\n\n").collect()
}

fn short_lines(findings: &Findings) -> String {
    findings.iter().map(|(fault, sources)| short::line(fault, sources, Målform::default()) + "\n").collect()
}

/// How many plans were looked at, what was found, and what can be done about it.
fn summary(looked: &[Looked], findings: &Findings, mending: Mending) -> String {
    let plans = counted(looked.len(), "plan", "planar");
    let saw = if mending == Mending::Written { "Att i" } else { "Såg på" };
    if findings.is_empty() {
        return format!("{saw} {plans}: ingenting å seie.\n");
    }
    let mut text = format!("{saw} {plans}: {}.\n", findings.counts());
    for plan in looked.iter().filter(|plan| plan.faults.has_errors()) {
        let _ = writeln!(text, "{} kan ikkje byggjast før feila er retta.", shown(&plan.folder.path));
    }
    // a cure in a file that is no sound YAML is not made, so whether there is one is found out, and not reckoned
    if mending == Mending::Nothing && !cures::propose(looked).is_empty() {
        text += "Noko av dette kan planverk rette: planverk sjekk --vis viser kva, og --rett gjer det.\n";
    }
    if let (Some((fault, _)), Mending::Nothing) = (findings.iter().next(), mending) {
        let _ = writeln!(text, "Meir om ein kode: planverk forklar {}", fault.code.id);
    }
    text
}
