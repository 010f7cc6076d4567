//! `planverk bygg`: the PDF of each plan.

use super::outputs;
use super::problem::Problem;
use super::usage::Bygg;
use crate::fault::{Fault, Faults, Severity, Sources, counts, short, terminal};
use crate::machine::output::{self, NotWritten, Written};
use crate::machine::streams::{self, tell};
use crate::machine::{Outcome, words};
use crate::norsk::counted;
use crate::read::{self, Origin, PlanFolder, Search};
use crate::review::{Made, make};
use crate::typeset::{self, Printed, Templates, Typesetter};
use rayon::prelude::*;
use std::collections::HashSet;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// What became of one plan.
struct Built {
    faults: Faults,
    sources: Sources,
    end: End,
    time: Duration,
}

enum End {
    Done {
        file: PathBuf,
        pages: usize,
        written: Written,
    },
    Refused,
    /// The machine said no; in nynorsk.
    Machine(String),
    /// Something that is no fault of the plan's.
    Template(String),
    /// What is there already, and is not written over.
    Kept(String),
}

#[expect(clippy::disallowed_methods, reason = "how long it took is shown, and nothing depends on it")]
fn now() -> Instant {
    Instant::now()
}

/// Builds the plans; each one that is sound is built, whatever is wrong with the others.
pub fn run(order: &Bygg) -> Outcome {
    let start = now();
    let Search { plans, passed_over, is_shut } = match read::find(&order.plans) {
        Ok(search) => search,
        Err(why) => return Problem::from(why).show(),
    };
    let folders = [("--ut", Some(&order.out)), ("--typst", order.typst.as_ref())];
    let mut folders = folders.into_iter().filter_map(|(option, folder)| Some((option, folder?)));
    let fits = folders.try_for_each(|(option, folder)| outputs::check_folder(option, folder));
    if let Err(why) = fits.and_then(|()| outputs::check_plans(&plans)) {
        return why.show();
    }
    if order.templates.as_ref().is_some_and(|t| !t.is_dir()) {
        let hint = "skriv vegen til mappa med eigne malar";
        return Problem::usage("mappa etter --malar finst ikkje", hint).show();
    }
    let templates = order.templates.clone().map_or(Templates::Embedded, Templates::Folder);
    let built: Vec<Built> = plans.par_iter().map(|plan| build(plan, order, &templates)).collect();
    let beside = super::passed_over(&passed_over, is_shut, order.demands.strict);
    worse(report(&plans, &built, order.demands.strict, start.elapsed()), beside)
}

fn build(plan: &PlanFolder, order: &Bygg, templates: &Templates) -> Built {
    let start = now();
    let (mut faults, mut sources) = (Faults::new(), Sources::new());
    let (origin, mut typesetter) = (Origin::folder(plan.clone()), Typesetter::new(templates.clone()));
    let end = match make(&origin, order.demands, &mut typesetter, &mut sources, &mut faults) {
        Ok(made) => write(&made, order, templates),
        Err(words) if words.is_empty() => End::Refused,
        Err(words) => End::Template(words.join("\n")),
    };
    Built { faults, sources, end, time: start.elapsed() }
}

fn write(made: &Made, order: &Bygg, templates: &Templates) -> End {
    let Made { document, printed: Printed { laid, pdf } } = made;
    if let Some(root) = &order.typst {
        let files = match typeset::project(document, laid, templates) {
            Ok(files) => files,
            Err(why) => return End::Template(why),
        };
        match output::write_project(root, &document.id, &files, order.write_over) {
            Ok(()) => {}
            Err(NotWritten::Io(path, e)) => return End::Machine(format!("{}: {}", streams::shown(&path), words(&e))),
            Err(why) => return End::Kept(kept(&why)),
        }
    }
    let file = order.out.join(format!("{}.pdf", document.id));
    match output::write(&file, pdf) {
        Ok(written) => End::Done { file, pages: laid.pages(), written },
        Err(e) => End::Machine(format!("{}: {}", streams::shown(&file), words(&e))),
    }
}

