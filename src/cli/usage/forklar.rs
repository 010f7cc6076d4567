//! The words of `planverk forklar`.

use super::{HEAD, help};
use clap::{Arg, ArgMatches};

/// `planverk forklar`.
#[derive(Clone, Debug)]
pub struct Forklar {
    /// Codes or names; none for a list of all.
    pub asked: Vec<String>,
}

pub fn command() -> clap::Command {
    clap::Command::new("forklar")
        .about("Forklarer ein feil: kva han er, kvifor, eit feil og eit rett døme")
        .disable_help_flag(true)
        .help_template(HEAD)
        .override_usage("planverk forklar [FEIL…]")
        .arg(
            Arg::new("feil")
                .value_name("FEIL")
                .num_args(0..)
                .help("Koden eller namnet, slik det står i feilmeldinga. Utan: ei liste over alle")
                .help_heading("Feil"),
        )
        .arg(help())
        .after_help("Døme:\n  planverk forklar PV011\n  planverk forklar ukjend-nøkkel\n  planverk forklar")
}

pub fn order(matches: &ArgMatches) -> Forklar {
    Forklar { asked: matches.get_many::<String>("feil").map(|all| all.cloned().collect()).unwrap_or_default() }
}
