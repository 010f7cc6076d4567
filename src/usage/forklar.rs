//! The words of `planverk forklar`.

use super::help::Help;
use crate::norsk::{Said, said};
use clap::ArgMatches;

/// `planverk forklar`.
#[derive(Clone, Debug)]
pub struct Forklar {
    /// Codes or names; none for a list of all.
    pub asked: Vec<String>,
}

pub fn command(help: Help) -> clap::Command {
    help.command(
        "forklar",
        &["forklare", "explain"],
        &said!(
            "Forklar ein feil: kva han er, kvifor, eit feil og eit rett døme",
            "Forklar en feil: hva den er, hvorfor, et feil og et rett eksempel"
        ),
        &said!("[FEIL…]", "[FEIL…]"),
    )
    .arg(
        help.argument(
            "feil",
            ["FEIL", "FEIL"],
            ["Feil", "Feil"],
            &said!(
                "Koden eller namnet, slik det står i feilmeldinga. Utan: ei liste over alle",
                "Koden eller navnet, slik det står i feilmeldingen. Uten: en liste over alle"
            ),
        )
        .num_args(0..),
    )
    .after_help(help.examples(&[
        Said::same("planverk forklar PV011"),
        Said::same("planverk forklar ukjend-nøkkel"),
        Said::same("planverk forklar"),
    ]))
}

pub fn order(matches: &ArgMatches) -> Forklar {
    Forklar { asked: matches.get_many::<String>("feil").map(|all| all.cloned().collect()).unwrap_or_default() }
}
