//! What rules say of small plans: a fault a line, `fil:line «word»: melding (råd) [line «word» merkelapp]`. The word is what the
//! caret stands under.

use crate::check::{Rule, Subject, check};
use crate::fault::{Code, Fault, Faults, Place, Sources};
use crate::plan::resolved::Resolved;
use crate::tests::{Looked, SmallPlan};

impl SmallPlan {
    /// What a rule says.
    pub fn says(&self, rule: &Rule) -> Vec<String> {
        said(self.sound(), |resolved, faults| (rule.check)(&Subject::new(resolved), faults))
    }

    /// What a rule says of a plan that may have faults of its own.
    pub fn reads_or_not(&self, rule: &Rule) -> Vec<String> {
        said(self.read(), |resolved, faults| (rule.check)(&Subject::new(resolved), faults))
    }

    /// What all rules say of a plan that may have faults of its own.
    pub fn says_at_all(&self) -> Vec<String> {
        said(self.read(), check)
    }

    /// What all rules say, of the codes that are wanted.
    pub fn says_under(&self, wanted: impl Fn(Code) -> bool) -> Vec<String> {
        said(self.sound(), |resolved, faults| {
            check(resolved, faults);
            faults.retain(|fault| wanted(fault.code));
        })
    }
}

/// What a rule says beside what reading has said.
fn said(looked: Looked, rule: impl Fn(&Resolved, &mut Faults)) -> Vec<String> {
    let Looked { plan, sources, mut faults } = looked;
    let before: Vec<Fault> = faults.iter().cloned().collect();
    rule(&Resolved::of(&plan), &mut faults);
    faults.retain(|fault| !before.contains(fault));
    faults.sorted().iter().map(|fault| shown(fault, &sources)).collect()
}

/// A fault as a line.
pub fn shown(fault: &Fault, sources: &Sources) -> String {
    let word = |place: Place| sources.get(place.source).unwrap().slice(place.span);
    let at = |place: Place| {
        let (source, at) = sources.position(place).unwrap();
        format!("{}:{}", source.name.rsplit('/').next().unwrap(), at.line)
    };
    let place = fault.place.map(|place| format!("{} «{}»: ", at(place), word(place))).unwrap_or_default();
    let hint = fault.hint.as_ref().map(|hint| format!(" ({})", hint.nn())).unwrap_or_default();
    let related: String =
        fault.related.iter().map(|(p, label)| format!(" [{} «{}» {}]", at(*p), word(*p), label.nn())).collect();
    format!("{place}{}{hint}{related}", fault.message.nn())
}
