//! The commands and their options, with help and faults in nynorsk: one file a command, and what they share.

mod bygg;
mod explain;
mod forklar;
mod hent_kjelde;
mod manner;
mod samanlikn;
mod sjekk;
mod skjema;

pub use bygg::Bygg;
pub use forklar::Forklar;
pub use hent_kjelde::HentKjelde;
pub use manner::asked as manner;
pub use samanlikn::{Format, Samanlikn};
pub use sjekk::{Mending, Sjekk, View};
pub use skjema::{Skjema, Which};

use super::problem::Problem;
use crate::machine::Outcome;
use crate::machine::streams;
use clap::error::ErrorKind;
use clap::{Arg, ArgAction, ArgMatches, value_parser};
use std::ffi::OsString;
use std::path::PathBuf;

/// A command with its options.
#[derive(Clone, Debug)]
pub enum Command {
    Bygg(Bygg),
    Sjekk(Sjekk),
    Samanlikn(Samanlikn),
    HentKjelde(HentKjelde),
    Forklar(Forklar),
    Skjema(Skjema),
}

const HEAD: &str = "{about}\n\nBruk: {usage}\n\n{all-args}{after-help}";

/// The command that the arguments name, or how the run ends when they name none.
pub fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Command, Outcome> {
    let mut command = command();
    match command.try_get_matches_from_mut(args) {
        Ok(matches) => match matches.subcommand() {
            Some(("bygg", sub)) => Ok(Command::Bygg(bygg::order(sub))),
            Some(("sjekk", sub)) => Ok(Command::Sjekk(sjekk::order(sub))),
            Some(("samanlikn", sub)) => Ok(Command::Samanlikn(samanlikn::order(sub))),
            Some(("hent-kjelde", sub)) => Ok(Command::HentKjelde(hent_kjelde::order(sub))),
            Some(("forklar", sub)) => Ok(Command::Forklar(forklar::order(sub))),
            Some(("skjema", sub)) => Ok(Command::Skjema(skjema::order(sub))),
            _ => Err(shown(&command.render_help().to_string())),
        },
        Err(error) => Err(match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => shown(&error.render().to_string()),
            _ => {
                let why = explain::explain(&error);
                Problem::usage(why, "skriv «planverk --hjelp» for å sjå kva som kan brukast").show()
            }
        }),
    }
}

/// Help that was asked for is data.
fn shown(help: &str) -> Outcome {
    streams::show(&format!("{}\n", help.trim_end()))
}

fn command() -> clap::Command {
    clap::Command::new("planverk")
        .about("Lagar den trykte planen til ein kommune: frå YAML til ein tilgjengeleg PDF for kommunestyret og arkivet.")
        .version(env!("CARGO_PKG_VERSION"))
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .subcommand_value_name("KOMMANDO")
        .subcommand_help_heading("Kommandoar")
        .arg(help())
        .arg(Arg::new("versjon").long("versjon").short('V').alias("version").action(ArgAction::Version).help("Vis versjonen").help_heading("Val"))
        .arg(global(manner::MÅLFORM, "MÅLFORM", &["nn", "nb", "nynorsk", "bokmål"], "Språket som planverk snakkar: nn eller nb (elles: språket til planen)"))
        .arg(global(manner::FARGE, "NÅR", &["auto", "alltid", "always", "aldri", "never"], "Om det er fargar: auto, alltid eller aldri (elles: auto)"))
        .help_template(HEAD)
        .override_usage("planverk KOMMANDO [VAL]")
        .after_help("Døme:\n  planverk bygg                        alle planane under content/\n  planverk bygg aukra/slt-2024         éin plan\n  planverk bygg ~/planar/aukra/slt-2024 --ut ~/Skrivebord\n  planverk sjekk aukra/slt-2024        alt som er gale, og alt som bør sjåast på\n  planverk samanlikn aukra/slt-2024    kva som er nytt sidan planen han avløyser")
        .subcommand(bygg::command())
        .subcommand(sjekk::command())
        .subcommand(samanlikn::command())
        .subcommand(hent_kjelde::command())
        .subcommand(forklar::command())
        .subcommand(skjema::command())
}

fn help() -> Arg {
    Arg::new("hjelp")
        .long("hjelp")
        .short('h')
        .alias("help")
        .action(ArgAction::Help)
        .help("Vis denne hjelpa")
        .help_heading("Val")
}

/// An option of every command, that takes one of some words; it is looked at before the others.
fn global(
    names: &'static [&'static str],
    value: &'static str,
    words: &'static [&'static str],
    text: &'static str,
) -> Arg {
    let (name, others) = names.split_first().map_or(("", names), |(name, others)| (*name, others));
    choice(name, value, words, text).aliases(others).global(true)
}

/// An option that takes a path.
fn path(name: &'static str, value: &'static str, text: &'static str) -> Arg {
    Arg::new(name).long(name).value_name(value).value_parser(value_parser!(PathBuf)).help(text).help_heading("Val")
}

/// An option that is there or not.
fn flag(name: &'static str, text: &'static str) -> Arg {
    Arg::new(name).long(name).action(ArgAction::SetTrue).help(text).help_heading("Val")
}

/// The plans that a command looks at.
fn plan_arguments() -> Arg {
    Arg::new("plan")
        .value_name("PLAN")
        .num_args(0..)
        .value_parser(value_parser!(PathBuf))
        .help("Mappa til ein plan eller ein kommune. Utan: alle under content/")
        .help_heading("Planar")
}

/// What [`plan_arguments`] was given.
fn plans(matches: &ArgMatches) -> Vec<PathBuf> {
    matches.get_many::<PathBuf>("plan").map(|plans| plans.cloned().collect()).unwrap_or_default()
}

/// An option that takes one of some words.
fn choice(name: &'static str, value: &'static str, words: &'static [&'static str], text: &'static str) -> Arg {
    let parser = clap::builder::PossibleValuesParser::new(words);
    Arg::new(name)
        .long(name)
        .value_name(value)
        .value_parser(parser)
        .hide_possible_values(true)
        .help(text)
        .help_heading("Val")
}
