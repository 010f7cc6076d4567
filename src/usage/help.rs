//! How help is written: each word of it is declared in both målformer beside each other, and those of one are taken.

use crate::norsk::{Målform, Said, said};
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Arg, ArgAction, Command, ValueHint, value_parser};
use std::path::PathBuf;

/// The names of an option: the nynorsk one, which the program knows it by, the bokmål one, and others that it goes by, as the
/// English one. Help lists one of the first two.
pub type Names = &'static [&'static str];

/// A short word in nynorsk and in bokmål.
pub type Both = [&'static str; 2];

/// What stands for an option of any kind, and over the list of them.
pub const OPTIONS: Both = ["VAL", "VALG"];
const OPTIONS_HEADING: Both = ["Val", "Valg"];

/// Where a plan lies.
pub const PLANS_HEADING: Both = ["Planar", "Planer"];

/// How help is put together.
pub const TEMPLATE: &str = "{about}\n\nBruk: {usage}\n\n{all-args}{after-help}";

/// Help in one målform.
#[derive(Clone, Copy, Debug)]
pub struct Help {
    pub målform: Målform,
}

impl Help {
    /// The word of the målform.
    pub fn word(self, both: Both) -> &'static str {
        self.målform.choose(both[0], Some(both[1]))
    }

    /// The text of the målform.
    pub fn text(self, said: &Said) -> String {
        said.in_form(self.målform).into()
    }

    /// A command with its other names; how it is used stands after its name.
    pub fn command(self, name: &'static str, others: Names, about: &Said, used: &Said) -> Command {
        let used = self.text(used);
        Command::new(name)
            .aliases(others)
            .about(self.text(about))
            .disable_help_flag(true)
            .help_template(TEMPLATE)
            .override_usage(format!("planverk {name} {used}").trim_end().to_owned())
    }

    /// What stands last in the help of a command: how it may be written.
    pub fn examples(self, examples: &[Said]) -> String {
        self.list(["Døme", "Eksempler"], examples)
    }

    /// Lines under a heading.
    pub fn list(self, heading: Both, lines: &[Said]) -> String {
        let lines: Vec<String> = lines.iter().map(|line| format!("  {}", self.text(line))).collect();
        format!("{}:\n{}", self.word(heading), lines.join("\n"))
    }

    /// The option that shows the help.
    pub fn help(self) -> Arg {
        self.option(&["hjelp", "hjelp", "help"], &said!("Vis denne hjelpa", "Vis denne hjelpen"))
            .short('h')
            .display_order(1000)
            .action(ArgAction::Help)
    }

    /// An option that is there or not.
    pub fn flag(self, names: Names, text: &Said) -> Arg {
        self.option(names, text).action(ArgAction::SetTrue)
    }

    /// An option that takes a text.
    pub fn value(self, names: Names, value: Both, text: &Said) -> Arg {
        self.option(names, text).value_name(self.word(value))
    }

    /// An option that takes a path.
    pub fn path(self, names: Names, value: Both, text: &Said) -> Arg {
        let hint = if value[0] == "MAPPE" { ValueHint::DirPath } else { ValueHint::FilePath };
        self.option(names, text).value_name(self.word(value)).value_parser(value_parser!(PathBuf)).value_hint(hint)
    }

    /// An option that takes one of some words; each has names as options have.
    pub fn choice(self, names: Names, value: Both, words: &'static [Names], text: &Said) -> Arg {
        self.option(names, text)
            .value_name(self.word(value))
            .value_parser(self.one_of(words))
            .hide_possible_values(true)
    }

    /// Something that is named without an option.
    pub fn argument(self, id: &'static str, value: Both, heading: Both, text: &Said) -> Arg {
        Arg::new(id).value_name(self.word(value)).help(self.text(text)).help_heading(self.word(heading))
    }

    /// The plans that a command looks at.
    pub fn plans(self) -> Arg {
        let text = said!(
            "Mappa til ein plan eller ein kommune. Utan: alle under content/",
            "Mappen til en plan eller en kommune. Uten: alle under content/"
        );
        self.argument("plan", ["PLAN", "PLAN"], PLANS_HEADING, &text)
            .num_args(0..)
            .value_parser(value_parser!(PathBuf))
            .value_hint(ValueHint::DirPath)
    }

    /// The option that shows Typst's own words.
    pub fn typst_words(self) -> Arg {
        let text = said!(
            "Vis òg det typesetjaren seier på engelsk når noko ikkje kan setjast, til dei som held planverk ved like",
            "Vis også det typesetteren sier på engelsk når noe ikke kan settes, til dem som vedlikeholder planverk"
        );
        self.flag(&["feilsøk", "feilsøk", "feilsoek", "feilsok", "debug"], &text)
    }

    fn option(self, names: Names, text: &Said) -> Arg {
        let own = self.own(names);
        let mut others: Vec<&'static str> = names.iter().copied().filter(|name| *name != own).collect();
        others.dedup();
        let id = names.first().copied().unwrap_or_default();
        Arg::new(id).long(own).aliases(others).help(self.text(text)).help_heading(self.word(OPTIONS_HEADING))
    }

    /// One of some words, each with its names, of which the program gets the nynorsk one.
    pub fn one_of(self, words: &'static [Names]) -> impl TypedValueParser<Value = String> {
        let value = |names: &Names| {
            let own = self.own(names);
            PossibleValue::new(own).aliases(names.iter().copied().filter(move |name| *name != own))
        };
        let first = move |given: String| {
            let names = words.iter().find(|names| names.contains(&given.as_str()));
            names.and_then(|names| names.first()).map_or(given, |name| (*name).to_owned())
        };
        PossibleValuesParser::new(words.iter().map(value)).map(first)
    }

    /// The name that help lists.
    fn own(self, names: Names) -> &'static str {
        let [nn, nb] = [names.first(), names.get(1)].map(|name| name.copied().unwrap_or_default());
        self.word([nn, nb])
    }
}