/// Why a Typst project is not written.
fn kept(why: &NotWritten) -> String {
    let names = |paths: &[PathBuf]| {
        let named = paths.iter().take(5).map(|path| streams::shown(path)).collect::<Vec<_>>().join(", ");
        let more = paths.len().saturating_sub(5);
        if more == 0 { named } else { format!("{named} og {more} til") }
    };
    match why {
        NotWritten::Changed(paths) => format!(
            "feil: desse er endra sidan planverk skreiv dei, og blir ikkje skrivne over: {}\n  råd: flytt dei til ei mappe for seg \
             og bruk henne med --malar; eller skriv over dei med --skriv-over",
            names(paths)
        ),
        NotWritten::InTheWay(path) | NotWritten::Io(path, _) => format!(
            "feil: {} er inga vanleg fil eller mappe, og blir ikkje skriven over\n  råd: skriv prosjektet til ei ny mappe",
            streams::shown(path)
        ),
    }
}

fn report(plans: &[PlanFolder], built: &[Built], strict: bool, total: Duration) -> Outcome {
    let colour = streams::status_colour();
    let mut outcome = Outcome::Fine;
    let mut done = 0;
    let mut said = HashSet::new();
    for (plan, built) in plans.iter().zip(built) {
        for text in built.faults.sorted().into_iter().filter_map(|fault| shown(fault, &built.sources, strict, colour)) {
            // what is wrong in a file that plans share is wrong once
            if said.insert(text.clone()) {
                tell(&text);
            }
        }
        let told = |severity| built.faults.count(severity);
        let folder = streams::shown(&plan.path);
        match &built.end {
            End::Done { file, pages, written } => {
                done += 1;
                let note = if *written == Written::Unchanged { ", uendra" } else { "" };
                let found = if built.faults.is_empty() { String::new() } else { format!("; {}", counts(told)) };
                let pages = counted(*pages, "side", "sider");
                tell(format!("{}: {pages} på {}{note}{found}", streams::shown(file), seconds(built.time)));
            }
            End::Refused => {
                tell(format!("{folder}: ikkje bygd, {}", counts(told)));
                outcome = worse(outcome, Outcome::Faults);
            }
            End::Machine(why) => {
                tell(format!("feil: {why}\n{folder}: ikkje bygd"));
                outcome = worse(outcome, Outcome::Machine);
            }
            End::Kept(why) => {
                tell(format!("{why}\n{folder}: ikkje bygd"));
                outcome = worse(outcome, Outcome::Usage);
            }
            End::Template(why) => {
                tell(format!("{why}\n{folder}: ikkje bygd"));
                outcome = worse(outcome, Outcome::Faults);
            }
        }
    }
    if plans.len() > 1 {
        tell(format!("Bygde {done} av {} på {}.", counted(plans.len(), "plan", "planar"), seconds(total)));
    }
    let milder = |built: &Built| built.faults.count(Severity::Warning) + built.faults.count(Severity::Note) > 0;
    if built.iter().any(milder) {
        tell("«planverk sjekk» viser åtvaringane og merknadene heilt, med råd.");
    }
    outcome
}

/// A machine that says no weighs more than a fault in a plan: it stops the sound ones too. Files that are in the way are no fault of
/// a plan's.
fn worse(a: Outcome, b: Outcome) -> Outcome {
    [Outcome::Machine, Outcome::Usage, Outcome::Faults].into_iter().find(|worst| [a, b].contains(worst)).unwrap_or(b)
}

/// A fault as the builder needs it: what stops the plan whole, what does not as a line, and what is only worth a look not at all.
fn shown(fault: &Fault, sources: &Sources, strict: bool, colour: bool) -> Option<String> {
    match fault.severity {
        Severity::Warning if !strict => Some(short::head(fault, sources)),
        Severity::Error | Severity::Warning => Some(terminal::render(fault, sources, colour) + "\n"),
        Severity::Note => None,
    }
}

/// `0,42 s`, with a decimal comma.
fn seconds(time: Duration) -> String {
    format!("{:.2} s", time.as_secs_f64()).replace('.', ",")
}
