//! `planverk samanlikn`: what changed from one plan to another.

use super::named;
use super::outputs;
use super::problem::Problem;
use crate::compare::{self, Changes, Story};
use crate::document::{Document, report};
use crate::fault::{Fault, Faults, Severity, Sources, visible};
use crate::formats::{json, markdown, terminal};
use crate::machine::output::{self, Written};
use crate::machine::streams::{self, say, shown, tell};
use crate::machine::{Outcome, manner};
use crate::norsk::{Said, said};
use crate::plan::Plan;
use crate::read::{self, Origin};
use crate::review;
use crate::typeset::{Templates, Typesetter};
use crate::usage::{Format, Samanlikn};
use std::path::{Path, PathBuf};

/// Compares the two plans and shows the changes.
pub fn run(order: &Samanlikn) -> Outcome {
    let file = match order.out.as_deref().map(|path| (path, Ending::of(path))) {
        Some((_, None)) => {
            let message =
                said!("fila etter --ut har ei ending som ikkje går", "filen etter --ut har en endelse som ikke går");
            let hint = said!("ho må slutte på .pdf, .md eller .json", "den må slutte på .pdf, .md eller .json");
            return Problem::usage(message, hint).show();
        }
        Some((path, Some(ending))) => Some((path, ending)),
        None => None,
    };
    if let Some((path, _)) = file {
        let made_from: Vec<&Path> = order.old.iter().chain([&order.new]).map(PathBuf::as_path).collect();
        if let Err(why) = outputs::check_report(path, &made_from, &[]) {
            return why.show();
        }
    }
    let mut sources = Sources::new();
    let (old, new) = match sides(order, &mut sources) {
        Ok(sides) => sides,
        Err(outcome) => return outcome,
    };
    manner::at_hand(Some(new.plan.målform()));
    let names = [&old.plan, &new.plan].map(Plan::output_name);
    if let Some(Err(why)) = file.map(|(path, _)| outputs::check_report(path, &[], &names)) {
        return why.show();
    }
    let mut changes = compare::compare(&old.plan, &new.plan);
    // the revision tells two of the same plan apart
    changes.old.name.push_str(&old.revision);
    changes.new.name.push_str(&new.revision);
    streams::faults(compare::remarks(&changes).sorted(), &sources, manner::spoken());
    let written = file.map_or(Outcome::Fine, |(path, ending)| {
        write(path, ending, &changes, (&old, &new), order.typst_words, &sources)
    });
    let said = match (order.format, file) {
        (None, Some(_)) => Outcome::Fine,
        (format, _) => show(format.unwrap_or(Format::Text), &changes),
    };
    match (written, said) {
        (Outcome::Fine, Outcome::Fine) if order.exit_code && !changes.are_equal() => Outcome::Different,
        (Outcome::Fine, said) => said,
        (written, _) => written,
    }
}

/// A plan that was read, and the revision that it was taken from, as its name shows it; empty for one in a folder.
struct Compared {
    plan: Plan,
    revision: String,
}

/// The old and the new plan; where one of them cannot be used, the user has been shown why.
fn sides(order: &Samanlikn, sources: &mut Sources) -> Result<(Compared, Compared), Outcome> {
    let new = named::open(&order.new).map_err(|why| why.show())?;
    let old = order.old.as_deref().map(named::open).transpose().map_err(|why| why.show())?;
    let (new_plan, new_end) = comparable(&new, sources);
    let old = match (old, &new_plan) {
        (Some(old), _) => old,
        (None, Some(plan)) => named::replaced(&new, plan).map_err(|why| why.show())?,
        (None, None) => return Err(new_end),
    };
    let (old_plan, old_end) = comparable(&old, sources);
    let side = |plan, origin: &Origin| Compared { plan, revision: origin.tag().unwrap_or_default() };
    old_plan.zip(new_plan).map(|(a, b)| (side(a, &old), side(b, &new))).ok_or(old_end.or_worse(new_end))
}

/// The plan at a place, and how the run ends if it must go without; one with errors is not compared, and the errors are shown.
fn comparable(origin: &Origin, sources: &mut Sources) -> (Option<Plan>, Outcome) {
    let mut faults = Faults::new();
    let plan = review::comparable(origin, sources, &mut faults);
    if plan.is_none() {
        let (shown, errors) = (origin.shown(), show_errors(&faults, sources));
        let shown = visible(&shown);
        say(&said!("{shown}: kan ikkje samanliknast, {errors} feil", "{shown}: kan ikke sammenlignes, {errors} feil"));
    }
    let end = if plan.is_some() { Outcome::Fine } else { faults.blame().map_or(Outcome::Faults, Outcome::from) };
    (plan, end)
}

/// Shows the errors, and says how many they are.
fn show_errors(faults: &Faults, sources: &Sources) -> usize {
    let errors: Vec<&Fault> = faults.sorted().into_iter().filter(|f| f.severity == Severity::Error).collect();
    streams::faults(errors.iter().copied(), sources, manner::spoken_of(read::spoken(sources)));
    faults.count(Severity::Error)
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

fn write(
    path: &Path,
    ending: Ending,
    changes: &Changes,
    plans: (&Compared, &Compared),
    typst_words: bool,
    sources: &Sources,
) -> Outcome {
    let (bytes, pages) = match ending {
        Ending::Markdown => (markdown::write(&Story::of(changes)).into_bytes(), None),
        Ending::Json => (json::write(changes).into_bytes(), None),
        Ending::Pdf => {
            match print(&report::build(&Story::of(changes), &plans.0.plan, &plans.1.plan), typst_words, sources) {
                Ok((bytes, pages)) => (bytes, Some(pages)),
                Err(outcome) => return outcome,
            }
        }
    };
    match output::write(path, &bytes) {
        Ok(written) => {
            let mut line = vec![Said::same(shown(path))];
            if let Some(pages) = pages.map(|n| Said::counted(n, ["side", "sider"], ["side", "sider"])) {
                line.push(said!(": {pages}", ": {pages}"; pages));
            }
            if written == Written::Unchanged {
                line.push(said!(", uendra", ", uendret"));
            }
            say(&Said::joined(line, ""));
            Outcome::Fine
        }
        Err(why) => {
            let hint = said!("skriv rapporten ein annan stad, med --ut", "skriv rapporten et annet sted, med --ut");
            Problem::file(path, &why, hint).show()
        }
    }
}

/// The report as a PDF, and how many pages it has; where it cannot be printed, the user has been shown why.
fn print(document: &Document, typst_words: bool, sources: &Sources) -> Result<(Vec<u8>, usize), Outcome> {
    let mut faults = Faults::new();
    match review::print(document, &mut Typesetter::new(Templates::Embedded), typst_words, &mut faults) {
        Ok(printed) => Ok((printed.pdf, printed.laid.pages())),
        Err(others) => {
            for words in others {
                tell(words);
            }
            show_errors(&faults, sources);
            Err(faults.blame().map_or(Outcome::Faults, Outcome::from))
        }
    }
}

/// Puts the changes on standard out.
fn show(format: Format, changes: &Changes) -> Outcome {
    let text = match format {
        Format::Json => json::write(changes),
        Format::Markdown => markdown::write(&Story::of(changes)),
        Format::Text => terminal::write(&Story::of(changes), streams::width(), streams::data_colour()),
    };
    streams::show(&text)
}
