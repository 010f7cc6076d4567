//! The words of `planverk skjema`.

use super::{HEAD, help, path};
use crate::machine::manner;
use crate::norsk::Målform;
use crate::plan::schema::FileKind;
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches};
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

pub fn command() -> clap::Command {
    clap::Command::new("skjema")
        .about("Skriv JSON-skjemaet til YAML-filene, så skriveprogrammet kan fullføre nøklar og forklare dei")
        .disable_help_flag(true)
        .help_template(HEAD)
        .override_usage("planverk skjema [SLAG] [VAL]")
        .arg(
            Arg::new("slag")
                .value_name("SLAG")
                .value_parser(PossibleValuesParser::new(["kommune", "plan", "seksjon", "sjekk", "endringar"]))
                .hide_possible_values(true)
                .help("kommune, plan eller seksjon; sjekk eller endringar for det som --format json skriv. Utan: eitt skjema for alle tre filslaga")
                .help_heading("Skjema"),
        )
        .arg(path("ut", "MAPPE", "Skriv skjemaet til kvart filslag i kvar målform i ei mappe, ved sida av planane").conflicts_with("slag"))
        .arg(help())
        .after_help("Døme:\n  planverk skjema --ut ~/planar/schema\n  planverk skjema seksjon\n  planverk skjema plan --målform nb")
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
