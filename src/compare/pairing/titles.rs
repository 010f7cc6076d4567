//! Whether a title says which unit it is.
//!
//! It does where it stands once among the units of a kind in each plan, or once in each of two units that are the same: «Kurs» under
//! two goals says which course it is as soon as the goals are known, and nothing before.

use super::super::contents::Contents;
use super::features::{Features, KindFeatures};
use super::search::Search;
use std::collections::HashMap;

/// How often each title stands in each plan, and in each unit that others stand in.
pub struct Titles {
    old: HashMap<(u32, Option<usize>), usize>,
    new: HashMap<(u32, Option<usize>), usize>,
}

/// Stands for the whole plan among the units that a title may stand in.
const WHOLE: Option<usize> = Some(usize::MAX);

impl Titles {
    /// Counts the titles of the units of a kind.
    pub fn new(search: &Search, features: &KindFeatures, old: &[usize], new: &[usize]) -> Self {
        let count = |contents: &Contents, all: &[usize], features: &[Features]| {
            let mut out = HashMap::new();
            for i in all {
                if let Some(key) = features[*i].key {
                    *out.entry((key, WHOLE)).or_insert(0) += 1;
                    *out.entry((key, contents.units[*i].parent)).or_insert(0) += 1;
                }
            }
            out
        };
        Titles { old: count(search.old, old, &features.old), new: count(search.new, new, &features.new) }
    }

    /// Whether the two alone have their title, in the plans or in their place.
    pub fn is_unique(&self, search: &Search, features: &KindFeatures, old: usize, new: usize) -> bool {
        let (Some(a), Some(b)) = (features.old[old].key, features.new[new].key) else { return false };
        let once = |p, q| self.old.get(&(a, p)) == Some(&1) && self.new.get(&(b, q)) == Some(&1);
        once(WHOLE, WHOLE)
            || search.same_place(old, new) && once(search.old.units[old].parent, search.new.units[new].parent)
    }
}
