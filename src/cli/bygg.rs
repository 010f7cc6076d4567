//! `planverk bygg`: the PDF of each plan.

use super::outputs;
use super::problem::Problem;
use crate::fault::{Face, Fault, Faults, Severity, Sources, counts, short, terminal};
use crate::machine::output::{self, NotWritten, Written};
use crate::machine::own_time::{now, timed};
use crate::machine::progress;
use crate::machine::streams::{self, say, tell};
use crate::machine::{Outcome, manner};
use crate::norsk::{Said, said};
use crate::read::{self, Origin, PlanFolder, Search};
use crate::review::{Made, make};
use crate::typeset::{self, Printed, Templates, Typesetter};
use crate::usage::{Bygg, OUTPUT};
use rayon::prelude::*;
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

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

/// Builds the plans; each one that is sound is built, whatever is wrong with the others.
pub fn run(order: &Bygg) -> Outcome {
    let start = now();
    let Search { plans, passed_over, root } = match read::find(&order.plans) {
        Ok(search) => search,
        Err(why) => return Problem::from(why).show(),
    };
    manner::at_hand(read::agreed(plans.iter().map(read::spoken_in)));
    // whoever stands in a plan finds the PDF where it always lies
    let out = order.out.clone().unwrap_or_else(|| root.unwrap_or_default().join(OUTPUT));
    let folders = [("--ut", Some(&out)), ("--typst", order.typst.as_ref())];
    let mut folders = folders.into_iter().filter_map(|(option, folder)| Some((option, folder?)));
    let fits = folders.try_for_each(|(option, folder)| outputs::check_folder(option, folder));
    if let Err(why) = fits.and_then(|()| outputs::check_plans(&plans)) {
        return why.show();
    }
    if order.templates.as_ref().is_some_and(|t| !t.is_dir()) {
        let message = said!("mappa etter --malar finst ikkje", "mappen etter --maler finnes ikke");
        let hint = said!("skriv vegen til mappa med eigne malar", "skriv veien til mappen med egne maler");
        return Problem::usage(message, hint).show();
    }
    let templates = order.templates.clone().map_or(Templates::Embedded, Templates::Folder);
    let built = build_all(&plans, order, &out, &templates);
    let beside = super::passed_over(&passed_over, order.demands.strict);
    let built_so = report(&plans, &built, order.demands.strict, start.elapsed()).or_worse(beside);
    if order.open { built_so.or_worse(open(&built)) } else { built_so }
}

/// Opens the PDFs in what the machine shows PDFs with.
fn open(built: &[Built]) -> Outcome {
    let files = built.iter().filter_map(|built| match &built.end {
        End::Done { file, .. } => Some(file),
        _ => None,
    });
    let opened = files.map(|file| {
        if opener::open(file).is_ok() {
            return Outcome::Fine;
        }
        let name = streams::shown(file);
        let message = said!("{name} er bygd, men let seg ikkje opne", "{name} er bygd, men lar seg ikke åpne");
        let hint = said!(
            "opne fila sjølv; maskina fann ikkje noko program for PDF",
            "åpne filen selv; maskinen fant ikke noe program for PDF"
        );
        Problem::machine(message, hint).show()
    });
    opened.fold(Outcome::Fine, Outcome::or_worse)
}

/// Builds the plans beside each other, and says how far it has come where that takes long.
fn build_all(plans: &[PlanFolder], order: &Bygg, out: &Path, templates: &Templates) -> Vec<Built> {
    // how many are begun, and the last of them
    let begun = Mutex::new((0, String::new()));
    let line = || {
        let (count, folder) = begun.lock().unwrap_or_else(PoisonError::into_inner).clone();
        match plans.len() {
            1 => said!("byggjer {folder}", "bygger {folder}"),
            all => said!("byggjer {count} av {all}: {folder}", "bygger {count} av {all}: {folder}"),
        }
    };
    let one = |plan: &PlanFolder| {
        {
            let mut begun = begun.lock().unwrap_or_else(PoisonError::into_inner);
            *begun = (begun.0 + 1, streams::shown(&plan.path));
        }
        let (built, time) = timed(|| build(plan, order, out, templates));
        Built { time, ..built }
    };
    progress::shown(line, || plans.par_iter().map(one).collect())
}

fn build(plan: &PlanFolder, order: &Bygg, out: &Path, templates: &Templates) -> Built {
    let (mut faults, mut sources) = (Faults::new(), Sources::new());
    let (origin, mut typesetter) = (Origin::folder(plan.clone()), Typesetter::new(templates.clone()));
    let end = match make(&origin, order.demands, &mut typesetter, &mut sources, &mut faults) {
        Ok(made) => write(&made, order, out, templates, &mut faults),
        Err(words) if words.is_empty() => End::Refused,
        Err(words) => End::Template(words.join("\n")),
    };
    Built { faults, sources, end, time: Duration::ZERO }
}

