//! The words of `planverk lsp`.

use super::help::Help;
use crate::norsk::{Said, said};
use clap::ArgMatches;

/// `planverk lsp`.
#[derive(Clone, Copy, Debug)]
pub struct Lsp;

pub fn command(help: Help) -> clap::Command {
    let started = said!(
        "Det er redigeringsprogrammet som startar henne. Korleis VS Code, Neovim og Zed gjer det, står i docs/redigeringsprogram.md.",
        "Det er redigeringsprogrammet som starter den. Hvordan VS Code, Neovim og Zed gjør det, står i docs/redigeringsprogram.md."
    );
    let examples = [Said::same("planverk lsp"), said!("planverk --målform nb lsp", "planverk --målform nn lsp")];
    help.command(
        "lsp",
        &[],
        &said!(
            "Hjelp medan du skriv, for redigeringsprogram som kan LSP: feil, forslag, forklaringar og rettingar",
            "Hjelp mens du skriver, for redigeringsprogram som kan LSP: feil, forslag, forklaringer og rettinger"
        ),
        &Said::same(""),
    )
    // many editors say how they talk, and this is the only way that there is
    .arg(
        help.flag(
            &["stdio", "stdio"],
            &said!(
                "Snakk over standard inn og ut; det er den einaste måten",
                "Snakk over standard inn og ut; det er den eneste måten"
            ),
        )
        .hide(true),
    )
    .after_help(format!("{}\n\n{}", help.text(&started), help.examples(&examples)))
}

pub fn order(_: &ArgMatches) -> Lsp {
    Lsp
}
