//! How much of a plan was read, for rules about what is missing.

use crate::yaml::Node;
use std::collections::HashSet;

/// How much of a plan was read; what was not is a fault already. A rule about what is missing needs to know, or it would remark
/// on what is there but could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Extent {
    /// `kommune.yaml` or `plan.yaml` is not there or is no YAML.
    Unread,
    /// Something stands in for what could not be read in `kommune.yaml` or `plan.yaml`; the plan cannot be built.
    StandIn,
    /// Both could be read, but something in `plan.yaml` was wrong and is left out.
    FrontWithFaults,
    /// Both could be read, and nothing in `plan.yaml` was wrong.
    SoundFront,
}

/// The ids that are written in the files of a plan, also those of records that could not be read: what they are to name is
/// there, and nobody is to say that it is missing.
#[derive(Clone, Debug, Default)]
pub struct WrittenIds {
    ids: HashSet<String>,
    /// Whether some piece of the files, or a whole file, could not be read; ids may stand in it.
    has_holes: bool,
}

impl WrittenIds {
    /// Takes in what a file's tree holds.
    pub fn add(&mut self, node: &Node) {
        self.has_holes |= node.holed;
        for item in node.items().unwrap_or_default() {
            self.add(item);
        }
        for entry in node.entries().unwrap_or_default() {
            if let (true, Some(written)) = (entry.key == "id", entry.value.written()) {
                self.ids.insert(written.text.clone());
            }
            self.add(&entry.value);
        }
    }

    /// That a file could not be read: any id may stand in it.
    pub fn lose(&mut self) {
        self.has_holes = true;
    }

    /// Whether the id is written, or may be.
    pub fn may_hold(&self, id: &str) -> bool {
        self.has_holes || self.ids.contains(id)
    }
}