fn write(made: &Made, order: &Bygg, out: &Path, templates: &Templates, faults: &mut Faults) -> End {
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
    let file = out.join(format!("{}.pdf", document.id));
    match output::write(&file, pdf) {
        Ok(written) => End::Done { file, pages: laid.pages(), written },
        Err(error) => {
            let hint = said!("skriv PDF-en ein annan stad, med --ut", "skriv PDF-en et annet sted, med --ut");
            End::Unwritten(Problem::file(&file, &error, hint))
        }
    }
}

/// Why a Typst project is not written.
fn not_written(why: &NotWritten) -> Problem {
    let names = |paths: &[PathBuf]| {
        let named = paths.iter().take(5).map(|path| streams::shown(path)).collect::<Vec<_>>().join(", ");
        let more = paths.len().saturating_sub(5);
        if more == 0 { Said::same(named) } else { said!("{named} og {more} til", "{named} og {more} til") }
    };
    match why {
        NotWritten::Changed(paths) => {
            let names = names(paths);
            let message = said!(
                "desse er endra sidan planverk skreiv dei, og blir ikkje skrivne over: {names}",
                "disse er endret siden planverk skrev dem, og blir ikke skrevet over: {names}"; names
            );
            let hint = said!(
                "flytt dei til ei mappe for seg og bruk henne med --malar; eller skriv over dei med --skriv-over",
                "flytt dem til en mappe for seg og bruk den med --maler; eller skriv over dem med --skriv-over"
            );
            Problem::usage(message, hint)
        }
        NotWritten::InTheWay(path) => {
            let path = streams::shown(path);
            let message = said!(
                "{path} er inga vanleg fil eller mappe, og blir ikkje skriven over",
                "{path} er ingen vanlig fil eller mappe, og blir ikke skrevet over"
            );
            Problem::usage(message, said!("skriv prosjektet til ei ny mappe", "skriv prosjektet til en ny mappe"))
        }
        NotWritten::Io(path, error) => {
            let hint =
                said!("skriv prosjektet ein annan stad, med --typst", "skriv prosjektet et annet sted, med --typst");
            Problem::file(path, error, hint)
        }
    }
}

fn report(plans: &[PlanFolder], built: &[Built], strict: bool, total: Duration) -> Outcome {
    let face = streams::status_face(manner::spoken());
    let mut outcome = Outcome::Fine;
    let mut done = 0;
    let mut said = HashSet::new();
    for (plan, built) in plans.iter().zip(built) {
        let face = Face { målform: manner::spoken_of(read::spoken(&built.sources)), ..face };
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
                let (file, time) = (streams::shown(file), seconds(built.time));
                let pages = Said::counted(*pages, ["side", "sider"], ["side", "sider"]);
                let mut line = vec![said!("{file}: {pages} på {time}", "{file}: {pages} på {time}"; pages)];
                if *written == Written::Unchanged {
                    line.push(said!(", uendra", ", uendret"));
                }
                if !built.faults.is_empty() {
                    let counts = counts(told);
                    line.push(said!("; {counts}", "; {counts}"; counts));
                }
                say(&Said::joined(line, ""));
            }
            End::Refused => {
                let counts = counts(told);
                say(&said!("{folder}: ikkje bygd, {counts}", "{folder}: ikke bygd, {counts}"; counts));
                outcome = outcome.or_worse(built.faults.blame().map_or(Outcome::Faults, Outcome::from));
            }
            End::Unwritten(why) => {
                outcome = outcome.or_worse(why.show());
                say(&not_built(&folder));
            }
            End::Template(why) => {
                tell(why);
                say(&not_built(&folder));
                outcome = outcome.or_worse(Outcome::Faults);
            }
        }
    }
    if plans.len() > 1 {
        let (plans, time) = (Said::counted(plans.len(), ["plan", "planar"], ["plan", "planer"]), seconds(total));
        say(&said!("Bygde {done} av {plans} på {time}.", "Bygde {done} av {plans} på {time}."; plans));
    }
    let milder = |built: &Built| built.faults.count(Severity::Warning) + built.faults.count(Severity::Note) > 0;
    if built.iter().any(milder) {
        say(&said!(
            "«planverk sjekk» viser åtvaringane og merknadene heilt, med råd.",
            "«planverk sjekk» viser advarslene og merknadene helt, med råd."
        ));
    }
    outcome
}

fn not_built(folder: &str) -> Said {
    said!("{folder}: ikkje bygd", "{folder}: ikke bygd")
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
