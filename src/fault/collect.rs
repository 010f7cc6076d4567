//! Gathers faults from every room, each once, and no more of them than a person can use: the first places of each kind in a
//! source are kept, and the others are counted.

use super::{Blame, Code, Fault, Place, Severity, Silence, SourceId, code};
use crate::limits;
use std::collections::{BinaryHeap, HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

/// The faults found so far.
#[derive(Clone, Debug)]
pub struct Faults {
    kept: Vec<Fault>,
    /// What has been said, as a number each: the texts of a million faults would fill the memory.
    seen: HashSet<u64>,
    counts: HashMap<(Option<SourceId>, Severity), Count>,
    kinds: HashMap<(Option<SourceId>, Severity, Code), OfKind>,
    silence: Option<Silence>,
    most: Most,
}

/// How many faults are kept of a source.
#[derive(Clone, Copy, Debug)]
struct Most {
    of_kind: usize,
    of_severity: usize,
}

/// How many faults of a severity a source has.
#[derive(Clone, Copy, Debug, Default)]
struct Count {
    all: usize,
    kept: usize,
}

/// What is kept of a kind of fault in a source.
#[derive(Clone, Debug, Default)]
struct OfKind {
    /// The kept ones and where they stand in the list; the last place comes first to hand.
    kept: BinaryHeap<(Option<Place>, usize)>,
    /// Where the fault stands that counts the others.
    rest: Option<usize>,
}

impl Default for Faults {
    fn default() -> Self {
        Self::new()
    }
}

impl Faults {
    /// An empty collection, of as many faults as a person can use.
    pub fn new() -> Self {
        Self::of(Most { of_kind: limits::FAULTS_OF_A_KIND, of_severity: limits::FAULTS })
    }

    /// An empty collection with room for all that is to be cured at once.
    pub fn to_cure() -> Self {
        Self::of(Most { of_kind: limits::FAULTS_CURED, of_severity: limits::FAULTS_CURED })
    }

    fn of(most: Most) -> Self {
        let (kept, seen, silence) = (vec![], HashSet::new(), None);
        Self { kept, seen, counts: HashMap::new(), kinds: HashMap::new(), silence, most }
    }

    /// An empty collection of as many faults as this one.
    pub fn alike(&self) -> Self {
        Self::of(self.most)
    }

    /// Adds a fault, unless the same has been said of the same place.
    ///
    /// Of each kind in a source the first places are kept; one «… og 12 til» stands for the others.
    pub fn push(&mut self, fault: Fault) {
        if self.silence.as_mut().is_some_and(|silence| silence.covers(&fault)) {
            return;
        }
        if let Some(rest) = fault.rest {
            return self.push_rest(fault, rest.count);
        }
        let mut hasher = DefaultHasher::new();
        (fault.code, fault.place, &fault.message).hash(&mut hasher);
        if self.seen.insert(hasher.finish()) {
            self.add(fault);
        }
    }

    fn add(&mut self, fault: Fault) {
        let source = source(&fault);
        let count = self.counts.entry((source, fault.severity)).or_default();
        count.all += 1;
        let kind = self.kinds.entry((source, fault.severity, fault.code)).or_default();
        if kind.kept.len() < self.most.of_kind && count.kept < self.most.of_severity {
            count.kept += 1;
            kind.kept.push((fault.place, self.kept.len()));
            self.kept.push(fault);
            return;
        }
        let last = kind.kept.peek().copied().filter(|(last, _)| fault.place < *last);
        let left_out = if let Some(kept) = last.and_then(|(_, at)| self.kept.get_mut(at)) {
            let place = fault.place;
            let left_out = std::mem::replace(kept, fault);
            if let Some((_, at)) = kind.kept.pop() {
                kind.kept.push((place, at));
            }
            left_out
        } else {
            fault
        };
        if let Some(rest) = kind.rest.and_then(|at| self.kept.get_mut(at)) {
            rest.stand_for(1, left_out.place);
            rest.blame = rest.blame.max(left_out.blame);
        } else {
            kind.rest = Some(self.kept.len());
            self.kept.push(Fault::rest_of(&left_out, kind.kept.is_empty()));
        }
    }

    /// Takes over the fault that counts those of a kind which another collection has not kept.
    fn push_rest(&mut self, fault: Fault, more: usize) {
        let (source, severity) = (source(&fault), fault.severity);
        let Some(code) = fault.rest.map(|rest| rest.code) else { return };
        self.counts.entry((source, severity)).or_default().all += more;
        let kind = self.kinds.entry((source, severity, code)).or_default();
        if let Some(rest) = kind.rest.and_then(|at| self.kept.get_mut(at)) {
            rest.stand_for(more, fault.place);
            rest.blame = rest.blame.max(fault.blame);
        } else {
            kind.rest = Some(self.kept.len());
            self.kept.push(fault);
        }
    }

    /// Whether what is wrong in a source is still read on from; what makes a fault costly need not be done when it is not.
    pub fn wants_more(&self, source: SourceId) -> bool {
        self.counts.get(&(Some(source), Severity::Error)).is_none_or(|count| count.all <= limits::FAULTS)
    }

    /// Whether another fault of a kind in a source would be shown, and so needs a hint.
    pub fn shows(&self, code: Code, severity: Severity, source: SourceId) -> bool {
        let kind = self.kinds.get(&(Some(source), severity, code));
        kind.is_none_or(|kind| kind.kept.len() < self.most.of_kind)
    }

    /// Adds all faults of another collection.
    pub fn append(&mut self, other: Faults) {
        for fault in other.kept {
            self.push(fault);
        }
    }

    /// From now on, what is covered is not told of.
    pub fn silence(&mut self, mut silence: Silence) {
        self.retain(|fault| !silence.covers(fault));
        self.silence = Some(silence);
    }

    /// Ends the silence, and gives what came of it.
    pub fn speak(&mut self) -> Option<Silence> {
        self.silence.take()
    }

    /// Lets go of those that are not to be kept. What is let go of is not told of again either.
    pub fn retain(&mut self, mut keep: impl FnMut(&Fault) -> bool) {
        let all = std::mem::take(&mut self.kept);
        let (stays, goes): (Vec<Fault>, Vec<Fault>) = all.into_iter().partition(|fault| keep(fault));
        for fault in goes {
            if let Some(count) = self.counts.get_mut(&(source(&fault), fault.severity)) {
                count.all = count.all.saturating_sub(fault.rest.map_or(1, |rest| rest.count));
                count.kept = count.kept.saturating_sub(usize::from(fault.rest.is_none()));
            }
        }
        self.kinds.clear();
        for (at, fault) in stays.iter().enumerate() {
            let code = fault.rest.map_or(fault.code, |rest| rest.code);
            let kind = self.kinds.entry((source(fault), fault.severity, code)).or_default();
            match fault.rest {
                Some(_) => kind.rest = Some(at),
                None => kind.kept.push((fault.place, at)),
            }
        }
        self.kept = stays;
    }

    /// Whether any of them stops the plan.
    pub fn has_errors(&self) -> bool {
        self.kept.iter().any(|fault| fault.severity == Severity::Error)
    }

    /// Who is to blame for what stops the plan: the worst of all.
    pub fn blame(&self) -> Option<Blame> {
        self.kept.iter().filter(|fault| fault.severity == Severity::Error).map(|fault| fault.blame).max()
    }

    /// Whether a source has an error.
    pub fn has_errors_in(&self, source: SourceId) -> bool {
        self.counts.get(&(Some(source), Severity::Error)).is_some_and(|count| count.all > 0)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.kept.is_empty()
    }

    /// How many there are, those that are only counted among them.
    pub fn len(&self) -> usize {
        self.counts.values().map(|count| count.all).sum()
    }

    /// How many of the severity there are, those that are only counted among them.
    pub fn count(&self, severity: Severity) -> usize {
        self.kept.iter().filter(|fault| fault.severity == severity).map(Fault::stands_for).sum()
    }

    /// The faults in the order they were found.
    pub fn iter(&self) -> impl Iterator<Item = &Fault> {
        self.kept.iter()
    }

    /// The faults by source and place; those without a place come last, and so does «… og 12 til» in its source.
    pub fn sorted(&self) -> Vec<&Fault> {
        let mut all: Vec<&Fault> = self.kept.iter().collect();
        all.sort_by_key(|fault| {
            let source = source(fault);
            (source.is_none(), source, fault.code == code::MORE, fault.place, fault.severity, fault.code.id)
        });
        all
    }

    /// Takes the faults out, sorted.
    pub fn into_sorted(self) -> Vec<Fault> {
        self.sorted().into_iter().cloned().collect()
    }
}

fn source(fault: &Fault) -> Option<SourceId> {
    fault.place.map(|place| place.source)
}

impl Extend<Fault> for Faults {
    fn extend<I: IntoIterator<Item = Fault>>(&mut self, faults: I) {
        for fault in faults {
            self.push(fault);
        }
    }
}
