//! The command line: the commands and their options, with help and faults in both målformer. One file a command, and what they
//! share: [`help`] is how help is declared, [`explain`] says what is wrong, and [`manner`] what is asked for before all else.

mod bygg;
mod explain;
mod forklar;
mod fullfoering;
mod help;
mod hent_kjelde;
mod hjelp;
mod lsp;
mod man;
mod manner;
mod ny;
mod samanlikn;
mod sjekk;
mod skjema;

pub use bygg::{Bygg, OUTPUT};
pub use forklar::Forklar;
pub use fullfoering::{Fullføring, Shell};
pub use hent_kjelde::HentKjelde;
pub use lsp::Lsp;
pub use man::Man;
pub use manner::asked as manner;
pub use samanlikn::{Format, Samanlikn};
pub use sjekk::{Mending, Sjekk, View};
pub use skjema::{Skjema, Which};

use crate::begin::Order;
use crate::machine::manner::spoken;
use crate::machine::streams;
use crate::norsk::{Said, said};
use clap::builder::StyledStr;
use clap::error::ErrorKind;
use clap::{ArgAction, ArgMatches};
use help::{Help, OPTIONS, TEMPLATE};
use std::ffi::OsString;
use std::path::PathBuf;
use unicode_normalization::UnicodeNormalization;

/// A command with its options.
#[derive(Clone, Debug)]
pub enum Command {
    Ny(Order),
    Bygg(Bygg),
    Sjekk(Sjekk),
    Samanlikn(Samanlikn),
    HentKjelde(HentKjelde),
    Forklar(Forklar),
    Skjema(Skjema),
    Lsp(Lsp),
    Fullføring(Fullføring),
    Man(Man),
}

/// Why there is no command to carry out.
#[derive(Debug)]
pub enum Stop {
    /// Help was asked for, or the version: this is to be shown.
    Shown(String),
    /// The command line is none.
    Wrong { message: Said, hint: Said },
}

/// The command that the arguments name.
pub fn parse(args: Vec<OsString>) -> Result<Command, Stop> {
    let mut command = program();
    command.build();
    let args: Vec<OsString> = args.into_iter().map(composed).collect();
    match command.try_get_matches_from_mut(&args) {
        Ok(matches) => match matches.subcommand() {
            Some(("ny", sub)) => Ok(Command::Ny(ny::order(sub))),
            Some(("bygg", sub)) => Ok(Command::Bygg(bygg::order(sub))),
            Some(("sjekk", sub)) => Ok(Command::Sjekk(sjekk::order(sub))),
            Some(("samanlikn", sub)) => Ok(Command::Samanlikn(samanlikn::order(sub))),
            Some(("hent-kjelde", sub)) => Ok(Command::HentKjelde(hent_kjelde::order(sub))),
            Some(("forklar", sub)) => Ok(Command::Forklar(forklar::order(sub))),
            Some(("skjema", sub)) => Ok(Command::Skjema(skjema::order(sub))),
            Some(("lsp", sub)) => Ok(Command::Lsp(lsp::order(sub))),
            Some(("fullføring", sub)) => Ok(Command::Fullføring(fullfoering::order(sub))),
            Some(("man", sub)) => Ok(Command::Man(man::order(sub))),
            Some(("hjelp", sub)) => Err(hjelp::answer(&mut command, sub)),
            _ => Err(shown(&command.render_help())),
        },
        Err(error) => Err(match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => shown(&error.render()),
            _ => explain::explain(&error, &command, &args),
        }),
    }
}

/// All commands and their options, for what is made of them.
pub fn program() -> clap::Command {
    command(Help { målform: spoken() })
}

/// The name of an option as it is declared, where a machine writes its letters in parts.
fn composed(arg: OsString) -> OsString {
    match arg.to_str().filter(|text| text.starts_with("--") && !text.is_ascii()) {
        None => arg,
        Some(text) => {
            let (name, value) = text.split_at(text.find('=').unwrap_or(text.len()));
            format!("{}{value}", name.nfc().collect::<String>()).into()
        }
    }
}

