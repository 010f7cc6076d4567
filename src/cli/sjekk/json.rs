//! What was found as JSON, under keys that stay. `schema/sjekk.json` is made from these declarations.

use super::Looked;
use super::funne::Funne;
use crate::declared::{document, object};
use crate::fault::Severity;
use crate::fault::json::{Finding, finding};
use serde_json::Value;

/// The number of the format: another one when a key is taken away or comes to mean something else.
const FORMAT: usize = 1;

object! {
    /// Det som vart funne i planane.
    Sjekk {
        /// Nummeret på formatet. Det blir eit anna berre når ein nøkkel blir borte eller får ei anna meining.
        format: usize,
        /// Planane som vart sjekka.
        planar: Vec<Plan>,
        /// Kor mykje som vart funne i alt. Det som står i ei fil som fleire planar deler, er talt éin gong.
        tal: Tal,
        /// Det som vart funne, etter fil og linje.
        funn: Vec<Finding>,
    }
}

object! {
    /// Ein plan.
    Plan {
        /// Mappa til planen, slik ho vart nemnd.
        mappe: String,
        /// Om planen er utan feil. Det som berre kan sjåast når sidene blir sette, seier «planverk bygg».
        utan_feil: bool,
        /// Kor mykje som vart funne i denne planen.
        tal: Tal,
    }
}

object! {
    /// Kor mykje som vart funne av kvart slag.
    Tal {
        /// Det som stoppar planen.
        feil: usize,
        /// Det som truleg gjer planen gal for lesaren.
        åtvaringar: usize,
        /// Det som er verd å sjå på.
        merknader: usize,
    }
}

fn tal(count: impl Fn(Severity) -> usize) -> Tal {
    Tal { feil: count(Severity::Error), åtvaringar: count(Severity::Warning), merknader: count(Severity::Note) }
}

/// What was found, written.
pub fn write(looked: &[Looked], funne: &Funne) -> String {
    let planar = looked.iter().map(|plan| Plan {
        mappe: plan.folder.path.display().to_string(),
        utan_feil: !plan.faults.has_errors(),
        tal: tal(|severity| plan.faults.count(severity)),
    });
    let all = Sjekk {
        format: FORMAT,
        planar: planar.collect(),
        tal: tal(|severity| funne.count(severity)),
        funn: funne.iter().map(|(fault, sources)| finding(fault, sources)).collect(),
    };
    // nothing in it can fail to be written: no map has keys that are not strings
    let mut text = serde_json::to_string_pretty(&all).unwrap_or_default();
    text.push('\n');
    text
}

/// The schema of what is written.
pub fn schema() -> Value {
    document::<Sjekk>("Det som «planverk sjekk --format json» skriv")
}
