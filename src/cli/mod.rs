//! The command line: one file a command, thin. Status goes to standard error, data to standard out.

mod bygg;
mod forklar;
mod hent_kjelde;
mod named;
mod outputs;
mod problem;
pub mod samanlikn;
pub mod sjekk;
mod skjema;
mod usage;

use crate::fault::{Faults, Severity, Sources};
use crate::machine::{self, Outcome, streams};
use crate::norsk::Målform;
use std::ffi::OsString;

/// Runs the command that the arguments name.
pub fn run(args: impl IntoIterator<Item = OsString>) -> Outcome {
    machine::run(args.into_iter().collect(), command)
}

fn command(args: Vec<OsString>) -> Outcome {
    match usage::parse(args) {
        Ok(usage::Command::Bygg(order)) => bygg::run(&order),
        Ok(usage::Command::Sjekk(order)) => sjekk::run(&order),
        Ok(usage::Command::Samanlikn(order)) => samanlikn::run(&order),
        Ok(usage::Command::HentKjelde(order)) => hent_kjelde::run(&order),
        Ok(usage::Command::Forklar(order)) => forklar::run(&order),
        Ok(usage::Command::Skjema(order)) => skjema::run(&order),
        Err(outcome) => outcome,
    }
}

/// Shows what looks like a plan and is not taken; gives how that ends a run.
fn passed_over(faults: &Faults, strict: bool) -> Outcome {
    streams::faults(faults.sorted(), &Sources::new(), Målform::default());
    match faults.blame() {
        Some(blame) => blame.into(),
        None if strict && faults.count(Severity::Warning) > 0 => Outcome::Faults,
        None => Outcome::Fine,
    }
}
