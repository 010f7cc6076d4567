//! The words of `planverk hent-kjelde`.

use super::{HEAD, help};
use clap::{Arg, ArgMatches, value_parser};
use std::path::PathBuf;

/// `planverk hent-kjelde`.
#[derive(Clone, Debug)]
pub struct HentKjelde {
    pub pdf: PathBuf,
    pub folder: PathBuf,
}

pub fn command() -> clap::Command {
    let place = |name: &'static str, value: &'static str, text: &'static str| {
        Arg::new(name).value_name(value).required(true).value_parser(value_parser!(PathBuf)).help(text)
    };
    clap::Command::new("hent-kjelde")
        .about("Hent YAML-filene att ut av ein PDF som er bygd med --med-kjelde")
        .disable_help_flag(true)
        .help_template(HEAD)
        .override_usage("planverk hent-kjelde FIL.pdf MAPPE")
        .arg(place("pdf", "FIL.pdf", "PDF-en").help_heading("Filer"))
        .arg(place("mappe", "MAPPE", "Kvar filene skal skrivast; ho blir laga om ho ikkje finst").help_heading("Filer"))
        .arg(help())
        .after_help("Døme:\n  planverk hent-kjelde aukra-slt-2024.pdf henta/")
}

pub fn order(matches: &ArgMatches) -> HentKjelde {
    let path = |name: &str| matches.get_one::<PathBuf>(name).cloned().unwrap_or_default();
    HentKjelde { pdf: path("pdf"), folder: path("mappe") }
}
