//! The words of `planverk man`.

use super::help::Help;
use crate::norsk::{Said, said};
use clap::ArgMatches;
use std::path::PathBuf;

/// `planverk man`.
#[derive(Clone, Debug)]
pub struct Man {
    /// The folder that the pages are written to.
    pub folder: PathBuf,
}

pub fn command(help: Help) -> clap::Command {
    help.command(
        "man",
        &["manual"],
        &said!(
            "Skriv ei handboksside til kvar kommando, til programmet man",
            "Skriv en håndbokside til hver kommando, til programmet man"
        ),
        &said!("--ut MAPPE [VAL]", "--ut MAPPE [VALG]"),
    )
    .arg(
        help.path(
            &["ut", "ut", "out", "output"],
            ["MAPPE", "MAPPE"],
            &said!("Kvar sidene skal skrivast", "Hvor sidene skal skrives"),
        )
        .required(true),
    )
    .after_help(help.examples(&[Said::same("planverk man --ut ~/.local/share/man/man1")]))
}

pub fn order(matches: &ArgMatches) -> Man {
    Man { folder: matches.get_one::<PathBuf>("ut").cloned().unwrap_or_default() }
}
