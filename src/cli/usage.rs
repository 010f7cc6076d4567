//! The commands and their options, with help and faults in nynorsk.

use super::Outcome;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, ArgMatches, value_parser};
use std::ffi::OsString;
use std::path::PathBuf;

/// What the user asked for.
#[derive(Clone, Debug)]
pub enum Command {
    Bygg(Bygg),
}

/// `planverk bygg`.
#[derive(Clone, Debug, Default)]
pub struct Bygg {
    pub plans: Vec<PathBuf>,
    /// Where the PDFs go.
    pub out: PathBuf,
    /// Where the Typst project of each plan goes, if it is asked for.
    pub typst: Option<PathBuf>,
    /// A designer's own templates.
    pub templates: Option<PathBuf>,
}

/// The folder that is built into when no other is named.
const OUTPUT: &str = "output";

const HEAD: &str = "{about}\n\nBruk: {usage}\n\n{all-args}{after-help}";

/// The command that the arguments name, or how the run ends when they name none.
pub fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Command, Outcome> {
    let mut command = command();
    match command.try_get_matches_from_mut(args) {
        Ok(matches) => match matches.subcommand() {
            Some(("bygg", sub)) => Ok(Command::Bygg(bygg(sub))),
            _ => Err(shown(&command.render_help().to_string())),
        },
        Err(error) => Err(match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => shown(&error.render().to_string()),
            _ => {
                eprintln!("feil: {}\n  råd: skriv «planverk --hjelp» for å sjå kva som kan brukast", explain(&error));
                Outcome::Usage
            }
        }),
    }
}

#[expect(clippy::print_stdout, reason = "help that was asked for is data")]
fn shown(help: &str) -> Outcome {
    println!("{}", help.trim_end());
    Outcome::Fine
}

fn bygg(matches: &ArgMatches) -> Bygg {
    let path = |name: &str| matches.get_one::<PathBuf>(name).cloned();
    Bygg {
        plans: matches.get_many::<PathBuf>("plan").map(|p| p.cloned().collect()).unwrap_or_default(),
        out: path("ut").unwrap_or_else(|| PathBuf::from(OUTPUT)),
        typst: path("typst"),
        templates: path("malar"),
    }
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
        .help_template("{about}\n\nBruk: {usage}\n\n{all-args}{after-help}")
        .override_usage("planverk KOMMANDO [VAL]")
        .after_help("Døme:\n  planverk bygg                        alle planane under content/\n  planverk bygg aukra/slt-2024         éin plan\n  planverk bygg ~/planar/aukra/slt-2024 --ut ~/Skrivebord")
        .subcommand(bygg_command())
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

fn bygg_command() -> clap::Command {
    let folder = |name: &'static str, value: &'static str, text: &'static str| {
        Arg::new(name).long(name).value_name(value).value_parser(value_parser!(PathBuf)).help(text).help_heading("Val")
    };
    clap::Command::new("bygg")
        .visible_alias("build")
        .about("Bygg PDF-en til kvar plan")
        .disable_help_flag(true)
        .help_template(HEAD)
        .override_usage("planverk bygg [PLAN…] [VAL]")
        .arg(
            Arg::new("plan")
                .value_name("PLAN")
                .num_args(0..)
                .value_parser(value_parser!(PathBuf))
                .help("Mappa til ein plan eller ein kommune. Utan: alle under content/")
                .help_heading("Planar"),
        )
        .arg(folder("ut", "MAPPE", "Kvar PDF-ane skal liggje (elles: output/)"))
        .arg(folder("typst", "MAPPE", "Skriv òg heile Typst-prosjektet til kvar plan: malar, data og skrifter"))
        .arg(folder("malar", "MAPPE", "Bruk eigne malar: filer med same namn går føre dei innebygde"))
        .arg(help())
        .after_help("Døme:\n  planverk bygg\n  planverk bygg aukra/slt-2024\n  planverk bygg ~/planar/aukra/slt-2024 --ut ~/Skrivebord\n  planverk bygg aukra/slt-2024 --typst mal/")
}

/// What is wrong with the command line, in nynorsk.
fn explain(error: &clap::Error) -> String {
    let text = |kind| match error.get(kind) {
        Some(ContextValue::String(s)) => s.clone(),
        Some(ContextValue::Strings(s)) => s.join(", "),
        _ => String::new(),
    };
    let guess = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue]
        .into_iter()
        .map(text)
        .find(|s| !s.is_empty())
        .map(|s| format!(". Mente du «{s}»?"))
        .unwrap_or_default();
    let arg = text(ContextKind::InvalidArg);
    match error.kind() {
        ErrorKind::InvalidSubcommand => format!("«{}» er ingen kommando{guess}", text(ContextKind::InvalidSubcommand)),
        ErrorKind::UnknownArgument => format!("«{arg}» er ikkje eit val her{guess}"),
        ErrorKind::InvalidValue if text(ContextKind::InvalidValue).is_empty() => format!("«{arg}» manglar ein verdi"),
        ErrorKind::InvalidValue => {
            format!("«{}» er ikkje ein gyldig verdi for «{arg}»{guess}", text(ContextKind::InvalidValue))
        }
        ErrorKind::ArgumentConflict => {
            format!("«{arg}» er skrive to gonger eller saman med noko det ikkje går saman med")
        }
        _ => "kommandoen er ikkje rett skriven".into(),
    }
}
