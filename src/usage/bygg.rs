//! The words of `planverk bygg`.

use super::help::Help;
use super::plans;
use crate::norsk::{Said, said};
use crate::review::Demands;
use clap::ArgMatches;
use std::path::PathBuf;

/// `planverk bygg`.
#[derive(Clone, Debug, Default)]
pub struct Bygg {
    pub plans: Vec<PathBuf>,
    /// Where the PDFs go, where that is said.
    pub out: Option<PathBuf>,
    /// Where the Typst project of each plan goes, if it goes anywhere.
    pub typst: Option<PathBuf>,
    /// Whether what was changed there is written over.
    pub write_over: bool,
    /// A designer's own templates.
    pub templates: Option<PathBuf>,
    /// Whether the PDFs are opened when they are built.
    pub open: bool,
    /// What each plan is held to.
    pub demands: Demands,
}

/// The folder that is built into when no other is named.
pub const OUTPUT: &str = "output";

pub fn command(help: Help) -> clap::Command {
    help.command(
        "bygg",
        &["bygge"],
        &said!("Bygg PDF-en til kvar plan", "Bygg PDF-en til hver plan"),
        &said!("[PLAN…] [VAL]", "[PLAN…] [VALG]"),
    )
    .visible_alias("build")
    .arg(help.plans())
    .arg(help.path(
        &["ut", "ut", "out", "output"],
        ["MAPPE", "MAPPE"],
        &said!(
            "Kvar PDF-ane skal liggje (elles: output/ ved sida av content/)",
            "Hvor PDF-ene skal ligge (ellers: output/ ved siden av content/)"
        ),
    ))
    .arg(help.flag(
        &["opne", "åpne", "aapne", "apne", "open"],
        &said!("Opne PDF-en når han er bygd", "Åpne PDF-en når den er bygd"),
    ))
    .arg(help.path(
        &["typst", "typst"],
        ["MAPPE", "MAPPE"],
        &said!(
            "Skriv òg heile Typst-prosjektet til kvar plan: malar, data og skrifter",
            "Skriv også hele Typst-prosjektet til hver plan: maler, data og skrifter"
        ),
    ))
    .arg(
        help.flag(
            &["skriv-over", "skriv-over", "overwrite", "force"],
            &said!(
                "Skriv over filer i Typst-prosjektet som er endra sidan planverk skreiv dei",
                "Skriv over filer i Typst-prosjektet som er endret siden planverk skrev dem"
            ),
        )
        .requires("typst"),
    )
    .arg(help.path(
        &["malar", "maler", "templates"],
        ["MAPPE", "MAPPE"],
        &said!(
            "Bruk eigne malar: filer med same namn går føre dei innebygde",
            "Bruk egne maler: filer med samme navn går foran de innebygde"
        ),
    ))
    .arg(help.flag(
        &["med-kjelde", "med-kilde", "with-source"],
        &said!(
            "Legg YAML-filene ved i PDF-en, så han kan hentast fram att og samanliknast med (PDF/A-3a)",
            "Legg YAML-filene ved i PDF-en, så den kan hentes fram igjen og sammenlignes med (PDF/A-3a)"
        ),
    ))
    .arg(help.flag(
        &["streng", "streng", "strict"],
        &said!("Lat åtvaringar stoppe ein plan òg, slik feil gjer", "La advarsler stoppe en plan også, slik feil gjør"),
    ))
    .arg(help.typst_words())
    .after_help(help.examples(&[
        Said::same("planverk bygg"),
        said!("planverk bygg aukra/slt-2024 --opne", "planverk bygg aukra/slt-2024 --åpne"),
        said!(
            "planverk bygg ~/planar/aukra/slt-2024 --ut ~/Skrivebord",
            "planverk bygg ~/planer/aukra/slt-2024 --ut ~/Skrivebord"
        ),
        Said::same("planverk bygg aukra/slt-2024 --typst mal/"),
        said!("planverk bygg aukra/slt-2024 --med-kjelde", "planverk bygg aukra/slt-2024 --med-kilde"),
    ]))
}

pub fn order(matches: &ArgMatches) -> Bygg {
    let path = |name: &str| matches.get_one::<PathBuf>(name).cloned();
    Bygg {
        plans: plans(matches),
        out: path("ut"),
        typst: path("typst"),
        write_over: matches.get_flag("skriv-over"),
        templates: path("malar"),
        open: matches.get_flag("opne"),
        demands: Demands {
            with_source: matches.get_flag("med-kjelde"),
            strict: matches.get_flag("streng"),
            typst_words: matches.get_flag("feilsøk"),
        },
    }
}
