//! `planverk sjekk`: all that is wrong with the plans, and all that is worth a look, without setting them.

mod funne;
mod json;

use super::Outcome;
use super::output;
use super::usage::{Sjekk, Visning};
use crate::fault::{Faults, Severity, Sources, counted, short, terminal};
use crate::read::{self, PlanFolder};
use crate::review::{Demands, review};
use crate::typeset;
use funne::Funne;
use rayon::prelude::*;
use std::io::{self, IsTerminal};

pub use json::schema;

/// A plan, and what is said of it.
struct Looked {
    folder: PlanFolder,
    sources: Sources,
    faults: Faults,
}

/// Looks at the plans and shows what was found: the faults on standard out, a summary on standard error.
pub fn run(order: &Sjekk) -> Outcome {
    let plans = match read::find(&order.plans) {
        Ok(plans) => plans,
        Err(why) => {
            eprintln!("feil: {}\n  råd: {}", why.message, why.hint);
            return Outcome::Usage;
        }
    };
    let looked: Vec<Looked> = plans.into_par_iter().map(look).collect();
    let funne = Funne::of(&looked);
    let shown = match order.visning {
        Visning::Tekst => output::show(&tekst(&funne)),
        Visning::Kort => output::show(&kort(&funne)),
        Visning::Json => output::show(&json::write(&looked, &funne)),
    };
    if order.visning != Visning::Json {
        eprint!("{}", summary(&looked, &funne));
    }
    let bad = funne.count(Severity::Error) > 0 || order.strict && funne.count(Severity::Warning) > 0;
    match shown {
        Outcome::Fine if bad => Outcome::Faults,
        shown => shown,
    }
}

fn look(folder: PlanFolder) -> Looked {
    let (mut sources, mut faults) = (Sources::new(), Faults::new());
    let demands = Demands { with_source: false, covered: typeset::font_covers };
    review(&folder, demands, &mut sources, &mut faults);
    Looked { folder, sources, faults }
}

fn tekst(funne: &Funne) -> String {
    let colour = io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    funne.iter().map(|(fault, sources)| terminal::render(fault, sources, colour) + "\n\n").collect()
}

fn kort(funne: &Funne) -> String {
    funne.iter().map(|(fault, sources)| short::line(fault, sources) + "\n").collect()
}

/// How many plans were looked at, what was found, and what can be done about it.
fn summary(looked: &[Looked], funne: &Funne) -> String {
    let plans = counted(looked.len(), "plan", "planar");
    if funne.is_empty() {
        return format!("Såg på {plans}: ingenting å seie.\n");
    }
    let mut text = format!("Såg på {plans}: {}.\n", funne.counts());
    for plan in looked.iter().filter(|plan| plan.faults.has_errors()) {
        text += &format!("{} kan ikkje byggjast før feila er retta.\n", plan.folder.path.display());
    }
    if let Some((fault, _)) = funne.iter().next() {
        text += &format!("Meir om ein kode: planverk forklar {}\n", fault.code.id);
    }
    text
}
