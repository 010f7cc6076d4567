//! `planverk sjekk --rett` and `--vis`: the cures that are certain, made in the author's files or only shown.

use super::{Looked, look};
use crate::edit::show::{Mode, show};
use crate::edit::{Cured, cure};
use crate::fault::{Fault, Faults, visible};
use crate::machine::Outcome;
use crate::machine::output::{self, Replaced};
use crate::machine::streams::say;
use crate::machine::{manner, words};
use crate::norsk::said;
use crate::read::PlanFolder;
use std::collections::HashSet;

/// How often a plan is read anew: one cure can make room for another, and none makes room for many.
const ROUNDS: usize = 8;

/// What was done, and how it ended.
pub struct Ended {
    pub told: String,
    pub outcome: Outcome,
}

/// Writes the cures of each plan, one after the other: plans share a file, which the next one is to read as it is then. Where
/// the machine says no, what was done before is shown all the same.
pub fn make(plans: &[PlanFolder]) -> Ended {
    let mut told = String::new();
    for folder in plans {
        // what a killed run left half done is put right before it is read
        output::clean(&folder.path);
        output::clean(&folder.kommune);
        for _ in 0..ROUNDS {
            let Looked { sources, faults, målform, .. } = look(folder.clone(), Faults::to_cure());
            let mut cured = cure(&sources, &faults.into_sorted());
            if cured.is_empty() {
                break;
            }
            let stopped = cured.iter().position(|file| replace(file).is_err());
            cured.truncate(stopped.unwrap_or(cured.len()));
            told += &show(&cured, Mode::Written, målform);
            if stopped.is_some() {
                return Ended { told, outcome: Outcome::Machine };
            }
        }
    }
    Ended { told, outcome: Outcome::Fine }
}

/// What would be written, of each file once.
pub fn propose(looked: &[Looked]) -> String {
    let mut seen = HashSet::new();
    let faults: Vec<Vec<Fault>> =
        looked.iter().map(|plan| plan.faults.sorted().into_iter().cloned().collect()).collect();
    let all = looked.iter().zip(&faults).flat_map(|(plan, faults)| cure(&plan.sources, faults));
    let cured: Vec<Cured> = all.filter(|file| seen.insert(file.source.name.as_str())).collect();
    show(&cured, Mode::Proposed, manner::spoken())
}

fn replace(file: &Cured) -> Result<(), Outcome> {
    let name = visible(&file.source.name);
    let Some(path) = &file.source.path else { return Ok(()) };
    match output::replace(path, file.source.original().as_bytes(), file.text.as_bytes()) {
        Ok(Replaced::Done) => Ok(()),
        Ok(Replaced::Other) => {
            say(&said!(
                "feil: {name} blei endra medan planverk las fila, og er ikkje retta\n  råd: lagre fila, og prøv ein gong til",
                "feil: {name} ble endret mens planverk leste filen, og er ikke rettet\n  råd: lagre filen, og prøv en gang til"
            ));
            Err(Outcome::Machine)
        }
        Err(e) => {
            let why = words(&e);
            say(&said!(
                "feil: {name} er ikkje retta: {why}\n  råd: sjå etter at du kan skrive i mappa, og prøv ein gong til",
                "feil: {name} er ikke rettet: {why}\n  råd: se etter at du kan skrive i mappen, og prøv en gang til"; why
            ));
            Err(Outcome::Machine)
        }
    }
}
