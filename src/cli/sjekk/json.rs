//! What was found as JSON, under keys that stay. `schema/sjekk.json` is made from these declarations.

use super::Looked;
use super::findings::{Findings, Found};
use crate::declared::{document, object};
use crate::fault::json::{Finding, SeverityWord, finding};
use crate::fault::{Severity, visible_json};
use serde_json::Value;

/// The number of the format: another one when a key is taken away or comes to mean something else.
const FORMAT: usize = 1;

object! {
    /// Det som blei funne i planane.
    Checked as "sjekk" {
        /// Nummeret på formatet. Det blir eit anna berre når ein nøkkel blir borte eller får ei anna meining.
        format: usize,
        /// Planane som blei sjekka.
        plans as "planar": Vec<Plan>,
        /// Kor mykje som blei funne i alt. Det som står i ei fil som fleire planar deler, er talt éin gong.
        counts as "tal": Counts,
        /// Det som blei funne, etter fil og linje.
        findings as "funn": Vec<Finding>,
        /// Det som er talt, men ikkje står under «funn»: av kvart slag står berre dei fyrste i kvar fil der.
        left_out as "utelatne": Vec<LeftOut>,
    }
}

object! {
    /// Funn av eitt slag i éi fil som ikkje står under «funn».
    LeftOut as "utelatne" {
        /// Koden.
        code as "kode": String,
        /// Namnet til koden.
        name as "namn": String,
        /// Kor gale det er.
        severity as "alvor": SeverityWord,
        /// Vegen til fila, når det står i ei fil.
        file as "fil": Option<String>,
        /// Kor mange det er.
        count as "tal": usize,
    }
}

object! {
    /// Ein plan.
    Plan {
        /// Mappa til planen, slik ho blei nemnd.
        folder as "mappe": String,
        /// Om planen er utan feil. Det som berre kan sjåast når sidene blir sette, seier «planverk bygg».
        is_sound as "utan_feil": bool,
        /// Kor mykje som blei funne i denne planen.
        counts as "tal": Counts,
    }
}

object! {
    /// Kor mykje som blei funne av kvart slag.
    Counts as "tal" {
        /// Det som stoppar planen.
        errors as "feil": usize,
        /// Det som truleg gjer planen gal for lesaren.
        warnings as "åtvaringar": usize,
        /// Det som er verd å sjå på.
        notes as "merknader": usize,
    }
}

fn counts(count: impl Fn(Severity) -> usize) -> Counts {
    Counts { errors: count(Severity::Error), warnings: count(Severity::Warning), notes: count(Severity::Note) }
}

fn left_out(Found { fault, sources, .. }: Found) -> Option<LeftOut> {
    let rest = fault.rest?;
    let file = fault.place.and_then(|place| sources.get(place.source));
    Some(LeftOut {
        code: rest.code.id.into(),
        name: rest.code.name.into(),
        severity: fault.severity.into(),
        file: file.map(|source| source.name.clone()),
        count: rest.count,
    })
}

/// What was found, written.
pub fn write(looked: &[Looked], findings: &Findings) -> String {
    let plans = looked.iter().map(|plan| Plan {
        folder: plan.folder.path.display().to_string(),
        is_sound: !plan.faults.has_errors(),
        counts: counts(|severity| plan.faults.count(severity)),
    });
    let all = Checked {
        format: FORMAT,
        plans: plans.collect(),
        counts: counts(|severity| findings.count(severity)),
        findings: findings.iter().map(|found| finding(found.fault, found.sources, found.målform)).collect(),
        left_out: findings.iter().filter_map(left_out).collect(),
    };
    // nothing in it can fail to be written: no map has keys that are not strings
    visible_json(serde_json::to_string_pretty(&all).unwrap_or_default()) + "\n"
}

/// The schema of what is written.
pub fn schema() -> Value {
    document::<Checked>("Det som «planverk sjekk --format json» skriv")
}
