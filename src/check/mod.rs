//! The rules of a plan: one file a rule, in folders by family. `bygg` refuses a plan that has an error among them.

mod accessibility;
mod actors;
mod approval;
pub mod code;
mod dates;
mod godta;
mod language;
mod reference;
mod structure;
#[cfg(test)]
mod tests;
mod typography;

use crate::fault::code::Kind;
use crate::fault::{self, Code, Faults, Place, Severity};
use crate::plan::tekstar::Skriven;
use crate::plan::{Lesen, Plan};

/// A rule, and what must have been read whole for it to be asked: a rule about what is missing would otherwise tell of what
/// is there but could not be read.
type Rule = (Needs, fn(&Plan, &mut Faults));

/// A rule about what is written in a plan, wherever it stands. The texts are taken out once for all of them.
type TextRule = (Needs, fn(&[Skriven], &mut Faults));

/// A rule about what is written in a plan and about the plan as well.
type BothRule = (Needs, fn(&Plan, &[Skriven], &mut Faults));

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Needs {
    Nothing,
    /// `kommune.yaml` and `plan.yaml`, which hold the registers of actors.
    Fronts,
    /// `plan.yaml` without errors.
    SoundFront,
    /// Everything: it would matter what stands in a part that could not be read.
    All,
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
    (Needs::All, accessibility::headings::check),
    (Needs::Fronts, language::forms::check),
    (Needs::SoundFront, approval::year::check),
    (Needs::SoundFront, approval::date::check),
    (Needs::SoundFront, approval::adopted::check),
    (Needs::SoundFront, approval::look_back::check),
    (Needs::SoundFront, approval::old_year::check),
    (Needs::SoundFront, dates::period::check),
    (Needs::Nothing, dates::sunday::check),
    (Needs::Nothing, dates::holiday::check),
    (Needs::Nothing, dates::july::check),
    (Needs::Nothing, dates::overlap::check),
    (Needs::Fronts, actors::as_text::check),
    (Needs::Fronts, actors::same_name::check),
    (Needs::Nothing, actors::nobody::check),
    (Needs::Nothing, actors::many::check),
    (Needs::Nothing, dates::count::check),
    (Needs::Nothing, dates::duration::check),
];

/// Every rule about the plan and its texts, in the order that they are asked.
const BOTH_RULES: &[BothRule] = &[
    (Needs::Nothing, dates::weekday::check),
    (Needs::Nothing, dates::backwards::check),
    (Needs::SoundFront, actors::unused::check),
    (Needs::Nothing, approval::filled::check),
    (Needs::SoundFront, approval::late::check),
];

/// Every rule about texts, in the order that they are asked.
const TEXT_RULES: &[TextRule] = &[
    (Needs::Fronts, language::otherwords::check),
    (Needs::Fronts, language::weekdays::check),
    (Needs::Fronts, language::spellings::check),
    (Needs::Nothing, language::compounds::check),
    (Needs::Nothing, language::sentences::check),
    (Needs::All, language::abbreviations::check),
    (Needs::Nothing, typography::quotes::check),
    (Needs::Nothing, typography::spaces::check),
    (Needs::Nothing, typography::intervals::check),
    (Needs::Nothing, typography::amounts::check),
    (Needs::Nothing, accessibility::alt::check),
    (Needs::Nothing, accessibility::links::check),
    (Needs::Nothing, accessibility::tables::check),
];

/// Every code of the program: those of the rules, and all others.
pub fn codes() -> impl Iterator<Item = Code> {
    fault::code::ALL.iter().chain(code::ALL).copied()
}

/// All that is wrong with a plan beside what reading it has told.
pub fn check(plan: &Plan, faults: &mut Faults) {
    let fronts = plan.lesen > Lesen::UtanRegister;
    let sound = plan.lesen == Lesen::HeilFramside;
    let all = fronts && !faults.has_errors();
    let asked = |needs: &Needs| match needs {
        Needs::Nothing => true,
        Needs::Fronts => fronts,
        Needs::SoundFront => sound,
        Needs::All => all,
    };
    for (needs, rule) in RULES {
        if asked(needs) {
            rule(plan, faults);
        }
    }
    let texts = plan.tekstar();
    for (needs, rule) in TEXT_RULES {
        if asked(needs) {
            rule(&texts, faults);
        }
    }
    for (needs, rule) in BOTH_RULES {
        if asked(needs) {
            rule(plan, &texts, faults);
        }
    }
    godta::check(plan, faults);
}

/// Whether something that stands here could not be read. It has been told of; what it would have said is not missing.
fn unread(place: Place, faults: &Faults) -> bool {
    let in_file = faults.iter().filter(|f| f.severity == Severity::Error).filter_map(|f| Some((f.code, f.place?)));
    in_file.filter(|(_, at)| at.source == place.source).any(|(code, at)| {
        // a piece that is no YAML is blanked, and what belongs to it may have stood anywhere
        code.kind == Kind::Syntax || code.kind.is_of_reading() && place.holds(at)
    })
}
