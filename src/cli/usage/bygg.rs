//! The words of `planverk bygg`.

use super::{HEAD, flag, help, path, plan_arguments, plans};
use crate::review::Demands;
use clap::ArgMatches;
use std::path::PathBuf;

/// `planverk bygg`.
#[derive(Clone, Debug, Default)]
pub struct Bygg {
    pub plans: Vec<PathBuf>,
    /// Where the PDFs go.
    pub out: PathBuf,
    /// Where the Typst project of each plan goes, if it goes anywhere.
    pub typst: Option<PathBuf>,
    /// Whether what was changed there is written over.
    pub write_over: bool,
    /// A designer's own templates.
    pub templates: Option<PathBuf>,
    /// What each plan is held to.
    pub demands: Demands,
}

/// The folder that is built into when no other is named.
const OUTPUT: &str = "output";

pub fn command() -> clap::Command {
    clap::Command::new("bygg")
        .visible_alias("build")
        .about("Bygg PDF-en til kvar plan")
        .disable_help_flag(true)
        .help_template(HEAD)
        .override_usage("planverk bygg [PLAN…] [VAL]")
        .arg(plan_arguments())
        .arg(path("ut", "MAPPE", "Kvar PDF-ane skal liggje (elles: output/)"))
        .arg(path("typst", "MAPPE", "Skriv òg heile Typst-prosjektet til kvar plan: malar, data og skrifter"))
        .arg(flag("skriv-over", "Skriv over filer i Typst-prosjektet som er endra sidan planverk skreiv dei").requires("typst"))
        .arg(path("malar", "MAPPE", "Bruk eigne malar: filer med same namn går føre dei innebygde"))
        .arg(flag("med-kjelde", "Legg YAML-filene ved i PDF-en, så han kan hentast fram att og samanliknast med (PDF/A-3a)"))
        .arg(flag("streng", "Lat åtvaringar stoppe ein plan òg, slik feil gjer"))
        .arg(flag("feilsøk", "Vis òg det typesetjaren seier på engelsk når noko ikkje kan setjast, til dei som held planverk ved like"))
        .arg(help())
        .after_help("Døme:\n  planverk bygg\n  planverk bygg aukra/slt-2024\n  planverk bygg ~/planar/aukra/slt-2024 --ut ~/Skrivebord\n  planverk bygg aukra/slt-2024 --typst mal/\n  planverk bygg aukra/slt-2024 --med-kjelde")
}

pub fn order(matches: &ArgMatches) -> Bygg {
    let path = |name: &str| matches.get_one::<PathBuf>(name).cloned();
    Bygg {
        plans: plans(matches),
        out: path("ut").unwrap_or_else(|| PathBuf::from(OUTPUT)),
        typst: path("typst"),
        write_over: matches.get_flag("skriv-over"),
        templates: path("malar"),
        demands: Demands {
            with_source: matches.get_flag("med-kjelde"),
            strict: matches.get_flag("streng"),
            typst_words: matches.get_flag("feilsøk"),
        },
    }
}
