//! Where results go, before anything is made: no two of them are one file, and none takes the place of what it is made from.

use super::problem::Problem;
use crate::machine::streams::shown;
use crate::plan::source::folded;
use crate::read::PlanFolder;
use crate::read::find::FRONT;
use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

/// That each plan has a PDF of its own.
///
/// # Errors
/// Two plans whose PDFs would have one name, on some disk: named together, or beside each other, where one would take the other's
/// place the next time.
pub fn check_plans(plans: &[PlanFolder]) -> Result<(), Problem> {
    let refused = |a: &Path, b: &Path, hint: &str| {
        let message = format!("{} og {} ville ha skrive til same fila", shown(a), shown(b));
        Err(Problem::usage(message, hint))
    };
    let mut seen: HashMap<String, &PlanFolder> = HashMap::new();
    for plan in plans {
        if let Some(first) = seen.insert(folded(&plan.output_name()), plan) {
            return refused(&first.path, &plan.path, "bygg dei kvar for seg, med kvar si mappe etter --ut");
        }
        if let Some(other) = namesake(plan) {
            return refused(&plan.path, &other, "gje den eine planen eller kommunen eit anna mappenamn");
        }
    }
    Ok(())
}

/// Another plan beside this one, of another municipality, whose PDF has the same name: `a-b/c` and `a/b-c`.
fn namesake(plan: &PlanFolder) -> Option<PathBuf> {
    let real = fs::canonicalize(&plan.path).ok()?;
    let municipalities = real.parent()?.parent()?;
    let name = plan.output_name();
    name.match_indices('-').find_map(|(at, _)| {
        let other = municipalities.join(name.get(..at)?).join(name.get(at + 1..)?);
        let is_other = at != plan.kommune_name.len() && other.join(FRONT).is_file();
        is_other.then_some(other)
    })
}

/// That files can be written into a folder which may not be there yet.
///
/// # Errors
/// Something on the way there is a file.
pub fn check_folder(option: &str, folder: &Path) -> Result<(), Problem> {
    let in_the_way = folder.ancestors().find(|path| path.exists()).filter(|path| !path.is_dir());
    match in_the_way {
        Some(path) => {
            let message = format!("{} er ei fil, og {option} må vere ei mappe", shown(path));
            Err(Problem::usage(message, "skriv vegen til ei mappe; ho blir laga om ho ikkje finst"))
        }
        None => Ok(()),
    }
}

/// That a report takes the place of nothing that it is made from.
///
/// # Errors
/// It would be written over one of these, or over the PDF of a plan with one of these names.
pub fn check_report(file: &Path, made_from: &[&Path], plans: &[String]) -> Result<(), Problem> {
    let hint = "gje rapporten eit anna namn, til dømes endringar.pdf";
    let real = fs::canonicalize(file).ok();
    if let Some(source) = made_from.iter().find(|source| real.is_some() && fs::canonicalize(source).ok() == real) {
        return Err(Problem::usage(format!("rapporten ville ha teke plassen til {}", shown(source)), hint));
    }
    let stem = file.file_stem().map(|stem| folded(&stem.to_string_lossy())).unwrap_or_default();
    let is_pdf = file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("pdf"));
    match plans.iter().any(|plan| folded(plan) == stem) && is_pdf {
        true => Err(Problem::usage(format!("{} er namnet på PDF-en til sjølve planen", shown(file)), hint)),
        false => Ok(()),
    }
}
