//! How the run is to speak and show, found before the command line is taken apart: its help and its faults are spoken so too.

use crate::machine::manner::{self, Manner, When};
use std::ffi::OsString;
use unicode_normalization::UnicodeNormalization;

/// The names of the option that chooses the målform.
pub const MÅLFORM: &[&str] = &["målform", "maalform", "malform", "language"];

/// The names of the option that chooses the colours.
pub const FARGE: &[&str] = &["farge", "farger", "color", "colour"];

/// The words for when there are colours.
pub const WHEN: &[(&[&str], When)] =
    &[(&["auto"], When::Auto), (&["alltid", "always"], When::Always), (&["aldri", "never"], When::Never)];

/// What the arguments ask for; what they say wrongly is told when they are taken apart.
pub fn asked(args: &[OsString]) -> Manner {
    let colour = option(args, FARGE)
        .and_then(|word| WHEN.iter().find(|(words, _)| words.contains(&word.as_str())).map(|(_, when)| *when));
    let målform = option(args, MÅLFORM).and_then(|word| manner::named(&word));
    // what the environment says wrongly is told when the command is run
    let målform = målform.or_else(|| manner::of_environment().ok().flatten());
    Manner { målform, colour: colour.unwrap_or_default() }
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
    args.iter().enumerate().filter_map(value).last()
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
