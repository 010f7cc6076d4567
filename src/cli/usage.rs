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
    Samanlikn(Samanlikn),
    HentKjelde(HentKjelde),
    Forklar(Forklar),
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
    /// Whether the PDF carries the plan's YAML.
    pub with_source: bool,
}

/// `planverk samanlikn`.
#[derive(Clone, Debug)]
pub struct Samanlikn {
    /// None for the plan that the new one replaces.
    pub førre: Option<PathBuf>,
    pub ny: PathBuf,
    /// The file to write; its end says what it is to be.
    pub ut: Option<PathBuf>,
    /// What goes to standard out.
    pub format: Option<Format>,
    /// Whether differences show in how the run ends.
    pub avslutt_kode: bool,
}

/// What a comparison is shown as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Tekst,
    Markdown,
    Json,
}

/// `planverk hent-kjelde`.
#[derive(Clone, Debug)]
pub struct HentKjelde {
    pub pdf: PathBuf,
    pub mappe: PathBuf,
}

/// `planverk forklar`.
#[derive(Clone, Debug)]
pub struct Forklar {
    /// Codes or names; none for a list of all.
    pub feil: Vec<String>,
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
            Some(("samanlikn", sub)) => Ok(Command::Samanlikn(samanlikn(sub))),
            Some(("hent-kjelde", sub)) => Ok(Command::HentKjelde(hent_kjelde(sub))),
            Some(("forklar", sub)) => Ok(Command::Forklar(forklar(sub))),
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
        with_source: matches.get_flag("med-kjelde"),
    }
}

fn samanlikn(matches: &ArgMatches) -> Samanlikn {
    let mut plans = matches.get_many::<PathBuf>("plan").into_iter().flatten().cloned();
    let (first, second) = (plans.next(), plans.next());
    let (førre, ny) = match (first, second) {
        (Some(førre), Some(ny)) => (Some(førre), ny),
        (first, _) => (None, first.unwrap_or_default()),
    };
    let format = matches.get_one::<String>("format").map(|format| match format.as_str() {
        "json" => Format::Json,
        "md" => Format::Markdown,
        _ => Format::Tekst,
    });
    let ut = matches.get_one::<PathBuf>("ut").cloned();
    Samanlikn { førre, ny, ut, format, avslutt_kode: matches.get_flag("avslutt-kode") }
}

fn hent_kjelde(matches: &ArgMatches) -> HentKjelde {
    let path = |name: &str| matches.get_one::<PathBuf>(name).cloned().unwrap_or_default();
    HentKjelde { pdf: path("pdf"), mappe: path("mappe") }
}

fn forklar(matches: &ArgMatches) -> Forklar {
    Forklar { feil: matches.get_many::<String>("feil").map(|all| all.cloned().collect()).unwrap_or_default() }
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
        .after_help("Døme:\n  planverk bygg                        alle planane under content/\n  planverk bygg aukra/slt-2024         éin plan\n  planverk bygg ~/planar/aukra/slt-2024 --ut ~/Skrivebord\n  planverk samanlikn aukra/slt-2024    kva som er nytt sidan planen han avløyser")
        .subcommand(bygg_command())
        .subcommand(samanlikn_command())
        .subcommand(hent_kjelde_command())
        .subcommand(forklar_command())
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

/// An option that takes a path.
fn path(name: &'static str, value: &'static str, text: &'static str) -> Arg {
    Arg::new(name).long(name).value_name(value).value_parser(value_parser!(PathBuf)).help(text).help_heading("Val")
}

/// An option that is there or not.
fn flag(name: &'static str, text: &'static str) -> Arg {
    Arg::new(name).long(name).action(ArgAction::SetTrue).help(text).help_heading("Val")
}

fn samanlikn_command() -> clap::Command {
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
        .arg(
            Arg::new("format")
                .long("format")
                .value_name("FORMAT")
                .value_parser(["tekst", "md", "json"])
                .hide_possible_values(true)
                .help("Kva som blir vist: tekst, md eller json (elles: tekst)")
                .help_heading("Val"),
        )
        .arg(flag("avslutt-kode", "Avslutt med 4 når det er skilnader, til bruk i skript"))
        .arg(help())
        .after_help("Døme:\n  planverk samanlikn aukra/slt-2024\n  planverk samanlikn aukra/slt-2022 aukra/slt-2024 --ut endringar.pdf\n  planverk samanlikn aukra/slt-2024@HEAD~3 aukra/slt-2024\n  planverk samanlikn ~/arkiv/slt-2023.pdf aukra/slt-2024 --format md")
}

fn hent_kjelde_command() -> clap::Command {
    let place = |name: &'static str, value: &'static str, text: &'static str| {
        Arg::new(name).value_name(value).required(true).value_parser(value_parser!(PathBuf)).help(text)
    };
    clap::Command::new("hent-kjelde")
        .about("Hent YAML-filene att ut av ein PDF som er bygd med --med-kjelde")
        .disable_help_flag(true)
        .help_template(HEAD)
        .override_usage("planverk hent-kjelde FIL.pdf MAPPE")
        .arg(place("pdf", "FIL.pdf", "PDF-en").help_heading("Filer"))
        .arg(place("mappe", "MAPPE", "Kvar filene skal skrivast; ho blir laga om ho ikkje finst").help_heading("Filer"))
        .arg(help())
        .after_help("Døme:\n  planverk hent-kjelde aukra-slt-2024.pdf henta/")
}

fn forklar_command() -> clap::Command {
    clap::Command::new("forklar")
        .about("Forklarer ein feil: kva han er, kvifor, eit feil og eit rett døme")
        .disable_help_flag(true)
        .help_template(HEAD)
        .override_usage("planverk forklar [FEIL…]")
        .arg(
            Arg::new("feil")
                .value_name("FEIL")
                .num_args(0..)
                .help("Koden eller namnet, slik det står i feilmeldinga. Utan: ei liste over alle")
                .help_heading("Feil"),
        )
        .arg(help())
        .after_help("Døme:\n  planverk forklar PV011\n  planverk forklar ukjend-nøkkel\n  planverk forklar")
}

fn bygg_command() -> clap::Command {
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
        .arg(path("ut", "MAPPE", "Kvar PDF-ane skal liggje (elles: output/)"))
        .arg(path("typst", "MAPPE", "Skriv òg heile Typst-prosjektet til kvar plan: malar, data og skrifter"))
        .arg(path("malar", "MAPPE", "Bruk eigne malar: filer med same namn går føre dei innebygde"))
        .arg(flag("med-kjelde", "Legg YAML-filene ved i PDF-en, så han kan hentast fram att og samanliknast med (PDF/A-3a)"))
        .arg(help())
        .after_help("Døme:\n  planverk bygg\n  planverk bygg aukra/slt-2024\n  planverk bygg ~/planar/aukra/slt-2024 --ut ~/Skrivebord\n  planverk bygg aukra/slt-2024 --typst mal/\n  planverk bygg aukra/slt-2024 --med-kjelde")
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
        ErrorKind::MissingRequiredArgument => format!("her manglar {arg}").replace(['<', '>'], ""),
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues => "her står det for mykje".into(),
        ErrorKind::ArgumentConflict => {
            format!("«{arg}» er skrive to gonger eller saman med noko det ikkje går saman med")
        }
        _ => "kommandoen er ikkje rett skriven".into(),
    }
}
