//! `planverk hjelp`: the help of the program or of a command, for who writes it as a command.

use super::help::Help;
use super::{Stop, shown};
use crate::norsk::{Said, said};
use crate::yaml::near;
use clap::{ArgMatches, Command};

pub fn command(help: Help) -> Command {
    help.command(
        "hjelp",
        &["help"],
        &said!("Vis hjelpa til ein kommando", "Vis hjelpen til en kommando"),
        &said!("[KOMMANDO]", "[KOMMANDO]"),
    )
    .arg(help.argument(
        "kommando",
        ["KOMMANDO", "KOMMANDO"],
        ["Kommandoar", "Kommandoer"],
        &said!("Kommandoen. Utan: ei oversikt over alle", "Kommandoen. Uten: en oversikt over alle"),
    ))
    .after_help(help.examples(&[Said::same("planverk hjelp"), Said::same("planverk hjelp bygg")]))
}

/// The help that is asked for.
pub fn answer(program: &mut Command, matches: &ArgMatches) -> Stop {
    let Some(name) = matches.get_one::<String>("kommando") else { return shown(&program.render_help()) };
    if let Some(command) = program.find_subcommand_mut(name) {
        return shown(&command.render_help());
    }
    let hint = match near(name, program.get_subcommands().map(Command::get_name)) {
        Some(meant) => said!("meinte du «{meant}»?", "mente du «{meant}»?"),
        None => said!("skriv «planverk hjelp» for å sjå alle", "skriv «planverk hjelp» for å se alle"),
    };
    Stop::Wrong { message: said!("«{name}» er ingen kommando", "«{name}» er ingen kommando"), hint }
}
