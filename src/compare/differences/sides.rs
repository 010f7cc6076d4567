//! The two sides of each field of a pair of units, beside each other.

use super::super::contents::{Aktør, FieldName, Passage, Time, Unit, Value};
use std::collections::BTreeMap;

/// What stands in the old plan and in the new one.
pub struct Sides<T> {
    /// In the old plan.
    pub old: Vec<T>,
    /// In the new plan.
    pub new: Vec<T>,
}

/// What two units hold under one name.
#[derive(Default)]
pub struct FieldSides<'a> {
    /// Texts.
    pub passages: Sides<&'a Passage>,
    /// Actors.
    pub actors: Sides<&'a Aktør>,
    /// Times.
    pub times: Sides<&'a Time>,
}

impl<T> Default for Sides<T> {
    fn default() -> Self {
        Sides { old: vec![], new: vec![] }
    }
}

impl<T> Sides<T> {
    /// Whether neither plan has anything.
    pub fn is_empty(&self) -> bool {
        self.old.is_empty() && self.new.is_empty()
    }

    fn add(&mut self, is_new: bool, more: impl IntoIterator<Item = T>) {
        if is_new { self.new.extend(more) } else { self.old.extend(more) }
    }
}

/// The fields of a pair, in the order of [`FieldName`].
pub fn fields_of<'a>(old: Option<&'a Unit>, new: Option<&'a Unit>) -> BTreeMap<FieldName, FieldSides<'a>> {
    let mut out: BTreeMap<FieldName, FieldSides> = BTreeMap::new();
    for (unit, is_new) in [(old, false), (new, true)] {
        for field in unit.into_iter().flat_map(|unit| &unit.fields) {
            let here = out.entry(field.name).or_default();
            match &field.value {
                Value::Passages(all) => here.passages.add(is_new, all),
                Value::Actors(all) => here.actors.add(is_new, all),
                Value::Times(all) => here.times.add(is_new, all),
            }
        }
    }
    out
}
