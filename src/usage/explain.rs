//! What is wrong with a command line.

use super::Stop;
use crate::norsk::{List, Said, said};
use clap::Command;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::ffi::OsString;

/// What is wrong with the command line, and what is to be written.
pub fn explain(error: &clap::Error, command: &Command, args: &[OsString]) -> Stop {
    let own = command_of(command, args);
    let name = own.map_or(String::new(), |own| format!(" {}", own.get_name()));
    let more = said!(
        "skriv «planverk{name} --hjelp» for å sjå kva som kan brukast",
        "skriv «planverk{name} --hjelp» for å se hva som kan brukes"
    );
    let missing = error.kind() == ErrorKind::MissingRequiredArgument;
    let usage = own.and_then(usage).filter(|_| missing);
    let words = strings(error, ContextKind::ValidValue);
    let hint = match usage {
        Some(usage) => said!(
            "skriv «{usage}»; «planverk{name} --hjelp» viser meir",
            "skriv «{usage}»; «planverk{name} --hjelp» viser mer"
        ),
        None if words.is_empty() => more,
        None => {
            let words = List::OR.of(&words);
            said!("skriv {words}", "skriv {words}")
        }
    };
    Stop::Wrong { message: message(error, own.unwrap_or(command), &name), hint }
}

fn message(error: &clap::Error, own: &Command, name: &str) -> Said {
    let text = |kind| strings(error, kind).join(", ");
    // how it is written, and not what stands after it
    let arg = strings(error, ContextKind::InvalidArg).join(", ");
    let short = |arg: &str| arg.split(" <").next().unwrap_or_default().to_owned();
    let guess = guess(error, own);
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let given = text(ContextKind::InvalidSubcommand);
            said!("«{given}» er ingen kommando{guess}", "«{given}» er ingen kommando{guess}"; guess)
        }
        ErrorKind::UnknownArgument if !arg.starts_with('-') => {
            said!("«{arg}» er for mykje her", "«{arg}» er for mye her")
        }
        ErrorKind::UnknownArgument => {
            said!("«{arg}» er ikkje eit val her{guess}", "«{arg}» er ikke et valg her{guess}"; guess)
        }
        ErrorKind::InvalidValue if text(ContextKind::InvalidValue).is_empty() => {
            said!("«{arg}» manglar ein verdi", "«{arg}» mangler en verdi")
        }
        ErrorKind::InvalidValue => {
            let (given, arg) = (text(ContextKind::InvalidValue), short(&arg));
            said!(
                "«{given}» er ikkje ein gyldig verdi for «{arg}»{guess}",
                "«{given}» er ikke en gyldig verdi for «{arg}»{guess}"; guess
            )
        }
        ErrorKind::MissingRequiredArgument => {
            let missing = missing(error, own);
            said!("«planverk{name}» manglar {missing}", "«planverk{name}» mangler {missing}"; missing)
        }
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues => {
            said!("her står det for mykje", "her står det for mye")
        }
        ErrorKind::ArgumentConflict => {
            let (arg, prior) = (short(&arg), short(&text(ContextKind::PriorArg)));
            match prior.is_empty() || prior == arg {
                true => said!("«{arg}» er skrive to gonger", "«{arg}» er skrevet to ganger"),
                false => said!("«{arg}» og «{prior}» går ikkje saman", "«{arg}» og «{prior}» går ikke sammen"),
            }
        }
        _ => said!("kommandoen er ikkje rett skriven", "kommandoen er ikke rett skrevet"),
    }
}

fn strings(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(one)) => vec![one.clone()],
        Some(ContextValue::Strings(all)) => all.clone(),
        _ => vec![],
    }
}

/// The command that the arguments name, however it is called.
fn command_of<'c>(command: &'c Command, args: &[OsString]) -> Option<&'c Command> {
    args.iter().skip(1).find_map(|arg| command.find_subcommand(arg))
}

/// How a command is used: what stands after «Bruk:» in its help.
fn usage(own: &Command) -> Option<String> {
    let usage = own.clone().render_usage().to_string();
    Some(usage.split_once("planverk").map(|(_, rest)| format!("planverk{rest}"))?.trim_end().to_owned())
}

/// What is missing, in the order that it is to be written in.
fn missing(error: &clap::Error, own: &Command) -> Said {
    let missing = strings(error, ContextKind::InvalidArg);
    let shown = |arg: &clap::Arg| {
        let value = arg.get_value_names().and_then(|names| names.first()).map_or("", |name| name.as_str());
        missing.iter().any(|one| one.contains(&format!("<{value}>"))).then(|| value.to_owned())
    };
    let names: Vec<String> = own.get_positionals().filter_map(shown).collect();
    let names = if names.is_empty() { missing.clone() } else { names };
    let names = List::AND.of(&names);
    said!("{names}", "{names}")
}

/// What may have been meant, by the name that the help has.
fn guess(error: &clap::Error, own: &Command) -> Said {
    let suggested = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue]
        .into_iter()
        .find_map(|kind| strings(error, kind).into_iter().next());
    let Some(suggested) = suggested else { return Said::default() };
    let listed = listed(&suggested, own);
    said!(". Meinte du «{listed}»?", ". Mente du «{listed}»?")
}

/// The name in the help of what is suggested by another one.
fn listed(suggested: &str, own: &Command) -> String {
    if let Some(name) = suggested.strip_prefix("--") {
        let is_called = |arg: &&clap::Arg| arg.get_all_aliases().is_some_and(|others| others.contains(&name));
        let long = own.get_arguments().find(is_called).and_then(|arg| arg.get_long());
        return format!("--{}", long.unwrap_or(name));
    }
    own.find_subcommand(suggested).map_or(suggested, Command::get_name).to_owned()
}
