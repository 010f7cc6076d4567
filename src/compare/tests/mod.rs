//! Small plans for the tests of this room.

use crate::plan::Plan;
use crate::tests::SmallPlan;

pub use crate::tests::{KOMMUNE, content};

/// A plan of files that are written here.
pub fn plan(folder: &str, kommune: &str, front: &str, sections: &[(&str, &str)]) -> Plan {
    let plan = SmallPlan::new(front).kommune(kommune).named("kommune", folder);
    sections.iter().fold(plan, |plan, (name, text)| plan.section(name, text)).sound().plan
}
