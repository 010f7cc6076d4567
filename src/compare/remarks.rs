//! What an author is to know beside the changes: what is not certain, and what of `tidlegare` says nothing. Each is a fault where
//! the author can settle it, in the new plan.

use super::Changes;
use super::changes::{Pair, Reason};
use super::contents::{Unit, UnitKind};
use crate::fault::{Fault, Faults, code};
use crate::norsk::{Målform, said};
use crate::plan::tidlegare::Tidlegare;
use crate::yaml::near;

/// The remarks on a comparison, each with what to do about it. None of them is an error.
pub fn remarks(changes: &Changes) -> Faults {
    let mut faults = Faults::new();
    faults.extend(unsure(changes));
    faults.extend(changes.new.units.iter().filter_map(|unit| astray(changes, unit)));
    faults
}

/// How an author settles what the program is not sure of, with the first such measure as the example.
fn unsure(changes: &Changes) -> Option<Fault> {
    let is_unsure = |pair: &&Pair| {
        pair.kind == UnitKind::Tiltak && matches!(pair.reason, Reason::Unsure(_) | Reason::IdButUnlike(_))
    };
    let mut pairs = changes.pairs.iter().filter(is_unsure);
    let first = pairs.next()?;
    let (old, new) = (changes.old_unit(first)?, changes.new_unit(first)?);
    let message = match pairs.count() {
        0 => said!(
            "det er uvisst om dette tiltaket er det same som før; det er merkt",
            "det er usikkert om dette tiltaket er det samme som før; det er merket"
        ),
        others => said!(
            "det er uvisst om dette tiltaket og {others} til er dei same som før; dei er merkte",
            "det er usikkert om dette tiltaket og {others} til er de samme som før; de er merket"
        ),
    };
    let (key, folder, id) = (key(changes), &changes.old.folder, old.id.as_deref().unwrap_or("id-en"));
    let hint = said!(
        "skriv «{key}: [{folder}/{id}]» på det nye tiltaket når det er same tiltaket, og «{key}: ingen» når det ikkje er det",
        "skriv «{key}: [{folder}/{id}]» på det nye tiltaket når det er samme tiltak, og «{key}: ingen» når det ikke er det"
    );
    let fault = Fault::note(code::UNSURE, new.place, message).hint(hint);
    Some(fault.related(old.place, said!("det gamle tiltaket, i {folder}", "det gamle tiltaket, i {folder}")))
}

/// A measure whose `tidlegare` names nothing in the old plan.
fn astray(changes: &Changes, unit: &Unit) -> Option<Fault> {
    let Tidlegare::Frå(all) = &unit.tidlegare else { return None };
    let ids = || changes.old.units.iter().filter(|u| u.kind == unit.kind).filter_map(|u| u.id.as_deref());
    let is_known = |id: &str| ids().any(|known| known == id);
    let (key, old) = (key(changes), &changes.old.folder);
    if let Some(missing) = all.iter().find(|e| e.mappe.as_str() == old && !is_known(e.id.as_str())) {
        let id = missing.id.as_str();
        let hint = match near(id, ids()) {
            Some(near) => said!("meinte du «{old}/{near}»?", "mente du «{old}/{near}»?"),
            None => said!(
                "skriv id-en til eit tiltak i {old}, eller ta bort «{key}»",
                "skriv id-en til et tiltak i {old}, eller ta bort «{key}»"
            ),
        };
        let message =
            said!("«{key}» seier {old}/{id}, og det finst ikkje", "«{key}» sier {old}/{id}, og det finnes ikke");
        return Some(Fault::warning(code::NOT_IN_OLD, missing.place, message).hint(hint));
    }
    // a copy of the old plan in a folder of another name
    let other = all.iter().find(|e| is_known(e.id.as_str()))?;
    let (folder, id) = (&other.mappe, &other.id);
    let message = said!(
        "«{key}» seier {folder}/{id}, men den førre planen heiter {old} her, og det er ikkje rekna med",
        "«{key}» sier {folder}/{id}, men den forrige planen heter {old} her, og det er ikke regnet med"
    );
    let hint = said!(
        "gje mappa namnet «{folder}», eller skriv «{key}: [{old}/{id}]»",
        "gi mappen navnet «{folder}», eller skriv «{key}: [{old}/{id}]»"
    );
    let fault = Fault::warning(code::OTHER_FOLDER, other.place, message).hint(hint);
    (!all.iter().any(|e| e.mappe.as_str() == old)).then_some(fault)
}

/// What the key is called in the plan that is to be mended.
fn key(changes: &Changes) -> &'static str {
    match changes.new.målform {
        Målform::Nynorsk => "tidlegare",
        Målform::Bokmål => "tidligere",
    }
}
