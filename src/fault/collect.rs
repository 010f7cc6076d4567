//! Gathers faults from every room, each once, and no more of them than a person can use.

use super::{Code, Fault, Place, Severity, SourceId, code};
use crate::limits;
use std::collections::{HashMap, HashSet};

type Seen = (Code, Option<Place>, String);

/// The faults found so far.
#[derive(Clone, Debug, Default)]
pub struct Faults {
    kept: Vec<Fault>,
    seen: HashSet<Seen>,
    counts: HashMap<(Option<SourceId>, Severity), usize>,
}

impl Faults {
    /// An empty collection.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a fault, unless the same has been said of the same place.
    ///
    /// After 500 of a severity in one source, one «… og fleire» stands for the rest.
    pub fn push(&mut self, fault: Fault) {
        let count = self.counts.entry((fault.place.map(|place| place.source), fault.severity)).or_default();
        if *count > limits::FAULTS {
            return;
        }
        if !self.seen.insert((fault.code, fault.place, fault.message.clone())) {
            return;
        }
        *count += 1;
        if *count > limits::FAULTS {
            let place = fault.place.map(Place::start);
            self.kept.push(Fault::new(fault.severity, code::MORE, place, "… og fleire").hint("rett desse fyrst"));
        } else {
            self.kept.push(fault);
        }
    }

    /// Whether more errors of a source are wanted; what makes a fault costly need not be done when they are not.
    pub fn wants_more(&self, source: SourceId) -> bool {
        self.counts.get(&(Some(source), Severity::Error)).is_none_or(|count| *count <= limits::FAULTS)
    }

    /// Adds all faults of another collection.
    pub fn append(&mut self, other: Faults) {
        for fault in other.kept {
            self.push(fault);
        }
    }

    /// Lets go of those that are not to be kept. What is let go of is not told of again either.
    pub fn retain(&mut self, mut keep: impl FnMut(&Fault) -> bool) {
        let Self { kept, counts, .. } = self;
        kept.retain(|fault| {
            let stays = keep(fault);
            if !stays && let Some(count) = counts.get_mut(&(fault.place.map(|place| place.source), fault.severity)) {
                *count = count.saturating_sub(1);
            }
            stays
        });
    }

    /// Whether any of them stops the plan.
    pub fn has_errors(&self) -> bool {
        self.kept.iter().any(|fault| fault.severity == Severity::Error)
    }

    /// Whether a source has an error.
    pub fn has_errors_in(&self, source: SourceId) -> bool {
        self.counts.get(&(Some(source), Severity::Error)).is_some_and(|count| *count > 0)
    }

    /// Whether some source has all the errors that are kept of it: looking for more is wasted work.
    pub fn is_full(&self) -> bool {
        self.counts.iter().any(|((_, severity), count)| *severity == Severity::Error && *count > limits::FAULTS)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.kept.is_empty()
    }

    /// How many are kept.
    pub fn len(&self) -> usize {
        self.kept.len()
    }

    /// How many of the severity are kept.
    pub fn count(&self, severity: Severity) -> usize {
        self.kept.iter().filter(|fault| fault.severity == severity).count()
    }

    /// The faults in the order they were found.
    pub fn iter(&self) -> impl Iterator<Item = &Fault> {
        self.kept.iter()
    }

    /// The faults by source and place; those without a place come last, and so does «… og fleire» in its source.
    pub fn sorted(&self) -> Vec<&Fault> {
        let mut all: Vec<&Fault> = self.kept.iter().collect();
        all.sort_by_key(|fault| {
            let source = fault.place.map(|place| place.source);
            (source.is_none(), source, fault.code == code::MORE, fault.place, fault.severity, fault.code.id)
        });
        all
    }

    /// Takes the faults out, sorted.
    pub fn into_sorted(self) -> Vec<Fault> {
        self.sorted().into_iter().cloned().collect()
    }
}

impl Extend<Fault> for Faults {
    fn extend<I: IntoIterator<Item = Fault>>(&mut self, faults: I) {
        for fault in faults {
            self.push(fault);
        }
    }
}
