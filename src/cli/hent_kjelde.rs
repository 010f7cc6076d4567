//! `planverk hent-kjelde`: the YAML files of a plan, and its pictures, back out of its PDF.

use super::named;
use super::problem::Problem;
use crate::folder;
use crate::machine::Outcome;
use crate::machine::output;
use crate::machine::streams::{say, shown};
use crate::norsk::{Said, said};
use crate::plan::source::PlanFiles;
use crate::usage::HentKjelde;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Writes the files of a PDF into a folder: all of them, or none.
pub fn run(order: &HentKjelde) -> Outcome {
    match take_out(order) {
        Ok(done) => {
            say(&done);
            Outcome::Fine
        }
        Err(why) => why.show(),
    }
}

fn take_out(order: &HentKjelde) -> Result<Said, Problem> {
    let files = named::files(&order.pdf)?;
    let new = missing(&order.folder, &files)?;
    let count = new.len();
    output::write_new(&order.folder, &new).map_err(|(path, error)| machine(&path, &error))?;
    let place = shown(&order.folder.join(files.folder.path()));
    let named = if place.contains(' ') { format!("\"{place}\"") } else { place.clone() };
    let pdf = shown(&order.pdf);
    let files = Said::counted(count, ["fil", "filer"], ["fil", "filer"]);
    let done = match count {
        0 => said!("alt låg der frå før, likt", "alt lå der fra før, likt"),
        _ => said!("{files} henta ut av {pdf}", "{files} hentet ut av {pdf}"; files),
    };
    Ok(said!(
        "{place}: {done}\n  bygg planen med: planverk bygg {named}",
        "{place}: {done}\n  bygg planen med: planverk bygg {named}"; done
    ))
}

fn machine(path: &Path, error: &io::Error) -> Problem {
    let hint = said!("ingenting er skrive; prøv ei anna mappe", "ingenting er skrevet; prøv en annen mappe");
    Problem::file(path, error, hint)
}

/// The files that are not in the folder yet. One that is there with other contents stops all, and so does a link on the way,
/// which could lead anywhere.
fn missing<'f>(folder: &Path, files: &'f PlanFiles) -> Result<Vec<(PathBuf, &'f [u8])>, Problem> {
    let mut new = vec![];
    for (namn, bytes) in &files.files {
        let mut path = folder.to_path_buf();
        let mut parts = namn.parts().peekable();
        let mut there = true;
        while let Some(part) = parts.next() {
            path.push(part);
            let meta = match fs::symlink_metadata(&path) {
                Ok(meta) => meta,
                Err(e) if e.kind() == io::ErrorKind::NotFound => {
                    there = false;
                    path.extend(parts);
                    break;
                }
                Err(e) => return Err(machine(&path, &e)),
            };
            let fits = if parts.peek().is_some() { meta.is_dir() } else { meta.is_file() };
            if !fits {
                let path = shown(&path);
                let message = match meta.is_symlink() {
                    true => said!(
                        "{path} er ei lenkje, og blir ikkje skriven over",
                        "{path} er en lenke, og blir ikke skrevet over"
                    ),
                    false => said!(
                        "{path} er noko anna enn det som skal stå der, og blir ikkje skriven over",
                        "{path} er noe annet enn det som skal stå der, og blir ikke skrevet over"
                    ),
                };
                return Err(Problem::usage(message, not_written()));
            }
        }
        if !there {
            new.push((path, bytes.as_slice()));
        } else if !folder::read(&path, bytes.len() as u64).is_ok_and(|old| old == *bytes) {
            let path = shown(&path);
            let message =
                said!("{path} ligg der frå før med eit anna innhald", "{path} ligger der fra før med et annet innhold");
            return Err(Problem::usage(message, not_written()));
        }
    }
    Ok(new)
}

fn not_written() -> Said {
    said!("ingenting er skrive; hent ut i ei ny, tom mappe", "ingenting er skrevet; hent ut i en ny, tom mappe")
}
