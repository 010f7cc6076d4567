//! The pairs of one kind of units: the steps in their order.
//!
//! [`named`](Search::named), then word for word, then (for measures) what was divided or put together around those, then by likeness,
//! then what was divided of that. Each step takes what it is sure of out of the way of the next: of four measures of which one has
//! its id and one its text, the assignment by likeness is of two against two.

use super::super::contents::UnitKind;
use super::features::KindFeatures;
use super::search::Search;
use super::splits::{self, Scope};

impl Search<'_> {
    /// Finds the pairs of a kind.
    pub fn find_kind(&mut self, kind: UnitKind) {
        match kind {
            UnitKind::Forside => return self.front(),
            UnitKind::Vedtak => return self.decisions(),
            _ => {}
        }
        let features = KindFeatures::of(self.old, self.new, kind);
        let dissolved = self.named(kind, &features);
        self.word_for_word(kind, &features);
        if kind == UnitKind::Tiltak {
            splits::find(self, &features, Scope::Paired);
        }
        self.alike(kind, &features);
        if kind == UnitKind::Tiltak {
            splits::find(self, &features, Scope::All);
        }
        self.restore(&dissolved, &features);
    }
}
