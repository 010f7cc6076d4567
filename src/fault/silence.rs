//! What is not told of: the faults that an author accepts, and where. It is asked of each fault as it is found, so that what is
//! accepted takes no room from what is not.

use super::{Code, Fault, Place, Severity, SourceId};
use std::collections::HashMap;

/// Where faults of a code are accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Within {
    /// Wherever they stand, or stand nowhere.
    Everything,
    /// In a source.
    Source(SourceId),
    /// In a record, and in what stands in it.
    Record(Place),
}

/// What has come of an acceptance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Met {
    /// Something was not told of.
    pub silenced: bool,
    /// There was an error of that code, and errors are told of.
    pub refused: bool,
}

/// What an author accepts.
#[derive(Clone, Debug, Default)]
pub struct Silence {
    /// What has come of each place where a code is accepted.
    met: Vec<Met>,
    /// The place of each acceptance, in the order that they were given.
    places: Vec<usize>,
    by_code: HashMap<Code, OfCode>,
}

/// Where a code is accepted, each with its number in `met`.
#[derive(Clone, Debug, Default)]
struct OfCode {
    everything: Option<usize>,
    sources: HashMap<SourceId, usize>,
    /// By where they start, the outermost first.
    records: Vec<Record>,
}

#[derive(Clone, Copy, Debug)]
struct Record {
    place: Place,
    met: usize,
    /// The nearest record around it.
    around: Option<usize>,
}

impl Silence {
    /// All that is accepted, in any order.
    pub fn of(all: impl IntoIterator<Item = (Code, Within)>) -> Self {
        let mut silence = Self::default();
        let mut known: HashMap<(Code, Within), usize> = HashMap::new();
        for (code, within) in all {
            let next = silence.met.len();
            let met = *known.entry((code, within)).or_insert(next);
            silence.places.push(met);
            if met < next {
                continue;
            }
            silence.met.push(Met::default());
            let of_code = silence.by_code.entry(code).or_default();
            match within {
                Within::Everything => of_code.everything = Some(met),
                Within::Source(source) => drop(of_code.sources.insert(source, met)),
                Within::Record(place) => of_code.records.push(Record { place, met, around: None }),
            }
        }
        silence.by_code.values_mut().for_each(OfCode::nest);
        silence
    }

    /// Whether a fault is not to be told of. An error always is.
    pub fn covers(&mut self, fault: &Fault) -> bool {
        let Some(of_code) = self.by_code.get(&fault.code) else { return false };
        let is_error = fault.severity == Severity::Error;
        let mut covered = false;
        for at in of_code.holding(fault.place) {
            if let Some(met) = self.met.get_mut(at) {
                met.refused |= is_error;
                met.silenced |= !is_error;
                covered = true;
            }
        }
        covered && !is_error
    }

    /// What has come of each acceptance, in the order that they were given.
    pub fn met(&self) -> impl Iterator<Item = Met> {
        self.places.iter().map(|at| self.met.get(*at).copied().unwrap_or_default())
    }
}

impl OfCode {
    /// Records stand side by side or in one another, so the innermost that starts before a place leads to all that hold it.
    fn nest(&mut self) {
        self.records.sort_by_key(|record| {
            let Place { source, span } = record.place;
            (source, span.start, std::cmp::Reverse(span.end))
        });
        let mut open: Vec<usize> = vec![];
        for at in 0..self.records.len() {
            let place = self.records[at].place;
            while open.last().is_some_and(|last| !self.records[*last].place.holds(place)) {
                open.pop();
            }
            self.records[at].around = open.last().copied();
            open.push(at);
        }
    }

    fn holding(&self, place: Option<Place>) -> impl Iterator<Item = usize> {
        let source = place.and_then(|place| self.sources.get(&place.source)).copied();
        let before = |place: Place| {
            let starts = |record: &Record| (record.place.source, record.place.span.start);
            self.records.partition_point(|record| starts(record) <= (place.source, place.span.start)).checked_sub(1)
        };
        let innermost = place.and_then(before);
        let records = std::iter::successors(innermost, |at| self.records[*at].around).map(|at| self.records[at]);
        let held = records.filter(move |record| place.is_some_and(|place| record.place.holds(place)));
        self.everything.into_iter().chain(source).chain(held.map(|record| record.met))
    }
}

#[cfg(test)]
mod tests {
    use super::{Met, Silence, Within};
    use crate::fault::{Fault, Place, SourceId, code};
    use crate::norsk::Said;

    fn at(source: u32, start: usize, end: usize) -> Place {
        Place::new(SourceId(source), start..end)
    }

    #[test]
    fn what_is_accepted_in_a_record_is_accepted_in_what_stands_in_it_and_nowhere_else() {
        let records = [at(0, 0, 100), at(0, 10, 20), at(0, 12, 15), at(0, 30, 40), at(1, 0, 50)];
        let mut silence = Silence::of(records.map(|place| (code::EMPTY, Within::Record(place))));
        let mut covers = |place| silence.covers(&Fault::warning(code::EMPTY, place, Said::same("x")));
        assert!(covers(at(0, 13, 14)) && !covers(at(2, 13, 14)) && !covers(at(1, 49, 51)));
        let silenced: Vec<bool> = silence.met().map(|met| met.silenced).collect();
        assert_eq!(silenced, [true, true, true, false, false]);
    }

    #[test]
    fn what_is_accepted_everywhere_or_twice_is_met_each_time_and_an_error_is_told_of() {
        let all = [Within::Everything, Within::Source(SourceId(3)), Within::Source(SourceId(3))];
        let mut silence = Silence::of(all.map(|within| (code::EMPTY, within)));
        assert!(silence.covers(&Fault::note(code::EMPTY, None, Said::same("x"))));
        assert!(!silence.covers(&Fault::error(code::EMPTY, at(3, 0, 1), Said::same("x"))));
        assert!(!silence.covers(&Fault::warning(code::CONTROL, at(3, 0, 1), Said::same("x"))));
        let refused = Met { silenced: false, refused: true };
        let met: Vec<Met> = silence.met().collect();
        assert_eq!(met, [Met { silenced: true, refused: true }, refused, refused]);
    }
}
