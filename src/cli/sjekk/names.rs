//! The names of files that `--rett` puts right: `plan.yaml.txt`, `Bakgrunn.yaml`. It is done before anything is cured, since a file
//! by another name is not read.

use super::look;
use crate::fault::{Fault, Faults, Rename};
use crate::machine::output;
use crate::machine::streams::{say, shown};
use crate::machine::{Outcome, words};
use crate::norsk::said;
use crate::read::{self, PlanFolder};
use std::fmt::Write;
use std::path::PathBuf;

/// How often the plans are looked for anew: a plan whose front page has got its name may have sections that have not.
const ROUNDS: usize = 4;

/// Puts the names right that are certain; gives what was done, and how it ended.
pub fn make(named: &[PathBuf]) -> (String, Outcome) {
    let mut told = String::new();
    for _ in 0..ROUNDS {
        let Ok(search) = read::find(named) else { break };
        let all = wanted(&search.plans, &search.passed_over);
        if all.is_empty() {
            break;
        }
        for Rename { from, to } in &all {
            if let Err(error) = output::rename(from, to) {
                let (from, why) = (shown(from), words(&error));
                say(&said!(
                    "feil: {from} fekk ikkje nytt namn: {why}\n  råd: sjå etter at du kan skrive i mappa, og prøv ein gong til",
                    "feil: {from} fikk ikke nytt navn: {why}\n  råd: se etter at du kan skrive i mappen, og prøv en gang til";
                    why
                ));
                return (told, Outcome::Machine);
            }
            told += &line(from, to);
        }
    }
    (told, Outcome::Fine)
}

/// The names that would be put right.
pub fn propose(plans: &[PlanFolder], passed_over: &Faults) -> String {
    wanted(plans, passed_over).iter().map(|Rename { from, to }| line(from, to)).collect()
}

fn wanted(plans: &[PlanFolder], passed_over: &Faults) -> Vec<Rename> {
    let of_plans = plans.iter().flat_map(|plan| look(plan.clone(), Faults::to_cure()).faults.into_sorted());
    let beside = passed_over.sorted().into_iter().cloned();
    let mut all: Vec<Rename> = vec![];
    for rename in beside.chain(of_plans).filter_map(|fault: Fault| fault.rename) {
        let is_free = rename.to.symlink_metadata().is_err();
        if is_free && !all.iter().any(|other| other.to == rename.to || other.from == rename.from) {
            all.push(rename);
        }
    }
    all
}

fn line(from: &std::path::Path, to: &std::path::Path) -> String {
    let name = to.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let mut out = String::new();
    let is_moved = from.parent() != to.parent();
    let _ = writeln!(out, "{} → {}", shown(from), if is_moved { shown(to) } else { name });
    out
}
