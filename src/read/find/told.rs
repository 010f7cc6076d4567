//! The words for what looks like a plan, a municipality or a part of one, and is not taken.

use super::names::{FRONT, KOMMUNE};
use crate::fault::{Fault, code};
use crate::folder::Refusal;
use crate::folder::What;
use crate::norsk::{Said, said};
use crate::read::files::{advice, blame, words};
use std::io;
use std::path::Path;

/// What certainly was meant to be taken.
fn error(message: Said) -> Fault {
    Fault::error(code::PASSED_OVER, None, message)
}

/// What may have been.
fn warning(message: Said) -> Fault {
    Fault::warning(code::PASSED_OVER, None, message)
}

fn named(file: &Path) -> String {
    file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// A plan whose front page has another name.
pub fn front_by_another_name(file: &Path, plan: &Path) -> Fault {
    let (shown, name) = (plan.display(), named(file));
    let message = said!(
        "planen {shown} er ikkje teken med: framsida heiter {name}",
        "planen {shown} er ikke tatt med: forsiden heter {name}"
    );
    error(message).hint(right_name(FRONT)).renaming(file, plan.join(FRONT))
}

fn right_name(name: &str) -> Said {
    said!("gje fila namnet {name}, med små bokstavar", "gi filen navnet {name}, med små bokstaver")
}

/// A front page where the plans of a municipality lie.
pub fn front_in_kommune(file: &Path, kommune: &Path) -> Fault {
    let (file, kommune) = (file.display(), kommune.display());
    let message = said!(
        "{file} er ikkje teken med: ein plan ligg i ei mappe for seg",
        "{file} er ikke tatt med: en plan ligger i en mappe for seg"
    );
    error(message).hint(said!(
        "lag ei mappe til planen i {kommune}, og flytt framsida og seksjonane dit",
        "lag en mappe til planen i {kommune}, og flytt forsiden og seksjonene dit"
    ))
}

/// A front page where the municipalities lie.
pub fn front_among_municipalities(file: &Path, folder: &Path) -> Fault {
    let (file, to) = (file.display(), folder.join("KOMMUNE").join("PLAN"));
    let to = to.display();
    let message = said!(
        "{file} er ikkje teken med: ein plan ligg i ei mappe for seg, i mappa til kommunen",
        "{file} er ikke tatt med: en plan ligger i en mappe for seg, i mappen til kommunen"
    );
    error(message).hint(said!("flytt framsida og seksjonane til {to}", "flytt forsiden og seksjonene til {to}"))
}

/// Another file where the plans of a municipality lie.
pub fn file_in_kommune(file: &Path) -> Fault {
    let file = file.display();
    let message = said!(
        "{file} er ikkje teken med: i kommunemappa blir berre kommune.yaml lesen",
        "{file} er ikke tatt med: i kommunemappen blir bare kommune.yaml lest"
    );
    warning(message).hint(said!(
        "flytt fila til mappa til planen, om ho er ein seksjon; elles ut av kommunemappa",
        "flytt filen til mappen til planen hvis den er en seksjon; ellers ut av kommunemappen"
    ))
}

/// Another file where the municipalities lie.
pub fn file_among_municipalities(file: &Path) -> Fault {
    let file = file.display();
    let message = said!(
        "{file} er ikkje teken med: fila ligg ikkje i mappa til nokon plan",
        "{file} er ikke tatt med: filen ligger ikke i mappen til noen plan"
    );
    warning(message)
        .hint(said!("flytt fila dit ho høyrer til: KOMMUNE/PLAN/", "flytt filen dit den hører til: KOMMUNE/PLAN/"))
}

/// A folder in a municipality that has files as a plan has, and no front page.
pub fn without_front(folder: &Path) -> Fault {
    let folder = folder.display();
    let message = said!(
        "{folder} er ikkje teken med: mappa har filer som ein plan, men inga plan.yaml",
        "{folder} er ikke tatt med: mappen har filer som en plan, men ingen plan.yaml"
    );
    error(message).hint(said!(
        "lag plan.yaml; er det ingen plan, så lat namnet på mappa ta til med punktum",
        "lag plan.yaml; er det ingen plan, så la navnet på mappen begynne med punktum"
    ))
}

/// A plan deeper down than plans lie.
pub fn too_deep(plan: &Path, has_kommune: bool) -> Fault {
    let plan = plan.display();
    let message = said!(
        "planen {plan} er ikkje teken med: han ligg for djupt",
        "planen {plan} er ikke tatt med: den ligger for dypt"
    );
    let hide = said!(
        "skal han ikkje vere med, så lat namnet på mappa ta til med punktum",
        "skal den ikke være med, så la navnet på mappen begynne med punktum"
    );
    error(message).hint(match has_kommune {
        true => said!(
            "skriv kvar han ligg: planverk bygg {plan}; {hide}",
            "skriv hvor den ligger: planverk bygg {plan}; {hide}";
            hide
        ),
        false => said!(
            "flytt mappa rett under mappa til kommunen; {hide}",
            "flytt mappen rett under mappen til kommunen; {hide}";
            hide
        ),
    })
}

/// A plan whose folder, or whose municipality's folder, has no name that can be written.
pub fn without_name(plan: &Path) -> Fault {
    let plan = plan.display();
    let message = said!(
        "planen {plan} er ikkje teken med: namnet på mappa, eller på kommunemappa, er ikkje UTF-8",
        "planen {plan} er ikke tatt med: navnet på mappen, eller på kommunemappen, er ikke UTF-8"
    );
    error(message).hint(said!(
        "gje mappa eit nytt namn, av bokstavar, siffer og bindestrek",
        "gi mappen et nytt navn, av bokstaver, sifre og bindestrek"
    ))
}

/// A plan that lies outside its municipality's folder.
pub fn link_out(plan: &Path) -> Fault {
    let plan = plan.display();
    let message = said!(
        "planen {plan} er ikkje teken med: mappa er ei lenkje ut av mappa til kommunen",
        "planen {plan} er ikke tatt med: mappen er en lenke ut av mappen til kommunen"
    );
    error(message).hint(said!(
        "flytt planen dit lenkja er; planverk les ikkje noko utanfor mappa til kommunen",
        "flytt planen dit lenken er; planverk leser ikke noe utenfor mappen til kommunen"
    ))
}

/// A municipality in which there is no plan; what its `kommune.yaml` is called, if it has another name.
pub fn kommune_without_plans(folder: &Path, file: Option<&Path>) -> Fault {
    let shown = folder.display();
    if let Some(file) = file {
        let name = named(file);
        let message = said!(
            "kommunen {shown} er ikkje teken med: fila heiter {name}",
            "kommunen {shown} er ikke tatt med: filen heter {name}"
        );
        return error(message).hint(right_name(KOMMUNE)).renaming(file, folder.join(KOMMUNE));
    }
    warning(said!("kommunen {shown} har ingen plan", "kommunen {shown} har ingen plan")).hint(said!(
        "ein plan er ei mappe i kommunemappa, med fila plan.yaml; planverk ny lagar ein",
        "en plan er en mappe i kommunemappen, med filen plan.yaml; planverk ny lager en"
    ))
}

/// A link that leads nowhere.
pub fn dead_link(link: &Path) -> Fault {
    let link = link.display();
    let message = said!(
        "{link} er ikkje teken med: det er ei lenkje som ikkje fører nokon stad",
        "{link} er ikke tatt med: det er en lenke som ikke fører noe sted"
    );
    error(message).hint(said!("rett lenkja, eller ta henne bort", "rett lenken, eller ta den bort"))
}

/// A folder that cannot be looked into.
pub fn shut(folder: &Path, why: io::Error) -> Fault {
    let why = Refusal::from(why);
    let (folder, words) = (folder.display(), words(&why, 0));
    let message = said!("mappa {folder} {words}", "mappen {folder} {words}"; words);
    Fault::error(code::UNREADABLE, None, message).hint_if(advice(&why, What::Folder)).blame(blame(&why))
}

/// More than is looked through: before all places were seen where plans lie, or after.
pub fn too_many(folder: &Path, may_be_plans: bool) -> Fault {
    let folder = folder.display();
    let message = said!(
        "{folder} har så mange filer at planverk ikkje har sett gjennom alle",
        "{folder} har så mange filer at planverk ikke har sett gjennom alle"
    );
    let hint = said!(
        "nemn kommunen eller planen: planverk bygg content/aukra/slt-2024",
        "nevn kommunen eller planen: planverk bygg content/aukra/slt-2024"
    );
    if may_be_plans { error(message).hint(hint) } else { warning(message).hint(hint) }
}
