//! One plan as the user names it: a folder, a folder at a git revision (`aukra/slt-2024@HEAD~3`), or a PDF that carries its
//! source.

use super::passed_over;
use super::problem::Problem;
use crate::machine::Outcome;
use crate::machine::streams::shown;
use crate::norsk::said;
use crate::plan::Plan;
use crate::plan::forside::Erstattar;
use crate::plan::source::PlanFiles;
use crate::read::{self, Origin, OriginKind, PlanFolder, extract, find, revision};
use std::path::{Path, PathBuf};

/// Finds what the user named.
pub fn open(given: &Path) -> Result<Origin, Problem> {
    if extract::is_pdf(given) {
        return pdf(given);
    }
    match at_revision(given) {
        Some((path, rev)) => as_it_was(&path, &rev),
        None => folder(given),
    }
}

/// `aukra/slt-2024@HEAD~3` as path and revision; none for what is a path with a `@` in it.
fn at_revision(given: &Path) -> Option<(PathBuf, String)> {
    let text = given.to_str()?;
    if given.exists() || Path::new(find::CONTENT).join(given).exists() {
        return None;
    }
    let mut parts = text.match_indices('@').filter_map(|(at, _)| Some((text.get(..at)?, text.get(at + 1..)?)));
    let is_folder = |path: &str| find::place(Path::new(path)).is_some_and(|path| path.is_dir());
    // a path may have a `@` in it, and so may a revision: `HEAD@{1}`
    let known = parts.clone().find(|(path, _)| is_folder(path));
    let (path, rev) = known.or_else(|| parts.next())?;
    Some((PathBuf::from(if path.is_empty() { "." } else { path }), rev.to_string()))
}

/// The plan as it was at a revision.
fn as_it_was(given: &Path, rev: &str) -> Result<Origin, Problem> {
    // one that lies elsewhere is found by its name; one that lies nowhere any more is looked for where it was named
    let is_here = given.is_dir() || Path::new(find::CONTENT).join(given).is_dir();
    let place = find::place(given).filter(|place| !is_here && place.is_dir());
    let given = place.as_deref().unwrap_or(given);
    revision::open(given, rev).map_err(|why| Problem {
        message: why.words(given, rev),
        hint: why.hint(),
        machine: why.is_machine(),
    })
}

/// The plan that a plan says that it replaces, where that lies in the same place.
pub fn replaced(origin: &Origin, plan: &Plan) -> Result<Origin, Problem> {
    let hint = said!(
        "skriv òg kvar den førre planen ligg: planverk samanlikn FØRRE NY",
        "skriv også hvor den forrige planen ligger: planverk samanlikn FORRIGE NY"
    );
    let id = match &plan.forside.erstattar {
        Some(Erstattar::Mappe(id)) => id.value.as_str(),
        Some(Erstattar::Tittel(_)) => {
            let message = said!(
                "planen avløyser ein plan som ikkje ligg ved sida av han",
                "planen avløser en plan som ikke ligger ved siden av den"
            );
            return Err(Problem::usage(message, hint));
        }
        None => {
            let message = said!(
                "planen seier ikkje kva plan han avløyser: «erstattar» manglar i plan.yaml",
                "planen sier ikke hvilken plan den avløser: «erstatter» mangler i plan.yaml"
            );
            return Err(Problem::usage(message, hint));
        }
    };
    match &origin.kind {
        OriginKind::Folder | OriginKind::Editor | OriginKind::Memory => folder(&origin.folder.kommune.join(id)),
        OriginKind::Revision { given, rev } => as_it_was(&given.with_file_name(id), rev),
        OriginKind::Pdf(_) => {
            let message = said!(
                "planen avløyser {id}, og PDF-en har berre sin eigen plan med seg",
                "planen avløser {id}, og PDF-en har bare sin egen plan med seg"
            );
            Err(Problem::usage(message, hint))
        }
    }
}

/// The files of the plan that a PDF carries.
pub fn files(path: &Path) -> Result<PlanFiles, Problem> {
    extract::open(path).map_err(|why| Problem {
        message: {
            let (path, words) = (shown(path), why.words());
            said!("{path} {words}", "{path} {words}"; words)
        },
        hint: why.hint(),
        machine: why.is_machine(),
    })
}

fn folder(given: &Path) -> Result<Origin, Problem> {
    let found = read::find(&[given.to_path_buf()])?;
    let beside = passed_over(&found.passed_over, false);
    match <[PlanFolder; 1]>::try_from(found.plans) {
        Ok([folder]) => Ok(Origin::folder(folder)),
        Err(none) if none.is_empty() => {
            let hint = said!(
                "rett det som står over; «planverk sjekk» seier det same",
                "rett det som står over; «planverk sjekk» sier det samme"
            );
            let given = given.display();
            let message = said!("det ligg ingen plan i {given}", "det ligger ingen plan i {given}");
            Err(Problem { machine: beside == Outcome::Machine, ..Problem::usage(message, hint) })
        }
        Err(many) => {
            let names: Vec<&str> = many.iter().map(|plan| plan.name.as_str()).collect();
            let (given, names) = (shown(given), names.join(", "));
            let message =
                said!("det ligg fleire planar i {given}: {names}", "det ligger flere planer i {given}: {names}");
            let hint = said!(
                "nemn éin av dei: planverk samanlikn aukra/slt-2024",
                "nevn én av dem: planverk samanlikn aukra/slt-2024"
            );
            Err(Problem::usage(message, hint))
        }
    }
}

fn pdf(path: &Path) -> Result<Origin, Problem> {
    let PlanFiles { folder, files } = files(path)?;
    let files = files.into_iter().map(|(path, bytes)| (path.path(), bytes));
    Origin::taken_out(OriginKind::Pdf(path.to_path_buf()), folder.as_str(), files)
        .ok_or_else(|| Problem::no_plan(&shown(path)))
}
