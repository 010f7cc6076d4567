//! How the run is to speak and show, found before the command line is taken apart: its help and its faults are spoken so too.

use super::help::{Help, Names};
use crate::machine::manner::{self, Manner, When};
use crate::norsk::{Målform, said};
use clap::Arg;
use std::ffi::OsString;
use unicode_normalization::UnicodeNormalization;

const MÅLFORM: Names = &["målform", "målform", "maalform", "malform", "språk", "spraak", "language"];
const MÅLFORMER: &[Names] = &[&["nn", "nn", "nynorsk"], &["nb", "nb", "bokmål", "bokmaal", "bokmal"]];

const FARGE: Names = &["farge", "farge", "farger", "color", "colour"];
const WHEN: &[Names] = &[&["auto", "auto"], &["alltid", "alltid", "always"], &["aldri", "aldri", "never"]];

/// The options that every command has.
pub fn options(help: Help) -> [Arg; 2] {
    let målform = said!(
        "Språket som planverk snakkar: nn eller nb (elles: språket til planen)",
        "Språket som planverk snakker: nn eller nb (ellers: språket til planen)"
    );
    let farge = said!(
        "Om det er fargar: auto, alltid eller aldri (elles: auto)",
        "Om det er farger: auto, alltid eller aldri (ellers: auto)"
    );
    [
        help.choice(MÅLFORM, ["MÅLFORM", "MÅLFORM"], MÅLFORMER, &målform).global(true).display_order(900),
        help.choice(FARGE, ["NÅR", "NÅR"], WHEN, &farge).global(true).display_order(901),
    ]
}

/// What the arguments ask for; what they say wrongly is told when they are taken apart.
pub fn asked(args: &[OsString]) -> Manner {
    let when = option(args, FARGE).and_then(|word| WHEN.iter().position(|words| words.contains(&word.as_str())));
    let colour = match when {
        Some(1) => When::Always,
        Some(2) => When::Never,
        _ => When::Auto,
    };
    let målform = option(args, MÅLFORM).and_then(|word| Målform::named(&word));
    // what the environment says wrongly is told when the command is run
    let målform = målform.or_else(|| manner::of_environment().ok().flatten());
    Manner { målform, colour }
}

/// The last value of an option that has these names.
fn option(args: &[OsString], names: &[&str]) -> Option<String> {
    let args: Vec<String> = args.iter().map(|arg| arg.to_string_lossy().nfc().collect()).collect();
    let args = args.split(|arg| arg == "--").next().unwrap_or_default();
    let value = |(at, arg): (usize, &String)| {
        let (name, value) =
            arg.strip_prefix("--")?.split_once('=').map_or((arg.get(2..)?, None), |(n, v)| (n, Some(v)));
        let value = value.map(str::to_owned).or_else(|| args.get(at + 1).cloned());
        names.contains(&name).then_some(value).flatten()
    };
    args.iter().enumerate().rev().find_map(value)
}

#[cfg(test)]
mod tests {
    use super::{FARGE, MÅLFORM, option};
    use std::ffi::OsString;

    fn asked(args: &[&str], names: &[&str]) -> Option<String> {
        option(&args.iter().map(OsString::from).collect::<Vec<_>>(), names)
    }

    #[test]
    fn an_option_is_found_wherever_it_stands_and_the_last_one_counts() {
        let found = |args: &[&str]| asked(args, MÅLFORM);
        assert_eq!(found(&["planverk", "--målform", "nb", "bygg"]).as_deref(), Some("nb"));
        assert_eq!(found(&["planverk", "bygg", "--maalform=nn", "--målform=nb"]).as_deref(), Some("nb"));
        assert_eq!(found(&["planverk", "bygg", "--ma\u{30a}lform", "nb"]).as_deref(), Some("nb"), "as macOS writes it");
        assert_eq!(found(&["planverk", "bygg", "--", "--målform=nb"]), None);
        assert_eq!(found(&["planverk", "bygg", "--målform"]), None);
        assert_eq!(asked(&["planverk", "--farge=aldri"], FARGE).as_deref(), Some("aldri"));
    }
}
