//! The words for what looks like a plan, a municipality or a part of one, and is not taken.

use crate::fault::{Fault, code};
use crate::folder::Refusal;
use crate::read::files::{advice, blame, words};
use std::io;
use std::path::Path;

/// What certainly was meant to be taken.
fn error(message: String) -> Fault {
    Fault::error(code::PASSED_OVER, None, message)
}

/// What may have been.
fn warning(message: String) -> Fault {
    Fault::warning(code::PASSED_OVER, None, message)
}

fn named(file: &Path) -> String {
    file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// A plan whose front page has another name.
pub fn front_by_another_name(file: &Path, plan: &Path) -> Fault {
    let message = format!("planen {} er ikkje teken med: framsida heiter {}", plan.display(), named(file));
    error(message).hint("gje fila namnet plan.yaml, med små bokstavar")
}

/// A front page where the plans of a municipality lie.
pub fn front_in_kommune(file: &Path, kommune: &Path) -> Fault {
    let message = format!("{} er ikkje teken med: ein plan ligg i ei mappe for seg", file.display());
    error(message).hint(format!("lag ei mappe til planen i {}, og flytt framsida og seksjonane dit", kommune.display()))
}

/// A front page where the municipalities lie.
pub fn front_among_municipalities(file: &Path, folder: &Path) -> Fault {
    let message =
        format!("{} er ikkje teken med: ein plan ligg i ei mappe for seg, i mappa til kommunen", file.display());
    error(message).hint(format!("flytt framsida og seksjonane til {}", folder.join("KOMMUNE").join("PLAN").display()))
}

/// Another file where the plans of a municipality lie.
pub fn file_in_kommune(file: &Path) -> Fault {
    let message = format!("{} er ikkje teken med: i kommunemappa blir berre kommune.yaml lesen", file.display());
    warning(message).hint("flytt fila til mappa til planen, om ho er ein seksjon; elles ut av kommunemappa")
}

/// Another file where the municipalities lie.
pub fn file_among_municipalities(file: &Path) -> Fault {
    let message = format!("{} er ikkje teken med: fila ligg ikkje i mappa til nokon plan", file.display());
    warning(message).hint("flytt fila dit ho høyrer til: KOMMUNE/PLAN/")
}

/// A folder in a municipality that has files as a plan has, and no front page.
pub fn without_front(folder: &Path) -> Fault {
    let message = format!("{} er ikkje teken med: mappa har filer som ein plan, men inga plan.yaml", folder.display());
    error(message).hint("lag plan.yaml; er det ingen plan, så lat namnet på mappa ta til med punktum")
}

/// A plan deeper down than plans lie.
pub fn too_deep(plan: &Path, has_kommune: bool) -> Fault {
    let message = format!("planen {} er ikkje teken med: han ligg for djupt", plan.display());
    let hide = "skal han ikkje vere med, så lat namnet på mappa ta til med punktum";
    error(message).hint(match has_kommune {
        true => format!("skriv kor han ligg: planverk bygg {}; {hide}", plan.display()),
        false => format!("flytt mappa rett under mappa til kommunen; {hide}"),
    })
}

/// A plan whose folder, or whose municipality's folder, has no name that can be written.
pub fn without_name(plan: &Path) -> Fault {
    let message =
        format!("planen {} er ikkje teken med: namnet på mappa, eller på kommunemappa, er ikkje UTF-8", plan.display());
    error(message).hint("gje mappa eit nytt namn, av bokstavar, siffer og bindestrek")
}

/// A plan that lies outside its municipality's folder.
pub fn link_out(plan: &Path) -> Fault {
    let message = format!("planen {} er ikkje teken med: mappa er ei lenkje ut av mappa til kommunen", plan.display());
    error(message).hint("flytt planen dit lenkja er; planverk les ikkje noko utanfor mappa til kommunen")
}

/// A municipality in which there is no plan; what its `kommune.yaml` is called, if it has another name.
pub fn kommune_without_plans(folder: &Path, file: Option<&Path>) -> Fault {
    if let Some(file) = file {
        let message = format!("kommunen {} er ikkje teken med: fila heiter {}", folder.display(), named(file));
        return error(message).hint("gje fila namnet kommune.yaml, med små bokstavar");
    }
    let message = format!("kommunen {} har ingen plan", folder.display());
    warning(message).hint("ein plan er ei mappe i kommunemappa, med fila plan.yaml")
}

/// A link that leads nowhere.
pub fn dead_link(link: &Path) -> Fault {
    let message = format!("{} er ikkje teken med: det er ei lenkje som ikkje fører nokon stad", link.display());
    error(message).hint("rett lenkja, eller ta henne bort")
}

/// A folder that cannot be looked into.
pub fn shut(folder: &Path, why: io::Error) -> Fault {
    let why = Refusal::from(why);
    let message = format!("mappa {} {}", folder.display(), words(&why, 0));
    Fault::error(code::UNREADABLE, None, message).hint_if(advice(&why, "mappa")).blame(blame(&why))
}

/// More than is looked through: before all places were seen where plans lie, or after.
pub fn too_many(folder: &Path, may_be_plans: bool) -> Fault {
    let message = format!("{} har så mange filer at planverk ikkje har sett gjennom alle", folder.display());
    let hint = "nemn kommunen eller planen: planverk bygg content/aukra/slt-2024";
    if may_be_plans { error(message).hint(hint) } else { warning(message).hint(hint) }
}
