//! The words of `planverk fullføring`.

use super::help::Help;
use crate::norsk::{Said, said};
use clap::ArgMatches;

/// `planverk fullføring`.
#[derive(Clone, Copy, Debug)]
pub struct Fullføring {
    pub shell: Shell,
}

/// What commands are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shell {
    Bash,
    Zsh,
    Fish,
    Powershell,
}

pub fn command(help: Help) -> clap::Command {
    help.command(
        "fullføring",
        &["fullfoering", "fullforing", "completions", "completion"],
        &said!(
            "Skriv det som skalet treng for å fullføre kommandoar med tabulator",
            "Skriv det som skallet trenger for å fullføre kommandoer med tabulator"
        ),
        &said!("SKAL", "SKALL"),
    )
    .arg(
        help.argument(
            "skal",
            ["SKAL", "SKALL"],
            ["Skal", "Skall"],
            &said!("bash, zsh, fish eller powershell", "bash, zsh, fish eller powershell"),
        )
        .required(true)
        .value_parser(help.one_of(&[
            &["bash", "bash"],
            &["zsh", "zsh"],
            &["fish", "fish"],
            &["powershell", "powershell", "pwsh"],
        ]))
        .hide_possible_values(true),
    )
    .after_help(help.examples(&[
        Said::same("planverk fullføring bash > ~/.local/share/bash-completion/completions/planverk"),
        Said::same("planverk fullføring zsh > ~/.zfunc/_planverk"),
        Said::same("planverk fullføring fish > ~/.config/fish/completions/planverk.fish"),
        Said::same("planverk fullføring powershell >> $PROFILE"),
    ]))
}

pub fn order(matches: &ArgMatches) -> Fullføring {
    let shell = match matches.get_one::<String>("skal").map(String::as_str) {
        Some("zsh") => Shell::Zsh,
        Some("fish") => Shell::Fish,
        Some("powershell") => Shell::Powershell,
        _ => Shell::Bash,
    };
    Fullføring { shell }
}
