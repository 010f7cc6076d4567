//! How much there is to remark on in a text, by which one reading of it is held against another.

use super::{Kind, Node};
use crate::fault::{Faults, Place, code};
use std::collections::HashSet;

/// How much comes of reading a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Score {
    /// How often the parser stops.
    pub stops: usize,
    /// How much there is to remark on, those among it.
    pub told: usize,
    /// How many lists and tables are read as one text: what makes one more of them is no better, however little is said of it.
    pub joined: usize,
    /// How many values, or lines, are not read.
    pub lost: usize,
}

impl Score {
    pub const ALL: Self = Self { stops: usize::MAX, told: usize::MAX / 4, joined: usize::MAX, lost: usize::MAX / 4 };

    pub fn sum(self) -> usize {
        self.told + self.lost
    }

    /// Whether it is so much less that it is not so by chance.
    pub fn is_much_less(self, before: Self) -> bool {
        let (told, lost) = (before.told.saturating_sub(self.told), before.lost.saturating_sub(self.lost));
        told > 1 || told == 1 && lost > 3
    }
}

/// How many values are not read, because they stand where nothing of their shape is asked for, or under a key that is not known.
pub(super) fn lost(root: &Node, told: &Faults) -> usize {
    let at = |code| told.iter().filter(move |fault| fault.code == code).filter_map(|fault| fault.place);
    let shapes: HashSet<Place> = at(code::WRONG_SHAPE).collect();
    let keys: HashSet<Place> = at(code::UNKNOWN_KEY).collect();
    let (mut open, mut lost) = (vec![(root, false)], 0);
    while let Some((node, is_lost)) = open.pop() {
        let is_lost = is_lost || shapes.contains(&node.place);
        match &node.kind {
            Kind::Scalar(_) => lost += usize::from(is_lost),
            Kind::Seq(items) => open.extend(items.iter().map(|item| (item, is_lost))),
            Kind::Map(entries) => {
                open.extend(entries.iter().map(|entry| (&entry.value, is_lost || keys.contains(&entry.key_place))));
            }
        }
    }
    lost
}
