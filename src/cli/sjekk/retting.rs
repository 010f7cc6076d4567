//! `planverk sjekk --rett` and `--vis`: the cures that are certain, made in the author's files or only shown.

use super::{Looked, look};
use crate::cli::Outcome;
use crate::cli::output::{self, Replaced};
use crate::fault::Fault;
use crate::read::PlanFolder;
use crate::rett::vis::{Måte, vis};
use crate::rett::{Retta, rett};
use std::collections::HashSet;

/// How often a plan is read anew: one cure can make room for another, and none makes room for many.
const ROUNDS: usize = 8;

/// What was done, and how it ended.
pub struct Done {
    pub told: String,
    pub outcome: Outcome,
}

/// Writes the cures of each plan, one after the other: plans share a file, which the next one is to read as it is then. Where
/// the machine says no, what was done before is told all the same.
pub fn write(plans: &[PlanFolder]) -> Done {
    let mut told = String::new();
    for folder in plans {
        for _ in 0..ROUNDS {
            let Looked { sources, faults, .. } = look(folder.clone());
            let mut retta = rett(&sources, &faults.into_sorted());
            if retta.is_empty() {
                break;
            }
            let stopped = retta.iter().position(|file| replace(file).is_err());
            retta.truncate(stopped.unwrap_or(retta.len()));
            told += &vis(&retta, Måte::Rett);
            if stopped.is_some() {
                return Done { told, outcome: Outcome::Machine };
            }
        }
    }
    Done { told, outcome: Outcome::Fine }
}

/// What would be written, of each file once.
pub fn show(looked: &[Looked]) -> String {
    let mut seen = HashSet::new();
    let faults: Vec<Vec<Fault>> =
        looked.iter().map(|plan| plan.faults.sorted().into_iter().cloned().collect()).collect();
    let all = looked.iter().zip(&faults).flat_map(|(plan, faults)| rett(&plan.sources, faults));
    let retta: Vec<Retta> = all.filter(|file| seen.insert(file.source.name.as_str())).collect();
    vis(&retta, Måte::Vis)
}

fn replace(file: &Retta) -> Result<(), Outcome> {
    let name = &file.source.name;
    let Some(path) = &file.source.path else { return Ok(()) };
    match output::replace(path, file.source.original().as_bytes(), file.text.as_bytes()) {
        Ok(Replaced::Done) => Ok(()),
        Ok(Replaced::Other) => {
            eprintln!(
                "feil: {name} vart endra medan planverk las fila, og er ikkje retta\n  råd: lagre fila, og prøv ein gong til"
            );
            Err(Outcome::Machine)
        }
        Err(e) => {
            eprintln!("feil: {name} er ikkje retta: {}", output::words(&e));
            Err(Outcome::Machine)
        }
    }
}
