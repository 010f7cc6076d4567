//! `planverk man`: a page of the manual for the program and one for each command.

use super::problem::Problem;
use crate::machine::Outcome;
use crate::machine::manner::spoken;
use crate::machine::output::{self, Written};
use crate::machine::streams::{say, shown, tell};
use crate::norsk::said;
use crate::usage::{self, Man};
use clap_mangen::Man as Page;
use std::io;

/// What stands over the parts of a page; the library that makes the pages has them in English.
const HEADINGS: [(&str, [&str; 2]); 6] = [
    ("NAME", ["NAMN", "NAVN"]),
    ("SYNOPSIS", ["BRUK", "BRUK"]),
    ("DESCRIPTION", ["OMTALE", "OMTALE"]),
    ("SUBCOMMANDS", ["KOMMANDOAR", "KOMMANDOER"]),
    ("EXTRA", ["MEIR", "MER"]),
    ("VERSION", ["VERSJON", "VERSJON"]),
];

/// Writes the pages into a folder.
pub fn run(order: &Man) -> Outcome {
    let mut program = usage::program();
    program.build();
    for command in std::iter::once(&program).chain(program.get_subcommands()) {
        let page = Page::new(command.clone());
        let path = order.folder.join(page.get_filename());
        let written = text(&page).and_then(|text| output::write(&path, text.as_bytes()));
        match written {
            Ok(Written::New) => tell(shown(&path)),
            Ok(Written::Unchanged) => {
                let path = shown(&path);
                say(&said!("{path}: uendra", "{path}: uendret"));
            }
            Err(error) => {
                let hint = said!("skriv sidene ein annan stad, med --ut", "skriv sidene et annet sted, med --ut");
                return Problem::file(&path, &error, hint).show();
            }
        }
    }
    Outcome::Fine
}

/// A page as `man` reads it.
fn text(page: &Page) -> io::Result<String> {
    let mut text = vec![];
    page.render(&mut text)?;
    let text = String::from_utf8_lossy(&text);
    let line = |line: &str| {
        let heading = line.strip_prefix(".SH ").and_then(|own| HEADINGS.iter().find(|(name, _)| *name == own));
        let own = heading.map(|(_, [nn, nb])| format!(".SH {}", spoken().choose(nn, Some(nb))));
        let own = own.or_else(|| line.strip_prefix(".SH ").map(|heading| format!(".SH {}", heading.to_uppercase())));
        own.unwrap_or_else(|| line.to_owned()) + "\n"
    };
    Ok(text.lines().map(line).collect())
}
