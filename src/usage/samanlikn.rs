//! The words of `planverk samanlikn`.

use super::help::{Help, PLANS_HEADING};
use crate::norsk::{Said, said};
use clap::{ArgMatches, ValueHint, value_parser};
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

pub fn command(help: Help) -> clap::Command {
    let place = |id, value, text: &Said| {
        help.argument(id, value, PLANS_HEADING, text)
            .value_parser(value_parser!(PathBuf))
            .value_hint(ValueHint::AnyPath)
    };
    help.command(
        "samanlikn",
        &["sammenlign", "samanlikne", "sammenligne", "compare"],
        &said!(
            "Vis kva som er endra frå ein plan til ein annan, etter meining og ikkje line for line",
            "Vis hva som er endret fra en plan til en annen, etter mening og ikke linje for linje"
        ),
        &said!("[FØRRE] NY [VAL]", "[FORRIGE] NY [VALG]"),
    )
    .visible_alias("diff")
    .allow_missing_positional(true)
    .arg(
        place(
            "førre",
            ["FØRRE", "FORRIGE"],
            &said!(
                "Den gamle planen. Utan: den som NY seier at han erstattar",
                "Den gamle planen. Uten: den som NY sier at den erstatter"
            ),
        )
        .display_order(1),
    )
    .arg(
        place(
            "ny",
            ["NY", "NY"],
            &said!(
                "Den nye planen. Båe er mappa til ein plan, ein plan slik han var i git (aukra/slt-2024@HEAD~3), eller ein PDF som er bygd med --med-kjelde",
                "Den nye planen. Begge er mappen til en plan, en plan slik den var i git (aukra/slt-2024@HEAD~3), eller en PDF som er bygd med --med-kilde"
            ),
        )
        .required(true)
        .display_order(2),
    )
    .arg(help.path(
        &["ut", "ut", "out", "output"],
        ["FIL", "FIL"],
        &said!(
            "Skriv rapporten i ei fil: .pdf, .md (til å lime inn i saka) eller .json",
            "Skriv rapporten i en fil: .pdf, .md (til å lime inn i saken) eller .json"
        ),
    ))
    .arg(help.choice(
        &["format", "format"],
        ["FORMAT", "FORMAT"],
        &[&["tekst", "tekst", "text"], &["md", "md", "markdown"], &["json", "json"]],
        &said!("Kva som blir vist: tekst, md eller json (elles: tekst)", "Hva som blir vist: tekst, md eller json (ellers: tekst)"),
    ))
    .arg(help.flag(
        &["avslutt-kode", "avslutt-kode", "exit-code"],
        &said!(
            "Avslutt med 4 når det er skilnader, til bruk i skript",
            "Avslutt med 4 når det er forskjeller, til bruk i skript"
        ),
    ))
    .arg(help.typst_words())
    .after_help(help.examples(&[
        Said::same("planverk samanlikn aukra/slt-2024"),
        said!(
            "planverk samanlikn aukra/slt-2022 aukra/slt-2024 --ut endringar.pdf",
            "planverk samanlikn aukra/slt-2022 aukra/slt-2024 --ut endringer.pdf"
        ),
        Said::same("planverk samanlikn aukra/slt-2024@HEAD~3 aukra/slt-2024"),
        Said::same("planverk samanlikn ~/arkiv/slt-2023.pdf aukra/slt-2024 --format md"),
    ]))
}

pub fn order(matches: &ArgMatches) -> Samanlikn {
    let path = |name: &str| matches.get_one::<PathBuf>(name).cloned();
    let (old, new) = (path("førre"), path("ny").unwrap_or_default());
    let format = matches.get_one::<String>("format").map(|format| match format.as_str() {
        "json" => Format::Json,
        "md" => Format::Markdown,
        _ => Format::Text,
    });
    let out = path("ut");
    let (exit_code, typst_words) = (matches.get_flag("avslutt-kode"), matches.get_flag("feilsøk"));
    Samanlikn { old, new, out, format, exit_code, typst_words }
}
