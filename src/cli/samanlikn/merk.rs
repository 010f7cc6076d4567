//! What an author is to know beside the changes: what is not certain, and what of `tidlegare` says nothing.

use crate::compare::Changes;
use crate::compare::changes::Reason;
use crate::compare::contents::{Tidlegare, Unit, UnitKind};
use crate::norsk::Målform;
use crate::yaml;

/// The remarks on a comparison, each with what to do about it.
pub fn merk(e: &Changes) -> Vec<String> {
    unsure(e).into_iter().chain(e.new.units.iter().filter_map(|unit| astray(e, unit))).collect()
}

/// How an author settles what the program is not sure of, with the first such measure as the example.
fn unsure(e: &Changes) -> Option<String> {
    let is_unsure = |grunn: Reason| matches!(grunn, Reason::Unsure(_) | Reason::IdButUnlike(_));
    let par = e.pairs.iter().find(|p| p.kind == UnitKind::Tiltak && is_unsure(p.reason))?;
    let key = key(e);
    let id = e.old_unit(par)?.id.as_deref().unwrap_or("id-en");
    Some(format!(
        "merk: det er uvisst om nokre av tiltaka er dei same som før; dei er merkte\n  \
         råd: skriv «{key}: [{}/{id}]» på det nye tiltaket når det er same tiltaket, og «{key}: ingen» når det ikkje er det",
        e.old.folder
    ))
}

/// A measure whose `tidlegare` names nothing in the old plan.
fn astray(e: &Changes, unit: &Unit) -> Option<String> {
    let Tidlegare::Frå(all) = &unit.tidlegare else { return None };
    let ids = || e.old.units.iter().filter(|u| u.kind == unit.kind).filter_map(|u| u.id.as_deref());
    let (key, old) = (key(e), &e.old.folder);
    let missing = all.iter().find(|e| e.mappe.as_str() == old && !ids().any(|known| known == e.id.as_str()));
    if let Some(id) = missing.map(|e| e.id.as_str()) {
        let advice = match yaml::near(id, ids()) {
            Some(near) => format!("Mente du «{old}/{near}»?"),
            None => format!("skriv id-en til eit tiltak i {old}, eller ta bort «{key}»"),
        };
        return Some(format!(
            "merk: «{key}» på «{}» seier {old}/{id}, og det finst ikkje\n  råd: {advice}",
            unit.printed
        ));
    }
    // a copy of the old plan in a folder of another name
    let eldre = all.iter().find(|e| ids().any(|known| known == e.id.as_str()))?;
    let (mappe, id) = (&eldre.mappe, &eldre.id);
    (!all.iter().any(|e| e.mappe.as_str() == old)).then(|| {
        format!(
            "merk: «{key}» på «{}» seier {mappe}/{id}, men den førre planen heiter {old} her, og det er ikkje rekna med\n  \
             råd: gje mappa namnet «{mappe}», eller skriv «{key}: [{old}/{id}]»",
            unit.printed
        )
    })
}

/// What the key is called in the plan that is to be mended.
fn key(e: &Changes) -> &'static str {
    match e.new.målform {
        Målform::Nynorsk => "tidlegare",
        Målform::Bokmål => "tidligere",
    }
}
