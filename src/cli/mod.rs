//! The command line: one file a command, thin. Status goes to standard error, data to standard out.

mod bygg;
mod forklar;
mod hent_kjelde;
mod named;
mod output;
mod problem;
pub mod samanlikn;
pub mod sjekk;
mod skjema;
mod usage;

use std::process::ExitCode;

/// How a run ended, as the shell sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// All went well.
    Fine,
    /// There are faults in a plan.
    Faults,
    /// The command was given wrongly.
    Usage,
    /// The machine said no: disk, permissions.
    Machine,
    /// There are differences, where that ends a run (`--avslutt-kode`).
    Different,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> ExitCode {
        ExitCode::from(match outcome {
            Outcome::Fine => 0,
            Outcome::Faults => 1,
            Outcome::Usage => 2,
            Outcome::Machine => 3,
            Outcome::Different => 4,
        })
    }
}

/// Runs the command that the arguments name.
pub fn run(args: impl IntoIterator<Item = std::ffi::OsString>) -> Outcome {
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
