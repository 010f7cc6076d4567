//! The keys and fixed words of a plan are in its own målform; the other form is understood, but an author who mixes them
//! finds neither in the guide.

use crate::check::{Needs, Rule, Subject};
use crate::fault::code::Kind;
use crate::fault::{Edit, Faults};
use crate::norsk::{Målform, said};
use crate::yaml::Form;

/// A key or a word in the other målform.
pub const RULE: Rule = Rule::warning("PV601", "anna-målform", Kind::Language, Needs::Fronts, check);

/// Remarks on each key and word that is in the other målform.
fn check(subject: &Subject, faults: &mut Faults) {
    let plan = subject.plan;
    let shared = plan.kommune.språk;
    let (of_municipality, of_plan): (Vec<&Form>, Vec<&Form>) =
        plan.forms.iter().partition(|form| form.place.source == shared.place.source);
    remark(&of_municipality, shared.value, faults);
    remark(&of_plan, plan.målform(), faults);
}

fn remark(forms: &[&Form], own: Målform, faults: &mut Faults) {
    let others: Vec<&&Form> = forms.iter().filter(|form| form.målform != own).collect();
    let own = own.choose("nynorsk", Some("bokmål"));
    // where most of them are in the other form, the plan may be in that form, and `språk` be what is wrong
    let sure = others.len() * 2 < forms.len();
    for form in others {
        let message = said!("«{}» står i ei fil på {own}", "«{}» står i en fil på {own}", form.written);
        let fault = RULE.fault(form.place, message);
        let cure = sure.then(|| Edit::new(form.place, form.written, form.other));
        faults.push(fault.hint(said!("på {own} heiter det «{}»", "på {own} heter det «{}»", form.other)).cure(cure));
    }
}
