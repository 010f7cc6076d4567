//! The words of `planverk samanlikn`.

use super::{HEAD, choice, flag, help, path};
use clap::{Arg, ArgMatches, value_parser};
use std::path::PathBuf;

/// `planverk samanlikn`.
#[derive(Clone, Debug)]
pub struct Samanlikn {
    /// None for the plan that the new one replaces.
    pub old: Option<PathBuf>,
    pub new: PathBuf,
    /// The file to write; its end says what it is to be.
    pub out: Option<PathBuf>,
    /// What goes to standard out.
    pub format: Option<Format>,
    /// Whether differences show in how the run ends.
    pub exit_code: bool,
    /// Whether Typst's own words are shown too, where it says no.
    pub typst_words: bool,
}

/// What a comparison is shown as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Text,
    Markdown,
    Json,
}

pub fn command() -> clap::Command {
    clap::Command::new("samanlikn")
        .visible_alias("diff")
        .about("Vis kva som er endra frå ein plan til ein annan, etter meining og ikkje line for line")
        .disable_help_flag(true)
        .help_template(HEAD)
        .override_usage("planverk samanlikn [FØRRE] NY [VAL]")
        .arg(
            Arg::new("plan")
                .value_name("[FØRRE] NY")
                .num_args(1..=2)
                .required(true)
                .value_parser(value_parser!(PathBuf))
                .help("Kvar av dei er mappa til ein plan, ein plan slik han var i git (aukra/slt-2024@HEAD~3), eller ein PDF som er bygd med --med-kjelde. Utan FØRRE: planen som NY seier at han erstattar")
                .help_heading("Planar"),
        )
        .arg(path("ut", "FIL", "Skriv rapporten i ei fil: .pdf, .md (til å lime inn i saka) eller .json"))
        .arg(choice("format", "FORMAT", &["tekst", "md", "json"], "Kva som blir vist: tekst, md eller json (elles: tekst)"))
        .arg(flag("avslutt-kode", "Avslutt med 4 når det er skilnader, til bruk i skript"))
        .arg(flag("feilsøk", "Vis òg det typesetjaren seier på engelsk når noko ikkje kan setjast, til dei som held planverk ved like"))
        .arg(help())
        .after_help("Døme:\n  planverk samanlikn aukra/slt-2024\n  planverk samanlikn aukra/slt-2022 aukra/slt-2024 --ut endringar.pdf\n  planverk samanlikn aukra/slt-2024@HEAD~3 aukra/slt-2024\n  planverk samanlikn ~/arkiv/slt-2023.pdf aukra/slt-2024 --format md")
}

pub fn order(matches: &ArgMatches) -> Samanlikn {
    let mut plans = matches.get_many::<PathBuf>("plan").into_iter().flatten().cloned();
    let (first, second) = (plans.next(), plans.next());
    let (old, new) = match (first, second) {
        (Some(old), Some(new)) => (Some(old), new),
        (first, _) => (None, first.unwrap_or_default()),
    };
    let format = matches.get_one::<String>("format").map(|format| match format.as_str() {
        "json" => Format::Json,
        "md" => Format::Markdown,
        _ => Format::Text,
    });
    let out = matches.get_one::<PathBuf>("ut").cloned();
    let (exit_code, typst_words) = (matches.get_flag("avslutt-kode"), matches.get_flag("feilsøk"));
    Samanlikn { old, new, out, format, exit_code, typst_words }
}
