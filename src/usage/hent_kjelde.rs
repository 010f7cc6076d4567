//! The words of `planverk hent-kjelde`.

use super::help::Help;
use crate::norsk::{Said, said};
use clap::{ArgMatches, ValueHint, value_parser};
use std::path::PathBuf;

/// `planverk hent-kjelde`.
#[derive(Clone, Debug)]
pub struct HentKjelde {
    pub pdf: PathBuf,
    pub folder: PathBuf,
}

pub fn command(help: Help) -> clap::Command {
    let place = |id, value, hint, text: &Said| {
        help.argument(id, value, ["Filer", "Filer"], text)
            .required(true)
            .value_parser(value_parser!(PathBuf))
            .value_hint(hint)
    };
    help.command(
        "hent-kjelde",
        &["hent-kilde", "extract"],
        &said!(
            "Hent YAML-filene att ut av ein PDF som er bygd med --med-kjelde",
            "Hent YAML-filene ut igjen av en PDF som er bygd med --med-kilde"
        ),
        &said!("FIL.pdf MAPPE", "FIL.pdf MAPPE"),
    )
    .arg(place("pdf", ["FIL.pdf", "FIL.pdf"], ValueHint::FilePath, &said!("PDF-en", "PDF-en")).display_order(1))
    .arg(
        place(
            "mappe",
            ["MAPPE", "MAPPE"],
            ValueHint::DirPath,
            &said!(
                "Kvar filene skal skrivast; mappa blir laga om ho ikkje finst",
                "Hvor filene skal skrives; mappen blir laget hvis den ikke finnes"
            ),
        )
        .display_order(2),
    )
    .after_help(help.examples(&[said!(
        "planverk hent-kjelde aukra-slt-2024.pdf henta/",
        "planverk hent-kjelde aukra-slt-2024.pdf hentet/"
    )]))
}

pub fn order(matches: &ArgMatches) -> HentKjelde {
    let path = |name: &str| matches.get_one::<PathBuf>(name).cloned().unwrap_or_default();
    HentKjelde { pdf: path("pdf"), folder: path("mappe") }
}
