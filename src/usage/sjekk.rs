//! The words of `planverk sjekk`.

use super::help::Help;
use super::plans;
use crate::norsk::{Said, said};
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

pub fn command(help: Help) -> clap::Command {
    help.command(
        "sjekk",
        &["sjekke"],
        &said!(
            "Vis alle feil, åtvaringar og merknader i planane, utan å byggje noko",
            "Vis alle feil, advarsler og merknader i planene, uten å bygge noe"
        ),
        &said!("[PLAN…] [VAL]", "[PLAN…] [VALG]"),
    )
    .visible_alias("check")
    .arg(help.plans())
    .arg(help.choice(
        &["format", "format"],
        ["FORMAT", "FORMAT"],
        &[&["tekst", "tekst", "text"], &["kort", "kort", "short"], &["json", "json"]],
        &said!(
            "Korleis dei blir viste: tekst, kort (ei line til kvar) eller json (elles: tekst)",
            "Hvordan de blir vist: tekst, kort (en linje til hver) eller json (ellers: tekst)"
        ),
    ))
    .arg(
        help.flag(
            &["rett", "rett", "fix"],
            &said!(
                "Rett det som er sikkert, i filene: teiknsetjing, feilskrivne nøklar, vekedagar. Resten står urørt",
                "Rett det som er sikkert, i filene: tegnsetting, feilskrevne nøkler, ukedager. Resten står urørt"
            ),
        )
        .conflicts_with("format"),
    )
    .arg(
        help.flag(
            &["vis", "vis", "show", "dry-run"],
            &said!(
                "Vis det --rett ville ha retta, utan å skrive noko",
                "Vis det --rett ville ha rettet, uten å skrive noe"
            ),
        )
        .conflicts_with("format"),
    )
    .arg(help.flag(
        &["streng", "streng", "strict"],
        &said!(
            "Avslutt med 1 for åtvaringar òg, slik som for feil",
            "Avslutt med 1 for advarsler også, slik som for feil"
        ),
    ))
    .after_help(help.examples(&[
        Said::same("planverk sjekk"),
        Said::same("planverk sjekk aukra/slt-2024"),
        Said::same("planverk sjekk --format kort"),
        Said::same("planverk sjekk aukra/slt-2024 --vis"),
        Said::same("planverk sjekk aukra/slt-2024 --rett"),
    ]))
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
