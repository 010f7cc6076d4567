//! The keys and fixed words of a plan are in its own målform; the other form is understood, but an author who mixes them
//! finds neither in the guide.

use crate::check::{Needs, Rule, Subject};
use crate::fault::code::Kind;
use crate::fault::{Edit, Fault, Faults};
use crate::norsk::{Målform, said};
use crate::plan::Plan;
use crate::yaml::{At, Form};

/// A key or a word in the other målform.
pub const RULE: Rule = Rule::warning("PV601", "anna-målform", Kind::Language, Needs::Fronts, check);

/// Remarks on each key and word that is in the other målform; where most of them are, once, on the word that says which it is.
fn check(subject: &Subject, faults: &mut Faults) {
    let plan = subject.plan;
    for file in [File::Municipality, File::Plan] {
        match file.is_mistaken(plan) {
            true => faults.push(mistaken(file.språk(plan))),
            false => remark(&file.forms(plan), file.språk(plan).value, faults),
        }
    }
}

/// What has a `språk` of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum File {
    /// `kommune.yaml`.
    Municipality,
    /// `plan.yaml` and the sections.
    Plan,
}

/// From this many keys in the other form on, it is more likely that `språk` is wrong than that all of them are.
const MANY: usize = 6;

impl File {
    /// The målform that it says that it is in. A plan that does not say has that of its municipality.
    fn språk(self, plan: &Plan) -> At<Målform> {
        match (self, &plan.forside.språk) {
            (Self::Plan, Some(own)) => *own,
            _ => plan.kommune.språk,
        }
    }

    /// The keys and words in it that the two forms have unlike each other.
    fn forms(self, plan: &Plan) -> Vec<&Form> {
        let shared = plan.kommune.språk.place.source;
        plan.forms.iter().filter(|form| (form.place.source == shared) == (self == Self::Municipality)).collect()
    }

    /// Whether it is written in the other målform than it says.
    pub(super) fn is_mistaken(self, plan: &Plan) -> bool {
        let (all, own) = (self.forms(plan), self.språk(plan).value);
        let others = all.iter().filter(|form| form.målform != own).count();
        others >= MANY && others * 10 >= all.len() * 9
    }
}

fn mistaken(språk: At<Målform>) -> Fault {
    let (own, other, right) = match språk.value {
        Målform::Nynorsk => ("nynorsk", "bokmål", "nb"),
        Målform::Bokmål => ("bokmål", "nynorsk", "nn"),
    };
    let message = said!(
        "dette er sagt å vere på {own}, men nøklane er på {other}",
        "dette er sagt å være på {own}, men nøklene er på {other}"
    );
    RULE.fault(språk.place, message).hint(said!(
        "skriv «{right}» om teksten er på {other}; elles skriv nøklane på {own}",
        "skriv «{right}» om teksten er på {other}; ellers skriv nøklene på {own}"
    ))
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
