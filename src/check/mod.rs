//! The rules of a plan: one file a rule, in folders by family. `bygg` refuses a plan that has an error among them.

mod accessibility;
mod approval;
pub mod code;
mod language;
mod reference;
mod structure;

use crate::fault::Faults;
use crate::plan::{Lesen, Plan};

/// A rule, and what must have been read whole for it to be asked: a rule about what is missing would otherwise tell of what
/// is there but could not be read.
type Rule = (Needs, fn(&Plan, &mut Faults));

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Needs {
    Nothing,
    /// `kommune.yaml` and `plan.yaml`, which hold the registers of actors.
    Fronts,
    /// `plan.yaml` without errors.
    SoundFront,
}

/// Every rule, in the order that they are asked.
const RULES: &[Rule] = &[
    (Needs::Nothing, reference::ids::check),
    (Needs::Fronts, reference::actors::check),
    (Needs::Nothing, reference::meetings::check),
    (Needs::Nothing, reference::sections::check),
    (Needs::Nothing, structure::depth::check),
    (Needs::Nothing, structure::columns::check),
    (Needs::Nothing, accessibility::contrast::check),
    (Needs::Fronts, language::forms::check),
    (Needs::SoundFront, approval::year::check),
    (Needs::SoundFront, approval::date::check),
    (Needs::SoundFront, approval::adopted::check),
];

/// All that is wrong with a plan beside what reading it has told.
pub fn check(plan: &Plan, faults: &mut Faults) {
    let fronts = plan.lesen > Lesen::UtanRegister;
    let sound = plan.lesen > Lesen::UtanFramside && !faults.has_errors_in(plan.place.source);
    for (needs, rule) in RULES {
        let asked = match needs {
            Needs::Nothing => true,
            Needs::Fronts => fronts,
            Needs::SoundFront => sound,
        };
        if asked {
            rule(plan, faults);
        }
    }
}
