//! The command line: one file a command, thin. Status goes to standard error, data to standard out.

mod at_hand;
mod bygg;
mod for_editors;
mod forklar;
mod fullfoering;
mod hent_kjelde;
mod lsp;
mod man;
mod named;
mod ny;
mod outputs;
mod problem;
pub mod samanlikn;
pub mod sjekk;
mod skjema;

use crate::fault::{Faults, Severity, Sources};
use crate::machine::{self, Outcome, manner, streams};
use crate::norsk::said;
use crate::usage::{self, Stop};
use problem::Problem;
use std::ffi::OsString;

/// Runs the command that the arguments name.
pub fn run(args: impl IntoIterator<Item = OsString>) -> Outcome {
    let args: Vec<OsString> = args.into_iter().collect();
    manner::ask(usage::manner(&args));
    machine::run(args, command)
}

fn command(args: Vec<OsString>) -> Outcome {
    manner::at_hand(at_hand::spoken(&args));
    if let Err(why) = manner::of_environment() {
        return Problem::usage(why, said!("skriv nn eller nb", "skriv nn eller nb")).show();
    }
    match usage::parse(args) {
        Ok(usage::Command::Ny(order)) => ny::run(&order),
        Ok(usage::Command::Bygg(order)) => bygg::run(&order),
        Ok(usage::Command::Sjekk(order)) => sjekk::run(&order),
        Ok(usage::Command::Samanlikn(order)) => samanlikn::run(&order),
        Ok(usage::Command::HentKjelde(order)) => hent_kjelde::run(&order),
        Ok(usage::Command::Forklar(order)) => forklar::run(&order),
        Ok(usage::Command::Skjema(order)) => skjema::run(&order),
        Ok(usage::Command::Lsp(order)) => lsp::run(order),
        Ok(usage::Command::Fullføring(order)) => fullfoering::run(order),
        Ok(usage::Command::Man(order)) => man::run(&order),
        Err(Stop::Shown(help)) => streams::show(&help),
        Err(Stop::Wrong { message, hint }) => Problem::usage(message, hint).show(),
    }
}

/// Shows what looks like a plan and is not taken; gives how that ends a run.
fn passed_over(faults: &Faults, strict: bool) -> Outcome {
    streams::faults(faults.sorted(), &Sources::new(), manner::spoken());
    match faults.blame() {
        Some(blame) => blame.into(),
        None if strict && faults.count(Severity::Warning) > 0 => Outcome::Faults,
        None => Outcome::Fine,
    }
}
