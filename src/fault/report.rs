//! One fault: what is wrong, where, how bad, and how to mend it.

use super::{Code, Cure, Edit, Place, Rename, code};
use crate::norsk::number::grouped;
use crate::norsk::{Målform, Said, said};
use std::path::PathBuf;

/// How bad a fault is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The plan cannot be built.
    Error,
    /// The plan can be built, but something is probably not as meant.
    Warning,
    /// Something to know.
    Note,
}

impl Severity {
    /// The word that the author meets.
    pub fn word(self, målform: Målform) -> &'static str {
        match self {
            Self::Error => "feil",
            Self::Warning => målform.choose("åtvaring", Some("advarsel")),
            Self::Note => "merknad",
        }
    }

    /// The word for several.
    pub fn words(self, målform: Målform) -> &'static str {
        match self {
            Self::Error => "feil",
            Self::Warning => målform.choose("åtvaringar", Some("advarsler")),
            Self::Note => "merknader",
        }
    }
}

/// Who is to blame for a fault, which alone decides how the run ends. The worst is the last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Blame {
    /// Whoever wrote the plan.
    #[default]
    Author,
    /// The machine, which said no.
    Machine,
    /// Planverk itself.
    Program,
}

/// A fault in what the author wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Which fault it is.
    pub code: Code,
    /// How bad it is.
    pub severity: Severity,
    /// Where it stands, if it stands anywhere.
    pub place: Option<Place>,
    /// What is wrong, with a small first letter and no full stop.
    pub message: Said,
    /// How to mend it.
    pub hint: Option<Said>,
    /// Who is to blame.
    pub blame: Blame,
    /// What mends it for certain, if something does.
    pub cure: Option<Cure>,
    /// The name that a file has to get, where that is certain.
    pub rename: Option<Rename>,
    /// Other places that belong to it, each with a label.
    pub related: Vec<(Place, Said)>,
    /// The faults that it stands for, where it is no fault itself but «… og 12 til».
    pub rest: Option<Rest>,
}

/// Faults of one kind in one source that are counted and not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rest {
    /// Which faults they are.
    pub code: Code,
    /// How many they are.
    pub count: usize,
    /// Whether there are some of the kind that are shown.
    pub follows_some: bool,
}

impl Fault {
    /// A fault of the given severity; `place` is a `Place`, or `None`.
    pub fn new(severity: Severity, code: Code, place: impl Into<Option<Place>>, message: impl Into<Said>) -> Self {
        let (place, message) = (place.into(), message.into());
        let (blame, related) = (Blame::default(), vec![]);
        Self { code, severity, place, message, hint: None, blame, cure: None, rename: None, related, rest: None }
    }

    /// A fault that stops the plan.
    pub fn error(code: Code, place: impl Into<Option<Place>>, message: impl Into<Said>) -> Self {
        Self::new(Severity::Error, code, place, message)
    }

    /// A fault that does not stop the plan.
    pub fn warning(code: Code, place: impl Into<Option<Place>>, message: impl Into<Said>) -> Self {
        Self::new(Severity::Warning, code, place, message)
    }

    /// A remark.
    pub fn note(code: Code, place: impl Into<Option<Place>>, message: impl Into<Said>) -> Self {
        Self::new(Severity::Note, code, place, message)
    }

    /// One that stands for a fault that is not shown, and for those of its kind that come after it.
    pub(super) fn rest_of(left_out: &Fault, is_first: bool) -> Self {
        let place = left_out.place.map(Place::start);
        let mut fault = Self::new(left_out.severity, code::MORE, place, Said::default())
            .hint(said!("rett desse fyrst", "rett disse først"));
        fault.blame = left_out.blame;
        fault.rest = Some(Rest { code: left_out.code, count: 0, follows_some: !is_first });
        fault.stand_for(1, place);
        fault
    }

    /// Stands for some more, of which the first is at this place.
    pub(super) fn stand_for(&mut self, more: usize, place: Option<Place>) {
        let Some(rest) = &mut self.rest else { return };
        rest.count += more;
        self.place = self.place.min(place.map(Place::start));
        let (count, code) = (grouped(&rest.count.to_string(), 4), rest.code);
        self.message = match rest.follows_some {
            true => said!("… og {count} til av same slag ({code})", "… og {count} til av samme slag ({code})"),
            false => said!("… og {count} til ({code})", "… og {count} til ({code})"),
        };
    }

    /// How many faults it is or stands for.
    pub fn stands_for(&self) -> usize {
        self.rest.map_or(1, |rest| rest.count)
    }

    /// The same fault with a word of advice.
    pub fn hint(mut self, hint: impl Into<Said>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// The same fault with a word of advice, if there is one.
    pub fn hint_if(mut self, hint: Option<impl Into<Said>>) -> Self {
        self.hint = hint.map(Into::into);
        self
    }

    /// The same fault, for which somebody else than the author is to blame.
    pub fn blame(mut self, blame: Blame) -> Self {
        self.blame = blame;
        self
    }

    /// The same fault with what mends it for certain; no edits are no cure.
    pub fn cure(mut self, edits: impl IntoIterator<Item = Edit>) -> Self {
        let edits: Vec<Edit> = edits.into_iter().collect();
        self.cure = (!edits.is_empty()).then_some(Cure { edits, of_yaml: false });
        self
    }

    /// The same fault with what makes that YAML of the file which it was read as.
    pub fn mend(mut self, edits: Vec<Edit>) -> Self {
        self.cure = (!edits.is_empty()).then_some(Cure { edits, of_yaml: true });
        self
    }

    /// The same fault, which is mended when a file gets another name.
    pub fn renaming(mut self, from: impl Into<PathBuf>, to: impl Into<PathBuf>) -> Self {
        self.rename = Some(Rename { from: from.into(), to: to.into() });
        self
    }

    /// The same fault with one more place that belongs to it.
    pub fn related(mut self, place: Place, label: impl Into<Said>) -> Self {
        self.related.push((place, label.into()));
        self
    }
}
