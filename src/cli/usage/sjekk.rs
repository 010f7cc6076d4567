//! The words of `planverk sjekk`.

use super::{HEAD, choice, flag, help, plan_arguments, plans};
use clap::ArgMatches;
use std::path::PathBuf;

/// `planverk sjekk`.
#[derive(Clone, Debug)]
pub struct Sjekk {
    pub plans: Vec<PathBuf>,
    pub view: View,
    /// What is done about the faults whose cure is certain.
    pub mending: Mending,
    /// Whether warnings end the run as errors do.
    pub strict: bool,
}

/// How the faults are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// Each with its line and a caret.
    Text,
    /// A line each.
    Short,
    Json,
}

/// What is done about the faults whose cure is certain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mending {
    Nothing,
    /// It is shown what would be written.
    Shown,
    /// It is written.
    Written,
}

pub fn command() -> clap::Command {
    clap::Command::new("sjekk")
        .visible_alias("check")
        .about("Vis alle feil, åtvaringar og merknader i planane, utan å byggje noko")
        .disable_help_flag(true)
        .help_template(HEAD)
        .override_usage("planverk sjekk [PLAN…] [VAL]")
        .arg(plan_arguments())
        .arg(choice("format", "FORMAT", &["tekst", "kort", "json"], "Korleis dei blir viste: tekst, kort (ei line til kvar) eller json (elles: tekst)"))
        .arg(flag("rett", "Rett det som er sikkert, i filene: teiknsetjing, feilskrivne nøklar, vekedagar. Resten står urørt").conflicts_with("format"))
        .arg(flag("vis", "Vis det --rett ville ha retta, utan å skrive noko").conflicts_with("format"))
        .arg(flag("streng", "Avslutt med 1 for åtvaringar òg, slik som for feil"))
        .arg(help())
        .after_help("Døme:\n  planverk sjekk\n  planverk sjekk aukra/slt-2024\n  planverk sjekk --format kort\n  planverk sjekk aukra/slt-2024 --vis\n  planverk sjekk aukra/slt-2024 --rett\n\nKode ved avslutning: 0 når ingenting er gale, 1 når det er feil, 2 når kommandoen er feil skriven, 3 når maskina seier nei, 5 når planverk sjølv er gale.")
}

pub fn order(matches: &ArgMatches) -> Sjekk {
    let view = match matches.get_one::<String>("format").map(String::as_str) {
        Some("kort") => View::Short,
        Some("json") => View::Json,
        _ => View::Text,
    };
    let mending = match (matches.get_flag("vis"), matches.get_flag("rett")) {
        (true, _) => Mending::Shown,
        (false, true) => Mending::Written,
        (false, false) => Mending::Nothing,
    };
    Sjekk { plans: plans(matches), view, mending, strict: matches.get_flag("streng") }
}
