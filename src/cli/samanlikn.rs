//! `planverk samanlikn`: what changed from one plan to another.

mod felt;
mod json;
mod markdown;
mod ord;
mod skjema;
mod soge;
mod tal;
mod terminal;
#[cfg(test)]
mod tests;

use super::Outcome;
use super::output::{self, Written};
use super::sider::{Nei, Side};
use super::usage::{Format, Samanlikn};
use crate::compare::endring::Grunn;
use crate::compare::innhald::Slag;
use crate::compare::{self, Endringar};
use crate::fault::{Faults, Severity, Sources, terminal as faults_terminal};
use crate::plan::Plan;
use soge::Soge;
use std::io::{self, IsTerminal, Write};
use std::path::Path;

/// The columns of a page of text.
const WIDTH: usize = 100;

/// How an author settles what the program is not sure of.
const ADVICE: &str = "merk: det er uvisst om nokre av tiltaka er dei same som før; dei er merkte\n  \
    råd: skriv «tidlegare: [slt-2022/seminar]» på det nye tiltaket når det er same tiltaket, og «tidlegare: ingen» når det ikkje er det";

/// The JSON Schema of the JSON face: `schema/endringar.json`.
pub fn schema() -> serde_json::Value {
    json::schema()
}

/// Compares the two plans and shows the changes.
pub fn run(order: &Samanlikn) -> Outcome {
    let ending = match order.ut.as_deref().map(|ut| (ut, Ending::of(ut))) {
        Some((_, None)) => {
            return refuse(&Nei {
                message: "fila etter --ut har ei ending som ikkje går".into(),
                hint: "ho må slutte på .md eller .json".into(),
                machine: false,
            });
        }
        Some((ut, Some(ending))) => Some((ut, ending)),
        None => None,
    };
    let (gammal, ny) = match sides(order) {
        Ok(sides) => sides,
        Err(outcome) => return outcome,
    };
    let mut endringar = compare::compare(&gammal.plan, &ny.plan);
    gammal.name(&mut endringar.gammal.namn);
    ny.name(&mut endringar.ny.namn);
    if endringar
        .par
        .iter()
        .any(|p| p.slag == Slag::Tiltak && matches!(p.grunn, Grunn::Usikker(_) | Grunn::IdMenUlik(_)))
    {
        eprintln!("{ADVICE}");
    }
    let outcome = match ending {
        Some((ut, ending)) => write(ut, ending, &endringar),
        None => Outcome::Fine,
    };
    let shown = match (order.format, ending) {
        (None, Some(_)) => Outcome::Fine,
        (format, _) => show(format.unwrap_or(Format::Tekst), &endringar),
    };
    match (outcome, shown) {
        (Outcome::Fine, Outcome::Fine) if order.avslutt_kode && !endringar.er_like() => Outcome::Different,
        (Outcome::Fine, shown) => shown,
        (outcome, _) => outcome,
    }
}

fn refuse(why: &Nei) -> Outcome {
    eprintln!("feil: {}\n  råd: {}", why.message, why.hint);
    if why.machine { Outcome::Machine } else { Outcome::Usage }
}

/// A plan that was read, and where from.
struct Lesen {
    plan: Plan,
    revisjon: Option<String>,
}

impl Lesen {
    /// Adds the revision to the name of the plan, so that two of the same plan can be told apart.
    fn name(&self, namn: &mut String) {
        namn.push_str(self.revisjon.as_deref().unwrap_or_default());
    }
}

/// Both plans; when one of them cannot be used, it has been told why.
fn sides(order: &Samanlikn) -> Result<(Lesen, Lesen), Outcome> {
    let mut sources = Sources::new();
    let ny = Side::open(&order.ny).map_err(|why| refuse(&why))?;
    let førre = order.førre.as_deref().map(Side::open).transpose().map_err(|why| refuse(&why))?;
    let new_plan = read(&ny, &mut sources);
    let førre = match (førre, &new_plan) {
        (Some(førre), _) => førre,
        (None, Some(plan)) => ny.forgjengar(plan).map_err(|why| refuse(&why))?,
        (None, None) => return Err(Outcome::Faults),
    };
    let old_plan = read(&førre, &mut sources);
    match (old_plan, new_plan) {
        (Some(old), Some(new)) => {
            Ok((Lesen { plan: old, revisjon: førre.revisjon() }, Lesen { plan: new, revisjon: ny.revisjon() }))
        }
        _ => Err(Outcome::Faults),
    }
}

/// The plan of a side; one with errors is not compared, and the errors are shown.
fn read(side: &Side, sources: &mut Sources) -> Option<Plan> {
    let mut faults = Faults::new();
    let plan = side.read(sources, &mut faults);
    if plan.is_none() {
        report(&faults, sources);
    }
    plan
}

fn report(faults: &Faults, sources: &Sources) {
    let colour = io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    for fault in faults.sorted().into_iter().filter(|f| f.severity == Severity::Error) {
        eprintln!("{}\n", faults_terminal::render(fault, sources, colour));
    }
}

/// What a file that is written is.
#[derive(Clone, Copy, Debug)]
enum Ending {
    Markdown,
    Json,
}

impl Ending {
    fn of(path: &Path) -> Option<Ending> {
        match path.extension()?.to_str()?.to_lowercase().as_str() {
            "md" => Some(Ending::Markdown),
            "json" => Some(Ending::Json),
            _ => None,
        }
    }
}

fn write(ut: &Path, ending: Ending, endringar: &Endringar) -> Outcome {
    let text = match ending {
        Ending::Markdown => markdown::write(&Soge::of(endringar)),
        Ending::Json => json::write(endringar),
    };
    match output::write(ut, text.as_bytes()) {
        Ok(written) => {
            let note = if written == Written::Unchanged { ": uendra" } else { "" };
            eprintln!("{}{note}", ut.display());
            Outcome::Fine
        }
        Err(e) => {
            eprintln!("feil: {}: {}", ut.display(), output::words(&e));
            Outcome::Machine
        }
    }
}

/// Puts the changes on standard out.
fn show(format: Format, endringar: &Endringar) -> Outcome {
    let mut out = io::stdout().lock();
    let text = match format {
        Format::Json => json::write(endringar),
        Format::Markdown => markdown::write(&Soge::of(endringar)),
        Format::Tekst => {
            let colour = out.is_terminal() && std::env::var_os("NO_COLOR").is_none();
            terminal::write(&Soge::of(endringar), WIDTH, colour)
        }
    };
    // whoever has read enough of it closes the pipe
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(e) if e.kind() != io::ErrorKind::BrokenPipe => {
            eprintln!("feil: det gjekk ikkje å skrive ut: {}", output::words(&e));
            Outcome::Machine
        }
        _ => Outcome::Fine,
    }
}
