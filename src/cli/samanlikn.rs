//! `planverk samanlikn`: what changed from one plan to another.

use super::Outcome;
use super::named;
use super::output::{self, Written};
use super::problem::Problem;
use super::usage::{Format, Samanlikn};
use crate::compare::{self, Changes, Story};
use crate::document::{Document, report};
use crate::fault::{Faults, Severity, Sources};
use crate::formats::{json, markdown, terminal};
use crate::norsk::counted;
use crate::plan::Plan;
use crate::read::Origin;
use crate::review;
use crate::typeset::{Templates, Typesetter};
use std::io::{self, IsTerminal};
use std::path::Path;

/// Compares the two plans and shows the changes.
pub fn run(order: &Samanlikn) -> Outcome {
    let ending = match order.ut.as_deref().map(|ut| (ut, Ending::of(ut))) {
        Some((_, None)) => {
            let hint = "ho må slutte på .pdf, .md eller .json";
            return Problem::usage("fila etter --ut har ei ending som ikkje går", hint).show();
        }
        Some((ut, Some(ending))) => Some((ut, ending)),
        None => None,
    };
    let (gammal, ny, mut sources) = match sides(order) {
        Ok(sides) => sides,
        Err(outcome) => return outcome,
    };
    let mut endringar = compare::compare(&gammal.plan, &ny.plan);
    gammal.name(&mut endringar.old.name);
    ny.name(&mut endringar.new.name);
    output::faults(compare::remarks(&endringar).sorted(), &sources);
    let outcome = match ending {
        Some((ut, ending)) => write(ut, ending, &endringar, (&gammal.plan, &ny.plan), &mut sources),
        None => Outcome::Fine,
    };
    let shown = match (order.format, ending) {
        (None, Some(_)) => Outcome::Fine,
        (format, _) => show(format.unwrap_or(Format::Text), &endringar),
    };
    match (outcome, shown) {
        (Outcome::Fine, Outcome::Fine) if order.avslutt_kode && !endringar.are_equal() => Outcome::Different,
        (Outcome::Fine, shown) => shown,
        (outcome, _) => outcome,
    }
}

/// A plan that was read, and where from.
struct Extent {
    plan: Plan,
    revisjon: Option<String>,
}

impl Extent {
    /// Adds the revision to the name of the plan, so that two of the same plan can be told apart.
    fn name(&self, namn: &mut String) {
        namn.push_str(self.revisjon.as_deref().unwrap_or_default());
    }
}

/// Both plans; when one of them cannot be used, it has been told why.
fn sides(order: &Samanlikn) -> Result<(Extent, Extent, Sources), Outcome> {
    let mut sources = Sources::new();
    let ny = named::open(&order.ny).map_err(|why| why.show())?;
    let førre = order.førre.as_deref().map(named::open).transpose().map_err(|why| why.show())?;
    let new_plan = read(&ny, &mut sources);
    let førre = match (førre, &new_plan) {
        (Some(førre), _) => førre,
        (None, Some(plan)) => named::replaced(&ny, plan).map_err(|why| why.show())?,
        (None, None) => return Err(Outcome::Faults),
    };
    let old_plan = read(&førre, &mut sources);
    match (old_plan, new_plan) {
        (Some(old), Some(new)) => {
            Ok((Extent { plan: old, revisjon: førre.tag() }, Extent { plan: new, revisjon: ny.tag() }, sources))
        }
        _ => Err(Outcome::Faults),
    }
}

/// The plan of a side; one with errors is not compared, and the errors are shown.
fn read(origin: &Origin, sources: &mut Sources) -> Option<Plan> {
    let mut faults = Faults::new();
    let plan = review::comparable(origin, sources, &mut faults);
    if plan.is_none() {
        tell(&faults, sources);
        let errors = faults.sorted().iter().filter(|f| f.severity == Severity::Error).count();
        eprintln!("{}: kan ikkje samanliknast, {errors} feil", origin.shown());
    }
    plan
}

fn tell(faults: &Faults, sources: &Sources) {
    output::faults(faults.sorted().into_iter().filter(|f| f.severity == Severity::Error), sources);
}

/// What a file that is written is.
#[derive(Clone, Copy, Debug)]
enum Ending {
    Pdf,
    Markdown,
    Json,
}

impl Ending {
    fn of(path: &Path) -> Option<Ending> {
        match path.extension()?.to_str()?.to_lowercase().as_str() {
            "pdf" => Some(Ending::Pdf),
            "md" => Some(Ending::Markdown),
            "json" => Some(Ending::Json),
            _ => None,
        }
    }
}

fn write(ut: &Path, ending: Ending, endringar: &Changes, plans: (&Plan, &Plan), sources: &mut Sources) -> Outcome {
    let (bytes, pages) = match ending {
        Ending::Markdown => (markdown::write(&Story::of(endringar)).into_bytes(), None),
        Ending::Json => (json::write(endringar).into_bytes(), None),
        Ending::Pdf => match print(&report::build(&Story::of(endringar), plans.0, plans.1), sources) {
            Ok((bytes, pages)) => (bytes, Some(pages)),
            Err(outcome) => return outcome,
        },
    };
    match output::write(ut, &bytes) {
        Ok(written) => {
            let pages = pages.map_or(String::new(), |n| format!(": {}", counted(n, "side", "sider")));
            let note = if written == Written::Unchanged { ", uendra" } else { "" };
            eprintln!("{}{pages}{note}", ut.display());
            Outcome::Fine
        }
        Err(e) => {
            eprintln!("feil: {}: {}", ut.display(), output::words(&e));
            Outcome::Machine
        }
    }
}

/// The report as a PDF, and how many pages it has.
fn print(document: &Document, sources: &Sources) -> Result<(Vec<u8>, usize), Outcome> {
    let mut faults = Faults::new();
    match review::print(document, &mut Typesetter::new(Templates::Embedded), &mut faults) {
        Ok(printed) => Ok((printed.pdf, printed.laid.pages())),
        Err(words) => {
            words.iter().for_each(|words| eprintln!("{words}"));
            tell(&faults, sources);
            Err(Outcome::Faults)
        }
    }
}

/// Puts the changes on standard out.
fn show(format: Format, endringar: &Changes) -> Outcome {
    let text = match format {
        Format::Json => json::write(endringar),
        Format::Markdown => markdown::write(&Story::of(endringar)),
        Format::Text => {
            let is_terminal = io::stdout().is_terminal();
            let colour = is_terminal && std::env::var_os("NO_COLOR").is_none();
            terminal::write(&Story::of(endringar), output::width(is_terminal), colour)
        }
    };
    output::show(&text)
}
