//! Three levels of points and of parts are what a reader can follow, and what the headings have room for.

use crate::check::{Needs, Rule, Subject};
use crate::fault::code::Kind;
use crate::fault::{Faults, Place};
use crate::norsk::{Said, said};
use crate::plan::del::Del;
use crate::plan::punkt::Punkt;

/// Points or parts on a fourth level.
pub const RULE: Rule = Rule::error("PV105", "for-mange-nivå", Kind::Structure, Needs::Nothing, check);

/// The most levels of points inside each other, and of parts inside each other.
const MOST: usize = 3;

/// Refuses points and parts that lie deeper than three levels.
fn check(subject: &Subject, faults: &mut Faults) {
    let plan = subject.plan;
    for kapittel in &plan.seksjonar {
        parts(kapittel.seksjon.delar(), 1, faults);
    }
    for t in plan.measures() {
        points(&t.punkt, 1, faults);
        for cell in [&t.situasjon, &t.kostnad, &t.finansiering, &t.indikator, &t.satsing] {
            points(&cell.punkt, 1, faults);
        }
    }
}

fn parts(all: &[Del], level: usize, faults: &mut Faults) {
    for part in all {
        match level > MOST {
            true => refuse(part.tittel.place(), &said!("delen", "delen"), faults),
            false => parts(&part.delar, level + 1, faults),
        }
    }
}

fn points(all: &[Punkt], level: usize, faults: &mut Faults) {
    for point in all {
        match level > MOST {
            true => refuse(point.place, &said!("punktet", "punktet"), faults),
            false => points(&point.punkt, level + 1, faults),
        }
    }
}

fn refuse(place: Place, what: &Said, faults: &mut Faults) {
    let message = said!("{what} ligg på det fjerde nivået", "{what} ligger på det fjerde nivået"; what);
    let hint = said!("tre nivå er det meste; flytt det opp eit nivå", "tre nivåer er det meste; flytt det opp et nivå");
    faults.push(RULE.fault(place, message).hint(hint));
}
