//! `planverk bygg`: the PDF of each plan.

use super::outputs;
use super::problem::Problem;
use super::usage::Bygg;
use crate::fault::{Face, Fault, Faults, Severity, Sources, counts, short, terminal};
use crate::machine::Outcome;
use crate::machine::output::{self, NotWritten, Written};
use crate::machine::streams::{self, tell};
use crate::norsk::{Målform, counted};
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
    /// It cannot be written, for a reason that lies outside the plan.
    Unwritten(Problem),
    /// What only whoever keeps the templates can mend; in Typst's words.
    Template(String),
}

#[expect(clippy::disallowed_methods, reason = "how long it took is shown, and nothing depends on it")]
fn now() -> Instant {
    Instant::now()
}

/// Builds the plans; each one that is sound is built, whatever is wrong with the others.
pub fn run(order: &Bygg) -> Outcome {
    let start = now();
    let Search { plans, passed_over } = match read::find(&order.plans) {
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
    let beside = super::passed_over(&passed_over, order.demands.strict);
    report(&plans, &built, order.demands.strict, start.elapsed()).or_worse(beside)
}

fn build(plan: &PlanFolder, order: &Bygg, templates: &Templates) -> Built {
    let start = now();
    let (mut faults, mut sources) = (Faults::new(), Sources::new());
    let (origin, mut typesetter) = (Origin::folder(plan.clone()), Typesetter::new(templates.clone()));
    let end = match make(&origin, order.demands, &mut typesetter, &mut sources, &mut faults) {
        Ok(made) => write(&made, order, templates, &mut faults),
        Err(words) if words.is_empty() => End::Refused,
        Err(words) => End::Template(words.join("\n")),
    };
    Built { faults, sources, end, time: start.elapsed() }
}

fn write(made: &Made, order: &Bygg, templates: &Templates, faults: &mut Faults) -> End {
    let Made { document, printed: Printed { laid, pdf } } = made;
    if let Some(root) = &order.typst {
        let files = match typeset::project(document, laid, templates) {
            Ok(files) => files,
            Err(fault) => {
                faults.push(*fault);
                return End::Refused;
            }
        };
        if let Err(why) = output::write_project(root, &document.id, &files, order.write_over) {
            return End::Unwritten(not_written(&why));
        }
    }
    let file = order.out.join(format!("{}.pdf", document.id));
    match output::write(&file, pdf) {
        Ok(written) => End::Done { file, pages: laid.pages(), written },
        Err(error) => End::Unwritten(Problem::file(&file, &error, "skriv PDF-en ein annan stad, med --ut")),
    }
}

/// Why a Typst project is not written.
fn not_written(why: &NotWritten) -> Problem {
    let names = |paths: &[PathBuf]| {
        let named = paths.iter().take(5).map(|path| streams::shown(path)).collect::<Vec<_>>().join(", ");
        let more = paths.len().saturating_sub(5);
        if more == 0 { named } else { format!("{named} og {more} til") }
    };
    match why {
        NotWritten::Changed(paths) => {
            let what = "desse er endra sidan planverk skreiv dei, og blir ikkje skrivne over";
            let hint =
                "flytt dei til ei mappe for seg og bruk henne med --malar; eller skriv over dei med --skriv-over";
            Problem::usage(format!("{what}: {}", names(paths)), hint)
        }
        NotWritten::InTheWay(path) => {
            let message =
                format!("{} er inga vanleg fil eller mappe, og blir ikkje skriven over", streams::shown(path));
            Problem::usage(message, "skriv prosjektet til ei ny mappe")
        }
        NotWritten::Io(path, error) => Problem::file(path, error, "skriv prosjektet ein annan stad, med --typst"),
    }
}

fn report(plans: &[PlanFolder], built: &[Built], strict: bool, total: Duration) -> Outcome {
    let face = streams::status_face(Målform::default());
    let mut outcome = Outcome::Fine;
    let mut done = 0;
    let mut said = HashSet::new();
    for (plan, built) in plans.iter().zip(built) {
        for text in built.faults.sorted().into_iter().filter_map(|fault| shown(fault, &built.sources, strict, face)) {
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
                let found =
                    if built.faults.is_empty() { String::new() } else { format!("; {}", counts(told, face.målform)) };
                let pages = counted(*pages, "side", "sider");
                tell(format!("{}: {pages} på {}{note}{found}", streams::shown(file), seconds(built.time)));
            }
            End::Refused => {
                tell(format!("{folder}: ikkje bygd, {}", counts(told, face.målform)));
                outcome = outcome.or_worse(built.faults.blame().map_or(Outcome::Faults, Outcome::from));
            }
            End::Unwritten(why) => {
                outcome = outcome.or_worse(why.show());
                tell(format!("{folder}: ikkje bygd"));
            }
            End::Template(why) => {
                tell(format!("{why}\n{folder}: ikkje bygd"));
                outcome = outcome.or_worse(Outcome::Faults);
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

/// A fault as the builder needs it: what stops the plan whole, what does not as a line, and what is only worth a look not at all.
fn shown(fault: &Fault, sources: &Sources, strict: bool, face: Face) -> Option<String> {
    match fault.severity {
        Severity::Warning if !strict => Some(short::head(fault, sources, face.målform)),
        Severity::Error | Severity::Warning => Some(terminal::render(fault, sources, face) + "\n"),
        Severity::Note => None,
    }
}

/// `0,42 s`, with a decimal comma.
fn seconds(time: Duration) -> String {
    format!("{:.2} s", time.as_secs_f64()).replace('.', ",")
}
