//! Where results go, before anything is made: no two of them are one file, and none takes the place of what it is made from.

use super::problem::Problem;
use crate::machine::streams::shown;
use crate::norsk::{Said, said};
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
    let refused = |a: &Path, b: &Path, hint: Said| {
        let (a, b) = (shown(a), shown(b));
        let message = said!("{a} og {b} ville ha skrive til same fila", "{a} og {b} ville ha skrevet til samme fil");
        Err(Problem::usage(message, hint))
    };
    let mut seen: HashMap<String, &PlanFolder> = HashMap::new();
    for plan in plans {
        if let Some(first) = seen.insert(folded(&plan.output_name()), plan) {
            let hint = said!(
                "bygg dei kvar for seg, med kvar si mappe etter --ut",
                "bygg dem hver for seg, med hver sin mappe etter --ut"
            );
            return refused(&first.path, &plan.path, hint);
        }
        if let Some(other) = namesake(plan) {
            let hint = said!(
                "gje den eine planen eller kommunen eit anna mappenamn",
                "gi den ene planen eller kommunen et annet mappenavn"
            );
            return refused(&plan.path, &other, hint);
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
            let path = shown(path);
            let message = said!(
                "{path} er ei fil, og {option} må vere ei mappe",
                "{path} er en fil, og {option} må være en mappe"
            );
            let hint = said!(
                "skriv vegen til ei mappe; ho blir laga om ho ikkje finst",
                "skriv veien til en mappe; den blir laget hvis den ikke finnes"
            );
            Err(Problem::usage(message, hint))
        }
        None => Ok(()),
    }
}

/// That a report takes the place of nothing that it is made from.
///
/// # Errors
/// It would be written over one of these, or over the PDF of a plan with one of these names.
pub fn check_report(file: &Path, made_from: &[&Path], plans: &[String]) -> Result<(), Problem> {
    let hint = said!(
        "gje rapporten eit anna namn, til dømes endringar.pdf",
        "gi rapporten et annet navn, for eksempel endringer.pdf"
    );
    let real = fs::canonicalize(file).ok();
    if let Some(source) = made_from.iter().find(|source| real.is_some() && fs::canonicalize(source).ok() == real) {
        let source = shown(source);
        let message =
            said!("rapporten ville ha teke plassen til {source}", "rapporten ville ha tatt plassen til {source}");
        return Err(Problem::usage(message, hint));
    }
    let stem = file.file_stem().map(|stem| folded(&stem.to_string_lossy())).unwrap_or_default();
    let is_pdf = file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("pdf"));
    match plans.iter().any(|plan| folded(plan) == stem) && is_pdf {
        true => {
            let file = shown(file);
            let message =
                said!("{file} er namnet på PDF-en til sjølve planen", "{file} er navnet på PDF-en til selve planen");
            Err(Problem::usage(message, hint))
        }
        false => Ok(()),
    }
}
