//! A rule, and what it looks at.

use super::acceptance::Acceptance;
use super::dates::meetings::{self, Dated};
use crate::fault::code::Kind;
use crate::fault::{Code, Fault, Faults, Place, Severity};
use crate::norsk::Said;
use crate::plan::Plan;
use crate::plan::resolved::Resolved;
use crate::plan::texts::AuthoredText;
use std::cell::OnceCell;

/// A rule: one value, in a file that is named as its code.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// The code of what it finds.
    pub code: Code,
    /// How bad that is.
    pub severity: Severity,
    /// What must have been read whole for it to hold.
    pub needs: Needs,
    /// Adds a fault for each thing that it finds.
    pub check: Check,
}

/// What must have been read whole for a rule to hold: a rule about what is missing would otherwise remark on what is there but
/// could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// Nothing: what it finds is wrong whatever else the plan says.
    Nothing,
    /// `kommune.yaml` and `plan.yaml`, which hold the registers of actors.
    Fronts,
    /// `plan.yaml` without errors.
    SoundFront,
    /// Everything: it would matter what stands in a part that could not be read.
    All,
    /// What all other rules have found.
    OtherRules,
}

/// What the rules look at.
pub struct Subject<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// What the plan accepts of what the other rules have found, and what has come of that; empty until they have run.
    pub acceptances: Vec<Acceptance<'a>>,
    /// What follows from the plan: joint meetings, targets, numbers.
    pub resolved: &'a Resolved<'a>,
    texts: OnceCell<Vec<AuthoredText<'a>>>,
    meetings: OnceCell<Vec<Dated<'a>>>,
}

impl<'a> Subject<'a> {
    /// A plan before any rule has run.
    pub fn new(resolved: &'a Resolved<'a>) -> Self {
        let (texts, meetings) = (OnceCell::new(), OnceCell::new());
        Self { plan: resolved.plan, acceptances: vec![], resolved, texts, meetings }
    }

    /// What is written in the plan, wherever it stands. It is taken out once for all rules.
    pub fn texts(&self) -> &[AuthoredText<'a>] {
        self.texts.get_or_init(|| self.plan.texts())
    }

    /// The meetings of the plan whose days are known.
    pub fn meetings(&self) -> &[Dated<'a>] {
        self.meetings.get_or_init(|| meetings::all(self.resolved))
    }
}

impl Rule {
    /// A rule whose finds stop the plan; nobody can accept them.
    pub const fn error(id: &'static str, name: &'static str, kind: Kind, needs: Needs, check: Check) -> Self {
        Self { code: Code::new(id, name, kind), severity: Severity::Error, needs, check }
    }

    /// A rule about what makes the plan wrong for its reader.
    pub const fn warning(id: &'static str, name: &'static str, kind: Kind, needs: Needs, check: Check) -> Self {
        Self { code: Code::new(id, name, kind), severity: Severity::Warning, needs, check }
    }

    /// A rule about what is only worth a look.
    pub const fn note(id: &'static str, name: &'static str, kind: Kind, needs: Needs, check: Check) -> Self {
        Self { code: Code::new(id, name, kind), severity: Severity::Note, needs, check }
    }

    /// The same rule, whose code once had another name.
    pub const fn once(self, name: &'static str) -> Self {
        Self { code: self.code.once(name), ..self }
    }

    /// What the rule has found: a fault of its code and severity.
    pub fn fault(&self, place: Place, message: impl Into<Said>) -> Fault {
        Fault::new(self.severity, self.code, place, message)
    }
}

/// What a rule does.
pub type Check = fn(&Subject, &mut Faults);