/// Help that was asked for is data.
fn shown(help: &StyledStr) -> Stop {
    let help = if streams::data_colour() { help.ansi().to_string() } else { help.to_string() };
    Stop::Shown(format!("{}\n", help.trim_end()))
}

fn command(help: Help) -> clap::Command {
    let options = help.word(OPTIONS);
    clap::Command::new("planverk")
        .about(help.text(&said!(
            "Lagar den trykte planen til ein kommune: frå YAML til ein tilgjengeleg PDF for kommunestyret og arkivet.",
            "Lager den trykte planen til en kommune: fra YAML til en tilgjengelig PDF for kommunestyret og arkivet."
        )))
        .version(env!("CARGO_PKG_VERSION"))
        .term_width(streams::width())
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .subcommand_value_name("KOMMANDO")
        .subcommand_help_heading(help.word(["Kommandoar", "Kommandoer"]))
        .arg(help.help())
        .arg(
            help.flag(&["versjon", "versjon", "version"], &said!("Vis versjonen", "Vis versjonen"))
                .short('V')
                .display_order(1001)
                .action(ArgAction::Version),
        )
        .args(manner::options(help))
        .help_template(TEMPLATE)
        .override_usage(format!("planverk KOMMANDO [{options}]"))
        .after_help(format!(
            "{}\n\n{}",
            exit_codes(help),
            help.examples(&[
                said!(
                    "planverk ny                          ein ny plan, som kan byggjast med ein gong",
                    "planverk ny                          en ny plan, som kan bygges med en gang"
                ),
                said!(
                    "planverk bygg                        alle planane under content/",
                    "planverk bygg                        alle planene under content/"
                ),
                said!("planverk bygg aukra/slt-2024         éin plan", "planverk bygg aukra/slt-2024         én plan"),
                said!(
                    "planverk bygg ~/planar/aukra/slt-2024 --ut ~/Skrivebord",
                    "planverk bygg ~/planer/aukra/slt-2024 --ut ~/Skrivebord"
                ),
                said!(
                    "planverk sjekk aukra/slt-2024        alt som er gale, og alt som bør sjåast på",
                    "planverk sjekk aukra/slt-2024        alt som er galt, og alt som bør ses på"
                ),
                said!(
                    "planverk samanlikn aukra/slt-2024    kva som er nytt sidan planen han avløyser",
                    "planverk samanlikn aukra/slt-2024    hva som er nytt siden planen den avløser"
                ),
            ])
        ))
        .subcommands(commands(help).map(|command| command.arg(help.help())))
}

/// The commands, in the order that help lists them in.
fn commands(help: Help) -> impl Iterator<Item = clap::Command> {
    let declared = [
        ny::command,
        bygg::command,
        sjekk::command,
        samanlikn::command,
        hent_kjelde::command,
        forklar::command,
        skjema::command,
        lsp::command,
        fullfoering::command,
        man::command,
        hjelp::command,
    ];
    declared.into_iter().map(move |command| command(help))
}

/// How a run can end, for whoever calls the program from another.
fn exit_codes(help: Help) -> String {
    let codes = [
        said!("0  alt gjekk bra", "0  alt gikk bra"),
        said!(
            "1  det er feil i ein plan (med --streng: åtvaringar òg)",
            "1  det er feil i en plan (med --streng: advarsler også)"
        ),
        said!(
            "2  kommandoen er feil skriven, eller det han nemner, finst ikkje",
            "2  kommandoen er feil skrevet, eller det den nevner, finnes ikke"
        ),
        said!(
            "3  maskina seier nei: full disk, manglande løyve",
            "3  maskinen sier nei: full disk, manglende tillatelse"
        ),
        said!(
            "4  planane er ulike (planverk samanlikn --avslutt-kode)",
            "4  planene er ulike (planverk samanlikn --avslutt-kode)"
        ),
        said!("5  det er ein feil i planverk sjølv", "5  det er en feil i planverk selv"),
    ];
    help.list(["Kode ved avslutning", "Kode ved avslutning"], &codes)
}

/// What [`Help::plans`] was given.
fn plans(matches: &ArgMatches) -> Vec<PathBuf> {
    matches.get_many::<PathBuf>("plan").map(|plans| plans.cloned().collect()).unwrap_or_default()
}
