//! What the unit tests of several rooms share with each other, and some of it with the tests of the whole program: small
//! plans, hostile inputs, generated Markdown and golden files.

#[path = "../tests/shared/advice.rs"]
pub mod advice;
#[allow(dead_code, reason = "each of those that share it takes what it needs")]
#[path = "../tests/shared/golden.rs"]
pub mod golden;
#[allow(dead_code, reason = "each of those that share it takes what it needs")]
#[path = "../tests/hostile/mod.rs"]
pub mod hostile;
#[allow(dead_code, reason = "each of those that share it takes what it needs")]
#[path = "../tests/shared/kept.rs"]
pub mod kept;
#[path = "../tests/shared/markdown.rs"]
pub mod markdown;
#[path = "../tests/shared/slips.rs"]
pub mod slips;
#[allow(dead_code, reason = "each of those that share it takes what it needs")]
#[path = "../tests/shared/small_plan.rs"]
mod small_plan;

pub use small_plan::{KOMMUNE, SVG, SmallPlan};

use crate::check;
use crate::fault::{Fault, Faults, Sources};
use crate::plan::Plan;
use crate::plan::resolved::Resolved;
use crate::read::{Origin, PlanFolder, find, read};
use std::path::Path;

/// A plan as it was read, and what was said of it.
pub struct Looked {
    pub plan: Plan,
    pub sources: Sources,
    pub faults: Faults,
}

impl SmallPlan {
    /// The plan's folder, which lies on no disk.
    pub fn folder(&self) -> PlanFolder {
        let name = |path: &Path| path.file_name().unwrap().to_string_lossy().into_owned();
        PlanFolder {
            name: name(&self.path()),
            kommune_name: name(self.kommune_path()),
            kommune: self.kommune_path().into(),
            path: self.path(),
        }
    }

    /// The plan in memory, as the program can read it.
    pub fn origin(&self) -> Origin {
        Origin::memory(self.folder(), self.files())
    }

    /// The plan as the program reads it, whatever is wrong with it.
    pub fn read(&self) -> Looked {
        let (mut sources, mut faults) = (Sources::new(), Faults::new());
        let plan = read(&self.origin(), &mut sources, &mut faults).unwrap().plan;
        Looked { plan, sources, faults }
    }

    /// The plan, in which reading finds nothing wrong but pictures that are not there.
    pub fn sound(&self) -> Looked {
        let looked = self.read();
        let told: Vec<&str> = looked.faults.iter().map(|fault| fault.message.nn()).collect();
        assert!(told.iter().all(|message| message.contains(".png")), "the plan of the test is sound: {told:?}");
        looked
    }

    /// All that reading and the rules say, in order.
    pub fn checked(&self) -> (Sources, Vec<Fault>) {
        let Looked { plan, sources, mut faults } = self.read();
        check::check(&Resolved::of(&plan), &mut faults);
        (sources, faults.into_sorted())
    }
}

/// A plan of `content/`.
pub fn content(name: &str) -> Plan {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("content").join(name);
    let (mut sources, mut faults) = (Sources::new(), Faults::new());
    let found = read(&Origin::folder(find(&[path]).unwrap().plans.remove(0)), &mut sources, &mut faults).unwrap();
    assert!(faults.is_empty(), "{name} is sound");
    found.plan
}
