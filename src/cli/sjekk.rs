//! `planverk sjekk`: all that is wrong with the plans, and all that is worth a look, without setting them.

mod cures;
mod findings;
mod json;
mod names;

use super::problem::Problem;
use crate::fault::{Face, Faults, Severity, Sources, short, terminal};
use crate::machine::Outcome;
use crate::machine::manner;
use crate::machine::streams::{self, say, shown};
use crate::norsk::{Målform, Said, said};
use crate::read::{self, Origin, PlanFolder, Search};
use crate::review::{Terms, review};
use crate::typeset;
use crate::usage::{Mending, Sjekk, View};
use findings::{Findings, Found};
use rayon::prelude::*;

pub use json::schema;

/// A plan, and what is said of it.
struct Looked {
    folder: PlanFolder,
    sources: Sources,
    faults: Faults,
    /// What is spoken of it.
    målform: Målform,
}

/// Looks at the plans and shows what was found: the faults on standard out, a summary on standard error.
pub fn run(order: &Sjekk) -> Outcome {
    let (renamed, outcome) = match order.mending {
        Mending::Written => names::make(&order.plans),
        Mending::Shown | Mending::Nothing => (String::new(), Outcome::Fine),
    };
    if outcome != Outcome::Fine {
        streams::show(&renamed);
        return outcome;
    }
    let Search { plans, passed_over, .. } = match read::find(&order.plans) {
        Ok(search) => search,
        Err(why) => return Problem::from(why).show(),
    };
    manner::at_hand(read::agreed(plans.iter().map(read::spoken_in)));
    let mended = match order.mending {
        Mending::Written => {
            let done = cures::make(&plans);
            if done.outcome != Outcome::Fine {
                streams::show(&(renamed + &done.told));
                return done.outcome;
            }
            Some(renamed + &done.told)
        }
        Mending::Shown | Mending::Nothing => None,
    };
    let kept = || if order.mending == Mending::Shown { Faults::to_cure() } else { Faults::new() };
    let to_rename = match order.mending {
        Mending::Shown => names::propose(&plans, &passed_over),
        Mending::Written | Mending::Nothing => String::new(),
    };
    let looked: Vec<Looked> = plans.into_par_iter().map(|folder| look(folder, kept())).collect();
    let nowhere = Sources::new();
    let findings = Findings::of(&looked, (&passed_over, &nowhere));
    let mended = mended.or_else(|| (order.mending == Mending::Shown).then(|| to_rename + &cures::propose(&looked)));
    let ended = streams::show(&match (&mended, order.view) {
        (Some(told), _) => told.clone(),
        (None, View::Text) => text_lines(&findings),
        (None, View::Short) => short_lines(&findings),
        (None, View::Json) => json::write(&looked, &findings),
    });
    if mended.as_ref().is_some_and(String::is_empty) {
        say(&said!(
            "Det er ingenting som planverk kan rette for deg.",
            "Det er ingenting som planverk kan rette for deg."
        ));
    }
    if order.view != View::Json {
        say(&summary(&looked, &findings, order.mending));
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
    let målform = manner::spoken_of(read::spoken(&sources));
    Looked { folder, sources, faults, målform }
}

fn text_lines(findings: &Findings) -> String {
    let face = streams::data_face(manner::spoken());
    let text = |found: Found| terminal::render(found.fault, found.sources, Face { målform: found.målform, ..face });
    findings.iter().map(|found| text(found) + "\n\n").collect()
}

fn short_lines(findings: &Findings) -> String {
    findings.iter().map(|found| short::line(found.fault, found.sources, found.målform) + "\n").collect()
}

/// How many plans were looked at, what was found, and what can be done about it.
fn summary(looked: &[Looked], findings: &Findings, mending: Mending) -> Said {
    let plans = Said::counted(looked.len(), ["plan", "planar"], ["plan", "planer"]);
    let saw = match mending {
        Mending::Written => said!("Att i {plans}", "Igjen i {plans}"; plans),
        Mending::Shown | Mending::Nothing => said!("Såg på {plans}", "Så på {plans}"; plans),
    };
    if findings.is_empty() {
        return said!("{saw}: ingenting å seie.", "{saw}: ingenting å si."; saw);
    }
    let counts = findings.counts();
    let mut lines = vec![said!("{saw}: {counts}.", "{saw}: {counts}."; saw, counts)];
    for plan in looked.iter().filter(|plan| plan.faults.has_errors()) {
        let folder = shown(&plan.folder.path);
        lines.push(said!(
            "{folder} kan ikkje byggjast før feila er retta.",
            "{folder} kan ikke bygges før feilene er rettet."
        ));
    }
    // a cure in a file that is no sound YAML is not made, so whether there is one is found out, and not reckoned
    let has_wrong_name = findings.iter().any(|found| found.fault.rename.is_some());
    if mending == Mending::Nothing && (has_wrong_name || !cures::propose(looked).is_empty()) {
        lines.push(said!(
            "Noko av dette kan planverk rette: planverk sjekk --vis viser kva, og --rett gjer det.",
            "Noe av dette kan planverk rette: planverk sjekk --vis viser hva, og --rett gjør det."
        ));
    }
    if let (Some(found), Mending::Nothing) = (findings.iter().next(), mending) {
        let code = found.fault.code.id;
        lines.push(said!("Meir om ein kode: planverk forklar {code}", "Mer om en kode: planverk forklar {code}"));
    }
    Said::joined(lines, "\n")
}
