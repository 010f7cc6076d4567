//! The municipality's colour carries white text on the cover and stands as text on white paper: the two must look unlike each other.

use crate::check::{Needs, Rule, Subject};
use crate::fault::Faults;
use crate::fault::code::Kind;
use crate::norsk::said;
use crate::plan::value::Farge;

/// A colour that cannot carry text.
pub const RULE: Rule = Rule::error("PV501", "svak-farge", Kind::Accessibility, Needs::Nothing, check);

/// WCAG 2.1, success criterion 1.4.3 (AA), which the Norwegian regulation on universal design of ICT makes law.
const LEAST: f64 = 4.5;

/// Refuses a colour whose contrast with white is too low, and proposes the nearest shade that will do.
fn check(subject: &Subject, faults: &mut Faults) {
    let plan = subject.plan;
    let farge = &plan.kommune.farge;
    let contrast = farge.value.contrast(Farge::WHITE);
    if contrast >= LEAST {
        return;
    }
    let (own, white) = (farge.value.printed(), Farge::WHITE.printed());
    let message = said!(
        "fargen {own} og kvitt ({white}) har kontrasten {} : 1, og tekst må ha minst 4,5 : 1",
        "fargen {own} og hvitt ({white}) har kontrasten {} : 1, og tekst må ha minst 4,5 : 1",
        ratio(contrast)
    );
    let darker = farge.value.darker(Farge::WHITE, LEAST);
    let hint = said!(
        "vel ein mørkare farge, til dømes \"{}\", som har {} : 1",
        "velg en mørkere farge, for eksempel \"{}\", som har {} : 1",
        darker.printed(),
        ratio(darker.contrast(Farge::WHITE))
    );
    faults.push(RULE.fault(farge.place, message).hint(hint));
}

/// With one decimal, rounded down so that no ratio looks better than it is.
fn ratio(contrast: f64) -> String {
    format!("{:.1}", (contrast * 10.0).floor() / 10.0).replace('.', ",")
}
