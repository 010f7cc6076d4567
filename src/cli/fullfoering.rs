//! `planverk fullføring`: what a shell completes commands by.

use crate::machine::{Outcome, streams};
use crate::usage::{self, Fullføring, Shell};
use clap_complete::{generate, shells};

/// Shows it.
pub fn run(order: Fullføring) -> Outcome {
    let mut program = usage::program();
    let mut script = vec![];
    let name = program.get_name().to_owned();
    match order.shell {
        Shell::Bash => generate(shells::Bash, &mut program, name, &mut script),
        Shell::Zsh => generate(shells::Zsh, &mut program, name, &mut script),
        Shell::Fish => generate(shells::Fish, &mut program, name, &mut script),
        Shell::Powershell => generate(shells::PowerShell, &mut program, name, &mut script),
    }
    streams::show(&String::from_utf8_lossy(&script))
}
