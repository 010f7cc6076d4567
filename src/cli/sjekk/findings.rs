//! What was found in several plans, each once: plans of one municipality share a file, and what is wrong there is said of
//! each of them.

use super::Looked;
use crate::fault::{Fault, Faults, Severity, Sources, code, counts, short};
use crate::machine::manner;
use crate::norsk::{Målform, Said};
use std::collections::{HashMap, HashSet};

/// What was found, in the order that it is shown in: by file, and in a file by place.
pub struct Findings<'a> {
    all: Vec<Found<'a>>,
}

/// Something that was found.
#[derive(Clone, Copy)]
pub struct Found<'a> {
    pub fault: &'a Fault,
    pub sources: &'a Sources,
    /// What is spoken of it: the målform of the plan that it was found in.
    pub målform: Målform,
}

impl<'a> Findings<'a> {
    /// What was found in the plans, and beside them. The files stand in the order that they are printed in, the first plan's first.
    pub fn of(looked: &'a [Looked], beside: (&'a Faults, &'a Sources)) -> Self {
        let mut order: HashMap<&str, usize> = HashMap::new();
        for source in looked.iter().flat_map(|plan| plan.sources.iter()) {
            let next = order.len();
            order.entry(source.name.as_str()).or_insert(next);
        }
        let mut said = HashSet::new();
        let beside = (beside.0, beside.1, manner::spoken());
        let all = looked.iter().map(|plan| (&plan.faults, &plan.sources, plan.målform)).chain([beside]);
        let found = all.flat_map(|(faults, sources, målform)| {
            faults.sorted().into_iter().map(move |fault| Found { fault, sources, målform })
        });
        // plans of both målformer may share a file: it is one fault, whichever it is told in
        let line = |found: &Found| short::line(found.fault, found.sources, Målform::Nynorsk);
        let mut all: Vec<Found> = found.filter(|found| said.insert(line(found))).collect();
        all.sort_by_key(|Found { fault, sources, .. }| {
            let source = fault.place.and_then(|place| sources.get(place.source));
            let file = source.and_then(|source| order.get(source.name.as_str())).copied();
            let span = fault.place.map(|place| place.span);
            (file.is_none(), file, fault.code == code::MORE, span, fault.severity, fault.code.id)
        });
        Self { all }
    }

    pub fn iter(&self) -> impl Iterator<Item = Found<'a>> {
        self.all.iter().copied()
    }

    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    pub fn count(&self, severity: Severity) -> usize {
        self.all.iter().map(|found| found.fault).filter(|fault| fault.severity == severity).map(Fault::stands_for).sum()
    }

    /// `2 feil, 1 åtvaring og 4 merknader`.
    pub fn counts(&self) -> Said {
        counts(|severity| self.count(severity))
    }
}
