//! The words of `planverk skjema`.

use super::help::Help;
use crate::machine::manner;
use crate::norsk::{Målform, Said, said};
use crate::plan::schema::FileKind;
use clap::ArgMatches;
use std::path::PathBuf;

/// `planverk skjema`.
#[derive(Clone, Debug)]
pub struct Skjema {
    pub which: Which,
    pub målform: Målform,
    /// The folder that the schemas of the plan's files are written to, rather than one shown.
    pub folder: Option<PathBuf>,
}

/// Which schema is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Of any file of a plan.
    Whole,
    /// Of one kind of file.
    File(FileKind),
    /// Of what `sjekk --format json` writes.
    Sjekk,
    /// Of what `samanlikn --format json` writes.
    Changes,
}

pub fn command(help: Help) -> clap::Command {
    help.command(
        "skjema",
        &["schema"],
        &said!(
            "Skriv JSON-skjemaet til YAML-filene, så redigeringsprogrammet kan fullføre nøklar og forklare dei",
            "Skriv JSON-skjemaet til YAML-filene, så redigeringsprogrammet kan fullføre nøkler og forklare dem"
        ),
        &said!("[SLAG] [VAL]", "[SLAG] [VALG]"),
    )
    .arg(
        help.argument(
            "slag",
            ["SLAG", "SLAG"],
            ["Skjema", "Skjema"],
            &said!(
                "kommune, plan eller seksjon; sjekk eller endringar for det som --format json skriv. Utan: eitt skjema for alle tre filslaga",
                "kommune, plan eller seksjon; sjekk eller endringer for det som --format json skriver. Uten: ett skjema for alle tre filslagene"
            ),
        )
        .value_parser(help.one_of(&[
            &["kommune", "kommune"],
            &["plan", "plan"],
            &["seksjon", "seksjon", "section"],
            &["sjekk", "sjekk", "check"],
            &["endringar", "endringer", "diff"],
        ]))
        .hide_possible_values(true),
    )
    .arg(
        help.path(
            &["ut", "ut", "out", "output"],
            ["MAPPE", "MAPPE"],
            &said!(
                "Skriv skjemaet til kvart filslag i kvar målform i ei mappe, ved sida av planane",
                "Skriv skjemaet til hvert filslag i hver målform i en mappe, ved siden av planene"
            ),
        )
        .conflicts_with("slag"),
    )
    .after_help(help.examples(&[
        said!("planverk skjema --ut ~/planar/schema", "planverk skjema --ut ~/planer/schema"),
        Said::same("planverk skjema seksjon"),
        Said::same("planverk skjema plan --målform nb"),
    ]))
}

pub fn order(matches: &ArgMatches) -> Skjema {
    let which = match matches.get_one::<String>("slag").map(String::as_str) {
        Some("sjekk") => Which::Sjekk,
        Some("endringar") => Which::Changes,
        Some(name) => FileKind::ALL.into_iter().find(|f| f.name() == name).map_or(Which::Whole, Which::File),
        None => Which::Whole,
    };
    Skjema { which, målform: manner::spoken(), folder: matches.get_one::<PathBuf>("ut").cloned() }
}
