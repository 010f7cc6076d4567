//! The keys and fixed words of a plan are in its own målform; the other form is understood, but an author who mixes them
//! finds neither in the guide.

use crate::check::code;
use crate::fault::{Fault, Faults};
use crate::plan::Plan;
use crate::plan::verdi::Målform;
use crate::yaml;

/// Remarks on each key and word that is in the other målform.
pub fn check(plan: &Plan, faults: &mut Faults) {
    let of_municipality = plan.kommune.språk.place.source;
    for form in &plan.former {
        let own = if form.place.source == of_municipality { plan.kommune.språk.value } else { plan.språk() };
        let (own, is_own) = match own {
            Målform::Nn => ("nynorsk", form.målform == yaml::Målform::Nynorsk),
            Målform::Nb => ("bokmål", form.målform == yaml::Målform::Bokmål),
        };
        if !is_own {
            let message = format!("«{}» står i ei fil på {own}", form.written);
            let fault = Fault::warning(code::OTHER_FORM, form.place, message);
            faults.push(fault.hint(format!("på {own} heiter det «{}»", form.other)));
        }
    }
}
