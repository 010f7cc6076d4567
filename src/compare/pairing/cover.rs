//! The kinds that need no likeness: the front page, and the treatments of the plan.
//!
//! A treatment is known by its body and what it did: «kommunestyret, vedteke» is the one of the other plan, surely where both agree
//! and doubtfully where the body alone does. Of two that are alike the first is the first.

use super::super::changes::Reason;
use super::super::contents::{Contents, FieldName, Unit, UnitKind, Value};
use super::super::normal::normal;
use super::search::Search;
use std::collections::{HashMap, VecDeque};

impl Search<'_> {
    /// A plan has one front page.
    pub fn front(&mut self) {
        let front = |contents: &Contents| contents.units.iter().position(|unit| unit.kind == UnitKind::Forside);
        if let (Some(a), Some(b)) = (front(self.old), front(self.new)) {
            self.pair(a, b, Reason::Id);
        }
    }

    /// Treatments are the same when the same body does the same; the first with the first, where it does so twice.
    pub fn decisions(&mut self) {
        let key = |unit: &Unit, with_kind: bool| {
            let status = unit.fields.iter().find(|f| f.name == FieldName::Status);
            let kind = match status.map(|f| &f.value) {
                Some(Value::Passages(all)) if with_kind => {
                    all.first().map(|passage| passage.written.clone()).unwrap_or_default()
                }
                _ => String::new(),
            };
            format!("{}\n{kind}", normal(&unit.printed).to_lowercase())
        };
        for (with_kind, reason) in [(true, Reason::Likeness(100)), (false, Reason::Unsure(50))] {
            let mut free: HashMap<String, VecDeque<usize>> = HashMap::new();
            for new in self.free_new(UnitKind::Vedtak) {
                if let Some(unit) = self.new.units.get(new) {
                    free.entry(key(unit, with_kind)).or_default().push_back(new);
                }
            }
            for old in self.free_old(UnitKind::Vedtak) {
                let Some(a) = self.old.units.get(old).map(|unit| key(unit, with_kind)) else { continue };
                if let Some(new) = free.get_mut(&a).and_then(VecDeque::pop_front) {
                    self.pair(old, new, reason);
                }
            }
        }
    }
}
